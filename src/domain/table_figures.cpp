// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_figures.h"

#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny {

bool saysNothing(const QString &text)
{
    static const QStringList words{QStringLiteral("na"), QStringLiteral("nil"), QStringLiteral("none"), QStringLiteral("tbc"), QStringLiteral("notavailable"), QStringLiteral("notapplicable")};
    const QString plain = normalised(text), letters = folded(plain);
    static const QRegularExpression dashes(QStringLiteral("^[\\s.…*–—−-]*$"));
    return words.contains(letters) || (letters.isEmpty() && dashes.match(plain).hasMatch());
}

CellValue leadingValue(const QString &text)
{
    const QString plain = normalised(text);
    CellValue value = cellValue(plain);
    if (value.type == ColumnType::Text && !value.number) {
        static const QRegularExpression behind(QStringLiteral("\\s*\\([^()]*\\)\\s*[*†‡§]?$"));
        const QRegularExpressionMatch m = behind.match(plain);
        if (m.hasMatch() && m.capturedStart() > 0)
            value = cellValue(plain.left(m.capturedStart()));
    }
    const bool down = plain.startsWith(u'▼') || plain.startsWith(u'↓');
    if (down && value.number)
        value.number = -std::abs(*value.number);
    return value;
}

Rag ragOf(const QString &text)
{
    const QString word = folded(text);
    if (word == u"g" || word == u"green")
        return Rag::Green;
    if (word == u"a" || word == u"amber")
        return Rag::Amber;
    return word == u"r" || word == u"red" ? Rag::Red : Rag::None;
}

bool isFigureColumn(const ReportTable &table, int col)
{
    int says = 0, figures = 0;
    for (const TableCell &cell : table.cells) {
        if (cell.col != col || cell.row < table.headerRows || cell.colSpan != 1 || saysNothing(cell.text))
            continue;
        if (++says > 300)
            break; // so many tell it
        figures += leadingValue(cell.text).number ? 1 : 0;
    }
    return figures > 0 && figures * 3 >= says * 2;
}

std::vector<QStringList> gridTexts(const ReportTable &table)
{
    std::vector<QStringList> texts;
    if (table.rows < 1 || table.cols < 1)
        return texts;
    texts.resize(std::size_t(table.rows));
    for (QStringList &row : texts)
        row.resize(table.cols);
    for (const TableCell &cell : table.cells) {
        for (int row = std::max(cell.row, 0); row < std::min(cell.row + cell.rowSpan, table.rows); ++row) {
            for (int col = std::max(cell.col, 0); col < std::min(cell.col + cell.colSpan, table.cols); ++col)
                texts[std::size_t(row)][col] = cell.text;
        }
    }
    return texts;
}

} // namespace scrutiny
