// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

#include <QJsonObject>

/// A table by itself in the reading's JSON form, both ways.
namespace scrutiny::json {

QJsonObject table(const ReportTable &table);
/// A table whose cells fit its own grid; anything outside is left out, so that a wrong number cannot make the desk allocate for it. `pages`: how many the
/// file has.
ReportTable tableFrom(const QJsonObject &object, int pages);

} // namespace scrutiny::json
