// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_command.h"

namespace scrutiny {

QString menuWords(const std::vector<PageCommand> &commands, const QString &name)
{
    for (const PageCommand &command : commands)
        if (command.name == name)
            return command.key.isEmpty() ? command.words : command.words + QLatin1Char('\t') + command.key.toString(QKeySequence::NativeText);
    return name;
}

} // namespace scrutiny
