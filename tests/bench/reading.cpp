// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QFileInfo>

namespace bench {

/// Wall time of `scrutiny-papers read` over that of `pdftotext -bbox-layout` on the same file, run in turn.
int reading(const QStringList &files)
{
    constexpr int Runs = 7;
    if (files.isEmpty())
        return trouble(QStringLiteral("reading: name at least one PDF"));
    std::vector<double> ratios;
    double peak = 0;
    for (const QString &file : files) {
        std::vector<double> ours, theirs;
        for (int i = -1; i < Runs; ++i) {
            const Run a = run(besides(QStringLiteral("scrutiny-papers")), {QStringLiteral("read"), file});
            const Run b = run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox-layout"), file, QStringLiteral("/dev/null")});
            if (a.status != 0 || b.status != 0)
                return trouble(QStringLiteral("%1: exit status %2 (pdftotext %3)").arg(file).arg(a.status).arg(b.status));
            if (i < 0)
                continue; // the first of each warms the file
            ours.push_back(a.seconds);
            theirs.push_back(b.seconds);
            peak = std::max(peak, a.peakMegabytes);
        }
        const double ratio = median(ours) / median(theirs);
        ratios.push_back(ratio);
        figure(QFileInfo(file).fileName() + QStringLiteral(", read"), median(ours), QStringLiteral("s"));
        figure(QFileInfo(file).fileName() + QStringLiteral(", pdftotext"), median(theirs), QStringLiteral("s"));
        figure(QFileInfo(file).fileName() + QStringLiteral(", ratio"), ratio, {});
    }
    figure(QStringLiteral("peak memory"), peak, QStringLiteral("MB"));
    figure(QStringLiteral("reading, ratio to pdftotext -bbox-layout"), median(ratios), {});
    return 0;
}

} // namespace bench
