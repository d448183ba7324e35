// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "viewer_pack.h"

#include "gui/client_page_source.h"
#include "gui/paper_view.h"
#include "gui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <random>

namespace bench {
namespace {

using namespace scrutiny;

double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void runFor(double milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, std::max(1, int(milliseconds - since(timer))));
        if (since(timer) >= milliseconds)
            return;
    } while (true);
}

/// The real view on the real reading program, as large as in a window on a laptop.
struct Shown
{
    ClientPageSource source;
    PaperView view{&source};
    QTimer beat; ///< so that waiting for events ends

    Shown(const QString &file, const PaperInfo &paper)
        : source([file](Id) { return file; })
    {
        beat.start(1);
        view.resize(900, 1000);
        view.show();
        view.setPaper(paper);
    }
    /// Milliseconds until the page in view is there, sharp or at all, and painted; 10 s at most.
    double until(const std::function<bool()> &there)
    {
        QElapsedTimer timer;
        timer.start();
        while (!there() && since(timer) < 10000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        view.viewport()->repaint();
        return since(timer);
    }
    double untilSharp(int page)
    {
        return until([&] { return view.isDrawn(page); });
    }
};

struct Scrolled
{
    double longestBlank = 0; ///< milliseconds that a page in view had no picture at all
    double sharp = 0;        ///< share of frames in which every page in view was sharp
    double worstFrame = 0;   ///< milliseconds for one frame: asking, painting
    double megabytes = 0;    ///< pictures kept, at most
};

/// Scrolls evenly through pages at so many a second, 60 frames a second.
Scrolled scroll(PaperView &view, int from, int pages, double perSecond, bool atOnce = false)
{
    constexpr double frame = 1000.0 / 60;
    Scrolled out;
    view.goToPage(from);
    if (!atOnce)
        runFor(600);
    QScrollBar *bar = view.verticalScrollBar();
    const int last = std::min(from + pages, view.paper().pages());
    const double start = bar->value(), onePage = view.viewRect(2, {0, 0, 0, 0}).top() - view.viewRect(1, {0, 0, 0, 0}).top();
    const double end = std::min(double(bar->maximum()), start + onePage * (last - from));
    QHash<int, double> blankSince;
    QElapsedTimer clock;
    clock.start();
    int frames = 0, sharp = 0;
    for (double now = 0; bar->value() < int(end) - 1; now = since(clock)) {
        bar->setValue(int(std::min(end, start + onePage * perSecond * now / 1000)));
        view.viewport()->repaint();
        const double painted = since(clock);
        out.worstFrame = std::max(out.worstFrame, painted - now);
        const auto [first, lastShown] = view.pagesInView();
        bool all = true;
        for (auto it = blankSince.begin(); it != blankSince.end();) // gone from view, or there now
            it = it.key() < first || it.key() > lastShown ? blankSince.erase(it) : std::next(it);
        for (int page = first; page <= lastShown; ++page) {
            all = all && view.isDrawn(page);
            if (view.hasPicture(page)) {
                blankSince.remove(page);
                continue;
            }
            if (!blankSince.contains(page))
                blankSince.insert(page, painted);
            out.longestBlank = std::max(out.longestBlank, painted - blankSince[page] + frame); // it stays so until the next frame
        }
        ++frames;
        sharp += all;
        out.megabytes = std::max(out.megabytes, double(view.pictureBytes()) / 1024 / 1024);
        const double rest = frame - (since(clock) - now);
        if (rest > 0)
            runFor(rest);
        else
            QCoreApplication::processEvents();
    }
    out.sharp = frames ? double(sharp) / frames : 0;
    return out;
}

void print(const QString &name, const Scrolled &run)
{
    figure(QStringLiteral("viewer, %1, longest blank").arg(name), run.longestBlank, QStringLiteral("ms"));
    figure(QStringLiteral("viewer, %1, frames sharp").arg(name), 100 * run.sharp, QStringLiteral("%"));
    figure(QStringLiteral("viewer, %1, worst frame").arg(name), run.worstFrame, QStringLiteral("ms"));
}

/// Peak memory of a process in megabytes.
double peakOf(const QString &process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

QString childProcess()
{
    QFile children(QStringLiteral("/proc/self/task/%1/children").arg(QCoreApplication::applicationPid()));
    return children.open(QIODevice::ReadOnly) ? QString::fromLatin1(children.readAll()).split(QLatin1Char(' ')).value(0) : QString();
}

} // namespace

/// The real view offscreen with the real reading program: the next page once warm, jumps, and scrolling through 600 pages at several speeds.
int viewer(const QStringList &arguments)
{
    const QTemporaryDir folder;
    const QString file = arguments.isEmpty() ? largePack(folder.path(), 600) : arguments.first();
    const PaperInfo paper = openedPaper(file);
    if (paper.pages() < 3)
        return trouble(QStringLiteral("%1 cannot be shown").arg(file));
    Theme::instance().start();
    figure(QStringLiteral("viewer, pages"), paper.pages(), {});

    Scrolled cold;
    { // straight after opening, before anything could be drawn ahead
        Shown shown(file, paper);
        figure(QStringLiteral("viewer, first page cold"), shown.untilSharp(1), QStringLiteral("ms"));
        cold = scroll(shown.view, 1, paper.pages(), 50, true);
        print(QStringLiteral("50 pages a second, cold"), cold);
    }
    Shown shown(file, paper);
    PaperView &view = shown.view;
    shown.untilSharp(1);
    runFor(400);
    std::vector<double> next, jumps, seen;
    for (int page = 2; page <= std::min(60, paper.pages()); ++page) {
        runFor(250); // the reader looks at the page
        QElapsedTimer timer;
        timer.start();
        view.goToPage(page);
        shown.untilSharp(page);
        next.push_back(since(timer));
    }
    std::minstd_rand random(7);
    for (int i = 0; i < 30; ++i) {
        const int page = 1 + int(random() % unsigned(paper.pages()));
        QElapsedTimer timer;
        timer.start();
        view.goToPage(page);
        shown.until([&] { return view.hasPicture(page); });
        seen.push_back(since(timer));
        shown.untilSharp(page);
        jumps.push_back(since(timer));
        runFor(50);
    }
    const Scrolled reading = scroll(view, 1, std::min(60, paper.pages()), 3), quick = scroll(view, 1, std::min(200, paper.pages()), 15), fast = scroll(view, 1, paper.pages(), 60),
                   flying = scroll(view, 1, paper.pages(), 200);
    print(QStringLiteral("3 pages a second"), reading);
    print(QStringLiteral("15 pages a second"), quick);
    print(QStringLiteral("60 pages a second"), fast);
    print(QStringLiteral("200 pages a second"), flying);
    figure(QStringLiteral("viewer, pictures kept at most"), std::max({cold.megabytes, reading.megabytes, quick.megabytes, fast.megabytes, flying.megabytes}), QStringLiteral("MB"));
    figure(QStringLiteral("viewer, peak memory of the window"), peakOf(QStringLiteral("self")), QStringLiteral("MB"));
    figure(QStringLiteral("viewer, peak memory of the reading program"), peakOf(childProcess()), QStringLiteral("MB"));
    figure(QStringLiteral("viewer, jump to any page, a picture"), median(seen), QStringLiteral("ms"));
    figure(QStringLiteral("viewer, jump to any page, sharp"), median(jumps), QStringLiteral("ms"));
    figure(QStringLiteral("viewer, next page warm, worst"), *std::max_element(next.begin(), next.end()), QStringLiteral("ms"));
    figure(QStringLiteral("viewer, longest blank while scrolling"), std::max({cold.longestBlank, reading.longestBlank, quick.longestBlank, fast.longestBlank, flying.longestBlank}), QStringLiteral("ms"));
    figure(QStringLiteral("viewer, next page warm"), median(next), QStringLiteral("ms"));
    return 0;
}

} // namespace bench
