// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_heading.h"

#include "base/text.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

/// What a row looks like.
struct RowLook
{
    int texts = 0, bold = 0, figures = 0, years = 0;
    bool spansColumns = false;
    bool shaded = false;
};

bool isYear(const QString &text)
{
    static const QRegularExpression year(QStringLiteral("^\\W*(19|20)\\d\\d(\\s*[-/–]\\s*(\\d\\d|\\d{4}))?\\W*$"));
    return year.match(text).hasMatch();
}

bool isShaded(const pdf::PageContent &page, const Rect &box)
{
    const double x = box.centreX(), y = box.centreY();
    std::uint32_t colour = 0xffffff;
    for (const pdf::Band &band : page.bands)
        if (band.box.contains(x, y) && band.box.height() < 0.5 * page.height)
            colour = band.colour;
    return colour != 0xffffff;
}

RowLook lookOf(const TableText &text, const Draft &draft, int row)
{
    RowLook look;
    int shaded = 0;
    for (const DraftCell &cell : draft.cells) {
        if (cell.place.row != row || cell.pieces.empty())
            continue;
        const auto bold = std::count_if(cell.pieces.begin(), cell.pieces.end(), [&](int p) { return text.pieces[std::size_t(p)].bold; });
        const QString said = cellText(text, cell.pieces);
        ++look.texts;
        look.bold += bold * 2 > long(cell.pieces.size()) ? 1 : 0;
        if (isYear(said))
            ++look.years;
        else if (isFigure(said))
            ++look.figures;
        look.spansColumns = look.spansColumns || (cell.place.colSpan > 1 && cell.place.colSpan < draft.cols);
        shaded += isShaded(*text.page, boxOf(text, cell.pieces)) ? 1 : 0;
    }
    look.shaded = look.texts > 0 && shaded * 2 > look.texts;
    return look;
}

bool overlaps(const Rect &a, const Rect &b)
{
    return a.overlapX(b) > 0.3 * std::min(a.width(), b.width());
}

} // namespace

int headingRows(const TableText &text, const Draft &draft)
{
    const int most = std::min(draft.rows - 1, 6);
    if (most < 1) {
        const RowLook look = lookOf(text, draft, 0);
        return look.texts > 1 && look.figures == 0 && (look.bold == look.texts || look.shaded) ? 1 : 0;
    }
    std::vector<RowLook> looks;
    for (int r = 0; r < std::min(draft.rows, 40); ++r)
        looks.push_back(lookOf(text, draft, r));
    // What the body usually is, seen from below the first row.
    int boldRows = 0, shadedRows = 0, figureRows = 0, rows = 0;
    for (std::size_t r = 1; r < looks.size(); ++r) {
        ++rows;
        boldRows += looks[r].texts > 0 && looks[r].bold == looks[r].texts ? 1 : 0;
        shadedRows += looks[r].shaded ? 1 : 0;
        figureRows += looks[r].figures > 0 ? 1 : 0;
    }
    const bool boldTells = boldRows * 3 <= rows, shadeTells = shadedRows * 3 <= rows, figuresTell = figureRows * 3 >= 2 * rows;
    int heading = 0, mustReach = 0;
    bool pending = false; // a heading over several columns stands above: the row below it is one too
    for (int r = 0; r < most; ++r) {
        const RowLook &look = looks[std::size_t(r)];
        int marks = 0;
        if (look.texts > 0) {
            marks += boldTells && look.bold == look.texts ? 1 : 0;
            marks += shadeTells && look.shaded ? 1 : 0;
            marks += figuresTell && look.figures == 0 && look.texts > 1 ? 1 : 0;
        }
        const bool stub = look.texts > 0 && look.texts < draft.cols && r == 0 && look.figures == 0;
        const bool single = look.texts == 1 && draft.cols > 2 && !look.spansColumns && r > 0;
        const bool is = look.texts == 0 ? heading == r : (marks > 0 && !single) || (pending && look.figures == 0) || (stub && marks > 0) || r < mustReach;
        if (!is)
            break;
        heading = r + 1;
        pending = look.spansColumns;
        for (const DraftCell &cell : draft.cells)
            if (cell.place.row == r && cell.place.rowSpan > 1 && !cell.pieces.empty() && look.spansColumns)
                mustReach = std::max(mustReach, r + std::min(cell.place.rowSpan, 3));
    }
    return heading;
}

namespace {

/// `Table 3: ...`, and the names that other numbered things have.
bool isNumbered(const QString &text)
{
    static const QRegularExpression numbered(QStringLiteral("^(table|figure|fig\\.|chart|graph|map|diagram|exhibit|schedule|annex|appendix)\\s*\\S{0,6}\\d"), QRegularExpression::CaseInsensitiveOption);
    return numbered.match(text).hasMatch();
}

bool liesIn(const Line &line, const std::vector<Rect> &boxes)
{
    return std::any_of(boxes.begin(), boxes.end(), [&](const Rect &o) { return o.contains(line.box.centreX(), line.box.centreY()); });
}

/// Whether a paragraph goes on below the line, beside the table's top.
bool goesOnBelow(const PageLines &lines, const Line &line, const Rect &table)
{
    return std::any_of(lines.lines.begin(), lines.lines.end(), [&](const Line &other) {
        return other.baseline > line.baseline + 0.5 * line.size && other.baseline < line.baseline + 1.6 * line.size && other.box.y1 < table.y0 + 0.4 * line.size
            && std::abs(other.box.x0 - line.box.x0) < 0.5 * line.size && !overlaps(other.box, table);
    });
}

} // namespace

QString captionAbove(const PageLines &lines, const Rect &table, const std::vector<Rect> &others)
{
    std::vector<const Line *> above;
    const Line *beside = nullptr; // a numbered caption at the margin, over a table set in the middle
    for (const Line &line : lines.lines) {
        if (line.box.y1 > table.y0 + 0.4 * line.size || liesIn(line, others))
            continue;
        if (overlaps(line.box, table))
            above.push_back(&line);
        else if (isNumbered(line.text) && (beside == nullptr || line.baseline > beside->baseline))
            beside = &line;
    }
    std::sort(above.begin(), above.end(), [](const Line *a, const Line *b) { return a->baseline > b->baseline; });
    const double reach = 2.6 * lines.bodySize;
    const bool nothingNearer = beside != nullptr && (above.empty() || above.front()->baseline < beside->baseline)
        && std::none_of(others.begin(), others.end(), [&](const Rect &o) { return o.y0 > beside->baseline - 1 && o.y0 < table.y1 && overlaps(beside->box, o); });
    if (nothingNearer && table.y0 - beside->box.y1 < reach && !goesOnBelow(lines, *beside, table))
        return beside->text;
    if (above.empty() || table.y0 - above.front()->box.y1 > reach)
        return {};
    QStringList caption;
    double y = above.front()->box.y0 + lines.bodySize;
    const Line *nearest = above.front();
    for (const Line *line : above) {
        const bool close = y - line->box.y1 < 1.1 * lines.bodySize + 0.5 * lines.bodySize * double(caption.isEmpty());
        const bool alike = line->bold == nearest->bold && line->italic == nearest->italic && std::abs(line->size - nearest->size) < 0.6;
        const bool found = isNumbered(line->text);
        if (caption.size() >= 4 || (!caption.isEmpty() && !close) || (!alike && !found))
            break;
        caption.prepend(line->text);
        y = line->box.y0;
        if (found)
            return caption.join(u' ');
    }
    // Not numbered: a heading or a short line of its own, not the end of a paragraph.
    const bool marked = nearest->bold || nearest->italic || nearest->size > lines.bodySize + 0.8;
    const bool prose = caption.size() > 2 || (nearest->text.endsWith(u'.') && !marked) || goesOnBelow(lines, *nearest, table);
    if (prose || (!marked && caption.size() > 1))
        return {};
    const QString said = caption.join(u' ');
    return said.size() < 200 ? said : QString();
}

QString captionBelow(const PageLines &lines, const Rect &table, const std::vector<Rect> &others)
{
    static const QRegularExpression numbered(QStringLiteral("^table\\s*\\S{0,6}\\d"), QRegularExpression::CaseInsensitiveOption);
    const Line *nearest = nullptr;
    for (const Line &line : lines.lines)
        if (line.box.y0 > table.y1 - 0.4 * line.size && overlaps(line.box, table) && (nearest == nullptr || line.baseline < nearest->baseline))
            nearest = &line;
    if (nearest == nullptr || nearest->box.y0 - table.y1 > 1.6 * lines.bodySize || !numbered.match(nearest->text).hasMatch() || liesIn(*nearest, others))
        return {};
    // The caption of the table that stands below it, or the beginning of a sentence.
    const bool othersOwn = std::any_of(others.begin(), others.end(), [&](const Rect &o) {
        return o.y0 > nearest->baseline - 1 && o.y0 - nearest->box.y1 < 2.6 * lines.bodySize && o.overlapX(table) > 0;
    });
    const bool prose = nearest->text.endsWith(u'.') || std::any_of(lines.lines.begin(), lines.lines.end(), [&](const Line &other) {
        return other.baseline > nearest->baseline + 0.5 * nearest->size && other.baseline < nearest->baseline + 1.35 * nearest->size && other.bold == nearest->bold && other.italic == nearest->italic;
    });
    return othersOwn || prose ? QString() : nearest->text;
}

QStringList footnotesBelow(const PageLines &lines, const Rect &table, const std::vector<Rect> &others)
{
    std::vector<const Line *> below;
    for (const Line &line : lines.lines) {
        if (line.box.y0 < table.y1 - 0.4 * line.size || !overlaps(line.box, table))
            continue;
        below.push_back(&line);
    }
    std::sort(below.begin(), below.end(), [](const Line *a, const Line *b) { return a->baseline < b->baseline; });
    static const QRegularExpression start(QStringLiteral("^(\\*+|†|‡|§|[¹²³⁴⁵⁶⁷⁸⁹]|\\(?[\\d*a-z:]{1,2}\\)(?=\\s)|notes?\\s*[:.(]|notes?$|sources?\\s*[:.]|nb\\b|key\\s*:|n/?a\\s*[:=])"),
                                          QRegularExpression::CaseInsensitiveOption);
    // In smaller type than the text also a raised number or what a sign in the table stands for.
    static const QRegularExpression smallStart(QStringLiteral("^(\\d{1,2}\\s+\\p{Lu}|\\.{2,3}\\s|[:–—-]\\s+\\w|[a-z]\\s+\\p{Lu})"));
    QStringList notes;
    double y = table.y1;
    double size = 0;
    for (const Line *line : below) {
        if (std::any_of(others.begin(), others.end(), [&](const Rect &o) { return o.contains(line->box.centreX(), line->box.centreY()); }))
            break;
        const double gap = line->box.y0 - y;
        const bool small = line->size < 0.93 * lines.bodySize;
        const bool begins = start.match(line->text).hasMatch() || (small && smallStart.match(line->text).hasMatch());
        if (gap > 1.6 * lines.bodySize || (notes.isEmpty() && !begins) || notes.size() > 12)
            break;
        if (begins)
            notes += line->text;
        else if (gap < 0.8 * line->size && std::abs(line->size - size) < 0.6 && (small || line->italic || notes.last().size() > 40))
            notes.last() = joinedLines(notes.last(), line->text);
        else
            break;
        size = line->size;
        y = line->box.y1;
    }
    return notes;
}

} // namespace scrutiny::reading
