// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_commands.h"

#include "domain/marks.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

/// Colours beyond these have no key of their own.
constexpr int colourKeys = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("MarkCommands", text);
}

QKeySequence key(const QString &keys)
{
    return QKeySequence(keys);
}

} // namespace

QString highlightCommand(const QString &colour)
{
    return QStringLiteral("mark.highlight.") + colour;
}

std::vector<PageCommand> markCommands()
{
    std::vector<PageCommand> all;
    int number = 0;
    for (const MarkColour &colour : markColours()) {
        ++number;
        all.push_back({highlightCommand(colour.key), tr("&%1 Highlight in %2").arg(number).arg(colour.name.toLower()),
                       number <= colourKeys ? key(tr("Ctrl+%1").arg(number)) : QKeySequence()});
    }
    const std::vector<PageCommand> others{
        {QStringLiteral("mark.underline"), tr("&Underline"), key(tr("Ctrl+U"))},
        {QStringLiteral("mark.note"), tr("Write a &note here"), key(tr("Ctrl+M")), true},
        {QStringLiteral("mark.record"), tr("Write a note on the &item or record"), key(tr("Ctrl+Shift+M"))},
        {QStringLiteral("mark.bookmark"), tr("&Bookmark the page"), key(tr("Ctrl+B")), true},
        {QStringLiteral("mark.read"), tr("The item’s papers are &read"), key(tr("Ctrl+R"))},
        {QStringLiteral("mark.comeBack"), tr("&Come back to the item"), key(tr("Ctrl+L"))},
        {QStringLiteral("mark.next"), tr("Ne&xt mark"), key(tr("Ctrl+J")), true},
        {QStringLiteral("mark.previous"), tr("&Previous mark"), key(tr("Ctrl+Shift+J"))},
        {QStringLiteral("mark.copy"), tr("C&opy with page reference"), key(tr("Ctrl+Shift+C")), true},
        {QStringLiteral("mark.putHere"), tr("Put the chosen lost mark &here")},
        {QStringLiteral("mark.putAway"), tr("Put the chosen mark &away")},
        {QStringLiteral("mark.export"), tr("&Export the marks…"), key(tr("Ctrl+E")), true},
    };
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

} // namespace scrutiny
