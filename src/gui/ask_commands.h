// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_command.h"

namespace scrutiny {

/// The window's Questions menu.
std::vector<PageCommand> askCommands();

} // namespace scrutiny
