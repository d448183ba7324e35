// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrutiny {

/// Whether an item of some minutes says that the minutes before them were agreed as a record (field guide: confirmed minutes):
/// `The minutes of the meeting held on ... were confirmed as an accurate record and signed by the Chairman.`
bool confirmsMinutes(const QString &title, const QString &text);

} // namespace scrutiny
