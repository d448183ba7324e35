// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrutiny {

/// A title as the name of a file: letters, digits, spaces and hyphens, of a length that every system takes.
QString fileNameOf(const QString &title, const QString &ending);

} // namespace scrutiny
