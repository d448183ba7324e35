// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/quick_switcher.h"

#include "gui/rows_view.h"
#include "gui/theme.h"

#include <QApplication>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr size_t mostShown = 12;

} // namespace

QuickSwitcher::QuickSwitcher(QWidget *parent)
    : QLineEdit(parent)
    , m_rows(new RowsModel(this))
    , m_popup(new QFrame(parent ? parent->window() : nullptr))
    , m_list(new RowsView(tr("Places that fit")))
{
    setObjectName(QStringLiteral("quickSwitcher"));
    setPlaceholderText(tr("Go to anything"));
    setAccessibleName(tr("Go to anything: a meeting, an item, an action, a page or a command"));
    setFocusPolicy(Qt::ClickFocus);
    m_popup->setObjectName(QStringLiteral("card"));
    m_popup->hide();
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_list);
    m_list->horizontalHeader()->hide();
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_rows);
    m_rows->setColumns({{QStringLiteral("text"), {}, CellForm::Text, 1, true}});
    connect(this, &QLineEdit::textEdited, this, &QuickSwitcher::look);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
    connect(m_list, &RowsView::laidOut, this, &QuickSwitcher::place);
}

QSize QuickSwitcher::sizeHint() const
{
    return {theme().em(20), QLineEdit::sizeHint().height()};
}

void QuickSwitcher::start()
{
    if (!m_before)
        m_before = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void QuickSwitcher::look()
{
    m_found.clear();
    const QString typed = text().simplified();
    if (!typed.isEmpty())
        for (const CandidateProvider &provider : m_providers)
            for (Candidate &candidate : provider(typed))
                m_found.push_back(std::move(candidate));
    std::stable_sort(m_found.begin(), m_found.end(), [](const Candidate &a, const Candidate &b) { return a.rank < b.rank; });
    if (m_found.size() > mostShown)
        m_found.resize(mostShown);
    std::vector<RowValues> rows;
    for (size_t i = 0; i < m_found.size(); ++i)
        rows.push_back({{}, {}, {{m_found[i].text, m_found[i].detail}}, QStringLiteral("%1, %2").arg(m_found[i].text, m_found[i].detail)});
    if (rows.empty() && !typed.isEmpty())
        rows.push_back({{}, {}, {{tr("Nothing goes by that name"), tr("Ctrl+Shift+F searches all papers for the words")}}, {}});
    m_rows->setRows({});
    m_rows->setRows(std::move(rows));
    m_popup->setVisible(!typed.isEmpty());
    m_popup->raise();
    place();
    if (!m_found.empty())
        m_list->selectRow(0);
}

void QuickSwitcher::place()
{
    QWidget *window = m_popup->parentWidget();
    if (!window || m_popup->isHidden())
        return;
    const QPoint corner = mapTo(window, QPoint(width(), height() + 2));
    const int wide = std::min(window->width() - 2 * theme().em(1), std::max(width(), theme().em(34)));
    const int high = std::min(m_list->contentsHeight() + 10, window->height() - corner.y() - theme().em(2));
    m_popup->setGeometry(std::max(theme().em(0.5), corner.x() - wide), corner.y(), wide, high);
}

void QuickSwitcher::take(int row)
{
    if (row < 0 || row >= int(m_found.size()))
        return;
    const Candidate candidate = m_found[size_t(row)];
    leave();
    if (candidate.run)
        candidate.run();
    else if (candidate.page)
        emit goToSheet(candidate.page);
    else
        emit goTo(candidate.address);
}

void QuickSwitcher::leave()
{
    clear();
    m_popup->hide();
    if (m_before)
        m_before->setFocus();
    else
        clearFocus();
    m_before = nullptr;
}

void QuickSwitcher::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: leave(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(std::max(0, m_list->currentIndex().row())); return;
    case Qt::Key_Down: m_list->step(1); return;
    case Qt::Key_Up: m_list->step(-1); return;
    case Qt::Key_PageDown: m_list->step(6); return;
    case Qt::Key_PageUp: m_list->step(-6); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void QuickSwitcher::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (!text().isEmpty())
        look();
}

void QuickSwitcher::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_popup->hide();
}

void QuickSwitcher::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(theme().colours().muted);
    painter.setFont(theme().font(Type::Small));
    painter.drawText(rect().adjusted(0, 0, -theme().em(0.7), 0), int(Qt::AlignRight | Qt::AlignVCenter), tr("Ctrl K"));
}

QStringList QuickSwitcher::shownTexts() const
{
    QStringList texts;
    for (const Candidate &candidate : m_found)
        texts += candidate.text;
    return texts;
}

} // namespace scrutiny
