// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

namespace scrutiny {

/// A command about questions: its name for Page::runCommand (and ReadingPart::runCommand), its words and its key (perhaps none) in the window's menu.
struct AskCommand
{
    QString name;
    QString words;
    QKeySequence key = {};
    bool begins = false; ///< a line stands above it in menus
};

std::vector<AskCommand> askCommands();

} // namespace scrutiny
