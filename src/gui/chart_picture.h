// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "models/chart_values.h"

#include <QImage>

namespace scrutiny {

/// A chart as a picture for a report or a mail: on white, whatever the window looks like, with its title and the papers that it is from.
struct ChartPicture
{
    ChartValues values;
    bool bars = false;
    QStringList sources;          ///< `Communities and Skills pack, 12 Nov 2026, p. 6`
};

/// At twice its size, so that it is sharp in print.
QImage chartImage(const ChartPicture &picture);
QByteArray chartSvg(const ChartPicture &picture);
/// Writes PNG or SVG by the file's ending. Errors: Io.
Result<void> saveChart(const ChartPicture &picture, const QString &file);

} // namespace scrutiny
