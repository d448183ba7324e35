// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

/// Made-up text and meetings for measuring: the same for the same seed.
namespace bench {

/// Words whose frequencies fall as in real text: a few very common, most rare.
class Words
{
public:
    explicit Words(quint32 seed);
    QString word();
    QString text(int words);
    /// A word of the given rank (0 is the commonest).
    QString ranked(int rank) const { return m_all.at(rank); }

private:
    QStringList m_all;
    QRandomGenerator m_random;
};

} // namespace bench
