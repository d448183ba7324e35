// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/print_enquiries.h"

class QTextCursor;

namespace scrutiny::printed {

/// The pieces that printed lines of enquiry are put together from, for paper and for word processors alike. Lengths are points.

inline constexpr double numberWidth = 62; ///< the column of times and numbers at the left
inline constexpr double minutesWidth = 56;
inline constexpr double itemAbove = 16; ///< room above an item's heading

void addHead(QTextCursor &cursor, const PrintedEnquiries &printed, const PrintedPart &part, double width);
void addItem(QTextCursor &cursor, const PrintedItem &item, double width);
void addQuestion(QTextCursor &cursor, const PrintedEnquiries &printed, const PrintedQuestion &question, double width);

} // namespace scrutiny::printed
