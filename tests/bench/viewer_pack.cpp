// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer_pack.h"

#include "bench.h"

#include "domain/messages.h"

#include <QDir>
#include <QProcess>

#include <algorithm>

namespace bench {

using namespace scrutiny;

PaperInfo openedPaper(const QString &file)
{
    PaperInfo info;
    QProcess child;
    child.start(besides(QStringLiteral("scrutiny-papers")), {QStringLiteral("serve")});
    messages::Request open;
    open.kind = messages::Request::Kind::Open;
    open.id = 1;
    open.path = file;
    child.write(messages::toBytes(open));
    messages::Reader answers;
    while (child.waitForReadyRead(20000)) {
        answers.add(child.readAllStandardOutput());
        const auto message = answers.next();
        if (message && !*message)
            continue;
        const auto opened = message ? messages::openedFrom(**message) : Result<messages::OpenedPaper>(tl::unexpected(message.error()));
        if (opened)
            for (const messages::PageSize &page : opened->pages) {
                info.sheets.emplace_back();
                info.sheets.back().width = page.width;
                info.sheets.back().height = page.height;
            }
        break;
    }
    child.closeWriteChannel();
    child.waitForFinished(2000);
    info.paperId = 1;
    info.title = file;
    return info;
}

QString largePack(const QString &folder, int pages)
{
    const QFileInfoList packs = QDir(QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs")).entryInfoList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Size);
    if (packs.isEmpty())
        return {};
    QStringList parts{QStringLiteral("--empty"), QStringLiteral("--pages")};
    int have = 0;
    while (have < pages) {
        const int before = have;
        for (const QFileInfo &pack : packs) {
            have += openedPaper(pack.filePath()).pages();
            parts << pack.filePath() << QStringLiteral("1-z");
            if (have >= pages)
                break;
        }
        if (have == before)
            break;
    }
    const QString made = QDir(folder).filePath(QStringLiteral("pack.pdf"));
    const int status = QProcess::execute(QStringLiteral("qpdf"), parts << QStringLiteral("--") << made);
    return (status == 0 || status == 3) && QFileInfo::exists(made) ? made : packs.first().filePath(); // 3: with warnings
}

} // namespace bench
