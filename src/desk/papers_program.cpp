// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers_program.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace scrutiny {

QString papersProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString places[] = {qEnvironmentVariable("SCRUTINY_PAPERS"), folder + QStringLiteral("/scrutiny-papers"),
                              folder + QStringLiteral("/../libexec/scrutiny-papers")};
    for (const QString &place : places) {
        const QFileInfo file(place);
        if (!place.isEmpty() && file.isFile() && file.isExecutable())
            return file.absoluteFilePath();
    }
    return {};
}

} // namespace scrutiny
