// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QString>

#include <vector>

namespace scrutiny {

/// A page of a paper as the window shows it. A page has three numbers: the one printed on it (`label`), its position in the file
/// ("sheet"), and its number within the item's papers ("report").
struct PaperSheet
{
    double width = 595, height = 842; ///< points, as displayed
    QString label;                    ///< printed, or empty
    QString report;                   ///< the report's own number, or counted from where the item's papers start; or empty
    QString section;                  ///< `7 Schools Ofsted Inspection Outcomes`, or empty
};

struct PaperInfo
{
    Id paperId = 0;
    QString title;
    std::vector<PaperSheet> sheets;   ///< in file order; sheets[0] is sheet 1

    int pages() const { return int(sheets.size()); }
    const PaperSheet &sheet(int page) const { return sheets[size_t(page - 1)]; }
};

/// Puts together what is known of a paper's pages: numbers, sizes, and the section from the items whose papers stand there.
PaperInfo paperInfo(const Paper &paper, const std::vector<PageRecord> &pages, const std::vector<AgendaItem> &items);

/// The same for a paper that is not stored yet.
PaperInfo paperInfo(Id paperId, const Reading &reading);

/// `p. 37 · sheet 39 · report 1`; parts that are not known are left out.
QString pageNumbers(const PaperInfo &paper, int page);

/// The page that somebody means who types `61`, `p 61`, `sheet 63`, `report 4`, `item 7` or words of a section's title: a bare number is the printed
/// one when there is such a page, else the position. A report's number is looked for nearest to `current`. Of titles the one that has every word
/// (their beginnings do) and is said most fully counts. 0: there is no such page.
int pageMeant(const PaperInfo &paper, const QString &typed, int current);

} // namespace scrutiny
