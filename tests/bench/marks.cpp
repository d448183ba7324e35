// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "support/reissued_pack.h"

#include <QElapsedTimer>

#include <cstdio>

namespace bench {

/// What becomes of more than 200 marks when their pack is published again. Exit status 1 when one is wrong or missing, or too few are placed.
int marks(const QStringList &arguments)
{
    constexpr double fewest = 0.9; ///< of the marks whose words survive
    reissued::ReissuedPack pack(QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs"));
    if (const auto made = pack.makeMarks(); !made)
        return trouble(made.error().sentence);
    QElapsedTimer timer;
    timer.start();
    if (const auto again = pack.publishAgain(!arguments.contains(QLatin1String("--no-earlier"))); !again)
        return trouble(again.error().sentence);
    const double seconds = double(timer.elapsed()) / 1000;
    const auto verdict = pack.judge();
    if (!verdict)
        return trouble(verdict.error().sentence);
    if (arguments.contains(QLatin1String("--verbose")))
        for (const QString &remark : verdict->remarks)
            std::printf("%s\n", qUtf8Printable(remark));
    figure(QStringLiteral("marks, import and finding places"), seconds, QStringLiteral("s"));
    const double share = verdict->surviving ? double(verdict->survivingPlaced) / verdict->surviving : 0;
    std::printf("%d marks whose words survive, %d of them placed: %.1f per cent\n", verdict->surviving, verdict->survivingPlaced, 100 * share);
    std::printf("%d marks: %d placed, %d on the lost-place list, %d wrong, %d missing\n", verdict->marks, verdict->placed, verdict->lost, verdict->wrong, verdict->missing);
    return verdict->wrong || verdict->missing || share < fewest ? 1 : 0;
}

} // namespace bench
