// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_text.h"

#include <algorithm>
#include <cmath>

namespace scrutiny {

PageText::PageText(std::vector<messages::PageWord> words)
    : m_words(std::move(words))
{
    for (const messages::PageWord &word : m_words) {
        m_starts.push_back(int(m_text.size()));
        m_text += word.text;
        if (word.spaceAfter || word.lineEnd)
            m_text += QLatin1Char(' ');
    }
}

std::vector<std::vector<Rect>> PageText::find(const QString &wanted) const
{
    std::vector<std::vector<Rect>> hits;
    const QString needle = wanted.simplified();
    if (needle.isEmpty())
        return hits;
    for (qsizetype at = m_text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0; at = m_text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive)) {
        auto first = std::upper_bound(m_starts.begin(), m_starts.end(), int(at)) - m_starts.begin() - 1;
        std::vector<Rect> boxes;
        for (size_t i = size_t(first); i < m_words.size() && m_starts[i] < int(at + needle.size()); ++i)
            boxes.push_back(m_words[i].box);
        hits.push_back(std::move(boxes));
    }
    return hits;
}

int PageText::wordAt(const QPointF &point, bool near) const
{
    int best = -1;
    double least = near ? 1e12 : 0;
    for (size_t i = 0; i < m_words.size(); ++i) {
        const Rect &box = m_words[i].box;
        const double dx = std::max({box.x0 - point.x(), 0.0, point.x() - box.x1});
        const double dy = std::max({box.y0 - point.y(), 0.0, point.y() - box.y1});
        const double distance = dx + 4 * dy; // a word on the same line is nearer than one above
        if (distance == 0.0)
            return int(i);
        if (distance < least) {
            least = distance;
            best = int(i);
        }
    }
    return best;
}

QString PageText::between(int from, int to) const
{
    if (from > to)
        std::swap(from, to);
    QString text;
    for (int i = std::max(0, from); i <= to && i < int(m_words.size()); ++i) {
        const messages::PageWord &word = m_words[size_t(i)];
        text += word.text;
        if (i == to)
            break;
        if (word.lineEnd)
            text += QLatin1Char('\n');
        else if (word.spaceAfter)
            text += QLatin1Char(' ');
    }
    return text;
}

} // namespace scrutiny
