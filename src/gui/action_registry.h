// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>

#include <functional>

class QMenu;

namespace scrutiny {

/// Every command of the window, by name: one QAction with its words, its key and its menu. Nothing can be done that is not here.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Registers a command and puts it into `menu`. A name stands once; the key works anywhere in the window.
    QAction *add(const QString &name, QMenu *menu, const QString &text, const QKeySequence &key, std::function<void()> run);
    QAction *find(const QString &name) const;
    /// Enables or disables all commands whose names begin so (`table.`).
    void enable(const QString &start, bool enabled);
    const QList<QAction *> &all() const { return m_all; }

private:
    QList<QAction *> m_all;
};

} // namespace scrutiny
