// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper_info.h"
#include "models/rows_model.h"

namespace scrutiny {

/// Words found on a page of a paper.
struct PaperHit
{
    int page = 0;
    int onPage = 0;          ///< the how-manieth hit of its page, from 0
    QString before, words, after;
    bool operator==(const PaperHit &) const = default;
};

/// Every place where `wanted` stands in the pages' text (capitals and accents do not matter, any white space is one space), by page; at most `limit`.
std::vector<PaperHit> findInPages(const std::vector<PageRecord> &pages, const QString &wanted, int limit = 2000);

/// The hits as rows below headings `7 Schools Ofsted Inspection Outcomes – 12`. The record of hit n is {Page, n + 1}.
std::vector<RowValues> findRows(const std::vector<PaperHit> &hits, const PaperInfo &paper);

} // namespace scrutiny
