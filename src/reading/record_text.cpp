// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/record_text.h"

#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

// Fractions of the usual distance of baselines, or of the type size where it says so.
constexpr double paragraphGap = 1.22;  // baselines further apart begin a paragraph
constexpr double shortLine = 0.25;     // of the column's width: a line that leaves so much free ends a paragraph whatever it ends with
constexpr double jump = 0.3;           // of the column's width: a left edge that moves so far begins a paragraph
constexpr int mostColumns = 40, mostRows = 4000;

bool endsSentence(const QString &text)
{
    static const QString ends = QStringLiteral(".?!:;");
    return !text.isEmpty() && ends.contains(text.at(text.size() - 1));
}

bool isBullet(QChar c)
{
    static const QString bullets = QStringLiteral("•●▪■◦‣∙·–—-*o");
    return (c.unicode() >= 0xf000 && c.unicode() <= 0xf0ff) || bullets.contains(c);
}

bool isRoman(const QString &text)
{
    static const QString letters = QStringLiteral("ivxIVX");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return letters.contains(c); });
}

double leadingOf(const Context &context, const Line &line)
{
    const double leading = line.page >= 1 && line.page <= int(context.lines.size()) ? context.lines[std::size_t(line.page - 1)].leading : 0;
    return std::max(leading, line.size * 1.1);
}

} // namespace

Source sourceOf(const Line &line)
{
    return {Place{line.page, line.box}};
}

Source sourceOf(const Line &line, const Segment &segment)
{
    return {Place{line.page, segment.box}};
}

Source sourceOf(const std::vector<const Line *> &lines)
{
    Source source;
    for (const Line *line : lines)
        addPlace(source, line->page, line->box);
    return source;
}

int listMarkLength(const QString &text)
{
    const int space = int(text.indexOf(QLatin1Char(' ')));
    if (space < 1 || space > 7)
        return 0;
    const QString mark = text.left(space);
    if (mark.size() == 1)
        return isBullet(mark.at(0)) ? space + 1 : 0;
    // (a) (iv) (12), a) iv) 12), a. iv. 12.
    const bool opened = mark.startsWith(QLatin1Char('('));
    const QChar last = mark.at(mark.size() - 1);
    if (last != QLatin1Char(')') && (opened || last != QLatin1Char('.')))
        return 0;
    const QString inner = mark.mid(opened ? 1 : 0, mark.size() - (opened ? 2 : 1));
    if (inner.isEmpty() || inner.size() > 4)
        return 0;
    const bool digits = std::all_of(inner.begin(), inner.end(), [](QChar c) { return c.isDigit(); });
    if (digits && inner.size() <= 3)
        return space + 1;
    // a single capital with a full stop is an initial
    if (inner.size() == 1 && inner.at(0).isLetter() && !(last == QLatin1Char('.') && inner.at(0).isUpper()))
        return space + 1;
    return isRoman(inner) && !(last == QLatin1Char('.') && inner.at(0).isUpper()) ? space + 1 : 0;
}

bool hasRoom(const Line &line, const Line &next, double rightEdge)
{
    const int space = int(next.text.indexOf(QLatin1Char(' ')));
    const double share = next.text.isEmpty() ? 0 : double(space < 0 ? next.text.size() : space) / double(next.text.size());
    return rightEdge - line.box.x1 >= next.box.width() * share + line.size * 0.8;
}

bool endsShort(const Line &line, const Line &next, double rightEdge)
{
    if (!hasRoom(line, next, rightEdge))
        return false;
    const double room = rightEdge - line.box.x1;
    return endsSentence(line.text) || room > shortLine * (rightEdge - std::min(line.box.x0, next.box.x0));
}

std::vector<Paragraph> paragraphsOf(const Context &context, const std::vector<const Line *> &lines, double rightEdge)
{
    std::vector<Paragraph> found;
    const Line *before = nullptr;
    for (const Line *line : lines) {
        const int mark = listMarkLength(line->text);
        bool begins = found.empty() || mark > 0;
        if (!begins) {
            const double edge = rightEdge > 0 ? rightEdge : context.lines[std::size_t(before->page - 1)].rightMargin;
            const double step = line->baseline - before->baseline;
            // a line set at the right is none of the text at the left
            const bool jumps = std::abs(line->box.x0 - before->box.x0) > jump * (edge - std::min(line->box.x0, before->box.x0));
            if (jumps)
                begins = true;
            else if (line->page != before->page)
                begins = endsSentence(before->text) || std::abs(line->size - before->size) > 0.1 * before->size;
            else if (step > paragraphGap * leadingOf(context, *before) || step < 0)
                begins = true;
            else if (!found.back().mark.isEmpty() && line->box.x0 < found.back().x0 - 0.3 * line->size && endsSentence(before->text))
                begins = true; // back out of a list
            else if (line->bold != before->bold && (before->bold || line->text.size() < 60))
                begins = std::abs(line->box.x0 - before->box.x0) > line->size || hasRoom(*before, *line, edge); // a full line that begins in bold goes on in plain type
            else
                begins = endsShort(*before, *line, edge);
        }
        if (begins) {
            Paragraph paragraph;
            paragraph.mark = line->text.left(mark).trimmed();
            if (paragraph.mark.size() == 1 && paragraph.mark.at(0).unicode() >= 0xf000) // a symbol font's own code for a bullet
                paragraph.mark = QStringLiteral("•");
            paragraph.text = line->text.mid(mark);
            paragraph.bold = line->bold;
            paragraph.x0 = line->box.x0;
            found.push_back(std::move(paragraph));
        } else {
            found.back().text = joinedLines(found.back().text, line->text);
        }
        found.back().lines.push_back(line);
        addPlace(found.back().source, line->page, line->box);
        before = line;
    }
    return found;
}

QString runningText(const std::vector<const Line *> &lines)
{
    QString text;
    for (const Line *line : lines)
        text = text.isEmpty() ? line->text : joinedLines(text, line->text);
    return text;
}

TableGrid::TableGrid(const ReportTable &table)
    : rowCount(std::clamp(table.rows, 0, mostRows)), colCount(std::clamp(table.cols, 0, mostColumns)),
      places(std::size_t(rowCount) * std::size_t(colCount), nullptr)
{
    for (const TableCell &cell : table.cells)
        for (int row = std::max(0, cell.row); row < std::min(rowCount, cell.row + cell.rowSpan); ++row)
            for (int col = std::max(0, cell.col); col < std::min(colCount, cell.col + cell.colSpan); ++col)
                places[std::size_t(row * colCount + col)] = &cell;
}

const TableCell *TableGrid::at(int row, int col) const
{
    if (row < 0 || col < 0 || row >= rowCount || col >= colCount)
        return nullptr;
    return places[std::size_t(row * colCount + col)];
}

QString TableGrid::text(int row, int col) const
{
    const TableCell *cell = at(row, col);
    return cell ? cell->text : QString();
}

bool TableGrid::beginsAt(int row, int col) const
{
    const TableCell *cell = at(row, col);
    return cell && cell->row == row && cell->col == col;
}

std::vector<QString> TableGrid::rowTexts(int row) const
{
    std::vector<QString> texts;
    for (int col = 0; col < colCount; ++col)
        texts.push_back(text(row, col));
    return texts;
}

Source TableGrid::rowSource(int row) const
{
    Source source;
    for (int col = 0; col < colCount; ++col)
        if (const TableCell *cell = at(row, col); cell && cell->rowSpan == 1 && beginsAt(row, col))
            addPlaces(source, cell->source);
    return source;
}

int TableGrid::filled(int row) const
{
    int count = 0;
    for (int col = 0; col < colCount; ++col)
        count += beginsAt(row, col) && !at(row, col)->text.trimmed().isEmpty();
    return count;
}

ColumnRoles columnRoles(const Vocabulary &words, const std::vector<QString> &headings, const QStringList &roles)
{
    struct Match
    {
        int score, role, col;
    };
    std::vector<Match> matches;
    for (int col = 0; col < int(headings.size()); ++col) {
        const QString &heading = headings[std::size_t(col)];
        if (heading.isEmpty() || heading.size() > 80)
            continue;
        for (int role = 0; role < int(roles.size()); ++role) {
            const int score = words.is(roles[role], heading) ? 3 : words.startsWith(roles[role], heading) > 0 ? 2 : words.contains(roles[role], heading) ? 1 : 0;
            if (score > 0)
                matches.push_back({score, role, col});
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) { return a.score > b.score; });
    static const QRegularExpression composite(QStringLiteral("[/&,+\\n]|\\band\\b"), QRegularExpression::CaseInsensitiveOption);
    ColumnRoles found;
    std::vector<bool> taken(headings.size(), false);
    for (const Match &match : matches) {
        const QString &heading = headings[std::size_t(match.col)];
        if (found.contains(roles[match.role]) || (taken[std::size_t(match.col)] && (match.score == 3 || !heading.contains(composite))))
            continue;
        found.insert(roles[match.role], match.col);
        taken[std::size_t(match.col)] = true;
    }
    return found;
}

bool repeatsHeadings(const Vocabulary &words, const std::vector<QString> &cells, const QStringList &roles)
{
    int filled = 0, headings = 0;
    for (const QString &cell : cells) {
        if (cell.trimmed().isEmpty())
            continue;
        ++filled;
        headings += cell.size() < 60 && std::any_of(roles.begin(), roles.end(), [&](const QString &role) { return words.is(role, cell); });
    }
    return headings >= 2 && headings * 2 >= filled;
}

TableHeading tableHeading(const Vocabulary &words, const TableGrid &grid, const QStringList &roles, int least)
{
    TableHeading best;
    for (int row = 0; row < std::min(4, grid.rows()); ++row) {
        if (grid.filled(row) < 2)
            continue;
        ColumnRoles found = columnRoles(words, grid.rowTexts(row), roles);
        if (found.size() > best.roles.size())
            best = {row, std::move(found)};
    }
    return best.roles.size() >= least ? best : TableHeading();
}

namespace {

/// The column of a segment: the one whose heading begins last at or before it, a little tolerance allowed.
int columnOf(const Segment &segment, const std::vector<double> &starts, double tolerance)
{
    int col = 0;
    for (int i = 0; i < int(starts.size()); ++i)
        if (starts[std::size_t(i)] <= segment.box.x0 + tolerance)
            col = i;
    return col;
}

void addText(ReportTable &table, int row, int col, const Line &line, const Segment &segment)
{
    for (auto cell = table.cells.rbegin(); cell != table.cells.rend() && cell->row == row; ++cell)
        if (cell->col == col) {
            cell->text = joinedLines(cell->text, segment.text);
            addPlace(cell->source, line.page, segment.box);
            return;
        }
    table.cells.push_back({row, col, 1, 1, segment.text, sourceOf(line, segment)});
}

std::vector<QString> segmentTexts(const Line &line)
{
    std::vector<QString> texts;
    for (const Segment &segment : line.segments)
        texts.push_back(segment.text);
    return texts;
}

} // namespace

std::vector<ReportTable> tablesFromLines(const Context &context, const std::vector<const Line *> &lines, const QStringList &roles)
{
    std::vector<ReportTable> tables;
    std::vector<double> starts;
    const Line *before = nullptr;
    int row = 0;
    for (const Line *line : lines) {
        if (line->segments.size() >= 2 && line->text.size() < 160) {
            const ColumnRoles found = columnRoles(context.words, segmentTexts(*line), roles);
            if (found.size() >= 2 && repeatsHeadings(context.words, segmentTexts(*line), roles)) {
                if (!tables.empty() && starts.size() == line->segments.size() && found.size() == int(starts.size())) {
                    before = line; // the heading printed again on a later page
                    continue;
                }
                starts.clear();
                for (const Segment &segment : line->segments)
                    starts.push_back(segment.box.x0);
                ReportTable table;
                table.cols = int(starts.size());
                table.pdfPageFrom = line->page;
                row = 0;
                for (int col = 0; col < table.cols; ++col)
                    addText(table, 0, col, *line, line->segments[std::size_t(col)]);
                tables.push_back(std::move(table));
                before = line;
                continue;
            }
        }
        if (tables.empty())
            continue;
        ReportTable &table = tables.back();
        const double tolerance = line->size * 1.5;
        // a column of numbers at the left may have no heading
        if (!line->segments.empty() && line->segments.size() > 1 && line->segments.front().box.x1 < starts.front() - 1 && table.cols < mostColumns) {
            starts.insert(starts.begin(), line->segments.front().box.x0);
            ++table.cols;
            for (TableCell &cell : table.cells)
                ++cell.col;
        }
        const int first = columnOf(line->segments.empty() ? Segment{} : line->segments.front(), starts, tolerance);
        const bool apart = line->page != before->page || line->baseline - before->baseline > 1.35 * leadingOf(context, *before);
        // a row begins in its first column, or after white space; within the first column a wrapped word goes on
        const bool begins = row == 0 || (first == 0 && (line->segments.size() > 1 || apart)) || (apart && line->page == before->page);
        if (begins)
            ++row;
        for (const Segment &segment : line->segments)
            addText(table, row, columnOf(segment, starts, tolerance), *line, segment);
        table.rows = row + 1;
        table.pdfPageTo = line->page;
        addPlace(table.source, line->page, line->box);
        before = line;
    }
    std::erase_if(tables, [](const ReportTable &table) { return table.rows < 2; });
    return tables;
}

} // namespace scrutiny::reading
