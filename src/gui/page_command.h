// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

namespace scrutiny {

/// A command that belongs to pages: its name for Page::runCommand, its words and its key (perhaps none) in a menu of the window.
struct PageCommand
{
    QString name;        ///< `table.split`, `mark.highlight.yellow`, `ask.new`, ...
    QString words;
    QKeySequence key = {};
    bool begins = false; ///< a line stands above it in menus
};

/// The words of one of the commands with its key behind them, for a menu on a page or on the paper.
QString menuWords(const std::vector<PageCommand> &commands, const QString &name);

} // namespace scrutiny
