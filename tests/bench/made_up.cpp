// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include <algorithm>
#include <cmath>

namespace bench {

Words::Words(quint32 seed) : m_random(seed)
{
    static constexpr const char *starts[] = {"coun", "scru", "sch", "tra", "bud", "pla", "hea", "ro", "lib", "hou", "se", "par", "ca", "ward", "mem"};
    static constexpr const char *middles[] = {"ci", "ti", "oo", "ns", "ge", "nn", "al", "ad", "ra", "si", "rv", "ki", "re", "i", "be"};
    static constexpr const char *ends[] = {"l", "ny", "ling", "port", "ting", "ing", "th", "way", "ries", "ng", "ice", "ngs", "rs", "ed", "r"};
    for (const char *a : starts) {
        for (const char *b : middles) {
            for (const char *c : ends)
                m_all << QLatin1String(a) + QLatin1String(b) + QLatin1String(c);
        }
    }
    // A fixed shuffle, so that neighbours in rank do not share their beginnings.
    for (int i = int(m_all.size()) - 1; i > 0; --i)
        m_all.swapItemsAt(i, int(m_random.bounded(i + 1)));
}

QString Words::word()
{
    const double u = m_random.generateDouble();
    const int rank = int(std::pow(double(m_all.size()), u)) - 1; // log-uniform: Zipf's law
    return m_all.at(std::clamp(rank, 0, int(m_all.size()) - 1));
}

QString Words::text(int words)
{
    QString out;
    for (int i = 0; i < words; ++i)
        out += word() + u' ';
    return out;
}

} // namespace bench
