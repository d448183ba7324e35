// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pdf/page_content.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace scrutiny::pdf {

struct Bookmark
{
    QString title;
    int page = 0;  ///< position in the file from 1, 0 when it leads nowhere
    double y = 0;  ///< points from the top of that page as displayed
    int level = 0; ///< 0 is the outermost
};

/// A rendered page: 32-bit pixels, 0xffRRGGBB, rows top to bottom without padding.
struct Picture
{
    int width = 0, height = 0;
    double dotsPerInch = 0; ///< what it was drawn at
    std::vector<std::uint32_t> pixels;
};

/// What is known of a page without reading it.
struct PageSize
{
    double width = 0, height = 0;
    QString label;
};

struct PageLimits
{
    std::chrono::milliseconds time{4000}; ///< a page that takes longer is given up and marked incomplete
    std::size_t words = 200'000;          ///< what a page holds beyond is left out and the page marked incomplete
    std::size_t paths = 500'000;
};

/// The one door to PDF files. Not for sharing between threads: open one a thread.
/// Errors when opening: NotFound, NotAPdf, Damaged, NeedsPassword.
class Document
{
public:
    static Result<Document> open(const QString &path, const QByteArray &password = {});
    Document(Document &&) noexcept;
    Document &operator=(Document &&) noexcept;
    ~Document();

    int pageCount() const;
    /// Words, rulings, fills, images and links of a page in one interpretation. Never fails: what could not be read is missing and `incomplete` set.
    PageContent content(int page, const PageLimits &limits = {}) const;
    /// Width and height in points as displayed (0 when the page is damaged), and the file's own label. Cheap: nothing is interpreted.
    PageSize pageSize(int page) const;
    std::vector<Bookmark> bookmarks() const;
    /// The links of a page alone, without interpreting it.
    std::vector<Link> links(int page) const;
    QString title() const;
    QString producer() const;
    /// A page drawn at `dotsPerInch`; at most about 40 million pixels (the scale is lowered to fit). `stop` is asked now and then
    /// from the calling thread; when it says true the drawing is given up with ErrorKind::Cancelled.
    Result<Picture> render(int page, double dotsPerInch, const std::function<bool()> &stop = {}) const;

private:
    struct Impl;
    explicit Document(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl;
};

/// A file's content: every page in order, and what the file says of itself.
struct DocumentContent
{
    std::vector<PageContent> pages;
    std::vector<Bookmark> bookmarks;
    QString title;
    QString producer;
};

struct ReadOptions
{
    int threads = 2;
    int maxPages = 3000;   ///< a longer file is refused with ErrorKind::Limit
    PageLimits page;
    /// Called with pages done and all pages, from one thread at a time; returning false cancels (ErrorKind::Cancelled).
    std::function<bool(int, int)> progress;
    /// Called once a page on the thread that read it, so that what follows from a page alone (lines, tables) uses both cores too.
    std::function<void(const PageContent &)> eachPage;
};

/// Reads all pages, each interpreted once, on several threads with a Document each. Errors: those of Document::open, Limit, Cancelled.
Result<DocumentContent> readContent(const QString &path, const ReadOptions &options = {});

} // namespace scrutiny::pdf
