// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_line_up.h"

#include "domain/label_likeness.h"
#include "domain/period.h"
#include "domain/table_figures.h"
#include "domain/table_match.h"

#include <algorithm>

namespace scrutiny {

namespace {

QString periodKey(const QString &heading)
{
    const auto period = periodOf(heading);
    if (!period)
        return {};
    if (!period->from.isValid())
        return labelWords(period->words).join(u' ');
    return period->from.toString(Qt::ISODate) + u'/' + period->to.toString(Qt::ISODate);
}

struct ColumnPairing
{
    const std::vector<ColumnKeys> &earlier;
    const std::vector<ColumnKeys> &later;
    std::vector<int> partner = std::vector<int>(earlier.size(), -1);
    std::vector<bool> taken = std::vector<bool>(later.size(), false);

    void pair(std::size_t a, std::size_t b)
    {
        partner[a] = int(b);
        taken[b] = true;
    }

    /// Each earlier column with the first free later one that is `same`.
    template <typename Same> void each(const Same &same)
    {
        for (std::size_t a = 0; a < earlier.size(); ++a) {
            for (std::size_t b = 0; b < later.size() && partner[a] < 0; ++b) {
                if (!taken[b] && same(earlier[a], later[b]))
                    pair(a, b);
            }
        }
    }

    /// Whether a column of this heading and some time has found the same time again: then the other times are other figures.
    bool timesRunOn(const QString &heading) const
    {
        for (std::size_t a = 0; a < earlier.size(); ++a) {
            if (partner[a] >= 0 && earlier[a].heading == heading && !earlier[a].period.isEmpty() && earlier[a].period == later[std::size_t(partner[a])].period)
                return true;
        }
        return false;
    }

    /// Columns whose headings were changed: as many of one type on both sides, between neighbours that are the same.
    void byOrder()
    {
        std::size_t a = 0;
        int from = 0;
        while (a < earlier.size()) {
            std::size_t end = a;
            while (end < earlier.size() && partner[end] < 0)
                ++end;
            const int to = end < earlier.size() ? partner[end] : int(later.size());
            pairBetween(a, end, from, to);
            a = end + 1;
            from = to + 1;
        }
    }

    void pairBetween(std::size_t a, std::size_t end, int from, int to)
    {
        for (const bool figures : {true, false}) {
            std::vector<std::size_t> as, bs;
            for (std::size_t i = a; i < end; ++i) {
                if (earlier[i].figures == figures && earlier[i].period.isEmpty() && partner[i] < 0)
                    as.push_back(i);
            }
            for (int i = from; i < to; ++i) {
                const std::size_t b = std::size_t(i);
                if (later[b].figures == figures && later[b].period.isEmpty() && !taken[b])
                    bs.push_back(b);
            }
            for (std::size_t i = 0; as.size() == bs.size() && i < as.size(); ++i)
                pair(as[i], bs[i]);
        }
    }
};

} // namespace

std::vector<ColumnKeys> columnKeysOf(const ReportTable &table, const std::vector<int> &without)
{
    std::vector<ColumnKeys> keys;
    for (int col = 0; col < table.cols; ++col) {
        if (std::find(without.begin(), without.end(), col) != without.end())
            continue;
        const QString heading = columnHeading(table, col);
        ColumnKeys key;
        key.col = col;
        key.words = labelWords(withoutPeriod(heading));
        key.heading = key.words.join(u' ');
        key.period = periodKey(heading);
        key.figures = isFigureColumn(table, col);
        keys.push_back(key);
    }
    return keys;
}

std::vector<int> sameColumns(const std::vector<ColumnKeys> &earlier, const std::vector<ColumnKeys> &later)
{
    ColumnPairing pairing{earlier, later};
    pairing.each([](const ColumnKeys &a, const ColumnKeys &b) { return a.heading == b.heading && a.period == b.period && (!a.heading.isEmpty() || !a.period.isEmpty()); });
    pairing.each([&](const ColumnKeys &a, const ColumnKeys &b) {
        return a.heading == b.heading && (!a.heading.isEmpty() || (!a.period.isEmpty() && !b.period.isEmpty())) && !pairing.timesRunOn(a.heading);
    });
    pairing.each([](const ColumnKeys &a, const ColumnKeys &b) { return a.period == b.period && nearlySameLabel(a.words, b.words); });
    pairing.byOrder();
    return pairing.partner;
}

} // namespace scrutiny
