// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// Tables as their papers print them, kept from the moment that a person changes their shape, and which stored tables stand for them.
struct PrintedTable
{
    Id id = 0;
    Id paperId = 0;
    int position = 0;          ///< in the paper's reading
    ReportTable grid;          ///< with sources
    std::vector<Id> tableIds;  ///< the stored tables that stand for it now
};

/// A table whose shape nobody changed, as its paper prints it: with the paper's own texts, heading rows and types. With sources.
Result<ReportTable> tableAsPrinted(const Reader &reader, Id tableId);
/// The printed forms that a table stands for; none: it is as printed (texts apart).
Result<std::vector<PrintedTable>> printedFormsOf(const Reader &reader, Id tableId);
/// All printed forms of a meeting's papers (0: none).
Result<std::vector<PrintedTable>> listPrintedTables(const Reader &reader, Id meetingId);
/// Keeps the table's printed form unless one is kept already: its cells with the paper's own texts (FieldEdit::original where somebody retyped them).
void keepPrintedForm(Transaction &tx, Id tableId);
/// `tableId` stands, from now on, for what the table `sameAs` stands for (too).
void addOrigins(Transaction &tx, Id tableId, Id sameAs);
/// Forgets a printed form (its tables are as printed again).
void forgetPrintedForm(Transaction &tx, Id printedId);

} // namespace scrutiny
