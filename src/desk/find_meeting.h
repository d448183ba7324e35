// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/meetings.h"

namespace scrutiny {

/// The meetings that people mean by some words: a date (`2 November 2023`, `2023-11-02`), words of the committee's name, or both. No words: the next
/// meeting on or after `today`, else the latest one. Newest first.
Result<std::vector<MeetingRow>> meetingsMeant(const Reader &reader, const QString &words, const QDate &today);

} // namespace scrutiny
