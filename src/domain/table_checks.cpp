// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_checks.h"

#include "base/dates.h"
#include "base/text.h"
#include "domain/table_addends.h"
#include "domain/table_types.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace scrutiny {

using namespace table_checks;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::table_checks", text);
}

/// The texts of a table by row and column.
using Texts = std::map<std::pair<int, int>, QString>;

QStringList addedTexts(const Texts &texts, const TableSum &sum)
{
    QStringList added;
    for (const int i : sum.added) {
        const auto found = texts.find(sum.kind == TableSum::Kind::RowTotal ? std::pair(sum.row, i) : std::pair(i, sum.col));
        added += found != texts.end() ? found->second : QString();
    }
    return added;
}

/// What the figures come to, in the form that they are printed in.
QString counted(const TableSum &sum, const QString &printed, const QStringList &added)
{
    static const QRegularExpression decimals(QStringLiteral("\\.(\\d+)"));
    const bool pounds = printed.contains(u'£');
    int places = int(decimals.match(printed).capturedLength(1));
    for (const QString &text : added)
        places = std::min(4, std::max(places, int(decimals.match(text).capturedLength(1))));
    if (sum.counted == std::round(sum.counted) && !(pounds && places == 2))
        places = 0;
    QString text = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(std::abs(sum.counted), 'f', places);
    text = (sum.counted < 0 ? QStringLiteral("-") : QString()) + (pounds ? QStringLiteral("£") : QString()) + text;
    if (sum.kind == TableSum::Kind::Hundred)
        text += u'%';
    const bool suppressed = std::any_of(added.begin(), added.end(), [](const QString &figure) { return cellValue(figure).lessThan; });
    if (!suppressed)
        return text;
    return sum.printed > sum.counted ? tr("at most %1").arg(text) : tr("at least %1").arg(text);
}

QString sentenceOf(const Texts &texts, const TableSum &sum, const std::set<int> &totals)
{
    const auto cell = texts.find({sum.row, sum.col});
    const QString printed = cell != texts.end() ? normalised(cell->second) : QString();
    const QString figure = counted(sum, printed, addedTexts(texts, sum));
    if (sum.kind == TableSum::Kind::RowTotal)
        return tr("Printed %1; the columns beside it add up to %2.").arg(printed, figure);
    if (sum.kind == TableSum::Kind::Hundred && sum.added.back() == sum.row)
        return tr("The shares down to this one add up to %1, not to 100%.").arg(figure);
    if (sum.kind == TableSum::Kind::Hundred)
        return tr("Printed %1; the shares above add up to %2.").arg(printed, figure);
    if (sum.added.front() > sum.row)
        return tr("Printed %1; the rows below add up to %2.").arg(printed, figure);
    const bool ofTotals = std::all_of(sum.added.begin(), sum.added.end(), [&](int row) { return totals.contains(row); });
    return ofTotals ? tr("Printed %1; the totals above add up to %2.").arg(printed, figure) : tr("Printed %1; the rows above add up to %2.").arg(printed, figure);
}

void addSumRemarks(const ReportTable &table, std::vector<CellRemark> &remarks)
{
    const std::vector<TableSum> sums = sumsOf(table);
    if (std::all_of(sums.begin(), sums.end(), [](const TableSum &sum) { return sum.agrees; }))
        return;
    std::set<int> totals;
    for (const TableSum &sum : sums) {
        if (sum.kind == TableSum::Kind::ColumnTotal)
            totals.insert(sum.row);
    }
    Texts texts;
    for (const TableCell &cell : table.cells)
        texts.emplace(std::pair(cell.row, cell.col), cell.text);
    for (const TableSum &sum : sums) {
        if (!sum.agrees)
            remarks.push_back({CellRemark::Kind::Sum, sum.row, sum.col, sentenceOf(texts, sum, totals)});
    }
}

/// Words that stand where there is no figure or date, and nobody is surprised.
bool isFiller(const QString &text)
{
    static const QRegularExpression filler(QStringLiteral("^[\\[(]?([a-z]{1,2}|n/?[akcd]|nil|none|zero|tb[acd]|unknown|supp?ressed|withheld|confidential|ongoing|open|closed|complete[d]?|pending|awaited|"
                                                          "awaiting .*|various|varies|new|see .*|to be .*|not .*|no .*|data .*|first .*|due .*|from .*|under .*|over .*|up to .*|free|all|annual|"
                                                          "monthly|weekly|yearly|continuing|future|immediate|estimated?|provisional|same)[\\])]?\\W*$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return filler.match(QString(text).remove(u'.')).hasMatch();
}

/// A text in the form of a date that is none: `00/00/0000`, `31/06/2024`, `31 June 2024`.
bool looksLikeADate(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}$|^\\d{1,2}(st|nd|rd|th)? \\w{3,9} \\d{4}$"), QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch() && !parseDate(text).isValid();
}

/// A word or a slip (`1O4`, `12..5`) where figures stand; ranges, times and figures with words behind them are meant so.
bool isNoFigure(const QString &text)
{
    static const QRegularExpression letters(QStringLiteral("[A-Za-z]")), figure(QStringLiteral("\\d"));
    if (!text.contains(figure))
        return text.size() <= 40 && text.contains(letters);
    static const QRegularExpression slip(QStringLiteral("^[£€$]?[\\dOolI.,]+%?$"));
    return slip.match(text).hasMatch();
}

void addTypeRemarks(const ReportTable &table, std::vector<CellRemark> &remarks)
{
    constexpr int Enough = 5; // cells that show what a column holds
    const std::vector<ColumnType> types = typesOf(table);
    std::vector<int> typed(types.size(), 0);
    std::vector<QHash<QString, int>> texts(types.size()); // those without a value, and how often they come
    std::vector<const TableCell *> odd;
    std::map<int, std::pair<int, int>> rows; // of each: cells with words behind its label, and cells with a value
    for (const TableCell &cell : table.cells) {
        if (cell.row < table.headerRows || cell.col < 0 || std::size_t(cell.col) >= types.size())
            continue;
        const CellValue value = cellValue(cell.text);
        const bool says = value.type != ColumnType::Text;
        typed[std::size_t(cell.col)] += says ? 1 : 0;
        if (!says && !cell.text.isEmpty()) {
            ++texts[std::size_t(cell.col)][folded(cell.text)];
            odd.push_back(&cell);
        }
        if (cell.col > 0 && !cell.text.isEmpty())
            ++(says ? rows[cell.row].second : rows[cell.row].first);
    }
    for (const TableCell *const each : odd) {
        const TableCell &cell = *each;
        if (cell.colSpan > 1 || typed[std::size_t(cell.col)] < Enough)
            continue;
        const QString text = normalised(cell.text);
        const ColumnType type = types[std::size_t(cell.col)];
        const auto [words, values] = rows[cell.row];
        const bool isHeading = words > 1 && values == 0;
        if (text.isEmpty() || isHeading)
            continue;
        QString sentence;
        if (type == ColumnType::Date && looksLikeADate(text))
            sentence = tr("This column holds dates, but “%1” is none.").arg(text);
        const bool onPurpose = isFiller(text) || texts[std::size_t(cell.col)].value(folded(text)) > 1;
        const bool isLabel = cell.col == 0; // headings between rows stand there too
        if (!onPurpose && !isLabel && type == ColumnType::YesNo && text.size() <= 40)
            sentence = tr("This column holds yes or no, but the cell says “%1”.").arg(text);
        if (!onPurpose && !isLabel && (type == ColumnType::WholeNumber || type == ColumnType::Decimal || type == ColumnType::Money || type == ColumnType::Percentage) && isNoFigure(text))
            sentence = tr("This column holds figures, but the cell says “%1”.").arg(text);
        if (!sentence.isEmpty())
            remarks.push_back({CellRemark::Kind::NotOfType, cell.row, cell.col, sentence});
    }
}

/// One for each row that was made whole, at the first of its cells that stand on both pages.
void addSeamRemarks(const ReportTable &table, std::vector<CellRemark> &remarks)
{
    for (const TableSeam &seam : table.seams) {
        if (!seam.rowCut || seam.row < 0 || seam.row >= table.rows)
            continue;
        const TableCell *joined = nullptr, *first = nullptr;
        for (const TableCell &cell : table.cells) {
            if (cell.row > seam.row || cell.row + cell.rowSpan <= seam.row || cell.text.isEmpty())
                continue;
            const int cut = std::size_t(cell.col) < seam.cutAt.size() ? seam.cutAt[std::size_t(cell.col)] : -1;
            const bool overBoth = cut >= 0 ? cut > 0 && cut < int(cell.text.size())
                                           : std::any_of(cell.source.begin(), cell.source.end(), [&](const Place &place) { return place.page >= seam.page; })
                    && std::any_of(cell.source.begin(), cell.source.end(), [&](const Place &place) { return place.page < seam.page; });
            if (overBoth && (joined == nullptr || cell.col < joined->col))
                joined = &cell;
            if (first == nullptr || cell.col < first->col)
                first = &cell;
        }
        if (const TableCell *cell = joined != nullptr ? joined : first)
            remarks.push_back({CellRemark::Kind::MadeWhole, cell->row, cell->col,
                               tr("The row runs on to page %1 of the file and was made whole. Check that its parts belong together.").arg(seam.page)});
    }
}

/// Dates of two columns of one row.
struct DatePair
{
    int row = 0;
    QDate left, right;
};

void addDateOrderRemarks(const ReportTable &table, std::vector<CellRemark> &remarks)
{
    constexpr int FewestRows = 6;
    const std::vector<ColumnType> types = typesOf(table);
    std::vector<int> columns;
    for (std::size_t c = 0; c < types.size(); ++c) {
        if (types[c] == ColumnType::Date)
            columns.push_back(int(c));
    }
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        std::map<int, DatePair> rows;
        for (const TableCell &cell : table.cells) {
            if (cell.row < table.headerRows || cell.colSpan > 1)
                continue;
            if (cell.col == columns[i])
                rows[cell.row].left = parseDate(cell.text);
            if (cell.col == columns[i + 1])
                rows[cell.row].right = parseDate(cell.text);
        }
        int both = 0, rising = 0, falling = 0;
        for (const auto &[row, pair] : rows) {
            if (!pair.left.isValid() || !pair.right.isValid())
                continue;
            ++both;
            rising += pair.left < pair.right ? 1 : 0;
            falling += pair.left > pair.right ? 1 : 0;
        }
        const int against = std::min(rising, falling);
        if (both < FewestRows || against == 0 || std::max(rising, falling) * 5 < both * 4 || against * 5 > both)
            continue;
        for (const auto &[row, pair] : rows) {
            if (!pair.left.isValid() || !pair.right.isValid() || !(rising > falling ? pair.right < pair.left : pair.left < pair.right))
                continue;
            const bool right = rising > falling; // which of the two is the later one elsewhere
            const int col = right ? columns[i + 1] : columns[i], other = right ? columns[i] : columns[i + 1];
            const QString heading = headingOf(table, other);
            remarks.push_back({CellRemark::Kind::DateOrder, row, col,
                               heading.isEmpty() ? tr("%1 is before %2 beside it; in nearly all other rows it is after.").arg(normalised(table.textAt(row, col)), normalised(table.textAt(row, other)))
                                                 : tr("%1 is before %2 (%3); in nearly all other rows it is after.").arg(normalised(table.textAt(row, col)), normalised(table.textAt(row, other)), heading)});
        }
    }
}

} // namespace

std::vector<CellRemark> remarksOn(const ReportTable &table)
{
    std::vector<CellRemark> remarks;
    addSumRemarks(table, remarks);
    addTypeRemarks(table, remarks);
    addSeamRemarks(table, remarks);
    addDateOrderRemarks(table, remarks);
    std::stable_sort(remarks.begin(), remarks.end(), [](const CellRemark &a, const CellRemark &b) { return std::pair(a.row, a.col) < std::pair(b.row, b.col); });
    return remarks;
}

} // namespace scrutiny
