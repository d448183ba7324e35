// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_cache.h"

#include <algorithm>

namespace scrutiny {

size_t qHash(const PageCache::Key &key, size_t seed)
{
    return qHashMulti(seed, key.paperId, key.page, key.scale);
}

PageCache::PageCache(PageSource *source, qint64 bytes, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_images(qsizetype(bytes))
{
    connect(source, &PageSource::rendered, this, [this](int request, const QImage &image) {
        if (request != m_request)
            return;
        m_request = 0;
        std::erase(m_wanted, m_asked); // once each: what is thrown out again for want of room is not asked for again
        m_images.insert(m_asked, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes()));
        emit arrived(m_asked);
        next();
    });
    connect(source, &PageSource::failed, this, [this](int request, const Error &error) {
        if (request != m_request)
            return;
        m_request = 0;
        m_failures.insert(m_asked, error.sentence);
        emit arrived(m_asked);
        next();
    });
}

const QImage *PageCache::findAny(Id paperId, int page) const
{
    const QImage *best = nullptr;
    for (const Key &key : m_images.keys())
        if (key.paperId == paperId && key.page == page) {
            const QImage *image = m_images.object(key);
            if (!best || image->width() > best->width())
                best = image;
        }
    return best;
}

void PageCache::want(std::vector<Key> keys)
{
    m_wanted = std::move(keys);
    if (m_request && std::find(m_wanted.begin(), m_wanted.end(), m_asked) == m_wanted.end()) {
        m_source->cancel(m_request);
        m_request = 0;
    }
    next();
}

void PageCache::next()
{
    if (m_request)
        return;
    for (const Key &key : m_wanted)
        if (!m_images.contains(key) && !m_failures.contains(key)) {
            m_asked = key;
            m_request = m_source->render(key.paperId, key.page, key.scale / 1000.0);
            return;
        }
}

} // namespace scrutiny
