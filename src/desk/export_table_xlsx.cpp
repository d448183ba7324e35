// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table_book.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <numeric>

namespace scrutiny {
namespace {

/// What a sheet can hold.
constexpr int MostRows = 1'048'576, MostCols = 16'384;
/// Wider tables are printed across.
constexpr int UprightWidth = 95;
/// A text of so many characters still counts as one of the figures' column and stands to the right.
constexpr int ShortText = 14;
/// A workbook's temporary files: so many bytes a cell beside its text, which can grow sixfold in XML.
constexpr qint64 CellBytes = 200, TextGrowth = 6, BookBytes = 1 << 17;

QString tr(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

qint64 roomNeeded(const ReportTable &table)
{
    qint64 bytes = BookBytes;
    for (const TableCell &cell : table.cells)
        bytes += CellBytes + TextGrowth * cell.text.size();
    return bytes;
}

XlsxLook lookOf(const XlsxCell &cell, const XlsxColumn &column, bool heading, int colSpan)
{
    XlsxLook look;
    look.heading = heading;
    look.format = cell.format;
    if (heading && colSpan > 1)
        look.side = XlsxLook::Side::Centre;
    else if (column.figures && (heading || cell.kind == XlsxCell::Kind::Number || cell.text.size() <= ShortText))
        look.side = XlsxLook::Side::Right;
    return look;
}

/// Footnotes below the table, after an empty row, over its whole width.
void writeFootnotes(XlsxBook &book, const ReportTable &table, int row, int cols, int width)
{
    XlsxLook look;
    look.lines = false;
    for (const QString &note : table.footnotes) {
        if (row >= MostRows)
            return;
        if (cols > 1)
            book.merge(row, 0, 1, cols, look);
        book.write(row, 0, {XlsxCell::Kind::Text, 0, note, {}}, look);
        book.setLines(row, std::min(27, linesIn(note, std::max(20, width * 9 / 10))));
        ++row;
    }
}

void writeTable(XlsxBook &book, const ReportTable &table, const ExportRows &exported)
{
    const SheetLayout layout = layoutOf(table, exported);
    const std::vector<XlsxColumn> columns = xlsxColumns(table);
    const int rows = int(exported.rows.size()), cols = exported.cols, headings = exported.headings;
    for (int col = 0; col < cols; ++col)
        book.setWidth(col, layout.widths[size_t(col)]);
    for (int row = 0; row < rows; ++row) {
        if (layout.lines[size_t(row)] > 0)
            book.setLines(row, layout.lines[size_t(row)]);
        for (int col = 0; col < cols; ++col) // lines also where no cell stands
            book.write(row, col, {}, lookOf({}, {}, row < headings, 1));
    }
    bool merged = false;
    for (const PlacedCell &place : exported.cells) {
        const bool heading = place.row < headings;
        const XlsxColumn &column = columns[size_t(place.col)];
        const QString &text = table.cells[size_t(place.cell)].text;
        const XlsxCell cell = heading ? XlsxCell{XlsxCell::Kind::Text, 0, text, {}} : xlsxCell(text, column);
        const XlsxLook look = lookOf(cell, column, heading, place.colSpan);
        if (place.rowSpan > 1 || place.colSpan > 1)
            book.merge(place.row, place.col, place.rowSpan, place.colSpan, look);
        merged = merged || place.rowSpan > 1 || place.colSpan > 1;
        book.write(place.row, place.col, cell, look);
    }
    const int width = std::accumulate(layout.widths.begin(), layout.widths.end(), 0);
    if (headings > 0 && headings < rows)
        book.freeze(headings);
    // A filter takes the later rows of a merged cell for empty ones.
    if (headings == 1 && rows > 1 && cols > 0 && !merged)
        book.filter(0, rows - 1, cols);
    book.fitPage(width > UprightWidth);
    writeFootnotes(book, table, rows + 1, cols, width);
}

void writeSource(XlsxBook &book, const std::vector<SourceLine> &lines)
{
    for (int row = 0; row < int(lines.size()); ++row) {
        const SourceLine &line = lines[size_t(row)];
        XlsxLook look;
        look.lines = false;
        look.heading = line.heading;
        // A sentence by itself, or beside its label, runs on over the columns to its right.
        const int texts = int(line.cells.size());
        if (texts > 0 && texts < 3) {
            const int col = texts - 1;
            book.merge(row, col, 1, 3 - col, look);
            if (const int needs = linesIn(line.cells[col], col ? 72 : 94); needs > 1)
                book.setLines(row, std::min(27, needs));
        }
        for (int col = 0; col < texts; ++col)
            book.write(row, col, {XlsxCell::Kind::Text, 0, line.cells[col], {}}, look);
    }
    book.setWidth(0, 24);
    book.setWidth(1, 28);
    book.setWidth(2, 52);
    book.fitPage(false);
}

} // namespace

Result<void> writeTableAsXlsx(const QString &file, const TableRecord &table, const TableOrigin &origin, const RowOrder &rows)
{
    // The library does not notice when the disk is full while it writes its parts.
    const QStorageInfo room(QDir::tempPath());
    if (room.isValid() && room.bytesAvailable() < roomNeeded(table.grid))
        return fail(ErrorKind::DiskFull, tr("There is no room for temporary files in %1. Please free some space and try again.").arg(QDir::tempPath()),
                    QStringLiteral("writing a workbook"));
    ExportRows exported = exportRows(table.grid, rows);
    QStringList leftOut;
    if (int(exported.rows.size()) > MostRows || exported.cols > MostCols) {
        leftOut += tr("A workbook holds %1 rows and %2 columns; what is beyond was left out.").arg(MostRows).arg(MostCols);
        exported.rows.resize(std::min(exported.rows.size(), size_t(MostRows)));
        exported.cols = std::min(exported.cols, MostCols);
        std::erase_if(exported.cells, [&](const PlacedCell &c) { return c.row + c.rowSpan > int(exported.rows.size()) || c.col + c.colSpan > exported.cols; });
    }
    const QTemporaryDir folder;
    const QString whole = folder.filePath(QStringLiteral("table.xlsx"));
    XlsxBook book(whole, origin.title);
    if (!folder.isValid() || !book.isOpen())
        return fail(ErrorKind::Io, tr("The workbook could not be begun: %1 cannot be written.").arg(QDir::tempPath()), QStringLiteral("writing a workbook"));
    book.addSheet(xlsxSheetName(origin.title));
    writeTable(book, table.grid, exported);
    if (!book.cut().isEmpty())
        leftOut += tr("A cell holds 32,767 characters; the rest of these was left out: %1").arg(book.cut().join(QStringLiteral(", ")));
    book.addSheet(tr("Source"));
    writeSource(book, sourceLines(table, origin, exported, leftOut));
    if (const auto closed = book.close(); !closed)
        return closed;
    QFile written(whole);
    if (!written.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, tr("The workbook could not be read again. Please try once more."), QStringLiteral("writing a workbook"));
    return writeExport(file, written.readAll());
}

} // namespace scrutiny
