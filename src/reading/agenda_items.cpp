// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda_titles.h"

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
    // `... to be held at` over `10.30am.`: a sentence ends, where a time would stand without its stop
    static const QRegularExpression sentence(QStringLiteral("\\d\\s*(?:[ap]m)?\\.$"), QRegularExpression::CaseInsensitiveOption);
    if (!texts.main.empty() && sentence.match(piece.text).hasMatch())
        return false;
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
        if (const auto range = pageRange(texts.openPages + QLatin1Char(' ') + piece.text, texts.openPages.front().isDigit())) {
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
            if (texts.pagesBox.isEmpty())
                texts.pagesBox = piece.box;
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
    // `5 mins` in a column of how long each takes
    static const QRegularExpression length(QStringLiteral("^\\(?\\d{1,3}\\s*(?:mins?|minutes|hours?|hrs?)\\.?\\)?$"), QRegularExpression::CaseInsensitiveOption);
    if (aside && farRight && length.match(piece.text).hasMatch())
        return;
    static const QRegularExpression openRange(QStringLiteral("^[(\\[]?\\s*pages?\\b[\\s\\d]*[-–]?$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression openBare(QStringLiteral("^\\d{1,4}\\s*[-–]$"));
    if (aside && (openRange.match(piece.text).hasMatch() || ((pageColumn || farRight) && openBare.match(piece.text).hasMatch()))) {
        texts.openPages = piece.text;
        texts.openBox = piece.box;
        return;
    }
    // `1000` in a column of times
    static const QRegularExpression digits(QStringLiteral("^[0-2]\\d[0-5]\\d$"));
    AgendaPiece time = piece;
    if (timeColumn && digits.match(piece.text).hasMatch())
        time.text = piece.text.left(2) + QLatin1Char(':') + piece.text.mid(2);
    if (!pageColumn && takeTime(time, texts))
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

/// Titles in bold that run into their text on the same line, `**Public participation** To note any questions`, cut where the bold ends.
void cutRunInTitles(const Context &context, const std::vector<const Line *> &lines, std::vector<ItemTexts> &all)
{
    struct Cut
    {
        ItemTexts *texts = nullptr;
        qsizetype length = 0;
    };
    std::vector<Cut> cuts;
    int bold = 0;
    for (ItemTexts &texts : all) {
        if (texts.main.empty() || texts.mainLines.empty())
            continue;
        const ItemLine &title = texts.main.front();
        const Line &line = *lines[texts.mainLines.front()];
        const pdf::PageContent &page = context.content.pages[std::size_t(line.page - 1)];
        QString begins;
        bool plain = false;
        for (const Segment &segment : line.segments)
            for (const int w : segment.words) {
                const pdf::Word &word = page.words[std::size_t(w)];
                if (plain || word.box.x0 < title.box.x0 - 0.5)
                    continue;
                if (word.font < page.fonts.size() && page.fonts[word.font].bold)
                    begins += (begins.isEmpty() ? QString() : QStringLiteral(" ")) + word.text;
                else
                    plain = true;
            }
        bold += !begins.isEmpty();
        if (plain && begins.size() > 4 && begins.size() + 8 < title.text.size() && title.text.startsWith(begins))
            cuts.push_back({&texts, begins.size()});
    }
    if (bold * 3 < int(all.size()) * 2)
        return;
    static const QRegularExpression dash(QStringLiteral("^[\\s–—:-]+"));
    for (const Cut &cut : cuts) {
        ItemLine &title = cut.texts->main.front();
        QString rest = title.text.mid(cut.length);
        QString left = title.text;
        if (takePagesOff(left) && left.size() <= cut.length + 1)
            continue; // `(Pages 3 - 4)` or `..... 3 - 4` in plain type
        if (rest.trimmed().startsWith(QLatin1Char('(')))
            continue;
        rest.remove(dash);
        ItemLine text = title;
        text.text = rest;
        text.bold = false;
        text.capitals = false;
        title.text = title.text.left(cut.length);
        title.bold = true;
        while (title.text.endsWith(QChar(0x2013)) || title.text.endsWith(QLatin1Char('-')) || title.text.endsWith(QLatin1Char(' ')) || title.text.endsWith(QLatin1Char(':')))
            title.text.chop(1);
        cut.texts->main.insert(cut.texts->main.begin() + 1, text);
        cut.texts->mainLines.insert(cut.texts->mainLines.begin() + 1, cut.texts->mainLines.front());
    }
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
    cutRunInTitles(context, lines, all);
    const AgendaStyle style = styleOf(all);
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
