// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda_titles.h"

#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

bool hasLower(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
}

/// Whether the first word of `next` would have found room behind `line`.
bool hadRoom(const ItemLine &line, const ItemLine &next, double right)
{
    const qsizetype space = next.text.indexOf(QLatin1Char(' '));
    const double letters = double(space < 0 ? next.text.size() : space);
    const double word = letters * next.box.width() / double(std::max<qsizetype>(1, next.text.size()));
    return line.box.x1 + word + 0.45 * line.size < right;
}

} // namespace

AgendaStyle styleOf(const std::vector<ItemTexts> &all)
{
    AgendaStyle style;
    std::vector<double> pitches;
    int titles = 0, boldTitles = 0, capitalTitles = 0, bodies = 0, boldBodies = 0;
    for (const ItemTexts &texts : all) {
        for (std::size_t i = 0; i < texts.main.size(); ++i) {
            const ItemLine &line = texts.main[i];
            style.right = std::max(style.right, line.box.x1);
            if (i == 0) {
                ++titles;
                boldTitles += line.bold;
                capitalTitles += !hasLower(line.text);
                continue;
            }
            ++bodies;
            boldBodies += line.bold;
            if (texts.main[i - 1].page == line.page && line.box.centreY() > texts.main[i - 1].box.centreY())
                pitches.push_back(line.box.centreY() - texts.main[i - 1].box.centreY());
        }
        style.ranges += !texts.pagesBox.isEmpty();
        if (!texts.pagesBox.isEmpty())
            style.rangesLeft = std::min(style.rangesLeft, texts.pagesBox.x0);
        for (const ItemLine &line : texts.lead)
            style.leadRight = std::max(style.leadRight, line.box.x1);
    }
    if (!pitches.empty()) {
        const auto low = pitches.begin() + std::ptrdiff_t(pitches.size() / 4);
        std::nth_element(pitches.begin(), low, pitches.end());
        style.pitch = *low;
    }
    style.bold = boldTitles * 3 > titles * 2 && (boldBodies * 2 < bodies || bodies == 0);
    style.capitals = capitalTitles * 3 > titles * 2;
    return style;
}

namespace {

bool isGap(const ItemLine &above, const ItemLine &below, const AgendaStyle &style, double times)
{
    return above.page == below.page && style.pitch > 0 && below.box.centreY() - above.box.centreY() > times * style.pitch;
}

} // namespace

std::size_t titleLines(const Vocabulary &words, const std::vector<ItemLine> &main, const AgendaStyle &style, const AgendaLayout &layout)
{
    std::size_t count = 1;
    const ItemLine &first = main.front();
    const bool marked = (style.bold && first.bold) || (style.capitals && !hasLower(first.text));
    for (; count < main.size(); ++count) {
        const ItemLine &line = main[count];
        const ItemLine &above = main[count - 1];
        QString before = above.text;
        if (takePagesOff(before) || before.size() != above.text.size())
            break;
        const bool goesOn = line.text.front().isLower() && !hadRoom(above, line, style.right) && !isGap(above, line, style, 1.35) && line.bold == first.bold;
        if (goesOn)
            continue;
        QString own = line.text;
        takePagesOff(own); // `(Pages 7 - 9)` is not in capitals
        if (line.bold != first.bold || (first.capitals && hasLower(own)) || std::abs(line.size - first.size) > 0.06 * first.size || (line.italic && !first.italic))
            break;
        const bool column = std::abs(line.box.x0 - first.box.x0) <= 0.6 * first.size || (layout.textX < layout.titleX && std::abs(line.box.x0 - layout.textX) <= 0.6 * first.size);
        if (!column || isGap(above, line, style, 1.35))
            break;
        if (words.startsWith(QStringLiteral("item.contributors"), line.text))
            break;
        if (marked)
            continue;
        if (hadRoom(above, line, style.right) || above.text.endsWith(QLatin1Char('.')))
            break;
        if (line.text.front() == QLatin1Char('-') || line.text.front() == QChar(0x2022))
            break;
    }
    return count;
}

std::size_t headingAt(const Context &context, const std::vector<ItemLine> &main, std::size_t from, const AgendaLayout &layout, const AgendaStyle &style)
{
    for (std::size_t i = from; i < main.size(); ++i) {
        const ItemLine &line = main[i];
        if (line.text.size() > 70)
            continue;
        const bool marked = line.bold || !hasLower(line.text);
        const bool named = context.words.is(QStringLiteral("item.exempt"), line.text) || context.words.is(QStringLiteral("item.open"), line.text)
            || (marked && (context.words.contains(QStringLiteral("item.exempt"), line.text) || context.words.contains(QStringLiteral("item.open"), line.text)));
        const double centre = (context.lines[std::size_t(line.page - 1)].leftMargin + context.lines[std::size_t(line.page - 1)].rightMargin) / 2;
        const bool centred = std::abs(line.box.centreX() - centre) < 12 && line.box.x0 > layout.titleX + 2 * line.size;
        const bool out = line.box.x0 < layout.textX - 0.8 * line.size;
        const bool last = i + 1 == main.size();
        // `Part I - For Decision` in the numbers' column
        const bool part = out && (context.words.startsWith(QStringLiteral("item.exempt"), line.text) || context.words.startsWith(QStringLiteral("item.open"), line.text));
        if (named || part || (marked && (centred || out || (last && i > 0 && isGap(main[i - 1], line, style, 1.25) && !line.text.endsWith(QLatin1Char('.'))))) || (centred && last))
            return i;
    }
    return main.size();
}

namespace {

QString runningText(const std::vector<ItemLine> &lines, std::size_t from, std::size_t to)
{
    QString text;
    for (std::size_t i = from; i < to; ++i)
        text = text.isEmpty() ? lines[i].text : joinedLines(text, lines[i].text);
    return text;
}

/// Takes the contributors out of the lines below a title.
QStringList takeContributors(const Vocabulary &words, std::vector<ItemLine> &body, const AgendaStyle &style)
{
    for (std::size_t i = 0; i < body.size(); ++i) {
        const QString text = body[i].text;
        const int label = words.startsWith(QStringLiteral("item.contributors"), text);
        if (label == 0)
            continue;
        const QString rest = text.mid(label).trimmed();
        const bool marked = rest.startsWith(QLatin1Char(':')) || rest.startsWith(QLatin1Char('-')) || rest.startsWith(QChar(0x2013));
        const bool block = rest.isEmpty() || rest == QLatin1String(":");
        if (!block && !marked && !words.startsWith(QStringLiteral("item.presented"), text))
            continue;
        std::vector<ItemLine> names;
        if (!block) {
            ItemLine first = body[i];
            first.text = marked ? rest.mid(1).trimmed() : rest;
            names.push_back(first);
        }
        std::size_t next = i + 1;
        for (; next < body.size(); ++next) {
            if (!names.empty() && isGap(body[next - 1], body[next], style, 1.7))
                break;
            if (words.startsWith(QStringLiteral("item.contributors"), body[next].text) && body[next].text.contains(QLatin1Char(':')))
                break;
            // one running text ends where a line leaves room
            if (!block && hadRoom(body[next - 1], body[next], style.right) && !text.endsWith(QLatin1Char(';')))
                break;
            names.push_back(body[next]);
        }
        const QStringList found = contributorsFrom(names, style.right);
        if (found.isEmpty())
            continue;
        body.erase(body.begin() + std::ptrdiff_t(i), body.begin() + std::ptrdiff_t(next));
        return found + takeContributors(words, body, style);
    }
    return {};
}

/// Bullets that are all `Name, post`, without a word above them that says so.
QStringList takeBullets(std::vector<ItemLine> &body)
{
    const auto begin = std::find_if(body.begin(), body.end(), [](const ItemLine &line) { return isBullet(line.text); });
    auto end = begin;
    while (end != body.end() && isBullet(end->text) && isContributor(end->text.mid(1).trimmed()))
        ++end;
    if (begin == end || (end != body.end() && isBullet(end->text)))
        return {};
    QStringList found;
    for (auto line = begin; line != end; ++line)
        found += contributorsFrom(line->text.mid(1).trimmed());
    body.erase(begin, end);
    return found;
}

/// Lines at the end that are all `Name, post`, without a word above them that says so.
QStringList takeNames(const Vocabulary &words, std::vector<ItemLine> &body)
{
    auto first = body.end();
    while (first != body.begin()) {
        const QString &text = std::prev(first)->text;
        const QString post = text.section(QLatin1Char(','), 1).trimmed();
        if (text.size() > 90 || text.endsWith(QLatin1Char('.')) || !isContributor(text) || post.isEmpty() || !words.contains(QStringLiteral("person.post"), post) || text.contains(QRegularExpression(QStringLiteral("\\d"))))
            break;
        --first;
    }
    QStringList found;
    for (auto line = first; line != body.end(); ++line)
        found += contributorsFrom(line->text);
    if (!found.isEmpty())
        body.erase(first, body.end());
    return found;
}

QTime timeInTitle(QString &title)
{
    if (!title.endsWith(QLatin1Char(')')) && !title.endsWith(QLatin1Char('m')))
        return {};
    static const QRegularExpression tail(QStringLiteral("\\s*(?:[-–,]\\s*|\\()(\\d{1,2}[.:]\\d{2}\\s*(?:[ap]\\.?m\\.?)?(?:\\s*[-–]\\s*\\d{1,2}[.:]\\d{2}\\s*(?:[ap]\\.?m\\.?)?)?)\\)?$"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = tail.match(title);
    if (!match.hasMatch())
        return {};
    const auto range = timeRange(match.captured(1));
    if (!range)
        return {};
    title = title.left(match.capturedStart()).trimmed();
    return range->from;
}

} // namespace

QString exemptReason(const Vocabulary &words, const AgendaItemFacts &item)
{
    if (words.contains(QStringLiteral("item.exclusion"), item.title))
        return {}; // the resolution that the public leave is taken in public
    static const QRegularExpression paragraph(QStringLiteral("[^.]*(?:\\bexempt\\b|schedule 12a|not for publication)[^.]*\\bparagraphs?\\b[^.]*\\.?|[^.]*schedule 12a[^.]*paragraph[^.]*\\.?"),
                                              QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = paragraph.match(item.text);
    return match.hasMatch() ? match.captured().trimmed() : QString();
}

AgendaItemFacts factsOf(const Context &context, const ItemStart &start, ItemTexts &texts, std::size_t titleCount, std::size_t end, const AgendaStyle &style)
{
    AgendaItemFacts item;
    item.number = start.number.text;
    item.source = texts.source;
    if (texts.main.empty())
        return item;
    item.title = runningText(texts.main, 0, titleCount);
    std::vector<ItemLine> body(texts.main.begin() + std::ptrdiff_t(titleCount), texts.main.begin() + std::ptrdiff_t(end));
    auto pages = takePagesOff(item.title);
    if (!texts.time) {
        if (const QTime time = timeInTitle(item.title); time.isValid())
            texts.time = TimeRange{time, {}, false};
        if (!pages)
            pages = takePagesOff(item.title);
    }
    for (ItemLine &line : body)
        if (!pages && line.text.endsWith(QLatin1Char(')')))
            pages = takePagesOff(line.text);
    if (!pages && !texts.pages && texts.main[titleCount - 1].box.x1 > style.rangesLeft + 0.5 * texts.main.front().size) {
        // a title so long that its page range stands close behind it, where the others have theirs
        static const QRegularExpression range(QStringLiteral("\\s(\\d{1,3}\\s?[-–]\\s?\\d{1,3})$"));
        if (const QRegularExpressionMatch match = range.match(item.title); match.hasMatch() && style.ranges > 1) {
            pages = pageRange(match.captured(1), true);
            if (pages)
                item.title = item.title.left(match.capturedStart()).trimmed();
        }
    }
    if (!texts.pages)
        texts.pages = pages;
    item.contributors = takeContributors(context.words, body, style);
    if (item.contributors.isEmpty())
        item.contributors = takeBullets(body);
    if (item.contributors.isEmpty())
        item.contributors = takeNames(context.words, body);
    item.text = runningText(body, 0, body.size());
    if (!texts.purpose.isEmpty())
        item.text = (texts.purpose.join(QLatin1Char(' ')) + QLatin1Char(' ') + item.text).trimmed();
    if (!texts.lead.empty())
        item.contributors += contributorsFrom(texts.lead, style.leadRight);
    if (texts.pages) {
        item.pageFrom = texts.pages->from;
        item.pageTo = texts.pages->to;
    }
    if (texts.time) {
        item.time = texts.time->from;
        item.endTime = texts.time->to;
    }
    return item;
}

} // namespace scrutiny::reading
