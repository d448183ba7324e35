// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/indicator.h"
#include "models/rows_model.h"

#include <optional>

namespace scrutiny {

/// A followed figure as a chart draws it and a list says it: pure values.

struct ChartPoint
{
    int period = 0;               ///< its place on the axis: an index into ChartValues::periods
    std::optional<double> value;  ///< none: a gap
    bool lessThan = false;        ///< suppressed (`<5`): `value` is only its bound
    QString printed;
    std::optional<double> target;
    QString targetPrinted;
    Rag rag = Rag::None;
    RecordRef cell;
    QString sentence;             ///< all that is known of it: `Q2 2026/27: 945, target 900, Green`
};

struct ChartLine
{
    QString name;
    bool drawn = true;            ///< false: of another unit than the first line, so that no axis fits both
    std::vector<ChartPoint> points;
};

struct ChartValues
{
    QString title, unit;
    QStringList periods;          ///< oldest first
    std::vector<ChartLine> lines;
    QString description;          ///< every value as a sentence, line by line
    QString left;                 ///< which lines are not drawn and why, or empty

    bool hasFigures() const;      ///< there is at least one value to draw
    int drawnLines() const;
    bool hasRag() const;
};
ChartValues chartValues(const Indicator &indicator);

/// An axis with round steps that holds every value and target.
struct AxisTicks
{
    double low = 0, high = 1, step = 1;
    QStringList words;            ///< one a tick, from `low` on: `0%`, `5,500`, `£1.5m`
};
/// `fromZero`: bars start there; lines do when the values are not far from it.
AxisTicks axisTicks(const ChartValues &values, bool fromZero);

/// The same values as rows of a list, oldest first. Records are the figures' cells.
std::vector<RowColumn> valueColumns(const ChartValues &values);
std::vector<RowValues> valueRows(const ChartValues &values);
/// As tab-separated text with a heading.
QString valuesAsText(const ChartValues &values);

} // namespace scrutiny
