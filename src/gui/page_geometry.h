// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper_info.h"

#include <QRectF>

namespace scrutiny {

/// Three systems of coordinates, explained here once:
///   page      points (1/72 inch) from the top left of a page as displayed, page = position in the file from 1;
///   document  pixels of the screen (before the device's ratio) from the top left of all pages laid out one below the other;
///   view      document minus the scroll position.
/// This class goes between page and document. It knows nothing of widgets.
class PageGeometry
{
public:
    /// `scale` is pixels a point. With `only` above 0 that page stands alone (page by page view). `shrinkWide` draws a page that is wider than
    /// the view (a landscape one among upright ones) as much smaller as it must be.
    void layOut(const PaperInfo &paper, double scale, int viewWidth, int gap, int only = 0, bool shrinkWide = false);

    double scale() const { return m_scale; }
    /// The scale of one page.
    double scale(int page) const { return page >= 1 && page <= pages() ? m_scales[size_t(page - 1)] : m_scale; }
    QSize size() const { return m_size; }
    int pages() const { return int(m_pages.size()); }
    /// Where a page lies in the document; empty when it is not shown.
    QRect pageRect(int page) const;
    /// A rectangle of a page, in the document.
    QRectF toDocument(int page, const Rect &rect) const;
    /// The page at or next to a height of the document.
    int pageAt(int y) const;
    /// A point of the document on a page, in points; may lie outside the page.
    QPointF toPage(int page, const QPointF &document) const;

    /// The scale at which the paper's widest page fills `width` pixels, margins aside.
    static double fitWidth(const PaperInfo &paper, int width, int gap);

private:
    double m_scale = 1;
    QSize m_size;
    std::vector<double> m_scales;
    std::vector<QRect> m_pages; ///< one a page of the paper; empty rectangles are not shown
};

} // namespace scrutiny
