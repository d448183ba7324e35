// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "store/transaction.h"

#include <map>
#include <set>

namespace scrutiny {

/// A table with both its texts: as it stands, and the paper's own where somebody retyped a cell.
struct TableWords
{
    TableRecord table;               ///< with places
    std::set<Id> retyped;            ///< the cells that hold a person's words
    std::map<Id, QString> paperSays; ///< of each of these

    TableRecord asPrinted() const;   ///< the same table with the paper's words
};
Result<TableWords> tableWords(const Reader &reader, Id tableId);

/// After a change of shape: notes for each cell of the table, which is stored already, whether it holds a person's words, and what the paper's words are.
/// `printed` is the paper's table after the same change; `before` says which cells were retyped until then. Nothing is noted when the change turned out
/// otherwise for the paper's words.
void noteWords(Transaction &tx, Id tableId, const ReportTable &printed, const TableWords &before);

} // namespace scrutiny
