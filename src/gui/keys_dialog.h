// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace scrutiny {

class ActionRegistry;

/// Every command with its key, by menu, with a field to look for one; the keys inside lists and on the paper below.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(const ActionRegistry &actions, QWidget *parent = nullptr);
};

void showAbout(QWidget *parent);

} // namespace scrutiny
