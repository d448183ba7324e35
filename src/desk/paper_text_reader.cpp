// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/paper_text_reader.h"

#include "store/meetings.h"
#include "store/papers.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr size_t mostKept = 3;

PaperSection sectionFor(const AgendaItem &item, const ItemPaper &part)
{
    const bool printed = !part.itemNumber.isEmpty() || !part.itemTitle.isEmpty();
    return {printed ? part.itemNumber : item.number, printed ? part.itemTitle : item.title, part.label, part.filePageFrom, std::max(part.filePageFrom, part.filePageTo)};
}

} // namespace

Result<PaperText> paperFrame(const Reader &reader, Id paperId)
{
    const auto paper = loadPaper(reader, paperId);
    if (!paper)
        return tl::unexpected(paper.error());
    const auto pages = listPages(reader, paperId);
    if (!pages)
        return tl::unexpected(pages.error());
    PaperText text;
    text.sha256 = paper->sha256;
    text.pages = paper->pages;
    text.labels.resize(size_t(std::max(0, paper->pages)));
    for (const PageRecord &page : *pages)
        if (page.page >= 1 && page.page <= paper->pages)
            text.labels[size_t(page.page - 1)] = page.label;
    const auto items = paper->meetingId ? listAgendaItems(reader, paper->meetingId) : Result<std::vector<AgendaItem>>();
    if (!items)
        return tl::unexpected(items.error());
    for (const AgendaItem &item : *items)
        for (const ItemPaper &part : item.papers)
            if (part.paperId == paperId && part.filePageFrom > 0)
                text.sections.push_back(sectionFor(item, part));
    std::stable_sort(text.sections.begin(), text.sections.end(), [](const PaperSection &a, const PaperSection &b) { return a.pageFrom < b.pageFrom; });
    int last = 0;
    std::erase_if(text.sections, [&](PaperSection &one) { // two items on one page: the first has it
        one.pageFrom = std::max(one.pageFrom, last + 1);
        last = std::max(last, one.pageTo);
        return one.pageFrom > one.pageTo;
    });
    return text;
}

PaperTextReader::PaperTextReader(QObject *parent)
    : QObject(parent)
{
    connect(&m_client, &PapersClient::wordsRead, this, [this](int request, const std::vector<messages::PageWord> &words) {
        if (request != m_request)
            return;
        addPage(m_text, m_page, words);
        next();
    });
    connect(&m_client, &PapersClient::failed, this, [this](int request, const Error &error) {
        if (request != m_request)
            return;
        if (error.kind == ErrorKind::Limit) { // one page that cannot be read leaves the others
            next();
            return;
        }
        m_request = 0;
        emit failed(error);
    });
}

void PaperTextReader::read(PaperText frame, const QString &file)
{
    cancel();
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [&](const PaperText &one) { return one.sha256 == frame.sha256; });
    if (kept != m_kept.end()) {
        frame.words = kept->words;
        // As late as an answer of the child would come, so that nobody has to mind the difference.
        QMetaObject::invokeMethod(this, [this, frame = std::move(frame), read = m_read] {
            if (read == m_read)
                emit done(frame);
        }, Qt::QueuedConnection);
        return;
    }
    m_text = std::move(frame);
    m_file = file;
    m_page = 0;
    next();
}

void PaperTextReader::cancel()
{
    if (m_request)
        m_client.cancel(m_request);
    m_request = 0;
    ++m_read;
}

void PaperTextReader::next()
{
    m_request = 0;
    if (m_page >= m_text.pages) {
        if (m_kept.size() >= mostKept)
            m_kept.erase(m_kept.begin());
        m_kept.push_back(m_text);
        emit done(m_text);
        return;
    }
    emit progress(m_page, m_text.pages);
    m_request = m_client.words(m_file, ++m_page);
}

Result<PaperText> readPaperText(PaperText frame, const QString &file)
{
    PaperTextReader reader;
    QEventLoop loop;
    Result<PaperText> result = fail(ErrorKind::Io, QCoreApplication::translate("PaperTextReader", "The paper could not be read."), QStringLiteral("paper text"));
    QObject::connect(&reader, &PaperTextReader::done, &loop, [&](const PaperText &text) {
        result = text;
        loop.quit();
    });
    QObject::connect(&reader, &PaperTextReader::failed, &loop, [&](const Error &error) {
        result = tl::unexpected(error);
        loop.quit();
    });
    QMetaObject::invokeMethod(&reader, [&] { reader.read(std::move(frame), file); }, Qt::QueuedConnection);
    loop.exec();
    return result;
}

} // namespace scrutiny
