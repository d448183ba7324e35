// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_addends.h"

#include "base/text.h"
#include "domain/table_types.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace scrutiny::table_checks {

namespace {

constexpr auto NoCase = QRegularExpression::CaseInsensitiveOption;
constexpr double MostPlaces = 400'000; // rows times columns: more is no table of a paper
constexpr int LongestHeading = 300;

TotalWord totalWordIn(const QString &text)
{
    static const QRegularExpression certain(QStringLiteral("^((grand|overall|sub)[- ]?)?totals?\\b|(?<!of )(?<!of the )\\b(sub[- ]?)?total\\W*$"), NoCase);
    static const QRegularExpression likely(QStringLiteral("^(all(?! other)|both|overall|sum|altogether|combined|together|the (two|three|four|five|six|seven|eight|nine|ten)|"
                                                          "half[- ]year|full year|year to date)\\b"),
                                           NoCase);
    if (text.size() > 80)
        return TotalWord::None;
    if (certain.match(text).hasMatch())
        return TotalWord::Certain;
    return likely.match(text).hasMatch() ? TotalWord::Likely : TotalWord::None;
}

bool isAside(const QString &label)
{
    static const QRegularExpression aside(QStringLiteral("^((of|in) (which|whom)|including|mean|median|target|rate|percentage|share|proportion|per cent|highest|lowest|maximum|minimum|"
                                                         "last year|previous year|same (quarter|period)|change|difference|variance|increase|decrease)\\b|%|\\b(per|average)\\b|\\brate$"),
                                          NoCase);
    return aside.match(label).hasMatch();
}

/// Rates, averages, ranks, prices and references are not added.
bool addsNothing(const QString &heading)
{
    static const QRegularExpression words(QStringLiteral("%|\\b(per|per ?cent|percentages?|pct|shares?|rates?|average|avg|mean|median|each|every|ratio|rank(ing)?|index|price|"
                                                         "wait|waiting|longest|shortest|highest|lowest|maximum|minimum|age|growth|probability|density|degrees?)\\b|"
                                                         "^\\W*(no|nos|ref|reference|id|item|number|minute|year|row|line|code|rank|page|from|to|prices?.*)\\W*$"),
                                          NoCase);
    return words.match(heading).hasMatch();
}

bool isChange(const QString &heading)
{
    static const QRegularExpression words(QStringLiteral("\\b(change|difference|variance|variation|movement|rise|fall|increase|decrease|over/?under|saving|swing)\\b|^on (19|20)\\d\\d|\\+/[-−–]|±"), NoCase);
    return words.match(heading).hasMatch();
}

bool isInThousands(const QString &text)
{
    static const QRegularExpression words(QStringLiteral("([£€$] ?|['’(]|\\b)0?000s?\\b|\\b(thousands?|millions?|billions?)\\b|[£€$] ?(k|m|bn|million|billion)\\b"), NoCase);
    return words.match(text).hasMatch();
}

/// The unit of the last printed figure, in the value's own scale.
double unitOf(const QString &text)
{
    static const QRegularExpression printed(QStringLiteral("\\d(?:[\\d, ]*\\d)?(?:\\.(\\d+))?\\s*(k|m|bn|million|billion)?\\b"), NoCase);
    const QRegularExpressionMatch found = printed.match(text);
    const QString scale = found.captured(2).toLower();
    const double by = scale == u"k" ? 1e3 : scale.startsWith(u'm') ? 1e6 : scale.startsWith(u'b') ? 1e9 : 1;
    return by * std::pow(10.0, -double(found.captured(1).size()));
}

Figure figureOf(const QString &text)
{
    Figure figure;
    const CellValue value = cellValue(text);
    if (!value.number) {
        // Whatever cellValue takes for saying nothing has no type and few letters.
        const QString plain = folded(text);
        static const QStringList nothing{QString(), QStringLiteral("na"), QStringLiteral("nil"), QStringLiteral("none"), QStringLiteral("notapplicable"), QStringLiteral("zero")};
        figure.kind = nothing.contains(plain) ? Figure::Kind::Nothing : Figure::Kind::Words;
        return figure;
    }
    figure.kind = Figure::Kind::Number;
    figure.low = figure.high = *value.number;
    figure.share = value.type == ColumnType::Percentage;
    const bool isWhole = value.type == ColumnType::WholeNumber && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u','; });
    const double unit = isWhole ? 1 : unitOf(normalised(text));
    const bool pence = value.type == ColumnType::Money && std::abs(unit - 0.01) < 1e-9;
    if (unit < 1 || unit > 1 || figure.share)
        figure.half = pence ? 0 : unit / 2;
    if (value.lessThan) {
        figure.low = 0;
        figure.high = value.type == ColumnType::WholeNumber ? *value.number - 1 : *value.number;
    }
    return figure;
}

/// On the continent a dot divides thousands: every dotted figure of the column has three digits behind it, and there are smaller ones without a dot.
bool dotsAreThousands(const std::vector<QString> &texts)
{
    static const QRegularExpression dotted(QStringLiteral("^[1-9]\\d{0,2}(\\.\\d{3})+\\D*$")), whole(QStringLiteral("^\\d{1,3}\\D*$")), fraction(QStringLiteral("\\d\\.\\d"));
    int dots = 0, wholes = 0;
    for (const QString &text : texts) {
        if (dotted.match(text).hasMatch())
            ++dots;
        else if (whole.match(text).hasMatch())
            ++wholes;
        else if (fraction.match(text).hasMatch())
            return false;
    }
    return dots > 0 && wholes > 0;
}

} // namespace

std::vector<ColumnType> typesOf(const ReportTable &table)
{
    return table.columnTypes.size() == std::size_t(std::max(table.cols, 0)) ? table.columnTypes : columnTypes(table);
}

QString headingOf(const ReportTable &table, int col)
{
    QStringList words;
    for (const TableCell &cell : table.cells) {
        if (cell.row < table.headerRows && cell.col <= col && col < cell.col + cell.colSpan && !cell.text.isEmpty())
            words += normalised(cell.text);
    }
    return words.join(u' ');
}

FigureTable figuresOf(const ReportTable &table)
{
    FigureTable out;
    if (table.rows <= table.headerRows || table.cols < 1 || double(table.rows) * table.cols > MostPlaces)
        return out;
    out.rows = table.rows;
    out.cols = table.cols;
    out.firstRow = std::max(table.headerRows, 0);
    out.figures.resize(std::size_t(table.rows) * std::size_t(table.cols));
    out.columns.resize(std::size_t(table.cols));
    out.columnWords.assign(std::size_t(table.cols), TotalWord::None);
    out.rowWords.assign(std::size_t(table.rows), TotalWord::None);
    out.hasFigures.assign(std::size_t(table.rows), 0);
    out.aside.assign(std::size_t(table.rows), 0);

    std::vector<std::vector<QString>> texts(std::size_t(table.cols));
    std::vector<int> years(std::size_t(table.cols), 0), numbers(std::size_t(table.cols), 0);
    std::vector<int> firstNumber(std::size_t(table.rows), table.cols);
    for (const TableCell &cell : table.cells) {
        if (cell.row < out.firstRow || cell.row >= table.rows || cell.col < 0 || cell.col >= table.cols)
            continue;
        Figure &figure = out.figures[std::size_t(cell.row) * std::size_t(table.cols) + std::size_t(cell.col)];
        figure = figureOf(cell.text);
        if (cell.colSpan > 1 && figure.kind == Figure::Kind::Number)
            figure.kind = Figure::Kind::Words; // stands for several columns
        if (figure.kind != Figure::Kind::Number)
            continue;
        out.hasFigures[std::size_t(cell.row)] = cell.col > 0 || out.hasFigures[std::size_t(cell.row)];
        if (cell.col > 0)
            firstNumber[std::size_t(cell.row)] = std::min(firstNumber[std::size_t(cell.row)], cell.col);
        texts[std::size_t(cell.col)].push_back(normalised(cell.text));
        ++numbers[std::size_t(cell.col)];
        years[std::size_t(cell.col)] += figure.high >= 1900 && figure.high <= 2100 && !cell.text.contains(u',') && figure.half == 0 ? 1 : 0;
    }
    for (const TableCell &cell : table.cells) { // labels: the words before a row's figures
        if (cell.row < out.firstRow || cell.row >= table.rows || cell.col >= firstNumber[std::size_t(cell.row)] || cell.text.isEmpty())
            continue;
        const QString label = normalised(cell.text);
        out.rowWords[std::size_t(cell.row)] = std::max(out.rowWords[std::size_t(cell.row)], totalWordIn(label));
        out.aside[std::size_t(cell.row)] = out.aside[std::size_t(cell.row)] || isAside(label);
    }
    std::vector<QStringList> headings(std::size_t(table.cols));
    for (const TableCell &cell : table.cells) {
        for (int c = std::max(cell.col, 0); cell.row < out.firstRow && c < std::min(cell.col + cell.colSpan, table.cols); ++c)
            headings[std::size_t(c)] += normalised(cell.text);
    }
    const std::vector<ColumnType> types = typesOf(table);
    for (int c = 0; c < table.cols; ++c) {
        const QString heading = normalised(headings[std::size_t(c)].join(u' ').left(LongestHeading));
        FigureColumn &column = out.columns[std::size_t(c)];
        const ColumnType type = types[std::size_t(c)];
        const bool isNumbers = type == ColumnType::WholeNumber || type == ColumnType::Decimal || type == ColumnType::Money;
        const bool areYears = years[std::size_t(c)] > 1 && years[std::size_t(c)] == numbers[std::size_t(c)];
        column.share = type == ColumnType::Percentage || (isNumbers && (heading.contains(u'%') || heading.contains(QLatin1String("per cent"), Qt::CaseInsensitive)));
        column.adds = isNumbers && c > 0 && !areYears && !addsNothing(heading);
        column.change = isChange(heading);
        column.thousands = isInThousands(heading) || isInThousands(table.caption);
        const QStringList words = heading.split(u' ');
        for (int from = 0; from < words.size(); ++from)
            out.columnWords[std::size_t(c)] = std::max(out.columnWords[std::size_t(c)], totalWordIn(words.mid(from).join(u' ')));
        if (column.adds && dotsAreThousands(texts[std::size_t(c)])) {
            for (int r = out.firstRow; r < table.rows; ++r) {
                Figure &figure = out.figures[std::size_t(r) * std::size_t(table.cols) + std::size_t(c)];
                if (figure.half > 0)
                    figure = {figure.kind, figure.low * 1000, figure.high * 1000, 0, figure.share};
            }
        }
    }
    return out;
}

void Adding::add(const Figure &figure)
{
    m_words = m_words || figure.kind == Figure::Kind::Words;
    if (figure.kind != Figure::Kind::Number)
        return;
    ++m_count;
    m_low += figure.low;
    m_high += figure.high;
    m_half += figure.half;
    m_largest = figure.low < 0 ? std::numeric_limits<double>::infinity() : std::max(m_largest, figure.high);
}

double Adding::tolerance(const Figure &total, const FigureColumn &column) const
{
    constexpr double Noise = 1e-6; // of adding binary fractions
    const double rounding = m_half + total.half;
    if (rounding > 0 || !column.thousands)
        return rounding + Noise;
    // Whole thousands: half a unit each would excuse everything in a long column; twice the usual error does not.
    return std::max(1.0, 2 * std::sqrt((m_count + 1) / 12.0)) + Noise;
}

double Adding::nearest(double total) const
{
    return std::clamp(total, std::min(m_low, m_high), std::max(m_low, m_high));
}

bool Adding::agrees(const Figure &total, const FigureColumn &column) const
{
    const double by = tolerance(total, column);
    return total.high >= m_low - by && total.low <= m_high + by;
}

} // namespace scrutiny::table_checks
