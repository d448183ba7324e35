// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace scrutiny {

/// The colours of one look, light or dark. Every text colour stands at 4.5:1 or more on every ground that it is used on (gui tests).
struct ThemeColours
{
    QColor page;       ///< the middle, cards, inputs
    QColor rail;       ///< the left rail, status line
    QColor canvas;     ///< behind the paper
    QColor text, muted;
    QColor hairline;   ///< between rows, around cards
    QColor border;     ///< around controls
    QColor accent, onAccent;
    QColor selection;  ///< the chosen row
    QColor chosen;     ///< the chosen place in the rail
    QColor goodText, goodFill, lookText, lookFill, lookBorder, lateText, lateFill, plainFill;
    QColor lit, litBorder; ///< "here is its place on the page", drawn over the paper
};

ThemeColours lightColours();
ThemeColours darkColours();

/// The contrast of two opaque colours, 1 to 21 (WCAG 2).
double contrast(const QColor &a, const QColor &b);

enum class Type { Body, Strong, Title, Small };
enum class ThemeChoice { System, Light, Dark };

/// The window's look: colours, type sizes and rhythm. One for the program; widgets that paint themselves follow `changed`.
class Theme : public QObject
{
    Q_OBJECT
public:
    static Theme &instance();

    /// Takes the system's palette and font as they are now, and the stored choices. Call once, after the application exists.
    void start();
    void setChoice(ThemeChoice choice);
    /// Looks at the system's palette anew.
    void followSystem();
    ThemeChoice choice() const { return m_choice; }
    /// Text size in per cent of the system's: 100 to 200.
    void setTextSize(int perCent);
    int textSize() const { return m_textSize; }

    bool isDark() const { return m_dark; }
    const ThemeColours &colours() const { return m_colours; }
    QColor textColour(Tone tone) const;
    QColor fillColour(Tone tone) const;

    QFont font(Type type) const;
    /// Lengths in pixels as a multiple of the body text's size, so that everything grows with the text. `em(0.6)` is about 8 points.
    int em(double factor) const;

signals:
    void changed();

private:
    Theme() = default;
    void apply();
    QString styleSheet() const;
    bool systemIsDark() const;

    ThemeChoice m_choice = ThemeChoice::System;
    int m_textSize = 100;
    bool m_dark = false;
    bool m_started = false;
    ThemeColours m_colours = lightColours();
    QFont m_systemFont;
    QPalette m_systemPalette;
};

/// Shorthand for Theme::instance().
Theme &theme();

} // namespace scrutiny
