// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

#include <QDateTime>

namespace scrutiny {

/// How long a reader looked at a page, in the notes file; no part of undo.
struct PageReading
{
    QString paper;               ///< SHA-256
    int page = 0;
    double seconds = 0;          ///< in all
    int words = 0;               ///< on the page
    QDateTime firstAt, lastAt;   ///< UTC
    bool operator==(const PageReading &) const = default;
};

Result<std::vector<PageReading>> listPageReadings(const Reader &notes, const QString &paper = {}); ///< empty: of all papers
/// Adds `seconds` to what was noted of the page.
Result<void> addPageReading(const Reader &notes, const QString &paper, int page, double seconds, int words, const QDateTime &now);

} // namespace scrutiny
