// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask_commands.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AskCommands", text);
}

QKeySequence key(const QString &keys)
{
    return QKeySequence(keys);
}

} // namespace

std::vector<PageCommand> askCommands()
{
    return {
        {QStringLiteral("ask.new"), tr("&Ask about this"), key(tr("Ctrl+Shift+Q"))},
        {QStringLiteral("ask.pin"), tr("&Pin the selection to the question"), key(tr("Ctrl+Shift+K"))},
        {QStringLiteral("ask.up"), tr("Move the question &up"), key(tr("Alt+Up")), true},
        {QStringLiteral("ask.down"), tr("Move the question &down"), key(tr("Alt+Down"))},
        {QStringLiteral("ask.away"), tr("Put the question a&way")},
        {QStringLiteral("ask.back"), tr("&Bring back the question put away last")},
        {QStringLiteral("ask.gap"), tr("Next &gap or double"), key(tr("Ctrl+Shift+G"))},
        {QStringLiteral("ask.meeting"), tr("During the &meeting"), key(tr("F12")), true},
        {QStringLiteral("ask.next"), tr("&Next question of the meeting"), key(tr("Alt+PgDown"))},
        {QStringLiteral("ask.printMembers"), tr("One page a me&mber…"), {}, true},
        {QStringLiteral("ask.printOrder"), tr("Chairman’s &running order…")},
        {QStringLiteral("ask.printAnswers"), tr("Questions and a&nswers…")},
        {QStringLiteral("ask.copy"), tr("&Copy the questions and answers")},
    };
}

} // namespace scrutiny
