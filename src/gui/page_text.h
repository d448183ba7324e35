// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messages.h"

#include <QPointF>

namespace scrutiny {

/// The words of a page as text, for finding and choosing.
class PageText
{
public:
    explicit PageText(std::vector<messages::PageWord> words = {});

    const std::vector<messages::PageWord> &words() const { return m_words; }
    /// Where `wanted` stands, capitals no matter; one list of boxes (whole words) a hit, in reading order.
    std::vector<std::vector<Rect>> find(const QString &wanted) const;
    /// The word at a point of the page, or the nearest one when `near`; -1: none.
    int wordAt(const QPointF &point, bool near) const;
    /// Text of the words from one to another, in reading order, lines kept.
    QString between(int from, int to) const;

private:
    std::vector<messages::PageWord> m_words;
    QString m_text;
    std::vector<int> m_starts; ///< where each word starts in m_text
};

} // namespace scrutiny
