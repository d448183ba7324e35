// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/report_cover_fields.h"

#include "base/dates.h"
#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

constexpr int coverLines = 60; // a cover's labels stand among the first so many lines of a page

const QStringList &roles()
{
    static const QStringList all = {cover::title, cover::date, cover::author, cover::contact, cover::cabinetMember, cover::wards, cover::classification, cover::recommendations, cover::other};
    return all;
}

bool endsCover(const Vocabulary &words, const Line &line)
{
    QString text = line.text;
    static const QRegularExpression number(QStringLiteral("^\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+"));
    const auto match = number.match(text);
    if (match.hasMatch())
        text = text.mid(match.capturedLength());
    if (text.isEmpty() || !text.at(0).isUpper() || (text.endsWith(QLatin1Char('.')) && !match.hasMatch()))
        return false;
    if (words.is(QStringLiteral("report.heading"), text))
        return true;
    return match.hasMatch() && (line.bold || line.text.contains(QRegularExpression(QStringLiteral("^\\d{1,2}\\.\\d"))));
}

/// How a list mark counts on: `(a)` then `(b)`, `1.` then `2.`.
bool marksFollow(const QString &before, const QString &mark)
{
    if (before.isEmpty())
        return true;
    const QString a = folded(before), b = folded(mark);
    if (a.isEmpty() || b.isEmpty())
        return a == b;
    bool first = false, second = false;
    const int x = a.toInt(&first), y = b.toInt(&second);
    if (first && second)
        return y == x + 1;
    return !first && !second && b > a;
}

/// Whether a text over a grid's whole width may be the report's title: no label, date or committee.
bool isBanner(const Vocabulary &words, const QString &text)
{
    if (text.size() < 5 || text.size() > 200 || findDate(text) || words.is(QStringLiteral("report.not_title"), text) || words.startsWith(QStringLiteral("report.to"), text) > 0
        || words.startsWith(QStringLiteral("report.of"), text) > 0 || !coverLabelAt(words, text, true).first.isEmpty())
        return false;
    for (const QString &list : {QStringLiteral("committee.kind"), QStringLiteral("council.kind")})
        for (const QString &kind : words.list(list))
            if (text.endsWith(kind, Qt::CaseInsensitive))
                return false;
    return true;
}

} // namespace

std::pair<QString, int> coverLabelAt(const Vocabulary &words, const QString &text, bool alone)
{
    std::pair<QString, int> best;
    if (text.size() < 2 || !text.at(0).isLetter())
        return best;
    // most lines of a report have no colon near their beginning and are no labels
    const bool possible = alone || QStringView(text).left(70).contains(QLatin1Char(':'));
    for (const QString &role : possible ? roles() : QStringList()) {
        const int length = words.startsWith(role, text);
        if (length <= best.second)
            continue;
        int end = length;
        if (end < text.size() && text.at(end) == QLatin1Char(')')) // `Author(s)` spelled out as a phrase
            ++end;
        while (end < text.size() && text.at(end).isSpace())
            ++end;
        if (end < text.size() && text.at(end) == QLatin1Char(':'))
            best = {role, end + 1};
        else if (end == text.size() && alone)
            best = {role, end};
    }
    // `For further information please contact A Brown`: the label is a phrase and needs no colon
    if (best.second == 0)
        if (const int length = words.startsWith(QStringLiteral("report.contact_phrase"), text); length > 0 && length < text.size()) {
            best = {cover::contact, length};
            if (text.at(length) == QLatin1Char(':'))
                ++best.second;
        }
    // `Awdur / Author`: the label in another language first
    if (best.second == 0 && possible && QStringView(text).left(40).contains(QLatin1Char('/'))) {
        static const QRegularExpression otherLanguage(QStringLiteral("^[\\p{L} ]{3,24}?\\s*/\\s*(?=\\p{L})"));
        if (const QRegularExpressionMatch match = otherLanguage.match(text); match.hasMatch())
            if (const auto [role, length] = coverLabelAt(words, text.mid(match.capturedEnd()), alone); !role.isEmpty())
                return {role, int(match.capturedLength()) + length};
    }
    return best;
}

CoverFields::CoverFields(const Context &all, std::vector<const Line *> pageLines, const std::vector<const ReportTable *> &tables) : context(all), lines(std::move(pageLines))
{
    readTables(tables);
    readLines();
}

void CoverFields::readTables(const std::vector<const ReportTable *> &tables)
{
    for (const ReportTable *table : tables) {
        if (lines.empty() || table->pdfPageFrom != lines.front()->page || table->rows > 40)
            continue;
        const TableGrid grid(*table);
        if (isRowOfHeadings(grid))
            continue;
        std::vector<CoverField> found;
        for (int row = 0; row < grid.rows(); ++row)
            for (int col = 0; col < grid.cols(); ++col) {
                if (!grid.beginsAt(row, col))
                    continue;
                const TableCell &cell = *grid.at(row, col);
                const auto [role, length] = coverLabelAt(context.words, cell.text.trimmed(), true);
                if (role.isEmpty())
                    continue;
                CoverField field{role, cell.text.trimmed().mid(length).trimmed(), cell.source, -1};
                const int right = col + cell.colSpan;
                if (field.value.isEmpty())
                    if (const TableCell *next = grid.at(row, right); next && grid.beginsAt(row, right) && coverLabelAt(context.words, next->text.trimmed(), false).first.isEmpty()) {
                        field.value = next->text.trimmed();
                        addPlaces(field.source, next->source);
                    }
                found.push_back(std::move(field));
            }
        if (found.size() < 2 && !(found.size() == 1 && found.front().role == cover::recommendations && grid.rows() <= 2))
            continue;
        for (CoverField &field : found)
            fields.push_back(std::move(field));
        if (const TableCell *first = grid.at(0, 0); first && wide.value.isEmpty() && first->colSpan == grid.cols() && grid.cols() > 1 && isBanner(context.words, first->text.trimmed()))
            wide = {cover::title, first->text.trimmed(), first->source, -1};
        for (const Place &place : table->source)
            if (place.page == lines.front()->page)
                covered.push_back(place.rect.grown(1));
    }
}

/// Labels that stand in bold above their values, `Report title` over the title: two of them at least, else they are headings of the text.
std::vector<bool> CoverFields::labelsAbove() const
{
    std::vector<bool> all(lines.size(), false);
    int count = 0;
    for (int i = 0; i + 1 < std::min(int(lines.size()), coverLines); ++i) {
        const Line &line = *lines[std::size_t(i)];
        const Line &next = *lines[std::size_t(i + 1)];
        if (!line.bold || next.bold || line.segments.size() != 1 || isCovered(line) || std::abs(next.box.x0 - line.box.x0) > 2 || next.baseline - line.baseline > 1.8 * line.size)
            continue;
        const auto [role, length] = coverLabelAt(context.words, line.text, true);
        if (role.isEmpty() || length < int(line.text.size()) || role == cover::recommendations || role == cover::other)
            continue;
        all[std::size_t(i)] = true;
        ++count;
    }
    return count >= 2 ? all : std::vector<bool>(lines.size(), false);
}

void CoverFields::readLines()
{
    const std::vector<bool> labelAbove = labelsAbove();
    int lastLabel = -1;
    for (int i = 0; i < std::min(int(lines.size()), coverLines); ++i) {
        const Line &line = *lines[std::size_t(i)];
        if (isCovered(line))
            continue;
        if (lastLabel >= 0 && i - lastLabel > 25)
            break;
        if (isRowOfHeadings(line))
            break;
        for (std::size_t s = 0; s < line.segments.size(); ++s) {
            const Segment &segment = line.segments[s];
            const bool grid = s + 1 < line.segments.size();
            auto [role, length] = coverLabelAt(context.words, s == 0 && !grid ? line.text : segment.text, grid || s > 0 || labelAbove[std::size_t(i)]);
            if (role.isEmpty() && s == 0 && grid && i + 1 < int(lines.size()) && readWrapped(i)) {
                lastLabel = ++i;
                break;
            }
            if (role.isEmpty())
                continue;
            CoverField field{role, segment.text.mid(length).trimmed(), sourceOf(line, segment), i};
            double valueX = field.value.isEmpty() ? 0 : segment.box.x0;
            bool hanging = false; // the value stands in a column of its own
            while (field.value.isEmpty() || hanging) {
                if (s + 1 >= line.segments.size() || !coverLabelAt(context.words, line.segments[s + 1].text, true).first.isEmpty())
                    break;
                ++s;
                if (!hanging)
                    valueX = line.segments[s].box.x0;
                hanging = true;
                field.value += (field.value.isEmpty() ? QString() : QStringLiteral(" ")) + line.segments[s].text;
                addPlace(field.source, line.page, line.segments[s].box);
            }
            lastLabel = i;
            taken.push_back(&line);
            // the same label twice: the second is of the text below
            fields.push_back(std::move(field));
            goOn(fields.back(), i, valueX, hanging);
        }
    }
}

bool CoverFields::readWrapped(int i)
{
    const Line &line = *lines[std::size_t(i)];
    const Line &next = *lines[std::size_t(i + 1)];
    const Segment &first = line.segments.front();
    if (isCovered(next) || next.segments.empty() || std::abs(next.segments.front().box.x0 - first.box.x0) > 2 || next.baseline - line.baseline > 1.6 * line.size
        || first.text.size() > 40 || (!first.text.endsWith(QLatin1Char('/')) && !coverLabelAt(context.words, next.segments.front().text, next.segments.size() > 1).first.isEmpty()))
        return false;
    const QString both = joinedLines(first.text, next.segments.front().text);
    const auto [role, length] = coverLabelAt(context.words, both, true);
    if (role.isEmpty() || length < int(both.size()))
        return false;
    CoverField field{role, {}, sourceOf(line, first), i};
    for (const Line *part : {&line, &next})
        for (std::size_t s = 1; s < part->segments.size(); ++s) {
            field.value = field.value.isEmpty() ? part->segments[s].text : joinedLines(field.value, part->segments[s].text);
            addPlace(field.source, part->page, part->segments[s].box);
        }
    taken.push_back(&line);
    taken.push_back(&next);
    fields.push_back(std::move(field));
    goOn(fields.back(), i + 1, line.segments[1].box.x0, true);
    return true;
}

const CoverField *CoverFields::field(const QString &role) const
{
    for (const CoverField &field : fields)
        if (field.role == role && !field.value.isEmpty())
            return &field;
    return nullptr;
}

int CoverFields::rolesFound() const
{
    QStringList seen;
    for (const CoverField &field : fields)
        if (!seen.contains(field.role) && !field.value.isEmpty())
            seen << field.role;
    return int(seen.size());
}

std::vector<const Line *> CoverFields::above() const
{
    int first = int(lines.size());
    for (const CoverField &field : fields)
        if (field.line >= 0)
            first = std::min(first, field.line);
    for (int i = 0; i < std::min(first, int(lines.size())); ++i)
        if (isCovered(*lines[std::size_t(i)]))
            first = std::min(first, i);
    return {lines.begin(), lines.begin() + std::min(first, int(lines.size()))};
}

std::vector<const Line *> CoverFields::free() const
{
    int last = -1;
    for (const CoverField &field : fields)
        last = std::max(last, field.line);
    std::vector<const Line *> found = above();
    for (int i = int(found.size()); i < last; ++i)
        if (const Line *line = lines[std::size_t(i)]; !isCovered(*line) && line->segments.size() == 1 && std::find(taken.begin(), taken.end(), line) == taken.end())
            found.push_back(line);
    return found;
}

std::vector<const Line *> CoverFields::largeBelow() const
{
    int last = -1;
    for (const CoverField &field : fields)
        last = std::max(last, field.line);
    std::vector<const Line *> found;
    for (int i = last + 1; i < std::min(int(lines.size()), last + 9); ++i) {
        const Line &line = *lines[std::size_t(i)];
        if (endsCover(context.words, line) || isCovered(line))
            break;
        if (line.size > 1.15 * context.lines[std::size_t(line.page - 1)].bodySize && line.segments.size() == 1)
            found.push_back(&line);
    }
    return found;
}

bool CoverFields::isCovered(const Line &line) const
{
    return std::any_of(covered.begin(), covered.end(), [&](const Rect &area) { return area.contains(line.box.centreX(), line.box.centreY()); });
}

bool CoverFields::isRowOfHeadings(const TableGrid &grid) const
{
    for (int col = 0; col + 1 < grid.cols(); ++col)
        if (grid.beginsAt(0, col) && grid.beginsAt(0, col + 1) && !coverLabelAt(context.words, grid.text(0, col).trimmed(), true).first.isEmpty()
            && !coverLabelAt(context.words, grid.text(0, col + 1).trimmed(), true).first.isEmpty())
            return true;
    return false;
}

bool CoverFields::isRowOfHeadings(const Line &line) const
{
    for (std::size_t s = 0; s + 1 < line.segments.size(); ++s) {
        const auto [first, firstLength] = coverLabelAt(context.words, line.segments[s].text, true);
        const auto [second, secondLength] = coverLabelAt(context.words, line.segments[s + 1].text, true);
        if (!first.isEmpty() && !second.isEmpty() && firstLength == int(line.segments[s].text.size()) && secondLength == int(line.segments[s + 1].text.size()))
            return true;
    }
    return false;
}

bool CoverFields::hasLabel(const Line &line) const
{
    for (std::size_t s = 0; s < line.segments.size(); ++s)
        if (!coverLabelAt(context.words, line.segments[s].text, line.segments.size() > 1 && s + 1 < line.segments.size()).first.isEmpty())
            return true;
    return !coverLabelAt(context.words, line.text, false).first.isEmpty();
}

bool CoverFields::labelBelow(int from) const
{
    for (int i = from; i < std::min(int(lines.size()), from + 7); ++i) {
        if (hasLabel(*lines[std::size_t(i)]))
            return true;
        if (endsCover(context.words, *lines[std::size_t(i)]) || isCovered(*lines[std::size_t(i)]))
            return false;
    }
    return false;
}

void CoverFields::goOn(CoverField &field, int labelLine, double valueX, bool hanging)
{
    const PageLines &page = context.lines[std::size_t(lines[std::size_t(labelLine)]->page - 1)];
    const bool between = labelBelow(labelLine + 1);
    const bool list = field.role == cover::recommendations;
    QString lastMark;
    for (int i = labelLine + 1; i < int(lines.size()); ++i) {
        const Line &before = *lines[std::size_t(i - 1)];
        const Line &line = *lines[std::size_t(i)];
        if (isCovered(line) || hasLabel(line) || endsCover(context.words, line))
            break;
        const double leading = std::max(page.leading, before.size * 1.15);
        const double step = line.baseline - before.baseline;
        const bool far = step > 1.5 * leading;
        const int markLength = listMarkLength(line.text);
        const QString mark = line.text.left(markLength).trimmed();
        if (field.value.isEmpty()) {
            // the value begins below its label
            if (step > 3.2 * leading)
                break;
            valueX = line.box.x0;
        } else if (hanging) {
            if (std::abs(line.box.x0 - valueX) > line.size * (markLength > 0 || list ? 4 : 1.2) || line.box.x0 < valueX - line.size * 1.2 || (far && !list && !between))
                break;
        } else if (list) {
            static const QString open = QStringLiteral(":;,");
            const bool opened = open.contains(field.value.back()) || field.value.endsWith(QLatin1String("and")) || field.value.endsWith(QLatin1String("that")) || !lastMark.isEmpty();
            if (markLength > 0 && !(opened && marksFollow(lastMark, mark)))
                break;
            if (markLength == 0 && ((line.bold && !before.bold) || (far && !opened) || (step > 2.4 * leading) || (endsShort(before, line, page.rightMargin) && lastMark.isEmpty() && !opened)))
                break;
            if (markLength == 0 && !lastMark.isEmpty() && (far || (endsShort(before, line, page.rightMargin) && line.box.x0 <= valueX)))
                break;
        } else if (!between) {
            // one short line left between the labels and a heading of the text
            const bool sandwiched = i + 1 < int(lines.size()) && endsCover(context.words, *lines[std::size_t(i + 1)]) && line.text.size() < 45 && line.bold == before.bold && step < 2.6 * leading;
            if (!sandwiched && (far || endsShort(before, line, page.rightMargin) || line.bold != before.bold))
                break;
        } else if (std::abs(line.size - before.size) > 0.08 * before.size || (line.bold && !before.bold && i == labelLine + 1)) {
            break;
        } else if (step > 3.6 * leading || (field.value.size() > cover::longestTitle && field.role == cover::title)) {
            break;
        }
        if (markLength > 0)
            lastMark = mark;
        field.value = field.value.isEmpty() ? line.text : joinedLines(field.value, line.text);
        addPlace(field.source, line.page, line.box);
        taken.push_back(&line);
    }
}

} // namespace scrutiny::reading
