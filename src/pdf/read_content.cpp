// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/document.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace scrutiny::pdf {

namespace {

using namespace std::chrono;

/// What the threads share: the next page, and how long the file may still spend on pages that were given up.
struct Work
{
    DocumentContent content;
    std::atomic<int> next{1};
    std::atomic<bool> cancelled{false};
    std::atomic<std::int64_t> patience; ///< milliseconds
    std::mutex progress;
    int done = 0;
};

void readPages(const Document &document, const ReadOptions &options, Work &work)
{
    const int count = static_cast<int>(work.content.pages.size());
    while (!work.cancelled) {
        const int number = work.next++;
        if (number > count)
            return;
        PageLimits limits = options.page;
        limits.time = milliseconds(std::clamp<std::int64_t>(work.patience, 10, limits.time.count()));
        const auto start = steady_clock::now();
        PageContent &page = work.content.pages[static_cast<std::size_t>(number - 1)];
        page = document.content(number, limits);
        if (page.incomplete)
            work.patience -= duration_cast<milliseconds>(steady_clock::now() - start).count();
        if (options.eachPage)
            options.eachPage(page);
        if (!options.progress)
            continue;
        const std::lock_guard lock(work.progress);
        if (!options.progress(++work.done, count))
            work.cancelled = true;
    }
}

} // namespace

Result<DocumentContent> readContent(const QString &path, const ReadOptions &options)
{
    auto first = Document::open(path);
    if (!first)
        return tl::unexpected(first.error());
    const int count = first->pageCount();
    if (count > options.maxPages) {
        return fail(ErrorKind::Limit,
                    QCoreApplication::translate("scrutiny::pdf", "The paper has %1 pages; at most %2 can be read at once. Split it into parts.")
                        .arg(count).arg(options.maxPages),
                    QStringLiteral("pages"));
    }

    Work work;
    work.content.pages.resize(static_cast<std::size_t>(count));
    work.patience = 2 * options.page.time.count() * 3 / 4;
    std::vector<std::thread> others;
    for (int i = 1; i < options.threads && count > 3; ++i) {
        others.emplace_back([&] {
            if (const auto own = Document::open(path))
                readPages(*own, options, work);
        });
    }
    readPages(*first, options, work);
    for (std::thread &thread : others)
        thread.join();
    if (work.cancelled)
        return fail(ErrorKind::Cancelled, QCoreApplication::translate("scrutiny::pdf", "Reading was stopped."), QStringLiteral("cancelled"));

    work.content.bookmarks = first->bookmarks();
    work.content.title = first->title();
    work.content.producer = first->producer();
    return std::move(work.content);
}

} // namespace scrutiny::pdf
