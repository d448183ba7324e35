// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QApplication>

#include <cstdio>
#include <cstring>
#include <memory>

int main(int argc, char **argv)
{
    std::unique_ptr<QCoreApplication> app;
    if (argc > 1 && std::strcmp(argv[1], "viewer") == 0) { // the one that has widgets of its own
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QApplication>(argc, argv);
    } else {
        app = std::make_unique<QCoreApplication>(argc, argv);
    }
    struct Verb
    {
        const char *name, *what;
        int (*run)(const QStringList &);
    };
    constexpr Verb verbs[] = {
        {"reading", "FILE...: time of scrutiny-papers read as a ratio to pdftotext -bbox-layout, and peak memory", bench::reading},
        {"import", "[FILE...]: packs a minute into the store (default: the sample packs)", bench::import},
        {"search", "[PAGES]: a search over 100,000 pages of made-up text", bench::search},
        {"window", "start to first paint on a store of 200 meetings", bench::window},
        {"marks", "[--verbose] [--no-earlier]: what becomes of 600 marks when their packs are published again", bench::marks},
        {"typing", "[MARKS]: what a key costs while a note is written, each on the disk before the next", bench::typing},
        {"viewer", "[FILE]: the next page once warm, and scrolling through 600 pages, in the real view", bench::viewer},
    };
    const QStringList arguments = app->arguments();
    for (const Verb &verb : verbs) {
        if (arguments.value(1) == QLatin1String(verb.name))
            return verb.run(arguments.mid(2));
    }
    std::puts("Usage: scrutiny-bench VERB [...]. Each verb prints its main figure last.");
    for (const Verb &verb : verbs)
        std::printf("  %-8s %s\n", verb.name, verb.what);
    return arguments.size() > 1 && arguments[1] != QLatin1String("--help") ? 2 : 0;
}
