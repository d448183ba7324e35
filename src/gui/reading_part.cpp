// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reading_part.h"

namespace scrutiny {

bool ReadingPart::runCommand(const QString &)
{
    return false;
}

std::vector<PaperOverlay> ReadingPart::overlays(const QString &) const
{
    return {};
}

} // namespace scrutiny
