// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include "base/result.h"
#include "domain/records.h"

#include <QJsonObject>

namespace scrutiny {

/// Everything in the store, or one meeting with what its papers brought, as JSON ("scrutiny-desk/1", docs/commands.md): committees with their
/// meetings, actions, recommendations and work programme. Each record has its places on paper, and the paper's own words where a person edited it.
Result<QJsonObject> exportJson(const Reader &reader, Id meetingId = 0);

} // namespace scrutiny
