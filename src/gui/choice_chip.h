// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chip.h"

#include <QStringList>

namespace scrutiny {

/// A chip that filters by one of several: `Owner: anyone`. Pressing it opens a list; what is chosen stands in it.
class ChoiceChip : public Chip
{
    Q_OBJECT
public:
    /// `all` is what the chip says and offers first while nothing is chosen.
    ChoiceChip(const QString &name, const QString &all, QWidget *parent = nullptr);

    void setChoices(const QStringList &choices);
    const QStringList &choices() const { return m_choices; }
    QString choice() const { return m_choice; } ///< empty: all
    void choose(const QString &choice);

signals:
    void picked(const QString &choice);

private:
    void openList();
    void say();
    QString m_name, m_all, m_choice;
    QStringList m_choices;
};

} // namespace scrutiny
