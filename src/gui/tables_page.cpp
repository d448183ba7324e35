// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables_page.h"

#include "base/dates.h"
#include "desk/export_table.h"
#include "gui/choice_chip.h"
#include "gui/grid_view.h"
#include "gui/rows_view.h"
#include "models/meeting_parts.h"
#include "models/table_rows.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace scrutiny {

namespace {

QString fileNameOf(const QString &title)
{
    static const QRegularExpression notInNames(QStringLiteral("[^\\w \\-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = title;
    name.replace(notInNames, QStringLiteral(" "));
    return name.simplified().left(80) + QStringLiteral(".csv");
}

} // namespace

TablesPage::TablesPage(Workbench &bench, QWidget *parent)
    : RecordsPage(bench, tr("Tables"), parent)
    , m_committee(new ChoiceChip(tr("Committee"), tr("all")))
    , m_all(addButton(tr("All tables")))
    , m_copy(addButton(tr("Copy")))
    , m_export(addButton(tr("Export CSV…")))
    , m_sheetPart(new QWidget)
    , m_gridFind(new QLineEdit)
    , m_grid(new GridView)
    , m_notes(new TextLabel({}, Type::Small, Tone::Muted))
{
    setEmptyWords(tr("No tables yet"), tr("Every table of every paper stands here, made whole over its pages, to read, copy and export."));
    addChip(m_committee);
    m_check = addChip({}, Tone::Look, Chip::Filters);
    m_size = addChip(QString());
    m_seams = addChip(QString());
    m_doubts = addChip({}, Tone::Look);
    auto *column = new QVBoxLayout(m_sheetPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.5));
    column->addWidget(m_gridFind);
    column->addWidget(m_grid, 1);
    column->addWidget(m_notes);
    m_gridFind->setPlaceholderText(tr("Find in this table; Enter goes to the next"));
    m_gridFind->setAccessibleName(tr("Find in this table"));
    m_gridFind->setClearButtonEnabled(true);
    m_gridFind->installEventFilter(this);
    m_gridFind->hide();
    m_copy->setToolTip(tr("The chosen cells, or the whole table, for a spreadsheet or a mail (Ctrl+C)"));
    connect(m_committee, &ChoiceChip::picked, this, &TablesPage::refilter);
    connect(m_check, &Chip::toggled, this, &TablesPage::refilter);
    connect(m_list, &RowsView::opened, this, [this](const RecordRef &table) { emit goTo({QStringLiteral("tables"), table.id}); });
    connect(m_list, &RowsView::doubleClicked, this, [this] { emit goTo({QStringLiteral("tables"), m_list->currentRecord().id}); });
    connect(m_grid, &GridView::cellChosen, this, &TablesPage::lightCell);
    connect(m_gridFind, &QLineEdit::textChanged, this, [this](const QString &words) { m_grid->findNext(words, true); });
    connect(m_all, &QPushButton::clicked, this, [this] { emit goTo({QStringLiteral("tables"), 0, {RecordKind::Table, m_tableId}}); });
    connect(m_copy, &QPushButton::clicked, this, &TablesPage::copy);
    connect(m_export, &QPushButton::clicked, this, &TablesPage::chooseFile);
}

void TablesPage::open(const Address &address)
{
    if (address.id)
        openTable(address.id, address.chosen);
    else
        openList(address.chosen);
}

Address TablesPage::address() const
{
    return {QStringLiteral("tables"), m_tableId, m_tableId ? m_grid->currentCell() : m_list->currentRecord(), {}};
}

void TablesPage::openList(const RecordRef &chosen)
{
    const bool chosenHere = chosen == m_list->currentRecord();
    auto list = tableList(m_bench.reader());
    if (!m_bench.succeeded(list))
        return;
    m_tableId = 0;
    m_sheet.reset();
    m_toCheck = std::move(list->toCheck);
    m_committees = std::move(list->committees);
    setTitle(tr("Tables"));
    setContext(list->tables ? tr("Enter opens a table as a grid.") : QString());
    showMode(false);
    m_committee->setChoices(list->committeeNames);
    m_committee->setVisible(list->committeeNames.size() > 1);
    m_check->say(tr("To check %1").arg(m_toCheck.size()), !m_toCheck.empty());
    setRows(tableColumns(), std::move(list->rows));
    refilter();
    if (chosen.id && !chosenHere && !choose(chosen)) {
        dropFilters();
        choose(chosen);
    }
}

void TablesPage::openTable(Id id, const RecordRef &cell)
{
    const auto sheet = tableSheet(m_bench.reader(), id);
    if (!m_bench.succeeded(sheet)) {
        openList({});
        return;
    }
    const bool same = id == m_tableId;
    m_tableId = id;
    m_sheet = *sheet;
    const ReportTable &grid = m_sheet->table.grid;
    const QString pages = pageRange(grid.pageFrom, grid.pageTo, grid.pdfPageFrom, grid.pdfPageTo);
    setTitle(tableName(grid.caption, pages));
    QStringList context{grid.item.isEmpty() ? QString() : tr("Item %1").arg(grid.item), pages.contains(QLatin1Char(' ')) ? tr("pages %1").arg(pages) : tr("page %1").arg(pages)};
    context.removeAll(QString());
    setContext(context.join(QStringLiteral(" · ")));
    m_size->say(tr("%1 rows, %2 columns").arg(grid.rows - grid.headerRows).arg(grid.cols));
    const int seams = int(grid.seams.size());
    m_seams->say(seams == 1 ? tr("Joined over 1 page end") : tr("Joined over %1 page ends").arg(seams), seams > 0);
    const int doubts = int(grid.doubts.size() + m_sheet->doubts.size());
    m_doubts->say(tr("%1 to check").arg(doubts), doubts > 0);
    m_notes->setText((grid.doubts + grid.footnotes).join(QLatin1Char('\n')));
    m_notes->setVisible(!m_notes->text().isEmpty());
    showMode(true);
    m_size->show();
    m_seams->setVisible(seams > 0);
    m_doubts->setVisible(doubts > 0);
    m_grid->setSheet(m_sheet);
    if (!m_grid->chooseCell(cell) && !same)
        lightCell({});
}

void TablesPage::showMode(bool table)
{
    showInstead(table ? m_sheetPart : nullptr);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_all, m_copy, m_export})
        widget->setVisible(table);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_size, m_seams, m_doubts})
        widget->setVisible(table);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_committee, m_check})
        widget->setVisible(!table);
}

void TablesPage::refilter()
{
    const std::set<RecordRef> toCheck(m_toCheck.begin(), m_toCheck.end());
    std::set<RecordRef> shown;
    for (const auto &[table, committee] : m_committees)
        if ((m_committee->choice().isEmpty() || committee == m_committee->choice()) && (!m_check->isChecked() || toCheck.contains(table)))
            shown.insert(table);
    setAccept([shown](const RowValues &row) { return shown.contains(row.record); });
}

void TablesPage::dropFilters()
{
    m_committee->choose({});
    m_check->setChecked(false);
}

/// A cell without a place of its own lights the whole table.
void TablesPage::lightCell(const RecordRef &cell)
{
    PlaceOnPaper place = cell.id ? placeOf(m_bench.reader(), cell) : PlaceOnPaper();
    if (!place.paperId)
        place = placeOf(m_bench.reader(), {RecordKind::Table, m_tableId});
    if (place.paperId)
        emit showPlace(place);
}

QString TablesPage::statusLine() const
{
    return m_tableId ? QString() : tr("%1 tables").arg(m_committees.size());
}

bool TablesPage::find()
{
    if (!m_tableId)
        return RecordsPage::find();
    m_gridFind->show();
    m_gridFind->setFocus(Qt::ShortcutFocusReason);
    m_gridFind->selectAll();
    return true;
}

void TablesPage::showEvent(QShowEvent *event)
{
    RecordsPage::showEvent(event);
    if (m_tableId)
        lightCell(m_grid->currentCell());
}

bool TablesPage::eventFilter(QObject *watched, QEvent *event)
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
            m_grid->body()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return RecordsPage::eventFilter(watched, event);
}

bool TablesPage::copy()
{
    if (!m_tableId || !m_sheet)
        return false;
    const ReportTable &table = m_sheet->table.grid;
    const GridRange range = m_grid->selection();
    auto *mime = new QMimeData;
    mime->setText(rangeAsText(table, range));
    mime->setHtml(rangeAsHtml(table, range));
    QGuiApplication::clipboard()->setMimeData(mime);
    emit said(tr("Copied %1 rows and %2 columns").arg(range.bottom - range.top + 1).arg(range.right - range.left + 1));
    return true;
}

void TablesPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the table"), fileNameOf(title()), tr("Comma-separated values (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(fileNameOf(title()));
    connect(dialog, &QFileDialog::fileSelected, this, &TablesPage::exportTo);
    dialog->open();
}

void TablesPage::exportTo(const QString &file)
{
    if (!m_sheet)
        return;
    QSaveFile out(file);
    const QByteArray bytes = tableAsCsv(m_sheet->table.grid);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        m_bench.sayError({ErrorKind::Io, tr("%1 cannot be written: %2. Choose another folder.").arg(QFileInfo(file).fileName(), out.errorString()), QStringLiteral("export a table")});
        return;
    }
    emit said(tr("Exported to %1").arg(QFileInfo(file).fileName()));
}

} // namespace scrutiny
