// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

#include <utility>

namespace scrutiny::pdf {

/// How a page as displayed (points from its top left) lies in the file's own coordinates.
class PageFrame
{
public:
    explicit PageFrame(QPDFPageObjectHelper &page);

    using Point = std::pair<double, double>;
    /// From the page as displayed to the file's coordinates.
    Point point(double x, double y) const;
    /// Size as displayed.
    double width() const { return m_turn % 180 == 0 ? m_x1 - m_x0 : m_y1 - m_y0; }
    double height() const { return m_turn % 180 == 0 ? m_y1 - m_y0 : m_x1 - m_x0; }

private:
    double m_x0 = 0, m_y0 = 0, m_x1 = 612, m_y1 = 792; ///< what is shown of the page
    int m_turn = 0;                                    ///< degrees clockwise: 0, 90, 180 or 270
};

} // namespace scrutiny::pdf
