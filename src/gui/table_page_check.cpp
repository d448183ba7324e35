// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to check in a table, and saying that it is right.
#include "gui/table_page.h"

#include "desk/edits.h"
#include "desk/table_edits.h"

#include <QTableView>

#include <algorithm>

namespace scrutiny {

void TablePage::fillChecks()
{
    const TableRecord &table = m_sheet->table;
    const int cells = int(m_sheet->toCheck().size()), whole = table.settled ? 0 : int(table.grid.doubts.size()), all = cells + whole;
    m_check->say(tr("%1 to check").arg(all), all > 0);
    m_all->say(tr("All checked"), all > 0 && !m_bench.store().isReadOnly());
    m_settled->say(tr("Checked"), all == 0 && (table.settled || !m_sheet->queries.empty()));
}

/// Goes to the next (+1) or the previous (-1) cell to check, round and round; what is doubtful of the table as a whole is said.
void TablePage::stepCheck(int by)
{
    if (!m_sheet)
        return;
    const std::vector<int> cells = m_sheet->toCheck();
    if (cells.empty()) {
        emit said(m_sheet->table.settled || m_sheet->table.grid.doubts.isEmpty() ? tr("Nothing is left to check in this table") : m_sheet->table.grid.doubts.join(QLatin1Char(' ')));
        return;
    }
    const GridPlace now = m_grid->chosen();
    const auto placeOfCell = [this](int cell) { return std::pair(m_sheet->table.grid.cells[size_t(cell)].row, m_sheet->table.grid.cells[size_t(cell)].col); };
    size_t next = by > 0 ? 0 : cells.size() - 1;
    if (now.row >= 0 && by > 0) {
        while (next < cells.size() && placeOfCell(cells[next]) <= std::pair(now.row, now.col))
            ++next;
        next %= cells.size();
    } else if (now.row >= 0) {
        for (next = cells.size(); next > 0 && placeOfCell(cells[next - 1]) >= std::pair(now.row, now.col);)
            --next;
        next = (next + cells.size() - 1) % cells.size();
    }
    const auto [row, col] = placeOfCell(cells[next]);
    if (!m_grid->choose(row, col)) {
        setOrder({});
        m_grid->choose(row, col);
        emit said(tr("The filters hid a cell to check; all rows are shown again"));
    }
    m_grid->current()->setFocus(Qt::OtherFocusReason);
}

/// The chosen cell is right as printed (or should be asked about again), and the next one waits.
void TablePage::confirmChosen(bool right)
{
    const GridPlace place = m_grid->chosen();
    const int at = m_sheet ? m_sheet->cellOf(place.row, place.col) : -1;
    const auto found = m_sheet ? m_sheet->queries.find(at) : std::map<int, std::vector<CellQuery>>::const_iterator();
    if (at < 0 || found == m_sheet->queries.end())
        return;
    const auto queries = found->second; // the table is read anew after each
    const Id cell = m_sheet->cellIdAt(place.row, place.col);
    bool done = false;
    for (const CellQuery &query : queries) {
        if (query.open != right)
            continue;
        const auto changed = query.doubtId ? settle(m_bench.store(), query.doubtId, right, m_bench.who()) : confirmRemark(m_bench.store(), cell, query.remark, right, m_bench.who());
        if (!m_bench.succeeded(changed))
            return;
        done = true;
    }
    if (done)
        emit said(right ? tr("Right as printed; %1 left to check in this table").arg(m_sheet ? m_sheet->toCheck().size() : 0) : tr("It waits to be checked again"));
}

void TablePage::confirmAll()
{
    if (!m_sheet)
        return;
    const bool settled = !m_sheet->table.settled;
    store(confirmTable(m_bench.store(), m_tableId, settled, m_bench.who()), settled ? tr("All of this table is checked") : tr("This table waits to be checked again"));
}

} // namespace scrutiny
