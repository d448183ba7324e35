// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/serve.h"

#include "papers/limits.h"
#include "papers/request_queue.h"
#include "pdf/document.h"
#include "reading/lines.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <new>
#include <thread>

#include <unistd.h>

namespace scrutiny::papers {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using messages::Request;

constexpr auto pagePatience = 15s; ///< a page that takes longer is given up
constexpr auto childPatience = 30s; ///< a request that cannot be given up ends the child

/// Standard output, shared by the thread that answers and the one that turns requests down.
class Answers
{
public:
    void send(const QByteArray &bytes)
    {
        const std::lock_guard lock(mutex);
        if (!writeAll(STDOUT_FILENO, bytes.constData(), bytes.size()))
            _exit(0); // the client is gone
    }
    void sendCancelled(int id)
    {
        send(messages::toBytes(id, Error{ErrorKind::Cancelled, QCoreApplication::translate("scrutiny::papers", "The request was withdrawn.")}));
    }

private:
    std::mutex mutex;
};

tl::unexpected<Error> noPaper()
{
    return fail(ErrorKind::Invalid, QCoreApplication::translate("scrutiny::papers", "No paper is open."), QStringLiteral("serve"));
}

tl::unexpected<Error> noPage()
{
    return fail(ErrorKind::Invalid, QCoreApplication::translate("scrutiny::papers", "The paper has no such page."), QStringLiteral("serve"));
}

messages::PageWords inReadingOrder(const pdf::PageContent &page)
{
    messages::PageWords out;
    out.page = page.page;
    std::vector<bool> placed(page.words.size());
    const auto add = [&](std::size_t i) {
        const pdf::Word &word = page.words[i];
        placed[i] = true;
        out.words.push_back({word.text, word.box, word.spaceAfter, false});
    };
    for (const reading::Line &line : reading::linesOf(page).lines) {
        for (const reading::Segment &segment : line.segments) {
            for (const int i : segment.words) {
                if (i >= 0 && static_cast<std::size_t>(i) < placed.size() && !placed[static_cast<std::size_t>(i)])
                    add(static_cast<std::size_t>(i));
            }
            if (!out.words.empty())
                out.words.back().spaceAfter = true;
        }
        if (!out.words.empty())
            out.words.back().lineEnd = true;
    }
    for (std::size_t i = 0; i < placed.size(); ++i) { // turned words stand on no line: they follow in the order of drawing
        if (!placed[i])
            add(i);
    }
    return out;
}

/// The paper that is open, and what is answered about it.
class Server
{
public:
    Server(RequestQueue &requests, Answers &out) : queue(requests), answers(out) { }

    void answer(const Request &request)
    {
        switch (request.kind) {
        case Request::Kind::Open:
            return reply(request, open(request));
        case Request::Kind::Render:
            return reply(request, render(request));
        case Request::Kind::Words:
            return reply(request, words(request));
        case Request::Kind::Outline:
            return reply(request, outline());
        case Request::Kind::Links:
            return reply(request, links(request));
        case Request::Kind::Close:
            document.reset();
            return answers.send(messages::doneBytes(request.id));
        case Request::Kind::Cancel:
            return;
        }
    }

private:
    template<typename T>
    void reply(const Request &request, const Result<T> &result)
    {
        answers.send(result ? messages::toBytes(request.id, *result) : messages::toBytes(request.id, result.error()));
    }

    Result<messages::OpenedPaper> open(const Request &request)
    {
        document.reset();
        auto opened = pdf::Document::open(request.path, request.password.toUtf8());
        if (!opened)
            return tl::unexpected(opened.error());
        document = std::make_unique<pdf::Document>(std::move(*opened));
        messages::OpenedPaper paper;
        paper.title = document->title();
        for (int page = 1; page <= std::min(document->pageCount(), 100'000); ++page) {
            const pdf::PageSize size = document->pageSize(page);
            const bool known = size.width > 0; // a damaged page keeps its place as a sheet of A4
            paper.pages.push_back({known ? size.width : 595, known ? size.height : 842, size.label});
        }
        return paper;
    }

    Result<messages::RenderedPage> render(const Request &request)
    {
        if (!document)
            return noPaper();
        const auto end = Clock::now() + pagePatience;
        bool late = false;
        const auto stop = [&] { return queue.isCancelled(request.id) || (late = Clock::now() > end); };
        Result<pdf::Picture> picture = document->render(request.page, request.dotsPerInch, stop);
        if (!picture && late)
            return fail(ErrorKind::Limit, QCoreApplication::translate("scrutiny::papers", "This page takes too long to draw."), QStringLiteral("render"));
        if (!picture)
            return tl::unexpected(picture.error());
        const auto bytes = static_cast<qsizetype>(picture->pixels.size() * sizeof(std::uint32_t));
        return messages::RenderedPage{request.page, picture->dotsPerInch, picture->width, picture->height,
                                      QByteArray(reinterpret_cast<const char *>(picture->pixels.data()), bytes)};
    }

    Result<messages::PageWords> words(const Request &request)
    {
        if (!document)
            return noPaper();
        if (request.page > document->pageCount())
            return noPage();
        return inReadingOrder(document->content(request.page));
    }

    Result<messages::Outline> outline() const
    {
        if (!document)
            return noPaper();
        messages::Outline out;
        for (const pdf::Bookmark &mark : document->bookmarks())
            out.entries.push_back({mark.title.left(500), mark.page, mark.y, mark.level});
        return out;
    }

    Result<messages::PageLinks> links(const Request &request) const
    {
        if (!document)
            return noPaper();
        if (request.page > document->pageCount())
            return noPage();
        messages::PageLinks out{request.page, {}};
        const pdf::PageSize size = document->pageSize(request.page);
        for (const pdf::Link &link : document->links(request.page)) {
            const QString address = link.toPage > 0 ? QString() : messages::safeAddress(link.uri);
            const Rect box{std::max(link.box.x0, 0.0), std::max(link.box.y0, 0.0), std::min(link.box.x1, size.width), std::min(link.box.y1, size.height)};
            if (!box.isEmpty() && (link.toPage > 0 || !address.isEmpty()))
                out.links.push_back({box, link.toPage, link.toY, address});
        }
        // Poppler gives them last first; going from one to the next reads down the page.
        std::stable_sort(out.links.begin(), out.links.end(), [](const auto &a, const auto &b) { return std::pair(a.box.y0, a.box.x0) < std::pair(b.box.y0, b.box.x0); });
        return out;
    }

    RequestQueue &queue;
    Answers &answers;
    std::unique_ptr<pdf::Document> document;
};

/// Takes requests from standard input until it is closed or out of form; returns the exit status.
int receive(RequestQueue &queue, Answers &answers)
{
    messages::Reader reader(0);
    QByteArray some(65536, Qt::Uninitialized);
    for (;;) {
        const ssize_t n = read(STDIN_FILENO, some.data(), static_cast<std::size_t>(some.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return 0;
        reader.add(QByteArray(some.constData(), n));
        for (;;) {
            const auto message = reader.next();
            if (!message)
                return 2;
            if (!*message)
                break;
            const auto request = messages::requestFrom(**message);
            if (!request) {
                answers.send(messages::toBytes(messages::answerId(**message), request.error()));
                continue;
            }
            for (const int id : queue.add(*request))
                answers.sendCancelled(id);
        }
    }
}

} // namespace

int runServe()
{
    std::signal(SIGPIPE, SIG_IGN);
    limitProcess({});
    RequestQueue queue;
    Answers answers;
    std::atomic<int> status{0};
    std::atomic<Clock::rep> busySince{0};

    std::thread([&] {
        status = receive(queue, answers);
        if (status != 0 || isAbandoned(STDOUT_FILENO))
            _exit(status); // nobody waits for what is still to be answered
        queue.close();
    }).detach();
    std::thread([&] {
        for (;;) {
            std::this_thread::sleep_for(500ms);
            const Clock::rep since = busySince;
            if (since != 0 && Clock::now() - Clock::time_point(Clock::duration(since)) > childPatience)
                _exit(3);
        }
    }).detach();

    Server server(queue, answers);
    while (const auto request = queue.next()) {
        busySince = Clock::now().time_since_epoch().count();
        try {
            server.answer(*request);
        } catch (const std::bad_alloc &) {
            answers.send(messages::toBytes(request->id, Error{ErrorKind::Limit, QCoreApplication::translate("scrutiny::papers", "There is not enough memory for this page.")}));
        }
        busySince = 0;
    }
    _exit(status); // the other threads use what stands here
}

} // namespace scrutiny::papers
