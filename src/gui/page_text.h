// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messages.h"

#include <QPointF>

#include <utility>

namespace scrutiny {

/// The words of a page as text, for finding and choosing: its lines and paragraphs are told from where the words stand.
class PageText
{
public:
    struct Line
    {
        int first = 0, last = 0; ///< words, both included
        Rect box;
        bool startsParagraph = false;
    };

    explicit PageText(std::vector<messages::PageWord> words = {});

    const std::vector<messages::PageWord> &words() const { return m_words; }
    int count() const { return int(m_words.size()); }
    const std::vector<Line> &lines() const { return m_lines; }
    /// The line that a word stands on; -1: there is no such word.
    int lineOf(int word) const;
    /// First and last word of the line, of the paragraph that a word belongs to.
    std::pair<int, int> lineAround(int word) const;
    std::pair<int, int> paragraphAround(int word) const;
    /// All words with a space after each, and where a word starts there.
    const QString &text() const { return m_text; }
    int startOf(int word) const { return m_starts[size_t(word)]; }
    /// The word at a place of text(), the one before when it is between two.
    int wordAtCharacter(int character) const;

    /// Where `wanted` stands, capitals no matter; one list of boxes (whole words) a hit, in reading order.
    std::vector<std::vector<Rect>> find(const QString &wanted) const;
    /// The word at a point of the page, or the nearest one when `near`; -1: none.
    int wordAt(const QPointF &point, bool near) const;
    /// The word of a line that stands nearest to a place across the page.
    int wordOnLine(int line, double x) const;

private:
    void breakIntoLines();
    void findParagraphs();
    std::vector<messages::PageWord> m_words;
    std::vector<Line> m_lines;
    QString m_text;
    std::vector<int> m_starts; ///< where each word starts in m_text
};

} // namespace scrutiny
