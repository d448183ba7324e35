// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/furniture.h"

#include "reading/furniture_numbers.h"
#include "reading/lines_build.h"
#include "reading/settings.h"
#include "reading/vocabulary.h"

#include <cmath>
#include <set>

namespace scrutiny::reading {

namespace {

using pdf::PageContent;
using pdf::Word;

/// A line at the head or foot of a page; the outermost first.
struct EdgeLine
{
    int index = 0;
    bool foot = false;
    int depth = 0; ///< 0 is the outermost
};

std::vector<EdgeLine> edgeLines(const PageContent &content, const PageLines &page)
{
    std::vector<EdgeLine> head;
    std::vector<EdgeLine> foot;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const double y = page.lines[i].baseline;
        if (y < settings.headZone * content.height)
            head.push_back({int(i), false, 0});
        else if (y > (1 - settings.footZone) * content.height)
            foot.push_back({int(i), true, 0});
    }
    const auto baseline = [&](const EdgeLine &line) { return page.lines[std::size_t(line.index)].baseline; };
    std::sort(head.begin(), head.end(), [&](const EdgeLine &a, const EdgeLine &b) { return baseline(a) < baseline(b); });
    std::sort(foot.begin(), foot.end(), [&](const EdgeLine &a, const EdgeLine &b) { return baseline(a) > baseline(b); });
    std::vector<EdgeLine> edges;
    for (std::vector<EdgeLine> *side : {&head, &foot})
        for (std::size_t i = 0; i < side->size() && int(i) < settings.edgeLines; ++i) {
            (*side)[i].depth = int(i);
            edges.push_back((*side)[i]);
        }
    return edges;
}

/// Texts of words turned sideways near an edge of the page, one a baseline.
QStringList turnedTexts(const PageContent &page)
{
    std::map<int, std::vector<const Word *>> byBaseline;
    for (const Word &word : page.words) {
        if (word.turn != 1 && word.turn != 3)
            continue;
        const bool edge = word.box.x0 < settings.headZone * page.width || word.box.x1 > (1 - settings.footZone) * page.width;
        if (edge)
            byBaseline[int(std::lround(word.baseline / 3)) * 4 + word.turn].push_back(&word);
    }
    QStringList texts;
    for (auto &[key, words] : byBaseline) {
        const bool down = words.front()->turn == 1;
        std::sort(words.begin(), words.end(), [&](const Word *a, const Word *b) { return down ? a->box.y0 < b->box.y0 : a->box.y0 > b->box.y0; });
        QString text;
        const Word *before = nullptr;
        for (const Word *word : words) {
            const double gap = !before ? 0 : down ? word->box.y0 - before->box.y1 : before->box.y0 - word->box.y1;
            if (before && gap > 3 * word->size) {
                texts.append(text);
                text.clear();
            } else if (before) {
                text += QLatin1Char(' ');
            }
            text += word->text;
            before = word;
        }
        texts.append(text);
    }
    return texts;
}

bool inRuledCell(const PageContent &content, const Line &line)
{
    int walls = 0;
    for (const pdf::Ruling &ruling : content.rulings)
        if (!ruling.isHorizontal() && ruling.y0 < line.baseline && ruling.y1 > line.box.y0 + 1)
            ++walls;
    return walls >= 2;
}

/// Whether the next line towards the middle of the page has a bare number right over or under this one: a column of figures.
bool inColumnOfFigures(const PageLines &page, const Line &line, const Segment &segment, bool foot)
{
    const Line *inner = nullptr;
    for (const Line &other : page.lines) {
        const double distance = foot ? line.baseline - other.baseline : other.baseline - line.baseline;
        if (distance > 0.5 * line.size && distance < 2.5 * line.size && (inner == nullptr || std::abs(other.baseline - line.baseline) < std::abs(inner->baseline - line.baseline)))
            inner = &other;
    }
    return inner != nullptr && std::any_of(inner->segments.begin(), inner->segments.end(), [&](const Segment &other) {
        const bool under = std::abs(other.box.x0 - segment.box.x0) < 0.3 * line.size || std::abs(other.box.x1 - segment.box.x1) < 0.3 * line.size;
        const auto says = under ? numberText(other.text) : std::nullopt;
        return says && !says->wordy;
    });
}

/// Text with its numbers as `#`: what a running head has in common on all its pages.
QString pattern(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.isDigit()) {
            if (!out.endsWith(QLatin1Char('#')))
                out += QLatin1Char('#');
        } else if (!c.isSpace()) {
            out += c.toLower();
        }
    }
    return out;
}

/// Lines of all pages that are to be taken off.
using Off = std::vector<std::set<int>>;

/// Running heads and feet: the same text at the same height on a run of pages, set apart from the text.
void findRunning(const std::vector<PageContent> &content, const std::vector<PageLines> &pages, const std::vector<std::vector<EdgeLine>> &edges, Off &off)
{
    struct Place { int page; int line; int depth; };
    std::map<std::pair<QString, int>, std::vector<Place>> places;
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (const EdgeLine &edge : edges[p]) {
            const Line &line = pages[p].lines[std::size_t(edge.index)];
            if (line.text.size() > 200 || inRuledCell(content[p], line))
                continue;
            const double fromEdge = edge.foot ? content[p].height - line.baseline : line.baseline;
            places[{pattern(line.text), int(std::lround(fromEdge / 4)) * 2 + edge.foot}].push_back({int(p), edge.index, edge.depth});
        }
    for (const auto &[key, all] : places) {
        if (all.size() < 3)
            continue;
        const bool foot = key.second % 2;
        int near = 0;
        for (std::size_t i = 1; i < all.size(); ++i)
            near += all[i].page - all[i - 1].page <= 2;
        if (near < int(double(all.size() - 1) * settings.repeatShare + 0.5))
            continue;
        for (const Place &place : all) {
            const PageLines &page = pages[std::size_t(place.page)];
            const Line &line = page.lines[std::size_t(place.line)];
            // on the first page a running head is the paper's own heading; larger type is a title
            if (!foot && (place.page == 0 || line.size > settings.headSize * page.bodySize))
                continue;
            off[std::size_t(place.page)].insert(place.line);
        }
    }
}

void takeOff(const PageContent &content, PageLines &page, const std::set<int> &lines, const std::map<int, std::set<int>> &segments)
{
    for (const auto &[index, gone] : segments) {
        Line &line = page.lines[std::size_t(index)];
        std::vector<Segment> kept;
        for (std::size_t s = 0; s < line.segments.size(); ++s)
            if (!gone.count(int(s)))
                kept.push_back(std::move(line.segments[s]));
        line = lineOfSegments(content, line, std::move(kept));
    }
    std::vector<Line> kept;
    kept.reserve(page.lines.size());
    for (std::size_t i = 0; i < page.lines.size(); ++i)
        if (!lines.count(int(i)) && !page.lines[i].segments.empty())
            kept.push_back(std::move(page.lines[i]));
    page.lines = std::move(kept);
}

} // namespace

std::vector<PageFurniture> takeFurnitureOff(const std::vector<PageContent> &content, std::vector<PageLines> &pages)
{
    const std::size_t count = std::min(content.size(), pages.size());
    std::vector<PageFurniture> furniture(count);
    Off off(count);
    std::vector<std::map<int, std::set<int>>> segmentsOff(count);
    std::vector<std::vector<EdgeLine>> edges(count);
    std::vector<NumberPlace> numbers;
    for (std::size_t p = 0; p < count; ++p) {
        PageFurniture &found = furniture[p];
        found.page = int(p) + 1;
        edges[p] = edgeLines(content[p], pages[p]);
        for (const EdgeLine &edge : edges[p]) {
            const Line &line = pages[p].lines[std::size_t(edge.index)];
            const bool alone = line.segments.size() == 1;
            for (std::size_t s = 0; s < line.segments.size(); ++s) {
                const Segment &segment = line.segments[s];
                bool plainWord = false;
                if (!edge.foot && found.agendaItem.isEmpty() && edge.depth < 2) {
                    found.agendaItem = itemStampText(segment.text, plainWord);
                    if (plainWord && segment.box.x0 < 0.55 * content[p].width)
                        found.agendaItem.clear();
                    if (!found.agendaItem.isEmpty()) {
                        segmentsOff[p][edge.index].insert(int(s));
                        continue;
                    }
                }
                const auto says = numberText(segment.text);
                if (!says || (!says->wordy && !alone && (edge.depth > 0 || inRuledCell(content[p], line))))
                    continue;
                if (!says->wordy && (inRuledCell(content[p], line) || (!alone && inColumnOfFigures(pages[p], line, segment, edge.foot))))
                    continue;
                numbers.push_back({int(p) + 1, edge.index, int(s), edge.foot, false, *says, 0});
            }
        }
        for (const QString &text : turnedTexts(content[p])) {
            bool plainWord = false;
            const QString item = itemStampText(text, plainWord);
            if (!item.isEmpty() && !plainWord && found.agendaItem.isEmpty())
                found.agendaItem = item;
            if (const auto says = numberText(text))
                numbers.push_back({int(p) + 1, -1, -1, true, false, *says, 0});
        }
        if (pages[p].lines.size() <= 4)
            for (std::size_t i = 0; i < pages[p].lines.size(); ++i)
                if (Vocabulary::builtIn().is(QStringLiteral("page.blank"), pages[p].lines[i].text)) {
                    found.leftBlank = true;
                    off[p].insert(int(i));
                }
    }
    const std::optional<int> offset = sequenceOf(numbers, int(count));
    int first = 0;
    int last = 0;
    for (const NumberPlace &place : numbers) {
        PageFurniture &found = furniture[std::size_t(place.page - 1)];
        if (place.pack == 0)
            continue;
        QString &label = place.pack == 1 ? found.label : found.reportLabel;
        if (label.isEmpty())
            label = QString::number(place.says.number);
        if (place.pack == 1) {
            first = first ? first : place.page;
            last = place.page;
        }
        if (place.line >= 0)
            segmentsOff[std::size_t(place.page - 1)][place.line].insert(place.segment);
    }
    // a page within the run on which no number shows (a scan, a blank one) is counted all the same
    for (int page = first; offset && page > 0 && page <= last; ++page)
        if (furniture[std::size_t(page - 1)].label.isEmpty())
            furniture[std::size_t(page - 1)].label = QString::number(page + *offset);
    findRunning(content, pages, edges, off);
    for (std::size_t p = 0; p < count; ++p)
        if (!off[p].empty() || !segmentsOff[p].empty())
            takeOff(content[p], pages[p], off[p], segmentsOff[p]);
    return furniture;
}

} // namespace scrutiny::reading
