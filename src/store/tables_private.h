// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace scrutiny {

class Rows;
struct TableRecord;

/// How the parts of a table stand in their columns; for the store's tables_*.cpp and printed_tables.cpp alone.

/// What `tableFrom` reads, of `report_table t`.
extern const std::string tableColumns;
TableRecord tableFrom(Rows &r);

QStringList typesToNames(const std::vector<ColumnType> &types);
std::vector<ColumnType> typesFromNames(const QStringList &names);

} // namespace scrutiny
