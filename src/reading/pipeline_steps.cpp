// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/pipeline_steps.h"

#include "reading/item_pages.h"

#include <QCoreApplication>

#include <atomic>
#include <mutex>
#include <thread>

namespace scrutiny::reading {

namespace {

/// The tables of every page.
std::vector<std::vector<ReportTable>> tablesByPage(const Paper &paper, int threads)
{
    std::vector<std::vector<ReportTable>> perPage(paper.content.pages.size());
    shareOut(perPage.size(), threads, [&](std::size_t page) { perPage[page] = tablesOf(paper.content.pages[page], paper.lines[page]); });
    return perPage;
}

} // namespace

void shareOut(std::size_t count, int threads, const std::function<void(std::size_t)> &work)
{
    std::atomic<std::size_t> next{0};
    const auto take = [&]() {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::thread> helpers;
    for (int i = 1; i < threads && count > 3; ++i)
        helpers.emplace_back(take);
    take();
    for (std::thread &helper : helpers)
        helper.join();
}

Result<Paper> openPaper(const QString &path, const Options &options)
{
    Paper paper;
    std::mutex lock;
    pdf::ReadOptions read;
    read.threads = options.threads;
    read.maxPages = options.maxPages;
    read.progress = options.progress;
    read.eachPage = [&](const pdf::PageContent &page) {
        PageLines lines = linesOf(page);
        const std::lock_guard guard(lock);
        if (paper.lines.size() < std::size_t(page.page))
            paper.lines.resize(std::size_t(page.page));
        paper.lines[std::size_t(page.page - 1)] = std::move(lines);
    };
    Result<pdf::DocumentContent> content = pdf::readContent(path, read);
    if (!content)
        return tl::unexpected<Error>(content.error());
    paper.content = std::move(*content);
    paper.lines.resize(paper.content.pages.size());
    for (std::size_t i = 0; i < paper.lines.size(); ++i)
        paper.lines[i].page = int(i) + 1;
    return paper;
}

void analyse(Paper &paper, const Options &options, Issues &issues)
{
    paper.furniture = takeFurnitureOff(paper.content.pages, paper.lines);
    if (options.stage == Stage::Lines)
        return;
    auto perPage = tablesByPage(paper, options.threads);
    const Context context = paper.context();
    paper.front = readFrontSheet(context, issues);
    placeItems(context, paper.front, issues);
    paper.tables = joinedOverPages(std::move(perPage), paper.content.pages, paper.lines, paperStarts(context, paper.front));
    paper.sections = findSections(context, paper.front, issues);
    for (ReportTable &table : paper.tables) {
        const auto label = [&](int page) {
            return page >= 1 && page <= int(paper.furniture.size()) ? paper.furniture[std::size_t(page - 1)].label : QString();
        };
        table.pageFrom = label(table.pdfPageFrom);
        table.pageTo = label(table.pdfPageTo);
        for (const Section &section : paper.sections)
            if (section.firstPage <= table.pdfPageFrom && section.lastPage >= table.pdfPageFrom && !section.item.isEmpty())
                table.item = section.item;
    }
}

} // namespace scrutiny::reading
