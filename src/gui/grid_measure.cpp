// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grid_measure.h"

#include "gui/row_text.h"
#include "gui/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

/// No text is so much narrower than its characters together.
constexpr double closest = 1.12;

/// Letters beyond these may come from another font, whose lines are higher: such texts are set to be measured.
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x250 || (c.unicode() >= 0x2010 && c.unicode() <= 0x203a); });
}

} // namespace

int GridMeasure::padX() { return theme().em(0.5); }
int GridMeasure::padY() { return theme().em(0.35); }

QFont GridMeasure::fontOf(bool head)
{
    QFont font = theme().font(head ? Type::Small : Type::Body);
    if (head)
        font.setWeight(QFont::DemiBold);
    return font;
}

GridMeasure::Face::Face(const QFont &of)
    : font(of)
{
    const QFontMetricsF metrics(font);
    const QFontMetrics rounded(font); // characters may be set to whole pixels
    double digit = 0;
    for (char16_t c = 0; c < widths.size(); ++c) {
        widths[c] = float(std::max(metrics.horizontalAdvance(QChar(c)), double(rounded.horizontalAdvance(QChar(c)))));
        if (c >= u'0' && c <= u'9')
            digit = std::max(digit, double(widths[c]));
    }
    std::fill(widths.begin() + '0', widths.begin() + '9' + 1, float(digit)); // figures stand in line
    height = std::ceil(metrics.height());
}

double GridMeasure::Face::advance(QChar c) const
{
    if (c.unicode() < widths.size())
        return double(widths[c.unicode()]);
    auto found = others.find(c.unicode());
    if (found == others.end())
        found = others.insert(c.unicode(), QFontMetricsF(font).horizontalAdvance(c));
    return *found;
}

/// Words wrap at spaces. 0: a word is wider than the line and breaks somewhere inside.
int GridMeasure::Face::linesOf(const QString &text, double width) const
{
    int lines = 1;
    double x = 0, word = 0;
    const auto endWord = [&] {
        if (x > 0 && x + word > width) {
            ++lines;
            x = 0;
        }
        x += word;
        word = 0;
    };
    for (const QChar c : text) {
        if (c == QLatin1Char('\n')) {
            endWord();
            ++lines;
            x = 0;
            continue;
        }
        const double step = advance(c);
        if (c.isSpace() && c != QChar::Nbsp) {
            endWord();
            x += step;
        } else if (word + step > width) {
            return 0;
        } else {
            word += step;
        }
    }
    endWord();
    return lines;
}

GridMeasure::GridMeasure()
    : m_body(fontOf(false))
    , m_head(fontOf(true))
    , m_padX(padX())
    , m_padY(padY())
{
}

int GridMeasure::widthFor(const QString &text, bool head, bool least) const
{
    const Face &face = head ? m_head : m_body;
    double widest = 0, now = 0;
    for (const QChar c : text) {
        if (c == QLatin1Char('\n') || (least && c.isSpace() && c != QChar::Nbsp)) {
            widest = std::max(widest, now);
            now = 0;
        } else {
            now += face.advance(c);
        }
    }
    return int(std::ceil(std::max(widest, now))) + 2 * m_padX + 2;
}

int GridMeasure::heightFor(const QString &text, bool head, int width) const
{
    const Face &face = head ? m_head : m_body;
    const int inner = std::max(1, width - 2 * m_padX);
    const int lines = isPlain(text) ? face.linesOf(text, inner) : 0;
    // Letters that are set close together may save a line.
    const bool sure = lines == 1 || (lines > 1 && lines == face.linesOf(text, inner * closest));
    const double height = sure ? face.height * lines : std::max(face.height, double(wrappedText(text, face.font, inner)));
    return int(std::ceil(height)) + 2 * m_padY + 1;
}

} // namespace scrutiny
