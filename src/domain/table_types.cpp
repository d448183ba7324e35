// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_types.h"

#include "base/dates.h"
#include "base/text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace scrutiny {

namespace {

/// Cells that say nothing: empty, dashes, `n/a`, `nil`, `..`.
bool saysNothing(const QString &text)
{
    const QString plain = folded(text);
    return plain.isEmpty() || plain == u"na" || plain == u"nil" || plain == u"none" || plain == u"tbc" || plain == u"notavailable" || plain == u"notapplicable";
}

bool isYesNo(const QString &text)
{
    const QString plain = folded(text);
    return plain == u"y" || plain == u"n" || plain == u"yes" || plain == u"no" || text == u"✓" || text == u"✔" || text == u"✗" || text == u"✘";
}

/// Words and letters of a scale: RAG, inspectors' grades, single letters.
bool isGrade(const QString &text)
{
    static const QStringList words{QStringLiteral("red"), QStringLiteral("amber"), QStringLiteral("green"), QStringLiteral("amberred"), QStringLiteral("redamber"),
                                   QStringLiteral("ambergreen"), QStringLiteral("greenamber"), QStringLiteral("lightgreen"), QStringLiteral("outstanding"),
                                   QStringLiteral("good"), QStringLiteral("requiresimprovement"), QStringLiteral("inadequate")};
    const QString plain = folded(text);
    return words.contains(plain) || (plain.size() == 1 && plain.front().isLetter());
}

/// `March 2024`, `Sept 2023`: a date without its day.
bool isMonth(const QString &text)
{
    static const QRegularExpression month(QStringLiteral("^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|"
                                                         "nov(ember)?|dec(ember)?)\\.?,? (19|20)\\d\\d$"),
                                          QRegularExpression::CaseInsensitiveOption);
    return month.match(text).hasMatch();
}

ColumnType typeOf(const ReportTable &table, int col)
{
    std::array<int, 8> counts{};
    QHash<QString, int> texts;
    int says = 0, longest = 0, grades = 0;
    bool over100 = false;
    for (const TableCell &cell : table.cells) {
        if (cell.col != col || cell.colSpan != 1 || cell.row < table.headerRows || (saysNothing(cell.text) && !isYesNo(cell.text)))
            continue;
        ++says;
        const CellValue value = cellValue(cell.text);
        ++counts[std::size_t(value.type)];
        over100 = over100 || (value.number && value.type != ColumnType::Percentage && std::abs(*value.number) > 100);
        grades += isGrade(cell.text) ? 1 : 0;
        ++texts[folded(cell.text)];
        longest = std::max(longest, int(cell.text.size()));
    }
    if (says == 0)
        return ColumnType::Text;
    const auto most = [&](int n) { return n * 5 >= says * 4; };
    const auto count = [&](ColumnType type) { return counts[std::size_t(type)]; };
    const int whole = count(ColumnType::WholeNumber), decimal = count(ColumnType::Decimal), money = count(ColumnType::Money), share = count(ColumnType::Percentage);
    if (most(whole))
        return ColumnType::WholeNumber;
    if (most(whole + decimal))
        return ColumnType::Decimal;
    // The sign often stands in the first and last row only.
    if (money > 0 && most(whole + decimal + money) && share == 0)
        return ColumnType::Money;
    // So may the per cent sign; figures over 100 among shares are something else.
    if (most(share) || (share * 2 > says && most(share + whole + decimal) && !over100))
        return ColumnType::Percentage;
    if (most(count(ColumnType::Date)))
        return ColumnType::Date;
    if (most(count(ColumnType::YesNo)))
        return ColumnType::YesNo;
    if (col > 0 && says >= 3 && most(grades) && texts.size() < says)
        return ColumnType::Category;
    const bool comesAgain = says >= 4 && texts.size() * 2 <= says && texts.size() <= 12;
    return comesAgain && longest <= 40 && count(ColumnType::Text) * 2 > says ? ColumnType::Category : ColumnType::Text;
}

/// `1207`, `1,207`: most figures are of this kind, and tables have thousands of them.
std::optional<double> plainNumber(const QString &text)
{
    double number = 0;
    int sinceComma = 0;
    bool commas = false;
    if (text.isEmpty() || text.size() > 15)
        return std::nullopt;
    for (const QChar c : text) {
        if (c == u',') {
            if (commas ? sinceComma != 3 : sinceComma < 1 || sinceComma > 3)
                return std::nullopt;
            commas = true;
            sinceComma = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
        ++sinceComma;
    }
    return commas && sinceComma != 3 ? std::nullopt : std::optional(number);
}

} // namespace

CellValue cellValue(const QString &printed)
{
    constexpr int LongestValue = 60; // a text that says more is no value
    CellValue value;
    const QString text = normalised(printed);
    if (const std::optional<double> plain = plainNumber(text)) {
        value.type = ColumnType::WholeNumber;
        value.number = plain;
        return value;
    }
    if (isYesNo(text)) {
        value.type = ColumnType::YesNo;
        return value;
    }
    if (text.size() > LongestValue || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
        return value;
    static const QRegularExpression figure(QStringLiteral(
        "^(?<open>\\()?\\s*(?<less><|≤|under\\s|less than\\s)?\\s*(?<sign>[-−–+]|↑|↓|▲|▼)?\\s*(?<currency>£|€|\\$)?\\s*(?<sign2>[-−–])?"
        "(?<number>\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)\\s*(?<scale>k|m|bn|million|billion)?\\s*(?<share>%|per cent|p)?\\s*(?<close>\\))?\\s?(?<after>↑|↓|▲|▼)?(?<mark>[*†‡§]+|\\s?\\(?[*†‡§]\\)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    // A share with the number that it is a share of behind it: the share counts.
    static const QRegularExpression shareOf(QStringLiteral("^([^()]*\\d\\s?%)\\s*\\((n ?= ?)?\\d[\\d,]*\\)([*†‡§]*)$"));
    const QRegularExpressionMatch both = shareOf.match(text);
    const QRegularExpressionMatch found = figure.match(both.hasMatch() ? both.captured(1) + both.captured(3) : text);
    const bool brackets = !found.captured(QStringLiteral("open")).isEmpty();
    if (found.hasMatch() && brackets == !found.captured(QStringLiteral("close")).isEmpty()) {
        QString number = found.captured(QStringLiteral("number"));
        number.remove(u',').remove(u' ');
        double amount = number.toDouble();
        const QString sign = found.captured(QStringLiteral("sign")) + found.captured(QStringLiteral("sign2")) + found.captured(QStringLiteral("after"));
        static const QString minus = QStringLiteral("-−–↓▼"); // an arrow says it where no sign is printed
        if (std::any_of(sign.begin(), sign.end(), [](QChar c) { return minus.contains(c); }))
            amount = -amount;
        const QString currency = found.captured(QStringLiteral("currency")), scale = found.captured(QStringLiteral("scale")).toLower();
        const QString share = found.captured(QStringLiteral("share")).toLower();
        if (scale == u"k")
            amount *= 1e3;
        else if (scale == u"m" || scale == u"million")
            amount *= 1e6;
        else if (scale == u"bn" || scale == u"billion")
            amount *= 1e9;
        if (brackets && (!currency.isEmpty() || share.isEmpty()))
            amount = -std::abs(amount); // accountants' brackets; a share in brackets is only set apart
        value.number = amount;
        value.lessThan = !found.captured(QStringLiteral("less")).isEmpty();
        value.mark = found.captured(QStringLiteral("mark")).trimmed();
        if (!currency.isEmpty() || share == u"p")
            value.type = ColumnType::Money;
        else if (!share.isEmpty())
            value.type = ColumnType::Percentage;
        else
            value.type = number.contains(u'.') ? ColumnType::Decimal : ColumnType::WholeNumber;
        return value;
    }
    const QDate date = parseDate(text);
    if (date.isValid()) {
        value.type = ColumnType::Date;
        value.date = date;
    } else if (isMonth(text)) {
        value.type = ColumnType::Date;
    }
    return value;
}

std::vector<ColumnType> columnTypes(const ReportTable &table)
{
    std::vector<ColumnType> types;
    for (int col = 0; col < table.cols; ++col)
        types.push_back(typeOf(table, col));
    return types;
}

} // namespace scrutiny
