// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "made_up.h"

#include "store/meetings.h"
#include "store/papers.h"
#include "store/search.h"

#include "store/store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace bench {
namespace {

constexpr int PagesAPaper = 250;
constexpr int WordsAPage = 330; // about 2,000 characters

scrutiny::Result<void> fill(scrutiny::Store &store, int pages, Words &words)
{
    using namespace scrutiny;
    for (int paper = 0; paper * PagesAPaper < pages; ++paper) {
        const auto done = store.change(QStringLiteral("made-up paper"), QStringLiteral("bench"), [&](Transaction &tx) -> Result<void> {
            Paper p;
            p.sha256 = QStringLiteral("%1").arg(paper, 64, 16, QLatin1Char('0'));
            p.fileName = QStringLiteral("pack %1.pdf").arg(paper);
            p.pages = PagesAPaper;
            p.addedAt = tx.now();
            const Id id = addPaper(tx, p);
            for (int page = 1; page <= PagesAPaper; ++page)
                addPage(tx, {0, id, page, QString::number(page), {}, 595, 842, PageFacts::Kind::Text, words.text(WordsAPage)});
            if (tx.failed())
                return tl::unexpected<Error>(*tx.error());
            return {};
        });
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    return {};
}

} // namespace

/// Median time of a search over many pages: common, middling and rare words, two words, a beginning, words in quotes.
int search(const QStringList &arguments)
{
    using namespace scrutiny;
    const int pages = arguments.isEmpty() ? 100'000 : arguments.first().toInt();
    QTemporaryDir folder;
    auto store = Store::open(folder.filePath(QStringLiteral("bench.desk")));
    if (!store)
        return trouble(store.error().sentence);
    Words words(7);
    QElapsedTimer building;
    building.start();
    if (const auto filled = fill(**store, pages, words); !filled)
        return trouble(filled.error().sentence);
    figure(QStringLiteral("made-up store of %1 pages").arg(pages), double(building.elapsed()) / 1000, QStringLiteral("s"));

    QStringList queries;
    for (const int rank : {0, 3, 20, 100, 400, 1500, 3000})
        queries << words.ranked(rank) << words.ranked(rank) + u' ' + words.ranked(rank + 5) << words.ranked(rank).left(4)
                << u'"' + words.ranked(rank) + u' ' + words.ranked(rank + 1) + u'"';
    std::vector<double> all;
    double slowest = 0;
    for (int round = 0; round < 3; ++round) {
        for (const QString &query : queries) {
            QElapsedTimer timer;
            timer.start();
            const auto found = scrutiny::search((*store)->reader(), {query, {}, 0, 0, 50, 0});
            if (!found)
                return trouble(found.error().sentence);
            all.push_back(double(timer.nsecsElapsed()) / 1e6);
            slowest = std::max(slowest, all.back());
        }
    }
    figure(QStringLiteral("slowest search"), slowest, QStringLiteral("ms"));
    figure(QStringLiteral("search, median"), median(all), QStringLiteral("ms"));
    return 0;
}

} // namespace bench
