// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search.h"

namespace scrutiny {

class Connection;

/// A hit's title, meeting and place on its paper; no snippet yet. Throws SQLite::Exception.
SearchHit describedHit(Connection &c, const RecordRef &record);

/// Gives each hit the text around the words of an FTS5 expression.
void addSnippets(Connection &c, std::vector<SearchHit> &hits, const QString &match);

} // namespace scrutiny
