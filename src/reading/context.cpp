// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/context.h"

namespace scrutiny::reading {

std::vector<const Line *> Context::linesOf(const Section &section) const
{
    std::vector<const Line *> found;
    const int first = std::max(1, section.firstPage);
    const int last = std::min(int(lines.size()), section.lastPage);
    for (int page = first; page <= last; ++page) {
        const std::vector<Line> &all = lines[std::size_t(page - 1)].lines;
        const int from = page == section.firstPage ? std::max(0, section.firstLine) : 0;
        const int to = page == section.lastPage && section.lastLine >= 0 ? std::min(section.lastLine, int(all.size()) - 1) : int(all.size()) - 1;
        for (int i = from; i <= to; ++i)
            found.push_back(&all[std::size_t(i)]);
    }
    return found;
}

std::vector<const ReportTable *> Context::tablesOf(const Section &section) const
{
    // a paper may begin or end in the middle of a page: compare heights there
    const auto top = [&]() {
        if (section.firstLine <= 0)
            return -1.0;
        const auto &all = lines[std::size_t(section.firstPage - 1)].lines;
        return section.firstLine < int(all.size()) ? all[std::size_t(section.firstLine)].box.y0 - 2 : 1e9;
    };
    const auto bottom = [&]() {
        if (section.lastLine < 0)
            return 1e9;
        const auto &all = lines[std::size_t(section.lastPage - 1)].lines;
        return section.lastLine < int(all.size()) ? all[std::size_t(section.lastLine)].box.y1 + 2 : 1e9;
    };
    std::vector<const ReportTable *> found;
    if (section.firstPage < 1 || section.lastPage > int(lines.size()))
        return found;
    const double from = top();
    const double to = bottom();
    for (const ReportTable &table : tables) {
        if (table.source.empty())
            continue;
        const Place &place = table.source.front();
        if (place.page < section.firstPage || place.page > section.lastPage)
            continue;
        if (place.page == section.firstPage && place.rect.y1 < from)
            continue;
        if (place.page == section.lastPage && place.rect.y0 > to)
            continue;
        found.push_back(&table);
    }
    return found;
}

bool Context::inTable(const Line &line) const
{
    const double x = line.box.centreX();
    const double y = line.box.centreY();
    for (const ReportTable &table : tables) {
        if (table.pdfPageFrom > line.page || table.pdfPageTo < line.page)
            continue;
        for (const Place &place : table.source)
            if (place.page == line.page && place.rect.grown(1).contains(x, y))
                return true;
    }
    return false;
}

} // namespace scrutiny::reading
