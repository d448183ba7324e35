// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/records_page.h"

#include "gui/empty_state.h"
#include "gui/rows_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

RecordsPage::RecordsPage(Workbench &bench, const QString &listName, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_rows(new RowsModel(this))
    , m_filter(new RowsFilter(m_rows, this))
    , m_list(new RowsView(listName))
    , m_below(new QVBoxLayout)
    , m_find(new QLineEdit)
    , m_empty(new EmptyState({}, {}, tr("Show everything")))
    , m_stack(new QStackedWidget)
{
    m_list->setModel(m_filter);
    m_find->setPlaceholderText(tr("Find in this list"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_find->hide();
    auto *below = new QWidget;
    below->setLayout(m_below);
    m_below->setContentsMargins(0, 0, 0, 0);
    m_below->setSpacing(theme().em(0.7));
    m_below->addStretch(1);
    m_stack->addWidget(new ListAndCard(m_list, below));
    m_stack->addWidget(m_empty);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
    setBody(body);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        showState();
    });
    connect(m_empty, &EmptyState::pressed, this, [this] {
        closeFind();
        dropFilters();
    });
    connect(m_list, &RowsView::placeChosen, this, &Page::showPlace);
    connect(m_list, &RowsView::chosen, this, [this] { fillBelow(); });
}

void RecordsPage::placeBelow(QWidget *widget, Qt::Alignment alignment)
{
    m_below->insertWidget(m_below->count() - 1, widget, 0, alignment);
}

bool RecordsPage::find()
{
    m_find->show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    return true;
}

void RecordsPage::closeFind()
{
    m_find->clear();
    m_find->hide();
    m_list->setFocus(Qt::OtherFocusReason);
}

bool RecordsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            closeFind();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void RecordsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    const auto place = m_list->currentIndex().data(PlaceRole).value<PlaceOnPaper>();
    if (place.paperId && !m_instead)
        emit showPlace(place);
}

void RecordsPage::setRows(std::vector<RowColumn> columns, std::vector<RowValues> rows)
{
    const RecordRef kept = m_list->currentRecord();
    const int row = m_list->currentIndex().row();
    if (m_rows->columns().size() != columns.size()) {
        m_rows->setRows({});
        m_rows->setColumns(std::move(columns));
    }
    m_rows->setRows(std::move(rows));
    if (kept.id && !m_list->chooseRecord(kept) && m_filter->rowCount() > 0) { // it went: the one that took its place
        const QModelIndex next = m_filter->index(std::min(row, m_filter->rowCount() - 1), 0);
        m_list->chooseRecord(next.data(RecordRole).value<RecordRef>());
    }
    showState();
    fillBelow();
}

void RecordsPage::setAccept(std::function<bool(const RowValues &)> accept)
{
    m_filter->setAccept(std::move(accept));
    showState();
    fillBelow();
}

void RecordsPage::setEmptyWords(const QString &heading, const QString &words)
{
    m_emptyHeading = heading;
    m_emptyWords = words;
    showState();
}

bool RecordsPage::choose(const RecordRef &record)
{
    const bool shown = record.id && m_list->chooseRecord(record);
    if (shown)
        fillBelow();
    return shown;
}

void RecordsPage::showInstead(QWidget *widget)
{
    if (widget && m_stack->indexOf(widget) < 0)
        m_stack->addWidget(widget);
    m_instead = widget;
    if (widget)
        m_find->hide();
    showState();
}

void RecordsPage::showState()
{
    if (m_instead) {
        m_stack->setCurrentWidget(m_instead);
        return;
    }
    const bool none = m_rows->rowCount() == 0, hidden = !none && m_filter->rowCount() == 0;
    if (none)
        m_empty->setWords(m_emptyHeading, m_emptyWords);
    else if (hidden)
        m_empty->setWords(tr("Nothing here with these filters"), tr("%1 rows are hidden by the chips above or by the words typed.").arg(m_rows->rowCount()));
    m_empty->button()->setVisible(hidden);
    m_stack->setCurrentIndex(none || hidden ? 1 : 0);
}

} // namespace scrutiny
