// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/page_frame.h"

#include <algorithm>

namespace scrutiny::pdf {

namespace {

bool readBox(QPDFObjectHandle box, double (&out)[4])
{
    if (!box.isRectangle())
        return false;
    const auto r = box.getArrayAsRectangle(); // corners in order
    out[0] = r.llx;
    out[1] = r.lly;
    out[2] = r.urx;
    out[3] = r.ury;
    return r.urx > r.llx && r.ury > r.lly;
}

} // namespace

PageFrame::PageFrame(QPDFPageObjectHelper &page)
{
    double media[4], crop[4];
    if (readBox(page.getAttribute("/MediaBox", false), media))
        m_x0 = media[0], m_y0 = media[1], m_x1 = media[2], m_y1 = media[3];
    if (readBox(page.getAttribute("/CropBox", false), crop)) {
        // Viewers show no more of a page than its medium has.
        const double x0 = std::max(m_x0, crop[0]), y0 = std::max(m_y0, crop[1]), x1 = std::min(m_x1, crop[2]), y1 = std::min(m_y1, crop[3]);
        if (x1 > x0 && y1 > y0)
            m_x0 = x0, m_y0 = y0, m_x1 = x1, m_y1 = y1;
    }
    const QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
    if (QPDFObjectHandle(turn).isInteger()) {
        const int degrees = static_cast<int>(QPDFObjectHandle(turn).getIntValue() % 360);
        m_turn = degrees % 90 == 0 ? (degrees + 360) % 360 : 0;
    }
}

PageFrame::Point PageFrame::point(double x, double y) const
{
    switch (m_turn) {
    case 90: return {m_x0 + y, m_y0 + x};
    case 180: return {m_x1 - x, m_y0 + y};
    case 270: return {m_x1 - y, m_y1 - x};
    default: return {m_x0 + x, m_y1 - y};
    }
}

} // namespace scrutiny::pdf
