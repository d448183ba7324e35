// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_line_up.h"

#include <algorithm>

namespace scrutiny {

std::vector<LinedUp> inLaterOrder(const std::vector<int> &earlier, const std::vector<int> &later, const std::vector<int> &partner)
{
    std::vector<int> back(later.size(), -1);
    for (std::size_t i = 0; i < partner.size(); ++i) {
        if (partner[i] >= 0)
            back[std::size_t(partner[i])] = int(i);
    }
    std::vector<LinedUp> lined;
    const auto putGone = [&](std::size_t from) { // those without a partner, up to the next that has one
        for (std::size_t i = from; i < earlier.size() && partner[i] < 0; ++i)
            lined.push_back({earlier[i], -1, {}});
    };
    putGone(0);
    for (std::size_t i = 0; i < later.size(); ++i) {
        lined.push_back({back[i] < 0 ? -1 : earlier[std::size_t(back[i])], later[i], {}});
        if (back[i] >= 0)
            putGone(std::size_t(back[i]) + 1);
    }
    return lined;
}

} // namespace scrutiny
