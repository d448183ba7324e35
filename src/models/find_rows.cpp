// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find_rows.h"

#include "base/text.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

constexpr qsizetype contextLength = 60; ///< characters shown on each side of a hit

/// One character for each of the text's, so that positions stay the same: small, without its accent.
QString plainLetters(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        const QString apart = c.decomposition();
        if (!apart.isEmpty() && c.decompositionTag() == QChar::Canonical)
            c = apart[0];
        c = c.isSpace() ? QChar(u' ') : c.toLower();
    }
    return plain;
}

QString startOf(const QString &text, qsizetype to)
{
    const qsizetype from = std::max<qsizetype>(0, to - contextLength);
    QString part = text.mid(from, to - from);
    if (from > 0)
        part = QStringLiteral("…") + part.mid(part.indexOf(u' ') + 1);
    return part;
}

QString endOf(const QString &text, qsizetype from)
{
    QString part = text.mid(from, contextLength);
    if (from + contextLength < text.size())
        part = part.left(std::max<qsizetype>(0, part.lastIndexOf(u' '))) + QStringLiteral("…");
    return part;
}

} // namespace

std::vector<PaperHit> findInPages(const std::vector<PageRecord> &pages, const QString &wanted, int limit)
{
    std::vector<PaperHit> hits;
    const QString needle = plainLetters(wanted.simplified());
    if (needle.isEmpty())
        return hits;
    for (const PageRecord &page : pages) {
        const QString text = page.text.simplified(), plain = plainLetters(text);
        int onPage = 0;
        for (qsizetype at = plain.indexOf(needle); at >= 0; at = plain.indexOf(needle, at + needle.size())) {
            if (int(hits.size()) >= limit)
                return hits;
            hits.push_back({page.page, onPage++, startOf(text, at), text.mid(at, needle.size()), endOf(text, at + needle.size())});
        }
    }
    return hits;
}

std::vector<RowValues> findRows(const std::vector<PaperHit> &hits, const PaperInfo &paper)
{
    std::vector<RowValues> rows;
    const auto sectionOf = [&](const PaperHit &hit) { return hit.page <= paper.pages() ? paper.sheet(hit.page).section : QString(); };
    for (size_t i = 0; i < hits.size();) {
        const QString section = sectionOf(hits[i]);
        size_t end = i;
        while (end < hits.size() && sectionOf(hits[end]) == section)
            ++end;
        const QString name = section.isEmpty() ? QCoreApplication::translate("FindRows", "Front sheet and other pages") : section;
        rows.push_back({{}, {}, {{QCoreApplication::translate("FindRows", "%1 – %2").arg(name).arg(end - i)}}, {}, true});
        for (; i < end; ++i) {
            const PaperHit &hit = hits[i];
            const QString page = pageNumbers(paper, hit.page);
            rows.push_back({{RecordKind::Page, Id(i + 1)}, {paper.paperId, {{hit.page, {}}}},
                            {{hit.before + hit.words + hit.after, page}},
                            QCoreApplication::translate("FindRows", "%1: %2").arg(page, hit.before + hit.words + hit.after)});
        }
    }
    return rows;
}

} // namespace scrutiny
