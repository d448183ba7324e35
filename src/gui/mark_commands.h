// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

namespace scrutiny {

/// A command about marks: its name for Page::runCommand, its words and its key (perhaps none) in the window's Marks menu.
struct MarkCommand
{
    QString name;              ///< `mark.highlight.yellow`, `mark.note`, ...
    QString words;
    QKeySequence key = {};
    bool begins = false;       ///< a line stands above it in menus
};

std::vector<MarkCommand> markCommands();
/// The words of a command with its key behind them, for a menu on the paper.
QString markMenuWords(const QString &name);
/// `mark.highlight.KEY` of a colour.
QString highlightCommand(const QString &colour);

} // namespace scrutiny
