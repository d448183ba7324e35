// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

namespace scrutiny {

/// A command of the page of a table: its name for Page::runCommand, its words and its key (perhaps none) in the window's Table menu.
struct TableCommand
{
    QString name;
    QString words;
    QKeySequence key = {};
    bool begins = false;       ///< a line stands above it in menus
};

std::vector<TableCommand> tableCommands();
/// The words of a command with its key behind them, for a menu of the page.
QString menuWords(const QString &name);

} // namespace scrutiny
