// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper_info.h"

#include <QRectF>

namespace scrutiny {

/// How pages are laid out.
struct PageArrangement
{
    double scale = 1;           ///< pixels a point
    QSize view;                 ///< room for them; the height counts only with `fitPage`
    int gap = 0;                ///< around and between pages
    int only = 0;               ///< above 0: that page stands alone, or with the one beside it (page by page view)
    bool twoPages = false;      ///< side by side, the first page alone at the right as in a book
    int quarters = 0;           ///< turned clockwise, 0..3
    bool fitWidth = false;      ///< a page that is wider than the room (a landscape one among upright ones) is drawn as much smaller as it must be
    bool fitPage = false;       ///< ... and one that is higher
};

/// Three systems of coordinates, explained here once:
///   page      points (1/72 inch) from the top left of a page as the file has it, page = position in the file from 1; turning changes nothing of it;
///   document  pixels of the screen (before the device's ratio) from the top left of all pages laid out;
///   view      document minus the scroll position.
/// This class goes between page and document. It knows nothing of widgets.
class PageGeometry
{
public:
    void layOut(const PaperInfo &paper, const PageArrangement &arrangement);

    double scale() const { return m_arrangement.scale; }
    /// The scale of one page.
    double scale(int page) const { return page >= 1 && page <= pages() ? m_scales[size_t(page - 1)] : scale(); }
    QSize size() const { return m_size; }
    int pages() const { return int(m_pages.size()); }
    int quarters() const { return m_arrangement.quarters; }
    /// Where a page lies in the document; empty when it is not shown.
    QRect pageRect(int page) const;
    /// A rectangle of a page, in the document.
    QRectF toDocument(int page, const Rect &rect) const;
    /// A point of a page, in the document.
    QPointF toDocument(int page, const QPointF &point) const;
    /// The page at or next to a height of the document; of two side by side the left one.
    int pageAt(int y) const;
    /// The page at or next to a point of the document.
    int pageAt(const QPoint &point) const;
    /// First and last page that a part of the document touches; 0 and -1: none.
    std::pair<int, int> pagesIn(const QRect &document) const;
    /// The pages side by side with a page, itself among them.
    std::pair<int, int> rowOf(int page) const;
    /// A point of the document on a page, in points; may lie outside the page.
    QPointF toPage(int page, const QPointF &document) const;

    /// The scale at which the paper's pages (most of them) fill the view's width, or stand in it as a whole with fitPage.
    static double fittingScale(const PaperInfo &paper, const PageArrangement &arrangement);

private:
    struct Row { int first, last, top, bottom; };
    const Row *rowAt(int y) const;
    QSize layOutRow(const PaperInfo &paper, int first, int last, int y);

    PageArrangement m_arrangement;
    QSize m_size;
    std::vector<QSizeF> m_sizes; ///< points, as the file has them
    std::vector<double> m_scales;
    std::vector<QRect> m_pages; ///< one a page of the paper; empty rectangles are not shown
    std::vector<Row> m_rows;
};

} // namespace scrutiny
