// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/agenda.h"

namespace scrutiny::reading {

/// A segment of the heading block, by itself.
struct Block
{
    QString text;
    Rect box;
    const Line *line = nullptr;
    std::size_t lineIndex = 0;
    bool bold = false;
};

/// Where a block stands.
Source sourceOf(const Block &block);

/// Council and committee from the headings above line `agendaLine`.
void readNames(const Context &context, const std::vector<Block> &blocks, std::size_t agendaLine, MeetingFacts &meeting);

} // namespace scrutiny::reading
