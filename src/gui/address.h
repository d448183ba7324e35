// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QMetaType>
#include <QString>

namespace scrutiny {

/// A place in the window: which page, of which record, and which thing on it is chosen. Back and forward are lists of these.
struct Address
{
    QString page;        ///< `meeting`, `actions`, `recommendations`, `programme`, `tables`, `table`, `compare`, `indicators`, `search`, `review`, `start`,
                         ///< `reading` (the reading room; `chosen` may be the paper or a mark, `words` a tab), `marks`, `questions`, `plan`
    Id id = 0;           ///< the meeting, table or paper that the page is of; 0 for pages across meetings
    RecordRef chosen = {}; ///< the row to choose on it, or None
    QString words = {};  ///< what is searched for (`search`), or a tab's key
    int sheet = 0;       ///< `reading`: a page of the paper, position in the file from 1; 0: where it was left
    bool isEmpty() const { return page.isEmpty(); }
    bool operator==(const Address &) const = default;
};

} // namespace scrutiny

Q_DECLARE_METATYPE(scrutiny::Address)
