// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
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
        {"viewer", "[FILE]: the next page's picture, cold and warm", bench::viewer},
    };
    const QStringList arguments = app.arguments();
    for (const Verb &verb : verbs) {
        if (arguments.value(1) == QLatin1String(verb.name))
            return verb.run(arguments.mid(2));
    }
    std::puts("Usage: scrutiny-bench VERB [...]. Each verb prints its main figure last.");
    for (const Verb &verb : verbs)
        std::printf("  %-8s %s\n", verb.name, verb.what);
    return arguments.size() > 1 && arguments[1] != QLatin1String("--help") ? 2 : 0;
}
