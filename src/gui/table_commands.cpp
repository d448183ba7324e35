// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table_commands.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableCommands", text);
}

QKeySequence key(const QString &keys)
{
    return QKeySequence(keys);
}

} // namespace

std::vector<PageCommand> tableCommands()
{
    return {
        {QStringLiteral("table.edit"), tr("&Edit the cell")},
        {QStringLiteral("table.paste"), tr("&Paste over the cells"), key(tr("Ctrl+V"))},
        {QStringLiteral("table.empty"), tr("Empt&y the chosen cells")},
        {QStringLiteral("table.printed"), tr("&Back to the paper’s text")},
        {QStringLiteral("table.next"), tr("&Next cell to check"), key(tr("F8")), true},
        {QStringLiteral("table.previous"), tr("Pre&vious cell to check"), key(tr("Shift+F8"))},
        {QStringLiteral("table.right"), tr("&Right as printed"), key(tr("Ctrl+Return"))},
        {QStringLiteral("table.checked"), tr("&All checked")},
        {QStringLiteral("table.filter"), tr("&Filter by this column…"), key(tr("Ctrl+Shift+L")), true},
        {QStringLiteral("table.only"), tr("Only rows that say the &same")},
        {QStringLiteral("table.all"), tr("Al&l rows as printed")},
        {QStringLiteral("table.edges"), tr("Column ed&ges on the paper"), key(tr("Ctrl+Shift+E")), true},
        {QStringLiteral("table.edgeLeft"), tr("Column’s right edge to the left"), key(tr("Alt+Shift+Left"))},
        {QStringLiteral("table.edgeRight"), tr("Column’s right edge to the right"), key(tr("Alt+Shift+Right"))},
        {QStringLiteral("table.divide"), tr("&Divide the column")},
        {QStringLiteral("table.merge"), tr("&Make one of this column and the next")},
        {QStringLiteral("table.headings"), tr("&Headings end here"), {}, true},
        {QStringLiteral("table.noHeadings"), tr("N&o row is a heading")},
        {QStringLiteral("table.split"), tr("&Split the table here")},
        {QStringLiteral("table.seam"), tr("&Undo this seam")},
        {QStringLiteral("table.join"), tr("&Join with the next table")},
        {QStringLiteral("table.restore"), tr("Ba&ck to the paper’s own table")},
    };
}

} // namespace scrutiny
