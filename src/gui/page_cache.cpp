// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_cache.h"

#include <algorithm>

namespace scrutiny {

namespace {

constexpr qint64 shownPreviewBytes = 12LL * 1024 * 1024;

PageLook lookOf(int number)
{
    return {number % 4, number >= 4};
}

qsizetype cost(const QImage &image)
{
    return std::max<qsizetype>(1, image.sizeInBytes());
}

} // namespace

size_t qHash(const PageCache::Key &key, size_t seed)
{
    return qHashMulti(seed, key.paperId, key.page, key.scale, key.look, key.preview);
}

PageCache::Picture::Picture(PageCache &owner, const Key &of, QImage picture)
    : cache(owner)
    , key(of)
    , image(std::move(picture))
{
    cache.m_ofPage.insert({key.paperId, key.page}, this);
}

PageCache::Picture::~Picture()
{
    cache.m_ofPage.remove({key.paperId, key.page}, this);
}

PageCache::PageCache(PageSource *source, qint64 bytes, qint64 previewBytes, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_images(qsizetype(bytes))
    , m_previews(qsizetype(previewBytes))
    , m_shownPreviews(qsizetype(std::min(shownPreviewBytes, previewBytes)))
{
    connect(source, &PageSource::rendered, this, [this](int request, const QImage &image) {
        if (request != m_request)
            return;
        m_request = 0;
        const Key key = m_asked;
        std::erase_if(m_wanted, [&](const Wish &wish) { return wish.key == key; }); // once each: what is thrown out again for want of room is not asked for again
        take(image);
        emit arrived(key);
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

void PageCache::take(const QImage &image)
{
    if (m_asked.preview) {
        for (int look = 0; look < 8; ++look)
            m_shownPreviews.remove({m_asked.paperId, m_asked.page, 0, look, true});
        auto *small = new QImage(image.convertToFormat(QImage::Format_RGB16));
        m_previews.insert(m_asked, small, cost(*small));
        return;
    }
    auto *picture = new Picture(*this, m_asked, inLook(image, lookOf(m_asked.look)));
    m_images.insert(m_asked, picture, cost(picture->image));
}

const QImage *PageCache::find(const Key &key) const
{
    const Picture *picture = m_images.object(key);
    return picture ? &picture->image : nullptr;
}

const QImage *PageCache::findAny(Id paperId, int page, const PageLook &look) const
{
    const QImage *best = nullptr;
    const auto [from, to] = m_ofPage.equal_range({paperId, page});
    for (auto it = from; it != to; ++it)
        if ((*it)->key.look == look.number() && (!best || (*it)->image.width() > best->width()))
            best = &(*it)->image;
    return best ? best : preview(paperId, page, look);
}

const QImage *PageCache::preview(Id paperId, int page, const PageLook &look) const
{
    const Key key = previewKey(paperId, page), shown{paperId, page, 0, look.number(), true};
    const QImage *raw = m_previews.object(key);
    if (!raw)
        return nullptr;
    if (const QImage *ready = m_shownPreviews.object(shown))
        return ready;
    auto *ready = new QImage(inLook(raw->convertToFormat(QImage::Format_RGB32), look));
    return m_shownPreviews.insert(shown, ready, cost(*ready)) ? ready : nullptr;
}

void PageCache::want(const std::vector<Key> &keys)
{
    std::vector<Wish> wishes;
    for (const Key &key : keys)
        wishes.push_back({key});
    wish(std::move(wishes));
}

void PageCache::wish(std::vector<Wish> wishes)
{
    m_wanted = std::move(wishes);
    if (m_request) {
        const auto asked = std::find_if(m_wanted.begin(), m_wanted.end(), [this](const Wish &wish) { return wish.key == m_asked; });
        const bool inTheWay = !m_asked.preview && std::any_of(m_wanted.begin(), asked, [this](const Wish &wish) { return wish.urgent && !has(wish.key); });
        if (asked == m_wanted.end() || inTheWay) {
            m_source->cancel(m_request);
            m_request = 0;
        }
    }
    next();
}

bool PageCache::has(const Key &key) const
{
    return (key.preview ? m_previews.contains(key) : m_images.contains(key)) || m_failures.contains(key);
}

void PageCache::next()
{
    if (m_request)
        return;
    for (const Wish &wish : m_wanted)
        if (!has(wish.key)) {
            m_asked = wish.key;
            m_request = m_source->render(m_asked.paperId, m_asked.page, m_asked.preview ? m_previewDots : m_asked.scale / 1000.0);
            return;
        }
}

} // namespace scrutiny
