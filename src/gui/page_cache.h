// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_source.h"

#include <QCache>

namespace scrutiny {

/// Pictures of pages by (paper, page, scale), the least used thrown out above a limit in bytes; and the one request that is on
/// its way. `want` says what is needed now, most urgent first: what is not wanted any more is cancelled, so the latest request wins.
class PageCache : public QObject
{
    Q_OBJECT
public:
    struct Key
    {
        Id paperId = 0;
        int page = 0;
        int scale = 0; ///< dots per inch times 1000, so that a picture fits its place to the pixel
        bool operator==(const Key &) const = default;
    };

    explicit PageCache(PageSource *source, qint64 bytes = 192LL * 1024 * 1024, QObject *parent = nullptr);

    const QImage *find(const Key &key) const { return m_images.object(key); }
    /// The page at any scale, for a blurred picture while the sharp one is drawn.
    const QImage *findAny(Id paperId, int page) const;
    void want(std::vector<Key> keys);
    /// Why a page could not be drawn, or empty.
    QString failure(const Key &key) const { return m_failures.value(key); }
    /// Tries pages again that could not be drawn.
    void forgetFailures() { m_failures.clear(); }
    bool isBusy() const { return m_request != 0; }
    qint64 bytes() const { return m_images.totalCost(); }

signals:
    void arrived(const scrutiny::PageCache::Key &key);

private:
    void next();
    PageSource *m_source;
    QCache<Key, QImage> m_images;
    QHash<Key, QString> m_failures;
    std::vector<Key> m_wanted;
    int m_request = 0;
    Key m_asked;
};

size_t qHash(const PageCache::Key &key, size_t seed = 0);

} // namespace scrutiny
