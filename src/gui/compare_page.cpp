// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/compare_page.h"

#include "base/dates.h"
#include "desk/table_edits.h"
#include "desk/table_history.h"
#include "gui/choice_chip.h"
#include "gui/empty_state.h"
#include "gui/side_view.h"
#include "models/meeting_parts.h"
#include "models/meeting_view.h"
#include "models/table_rows.h"
#include "models/table_text.h"
#include "store/sources.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

ComparePage::ComparePage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_beside(new ChoiceChip(tr("Beside"), tr("all papers")))
    , m_columns(new ChoiceChip(tr("Column"), tr("the first")))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(tr("Nothing to compare with yet"), tr("Open the table and say which tables of other papers are the same one; then they stand here side by side."), tr("Open the table")))
    , m_find(new QLineEdit)
    , m_grid(new SideView)
{
    addChip(m_beside);
    addChip(m_columns);
    m_window = addChip(QString());
    m_changed = addChip(QString());
    m_came = addChip(QString(), Tone::Good);
    m_went = addChip(QString(), Tone::Look);
    m_only = addChip(tr("Only what changed"), Tone::Plain, Chip::Filters);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.5));
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    setBody(body);
    m_find->setPlaceholderText(tr("Find in this comparison; Enter goes to the next"));
    m_find->setAccessibleName(tr("Find in this comparison"));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_find->hide();
    QPushButton *table = addButton(tr("Open the table"));
    m_notSame = addButton(tr("Not the same table"));
    QPushButton *copyButton = addButton(tr("Copy"));
    copyButton->setToolTip(tr("The chosen cells, or all rows shown, for a spreadsheet or a mail (Ctrl+C)"));
    m_notSame->setToolTip(tr("These two papers print different tables: take them apart again"));
    const auto toTable = [this] { emit goTo({QStringLiteral("table"), m_tableId, m_grid->currentFigure()}); };
    connect(table, &QPushButton::clicked, this, toTable);
    connect(m_empty, &EmptyState::pressed, this, toTable);
    connect(m_notSame, &QPushButton::clicked, this, &ComparePage::unpair);
    connect(copyButton, &QPushButton::clicked, this, &ComparePage::copy);
    connect(m_beside, &ChoiceChip::picked, this, &ComparePage::beside);
    connect(m_columns, &ChoiceChip::picked, this, &ComparePage::column);
    connect(m_only, &Chip::toggled, this, &ComparePage::fill);
    connect(m_grid, &SideView::figureChosen, this, &ComparePage::light);
    connect(m_grid, &SideView::windowMoved, this, &ComparePage::sayWindow);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &words) { m_grid->findNext(words, true); });
}

void ComparePage::open(const Address &address)
{
    const bool another = address.id != m_tableId, wasBeside = m_otherId != 0;
    m_tableId = address.id;
    auto chain = m_tableId ? chainOf(m_bench.reader(), m_tableId) : Result<std::vector<DatedTable>>();
    m_chain = m_bench.succeeded(chain) ? std::move(*chain) : std::vector<DatedTable>();
    const auto at = [this](Id id) { return size_t(std::find_if(m_chain.begin(), m_chain.end(), [id](const DatedTable &one) { return one.table.id == id; }) - m_chain.begin()); };
    m_at = at(m_tableId);
    m_otherId = address.chosen.kind == RecordKind::Table && address.chosen.id != m_tableId && at(address.chosen.id) < m_chain.size() ? address.chosen.id : 0;
    if (!m_otherId && address.words != QStringLiteral("all") && m_chain.size() > 1) // the paper before it, of the oldest the one after it
        m_otherId = m_chain[m_at > 0 ? m_at - 1 : 1].table.id;
    if (another)
        m_column = columnOfNote();
    fill();
    if (m_otherId && (another || !wasBeside))
        m_grid->showFrom(mostChanged(m_grid->rows()->grid()));
    else if (!m_otherId && (another || wasBeside))
        m_grid->showFrom(m_grid->unitCount()); // the newest papers
}

/// The column that changed most between the two newest papers, as one of those over all papers.
int ComparePage::columnOfNote() const
{
    if (m_chain.size() < 2)
        return 0;
    const SideBySide two = twoPapers(m_chain[m_chain.size() - 2], m_chain.back());
    return std::max(0, int(allPapers(m_chain, 0).groups.indexOf(two.groups.value(mostChanged(two)))));
}

Address ComparePage::address() const
{
    if (!m_otherId)
        return {QStringLiteral("compare"), m_tableId, {}, QStringLiteral("all")};
    return {QStringLiteral("compare"), m_tableId, {RecordKind::Table, m_otherId}, {}};
}

QString ComparePage::dateOf(size_t at) const
{
    const QString date = m_chain[at].meeting.isValid() ? shortDate(m_chain[at].meeting) : tr("no date");
    for (size_t other = 0; other < m_chain.size(); ++other)
        if (other != at && m_chain[other].meeting == m_chain[at].meeting) // two papers of one day
            return tr("%1 (%2)").arg(date).arg(at + 1);
    return date;
}

void ComparePage::fill()
{
    const bool any = m_chain.size() > 1;
    m_stack->setCurrentIndex(any ? 0 : 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_beside, m_columns, m_window, m_changed, m_came, m_went, m_only})
        widget->setVisible(any);
    m_notSame->setVisible(any && m_otherId);
    if (!any) {
        setTitle(m_at < m_chain.size() ? tableName(m_chain[m_at].table.grid.caption, {}) : tr("Compare tables"));
        setContext({});
        return;
    }
    const ReportTable &grid = m_chain[m_at].table.grid;
    setTitle(tableName(grid.caption, pageRange(grid.pageFrom, grid.pageTo, grid.pdfPageFrom, grid.pdfPageTo)));
    if (m_otherId) {
        const size_t other = size_t(std::find_if(m_chain.begin(), m_chain.end(), [this](const DatedTable &one) { return one.table.id == m_otherId; }) - m_chain.begin());
        const size_t earlier = std::min(other, m_at), later = std::max(other, m_at);
        setContext(tr("%1 and %2 side by side").arg(dateOf(earlier), dateOf(later)));
        m_grid->setGrid(twoPapers(m_chain[earlier], m_chain[later]), m_only->isChecked(), SideView::Units::Groups);
    } else {
        setContext(tr("%1 papers side by side, %2 to %3").arg(m_chain.size()).arg(dateOf(0), dateOf(m_chain.size() - 1)));
        m_grid->setGrid(allPapers(m_chain, m_column), m_only->isChecked(), SideView::Units::Columns);
    }
    fillChips();
    emit statusChanged();
}

void ComparePage::fillChips()
{
    const SideBySide &grid = m_grid->rows()->grid();
    QStringList papers;
    for (size_t i = m_chain.size(); i-- > 0;)
        if (i != m_at)
            papers += dateOf(i);
    const QSignalBlocker quietBeside(m_beside), quietColumns(m_columns);
    m_beside->setChoices(papers);
    QString other;
    for (size_t i = 0; i < m_chain.size(); ++i)
        if (m_chain[i].table.id == m_otherId)
            other = dateOf(i);
    m_beside->choose(other);
    m_columns->setChoices(grid.groups);
    m_changed->say(tr("%1 changed").arg(grid.changed), grid.changed > 0);
    m_came->say(tr("%1 came").arg(grid.came), grid.came > 0);
    m_went->say(tr("%1 went").arg(grid.went), grid.went > 0);
    const bool moved = grid.changed + grid.came + grid.went > 0;
    m_only->setVisible(moved);
    sayWindow();
}

void ComparePage::sayWindow()
{
    if (m_chain.size() < 2)
        return;
    const int first = m_grid->firstUnit(), last = m_grid->lastUnit(), all = m_grid->unitCount();
    const bool whole = first == 0 && last + 1 >= all;
    if (m_otherId)
        m_window->say(first == last ? tr("Column %1 of %2").arg(first + 1).arg(all) : tr("Columns %1 to %2 of %3").arg(first + 1).arg(last + 1).arg(all), !whole);
    else
        m_window->say(tr("Papers %1 to %2 of %3").arg(first + 1).arg(std::min(last + 1, int(m_chain.size()))).arg(m_chain.size()), !whole);
    const QSignalBlocker quiet(m_columns);
    const QStringList &groups = m_grid->rows()->grid().groups;
    m_columns->choose(groups.value(m_otherId ? first : std::min(m_column, int(groups.size()) - 1)));
    m_columns->setVisible(groups.size() > 1 && (!m_otherId || !whole));
}

void ComparePage::beside(const QString &choice)
{
    m_otherId = 0;
    for (size_t i = 0; i < m_chain.size(); ++i)
        if (i != m_at && dateOf(i) == choice)
            m_otherId = m_chain[i].table.id;
    emit goTo(address());
}

void ComparePage::column(const QString &choice)
{
    const int at = std::max(0, int(m_columns->choices().indexOf(choice)));
    if (m_otherId) {
        m_grid->showFrom(at);
        return;
    }
    m_column = at;
    fill();
    m_grid->showFrom(m_grid->unitCount()); // the newest papers
}

void ComparePage::light(const RecordRef &figure)
{
    PlaceOnPaper place = placeOf(m_bench.reader(), figure);
    for (const DatedTable &one : m_chain)
        if (!place.paperId && std::find(one.table.cellIds.begin(), one.table.cellIds.end(), figure.id) != one.table.cellIds.end())
            place = placeOf(m_bench.reader(), {RecordKind::Table, one.table.id});
    if (place.paperId)
        emit showPlace(place);
}

void ComparePage::unpair()
{
    if (m_bench.succeeded(unpairTables(m_bench.store(), m_tableId, m_otherId, m_bench.who())))
        emit said(tr("The two tables are no longer taken for the same"));
}

QString ComparePage::statusLine() const
{
    const int shown = int(m_grid->rows()->shownRows().size()), all = int(m_grid->rows()->grid().rows.size());
    return shown == all ? tr("%1 rows").arg(all) : tr("%1 of %2 rows").arg(shown).arg(all);
}

bool ComparePage::chooseAt(Id paperId, int page, const QPointF &point)
{
    const auto spans = listSourcesOnPage(m_bench.reader(), paperId, page);
    if (!spans)
        return false;
    return std::any_of(spans->begin(), spans->end(), [&](const SourceSpan &span) {
        return span.owner.kind == RecordKind::TableCell && span.place.rect.contains(point.x(), point.y()) && m_grid->chooseFigure(span.owner);
    });
}

bool ComparePage::find()
{
    m_find->show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    return true;
}

void ComparePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (const RecordRef figure = m_grid->currentFigure(); figure.id)
        light(figure);
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (!m_grid->findNext(m_find->text(), false))
                emit said(tr("Not in this comparison: %1").arg(m_find->text()));
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_find->clear();
            m_find->hide();
            m_grid->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool ComparePage::copy()
{
    const SideBySideModel *rows = m_grid->rows();
    if (rows->rowCount() == 0)
        return false;
    TableRecord table;
    table.grid = asTable(rows->grid(), rows->shownRows());
    const auto sheet = tableSheet(std::move(table));
    GridPart part = wholeTable(*sheet);
    const QItemSelection selection = m_grid->selectionModel()->selection();
    if (selection.size() == 1 && (selection.first().height() > 1 || selection.first().width() > 1)) { // two heading rows; what became of a row is the second column
        const auto columnOf = [](int column) { return column == 0 ? 0 : column + 1; };
        const int top = selection.first().top() + 2, bottom = selection.first().bottom() + 2;
        part.rows.assign(part.rows.begin() + top, part.rows.begin() + bottom + 1);
        part.left = columnOf(selection.first().left());
        part.right = columnOf(selection.first().right());
    }
    auto *mime = new QMimeData;
    mime->setText(partAsText(*sheet, part));
    mime->setHtml(partAsHtml(*sheet, part));
    QGuiApplication::clipboard()->setMimeData(mime);
    emit said(tr("Copied %1 rows and %2 columns").arg(part.rows.size()).arg(part.right - part.left + 1));
    return true;
}

} // namespace scrutiny
