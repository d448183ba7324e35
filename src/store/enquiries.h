// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enquiry.h"
#include "store/transaction.h"

namespace scrutiny {

/// Lines of enquiry in a reader's notes file.

struct EnquiryFilter
{
    QString committee = {};      ///< with meetingDate: the meeting; empty: any
    QDate meetingDate = {};
    bool putAwayToo = false;
};
/// Newest meeting first, then by item (as numbers count) and position; with their pins.
Result<std::vector<Enquiry>> listEnquiries(const Reader &notes, const EnquiryFilter &filter = {});
Result<Enquiry> loadEnquiry(const Reader &notes, Id id);
Id addEnquiry(Transaction &tx, const Enquiry &enquiry);       ///< with its pins; madeAt and changedAt are set
void updateEnquiry(Transaction &tx, const Enquiry &enquiry);  ///< with its pins; changedAt is set
void putAwayEnquiry(Transaction &tx, Id id, bool away = true);

} // namespace scrutiny
