// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"
#include "reading/table_grid.h"
#include "reading/table_text.h"

#include <QStringList>

#include <vector>

namespace scrutiny::reading {

/// A cell of a table under construction: its place, its area on the page and the pieces of text in it.
struct DraftCell
{
    GridCell place;
    Rect box;
    std::vector<int> pieces;
    QString turned = {};   ///< text set sideways (a narrow column's heading) when there is no other
};

/// A table of one page under construction.
struct Draft
{
    enum class By { Rulings, HorizontalRules, Alignment };
    By by = By::Rulings;
    int rows = 0, cols = 0;
    std::vector<DraftCell> cells; ///< row by row; together they cover the grid
    Rect box;
    int headerRows = 0;
    bool divided = false;  ///< rows or columns were made where no line is drawn
    bool wordsCut = false; ///< a word was cut at a line
    double confidence = 1.0;
    QStringList doubts;

    void doubt(double factor, const QString &sentence)
    {
        confidence *= factor;
        doubts += sentence;
    }
};

/// Sorts the cells by row, then column.
void sortCells(Draft &draft);

/// Index into `cells` for each grid place (row * cols + col); -1 where no cell covers it.
std::vector<int> placesOf(const Draft &draft);

/// Leaves out columns (rows) that hold no text and are narrower (lower) than so many points, or in which no cell begins.
void dropEmpty(Draft &draft, double width, double height);

} // namespace scrutiny::reading
