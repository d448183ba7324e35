// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QPointF>

namespace scrutiny {

/// An edge between two columns of a table as it is drawn on a page, in points.
struct PaperEdge
{
    int column = 0;            ///< the column at its left, from 0
    int page = 0;
    double x = 0, top = 0, bottom = 0;
    bool operator==(const PaperEdge &) const = default;
};

/// The edges of a table's columns on its paper.
struct PaperEdges
{
    Id paperId = 0;
    std::vector<PaperEdge> edges = {};
    Source table = {};         ///< where the table stands, a place a page
    bool isEmpty() const { return table.empty(); }
    /// Whether a point of a page is inside the table.
    bool isInside(int page, const QPointF &point) const;
    bool operator==(const PaperEdges &) const = default;
};

} // namespace scrutiny
