// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/indicator.h"

#include "domain/indicator_columns.h"
#include "domain/indicator_points.h"
#include "domain/indicator_track.h"
#include "domain/table_figures.h"
#include "domain/table_match.h"

#include <QSet>

#include <algorithm>

namespace scrutiny {

namespace {

using Kind = ColumnRole::Kind;

/// Whether the chain has that cell, below the headings.
bool hasCell(const std::vector<DatedTable> &chain, std::size_t at, int row, int col)
{
    if (at >= chain.size())
        return false;
    const ReportTable &grid = chain[at].table.grid;
    return row >= std::max(grid.headerRows, 0) && col >= 0 && row < grid.rows && col < grid.cols;
}

/// Whether `other` is the figure of `chosen` at another time.
bool isSameFigure(const ColumnRole &chosen, const ColumnRole &other)
{
    if (other.kind != chosen.kind || other.about != chosen.about)
        return false;
    if (chosen.own)
        return other.own && other.own->length == chosen.own->length;
    return chosen.relative && other.relative;
}

/// All columns that say the chosen figure at some time; only the chosen one when its table does not tell the times.
std::vector<int> columnsOfFigure(const ReportTable &table, const std::vector<ColumnRole> &roles, int chosen)
{
    const ColumnRole &role = roles[std::size_t(chosen)];
    const auto period = periodOfTable(table);
    const bool certain = role.own || (role.relative && period && period->from.isValid() && monthsBack(role.heading, period->length));
    if (role.kind != Kind::Figure || !certain)
        return {chosen};
    std::vector<int> cols;
    for (const bool past : {false, true}) {
        for (std::size_t col = 0; col < roles.size(); ++col) {
            const bool told = roles[col].own || monthsBack(roles[col].heading, period ? period->length : Period::Length::Other);
            if (roles[col].past == past && isSameFigure(role, roles[col]) && told)
                cols.push_back(int(col));
        }
    }
    return cols;
}

/// A table of the chain without the column followed may still print its figure for other times.
int sameFigureIn(const std::vector<ColumnRole> &roles, const ColumnRole &chosen)
{
    for (std::size_t col = 0; chosen.own && col < roles.size(); ++col) {
        if (isSameFigure(chosen, roles[col]))
            return int(col);
    }
    return -1;
}

bool isOnlyOneOfItsTime(const std::vector<DatedTable> &chain, std::size_t at)
{
    const auto period = periodOfTable(chain[at].table.grid);
    for (std::size_t i = 0; period && i < chain.size(); ++i) {
        const auto other = i == at ? std::nullopt : periodOfTable(chain[i].table.grid);
        if (other && (other->from.isValid() ? other->from == period->from && other->to == period->to : other->words == period->words))
            return false;
    }
    return period.has_value();
}

ColumnType typeOf(const std::vector<IndicatorPoint> &points)
{
    ColumnType type = ColumnType::WholeNumber;
    for (const IndicatorPoint &point : points) {
        const ColumnType own = leadingValue(point.printed).type;
        if (own == ColumnType::Percentage || own == ColumnType::Money)
            return own;
        if (own == ColumnType::Decimal)
            type = own;
    }
    return type;
}

std::vector<IndicatorLine> linesOf(const std::vector<DatedTable> &chain, std::size_t at, int row, const std::vector<int> &cols)
{
    const IndicatorTrack track = trackOf(chain, at, row, cols);
    std::vector<FigureColumns> figures(chain.size());
    for (std::size_t i = 0; i < chain.size(); ++i) {
        figures[i].roles = columnRoles(chain[i].table.grid);
        figures[i].captionTells = isOnlyOneOfItsTime(chain, i);
    }
    std::vector<IndicatorLine> lines;
    for (std::size_t c = 0; c < cols.size(); ++c) {
        std::vector<DraftPoint> points;
        for (std::size_t i = 0; i < chain.size(); ++i) {
            FigureColumns &figure = figures[i];
            const int tracked = track.cols[c][i], its = tracked >= 0 ? tracked : sameFigureIn(figure.roles, figures[at].roles[std::size_t(cols[c])]);
            if (track.rows[i] < 0 || its < 0)
                continue;
            figure.cols = columnsOfFigure(chain[i].table.grid, figure.roles, its);
            takeIn(points, pointsOf(chain[i], track.rows[i], figure));
        }
        IndicatorLine line;
        line.points = inOrder(std::move(points));
        line.type = typeOf(line.points);
        lines.push_back(std::move(line));
    }
    return lines;
}

QString labelOf(const ReportTable &table, int row)
{
    return row < table.headerRows ? QString() : rowLabels(table).value(row - std::max(table.headerRows, 0));
}

/// A column for each figure of the row, the newest time's where there are several.
std::vector<int> figuresOf(const ReportTable &table, const std::vector<ColumnRole> &roles, int row)
{
    const auto all = [&](bool past) {
        std::vector<int> cols;
        for (int col = table.cols - 1; col >= 0; --col) {
            const ColumnRole &role = roles[std::size_t(col)];
            if (role.kind != Kind::Figure || role.past != past || !leadingValue(table.textAt(row, col)).number)
                continue;
            const bool again = std::any_of(cols.begin(), cols.end(), [&](int other) { return isSameFigure(roles[std::size_t(other)], role); });
            if (!again)
                cols.insert(cols.begin(), col);
        }
        return cols;
    };
    const std::vector<int> present = all(false);
    return present.empty() ? all(true) : present;
}

/// What a column says at every time; empty when its heading is only a time.
QString nameOf(const ColumnRole &role)
{
    return role.own ? withoutPeriod(role.heading) : role.heading;
}

} // namespace

Indicator indicatorOfCell(const std::vector<DatedTable> &chain, std::size_t at, int row, int col)
{
    Indicator indicator;
    if (!hasCell(chain, at, row, col))
        return indicator;
    const ReportTable &table = chain[at].table.grid;
    const std::vector<ColumnRole> roles = columnRoles(table);
    const QString label = labelOf(table, row), heading = roles[std::size_t(col)].heading, name = nameOf(roles[std::size_t(col)]);
    const bool several = figuresOf(table, roles, row).size() > 1 || roles[std::size_t(col)].kind != Kind::Figure;
    indicator.title = label.isEmpty() ? heading : several && !name.isEmpty() ? label + QStringLiteral(" – ") + name : label;
    indicator.unit = unitOf(table, row, col);
    indicator.lines = linesOf(chain, at, row, {col});
    indicator.lines.front().name = label.isEmpty() ? heading : label;
    return indicator;
}

Indicator indicatorOfRow(const std::vector<DatedTable> &chain, std::size_t at, int row)
{
    Indicator indicator;
    if (!hasCell(chain, at, row, 0))
        return indicator;
    const ReportTable &table = chain[at].table.grid;
    const std::vector<ColumnRole> roles = columnRoles(table);
    const std::vector<int> cols = figuresOf(table, roles, row);
    indicator.title = labelOf(table, row);
    indicator.lines = linesOf(chain, at, row, cols);
    QSet<QString> units;
    for (std::size_t i = 0; i < cols.size(); ++i) {
        const QString name = cols.size() > 1 ? nameOf(roles[std::size_t(cols[i])]) : QString();
        indicator.lines[i].name = name.isEmpty() ? indicator.title : name;
        units.insert(unitOf(table, row, cols[i]));
    }
    if (units.size() == 1) // lines of several units have none together
        indicator.unit = *units.begin();
    return indicator;
}

} // namespace scrutiny
