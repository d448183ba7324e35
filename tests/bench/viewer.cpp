// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "desk/papers_client.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>

namespace bench {
namespace {

/// Milliseconds from asking for a page to having its picture; below 0: it could not be drawn.
double drawn(scrutiny::PapersClient &client, const QString &file, int page)
{
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    const int request = client.render(file, page, 120);
    double took = -1;
    const auto done = QObject::connect(&client, &scrutiny::PapersClient::rendered, &loop, [&](int id) {
        if (id == request) {
            took = double(timer.nsecsElapsed()) / 1e6;
            loop.quit();
        }
    });
    const auto failed = QObject::connect(&client, &scrutiny::PapersClient::failed, &loop, &QEventLoop::quit);
    loop.exec();
    QObject::disconnect(done);
    QObject::disconnect(failed);
    return took;
}

} // namespace

/// Time to the next page's picture: cold (child just started, file not open) and warm (the page after one that was drawn).
int viewer(const QStringList &arguments)
{
    const QString file = arguments.isEmpty() ? QDir(QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs")).entryInfoList({QStringLiteral("*.pdf")}).value(0).filePath() : arguments.first();
    std::vector<double> cold, warm;
    for (int round = 0; round < 5; ++round) {
        scrutiny::PapersClient client;
        cold.push_back(drawn(client, file, 1));
        for (int page = 2; page <= 6; ++page)
            warm.push_back(drawn(client, file, page));
        if (cold.back() < 0)
            return trouble(QStringLiteral("%1 cannot be drawn").arg(file));
    }
    figure(QStringLiteral("viewer, first page cold"), median(cold), QStringLiteral("ms"));
    figure(QStringLiteral("viewer, next page warm"), median(warm), QStringLiteral("ms"));
    return 0;
}

} // namespace bench
