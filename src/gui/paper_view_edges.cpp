// SPDX-License-Identifier: GPL-3.0-or-later
// Edges of a table's columns, drawn over the paper and moved with the mouse.
#include "gui/paper_view.h"

#include "gui/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

/// So near to an edge (in pixels) a press takes hold of it.
constexpr int reach = 6;

} // namespace

bool PaperEdges::isInside(int page, const QPointF &point) const
{
    return std::any_of(table.begin(), table.end(), [&](const Place &place) { return place.page == page && place.rect.contains(point.x(), point.y()); });
}

void PaperView::setEdges(const PaperEdges &edges)
{
    m_edges = edges.paperId == m_paper.paperId ? edges : PaperEdges();
    m_edge = -1;
    viewport()->update();
}

int PaperView::edgeAt(const QPoint &viewPoint) const
{
    int best = -1;
    double nearest = reach + 1;
    for (size_t i = 0; i < m_edges.edges.size(); ++i) {
        const PaperEdge &edge = m_edges.edges[i];
        const double scale = m_geometry.scale(edge.page);
        const QPointF at = pointUnder(edge.page, viewPoint);
        const double far = std::abs(edge.x - at.x()) * scale;
        if (at.y() >= edge.top - 2 * reach / scale && at.y() <= edge.bottom + reach / scale && far < nearest) {
            best = int(i);
            nearest = far;
        }
    }
    return best;
}

bool PaperView::pressEdge(const QPoint &viewPoint)
{
    m_edge = edgeAt(viewPoint);
    if (m_edge < 0)
        return false;
    m_edgeAt = m_edges.edges[size_t(m_edge)].x;
    clearSelection();
    viewport()->update();
    return true;
}

bool PaperView::dragEdge(const QPoint &viewPoint, bool pressed)
{
    if (!pressed && edgeAt(viewPoint) >= 0) {
        viewport()->setCursor(m_look.quarters % 2 ? Qt::SplitVCursor : Qt::SplitHCursor);
        return true;
    }
    if (!pressed || m_edge < 0)
        return false;
    if (!m_dragging && (viewPoint - m_pressed).manhattanLength() < 3)
        return true;
    m_dragging = true;
    const PaperEdge &edge = m_edges.edges[size_t(m_edge)];
    // It stays between its neighbours and inside the table.
    double least = 0, most = m_paper.sheet(edge.page).width;
    for (const Place &place : m_edges.table)
        if (place.page == edge.page) {
            least = place.rect.x0;
            most = place.rect.x1;
        }
    for (const PaperEdge &other : m_edges.edges)
        if (other.page == edge.page) {
            least = other.x < edge.x ? std::max(least, other.x) : least;
            most = other.x > edge.x ? std::min(most, other.x) : most;
        }
    const double x = pointUnder(edge.page, viewPoint).x();
    m_edgeAt = least + 2 < most - 2 ? std::clamp(x, least + 2, most - 2) : edge.x;
    viewport()->update();
    return true;
}

bool PaperView::dropEdge()
{
    if (m_edge < 0)
        return false;
    const PaperEdge edge = m_edges.edges[size_t(m_edge)];
    const double x = m_edgeAt;
    m_edge = -1;
    viewport()->update();
    if (m_dragging && std::abs(x - edge.x) > 0.5)
        emit edgeMoved(edge.column, edge.page, x);
    return true;
}

void PaperView::paintEdges(QPainter &painter, int page)
{
    const QColor colour = m_look.dark ? darkColours().accent : lightColours().accent; // the paper's look is not the theme's
    for (size_t i = 0; i < m_edges.edges.size(); ++i) {
        const PaperEdge &edge = m_edges.edges[i];
        if (edge.page != page)
            continue;
        const bool held = int(i) == m_edge;
        const double x = held ? m_edgeAt : edge.x;
        painter.setPen(QPen(colour, held ? 3 : 2, held ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(viewPoint(page, {x, edge.top}), viewPoint(page, {x, edge.bottom}));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const double size = theme().em(0.35);
        const QPointF head = viewPoint(page, {x, edge.top}); // its handle
        const QPointF out = head - QPointF(0, 3 * size);
        painter.drawRoundedRect(m_look.quarters == 0 ? QRectF(out.x() - size, out.y(), 2 * size, 3 * size) : QRectF(head.x() - size, head.y() - size, 2 * size, 2 * size), size / 2, size / 2);
    }
}

} // namespace scrutiny
