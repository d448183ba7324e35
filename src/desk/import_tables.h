// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_plan.h"
#include "store/transaction.h"

namespace scrutiny {

/// Tables of a pack that is published again. What a person corrected is neither overwritten nor lost, and nothing is stored twice.

/// Finds the stored table that each table of the reading is: word for word as its paper printed it (Known, whatever a person made of it since), or the same
/// table with some figures or rows changed (Changed). A changed table whose shape was corrected by hand is entered beside it, with a doubt that says so.
Result<void> matchTables(const Reader &reader, ImportPlan &plan);

/// For each row of the later printing of a table the row of the stored one that it was, -1: a new one.
std::vector<int> earlierRows(const ReportTable &stored, const ReportTable &later);

/// Gives a table that is known (Changed) what the new paper says: rows are lined up by their labels, cells keep their ids, retyped texts stay with the
/// difference noted. The table stands in the new paper from then on. Returns how many retyped texts differ.
int writeChangedTable(Transaction &tx, Id tableId, const TableRecord &printed);
/// Says where the cells of a table that is known word for word stand in the new paper. False: its shape was corrected, so it stays where the earlier paper
/// has it.
bool placeKnownTable(Transaction &tx, Id tableId, const TableRecord &printed);

} // namespace scrutiny
