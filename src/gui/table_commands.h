// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_command.h"

namespace scrutiny {

/// The window's Table menu: commands of the page of a table.
std::vector<PageCommand> tableCommands();

} // namespace scrutiny
