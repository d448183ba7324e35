// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a table's cells: typed, emptied, pasted, and back to what the paper says.
#include "gui/table_page.h"

#include "desk/edits.h"
#include "desk/table_edits.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <set>

namespace scrutiny {

/// Says what was done, or why it was not.
bool TablePage::store(const Result<Changes> &done, const QString &sentence)
{
    if (!m_bench.succeeded(done))
        return false;
    if (!sentence.isEmpty())
        emit said(sentence);
    return true;
}

void TablePage::retype(int row, int col, const QString &text)
{
    if (!m_sheet)
        return;
    if (const Id cell = m_sheet->cellIdAt(row, col))
        store(retypeCells(m_bench.store(), {{cell, text}}, m_bench.who()));
    else if (!text.isEmpty())
        store(typeIntoPlace(m_bench.store(), m_tableId, row, col, text, m_bench.who()));
}

void TablePage::emptyChosen()
{
    if (!m_sheet || m_grid->chosen().row < 0 || m_bench.store().isReadOnly())
        return;
    const GridPart part = m_grid->chosenCells();
    std::vector<RetypedCell> cells;
    std::set<Id> seen;
    for (const int row : part.rows)
        for (int col = part.left; col <= part.right; ++col)
            if (const Id id = m_sheet->cellIdAt(row, col); id && !m_sheet->textAt(row, col).isEmpty() && seen.insert(id).second)
                cells.push_back({id, {}});
    if (cells.empty())
        return;
    store(retypeCells(m_bench.store(), cells, m_bench.who()), cells.size() == 1 ? tr("Emptied 1 cell") : tr("Emptied %1 cells").arg(cells.size()));
}

/// Text from a spreadsheet goes over the cells from the chosen one on, in the order shown; a single text goes into all chosen cells.
void TablePage::paste()
{
    const GridPlace from = m_grid->chosen();
    const QString text = QGuiApplication::clipboard()->text();
    if (!m_sheet || from.row < 0 || text.isEmpty() || m_bench.store().isReadOnly())
        return;
    const GridPart part = m_grid->chosenCells();
    const auto texts = cellsOfText(text);
    const bool single = texts.size() == 1 && texts.front().size() == 1;
    GridPart over = part;
    if (!single) {
        const GridPart all = m_grid->shownPart();
        const auto first = std::find(all.rows.begin(), all.rows.end(), part.rows.front());
        over.rows.assign(first, first + std::min<std::ptrdiff_t>(all.rows.end() - first, std::ptrdiff_t(texts.size())));
    }
    std::vector<RetypedCell> cells;
    std::set<Id> seen;
    int left = 0;
    const int cols = m_sheet->table.grid.cols;
    for (size_t i = 0; i < (single ? over.rows.size() : texts.size()); ++i) {
        const QStringList &line = single ? texts.front() : texts[i];
        const int width = single ? over.right - over.left + 1 : int(line.size());
        for (int j = 0; j < width; ++j) {
            const int col = over.left + j;
            const Id id = i < over.rows.size() && col < cols ? m_sheet->cellIdAt(over.rows[i], col) : 0;
            const QString &said = line[single ? 0 : j];
            if (!id && !said.isEmpty())
                ++left; // beyond the table's end, or a place without a cell
            if (id && seen.insert(id).second && said.trimmed() != m_sheet->textAt(over.rows[i], col))
                cells.push_back({id, said.trimmed()});
        }
    }
    QString sentence = cells.size() == 1 ? tr("Pasted over 1 cell") : tr("Pasted over %1 cells").arg(cells.size());
    if (left)
        sentence += tr("; %1 that have no cell here were left out").arg(left);
    if (cells.empty()) {
        emit said(left ? sentence : tr("The cells say this already"));
        return;
    }
    store(retypeCells(m_bench.store(), cells, m_bench.who()), sentence);
}

void TablePage::backToPrinted()
{
    if (!m_sheet)
        return;
    const GridPart part = m_grid->chosenCells();
    std::vector<RetypedCell> cells;
    std::set<Id> seen;
    for (const int row : part.rows)
        for (int col = part.left; col <= part.right; ++col)
            if (const auto printed = m_sheet->printed.find(m_sheet->cellOf(row, col)); printed != m_sheet->printed.end() && seen.insert(m_sheet->cellIdAt(row, col)).second)
                cells.push_back({m_sheet->cellIdAt(row, col), printed->second});
    if (cells.empty())
        return;
    // An edit back to the original forgets that there was one.
    store(retypeCells(m_bench.store(), cells, m_bench.who()), cells.size() == 1 ? tr("The cell says what the paper says") : tr("%1 cells say what the paper says").arg(cells.size()));
}

} // namespace scrutiny
