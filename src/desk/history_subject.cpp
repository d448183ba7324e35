// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/history_subject.h"

#include "base/text.h"
#include "desk/subject_words.h"
#include "store/papers.h"
#include "store/reports.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr int mostTitleTerms = 10, mostReportTerms = 6, mostNames = 6;
constexpr double reportFactor = 0.6, nameFactor = 0.5;
constexpr double inPassing = 0.45; ///< a word in the text is worth so much of one in the title
constexpr int pagesLookedAt = 60;  ///< of an item, for names

// The text of an item's pages, without the lines that stand on most of them (running heads are no names of the subject).
QString textOfItem(const Reader &reader, const AgendaItem &item)
{
    QString text;
    int looked = 0;
    for (const ItemPaper &part : item.papers) {
        if (part.filePageFrom < 1 || looked >= pagesLookedAt)
            continue;
        const auto pages = listPages(reader, part.paperId, true);
        if (!pages)
            continue;
        for (const PageRecord &page : *pages)
            if (page.page >= part.filePageFrom && page.page <= std::max(part.filePageFrom, part.filePageTo) && looked++ < pagesLookedAt)
                text += page.text + QLatin1Char('\n');
    }
    return text;
}

} // namespace

Result<HistorySubject> HistorySubject::of(const Reader &reader, const AgendaItem &item)
{
    HistorySubject subject;
    subject.m_item = item;
    subject.m_titles = {item.title};
    subject.m_terms = subjectWords(item.title).mid(0, mostTitleTerms);
    subject.m_titleTerms = int(subject.m_terms.size());
    const auto reports = listReportsOfItem(reader, item.id);
    if (!reports)
        return tl::unexpected(reports.error());
    for (const Report &report : *reports) {
        subject.m_titles += report.title;
        for (const QString &word : subjectWords(report.title)) {
            const bool known = std::any_of(subject.m_terms.begin(), subject.m_terms.end(), [&](const QString &one) { return folded(one) == folded(word); });
            if (!known && subject.m_terms.size() < subject.m_titleTerms + mostReportTerms)
                subject.m_terms += word;
        }
    }
    const int plain = int(subject.m_terms.size());
    subject.m_terms += recurringNames(textOfItem(reader, item), subject.m_terms, mostNames);
    auto found = findSubject(reader, subject.m_terms);
    if (!found)
        return tl::unexpected(found.error());
    subject.m_found = std::move(*found);
    for (int at = 0; at < int(subject.m_found.holders.size()); ++at) {
        const double rarity = std::log(1.0 + (subject.m_found.pages + 20.0) / (subject.m_found.holders[size_t(at)] + 2.0));
        subject.m_weights.push_back(rarity * (at < subject.m_titleTerms ? 1 : at < plain ? reportFactor : nameFactor));
        if (at < subject.m_titleTerms)
            subject.m_whole += rarity;
    }
    return subject;
}

double HistorySubject::weightOf(quint32 bits) const
{
    double sum = 0;
    for (size_t at = 0; at < m_weights.size(); ++at)
        if (bits & (1u << at))
            sum += m_weights[at];
    return sum;
}

double HistorySubject::shareOf(const SubjectHit &hit) const
{
    if (m_whole <= 0)
        return 0;
    return std::min(1.0, (weightOf(hit.inTitle) + inPassing * weightOf(hit.anywhere & ~hit.inTitle)) / m_whole);
}

double HistorySubject::likeness(const QString &title) const
{
    double best = 0;
    for (const QString &one : m_titles)
        best = std::max(best, titleLikeness(one, title));
    return best;
}

QString HistorySubject::sentenceIn(const QString &text, int length) const
{
    static const QRegularExpression ends(QStringLiteral("(?<=[.!?;:])\\s+|\\n+"));
    QString best;
    double most = 0;
    for (const QString &sentence : text.split(ends, Qt::SkipEmptyParts)) {
        double sum = 0;
        const QString small = sentence.toLower();
        for (size_t at = 0; at < m_weights.size(); ++at)
            if (small.contains(m_terms[int(at)].toLower()))
                sum += m_weights[at];
        if (sum > most) {
            most = sum;
            best = sentence;
        }
    }
    return shortened(normalised(best), length);
}

} // namespace scrutiny
