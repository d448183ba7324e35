// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "support/reissued_pack.h"

#include <QElapsedTimer>

#include <cstdio>

namespace bench {

namespace {

/// Publishes one pack again and adds what became of its marks. False: an error, already said.
bool publish(const QString &marksFile, const QStringList &arguments, reissued::Verdict &all)
{
    reissued::ReissuedPack pack(QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs"), marksFile);
    if (const auto made = pack.makeMarks(); !made)
        return trouble(made.error().sentence), false;
    QElapsedTimer timer;
    timer.start();
    if (const auto again = pack.publishAgain(!arguments.contains(QLatin1String("--no-earlier"))); !again)
        return trouble(again.error().sentence), false;
    figure(QStringLiteral("%1, import and finding places").arg(marksFile), double(timer.elapsed()) / 1000, QStringLiteral("s"));
    const auto verdict = pack.judge();
    if (!verdict)
        return trouble(verdict.error().sentence), false;
    if (arguments.contains(QLatin1String("--verbose")))
        for (const QString &remark : verdict->remarks)
            std::printf("%s\n", qUtf8Printable(remark));
    all.marks += verdict->marks;
    all.placed += verdict->placed;
    all.lost += verdict->lost;
    all.wrong += verdict->wrong;
    all.missing += verdict->missing;
    all.surviving += verdict->surviving;
    all.survivingPlaced += verdict->survivingPlaced;
    return true;
}

} // namespace

/// What becomes of the marks when their packs are published again. Exit status 1 when one is wrong or missing, or too few are placed.
int marks(const QStringList &arguments)
{
    constexpr double fewest = 0.9; ///< of the marks whose words survive
    reissued::Verdict all;
    for (const QString &file : reissued::markFiles())
        if (!publish(file, arguments, all))
            return 1;
    const double share = all.surviving ? double(all.survivingPlaced) / all.surviving : 0;
    std::printf("%d marks whose words survive, %d of them placed: %.1f per cent\n", all.surviving, all.survivingPlaced, 100 * share);
    std::printf("%d marks: %d placed, %d on the lost-place list, %d wrong, %d missing\n", all.marks, all.placed, all.lost, all.wrong, all.missing);
    return all.wrong || all.missing || (share < fewest && !arguments.contains(QLatin1String("--no-earlier"))) ? 1 : 0;
}

} // namespace bench
