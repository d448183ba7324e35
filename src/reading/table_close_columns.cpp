// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_columns.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

/// A space within a chunk that may be the white between two columns.
struct Joint
{
    double from = 0, to = 0;      ///< where the text on its left ends and the text on its right begins
    double end = 0;               ///< where the chunk ends
    bool figure = false;          ///< figures on its right
    bool bracket = false;         ///< ... that begin with a bracket, though those on its left do not: `12 (3%)`
    bool thousand = false;        ///< ... that may be the rest of a number: `12 345`
    std::size_t words = 0;        ///< how many words the chunk has on its right
    std::size_t row = 0;
};

bool isShortNumber(const QString &text, int least)
{
    return text.size() >= least && text.size() <= 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// The spaces after figures within the chunks of rows, sorted by where they begin.
std::vector<Joint> jointsOf(const TableText &text, const std::vector<std::vector<Chunk>> &rows)
{
    std::vector<Joint> joints;
    const auto said = [&](const Chunk &chunk, std::size_t i) { return text.textOf(text.pieces[std::size_t(chunk.pieces[i])]); };
    const auto mayBeFigure = [&](const Chunk &chunk, std::size_t i) { return hasDigit(text, text.pieces[std::size_t(chunk.pieces[i])]); };
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (const Chunk &chunk : rows[r]) {
            for (std::size_t i = 1; i < chunk.pieces.size(); ++i) {
                if (!mayBeFigure(chunk, i - 1))
                    continue;
                const QString left = said(chunk, i - 1), right = said(chunk, i);
                const Piece &a = text.pieces[std::size_t(chunk.pieces[i - 1])], &b = text.pieces[std::size_t(chunk.pieces[i])];
                if (isFigure(left))
                    joints.push_back({a.box.x1, b.box.x0, chunk.x1, isFigure(right), right.startsWith(u'(') && !left.startsWith(u'('),
                                      isShortNumber(left, 1) && isShortNumber(right, 3), chunk.pieces.size() - i, r});
            }
        }
    }
    std::sort(joints.begin(), joints.end(), [](const Joint &a, const Joint &b) { return a.from < b.from; });
    return joints;
}

/// How many of the values lie within `reach` of the most common place among them.
std::size_t together(std::vector<double> values, double reach)
{
    std::sort(values.begin(), values.end());
    std::size_t most = 0;
    for (std::size_t a = 0, b = 0; b < values.size(); ++b) {
        while (values[b] - values[a] > reach)
            ++a;
        most = std::max(most, b - a + 1);
    }
    return most;
}

/// Whether no text of the rows stands over the strip.
bool isWhite(const TableText &text, const std::vector<std::vector<Chunk>> &rows, double from, double to)
{
    for (const auto &row : rows)
        for (const Chunk &chunk : row)
            if (chunk.x0 < to && chunk.x1 > from)
                for (const int p : chunk.pieces)
                    if (const Rect &box = text.pieces[std::size_t(p)].box; box.x0 < to - 0.01 && box.x1 > from + 0.01)
                        return false;
    return true;
}

/// Figures that end on one line, and beside them other figures, or notes that begin on one line. Figures with a unit or a share after
/// them (`12 days`, `12 (3%)`) and numbers with spaces in them (`12 345`) look alike and are one column.
bool arePartedThere(const TableText &text, const std::vector<std::vector<Chunk>> &rows, const std::vector<Joint> &joints, double from, double to, double size)
{
    const std::size_t n = joints.size();
    const auto count = [&](auto what) { return std::size_t(std::count_if(joints.begin(), joints.end(), what)); };
    const std::size_t figures = count([](const Joint &j) { return j.figure; });
    if (figures * 10 >= n * 9) {
        const auto apart = std::size_t(std::count_if(rows.begin(), rows.end(), [&](const std::vector<Chunk> &row) {
            return std::adjacent_find(row.begin(), row.end(), [&](const Chunk &a, const Chunk &b) { return std::abs(a.x1 - from) < 0.2 * size && b.x0 >= to; }) != row.end();
        }));
        if (n < 3 || n + apart < 4 || (n + apart) * 5 < rows.size() * 4 || to - from < 0.15 * size || count([](const Joint &j) { return j.bracket; }) * 2 > n || count([](const Joint &j) { return j.thousand; }) * 2 > n)
            return false;
        std::vector<double> ends;
        for (const Joint &joint : joints)
            if (joint.words == 1)
                ends.push_back(joint.end);
        return ends.empty() || together(ends, 0.25 * size) * 5 >= ends.size() * 4;
    }
    if (n < 2 || count([](const Joint &j) { return j.figure && j.words == 1; }) > 0 || count([](const Joint &j) { return j.words > 1; }) * 2 < n)
        return false;
    std::vector<double> begins;
    for (const Joint &joint : joints)
        begins.push_back(joint.to);
    if (together(begins, 0.15 * size) < n)
        return false;
    // Elsewhere the figures stand there without a note.
    const auto alone = std::count_if(rows.begin(), rows.end(), [&](const std::vector<Chunk> &row) {
        return std::any_of(row.begin(), row.end(), [&](const Chunk &c) { return std::abs(c.x1 - from) < 0.15 * size && isFigure(text.textOf(text.pieces[std::size_t(c.pieces.back())])); });
    });
    return alone >= 2;
}

/// The white that most rows leave and in which every other row has a space beside figures, as wide as it is in all of them.
void addTouched(const TableText &text, const std::vector<std::vector<Chunk>> &rows, double size, std::vector<double> &cuts)
{
    const int n = int(rows.size());
    const std::vector<Stretch> stretches = stretchesOf(rows);
    const auto mostlyWhite = [&](const Stretch &s) { return s.covered * 2 <= n && s.between * 2 >= n; };
    for (std::size_t begin = 0, end = 0; begin < stretches.size(); begin = end) {
        end = begin + 1;
        if (!mostlyWhite(stretches[begin]))
            continue;
        int least = stretches[begin].covered;
        for (; end < stretches.size() && mostlyWhite(stretches[end]); ++end)
            least = std::min(least, stretches[end].covered);
        double from = stretches[begin].x0, to = stretches[end - 1].x1;
        if (least <= n / 10)
            continue; // white enough to be seen without this
        for (const auto &row : rows) {
            double rowFrom = from, rowTo = to;
            for (const Chunk &chunk : row) {
                // Text that only begins or ends in the strip makes it narrower; text across it must have a space there.
                if (chunk.x1 <= rowFrom || chunk.x0 >= rowTo)
                    continue;
                double a = chunk.x0 > rowFrom ? rowFrom : 0, b = a > 0 ? chunk.x0 : 0;
                for (std::size_t i = 1; i < chunk.pieces.size(); ++i) {
                    const Piece &left = text.pieces[std::size_t(chunk.pieces[i - 1])], &right = text.pieces[std::size_t(chunk.pieces[i])];
                    const double x0 = std::max(left.box.x1, rowFrom), x1 = std::min(right.box.x0, rowTo);
                    if (x1 - x0 > b - a && (isFigure(text.textOf(right)) || isFigure(text.textOf(left)))) {
                        a = x0;
                        b = x1;
                    }
                }
                if (chunk.x1 < rowTo && rowTo - chunk.x1 > b - a) {
                    a = chunk.x1;
                    b = rowTo;
                }
                rowFrom = a;
                rowTo = b;
            }
            from = std::max(from, rowFrom);
            to = std::min(to, rowTo);
        }
        if (to - from > 0.1 * size)
            cuts.push_back((from + to) / 2);
    }
}

} // namespace

std::vector<double> closeCuts(const TableText &text, const std::vector<std::vector<Chunk>> &rows, double size)
{
    std::vector<double> cuts;
    if (rows.size() < 3)
        return cuts;
    const std::vector<Joint> joints = jointsOf(text, rows);
    for (std::size_t begin = 0, end = 0; begin < joints.size(); begin = end) {
        double from = joints[begin].from, to = joints[begin].to;
        for (end = begin; end < joints.size() && joints[end].from - joints[begin].from < 0.2 * size; ++end) {
            from = std::max(from, joints[end].from);
            to = std::min(to, joints[end].to);
        }
        const std::vector<Joint> here(joints.begin() + long(begin), joints.begin() + long(end));
        if (to > from && arePartedThere(text, rows, here, from, to, size) && isWhite(text, rows, from, to))
            cuts.push_back((from + to) / 2);
    }
    addTouched(text, rows, size, cuts);
    std::sort(cuts.begin(), cuts.end());
    return cuts;
}

std::vector<Chunk> dividedAt(const TableText &text, const std::vector<Chunk> &chunks, const std::vector<double> &cuts)
{
    std::vector<Chunk> out;
    for (const Chunk &chunk : chunks) {
        Chunk part{chunk.x0, chunk.x1, {}};
        for (const int p : chunk.pieces) {
            const Rect &box = text.pieces[std::size_t(p)].box;
            const bool parted = !part.pieces.empty() && std::any_of(cuts.begin(), cuts.end(), [&](double x) { return part.x1 <= x && x <= box.x0; });
            if (parted)
                out.push_back(part);
            if (parted || part.pieces.empty())
                part = {box.x0, box.x1, {}};
            part.pieces.push_back(p);
            part.x1 = std::max(part.x1, box.x1);
        }
        if (!part.pieces.empty())
            out.push_back(part);
    }
    return out;
}

} // namespace scrutiny::reading
