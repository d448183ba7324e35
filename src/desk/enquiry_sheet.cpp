// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/enquiry_sheet.h"

#include "base/text.h"

#include <algorithm>

namespace scrutiny {

int EnquirySheet::questions() const
{
    int all = 0;
    for (const SheetItem &item : items)
        all += int(item.questions.size());
    return all;
}

int EnquirySheet::answered() const
{
    int all = 0;
    for (const SheetItem &item : items)
        all += int(std::count_if(item.questions.begin(), item.questions.end(), [](const SheetQuestion &one) { return one.enquiry.answeredAt.isValid(); }));
    return all;
}

int EnquirySheet::minutes() const
{
    int all = 0;
    for (const SheetItem &item : items)
        all += item.minutes;
    return all;
}

const SheetQuestion *EnquirySheet::find(Id enquiry) const
{
    for (const SheetItem &item : items)
        for (const SheetQuestion &one : item.questions)
            if (one.enquiry.id == enquiry)
                return &one;
    for (const SheetQuestion &one : putAway)
        if (one.enquiry.id == enquiry)
            return &one;
    return nullptr;
}

const SheetItem *EnquirySheet::itemOf(Id enquiry) const
{
    for (const SheetItem &item : items)
        for (const SheetQuestion &one : item.questions)
            if (one.enquiry.id == enquiry)
                return &item;
    return nullptr;
}

std::vector<const EnquiryDoubt *> EnquirySheet::doubtsOf(Id enquiry) const
{
    std::vector<const EnquiryDoubt *> found;
    for (const EnquiryDoubt &doubt : doubts)
        if (doubt.enquiry == enquiry && enquiry)
            found.push_back(&doubt);
    return found;
}

std::vector<std::pair<QString, int>> EnquirySheet::countByAsker() const
{
    std::vector<std::pair<QString, int>> counts;
    for (const SheetItem &item : items) {
        for (const SheetQuestion &one : item.questions) {
            const QString name = one.enquiry.asker.trimmed();
            const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto &count) { return folded(count.first) == folded(name); });
            if (found == counts.end())
                counts.push_back({name, 1});
            else
                ++found->second;
        }
    }
    return counts;
}

} // namespace scrutiny
