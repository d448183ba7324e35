// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QPainterPath>
#include <QPen>

namespace scrutiny {

/// What a chart is drawn with: the window's look, or that of a picture for somebody else, which is light whatever the window is.
struct ChartLook
{
    ThemeColours colours;
    QFont small, strong;
    double em = 13;               ///< size of body text in pixels
    QColor textColour(Tone tone) const;
    QColor fillColour(Tone tone) const;
    /// The colour of a line; each stands at 4.5:1 or more on the page.
    QColor line(int index) const;
};
ChartLook windowLook();
ChartLook pictureLook();

/// How many lines can be told apart by colour; dashes and markers repeat later and out of step with them.
int lineColours();
/// Lines are told apart without colour, too: by their dash and the shape of their markers.
QPen linePen(const ChartLook &look, int index);
QPainterPath markerShape(int index, const QPointF &centre, double radius);

} // namespace scrutiny
