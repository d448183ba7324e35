// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows_model.h"
#include "store/tables.h"

namespace scrutiny {

/// Tables of all papers under a heading for each meeting, newest first.
struct TableList
{
    std::vector<RowValues> rows;
    std::vector<RecordRef> toCheck;     ///< tables with something to check
    std::vector<std::pair<RecordRef, QString>> committees; ///< the committee of each table, for a filter
    QStringList committeeNames;
    int tables = 0;
};

std::vector<RowColumn> tableColumns();
Result<TableList> tableList(const Reader &reader);

/// What a table is called: its caption, or the pages (`3`, `2 – 3`) where it stands.
QString tableName(const QString &caption, const QString &pages);

} // namespace scrutiny
