// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/action_registry.h"

#include <QMenu>

namespace scrutiny {

QAction *ActionRegistry::add(const QString &name, QMenu *menu, const QString &text, const QKeySequence &key, std::function<void()> run)
{
    Q_ASSERT(!find(name));
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setMenuRole(QAction::NoRole);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    menu->addAction(action);
    m_all.append(action);
    return action;
}

QAction *ActionRegistry::find(const QString &name) const
{
    for (QAction *action : m_all)
        if (action->objectName() == name)
            return action;
    return nullptr;
}

void ActionRegistry::enable(const QString &start, bool enabled)
{
    for (QAction *action : m_all)
        if (action->objectName().startsWith(start))
            action->setEnabled(enabled);
}

} // namespace scrutiny
