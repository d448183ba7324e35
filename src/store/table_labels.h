// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <vector>

namespace scrutiny {

class Connection;

/// Writes anew what the touched tables are known by. Throws SQLite::Exception.
void refreshLabels(Connection &connection, const std::vector<RecordRef> &touched);
/// The same for all tables that have none yet: those of a store of an earlier form.
void addMissingLabels(Connection &connection);

} // namespace scrutiny
