// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table_page.h"

#include "desk/table_edits.h"
#include "gui/cell_line.h"
#include "gui/column_edges.h"
#include "gui/empty_state.h"
#include "gui/filter_bar.h"
#include "gui/over_time_card.h"
#include "models/meeting_parts.h"
#include "models/table_rows.h"
#include "store/printed_tables.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace scrutiny {

TablePage::TablePage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_edges(new ColumnEdges(bench, this))
    , m_change(nullptr)
    , m_export(nullptr)
    , m_stack(new QStackedWidget)
    , m_sheetPart(new QWidget)
    , m_gone(new EmptyState(tr("This table is not there any more"), tr("It was joined with another one, or taken back. Undo brings it back."), tr("All tables")))
    , m_gridFind(new QLineEdit)
    , m_filterBar(new FilterBar)
    , m_grid(new GridView)
    , m_none(new EmptyState(tr("No row passes the filters"), tr("The chips above say what is filtered; press one to take it off."), tr("All rows as printed")))
    , m_line(new CellLine)
    , m_notes(new TextLabel({}, Type::Small, Tone::Muted))
    , m_overTime(new OverTimeCard(bench))
{
    layOutParts();
    makeChips();
    connectParts();
}

void TablePage::layOutParts()
{
    auto *all = addButton(tr("All tables"));
    m_change = addButton(tr("Change ▾"));
    m_change->setAccessibleName(tr("Change: what can be done with the chosen cell, its column, its row and the table"));
    m_change->setToolTip(tr("What can be done with the chosen cell, its column, its row and the table (Menu key, Shift+F10)"));
    auto *copyButton = addButton(tr("Copy"));
    copyButton->setToolTip(tr("The chosen cells, or the table as it is shown, for a spreadsheet or a mail (Ctrl+C)"));
    m_export = addButton(tr("Export ▾"));
    m_export->setAccessibleName(tr("Export the table"));
    connect(all, &QPushButton::clicked, this, [this] { emit goTo({QStringLiteral("tables"), 0, {RecordKind::Table, m_tableId}}); });
    connect(copyButton, &QPushButton::clicked, this, &TablePage::copy);
    auto *column = new QVBoxLayout(m_sheetPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.5));
    for (QWidget *part : std::initializer_list<QWidget *>{m_gridFind, m_filterBar})
        column->addWidget(part);
    column->addWidget(m_grid, 1);
    column->addWidget(m_none, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_line, m_notes, m_overTime})
        column->addWidget(part);
    m_gridFind->setPlaceholderText(tr("Find in this table; Enter goes to the next"));
    m_gridFind->setAccessibleName(tr("Find in this table"));
    m_gridFind->setClearButtonEnabled(true);
    m_gridFind->installEventFilter(this);
    m_gridFind->hide();
    m_stack->addWidget(m_sheetPart);
    m_stack->addWidget(m_gone);
    setBody(m_stack);
}

void TablePage::makeChips()
{
    const auto opens = [this](const QString &tip, auto deed) {
        Chip *chip = addChip({}, Tone::Plain, Chip::Opens);
        chip->setToolTip(tip);
        chip->hide();
        connect(chip, &Chip::clicked, this, deed);
        return chip;
    };
    m_sorted = opens(tr("Press to see the rows as printed"), [this] {
        TableOrder order = m_grid->order();
        order.sortCol = -1;
        setOrder(order);
    });
    m_sorted->setTone(Tone::Good);
    for (int i = 0; i < 6; ++i) {
        m_filters.push_back(opens(tr("Press to take this filter off"), [this, i] {
            TableOrder order = m_grid->order();
            if (i < int(order.filters.size()))
                order.filters.erase(order.filters.begin() + i);
            m_filterBar->hide();
            setOrder(order);
        }));
        m_filters.back()->setTone(Tone::Good);
    }
    m_check = opens(tr("Goes from one to the next (F8)"), [this] { stepCheck(1); });
    m_check->setTone(Tone::Look);
    m_all = opens(tr("Somebody looked at all of this table: it does not wait any more"), [this] { confirmAll(); });
    m_settled = addChip({}, Tone::Good);
    m_seams = opens(tr("Goes from one seam to the next"), [this] { nextSeam(); });
    m_corrected = addChip(QString());
    m_lowerPart = opens(tr("The table that was cut off below"), [this] { emit goTo({QStringLiteral("table"), m_lower}); });
}

void TablePage::connectParts()
{
    m_grid->setEditable(!m_bench.store().isReadOnly());
    connect(m_grid, &GridView::cellChosen, this, &TablePage::cellChosen);
    connect(m_grid, &GridView::edited, this, &TablePage::retype);
    connect(m_grid, &GridView::emptyWanted, this, &TablePage::emptyChosen);
    connect(m_grid, &GridView::menuWanted, this, [this] { popUp(m_grid->menuPoint()); });
    connect(m_grid, &GridView::sortPressed, this, &TablePage::sortBy);
    connect(m_change, &QPushButton::clicked, this, [this] { popUp(m_change->mapToGlobal(QPoint(0, m_change->height()))); });
    connect(m_export, &QPushButton::clicked, this, &TablePage::popUpExport);
    connect(m_gone, &EmptyState::pressed, this, [this] { emit goTo({QStringLiteral("tables")}); });
    connect(m_none, &EmptyState::pressed, this, [this] {
        m_filterBar->hide();
        setOrder({});
    });
    connect(m_gridFind, &QLineEdit::textChanged, this, [this](const QString &words) { m_grid->findNext(words, true); });
    connect(m_filterBar, &FilterBar::changed, this, [this](const ColumnFilter &filter) {
        TableOrder order = m_grid->order();
        order.setFilter(filter);
        setOrder(order);
    });
    connect(m_filterBar, &FilterBar::closed, this, [this] {
        m_filterBar->hide();
        m_grid->current()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_line, &CellLine::rightWanted, this, [this] { confirmChosen(true); });
    connect(m_line, &CellLine::askAgainWanted, this, [this] { confirmChosen(false); });
    connect(m_line, &CellLine::printedWanted, this, &TablePage::backToPrinted);
    connect(m_edges, &ColumnEdges::edgesChanged, this, &Page::showEdges);
    connect(m_edges, &ColumnEdges::said, this, &Page::said);
    connect(m_overTime, &OverTimeCard::showPlace, this, &Page::showPlace);
    connect(m_overTime, &OverTimeCard::goTo, this, &Page::goTo);
    connect(m_overTime, &OverTimeCard::said, this, &Page::said);
}

void TablePage::open(const Address &address)
{
    const bool same = address.id == m_tableId && m_sheet;
    m_tableId = address.id;
    m_places.reset();
    auto sheet = tableSheet(m_bench.reader(), m_tableId);
    if (!sheet && sheet.error().kind != ErrorKind::NotFound)
        m_bench.sayError(sheet.error());
    showTable(bool(sheet));
    if (!sheet)
        return;
    m_sheet = std::move(*sheet);
    if (!same) {
        m_lower = 0;
        m_filterBar->hide();
        m_gridFind->hide();
    }
    const auto printed = printedFormsOf(m_bench.reader(), m_tableId);
    m_reshaped = printed && !printed->empty();
    const Id next = nextTable(m_bench.reader(), m_tableId);
    m_joins = next != 0;
    if (m_lower != next)
        m_lower = 0; // it was joined again
    if (!same)
        m_grid->setOrder({});
    m_grid->setSheet(m_sheet, same);
    showTexts();
    showOrder();
    m_overTime->setTable(m_tableId);
    const RecordRef now = m_grid->currentCell();
    const bool chosen = address.chosen.id && address.chosen != now ? m_grid->chooseCell(address.chosen) : false;
    if (!same && !chosen)
        lightCell({});
    tellCell();
    m_edges->setTable(m_tableId);
    // Whoever came here by keys goes on in the grid.
    const QWidget *focus = QApplication::focusWidget();
    if (!same && isVisible() && (!focus || isAncestorOf(focus)))
        m_grid->current()->setFocus(Qt::OtherFocusReason);
}

void TablePage::showTable(bool there)
{
    m_stack->setCurrentWidget(there ? m_sheetPart : m_gone);
    m_change->setEnabled(there);
    m_export->setEnabled(there);
    if (there)
        return;
    m_sheet.reset();
    setTitle(tr("Table"));
    setContext({});
    for (Chip *chip : findChildren<Chip *>())
        chip->hide();
}

Address TablePage::address() const
{
    return {QStringLiteral("table"), m_tableId, m_grid->currentCell(), {}};
}

void TablePage::showTexts()
{
    const ReportTable &grid = m_sheet->table.grid;
    const QString pages = pageRange(grid.pageFrom, grid.pageTo, grid.pdfPageFrom, grid.pdfPageTo);
    setTitle(tableName(grid.caption, pages));
    const int rows = grid.rows - grid.headerRows, shown = m_grid->shownRows();
    QStringList context{grid.item.isEmpty() ? QString() : tr("Item %1").arg(grid.item), pages.contains(QLatin1Char(' ')) ? tr("pages %1").arg(pages) : tr("page %1").arg(pages),
                        shown < rows ? tr("%1 of %2 rows").arg(shown).arg(rows) : rows == 1 ? tr("1 row") : tr("%1 rows").arg(rows),
                        grid.cols == 1 ? tr("1 column") : tr("%1 columns").arg(grid.cols)};
    context.removeAll(QString());
    setContext(context.join(QStringLiteral(" · ")));
    const int seams = int(grid.seams.size()), edits = int(m_sheet->printed.size());
    m_seams->say(seams == 1 ? tr("Joined over 1 page end") : tr("Joined over %1 page ends").arg(seams), seams > 0);
    m_corrected->say(m_reshaped ? tr("Shape corrected") : edits == 1 ? tr("1 cell retyped") : tr("%1 cells retyped").arg(edits), m_reshaped || edits > 0);
    m_lowerPart->say(tr("Go to the lower table"), m_lower != 0);
    fillChecks();
    m_notes->setText((m_sheet->table.settled ? grid.footnotes : grid.doubts + grid.footnotes).join(QLatin1Char('\n')));
    m_notes->setVisible(!m_notes->text().isEmpty());
}

/// A cell without a place of its own lights the whole table.
void TablePage::lightCell(const RecordRef &cell)
{
    PlaceOnPaper place = cell.id ? placeOf(m_bench.reader(), cell) : PlaceOnPaper();
    if (!place.paperId)
        place = placeOf(m_bench.reader(), {RecordKind::Table, m_tableId});
    if (place.paperId)
        emit showPlace(place);
}

void TablePage::cellChosen()
{
    if (!m_sheet)
        return;
    lightCell(m_grid->currentCell());
    tellCell();
    emit statusChanged();
}

/// What stands below the grid, and what the chosen total adds.
void TablePage::tellCell()
{
    const GridPlace place = m_grid->chosen();
    m_line->show(*m_sheet, place);
    m_overTime->setCell(place.row, place.col);
    std::set<std::pair<int, int>> added;
    if (const TableSum *sum = m_sheet->sumAt(place.row, place.col))
        for (const int other : sum->added)
            added.insert(sum->kind == TableSum::Kind::RowTotal ? std::pair(place.row, other) : std::pair(other, place.col));
    m_grid->lightAdded(added);
}

QString TablePage::statusLine() const
{
    const GridPlace place = m_grid->chosen();
    return m_sheet && place.row >= 0 ? tr("Cell %1").arg(cellName(place)) : QString();
}

bool TablePage::find()
{
    if (!m_sheet)
        return false;
    m_gridFind->show();
    m_gridFind->setFocus(Qt::ShortcutFocusReason);
    m_gridFind->selectAll();
    return true;
}

void TablePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_sheet)
        return;
    lightCell(m_grid->currentCell());
    m_edges->refresh();
}

void TablePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    emit showEdges({});
}

bool TablePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_gridFind && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (!m_grid->findNext(m_gridFind->text(), false))
                emit said(tr("Not in this table: %1").arg(m_gridFind->text()));
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_gridFind->clear();
            m_gridFind->hide();
            m_grid->current()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace scrutiny
