// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace scrutiny {

class Connection;

/// Whether every foreign key that a just applied changeset touches still holds: rows that it brought back point at rows that are there, and
/// nothing points at rows that it took away. Costs a few index look-ups a row, where PRAGMA foreign_key_check reads whole tables.
bool linksHold(Connection &connection, const QByteArray &changeset);

} // namespace scrutiny
