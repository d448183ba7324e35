// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/main_window.h"

#include <functional>

namespace scrutiny::pictures {

/// Marks and questions of an invented member on a meeting's pack, in the notes. Needs the reading program.
void makeNotes(Workbench &bench, Id meetingId);

/// The reading room with each of its parts, two views, two pages, full screen; `shoot` writes the window under a name.
void readingRoom(MainWindow &window, Id meetingId, const std::function<void(const QString &name)> &shoot);

} // namespace scrutiny::pictures
