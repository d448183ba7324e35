// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace scrutiny {

/// How a table is called in running text: `“Starts by quarter”`, or `the table on page 40` when it has no caption.
QString tableName(const ReportTable &table);

} // namespace scrutiny
