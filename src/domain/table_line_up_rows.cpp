// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_line_up.h"

#include "base/text.h"
#include "domain/label_likeness.h"
#include "domain/table_figures.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace scrutiny {

namespace {

/// So many rows that have no equal are set against each other, at most.
constexpr std::size_t MostLeftovers = 200;

using Key = std::function<QString(const RowKeys &)>;

/// Rows without a partner by their key; a row with an empty key has none.
QHash<QString, std::vector<int>> byKey(const std::vector<RowKeys> &rows, const std::vector<bool> &taken, const Key &key)
{
    QHash<QString, std::vector<int>> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const QString text = taken[i] ? QString() : key(rows[i]); !text.isEmpty())
            found[text].push_back(int(i));
    }
    return found;
}

struct Pairing
{
    const std::vector<RowKeys> &earlier;
    const std::vector<RowKeys> &later;
    std::vector<int> partner = std::vector<int>(earlier.size(), -1);
    std::vector<bool> paired = std::vector<bool>(earlier.size(), false), taken = std::vector<bool>(later.size(), false);

    void pair(int a, int b)
    {
        partner[std::size_t(a)] = b;
        paired[std::size_t(a)] = taken[std::size_t(b)] = true;
    }

    /// The first of a key with the first, the second with the second. `onlyOne`: only keys that stand once on both sides and that `agree`.
    void byEqual(const Key &key, bool onlyOne = false, const std::function<bool(const RowKeys &, const RowKeys &)> &agree = {})
    {
        const auto left = byKey(earlier, paired, key), right = byKey(later, taken, key);
        for (auto it = left.begin(); it != left.end(); ++it) {
            const std::vector<int> &as = it.value();
            const std::vector<int> bs = right.value(it.key());
            if (onlyOne && (as.size() != 1 || bs.size() != 1))
                continue;
            for (std::size_t i = 0; i < std::min(as.size(), bs.size()); ++i) {
                if (!agree || agree(earlier[std::size_t(as[i])], later[std::size_t(bs[i])]))
                    pair(as[i], bs[i]);
            }
        }
    }

    /// The most alike first; of equals, those that stand at the nearest places.
    void byLikeness()
    {
        std::vector<int> as, bs;
        for (std::size_t i = 0; i < earlier.size() && as.size() < MostLeftovers; ++i) {
            if (!paired[i])
                as.push_back(int(i));
        }
        for (std::size_t i = 0; i < later.size() && bs.size() < MostLeftovers; ++i) {
            if (!taken[i])
                bs.push_back(int(i));
        }
        struct Candidate
        {
            double likeness;
            int apart, a, b;
        };
        std::vector<Candidate> candidates;
        for (const int a : as) {
            for (const int b : bs) {
                const RowKeys &one = earlier[std::size_t(a)], &other = later[std::size_t(b)];
                if (nearlySameLabel(one.words, other.words))
                    candidates.push_back({labelLikeness(one.words, other.words), std::abs(a - b), a, b});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &x, const Candidate &y) { return x.likeness != y.likeness ? x.likeness > y.likeness : x.apart < y.apart; });
        for (const Candidate &candidate : candidates) {
            if (!paired[std::size_t(candidate.a)] && !taken[std::size_t(candidate.b)])
                pair(candidate.a, candidate.b);
        }
    }
};

/// `CS07` stays with its row; `7` may only be its place, so that the labels must be alike a little.
bool referencesAgree(const RowKeys &a, const RowKeys &b)
{
    const bool letters = std::any_of(a.reference.begin(), a.reference.end(), [](QChar c) { return c.isLetter(); });
    return letters || labelLikeness(a.words, b.words) >= 0.3;
}

} // namespace

std::vector<RowKeys> rowKeysOf(const ReportTable &table, int label, int reference)
{
    std::vector<RowKeys> keys;
    const std::vector<QStringList> texts = gridTexts(table);
    if (label < 0 || label >= table.cols || reference >= table.cols)
        return keys;
    QString section, group, above;
    for (int row = std::max(table.headerRows, 0); row < int(texts.size()); ++row) {
        const QStringList &cells = texts[std::size_t(row)];
        const QString text = normalised(cells[label]);
        if (!text.isEmpty())
            above = text;
        bool alone = !text.isEmpty();
        for (int col = 0; col < cells.size() && alone; ++col)
            alone = col == label || cells[col] == cells[label] || cells[col].trimmed().isEmpty();
        if (alone)
            section = folded(text);
        for (int col = 0; col < label; ++col) {
            if (col != reference && !cells[col].trimmed().isEmpty())
                group = folded(cells[col]);
        }
        RowKeys key;
        key.row = row;
        key.reference = reference < 0 ? QString() : folded(cells[reference]);
        key.label = folded(above);
        key.section = alone ? QString() : section + u'/' + group;
        key.words = labelWords(above);
        keys.push_back(key);
    }
    return keys;
}

std::vector<int> sameRows(const std::vector<RowKeys> &earlier, const std::vector<RowKeys> &later)
{
    const auto joined = [](const QStringList &parts) { return parts.join(u'\n'); };
    const auto known = [](const RowKeys &row) { return !row.label.isEmpty() || !row.reference.isEmpty(); };
    Pairing pairing{earlier, later};
    pairing.byEqual([&](const RowKeys &row) { return known(row) ? joined({row.section, row.reference, row.label}) : QString(); });
    pairing.byEqual([&](const RowKeys &row) { return known(row) ? joined({row.reference, row.label}) : QString(); });
    pairing.byEqual([](const RowKeys &row) { return row.label; }, true);
    pairing.byEqual([](const RowKeys &row) { return row.reference.isEmpty() ? row.label : QString(); });
    pairing.byEqual([](const RowKeys &row) { return row.reference; }, true, referencesAgree);
    pairing.byLikeness();
    return pairing.partner;
}

} // namespace scrutiny
