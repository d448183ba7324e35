// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/find_part.h"

#include "gui/labels.h"
#include "gui/paper_pane.h"
#include "gui/rows_view.h"
#include "store/papers.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

FindPart::FindPart(ReadingRoom &room, QWidget *parent)
    : ReadingPart(room, parent)
    , m_field(new QLineEdit)
    , m_count(new TextLabel({}, Type::Small, Tone::Muted))
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("Found in this paper")))
{
    m_field->setPlaceholderText(tr("Find in this paper"));
    m_field->setAccessibleName(tr("Find in this paper"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_rows->setColumns({{QStringLiteral("words"), {}, CellForm::Text, 1}});
    m_list->setModel(m_rows);
    auto *all = new QPushButton(tr("In all packs"));
    all->setToolTip(tr("Search everything that was ever brought in (Ctrl+Shift+F)"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.4), theme().em(0.6), theme().em(0.4), 0);
    column->addWidget(m_field);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(150ms);
    connect(m_field, &QLineEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&m_later, &QTimer::timeout, this, &FindPart::look);
    connect(m_list, &RowsView::chosen, this, &FindPart::show);
    connect(all, &QPushButton::clicked, this, [this] { emit this->room().goTo({QStringLiteral("search"), 0, {}, m_field->text()}); });
    connect(&room, &ReadingRoom::opened, this, [this] {
        if (this->room().paper().id != m_pagesOf && !m_field->text().isEmpty())
            look();
    });
    look();
}

QString FindPart::count() const
{
    return m_hits.empty() ? QString() : QString::number(m_hits.size());
}

QWidget *FindPart::mainWidget() const
{
    return m_field;
}

void FindPart::ask(const QString &words)
{
    if (!words.isEmpty())
        m_field->setText(words.simplified().left(200));
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindPart::look()
{
    const Id paper = room().paper().id;
    if (paper && paper != m_pagesOf) {
        auto pages = listPages(room().reader(), paper, true);
        if (!room().bench().succeeded(pages))
            return;
        m_pages = std::move(*pages);
        m_pagesOf = paper;
    }
    const QString wanted = m_field->text();
    m_hits = findInPages(m_pages, wanted);
    m_rows->setRows(findRows(m_hits, room().bench().paperInfoOf(paper)));
    m_count->setText(wanted.trimmed().isEmpty() ? tr("Type words: every place is listed here, and lit on the paper.")
                                                : m_hits.empty() ? tr("Not in this paper") : m_hits.size() == 1 ? tr("1 place") : tr("%1 places").arg(m_hits.size()));
    if (PaperPane *pane = room().pane())
        pane->view()->find(wanted);
    emit countChanged();
}

void FindPart::show(const RecordRef &hit)
{
    PaperPane *pane = room().pane();
    if (hit.kind != RecordKind::Page || hit.id < 1 || size_t(hit.id) > m_hits.size() || !pane)
        return;
    const PaperHit &one = m_hits[size_t(hit.id - 1)];
    pane->view()->goToHit(one.page, one.onPage);
}

bool FindPart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (m_later.isActive()) {
                m_later.stop();
                look();
            }
            m_list->step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_field->clear();
            if (PaperPane *pane = room().pane())
                pane->view()->setFocus();
            return true;
        }
    }
    return ReadingPart::eventFilter(watched, event);
}

} // namespace scrutiny
