// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"
#include "base/text.h"
#include "domain/table_figures.h"
#include "domain/table_match.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace scrutiny {

namespace {

/// So many rows tell what a column is.
constexpr std::size_t RowsLookedAt = 300;

/// What the cells of a column below the headings are.
struct ColumnFacts
{
    int rows = 0, says = 0, figures = 0, times = 0, references = 0, wordy = 0;
    int different = 0;
    bool rising = true; ///< whole numbers, each greater than the one before
};

ColumnFacts factsOf(const std::vector<QStringList> &texts, int headerRows, int col)
{
    static const QRegularExpression reference(QStringLiteral("^[A-Za-z]{0,4}[\\s./-]?\\d{1,4}(?:[./]\\d{1,3}){0,3}[a-z]?[.)]?$"));
    static const QRegularExpression word(QStringLiteral("^\\W*[A-Za-z]|[A-Za-z]{3}"));
    ColumnFacts facts;
    QSet<QString> different;
    double last = -1;
    for (std::size_t row = std::size_t(headerRows); row < std::min(texts.size(), headerRows + RowsLookedAt); ++row) {
        ++facts.rows;
        const QString text = normalised(texts[row][col]);
        if (saysNothing(text))
            continue;
        ++facts.says;
        different.insert(folded(text));
        const CellValue value = leadingValue(text);
        facts.figures += value.number ? 1 : 0;
        facts.references += reference.match(text).hasMatch() ? 1 : 0;
        facts.wordy += word.match(text).hasMatch() ? 1 : 0;
        const auto date = findDate(text);
        facts.times += (date && date->at == 0) || withoutPeriod(text).isEmpty() ? 1 : 0; // `22/01/2026 – Leisure` says when a row began
        facts.rising = facts.rising && (!value.number || *value.number > last);
        last = value.number.value_or(last);
    }
    facts.different = int(different.size());
    return facts;
}

/// `CS07`, `31`, `1.2` in nearly every row, each another one.
bool isReference(const ColumnFacts &facts)
{
    const bool numbers = facts.figures * 2 > facts.says;
    return facts.says >= 2 && facts.references * 5 >= facts.says * 4 && facts.says * 5 >= facts.rows * 3 && facts.different * 10 >= facts.says * 9 && (!numbers || facts.rising);
}

bool mayBeLabel(const ColumnFacts &facts)
{
    return facts.says > 0 && facts.wordy * 2 > facts.says && facts.figures * 2 <= facts.says && facts.times * 2 <= facts.says;
}

LabelColumns labelColumns(const std::vector<QStringList> &texts, int headerRows, int cols)
{
    LabelColumns found;
    int most = 0;
    bool decided = false;
    for (int col = 0; col < cols && !decided; ++col) {
        const ColumnFacts facts = factsOf(texts, headerRows, col);
        if (col == 0 && isReference(facts)) {
            found.reference = col;
            continue;
        }
        if (!mayBeLabel(facts) || facts.different <= most)
            continue;
        most = facts.different;
        found.label = col;
        decided = facts.different * 5 >= facts.rows * 4;
    }
    if (found.reference == found.label || most == 0)
        return {};
    return found;
}

/// A column of words before the label that tells labels apart which come again (`Swimming` before `Adult`), or -1.
int groupColumn(const std::vector<QStringList> &texts, int headerRows, LabelColumns columns)
{
    for (int col = columns.label - 1; col >= 0; --col) {
        const ColumnFacts facts = factsOf(texts, headerRows, col);
        if (col != columns.reference && facts.figures * 2 <= facts.says && facts.says > 0)
            return col;
    }
    return -1;
}

QString cellOrAbove(const QString &text, QString *above)
{
    const QString plain = normalised(text);
    if (!plain.isEmpty())
        *above = plain;
    return *above;
}

} // namespace

LabelColumns labelColumnsOf(const ReportTable &table)
{
    return labelColumns(gridTexts(table), std::max(table.headerRows, 0), table.cols);
}

QStringList rowLabels(const ReportTable &table)
{
    const std::vector<QStringList> texts = gridTexts(table);
    const int headerRows = std::max(table.headerRows, 0);
    if (headerRows >= int(texts.size()))
        return {};
    const LabelColumns columns = labelColumns(texts, headerRows, table.cols);
    const int group = groupColumn(texts, headerRows, columns);
    QStringList labels, groups;
    QString label, above;
    for (std::size_t row = std::size_t(headerRows); row < texts.size(); ++row) {
        const QString reference = columns.reference < 0 ? QString() : normalised(texts[row][columns.reference]);
        // `Total` in the column of references is a label by itself.
        const QString own = normalised(texts[row][columns.label]), words = own.isEmpty() && !reference.isEmpty() ? QString() : cellOrAbove(own, &label);
        labels << (reference + u' ' + words).trimmed();
        groups << (group < 0 ? QString() : cellOrAbove(texts[row][group], &above));
    }
    QHash<QString, int> times;
    for (const QString &one : labels)
        ++times[folded(one)];
    QHash<QString, int> seen;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (times.value(folded(labels[i])) > 1 && !groups[i].isEmpty())
            labels[i] = groups[i] + QStringLiteral(" – ") + labels[i];
        const int nth = ++seen[folded(labels[i])];
        if (nth > 1)
            labels[i] += QStringLiteral(" (%1)").arg(nth);
    }
    return labels;
}

QString columnHeading(const ReportTable &table, int col)
{
    QStringList heading;
    const TableCell *last = nullptr;
    for (int row = 0; row < table.headerRows; ++row) {
        const TableCell *cell = table.cellAt(row, col);
        if (!cell || cell == last)
            continue;
        last = cell;
        const QString text = normalised(cell->text);
        if (!text.isEmpty() && !heading.contains(text))
            heading << text;
    }
    return heading.join(QStringLiteral(" – "));
}

} // namespace scrutiny
