// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_source.h"
#include "gui/page_text.h"

#include <QHash>

namespace scrutiny {

/// The words and the links of one paper's pages, asked for when they are needed, one page at a time and the last one asked for first; kept while the paper
/// is open. A page that cannot be read has none.
class PageDetails : public QObject
{
    Q_OBJECT
public:
    explicit PageDetails(PageSource *source, QObject *parent = nullptr);

    /// Forgets what is known; answers for the paper before are not heard any more.
    void setPaper(Id paperId, int pages);
    /// Null: not known yet.
    const PageText *text(int page) const;
    const std::vector<messages::PageLink> *links(int page) const;
    void needText(int page) { need({page, false}); }
    void needLinks(int page) { need({page, true}); }

signals:
    void textRead(int page);
    void linksRead(int page);

private:
    struct Wish
    {
        int page = 0;
        bool links = false;
        bool operator==(const Wish &) const = default;
    };
    bool isKnown(const Wish &wish) const { return wish.links ? m_links.contains(wish.page) : m_texts.contains(wish.page); }
    void need(const Wish &wish);
    void next();
    void settle(std::vector<messages::PageWord> words, std::vector<messages::PageLink> links);

    PageSource *m_source;
    Id m_paperId = 0;
    int m_pages = 0;
    QHash<int, PageText> m_texts;
    QHash<int, std::vector<messages::PageLink>> m_links;
    std::vector<Wish> m_wanted; ///< the last one is asked for next
    Wish m_asked;
    int m_request = 0;
};

} // namespace scrutiny
