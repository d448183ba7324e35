// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/minutes_rules.h"

#include <algorithm>
#include <array>

namespace scrutiny {

bool confirmsMinutes(const QString &title, const QString &text)
{
    if (!title.contains(QLatin1String("minutes"), Qt::CaseInsensitive) && !text.contains(QLatin1String("minutes"), Qt::CaseInsensitive))
        return false;
    const auto says = [&text](QLatin1String word) { return text.contains(word, Qt::CaseInsensitive); };
    constexpr std::array agreed{QLatin1String("confirmed"), QLatin1String("agreed"), QLatin1String("approved"), QLatin1String("signed"), QLatin1String("accepted")};
    return says(QLatin1String("record")) && !says(QLatin1String("not agreed")) && !says(QLatin1String("deferred")) && std::any_of(agreed.begin(), agreed.end(), says);
}

} // namespace scrutiny
