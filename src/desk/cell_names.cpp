// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/cell_names.h"

#include "domain/table_match.h"
#include "store/sources.h"
#include "store/tables.h"

#include <algorithm>

namespace scrutiny {

QString CellNames::at(Id paperId, const Place &place)
{
    const auto [page, isNew] = m_pages.try_emplace({paperId, place.page});
    if (isNew)
        if (const auto spans = listSourcesOnPage(m_reader, paperId, place.page))
            for (const SourceSpan &span : *spans)
                if (span.owner.kind == RecordKind::TableCell)
                    page->second.push_back(span);
    for (const SourceSpan &span : page->second) {
        if (!span.place.rect.contains(place.rect.centreX(), place.rect.centreY()))
            continue;
        const Named *named = tableOf(span.owner.id);
        if (!named)
            return {};
        const auto &ids = named->table.cellIds;
        const auto at = std::find(ids.begin(), ids.end(), span.owner.id);
        if (at == ids.end())
            return {};
        const auto &cell = named->table.grid.cells[size_t(at - ids.begin())];
        QStringList parts;
        // Labels are those of the rows below the heading.
        if (const int row = cell.row - std::max(0, named->table.grid.headerRows); row >= 0 && row < named->rows.size())
            parts += named->rows[row];
        parts += columnHeading(named->table.grid, cell.col);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    return {};
}

const CellNames::Named *CellNames::tableOf(Id cellId)
{
    const Id id = tableOfCell(m_reader, cellId);
    if (!id)
        return nullptr;
    auto found = m_tables.find(id);
    if (found == m_tables.end()) {
        auto table = loadTable(m_reader, id);
        if (!table)
            return nullptr;
        QStringList rows = rowLabels(table->grid);
        found = m_tables.emplace(id, Named{std::move(*table), std::move(rows)}).first;
    }
    return &found->second;
}

} // namespace scrutiny
