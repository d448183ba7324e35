// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/agenda.h"

namespace scrutiny::reading {

/// A segment of the heading block, by itself.
struct HeadingBlock
{
    QString text;
    Rect box;
    const Line *line = nullptr;
    std::size_t lineIndex = 0;
    bool bold = false;
};

/// Where a block stands.
Source sourceOf(const HeadingBlock &block);

/// Council and committee from the headings above line `agendaLine`.
void readNames(const Context &context, const std::vector<HeadingBlock> &blocks, std::size_t agendaLine, MeetingFacts &meeting);

/// Date, time and place from the block that says when the meeting is, and from what stands around it: what labels and sentences left open.
void readDatedBlock(const Context &context, const std::vector<HeadingBlock> &blocks, std::size_t agendaLine, MeetingFacts &meeting);

/// The start of the meeting from a text with a time or a range of times, unless it is known.
void setTime(MeetingFacts &meeting, const QString &text, const Source &source);

/// A venue without the marks and connecting words at its ends.
QString trimmedVenue(QString text);

} // namespace scrutiny::reading
