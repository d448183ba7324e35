// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table_cells.h"

#include "base/text.h"
#include "desk/export_table_rows.h"
#include "domain/table_types.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace scrutiny {
namespace {

/// A number holds this many figures; more would come back changed.
constexpr int MostFigures = 15;
/// So many figures in a row without separators are a telephone or reference number.
constexpr int ReferenceFigures = 10;
constexpr int LongestText = 32'767;
constexpr int LongestSheetName = 31;

/// A printed figure in its parts. Narrower than cellValue: each part has its place in a number format.
struct Figure
{
    bool brackets = false, minus = false, plus = false;
    QString currency, whole, decimals, scale, mark;
    bool separators = false, share = false;
};

std::optional<Figure> figureOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?<open>\\()?(?<sign>[-−–+])?(?<currency>[£€$])?(?<sign2>[-−–])?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)(?:\\.(?<decimals>\\d+))?"
        "(?<scale>k|m|bn| million| billion)?(?<share>\\s?%)?(?<close>\\))?(?<mark>[*†‡§]{1,3})?$"));
    const QRegularExpressionMatch found = form.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const auto part = [&found](const char *name) { return found.captured(QString::fromLatin1(name)); };
    Figure f;
    f.brackets = !part("open").isEmpty();
    f.plus = part("sign") == u'+';
    f.minus = (!part("sign").isEmpty() && !f.plus) || !part("sign2").isEmpty();
    f.currency = part("currency");
    f.whole = part("whole");
    f.separators = f.whole.contains(u',') || f.whole.contains(u' ');
    f.whole.remove(u',').remove(u' ');
    f.decimals = part("decimals");
    f.scale = part("scale");
    f.share = !part("share").isEmpty();
    f.mark = part("mark");
    const bool signs = (f.brackets && (f.minus || f.plus)) || (!part("sign").isEmpty() && !part("sign2").isEmpty());
    // `12m` may be months or metres; `£12m` is not.
    const bool scaled = !f.scale.isEmpty() && (f.currency.isEmpty() || f.share);
    const bool leadingZero = f.whole.size() > 1 && f.whole.startsWith(u'0');
    const bool reference = f.whole.size() >= ReferenceFigures && !f.separators && f.currency.isEmpty();
    if (f.brackets == part("close").isEmpty() || signs || scaled || leadingZero || reference || (f.share && !f.currency.isEmpty())
        || f.whole.size() + f.decimals.size() > MostFigures)
        return std::nullopt;
    return f;
}

int tensOf(const QString &scale)
{
    if (scale.isEmpty())
        return 0;
    return scale == u"k" ? 3 : scale == u"bn" || scale == u" billion" ? 9 : 6;
}

double numberOf(const Figure &f)
{
    // Shifted as text: 43.4 % is then the same 0.434 that a person would type.
    const int tens = tensOf(f.scale) - (f.share ? 2 : 0);
    const double amount = (f.whole + u'.' + f.decimals + QStringLiteral("e%1").arg(tens)).toDouble();
    return f.minus || (f.brackets && !f.share) ? -amount : amount;
}

QString formatOf(const Figure &f)
{
    // As printed: `2024` and `1112` without separators; shorter figures show none.
    const bool separators = f.separators || (f.whole.size() <= 3 && !f.share);
    const auto literal = [](const QString &text) { return text.isEmpty() ? text : u'"' + text + u'"'; };
    QString number = separators ? QStringLiteral("#,##0") : QStringLiteral("0");
    if (!f.decimals.isEmpty())
        number += u'.' + QString(f.decimals.size(), u'0');
    number += QString(tensOf(f.scale) / 3, u',') + literal(f.scale) + (f.share ? QStringLiteral("%") : QString());
    number.prepend(literal(f.currency));
    const QString mark = literal(f.mark);
    if (f.brackets && f.share)
        return QStringLiteral("\"(\"") + number + QStringLiteral("\")\"") + mark;
    if (f.brackets)
        return number + QStringLiteral("_);\\(") + number + QStringLiteral("\\)") + mark;
    return f.plus ? QStringLiteral("\"+\"") + number + mark + QStringLiteral(";-") + number + mark : number + mark;
}

bool isFigures(ColumnType type)
{
    return type != ColumnType::Text && type != ColumnType::YesNo && type != ColumnType::Category;
}

} // namespace

std::vector<XlsxColumn> xlsxColumns(const ReportTable &table)
{
    const std::vector<ColumnType> types = exportedTypes(table);
    struct Counts
    {
        int says = 0, figures = 0;
    };
    std::vector<Counts> counts(types.size());
    for (const TableCell &cell : table.cells) {
        const QString text = normalised(cell.text);
        if (cell.row < table.headerRows || cell.col < 0 || size_t(cell.col) >= counts.size() || cell.colSpan > 1 || text.isEmpty())
            continue;
        Counts &of = counts[size_t(cell.col)];
        ++of.says;
        of.figures += figureOf(text) ? 1 : 0;
    }
    std::vector<XlsxColumn> columns;
    for (size_t col = 0; col < types.size(); ++col) {
        const Counts &of = counts[col];
        // Indicators: a row of counts, one of percentages; no type has the column, all the same it holds figures.
        const bool mixed = types[col] == ColumnType::Text && of.figures * 2 >= of.says && of.figures > 0;
        columns.push_back({types[col], isFigures(types[col]) || mixed});
    }
    return columns;
}

XlsxCell xlsxCell(const QString &printed, const XlsxColumn &column)
{
    const QString text = normalised(printed);
    if (text.isEmpty())
        return {};
    XlsxCell cell{XlsxCell::Kind::Text, 0, printed, {}};
    if (!column.figures)
        return cell;
    const CellValue value = cellValue(text);
    // The workbook's calendar has a day too many before 1 March 1900.
    if (value.type == ColumnType::Date && value.date >= QDate(1900, 3, 1) && value.date.year() <= 9999) {
        cell.kind = XlsxCell::Kind::Number;
        cell.number = double(QDate(1899, 12, 30).daysTo(value.date));
        cell.format = QStringLiteral("dd/mm/yyyy");
        return cell;
    }
    const auto figure = figureOf(text);
    // Among dates a bare figure is no figure but part of one.
    if (!figure || !value.number || value.lessThan || column.type == ColumnType::Date)
        return cell;
    const double number = numberOf(*figure);
    const double meant = *value.number / (value.type == ColumnType::Percentage ? 100 : 1);
    if (std::abs(number - meant) > 1e-9 * std::max(1.0, std::abs(meant)))
        return cell; // two readings of one text: neither is sure
    cell.kind = XlsxCell::Kind::Number;
    cell.number = number;
    cell.format = formatOf(*figure);
    return cell;
}

QString xlsxText(const QString &text, bool *cut)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                out += u'\n';
            continue;
        }
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            out += c;
            out += text[++i];
        } else if ((c >= u' ' || c == u'\n' || c == u'\t') && !c.isSurrogate() && c.unicode() < 0xFFFE) {
            out += c;
        }
    }
    if (out.size() <= LongestText)
        return out;
    if (cut)
        *cut = true;
    out.truncate(LongestText - 1);
    if (out.back().isHighSurrogate())
        out.chop(1);
    return out + u'…';
}

QString xlsxSheetName(const QString &title)
{
    QString name = title;
    for (const QChar c : QStringLiteral("[]:*?/\\"))
        name.replace(c, u' ');
    name = shortened(normalised(xlsxText(name)), LongestSheetName);
    // A cut before the second half of a pair leaves half a character.
    name = xlsxText(name);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    name = name.trimmed();
    const QString plain = name.toLower();
    const bool taken = plain == u"history" || plain == QCoreApplication::translate("Export", "Source").toLower();
    return name.isEmpty() || taken ? QCoreApplication::translate("Export", "Table") : name;
}

QString xlsxColumnName(int column)
{
    QString name;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        name.prepend(QChar(u'A' + rest % 26));
    return name;
}

} // namespace scrutiny
