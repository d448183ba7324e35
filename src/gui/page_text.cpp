// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

/// `•`, `(a)`, `1.`, `3.2`, `iv)`: what a new point of a list starts with.
bool isBullet(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("^([•▪◦‣●○–\\-]|\\(?[0-9]{1,2}(\\.[0-9]{1,2})*[.)]|[0-9]{1,2}\\.[0-9]{1,2}(\\.[0-9]{1,2})*|\\(?[a-zA-Z][.)]|\\(?[ivx]{1,5}[.)])$"));
    return form.match(word).hasMatch();
}

double typical(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

} // namespace

PageText::PageText(std::vector<messages::PageWord> words)
    : m_words(std::move(words))
{
    for (const messages::PageWord &word : m_words) {
        m_starts.push_back(int(m_text.size()));
        m_text += word.text;
        if (word.spaceAfter || word.lineEnd)
            m_text += QLatin1Char(' ');
    }
    breakIntoLines();
    findParagraphs();
}

void PageText::breakIntoLines()
{
    bool open = false;
    for (int i = 0; i < count(); ++i) {
        const messages::PageWord &word = m_words[size_t(i)];
        // Turned words have no line's end: where one does not stand beside the line it starts another.
        if (open && word.box.overlapY(m_lines.back().box) <= 0)
            open = false;
        if (!open)
            m_lines.push_back({i, i, word.box, false});
        m_lines.back().last = i;
        m_lines.back().box = m_lines.back().box.united(word.box);
        open = !word.lineEnd;
    }
}

void PageText::findParagraphs()
{
    std::vector<double> steps, heights;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        heights.push_back(m_lines[i].box.height());
        if (i && m_lines[i].box.y0 > m_lines[i - 1].box.y0)
            steps.push_back(m_lines[i].box.y0 - m_lines[i - 1].box.y0);
    }
    const double height = typical(heights);
    const double step = std::min(typical(steps), 1.9 * height); // of lines within a paragraph
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        if (i == 0) {
            line.startsParagraph = true;
            continue;
        }
        const Line &before = m_lines[i - 1];
        const double down = line.box.y0 - before.box.y0;
        const QString last = m_words[size_t(before.last)].text, first = m_words[size_t(line.first)].text;
        const bool ended = last.endsWith(QLatin1Char('.')) || last.endsWith(QLatin1Char(':')) || last.endsWith(QLatin1Char(';')) || last.endsWith(QLatin1Char('?'));
        const bool elsewhere = down < -height || line.box.overlapX(before.box) <= 0; // another column: a sentence may run on there
        const bool apart = down > 1.35 * std::max(step, height);
        const bool otherSize = std::abs(line.box.height() - before.box.height()) > 0.3 * height;
        const bool wasShort = before.box.x1 < line.box.x1 - 0.25 * line.box.width() && ended;
        line.startsParagraph = elsewhere ? ended : apart || otherSize || wasShort || isBullet(first);
    }
}

int PageText::lineOf(int word) const
{
    if (word < 0 || word >= count())
        return -1;
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), word, [](int w, const Line &line) { return w < line.first; });
    return int(after - m_lines.begin()) - 1;
}

std::pair<int, int> PageText::lineAround(int word) const
{
    const int line = lineOf(word);
    return line < 0 ? std::pair(-1, -1) : std::pair(m_lines[size_t(line)].first, m_lines[size_t(line)].last);
}

std::pair<int, int> PageText::paragraphAround(int word) const
{
    const int line = lineOf(word);
    if (line < 0)
        return {-1, -1};
    size_t from = size_t(line), to = size_t(line);
    while (from > 0 && !m_lines[from].startsParagraph)
        --from;
    while (to + 1 < m_lines.size() && !m_lines[to + 1].startsParagraph)
        ++to;
    return {m_lines[from].first, m_lines[to].last};
}

int PageText::wordAtCharacter(int character) const
{
    return int(std::upper_bound(m_starts.begin(), m_starts.end(), std::max(0, character)) - m_starts.begin()) - 1;
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

int PageText::wordOnLine(int line, double x) const
{
    if (line < 0 || line >= int(m_lines.size()))
        return -1;
    int best = m_lines[size_t(line)].first;
    double least = 1e12;
    for (int i = best; i <= m_lines[size_t(line)].last; ++i) {
        const Rect &box = m_words[size_t(i)].box;
        const double far = std::max({box.x0 - x, 0.0, x - box.x1});
        if (far < least) {
            least = far;
            best = i;
        }
    }
    return best;
}

} // namespace scrutiny
