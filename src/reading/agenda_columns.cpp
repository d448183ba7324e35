// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda_columns.h"

#include "base/text.h"

namespace scrutiny::reading {

namespace {

std::optional<AgendaColumn::Kind> headKind(const Vocabulary &words, const QString &text)
{
    if (words.is(QStringLiteral("front.column.time"), text))
        return AgendaColumn::Kind::Time;
    if (words.is(QStringLiteral("front.column.page"), text))
        return AgendaColumn::Kind::Page;
    if (words.is(QStringLiteral("front.column.lead"), text))
        return AgendaColumn::Kind::Lead;
    if (words.is(QStringLiteral("front.column.purpose"), text))
        return AgendaColumn::Kind::Purpose;
    return {};
}

/// A ruled column is as wide as its cell, wherever in it the head stands.
AgendaColumn betweenWalls(const pdf::PageContent &page, double y, AgendaColumn column)
{
    double left = -1;
    double right = 1e9;
    for (const pdf::Ruling &ruling : page.rulings) {
        if (ruling.isHorizontal() || ruling.y0 > y || ruling.y1 < y - 4)
            continue;
        if (ruling.x0 < column.x0 + 1)
            left = std::max(left, ruling.x0);
        else if (ruling.x0 > column.x1 - 1)
            right = std::min(right, ruling.x0);
    }
    if (left < 0 || right > 1e8)
        return column;
    column.x0 = left + 6;
    column.x1 = right - 6;
    return column;
}

/// The column heads above the first item, in one or two lines.
void readHeads(const Context &context, const std::vector<const Line *> &lines, const ItemStart &first, AgendaLayout &layout)
{
    const Line &item = *lines[first.line];
    for (std::size_t back = 1; back <= 8 && back <= first.line; ++back) {
        const std::size_t index = first.line - back;
        const Line &line = *lines[index];
        if (line.page != item.page && !(item.page - line.page == 1 && back < 3))
            break;
        std::vector<AgendaColumn> found;
        int known = 0;
        int pieces = 0;
        const pdf::PageContent &page = context.content.pages[std::size_t(line.page - 1)];
        const auto take = [&](const QString &text, const Rect &box) {
            const auto kind = headKind(context.words, text);
            if (kind)
                found.push_back(betweenWalls(page, line.baseline, {*kind, box.x0, box.x1}));
            const bool head = kind || context.words.is(QStringLiteral("front.column.item"), text);
            known += head;
            ++pieces;
            return head;
        };
        // `Indicative` over `time`: one head in two lines
        const Line *under = index + 1 < first.line && lines[index + 1]->page == line.page && lines[index + 1]->baseline - line.baseline < 1.7 * line.size ? lines[index + 1] : nullptr;
        const Line *over = index > 0 && lines[index - 1]->page == line.page && line.baseline - lines[index - 1]->baseline < 1.7 * line.size ? lines[index - 1] : nullptr;
        const auto broken = [&](const Segment &segment) {
            for (const Line *other : {under, over})
                for (const Segment &rest : other ? other->segments : std::vector<Segment>{}) {
                    if (rest.box.overlapX(segment.box) <= 0)
                        continue;
                    const QString whole = other == under ? segment.text + QLatin1Char(' ') + rest.text : rest.text + QLatin1Char(' ') + segment.text;
                    if (headKind(context.words, whole) || context.words.is(QStringLiteral("front.column.item"), whole))
                        return std::pair{whole, rest.box.united(segment.box)};
                }
            return std::pair{segment.text, segment.box};
        };
        for (const Segment &segment : line.segments) {
            const auto [text, box] = broken(segment);
            if (take(text, box) || segment.words.size() < 2 || segment.words.size() > 4)
                continue;
            // heads set close together: `Pages Time`
            --pieces;
            for (const int w : segment.words)
                take(page.words[std::size_t(w)].text, page.words[std::size_t(w)].box);
        }
        if (found.empty() && known < 2)
            continue;
        // `Time: 10 am` above the agenda is no head: nothing but heads stands on the line
        if (known < pieces || (known == 1 && line.segments.front().box.x0 < item.box.centreX() && line.segments.front().box.x0 < first.x1 + 4 * item.size))
            continue;
        layout.columns.insert(layout.columns.end(), found.begin(), found.end());
        layout.headLine = index;
    }
}

void findHeading(const Context &context, const std::vector<const Line *> &lines, AgendaLayout &layout, std::size_t firstItem)
{
    for (std::size_t back = 0; back <= firstItem; ++back) {
        const std::size_t index = firstItem - back;
        const Line &line = *lines[index];
        if (line.text.size() > 90)
            continue;
        bool says = context.words.is(QStringLiteral("front.agenda"), line.text) || context.words.startsWith(QStringLiteral("front.agenda-part"), line.text);
        for (const Segment &segment : line.segments)
            says |= line.segments.size() > 1 && segment.text.size() < 12 && context.words.is(QStringLiteral("front.agenda"), segment.text) && folded(segment.text) == QLatin1String("agenda");
        const QString plain = folded(line.text);
        says |= plain.endsWith(QLatin1String("agenda")) && line.text.size() < 80 && !line.text.endsWith(QLatin1Char('.'));
        says |= plain.startsWith(QLatin1String("agenda")) && (line.bold || isCapitals(line.text)) && !plain.startsWith(QLatin1String("agendaitem"));
        if (!says)
            continue;
        layout.heading = true;
        layout.headingLine = index;
        return;
    }
}

double middle(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

std::vector<double> rowRulings(const pdf::PageContent &page, double numberX, double titleX)
{
    std::vector<pdf::Ruling> across;
    for (const pdf::Ruling &ruling : page.rulings)
        if (ruling.isHorizontal() && ruling.x1 - ruling.x0 > 4)
            across.push_back(ruling);
    std::sort(across.begin(), across.end(), [](const pdf::Ruling &a, const pdf::Ruling &b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; });
    std::vector<double> rows;
    for (std::size_t i = 0; i < across.size();) {
        const double y = across[i].y0;
        std::vector<pdf::Ruling> level;
        for (; i < across.size() && across[i].y0 - y < 1.2; ++i)
            level.push_back(across[i]);
        std::sort(level.begin(), level.end(), [](const pdf::Ruling &a, const pdf::Ruling &b) { return a.x0 < b.x0; });
        double x0 = level.front().x0;
        double x1 = level.front().x1;
        const auto wide = [&]() { return x0 < numberX + 3 && x1 > titleX + 0.4 * (page.width - titleX); };
        bool found = wide();
        for (std::size_t k = 1; k < level.size() && !found; ++k) {
            if (level[k].x0 > x1 + 4) {
                x0 = level[k].x0;
                x1 = level[k].x1;
            }
            x1 = std::max(x1, level[k].x1);
            found = wide();
        }
        if (found)
            rows.push_back(y);
    }
    return rows;
}

AgendaPiece pieceOf(const Context &context, const std::vector<const Line *> &lines, std::size_t lineIndex, std::size_t segmentIndex, int numberLength)
{
    const Line &line = *lines[lineIndex];
    const Segment &segment = line.segments[segmentIndex];
    AgendaPiece piece{segment.text.mid(numberLength).trimmed(), segment.box, &line, lineIndex, segment.bold};
    if (numberLength == 0)
        return piece;
    piece.box = {};
    // leave out the words that the number takes up
    const pdf::PageContent &page = context.content.pages[std::size_t(line.page - 1)];
    int used = 0;
    for (const int w : segment.words) {
        const pdf::Word &word = page.words[std::size_t(w)];
        // the segment's text as far as this word
        const qsizetype at = segment.text.indexOf(word.text, used);
        if (at >= 0)
            used = int(at);
        if (used >= numberLength)
            piece.box = piece.box.united(word.box);
        used += int(word.text.size()) + 1; // and the space behind it
    }
    if (piece.box.isEmpty())
        piece.box = segment.box;
    return piece;
}

AgendaLayout layoutOf(const Context &context, const std::vector<const Line *> &lines, const std::vector<ItemStart> &starts)
{
    AgendaLayout layout;
    layout.headLine = starts.front().line;
    readHeads(context, lines, starts.front(), layout);
    findHeading(context, lines, layout, starts.front().line);

    std::vector<double> lefts;
    for (const ItemStart &start : starts) {
        const Line &line = *lines[start.line];
        for (std::size_t s = start.segment; s < line.segments.size(); ++s) {
            const AgendaPiece piece = pieceOf(context, lines, start.line, s, s == start.segment ? start.length : 0);
            if (piece.text.isEmpty() || timeRange(piece.text) || pageRange(piece.text, s > start.segment))
                continue;
            lefts.push_back(piece.box.x0);
            break;
        }
    }
    if (lefts.size() * 2 < starts.size()) {
        // the titles stand lower than the numbers: the first text of each row
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const std::size_t end = i + 1 < starts.size() ? starts[i + 1].line : std::min(lines.size(), starts[i].line + 4);
            for (std::size_t l = starts[i].line + 1; l < end; ++l) {
                const Segment &segment = lines[l]->segments.front();
                if (segment.box.x0 <= starts[i].x1 || timeRange(segment.text) || pageRange(segment.text, true))
                    continue;
                lefts.push_back(segment.box.x0);
                break;
            }
        }
    }
    layout.titleX = middle(lefts);
    if (layout.titleX <= 0)
        layout.titleX = starts.front().x1 + lines[starts.front().line]->size;

    int parted = 0;
    int pairs = 0;
    for (std::size_t i = 1; i < starts.size(); ++i) {
        const Line &above = *lines[starts[i - 1].line];
        const Line &below = *lines[starts[i].line];
        if (above.page != below.page)
            continue;
        ++pairs;
        for (const double y : rowRulings(context.content.pages[std::size_t(above.page - 1)], starts[i].x0, layout.titleX))
            if (y > above.baseline && y < below.baseline) {
                ++parted;
                break;
            }
    }
    layout.ruled = pairs > 0 && parted * 5 >= pairs * 3;
    return layout;
}

} // namespace scrutiny::reading
