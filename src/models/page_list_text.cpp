// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/page_list_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace scrutiny {

namespace {

constexpr qsizetype longestList = 2000;

QString tr(const char *text)
{
    return QCoreApplication::translate("PageList", text);
}

tl::unexpected<Error> mistake(const QString &sentence)
{
    return fail(ErrorKind::Invalid, sentence, QStringLiteral("page list"));
}

/// A number and which of the three it is: `p`, `s`, `r`, or empty when that was not said.
struct Number
{
    QString kind, digits;
};

QString kindOf(const QString &word)
{
    return word.left(1).toLower();
}

bool prints(const PaperInfo &paper, const QString &label)
{
    return std::any_of(paper.sheets.begin(), paper.sheets.end(), [&](const PaperSheet &sheet) { return sheet.label.compare(label, Qt::CaseInsensitive) == 0; });
}

/// Words of titles are not taken here: a slip of the pen would print another page.
int pageOf(const PaperInfo &paper, const Number &number, int current)
{
    bool isNumber = false;
    number.digits.toInt(&isNumber);
    const bool printed = number.kind != QStringLiteral("s") && number.kind != QStringLiteral("r") && prints(paper, number.digits);
    const bool reports = number.kind == QStringLiteral("r");
    if (!isNumber && !printed && !reports)
        return 0;
    const int page = pageMeant(paper, number.kind + QLatin1Char(' ') + number.digits, current);
    return page && reports && paper.sheet(page).report.compare(number.digits, Qt::CaseInsensitive) != 0 ? 0 : page;
}

QString said(const Number &number)
{
    if (number.kind == QStringLiteral("s"))
        return tr("sheet %1").arg(number.digits);
    return number.kind == QStringLiteral("r") ? tr("page %1 of a report").arg(number.digits) : tr("page %1").arg(number.digits);
}

/// One part of the list: a page or a range. Empty text: no mistake.
QString take(const PaperInfo &paper, const QString &part, int current, std::vector<int> &pages)
{
    static const QRegularExpression form(QStringLiteral("^(?:(pages?|pp?|sheets?|s|reports?|r)?\\b\\.?\\s*)([0-9A-Za-z]{1,12})"
                                                        "(?:\\s*[-\\x{2010}-\\x{2015}\\x{2212}]\\s*(?:(pages?|pp?|sheets?|s|reports?|r)?\\b\\.?\\s*)([0-9A-Za-z]{1,12}))?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression close(QStringLiteral("^(pp?|s|r)\\.?(?=[0-9])"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString(part).replace(close, QStringLiteral("\\1 ")));
    if (!match.hasMatch())
        return tr("“%1” is not a page. Write pages like 1-3, 7, p 12, sheet 4 or report 2.").arg(part.left(40));
    Number first{kindOf(match.captured(1)), match.captured(2)};
    Number last{match.captured(3).isEmpty() ? first.kind : kindOf(match.captured(3)), match.captured(4)};
    const bool range = !last.digits.isEmpty();
    if (range && first.kind.isEmpty() && last.kind.isEmpty() && !(prints(paper, first.digits) && prints(paper, last.digits)))
        first.kind = last.kind = QStringLiteral("s"); // not one end a printed number and the other a position
    const int from = pageOf(paper, first, current);
    const int to = range ? pageOf(paper, last, from) : from;
    if (!from || !to)
        return tr("There is no %1 in this paper.").arg(said(from ? last : first));
    if (to < from)
        return tr("“%1” runs backwards: write the lower page first.").arg(part.left(40));
    for (int page = from; page <= to; ++page)
        pages.push_back(page);
    return {};
}

} // namespace

Result<std::vector<int>> pagesMeant(const PaperInfo &paper, const QString &typed, int current)
{
    if (typed.size() > longestList)
        return mistake(tr("That list of pages is too long."));
    static const QRegularExpression apart(QStringLiteral("[,;]"));
    std::vector<int> all;
    for (const QString &part : typed.split(apart)) {
        const QString one = part.simplified();
        if (one.isEmpty())
            continue;
        if (const QString wrong = take(paper, one, current, all); !wrong.isEmpty())
            return mistake(wrong);
    }
    if (all.empty())
        return mistake(tr("Write which pages, like 1-3, 7, p 12."));
    std::vector<int> once;
    std::set<int> seen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(once), [&](int page) { return seen.insert(page).second; });
    return once;
}

} // namespace scrutiny
