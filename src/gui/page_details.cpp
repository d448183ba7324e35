// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_details.h"

#include <algorithm>

namespace scrutiny {

PageDetails::PageDetails(PageSource *source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
    connect(source, &PageSource::wordsRead, this, [this](int request, const std::vector<messages::PageWord> &words) {
        if (request == m_request)
            settle(words, {});
    });
    connect(source, &PageSource::linksRead, this, [this](int request, const std::vector<messages::PageLink> &links) {
        if (request == m_request)
            settle({}, links);
    });
    connect(source, &PageSource::failed, this, [this](int request) {
        if (request == m_request)
            settle({}, {});
    });
}

void PageDetails::setPaper(Id paperId, int pages)
{
    if (m_request)
        m_source->cancel(m_request);
    m_request = 0;
    m_wanted.clear();
    m_texts.clear();
    m_links.clear();
    m_paperId = paperId;
    m_pages = pages;
}

const PageText *PageDetails::text(int page) const
{
    const auto found = m_texts.constFind(page);
    return found == m_texts.constEnd() ? nullptr : &*found;
}

const std::vector<messages::PageLink> *PageDetails::links(int page) const
{
    const auto found = m_links.constFind(page);
    return found == m_links.constEnd() ? nullptr : &*found;
}

void PageDetails::need(const Wish &wish)
{
    if (wish.page < 1 || wish.page > m_pages || isKnown(wish) || (m_request && m_asked == wish))
        return;
    std::erase(m_wanted, wish);
    m_wanted.push_back(wish);
    next();
}

void PageDetails::next()
{
    while (!m_request && !m_wanted.empty()) {
        m_asked = m_wanted.back();
        m_wanted.pop_back();
        m_request = m_asked.links ? m_source->links(m_paperId, m_asked.page) : m_source->words(m_paperId, m_asked.page);
        if (!m_request) // a source that knows no links
            m_links.insert(m_asked.page, {});
    }
}

void PageDetails::settle(std::vector<messages::PageWord> words, std::vector<messages::PageLink> links)
{
    m_request = 0;
    const Wish asked = m_asked;
    if (asked.links)
        m_links.insert(asked.page, std::move(links));
    else
        m_texts.insert(asked.page, PageText(std::move(words)));
    if (asked.links)
        emit linksRead(asked.page);
    else
        emit textRead(asked.page);
    next();
}

} // namespace scrutiny
