// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/indicator.h"

#include "base/dates.h"
#include "base/text.h"
#include "domain/table_compare.h"
#include "domain/table_match.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace scrutiny {

namespace {

/// A row and a column in every table of the chain, -1 where a table does not have it.
struct Track
{
    std::vector<int> rows, cols;
};

int partnerOf(const std::vector<LinedUp> &lined, int at, bool forwards)
{
    for (const LinedUp &pair : lined) {
        if ((forwards ? pair.earlier : pair.later) == at)
            return forwards ? pair.later : pair.earlier;
    }
    return -1;
}

/// Follows from neighbour to neighbour; a table without the row (the column) is passed over.
void follow(const std::vector<DatedTable> &chain, std::size_t at, bool forwards, bool isRow, std::vector<int> &track)
{
    std::size_t from = at;
    const std::ptrdiff_t step = forwards ? 1 : -1;
    for (std::ptrdiff_t next = std::ptrdiff_t(at) + step; next >= 0 && next < std::ptrdiff_t(chain.size()); next += step) {
        const ReportTable &mine = chain[from].table.grid, &its = chain[std::size_t(next)].table.grid;
        const TableComparison lined = forwards ? compareTables(mine, its) : compareTables(its, mine);
        const int found = partnerOf(isRow ? lined.rows : lined.cols, track[from], forwards);
        track[std::size_t(next)] = found;
        if (found >= 0)
            from = std::size_t(next);
    }
}

Track trackOf(const std::vector<DatedTable> &chain, std::size_t at, int row, int col)
{
    Track track{std::vector<int>(chain.size(), -1), std::vector<int>(chain.size(), -1)};
    track.rows[at] = row;
    track.cols[at] = col;
    for (const bool forwards : {true, false}) {
        follow(chain, at, forwards, true, track.rows);
        follow(chain, at, forwards, false, track.cols);
    }
    return track;
}

bool heads(const ReportTable &table, int col, const QSet<QString> &words)
{
    for (int row = 0; row < table.headerRows; ++row) {
        if (words.contains(folded(withoutPeriod(table.textAt(row, col)))))
            return true;
    }
    return false;
}

bool isTarget(const ReportTable &table, int col)
{
    static const QSet<QString> words{QStringLiteral("target"), QStringLiteral("goal"), QStringLiteral("plan"), QStringLiteral("threshold"), QStringLiteral("planned"),
                                     QStringLiteral("targetvalue"), QStringLiteral("ambition")};
    return heads(table, col, words);
}

bool isStatus(const ReportTable &table, int col)
{
    static const QSet<QString> words{QStringLiteral("status"), QStringLiteral("rag"), QStringLiteral("ragstatus"), QStringLiteral("ragrating"), QStringLiteral("rating")};
    return heads(table, col, words);
}

/// A column that repeats an earlier figure (`Last quarter`, `Same quarter last year`) or reckons with one (`Change`).
bool isSecondHand(const ReportTable &table, int col)
{
    static const QRegularExpression pattern(QStringLiteral("\\b(?:last|previous|prior|same .* last)\\b|\\b(?:change|variance|difference|direction of travel|trend)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(columnHeading(table, col)).hasMatch();
}

Rag ragIn(const QString &text)
{
    static const QHash<QString, Rag> words{{QStringLiteral("g"), Rag::Green}, {QStringLiteral("green"), Rag::Green}, {QStringLiteral("a"), Rag::Amber},
                                           {QStringLiteral("amber"), Rag::Amber}, {QStringLiteral("r"), Rag::Red},   {QStringLiteral("red"), Rag::Red}};
    return words.value(folded(text), Rag::None);
}

RecordRef cellRef(const TableRecord &table, int row, int col)
{
    for (std::size_t i = 0; i < table.grid.cells.size() && i < table.cellIds.size(); ++i) {
        const TableCell &cell = table.grid.cells[i];
        if (row >= cell.row && row < cell.row + cell.rowSpan && col >= cell.col && col < cell.col + cell.colSpan)
            return {RecordKind::TableCell, table.cellIds[i]};
    }
    return {};
}

/// `Quarter 2, July to September 2026` is long below an axis: the part that tells two papers apart.
QString shortPeriod(const QString &caption)
{
    const QStringList parts = periodIn(caption).split(QStringLiteral(", "), Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return parts.value(0);
    static const QRegularExpression year(QStringLiteral("(?:19|20)\\d\\d(?:[/–-]\\d\\d(?:\\d\\d)?)?"));
    const QString first = parts.front(), when = year.match(first).hasMatch() ? QString() : year.match(parts.mid(1).join(u' ')).captured();
    return (first + u' ' + when).simplified();
}

/// What a figure is of: the time in its column's heading, else the caption's, else the meeting's day.
QString periodOf(const DatedTable &dated, int col)
{
    const ReportTable &grid = dated.table.grid;
    const QString column = periodIn(columnHeading(grid, col));
    if (!column.isEmpty())
        return column;
    if (!isSecondHand(grid, col)) {
        const QString caption = shortPeriod(grid.caption);
        if (!caption.isEmpty())
            return caption;
    }
    return dated.meeting.isValid() ? shortDate(dated.meeting) : QCoreApplication::translate("Indicator", "page %1").arg(grid.pageFrom.isEmpty() ? QString::number(grid.pdfPageFrom) : grid.pageFrom);
}

IndicatorPoint pointOf(const DatedTable &dated, int row, int col)
{
    const ReportTable &grid = dated.table.grid;
    IndicatorPoint point;
    point.tableId = dated.table.id;
    point.cell = cellRef(dated.table, row, col);
    point.meeting = dated.meeting;
    point.period = periodOf(dated, col);
    point.printed = grid.textAt(row, col).simplified();
    point.value = cellValue(point.printed).number;
    // Target and status are about the figure of this time, not about those that are printed again beside it.
    const bool own = !isSecondHand(grid, col) && !isTarget(grid, col);
    for (int other = 0; own && other < grid.cols; ++other) {
        if (other == col)
            continue;
        if (isTarget(grid, other)) {
            point.targetPrinted = grid.textAt(row, other).simplified();
            point.target = cellValue(point.targetPrinted).number;
        } else if (isStatus(grid, other)) {
            point.rag = ragIn(grid.textAt(row, other));
        }
    }
    return point;
}

/// The same time printed twice is one point: the later paper's, which says what the earlier one said when that was different.
void addPoint(IndicatorLine &line, IndicatorPoint point)
{
    const auto same = std::find_if(line.points.begin(), line.points.end(), [&](const IndicatorPoint &p) { return folded(p.period) == folded(point.period); });
    if (same == line.points.end()) {
        line.points.push_back(std::move(point));
        return;
    }
    if (point.printed.isEmpty())
        return;
    point.earlierPrinted = same->printed == point.printed ? same->earlierPrinted : same->printed;
    if (point.rag == Rag::None)
        point.rag = same->rag;
    *same = std::move(point);
}

std::vector<ColumnType> typesOf(const ReportTable &table)
{
    return table.columnTypes.size() == std::size_t(table.cols) ? table.columnTypes : columnTypes(table);
}

QString unitOf(const DatedTable &dated, int row, int col)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\((£\\s?(?:000s?|k|m|million)?|%|€|\\$)\\)"));
    const ReportTable &grid = dated.table.grid;
    for (const QString &words : {columnHeading(grid, col), grid.caption}) {
        const QString unit = inBrackets.match(words).captured(1);
        if (!unit.isEmpty())
            return unit;
    }
    const CellValue value = cellValue(grid.textAt(row, col));
    if (value.type == ColumnType::Percentage)
        return QStringLiteral("%");
    return value.type == ColumnType::Money && grid.textAt(row, col).contains(u'£') ? QStringLiteral("£") : QString();
}

bool isFigure(const ReportTable &grid, int row, int col)
{
    return cellValue(grid.textAt(row, col)).number.has_value();
}

/// Columns whose headings name a time without being second-hand: a series by themselves (`2023/24 | 2024/25 | 2025/26`).
std::vector<int> timeColumns(const ReportTable &grid, int row)
{
    std::vector<int> cols;
    QSet<QString> rest;
    for (int col = 0; col < grid.cols; ++col) {
        const QString heading = columnHeading(grid, col);
        if (periodIn(heading).isEmpty() || isTarget(grid, col) || isStatus(grid, col) || isSecondHand(grid, col) || !isFigure(grid, row, col))
            continue;
        cols.push_back(col);
        rest.insert(folded(withoutPeriod(heading)));
    }
    return cols.size() > 1 && rest.size() == 1 ? cols : std::vector<int>();
}

IndicatorLine lineOverTimes(const std::vector<DatedTable> &chain, const std::vector<int> &rows)
{
    IndicatorLine line;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (rows[i] < 0)
            continue;
        for (const int col : timeColumns(chain[i].table.grid, rows[i]))
            addPoint(line, pointOf(chain[i], rows[i], col));
    }
    return line;
}

IndicatorLine lineOfColumn(const std::vector<DatedTable> &chain, const Track &track)
{
    IndicatorLine line;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (track.rows[i] >= 0 && track.cols[i] >= 0)
            addPoint(line, pointOf(chain[i], track.rows[i], track.cols[i]));
    }
    return line;
}

QString labelOf(const ReportTable &grid, int row)
{
    return row < grid.headerRows ? QString() : rowLabels(grid).value(row - grid.headerRows);
}

bool isWithin(const std::vector<DatedTable> &chain, std::size_t at, int row, int col)
{
    return at < chain.size() && row >= 0 && col >= 0 && row < chain[at].table.grid.rows && col < chain[at].table.grid.cols;
}

} // namespace

Indicator indicatorOfCell(const std::vector<DatedTable> &chain, std::size_t at, int row, int col)
{
    Indicator indicator;
    if (!isWithin(chain, at, row, col))
        return indicator;
    const ReportTable &grid = chain[at].table.grid;
    const QString label = labelOf(grid, row), heading = columnHeading(grid, col);
    indicator.title = label.isEmpty() ? heading : label;
    indicator.unit = unitOf(chain[at], row, col);
    const std::vector<int> times = timeColumns(grid, row);
    const bool isTime = std::find(times.begin(), times.end(), col) != times.end();
    const Track track = trackOf(chain, at, row, col);
    IndicatorLine line = isTime ? lineOverTimes(chain, track.rows) : lineOfColumn(chain, track);
    line.name = isTime ? label : heading;
    line.type = typesOf(grid)[std::size_t(col)];
    indicator.lines.push_back(std::move(line));
    return indicator;
}

Indicator indicatorOfRow(const std::vector<DatedTable> &chain, std::size_t at, int row)
{
    Indicator indicator;
    if (!isWithin(chain, at, row, 0))
        return indicator;
    const ReportTable &grid = chain[at].table.grid;
    const LabelColumns labels = labelColumnsOf(grid);
    const std::vector<int> times = timeColumns(grid, row);
    indicator.title = labelOf(grid, row);
    bool timesDone = false;
    for (int col = 0; col < grid.cols; ++col) {
        const bool figure = col != labels.label && col != labels.reference && !isTarget(grid, col) && !isStatus(grid, col) && !isSecondHand(grid, col) && isFigure(grid, row, col);
        const bool isTime = std::find(times.begin(), times.end(), col) != times.end();
        if (!figure || (isTime && timesDone))
            continue;
        timesDone = timesDone || isTime;
        const Track track = trackOf(chain, at, row, col);
        IndicatorLine line = isTime ? lineOverTimes(chain, track.rows) : lineOfColumn(chain, track);
        line.name = isTime ? indicator.title : columnHeading(grid, col);
        line.type = typesOf(grid)[std::size_t(col)];
        if (indicator.unit.isEmpty())
            indicator.unit = unitOf(chain[at], row, col);
        indicator.lines.push_back(std::move(line));
    }
    return indicator;
}

} // namespace scrutiny
