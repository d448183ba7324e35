// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace scrutiny {

/// How a page's picture is shown: turned, and light or dark. It is worked into the picture once, when it comes in.
struct PageLook
{
    int quarters = 0; ///< clockwise, 0..3
    bool dark = false;
    bool isPlain() const { return !quarters && !dark; }
    int number() const { return quarters + (dark ? 4 : 0); }
    bool operator==(const PageLook &) const = default;
};

/// The picture in that look. Dark: what is light becomes dark and the other way round, every hue stays what it is, and pictures (photographs) are only
/// dimmed a little.
QImage inLook(const QImage &image, const PageLook &look);

/// The paper's own colour, where no picture is yet.
QColor paperColour(const PageLook &look);

/// A marker's ink as it is laid over such a page.
QColor markColourOn(const QColor &ink, const PageLook &look);

} // namespace scrutiny
