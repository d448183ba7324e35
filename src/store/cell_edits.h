// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// The cells of a table that somebody retyped, with what their paper says, in one look (FieldEdit::owner is the cell).
Result<std::vector<FieldEdit>> listCellEdits(const Reader &reader, Id tableId);

} // namespace scrutiny
