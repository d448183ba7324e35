// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_turn.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

Rect back(const Rect &r, const pdf::PageContent &page, int turn)
{
    if (turn == 1)
        return {page.width - r.y1, r.x0, page.width - r.y0, r.x1};
    return {r.y0, page.height - r.x1, r.y1, page.height - r.x0};
}

void putBack(Source &source, const pdf::PageContent &page, int turn)
{
    for (Place &place : source)
        place.rect = back(place.rect, page, turn);
}

} // namespace

Rect turnedRect(const Rect &r, const pdf::PageContent &page, int turn)
{
    // Words that read downwards begin at the top and their lines follow from right to left; those that read upwards the other way round.
    if (turn == 1)
        return {r.y0, page.width - r.x1, r.y1, page.width - r.x0};
    return turn == 3 ? Rect{page.height - r.y1, r.x0, page.height - r.y0, r.x1} : r;
}

int sidewaysTurn(const pdf::PageContent &page)
{
    int letters[4] = {0, 0, 0, 0};
    for (const pdf::Word &word : page.words)
        letters[word.turn & 3] += int(word.text.size());
    const int all = letters[0] + letters[1] + letters[2] + letters[3];
    for (const int turn : {1, 3})
        if (letters[turn] > 60 && letters[turn] * 10 > all * 6)
            return turn;
    return 0;
}

pdf::PageContent turnedPage(const pdf::PageContent &page, int turn)
{
    pdf::PageContent out;
    out.page = page.page;
    out.width = page.height;
    out.height = page.width;
    out.fonts = page.fonts;
    for (pdf::Word word : page.words) {
        if (word.turn == turn) {
            word.baseline = turn == 1 ? page.width - word.baseline : word.baseline;
            for (float &edge : word.edges)
                edge = turn == 1 ? edge : float(page.height) - edge;
        }
        word.box = turnedRect(word.box, page, turn);
        word.turn = std::uint8_t((word.turn + 4 - turn) % 4);
        out.words.push_back(std::move(word));
    }
    for (const pdf::Ruling &r : page.rulings) {
        const Rect box = turnedRect({r.x0, r.y0, r.x1, r.y1}, page, turn);
        out.rulings.push_back({box.x0, box.y0, box.x1, box.y1, r.thickness, r.colour});
    }
    for (const pdf::Band &band : page.bands)
        out.bands.push_back({turnedRect(band.box, page, turn), band.colour});
    for (const Rect &shape : page.shapes)
        out.shapes.push_back(turnedRect(shape, page, turn));
    return out;
}

void turnBack(ReportTable &table, const pdf::PageContent &page, int turn)
{
    putBack(table.source, page, turn);
    for (TableCell &cell : table.cells)
        putBack(cell.source, page, turn);
}

} // namespace scrutiny::reading
