// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "store/reader.h"

#include <vector>

namespace scrutiny {

/// `p. 37 · sheet 39 · report 1`; parts that are not known (empty, 0) are left out.
QString pageReference(const QString &label, int sheet, const QString &report);

/// What the pages of a stored paper are called, and whose they are.
class PageNames
{
public:
    PageNames() = default;
    /// A paper that cannot be read has sheets only.
    PageNames(const Reader &reader, const Paper &paper);
    QString reference(int page) const;
    /// `7 Adult Learning`, or empty: the pages of no item.
    QString item(int page) const;
    /// Where the item stands on the agenda, from 0; pages of no item: -1.
    int itemPosition(int page) const;

private:
    struct Name { QString label, report, item; int position = -1; };
    std::vector<Name> m_names; ///< m_names[0] of sheet 1
};

} // namespace scrutiny
