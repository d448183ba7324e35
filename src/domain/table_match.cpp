// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_match.h"

#include "base/text.h"
#include "domain/table_types.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace scrutiny {

namespace {

const QRegularExpression &periodPattern()
{
    // `2025/26`, `2024-25`, `2026`; `Quarter 2`, `Q2`, `second quarter`; `half-year`; months, alone or with a day before or a year behind.
    static const QRegularExpression pattern(
        QStringLiteral("(?:\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:january|february|march|april|june|july|august|september|october|november|december|"
                       "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?(?:\\s+(?:19|20)\\d\\d)?)"
                       "|(?:\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?may\\s+(?:19|20)\\d\\d\\b)|(?:\\b\\d{1,2}(?:st|nd|rd|th)?\\s+may\\b)|(?:\\bmay\\b(?=\\s*(?:to|and|[-–—])\\s))"
                       "|(?:\\b(?:quarter|qtr|q)\\s?[1-4]\\b)|(?:\\b(?:first|second|third|fourth)\\s+quarter\\b)|(?:\\bmonth\\s+\\d{1,2}\\b)"
                       "|(?:\\b(?:19|20)\\d\\d\\s?[/–-]\\s?(?:(?:19|20)\\d\\d|\\d\\d)\\b)|(?:\\b(?:19|20)\\d\\d\\b)|(?:\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

struct Stretch
{
    qsizetype from = 0, to = 0;
};

/// Whether what stands between two times only joins them: `July to September 2026`, `Quarter 2 (2026/27)`.
bool joins(QStringView between)
{
    static const QSet<QString> words{QString(), QStringLiteral("to"), QStringLiteral("and"), QStringLiteral("of"), QStringLiteral("in")};
    QString letters;
    for (const QChar c : between) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return between.size() <= 6 && words.contains(letters);
}

/// Where `text` names a time, neighbouring times as one.
std::vector<Stretch> periodsOf(const QString &text)
{
    std::vector<Stretch> found;
    auto match = periodPattern().globalMatch(text);
    while (match.hasNext()) {
        const QRegularExpressionMatch one = match.next();
        if (!found.empty() && joins(QStringView(text).mid(found.back().to, one.capturedStart() - found.back().to)))
            found.back().to = one.capturedEnd();
        else
            found.push_back({one.capturedStart(), one.capturedEnd()});
    }
    return found;
}

/// Punctuation and joining words that are left hanging where a time was cut out.
QString withoutLooseEnds(QString text)
{
    static const QRegularExpression emptyBrackets(QStringLiteral("[(\\[]\\s*[)\\]]"));
    static const QRegularExpression ends(QStringLiteral("^[\\s,;:–—-]+|[\\s,;:–—(\\[-]+$"));
    static const QRegularExpression hanging(QStringLiteral("(?:\\s|^)(?:to|and|from|in|of|at|on|for|as at|by)$"), QRegularExpression::CaseInsensitiveOption);
    text = text.replace(emptyBrackets, QStringLiteral(" ")).simplified();
    for (qsizetype before = -1; before != text.size();) {
        before = text.size();
        text.remove(ends).remove(hanging);
    }
    return text;
}

bool isFigure(const TableCell &cell)
{
    return cellValue(cell.text).number.has_value();
}

/// What a column says below the headings, for choosing the one with the rows' labels.
struct ColumnFacts
{
    int said = 0, figures = 0;
    qsizetype letters = 0;
    QSet<QString> different;
};

std::vector<ColumnFacts> factsOf(const ReportTable &table)
{
    std::vector<ColumnFacts> facts(std::size_t(std::max(0, table.cols)));
    for (const TableCell &cell : table.cells) {
        if (cell.row < table.headerRows || cell.col < 0 || cell.col >= table.cols || cell.text.isEmpty())
            continue;
        ColumnFacts &column = facts[std::size_t(cell.col)];
        ++column.said;
        column.figures += isFigure(cell);
        column.letters += cell.text.size();
        column.different.insert(folded(cell.text));
    }
    return facts;
}

/// `CS07`, `12`, `3.2`: short, with a digit, and no two alike.
bool isReference(const ReportTable &table, int col, const ColumnFacts &facts)
{
    static const QRegularExpression reference(QStringLiteral("^[A-Za-z]{0,4}[ ./-]?\\d{1,5}(?:[./-]\\d{1,4})*[a-z]?\\.?$"));
    if (facts.said < 2 || facts.different.size() * 10 < facts.said * 9)
        return false;
    return std::all_of(table.cells.begin(), table.cells.end(), [&](const TableCell &cell) {
        return cell.col != col || cell.row < table.headerRows || cell.text.isEmpty() || reference.match(cell.text).hasMatch();
    });
}

/// How many of two lists' entries are alike, as a share of the longer list; each entry counts once.
double shareAlike(const QStringList &a, const QStringList &b)
{
    QHash<QString, int> left;
    int each = 0;
    for (const QString &one : a) {
        if (!one.isEmpty())
            ++left[one];
    }
    int alike = 0;
    for (const QString &one : b) {
        if (one.isEmpty())
            continue;
        ++each;
        if (int &n = left[one]; n > 0) {
            --n;
            ++alike;
        }
    }
    const qsizetype said = std::count_if(a.begin(), a.end(), [](const QString &one) { return !one.isEmpty(); });
    const qsizetype most = std::max<qsizetype>(said, each);
    return most == 0 ? 0 : double(alike) / double(most);
}

/// Words in common, as a share of both texts' words.
double wordsAlike(const QString &a, const QString &b)
{
    const auto wordsOf = [](const QString &text) {
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(words.begin(), words.end());
    };
    const QSet<QString> one = wordsOf(a), other = wordsOf(b);
    const qsizetype both = QSet<QString>(one).intersect(other).size(), all = QSet<QString>(one).unite(other).size();
    return all == 0 ? 0 : double(both) / double(all);
}

/// Lower-case words without punctuation; table numbers (`Table 4:`) are not part of what a table is about.
QString captionWords(const QString &caption)
{
    static const QRegularExpression number(QStringLiteral("^(?:table|figure|appendix|annex)\\s+[\\w.]{1,4}\\s*[:.–—-]?\\s+"), QRegularExpression::CaseInsensitiveOption);
    QString words;
    for (const QString &word : withoutPeriod(QString(caption).remove(number)).split(u' ', Qt::SkipEmptyParts)) {
        const QString plain = folded(word);
        if (!plain.isEmpty())
            words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + plain;
    }
    return words;
}

} // namespace

QString withoutPeriod(const QString &text)
{
    QString rest;
    qsizetype at = 0;
    for (const Stretch &period : periodsOf(text)) {
        rest += QStringView(text).mid(at, period.from - at);
        at = period.to;
    }
    return at == 0 ? text.simplified() : withoutLooseEnds(rest + text.mid(at));
}

QString periodIn(const QString &text)
{
    QStringList periods;
    for (const Stretch &period : periodsOf(text))
        periods += text.mid(period.from, period.to - period.from).simplified();
    return periods.join(QStringLiteral(", "));
}

LabelColumns labelColumnsOf(const ReportTable &table)
{
    const std::vector<ColumnFacts> facts = factsOf(table);
    LabelColumns columns;
    for (int col = 0; col < table.cols; ++col) {
        const ColumnFacts &column = facts[std::size_t(col)];
        if (column.said == 0)
            continue;
        if (columns.reference < 0 && col + 1 < table.cols && isReference(table, col, column)) {
            columns.reference = col;
            columns.label = col + 1;
            continue;
        }
        if (column.figures * 2 >= column.said)
            continue;
        columns.label = col; // the first column of words
        return columns;
    }
    columns.label = columns.reference >= 0 ? columns.reference : 0;
    columns.reference = -1;
    return columns;
}

QStringList rowLabels(const ReportTable &table)
{
    const LabelColumns columns = labelColumnsOf(table);
    const auto count = std::size_t(std::max(0, table.rows - table.headerRows));
    std::vector<QString> references(count), words(count);
    for (const TableCell &cell : table.cells) {
        if (cell.col != columns.label && cell.col != columns.reference)
            continue;
        std::vector<QString> &into = cell.col == columns.reference ? references : words;
        for (int row = std::max(cell.row, table.headerRows); row < std::min(table.rows, cell.row + std::max(1, cell.rowSpan)); ++row)
            into[std::size_t(row - table.headerRows)] = cell.text.simplified();
    }
    QStringList labels;
    QHash<QString, int> times;
    for (std::size_t row = 0; row < words.size(); ++row) {
        if (words[row].isEmpty() && references[row].isEmpty() && row > 0)
            words[row] = words[row - 1];
        QString label = (references[row] + u' ' + words[row]).simplified();
        const int again = label.isEmpty() ? 0 : ++times[folded(label)];
        labels += again > 1 ? label + QStringLiteral(" (%1)").arg(again) : label;
    }
    return labels;
}

QString columnHeading(const ReportTable &table, int col)
{
    std::vector<const TableCell *> heads;
    for (const TableCell &cell : table.cells) {
        if (cell.row < table.headerRows && col >= cell.col && col < cell.col + std::max(1, cell.colSpan) && !cell.text.isEmpty())
            heads.push_back(&cell);
    }
    std::stable_sort(heads.begin(), heads.end(), [](const TableCell *a, const TableCell *b) { return a->row < b->row; });
    QStringList words;
    for (const TableCell *head : heads) {
        const QString text = head->text.simplified();
        if (words.isEmpty() || folded(words.back()) != folded(text))
            words += text;
    }
    return words.join(QStringLiteral(" – "));
}

TableLabels labelsOf(const ReportTable &table)
{
    TableLabels labels;
    labels.caption = captionWords(table.caption);
    for (int col = 0; col < table.cols; ++col)
        labels.headings += folded(withoutPeriod(columnHeading(table, col)));
    for (const QString &row : rowLabels(table))
        labels.rows += folded(withoutPeriod(row));
    return labels;
}

TableLikeness likenessOf(const TableLabels &a, const TableLabels &b)
{
    /// A table of one row, or of two columns (labels and what they say), looks like any other of its kind.
    constexpr qsizetype leastRows = 2, leastCols = 3;
    constexpr double captionWeight = 1, headingWeight = 1.5, rowWeight = 2;
    TableLikeness likeness;
    const bool captions = !a.caption.isEmpty() || !b.caption.isEmpty();
    likeness.caption = wordsAlike(a.caption, b.caption);
    likeness.headings = shareAlike(a.headings, b.headings);
    likeness.rows = shareAlike(a.rows, b.rows);
    const auto hasHeadings = [](const TableLabels &labels) { return std::any_of(labels.headings.begin(), labels.headings.end(), [](const QString &h) { return !h.isEmpty(); }); };
    // Two columns without a heading are the labelled lines of a report's cover.
    const bool cover = std::min(a.headings.size(), b.headings.size()) < leastCols && !(hasHeadings(a) && hasHeadings(b));
    if (cover || std::min(a.rows.size(), b.rows.size()) < leastRows || (std::min(a.headings.size(), b.headings.size()) < leastCols && likeness.rows < alikeEnough))
        return likeness;
    double sum = headingWeight * likeness.headings + rowWeight * likeness.rows, weight = headingWeight + rowWeight;
    if (captions) {
        sum += captionWeight * likeness.caption;
        weight += captionWeight;
    }
    likeness.score = sum / weight;
    // Lists change their rows from time to time: an action log is the same by its caption and its headings.
    if (captions && likeness.caption > 0.9 && likeness.headings > 0.9 && a.headings.size() >= leastCols)
        likeness.score = std::max(likeness.score, alikeEnough + 0.1 * likeness.rows);
    return likeness;
}

} // namespace scrutiny
