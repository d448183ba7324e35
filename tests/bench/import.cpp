// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "desk/import_apply.h"
#include "desk/paper_reader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

namespace bench {

/// Packs a minute into the store, each into a new one, from the PDF to the last row.
int import(const QStringList &arguments)
{
    constexpr int Rounds = 5;
    QStringList files = arguments;
    if (files.isEmpty()) {
        const QDir packs(QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs"));
        for (const QString &name : packs.entryList({QStringLiteral("*.pdf")}))
            files << packs.filePath(name);
    }
    if (files.isEmpty())
        return trouble(QStringLiteral("import: name at least one PDF"));
    std::vector<double> seconds;
    for (int round = 0; round < Rounds; ++round) {
        QTemporaryDir folder;
        const auto store = scrutiny::Store::open(folder.filePath(QStringLiteral("bench.desk")));
        if (!store)
            return trouble(store.error().sentence);
        for (const QString &file : files) {
            QElapsedTimer timer;
            timer.start();
            auto reading = scrutiny::readPaperFile(file);
            if (!reading)
                return trouble(file + QStringLiteral(": ") + reading.error().sentence);
            const auto plan = scrutiny::planImport((*store)->reader(), file, std::move(*reading));
            if (!plan)
                return trouble(plan.error().sentence);
            const auto done = scrutiny::applyImport(**store, *plan, QStringLiteral("bench"));
            if (!done)
                return trouble(done.error().sentence);
            seconds.push_back(double(timer.nsecsElapsed()) / 1e9);
        }
    }
    figure(QStringLiteral("one pack, median"), median(seconds), QStringLiteral("s"));
    figure(QStringLiteral("import, packs a minute"), 60.0 / median(seconds), {});
    return 0;
}

} // namespace bench
