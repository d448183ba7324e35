// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/indicator.h"
#include "domain/indicator_columns.h"

namespace scrutiny {

/// A point with what it is put in order and told apart by.
struct DraftPoint
{
    IndicatorPoint point;
    QString key;             ///< points with the same key are of the same time
    QDate order;
    bool firstHand = true;   ///< false: printed again beside a newer figure (`Last quarter`)
};

/// What a table of the chain says of one figure: the columns that are the same figure at several times, or one column.
struct FigureColumns
{
    std::vector<ColumnRole> roles;    ///< of all columns of the table
    std::vector<int> cols;            ///< first-hand ones first
    bool captionTells = false;        ///< no other table of the chain has the caption's time
};

/// The figures of a row, oldest first as far as the headings say; cells that say nothing are left out.
std::vector<DraftPoint> pointsOf(const DatedTable &dated, int row, const FigureColumns &figure);

/// Takes the points of a later table in: of the same time, the later paper's counts and keeps what the earlier one said when that was different.
void takeIn(std::vector<DraftPoint> &points, std::vector<DraftPoint> later);

/// In the order of time, each with a name of its own.
std::vector<IndicatorPoint> inOrder(std::vector<DraftPoint> points);

} // namespace scrutiny
