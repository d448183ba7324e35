// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_text.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

/// Where a word that lines cross is cut: character positions, the ends included.
std::vector<int> cutsOf(const pdf::Word &word, const std::vector<Edge> &vertical, double inside)
{
    std::vector<int> cuts{0};
    const int last = int(word.text.size());
    if (int(word.edges.size()) != last + 1)
        return {0, last};
    auto v = std::lower_bound(vertical.begin(), vertical.end(), word.box.x0 + inside, [](const Edge &e, double x) { return e.at < x; });
    for (; v != vertical.end() && v->at < word.box.x1 - inside; ++v) {
        if (v->from > word.box.centreY() || v->to < word.box.centreY())
            continue;
        int best = 0;
        for (int i = 1; i <= last; ++i)
            if (std::abs(double(word.edges[std::size_t(i)]) - v->at) < std::abs(double(word.edges[std::size_t(best)]) - v->at))
                best = i;
        if (best > cuts.back() && best < last)
            cuts.push_back(best);
    }
    cuts.push_back(last);
    return cuts;
}

/// Dots that lead the eye to a column, and lines that are typed: `.....`, `-----`, `_____`.
bool isLeader(QStringView text)
{
    if (text.size() < 3)
        return false;
    const QChar first = text.front();
    const bool dots = first == u'.' || first.unicode() == 0x2026 || first == u'_' || first.unicode() == 0x00B7;
    if (!dots && (text.size() < 4 || (first != u'-' && first != u'=' && first.unicode() != 0x2014)))
        return false;
    return std::all_of(text.begin(), text.end(), [first](QChar c) { return c == first || c == u'.'; });
}

/// Where the leader dots at a word's end begin, or its length.
int leaderAt(const QString &text)
{
    int at = int(text.size());
    while (at > 0 && (text[at - 1] == u'.' || text[at - 1].unicode() == 0x2026))
        --at;
    return text.size() - at >= 4 ? at : int(text.size());
}

/// A damaged file may put a word anywhere.
bool isPlaced(const pdf::Word &word)
{
    return std::isfinite(word.box.x0) && std::isfinite(word.box.y0) && std::isfinite(word.box.x1) && std::isfinite(word.box.y1) && std::isfinite(word.size)
        && word.size > 0;
}

bool isMark(QChar c)
{
    switch (c.unicode()) {
    case 0x2022: case 0x25CF: case 0x25AA: case 0x25A0: case 0x25E6: case 0x2023: case 0x2043: case 0xF0B7: case 0xF0A7: case 0xF0FC: case 0xF0D8:
    case 0x2713: case 0x2714: case 0x27A2: case 0x00B7:
        return true;
    default:
        return false;
    }
}

/// Appends a row's words to `out`.
void appendRow(const TableText &text, const std::vector<int> &pieces, double space, QString &out)
{
    const Piece *before = nullptr;
    for (const int i : pieces) {
        const Piece &piece = text.pieces[std::size_t(i)];
        if (before != nullptr && (before->spaceAfter || piece.box.x0 - before->box.x1 > space * piece.size))
            out += u' ';
        out += text.textOf(piece);
        before = &piece;
    }
}

} // namespace

QString TableText::textOf(const Piece &piece) const
{
    return page->words[std::size_t(piece.word)].text.mid(piece.from, piece.to - piece.from);
}

TableText tableText(const pdf::PageContent &page, const PageLines &lines, const std::vector<Edge> &vertical, const TableSettings &settings)
{
    TableText text;
    text.page = &page;
    text.size = lines.bodySize > 0 ? lines.bodySize : 10;
    text.leading = lines.leading > 0 ? lines.leading : 1.2 * text.size;
    text.pieces.reserve(page.words.size());
    for (const Line &line : lines.lines) {
        for (const Segment &segment : line.segments) {
            for (const int w : segment.words) {
                const pdf::Word &word = page.words[std::size_t(w)];
                if (isLeader(word.text) || !isPlaced(word))
                    continue;
                const std::vector<int> cuts = vertical.empty() ? std::vector<int>{0, int(word.text.size())} : cutsOf(word, vertical, settings.wordInside * text.size);
                for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
                    Piece piece{word.box, word.baseline, word.size, w, cuts[k], cuts[k + 1], page.fonts.size() > word.font && page.fonts[word.font].bold, word.spaceAfter};
                    if (cuts.size() > 2) {
                        piece.box.x0 = double(word.edges[std::size_t(cuts[k])]);
                        piece.box.x1 = double(word.edges[std::size_t(cuts[k + 1])]);
                        if (k + 2 < cuts.size())
                            piece.spaceAfter = false;
                    }
                    if (const int end = leaderAt(word.text); k == 0 && cuts.size() == 2 && end < piece.to && int(word.edges.size()) > end) {
                        piece.to = end;
                        piece.box.x1 = double(word.edges[std::size_t(end)]);
                    }
                    text.pieces.push_back(piece);
                }
            }
        }
    }
    return text;
}

std::vector<TextRow> rowsOf(const TableText &text, std::vector<int> pieces)
{
    std::sort(pieces.begin(), pieces.end(), [&](int a, int b) {
        const Piece &p = text.pieces[std::size_t(a)], &q = text.pieces[std::size_t(b)];
        return p.baseline != q.baseline ? p.baseline < q.baseline : a < b;
    });
    // The core of a row is the box of its largest piece: boxes that have grown would chain rows together.
    struct Core { double y0, y1; };
    std::vector<TextRow> rows;
    std::vector<Core> cores;
    for (const int i : pieces) {
        const Piece &piece = text.pieces[std::size_t(i)];
        const double y0 = piece.baseline - 0.75 * piece.size, y1 = piece.baseline + 0.2 * piece.size;
        std::size_t into = rows.size();
        double best = 0;
        for (std::size_t k = rows.size(); k-- > 0 && rows.size() - k <= 3;) {
            const double overlap = std::min(y1, cores[k].y1) - std::max(y0, cores[k].y0);
            const double share = overlap / std::min(y1 - y0, cores[k].y1 - cores[k].y0);
            if (share > 0.55 && share > best) {
                best = share;
                into = k;
            }
        }
        if (into == rows.size()) {
            rows.push_back({piece.box, piece.baseline, piece.size, {i}});
            cores.push_back({y0, y1});
            continue;
        }
        TextRow &row = rows[into];
        row.pieces.push_back(i);
        row.box = row.box.united(piece.box);
        if (piece.size > row.size + 0.1) {
            row.size = piece.size;
            row.baseline = piece.baseline;
            cores[into] = {y0, y1};
        }
    }
    for (TextRow &row : rows)
        std::sort(row.pieces.begin(), row.pieces.end(), [&](int a, int b) { return text.pieces[std::size_t(a)].box.x0 < text.pieces[std::size_t(b)].box.x0; });
    std::sort(rows.begin(), rows.end(), [](const TextRow &a, const TextRow &b) { return a.baseline < b.baseline; });
    return rows;
}

std::vector<Chunk> chunksOf(const TableText &text, const TextRow &row, double gap)
{
    std::vector<Chunk> chunks;
    for (const int i : row.pieces) {
        const Rect &box = text.pieces[std::size_t(i)].box;
        if (chunks.empty() || box.x0 - chunks.back().x1 > gap)
            chunks.push_back({box.x0, box.x1, {}});
        chunks.back().x1 = std::max(chunks.back().x1, box.x1);
        chunks.back().pieces.push_back(i);
    }
    return chunks;
}

QString textOf(const TableText &text, const TextRow &row, const TableSettings &settings)
{
    QString out;
    appendRow(text, row.pieces, settings.space, out);
    return normalised(out);
}

QString textOf(const TableText &text, const Chunk &chunk, const TableSettings &settings)
{
    QString out;
    appendRow(text, chunk.pieces, settings.space, out);
    return normalised(out);
}

QString cellText(const TableText &text, std::vector<int> pieces, const TableSettings &settings)
{
    if (pieces.empty())
        return {};
    if (pieces.size() == 1)
        return normalised(text.textOf(text.pieces[std::size_t(pieces.front())]));
    const std::vector<TextRow> rows = rowsOf(text, std::move(pieces));
    QString out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QString line = textOf(text, rows[i], settings);
        if (i == 0) {
            out = line;
            continue;
        }
        const bool paragraph = rows[i].baseline - rows[i - 1].baseline > settings.paragraphGap * 1.2 * std::max(rows[i].size, rows[i - 1].size);
        if (paragraph || startsWithBullet(line))
            out += u'\n' + line;
        else
            out = joinedLines(out, line);
    }
    return out;
}

Rect boxOf(const TableText &text, const std::vector<int> &pieces)
{
    Rect box;
    for (const int i : pieces)
        box = box.united(text.pieces[std::size_t(i)].box);
    return box;
}

bool hasDigit(const TableText &text, const Piece &piece)
{
    const QStringView said = QStringView(text.page->words[std::size_t(piece.word)].text).mid(piece.from, piece.to - piece.from);
    return std::any_of(said.begin(), said.end(), [](QChar c) { return c.isDigit(); });
}

bool isFigure(const QString &text)
{
    int digits = 0, letters = 0;
    for (const QChar c : text) {
        if (c.isDigit())
            ++digits;
        else if (c.isLetter())
            ++letters;
    }
    if (digits > 0)
        return letters == 0 || (letters <= 2 && letters < digits);
    if (letters > 0) {
        const QString plain = folded(text);
        return plain == u"na" || plain == u"nil" || plain == u"x" || plain == u"nd";
    }
    return !text.isEmpty() && !startsWithBullet(text);
}

bool startsWithBullet(const QString &text)
{
    if (text.isEmpty())
        return false;
    if (isMark(text.front()))
        return true;
    const bool dash = text.front() == u'-' || text.front().unicode() == 0x2013;
    return (dash || text.front() == u'o') && text.size() > 2 && text[1] == u' ' && text[2].isLetter() && (dash || text[2].isUpper());
}

} // namespace scrutiny::reading
