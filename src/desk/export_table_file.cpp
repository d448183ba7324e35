// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

} // namespace

Result<void> writeExport(const QString &file, const QByteArray &bytes)
{
    const QFileInfo target(file);
    const QString context = QStringLiteral("writing an export");
    if (target.isDir())
        return fail(ErrorKind::Io, tr("%1 is a folder. Please name a file.").arg(file), context);
    if (!target.absoluteDir().exists())
        return fail(ErrorKind::Io, tr("%1 cannot be written: its folder is not there. Please choose another folder.").arg(file), context);
    QSaveFile out(file);
    // What is left in the buffer when it commits can be lost on a full disk without a word: it is put out before.
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.flush() && out.commit())
        return {};
    if (out.error() == QFileDevice::ResourceError)
        return fail(ErrorKind::DiskFull, tr("The disk is full: %1 was not written. Please free some space and try again.").arg(target.fileName()), context);
    return fail(ErrorKind::Io, tr("%1 cannot be written. Please check that you may write there, or choose another folder.").arg(file), context);
}

} // namespace scrutiny
