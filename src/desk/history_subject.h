// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "store/subject_search.h"

namespace scrutiny {

/// An item's subject as terms that weigh what they tell: words of its title, of its reports' titles, names that come back on its pages. A word that few pages
/// hold weighs more.
class HistorySubject
{
public:
    static Result<HistorySubject> of(const Reader &reader, const AgendaItem &item);

    const AgendaItem &item() const { return m_item; }
    const QStringList &terms() const { return m_terms; }
    const std::vector<SubjectHit> &hits() const { return m_found.hits; }
    /// How much of the subject a hit holds: 1 when its title holds all words of the item's.
    double shareOf(const SubjectHit &hit) const;
    /// How much a title is the item's, 0 to 1; its reports' titles count as well.
    double likeness(const QString &title) const;
    /// The sentence of a text that says most of the subject, cut to `length`; empty: none holds a term.
    QString sentenceIn(const QString &text, int length = 160) const;

private:
    double weightOf(quint32 bits) const;
    AgendaItem m_item;
    QStringList m_titles;
    QStringList m_terms;
    int m_titleTerms = 0;
    std::vector<double> m_weights;
    double m_whole = 0;
    SubjectFound m_found;
};

} // namespace scrutiny
