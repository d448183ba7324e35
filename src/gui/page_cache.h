// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_look.h"
#include "gui/page_source.h"

#include <QCache>
#include <QElapsedTimer>
#include <QMultiHash>

namespace scrutiny {

/// Pictures of pages by (paper, page, scale, look), the least used thrown out above a limit in bytes; small previews of pages, kept apart within a limit
/// of their own so that a whole pack can have them; and the one request that is on its way. `wish` says what is needed now, most urgent first: what is not
/// wanted any more is cancelled, so the latest request wins.
class PageCache : public QObject
{
    Q_OBJECT
public:
    struct Key
    {
        Id paperId = 0;
        int page = 0;
        int scale = 0; ///< dots per inch times 1000, so that a picture fits its place to the pixel
        int look = 0;  ///< PageLook::number()
        bool preview = false; ///< in any look
        bool operator==(const Key &) const = default;
    };
    struct Wish
    {
        Key key;
        bool urgent = false; ///< the page is in view with no picture at all: what is being drawn in its stead is put off
    };

    static constexpr qint64 defaultBytes = 128LL * 1024 * 1024, defaultPreviewBytes = 64LL * 1024 * 1024;
    explicit PageCache(PageSource *source, qint64 bytes = defaultBytes, qint64 previewBytes = defaultPreviewBytes, QObject *parent = nullptr);

    const QImage *find(const Key &key) const;
    /// The page at any scale in that look, for a blurred picture while the sharp one is drawn; the largest there is.
    const QImage *findAny(Id paperId, int page, const PageLook &look) const;
    /// The page's preview in that look; null: none yet.
    const QImage *preview(Id paperId, int page, const PageLook &look) const;
    bool hasPreview(Id paperId, int page) const { return m_previews.contains(previewKey(paperId, page)); }
    static Key previewKey(Id paperId, int page) { return {paperId, page, 0, 0, true}; }

    /// The looks of pictures that are asked for from now on; previews are drawn at `previewDots` per inch.
    void setLook(const PageLook &look) { m_look = look; }
    void setPreviewDots(double dotsPerInch) { m_previewDots = dotsPerInch; }

    void wish(std::vector<Wish> wishes);
    /// The same, nothing of it urgent.
    void want(const std::vector<Key> &keys);
    /// Why a page could not be drawn, or empty.
    QString failure(const Key &key) const { return m_failures.value(key); }
    /// Tries pages again that could not be drawn.
    void forgetFailures() { m_failures.clear(); }
    bool isBusy() const { return m_request != 0; }
    /// What all the pictures take, previews too.
    qint64 bytes() const { return m_images.totalCost() + m_previews.totalCost() + m_shownPreviews.totalCost(); }

signals:
    void arrived(const scrutiny::PageCache::Key &key);

private:
    /// A picture that takes itself off the list of its page when it is thrown out.
    struct Picture
    {
        Picture(PageCache &owner, const Key &of, QImage picture);
        ~Picture();
        Picture(const Picture &) = delete;
        Picture &operator=(const Picture &) = delete;
        PageCache &cache;
        Key key;
        QImage image;
    };
    using PageKey = std::pair<Id, int>;
    void take(const QImage &image);
    bool has(const Key &key) const;
    void next();

    PageSource *m_source;
    QMultiHash<PageKey, Picture *> m_ofPage;
    QCache<Key, Picture> m_images;
    QCache<Key, QImage> m_previews;              ///< as they came, 16 bits a pixel
    mutable QCache<Key, QImage> m_shownPreviews; ///< ready to be drawn in a look
    QHash<Key, QString> m_failures;
    std::vector<Wish> m_wanted;
    PageLook m_look;
    double m_previewDots = 24;
    int m_request = 0;
    Key m_asked;
};

size_t qHash(const PageCache::Key &key, size_t seed = 0);

} // namespace scrutiny
