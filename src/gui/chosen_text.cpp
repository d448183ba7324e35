// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chosen_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr int furnitureLines = 3; ///< at the head and at the foot of a page

QString withoutNumbers(const PageText &page, const PageText::Line &line)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    QString text;
    for (int i = line.first; i <= line.last; ++i)
        text += page.words()[size_t(i)].text + QLatin1Char(' ');
    return text.replace(digits, QStringLiteral("#"));
}

bool isPageNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(page )?[-–]?\\s*#( of #)?\\s*[-–]?\\s*$"), QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool hasAtSamePlace(const PageText *other, const PageText::Line &line, const QString &text)
{
    return other && std::any_of(other->lines().begin(), other->lines().end(), [&](const PageText::Line &there) {
        return std::abs(there.box.y0 - line.box.y0) < 4 && withoutNumbers(*other, there) == text;
    });
}

bool isHyphen(QChar c)
{
    return c == QLatin1Char('-') || c == QChar(0x2010) || c == QChar(0x00ad);
}

/// Adds lines to a text as paragraphs.
class Paragraphs
{
public:
    void add(const PageText &page, const PageText::Line &line, int first, int last, bool pageEnds)
    {
        const auto &words = page.words();
        bool starts = line.startsParagraph && first == line.first;
        if (pageEnds && !text.isEmpty() && starts) // over a page's end a sentence runs on, unless it was ended
            starts = !runsOn(words[size_t(first)].text);
        if (!text.isEmpty() && starts)
            text += QLatin1Char('\n');
        else if (!text.isEmpty())
            join(words[size_t(first)].text);
        for (int i = first; i <= last; ++i) {
            text += words[size_t(i)].text;
            if (i < last && words[size_t(i)].spaceAfter)
                text += QLatin1Char(' ');
        }
    }
    QString text;

private:
    bool runsOn(const QString &next) const
    {
        const QChar last = text.back();
        return last == QLatin1Char(',') || isHyphen(last) || (last.isLetterOrNumber() && !next.isEmpty() && next.front().isLower());
    }
    /// Between two lines of a paragraph: a space, or nothing where a word was divided.
    void join(const QString &next)
    {
        const bool divided = text.size() > 1 && isHyphen(text.back()) && text[text.size() - 2].isLower() && !next.isEmpty() && next.front().isLower();
        if (divided)
            text.chop(1);
        else if (!(isHyphen(text.back()) && text.size() > 1 && text[text.size() - 2].isLetterOrNumber()))
            text += QLatin1Char(' ');
    }
};

} // namespace

bool isFurniture(const PageText &page, int line, const PageText *before, const PageText *after)
{
    const int count = int(page.lines().size());
    const PageText::Line &it = page.lines()[size_t(line)];
    if (line >= furnitureLines && line < count - furnitureLines)
        return false;
    const QString text = withoutNumbers(page, it);
    const bool outermost = line == 0 || line == count - 1;
    return (outermost && isPageNumber(text)) || hasAtSamePlace(before, it, text) || hasAtSamePlace(after, it, text);
}

PaperSelection chosenText(const WordAt &from, const WordAt &to, const TextOfPage &textOf)
{
    PaperSelection out;
    if (from.isNull() || to.isNull())
        return out;
    const auto [first, last] = std::minmax(from, to);
    out.fromPage = first.page;
    out.toPage = last.page;
    out.fromWord = first.word;
    out.toWord = last.word;
    Paragraphs paragraphs;
    for (int page = first.page; page <= last.page; ++page) {
        const PageText *text = textOf(page);
        if (!text || text->count() == 0)
            continue;
        const int begin = page == first.page ? first.word : 0, end = page == last.page ? last.word : text->count() - 1;
        const bool over = first.page < last.page;
        bool newPage = page > first.page;
        for (int i = 0; i < int(text->lines().size()); ++i) {
            const PageText::Line &line = text->lines()[size_t(i)];
            const int lineFrom = std::max(begin, line.first), lineTo = std::min(end, line.last);
            if (lineFrom > lineTo)
                continue;
            const bool head = i < furnitureLines && page > first.page, foot = i >= int(text->lines().size()) - furnitureLines && page < last.page;
            if (over && (head || foot) && isFurniture(*text, i, textOf(page - 1), textOf(page + 1)))
                continue;
            Rect box;
            for (int w = lineFrom; w <= lineTo; ++w)
                box = box.united(text->words()[size_t(w)].box);
            out.places.push_back({page, box});
            paragraphs.add(*text, line, lineFrom, lineTo, newPage);
            newPage = false;
        }
    }
    out.text = paragraphs.text;
    return out;
}

} // namespace scrutiny
