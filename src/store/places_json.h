// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"

#include <QByteArray>
#include <QString>

namespace scrutiny {

/// Places as they stand in a notes file: [[page, x0, y0, x1, y1], ...]. What is out of form is left out.
QString placesToJson(const Source &places);
Source placesFromJson(const QByteArray &json);

} // namespace scrutiny
