// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables_page.h"

#include "gui/choice_chip.h"
#include "gui/rows_view.h"
#include "models/table_rows.h"

#include <set>

namespace scrutiny {

TablesPage::TablesPage(Workbench &bench, QWidget *parent)
    : RecordsPage(bench, tr("Tables"), parent)
    , m_committee(new ChoiceChip(tr("Committee"), tr("all")))
{
    setTitle(tr("Tables"));
    setEmptyWords(tr("No tables yet"), tr("Every table of every paper stands here, made whole over its pages, to read, check, copy and export."));
    addChip(m_committee);
    m_check = addChip({}, Tone::Look, Chip::Filters);
    connect(m_committee, &ChoiceChip::picked, this, &TablesPage::refilter);
    connect(m_check, &Chip::toggled, this, &TablesPage::refilter);
    connect(m_list, &RowsView::opened, this, [this](const RecordRef &table) { emit goTo({QStringLiteral("table"), table.id}); });
    connect(m_list, &RowsView::doubleClicked, this, [this] {
        if (const RecordRef table = m_list->currentRecord(); table.id)
            emit goTo({QStringLiteral("table"), table.id});
    });
}

void TablesPage::open(const Address &address)
{
    const bool chosenHere = address.chosen == m_list->currentRecord();
    auto list = tableList(m_bench.reader());
    if (!m_bench.succeeded(list))
        return;
    m_toCheck = std::move(list->toCheck);
    m_committees = std::move(list->committees);
    setContext(list->tables ? tr("Enter opens a table as a grid.") : QString());
    m_committee->setChoices(list->committeeNames);
    m_committee->setVisible(list->committeeNames.size() > 1);
    m_check->say(tr("To check %1").arg(m_toCheck.size()), !m_toCheck.empty());
    setRows(tableColumns(), std::move(list->rows));
    refilter();
    if (address.chosen.id && !chosenHere && !choose(address.chosen)) {
        dropFilters();
        choose(address.chosen);
    }
}

Address TablesPage::address() const
{
    return {QStringLiteral("tables"), 0, m_list->currentRecord(), {}};
}

void TablesPage::refilter()
{
    const std::set<RecordRef> toCheck(m_toCheck.begin(), m_toCheck.end());
    std::set<RecordRef> shown;
    for (const auto &[table, committee] : m_committees)
        if ((m_committee->choice().isEmpty() || committee == m_committee->choice()) && (!m_check->isChecked() || toCheck.contains(table)))
            shown.insert(table);
    setAccept([shown](const RowValues &row) { return shown.contains(row.record); });
}

void TablesPage::dropFilters()
{
    m_committee->choose({});
    m_check->setChecked(false);
}

QString TablesPage::statusLine() const
{
    return tr("%1 tables").arg(m_committees.size());
}

} // namespace scrutiny
