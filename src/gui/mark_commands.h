// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_command.h"

namespace scrutiny {

/// The window's Marks menu.
std::vector<PageCommand> markCommands();
/// `mark.highlight.KEY` of a colour.
QString highlightCommand(const QString &colour);

} // namespace scrutiny
