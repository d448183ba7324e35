// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>

#include <array>

namespace scrutiny {

/// How wide and high the cells of a grid must be, margins included. Adds up the widths of characters instead of setting each text, so that thousands
/// of cells are measured at once, and only where that leaves a doubt. Never less than the text needs. Make a new one when the theme changed.
class GridMeasure
{
public:
    GridMeasure();
    /// Width of the longest word (`least`) or of the longest line.
    int widthFor(const QString &text, bool head, bool least) const;
    /// Height that a text needs in a cell of `width`.
    int heightFor(const QString &text, bool head, int width) const;

    static int padX();
    static int padY();
    static QFont fontOf(bool head);

private:
    struct Face
    {
        explicit Face(const QFont &font);
        double advance(QChar c) const;
        int linesOf(const QString &text, double width) const;
        QFont font;
        std::array<float, 256> widths{};
        mutable QHash<char16_t, double> others;
        double height = 0;
    };
    Face m_body, m_head;
    int m_padX, m_padY;
};

} // namespace scrutiny
