// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/agenda.h"

namespace scrutiny::reading {

/// A column right of the titles, known from its head.
struct AgendaColumn
{
    enum class Kind { Time, Page, Lead, Purpose };
    Kind kind = Kind::Time;
    double x0 = 0, x1 = 0; ///< of its head
};

/// How the agenda is laid out on its pages.
struct AgendaLayout
{
    std::vector<AgendaColumn> columns;
    double titleX = 0;          ///< where titles begin
    double textX = 0;           ///< where the texts below them begin: below the titles, or below the numbers
    double right = 0;           ///< right edge of the titles' column
    bool ruled = false;         ///< horizontal rulings part the items
    std::size_t headLine = 0;   ///< first line of the heads, or of the first item
    bool heading = false;       ///< a heading `Agenda` stands above
    std::size_t headingLine = 0;
};

/// A text of an item and where it stands.
struct AgendaPiece
{
    QString text;
    Rect box;
    const Line *line = nullptr;
    std::size_t lineIndex = 0;
    bool bold = false;
};

AgendaLayout layoutOf(const Context &context, const std::vector<const Line *> &lines, const std::vector<ItemStart> &starts);

/// Horizontal rulings of a page that run past the numbers and over most of the agenda's width, from top to bottom; pieces that touch are one.
std::vector<double> rowRulings(const pdf::PageContent &page, double numberX, double titleX);

/// The piece of a line's segment that is left when an item's number is taken off its front.
AgendaPiece pieceOf(const Context &context, const std::vector<const Line *> &lines, std::size_t line, std::size_t segment, int numberLength);

} // namespace scrutiny::reading
