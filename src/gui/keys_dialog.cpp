// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/keys_dialog.h"

#include "gui/action_registry.h"
#include "gui/rows_view.h"
#include "gui/theme.h"

#include "ui_keys_dialog.h"

#include <QMessageBox>

namespace scrutiny {

KeysDialog::KeysDialog(const ActionRegistry &actions, QWidget *parent)
    : QDialog(parent)
{
    Ui::KeysDialog ui;
    ui.setupUi(this);
    auto *rows = new RowsModel(this);
    rows->setColumns({{QStringLiteral("command"), tr("Command"), CellForm::Text, 1, true}, {QStringLiteral("key"), tr("Key"), CellForm::Text, 0}});
    std::vector<RowValues> values;
    for (const QAction *action : actions.all())
        values.push_back({{}, {}, {{action->text().remove(QLatin1Char('&'))}, {action->shortcut().toString(QKeySequence::NativeText)}}, {}});
    const std::pair<QString, QString> others[] = {
        {tr("In a list: next or previous row, its place is lit"), tr("Up, Down")},
        {tr("In a list: open, or settle a doubt"), tr("Enter")},
        {tr("In a list: show the place again"), tr("Space")},
        {tr("In a list: edit the cell (Enter keeps, Escape leaves, Shift+Enter makes a new line)"), tr("F2")},
        {tr("On the paper: page up, page down"), tr("PgUp, PgDn")},
        {tr("On the paper: previous or next page"), tr("Left, Right")},
        {tr("On the paper: first or last page"), tr("Home, End")},
        {tr("On the paper: zoom"), tr("Ctrl+wheel")}};
    for (const auto &[words, key] : others)
        values.push_back({{}, {}, {{words}, {key}}, {}});
    rows->setRows(std::move(values));
    auto *filter = new RowsFilter(rows, this);
    auto *list = new RowsView(tr("Keys and commands"));
    list->setModel(filter);
    ui.listColumn->addWidget(list);
    connect(ui.words, &QLineEdit::textChanged, filter, &RowsFilter::setWords);
    resize(theme().em(44), theme().em(44));
}

void showAbout(QWidget *parent)
{
    QMessageBox::about(parent, QCoreApplication::translate("About", "About Scrutiny Desk"),
                       QCoreApplication::translate("About", "Scrutiny Desk %1\n\nPapers of council scrutiny committees, read, checked and followed. Everything stays on this computer.\n\n"
                                                            "Free software under the GNU General Public License, version 3 or later.")
                           .arg(QString::fromLatin1(SCRUTINY_VERSION)));
}

} // namespace scrutiny
