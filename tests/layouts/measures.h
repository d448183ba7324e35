// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace scrutiny::test {

/// How well a reading (its JSON form) agrees with a paper's truth: 0 to 1 for each kind of record that the truth holds
/// (`meeting`, `agenda_items`, `minutes`, `action_log`, `reports`, `recommendations`, `work_programme`, `tables`, `table_count`, `captions`).
/// Texts are compared by letters and digits only.
QMap<QString, double> measure(const QJsonObject &truth, const QJsonObject &reading);

/// The mean of all kinds; 0 when there are none.
double whole(const QMap<QString, double> &kinds);

} // namespace scrutiny::test
