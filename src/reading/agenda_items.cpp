// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda_columns.h"

#include "base/dates.h"
#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

/// The part of the front sheet that belongs to an item, between its number and the next.
struct ItemSpan
{
    int page = 0, endPage = 0;
    double top = 0, bottom = 0; ///< on `page` and `endPage`
};

bool within(const ItemSpan &span, const Line &line)
{
    const double y = line.box.centreY();
    if (line.page < span.page || line.page > span.endPage)
        return false;
    if (line.page == span.page && y < span.top)
        return false;
    return line.page != span.endPage || y < span.bottom;
}

std::vector<ItemSpan> spansOf(const Context &context, const std::vector<const Line *> &lines, const std::vector<ItemStart> &starts, const AgendaLayout &layout)
{
    std::vector<ItemSpan> spans;
    for (const ItemStart &start : starts) {
        const Line &line = *lines[start.line];
        ItemSpan span;
        span.page = span.endPage = line.page;
        span.top = line.box.y0 - 0.25 * line.size;
        span.bottom = 1e9;
        if (layout.ruled) {
            const auto rulings = rowRulings(context.content.pages[std::size_t(line.page - 1)], start.x0, layout.titleX);
            for (const double y : rulings) {
                if (y < line.box.centreY())
                    span.top = y;
                else {
                    span.bottom = y;
                    break;
                }
            }
        }
        spans.push_back(span);
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const bool last = i + 1 == spans.size();
        if (!last) {
            if (spans[i].bottom > 1e8 || (spans[i + 1].page == spans[i].page && spans[i].bottom > spans[i + 1].top)) {
                spans[i].endPage = spans[i + 1].page;
                spans[i].bottom = spans[i + 1].top;
            }
        } else if (spans[i].bottom > 1e8) {
            spans[i].endPage = lines.back()->page;
        }
    }
    return spans;
}

/// Where the texts below the titles begin: the titles' own edge, unless most of them stand further left, below the numbers.
double textLeft(const std::vector<const Line *> &lines, const std::vector<ItemStart> &starts, const std::vector<ItemSpan> &spans, const AgendaLayout &layout)
{
    std::vector<double> lefts;
    int below = 0;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        for (std::size_t l = starts[i].line + 1; l < starts[i + 1].line; ++l) {
            const Line &line = *lines[l];
            if (!within(spans[i], line) || timeRange(line.segments.front().text))
                continue;
            lefts.push_back(line.box.x0);
            below += line.box.x0 < layout.titleX - 0.9 * line.size;
        }
    if (lefts.size() < 4 || below * 3 < int(lefts.size()) * 2)
        return layout.titleX;
    const auto middle = lefts.begin() + std::ptrdiff_t(lefts.size() / 4);
    std::nth_element(lefts.begin(), middle, lefts.end());
    return std::min(*middle, layout.titleX);
}

bool startsFrontPart(const Vocabulary &words, const QString &text)
{
    for (const char *list : {"front.members", "front.coopted", "front.substitutes", "front.end"})
        if (const int length = words.startsWith(QString::fromLatin1(list), text))
            if (length >= text.size() - 2 || text.at(length) == QLatin1Char(':') || QStringLiteral("front.end") == QLatin1String(list)
                || (length < text.size() && text.mid(length).trimmed().startsWith(QLatin1Char('('))))
                return true;
    return false;
}

bool overlapsColumn(const AgendaColumn &column, const Rect &box, double size)
{
    return box.x0 < column.x1 + 0.6 * size && column.x0 - 0.6 * size < box.x1;
}

/// An item's texts sorted into columns.
struct ItemTexts
{
    std::vector<ItemLine> main;    ///< the titles' column
    std::vector<std::size_t> mainLines; ///< the front sheet's line of each
    std::vector<ItemLine> lead;
    QStringList purpose;
    std::optional<TimeRange> time;
    Rect timeBox;
    std::optional<PageRange> pages;
    QString openPages;             ///< `(Pages 61 -` that goes on below
    Rect openBox;
    QString openTime;              ///< `2.00pm –` that goes on below
    Source source;
};

/// Takes a time, or one line of a time in two lines: `2.00pm –` and `2.20pm`, `2.00pm` and `to 2.20pm`.
bool takeTime(const AgendaPiece &piece, ItemTexts &texts)
{
    static const QRegularExpression goesOn(QStringLiteral("\\d\\s*(?:[ap]\\.?m\\.?)?\\s*(?:-|–|—|to|until)$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression rest(QStringLiteral("^(?:-|–|—|to\\b|until\\b)\\s*(?=\\d)"), QRegularExpression::CaseInsensitiveOption);
    if (piece.text.size() > 36)
        return false;
    const bool below = texts.timeBox.overlapX(piece.box) > 0;
    if (!texts.openTime.isEmpty() && below)
        if (const auto range = timeRange(texts.openTime + QLatin1Char(' ') + piece.text)) {
            texts.time = range;
            texts.openTime.clear();
            return true;
        }
    const QRegularExpressionMatch open = goesOn.match(piece.text);
    if (open.hasMatch() && !texts.time) {
        static const QRegularExpression dash(QStringLiteral("\\s*(?:-|–|—|to|until)$"), QRegularExpression::CaseInsensitiveOption);
        QString from = piece.text;
        from.remove(dash);
        if (const auto time = timeRange(from)) {
            texts.time = time;
            texts.openTime = piece.text;
            texts.timeBox = piece.box;
            return true;
        }
    }
    if (texts.time && !texts.time->to.isValid() && below && rest.match(piece.text).hasMatch()) {
        QString last = piece.text;
        last.remove(rest);
        if (const auto time = timeRange(last)) {
            texts.time->to = time->from;
            return true;
        }
    }
    const auto time = timeRange(piece.text);
    if (!time)
        return false;
    if (!texts.time) {
        texts.time = time;
        texts.timeBox = piece.box;
    }
    return true;
}

void sortPiece(const AgendaPiece &piece, const AgendaLayout &layout, const PageLines &page, ItemTexts &texts)
{
    const double size = piece.line->size;
    const bool aside = piece.box.x0 > layout.titleX + 4 * size;
    const AgendaColumn *column = nullptr;
    for (const AgendaColumn &candidate : layout.columns)
        if (aside && overlapsColumn(candidate, piece.box, size) && (!column || std::abs(candidate.x0 - piece.box.x0) < std::abs(column->x0 - piece.box.x0)))
            column = &candidate;
    const bool pageColumn = column && column->kind == AgendaColumn::Kind::Page;
    const bool timeColumn = column && column->kind == AgendaColumn::Kind::Time;
    if (!texts.openPages.isEmpty() && texts.openBox.overlapX(piece.box) > 0) {
        if (const auto range = pageRange(texts.openPages + QLatin1Char(' ') + piece.text, false)) {
            texts.pages = range;
            texts.openPages.clear();
            return;
        }
    }
    const bool farRight = piece.box.x0 > 0.6 * (page.rightMargin + page.leftMargin);
    if (!timeColumn) {
        const auto bare = pageRange(piece.text, true);
        const bool plainRange = bare && bare->from != bare->to; // `33-40` is nothing else
        if (const auto range = pageRange(piece.text, pageColumn || (farRight && !column) || (aside && plainRange))) {
            if (!texts.pages)
                texts.pages = range;
            else if (range->from.toInt() == texts.pages->to.toInt() + 1)
                texts.pages->to = range->to; // `1-10` and `11-14` below
            return;
        }
    }
    static const QRegularExpression enclosure(QStringLiteral("^(?:appendix|annex|enc|enclosure|encl|paper|report)\\.?\\s+\\w{1,3}$"), QRegularExpression::CaseInsensitiveOption);
    if (aside && farRight && enclosure.match(piece.text).hasMatch())
        return;
    static const QRegularExpression openRange(QStringLiteral("^[(\\[]?\\s*pages?\\b[\\s\\d]*[-–]?$"), QRegularExpression::CaseInsensitiveOption);
    if (aside && openRange.match(piece.text).hasMatch()) {
        texts.openPages = piece.text;
        texts.openBox = piece.box;
        return;
    }
    if (!pageColumn && takeTime(piece, texts))
        return;
    if (pageColumn || timeColumn)
        return; // `To follow`, `10 mins`
    if (aside && farRight && Vocabulary::builtIn().is(QStringLiteral("title.note"), piece.text))
        return;
    const ItemLine line{piece.text, piece.box, piece.line->page, size, piece.bold, piece.line->italic, isCapitals(piece.text)};
    if (column && column->kind == AgendaColumn::Kind::Lead) {
        texts.lead.push_back(line);
        return;
    }
    // a column between number and title: wards, reasons for exemption
    if (column || (piece.box.x1 < layout.titleX - 0.2 * size && layout.textX >= layout.titleX)) {
        texts.purpose.append(piece.text);
        return;
    }
    if (!texts.main.empty() && texts.main.back().page == line.page && std::abs(texts.main.back().box.centreY() - line.box.centreY()) < 0.3 * size) {
        texts.main.back().text += QLatin1Char(' ') + line.text;
        texts.main.back().box = texts.main.back().box.united(line.box);
        return;
    }
    texts.main.push_back(line);
    texts.mainLines.push_back(piece.lineIndex);
}

/// A piece that runs over the edge of a column (wards in front of titles, names behind them), cut where a column begins.
std::vector<AgendaPiece> partsOf(const Context &context, const AgendaPiece &piece, const Segment &segment, const AgendaLayout &layout)
{
    const double size = piece.line->size;
    const bool before = piece.box.x0 < layout.titleX - 2 * size && piece.box.x1 > layout.titleX;
    const bool behind = std::any_of(layout.columns.begin(), layout.columns.end(), [&](const AgendaColumn &column) { return piece.box.x0 < column.x0 - 3 * size && piece.box.x1 > column.x0 + size; });
    if (!before && !behind)
        return {piece};
    const pdf::PageContent &page = context.content.pages[std::size_t(piece.line->page - 1)];
    std::vector<AgendaPiece> parts;
    double edge = -1e9;
    for (const int w : segment.words) {
        const pdf::Word &word = page.words[std::size_t(w)];
        if (word.box.x0 < piece.box.x0 - 0.5)
            continue;
        bool cut = parts.empty() || (before && std::abs(word.box.x0 - layout.titleX) < 1.5);
        // a column begins at its head, and a little more than a space stands before it
        for (const AgendaColumn &column : layout.columns)
            cut |= std::abs(word.box.x0 - column.x0) < 1.5 && word.box.x0 - edge > 0.45 * size;
        edge = word.box.x1;
        if (cut) {
            parts.push_back(piece);
            parts.back().text.clear();
            parts.back().box = {};
        }
        AgendaPiece &part = parts.back();
        part.text += (part.text.isEmpty() ? QString() : QStringLiteral(" ")) + word.text;
        part.box = part.box.united(word.box);
    }
    return parts.size() > 1 ? parts : std::vector<AgendaPiece>{piece};
}

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

/// What all items of the agenda have in common.
struct Style
{
    double right = 0;      ///< right edge of the titles' column
    double leadRight = 0;
    double pitch = 0;      ///< the usual distance of lines within an item
    bool bold = false;     ///< titles are bold and the texts below are not
    bool capitals = false;
};

Style styleOf(const std::vector<ItemTexts> &all)
{
    Style style;
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

bool isGap(const ItemLine &above, const ItemLine &below, const Style &style, double times)
{
    return above.page == below.page && style.pitch > 0 && below.box.centreY() - above.box.centreY() > times * style.pitch;
}

/// How many of an item's lines are its title.
std::size_t titleLines(const Vocabulary &words, const std::vector<ItemLine> &main, const Style &style, const AgendaLayout &layout)
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
        if (line.bold != first.bold || (first.capitals && hasLower(line.text)) || std::abs(line.size - first.size) > 0.06 * first.size || (line.italic && !first.italic))
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

/// The first of an item's lines that is a heading between this item and the next; the number of lines when there is none.
std::size_t headingAt(const Context &context, const std::vector<ItemLine> &main, std::size_t from, const AgendaLayout &layout, const Style &style)
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

QString runningText(const std::vector<ItemLine> &lines, std::size_t from, std::size_t to)
{
    QString text;
    for (std::size_t i = from; i < to; ++i)
        text = text.isEmpty() ? lines[i].text : joinedLines(text, lines[i].text);
    return text;
}

/// Takes the contributors out of the lines below a title.
QStringList takeContributors(const Vocabulary &words, std::vector<ItemLine> &body, const Style &style)
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

/// Why an item is exempt, when its text says so of the item itself.
QString exemptReason(const Vocabulary &words, const AgendaItemFacts &item)
{
    if (words.contains(QStringLiteral("item.exclusion"), item.title))
        return {}; // the resolution that the public leave is taken in public
    static const QRegularExpression paragraph(QStringLiteral("[^.]*(?:\\bexempt\\b|schedule 12a|not for publication)[^.]*\\bparagraphs?\\b[^.]*\\.?|[^.]*schedule 12a[^.]*paragraph[^.]*\\.?"),
                                              QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = paragraph.match(item.text);
    return match.hasMatch() ? match.captured().trimmed() : QString();
}

AgendaItemFacts factsOf(const Context &context, const ItemStart &start, ItemTexts &texts, std::size_t titleCount, std::size_t end, const Style &style)
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
    if (!texts.pages)
        texts.pages = pages;
    item.contributors = takeContributors(context.words, body, style);
    if (item.contributors.isEmpty())
        item.contributors = takeBullets(body);
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

} // namespace

Agenda readAgenda(const Context &context, const std::vector<const Line *> &lines, const std::vector<ItemStart> &starts)
{
    Agenda agenda;
    if (starts.empty())
        return agenda;
    AgendaLayout layout = layoutOf(context, lines, starts);
    const std::vector<ItemSpan> spans = spansOf(context, lines, starts, layout);
    layout.textX = textLeft(lines, starts, spans, layout);
    agenda.heading = layout.heading;
    agenda.columns = !layout.columns.empty();
    agenda.firstLine = layout.headLine;
    agenda.lastLine = starts.back().line;

    // sort every line into its item; what stands in no item's row is a heading between them
    std::vector<ItemTexts> all(starts.size());
    std::vector<QStringList> headings(starts.size() + 1); // before item i
    std::size_t current = 0;
    bool ended = false;
    for (std::size_t l = layout.headLine; l < lines.size() && !ended; ++l) {
        const Line &line = *lines[l];
        while (current + 1 < starts.size() && (within(spans[current + 1], line) || l >= starts[current + 1].line))
            ++current;
        const bool numberLine = l == starts[current].line;
        if (!within(spans[current], line) && !numberLine) {
            if (line.page > spans[current].endPage || (line.page == spans[current].endPage && line.box.centreY() > spans[current].bottom)) {
                if (current + 1 == starts.size())
                    break;
                headings[current + 1].append(line.text);
            } else if (l > layout.headLine && current == 0 && !agenda.columns) {
                headings[0].append(line.text);
            } else if (current == 0 && line.segments.size() == 1 && l < starts[0].line) {
                headings[0].append(line.text);
            }
            continue;
        }
        if (!numberLine && l > starts[current].line) {
            const bool out = line.box.x0 < layout.textX - 0.9 * line.size && !timeRange(line.segments.front().text);
            const bool final = current + 1 == starts.size();
            if (startsFrontPart(context.words, line.text) && (out || final || line.bold) && !within(ItemSpan{line.page, line.page, 0, layout.ruled && spans[current].bottom < 1e8 ? spans[current].bottom : 0}, line)) {
                ended = true;
                break;
            }
            // text that does not hang below its title goes on without a gap
            const bool apart = line.page != lines[l - 1]->page || line.baseline - lines[l - 1]->baseline > 1.45 * line.size;
            if (out && final && apart) {
                ended = true;
                break;
            }
        }
        agenda.lastLine = std::max(agenda.lastLine, l);
        for (std::size_t s = 0; s < line.segments.size(); ++s) {
            const AgendaPiece whole = pieceOf(context, lines, l, s, numberLine && s == starts[current].segment ? starts[current].length : 0);
            addPlace(all[current].source, line.page, line.segments[s].box);
            for (const AgendaPiece &piece : partsOf(context, whole, line.segments[s], layout))
                if (!piece.text.isEmpty())
                    sortPiece(piece, layout, context.lines[std::size_t(line.page - 1)], all[current]);
        }
    }

    for (std::size_t i = 0; i < starts.size(); ++i)
        if (starts[i].time && !all[i].time)
            all[i].time = starts[i].time;
    const Style style = styleOf(all);
    bool exempt = false;
    QString heading;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        bool named = false;
        for (const QString &text : headings[i]) {
            if (text.size() > 80)
                continue;
            if (!named && text.size() > 3 && !context.words.startsWith(QStringLiteral("front.column.page"), text) && !context.words.startsWith(QStringLiteral("front.column.time"), text) && !text.endsWith(QLatin1Char('.')) && !text.endsWith(QLatin1Char(')'))) {
                heading = text;
                named = true;
            }
            if (context.words.contains(QStringLiteral("item.exempt"), text))
                exempt = true;
            else if (context.words.contains(QStringLiteral("item.open"), text))
                exempt = false;
        }
        std::size_t titles = 0;
        std::size_t end = 0;
        if (!all[i].main.empty()) {
            titles = titleLines(context.words, all[i].main, style, layout);
            end = headingAt(context, all[i].main, titles, layout, style);
            titles = std::min(titles, end);
            for (std::size_t k = end; k < all[i].main.size(); ++k)
                headings[i + 1].insert(headings[i + 1].begin() + std::ptrdiff_t(k - end), all[i].main[k].text);
        }
        AgendaItemFacts item = factsOf(context, starts[i], all[i], titles, end, style);
        item.heading = heading;
        item.exemptReason = exemptReason(context.words, item);
        item.exempt = exempt || !item.exemptReason.isEmpty();
        agenda.bareTimes.push_back(all[i].time && all[i].time->bare);
        agenda.standing += context.words.contains(QStringLiteral("item.standing"), item.title);
        agenda.items.push_back(std::move(item));
    }
    return agenda;
}

} // namespace scrutiny::reading
