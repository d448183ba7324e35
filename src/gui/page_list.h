// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"

#include <functional>

namespace scrutiny {

/// A page of the window: how to make it, and its line in the rail under "Across meetings".
struct PageEntry
{
    QString key;                                           ///< Address::page
    QString railName;                                      ///< empty: not in the rail
    std::function<Page *(Workbench &, QWidget *)> make;
    std::function<QString(const Reader &)> waits = {};     ///< what waits there (`5 open`), or empty
    bool mine = false;                                     ///< in the rail under "Mine", and `waits` hears the reader's notes instead of the store
};

/// Every page; a new page is one entry here and a file of its own.
std::vector<PageEntry> pageList();

} // namespace scrutiny
