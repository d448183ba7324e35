// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/papers.h"

#include "store/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::Store", text);
}

tl::unexpected<Error> cannotWrite(const QFileDevice &file)
{
    if (file.error() == QFileDevice::ResourceError)
        return fail(ErrorKind::DiskFull, tr("The disk is full: the paper was not brought in. Please free some space and try again."),
                    QStringLiteral("keeping a paper"));
    return fail(ErrorKind::Io, tr("The paper cannot be kept beside the store. Please check that you may write there."),
                QStringLiteral("keeping a paper"));
}

// A new name in a folder is only on the disk once the folder is.
void syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

// Copies and hashes in one go; the hash, or an error.
Result<QString> copied(QFile &from, QFile &to, const std::function<bool(double)> &step)
{
    constexpr qint64 piece = 1 << 20;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray buffer(piece, Qt::Uninitialized);
    const qint64 size = from.size();
    qint64 done = 0;
    for (;;) {
        const qint64 got = from.read(buffer.data(), piece);
        if (got < 0)
            return fail(ErrorKind::Io, tr("The paper cannot be read to its end. Please copy it to this computer and try again."),
                        QStringLiteral("keeping a paper: reading"));
        if (got == 0)
            break;
        hash.addData(QByteArrayView(buffer.constData(), got));
        if (to.write(buffer.constData(), got) != got)
            return cannotWrite(to);
        done += got;
        if (step && !step(size > 0 ? static_cast<double>(done) / static_cast<double>(size) : 1.0))
            return fail(ErrorKind::Cancelled, tr("Stopped; nothing was brought in."), QStringLiteral("keeping a paper"));
    }
    if (!to.flush() || ::fsync(to.handle()) != 0)
        return cannotWrite(to);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QString paperFile(const Store &store, const QString &sha256)
{
    return QDir(store.papersFolder()).filePath(sha256 + QStringLiteral(".pdf"));
}

Result<QString> keepPaper(const Store &store, const QString &file, const std::function<bool(double)> &step)
{
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, tr("“%1” cannot be opened. Please check that it is still there.").arg(QFileInfo(file).fileName()),
                    QStringLiteral("keeping a paper"));
    const QString folder = store.papersFolder();
    QTemporaryFile to(QDir(folder).filePath(QStringLiteral("incoming-XXXXXX.part")));
    if (!QDir().mkpath(folder) || !to.open())
        return cannotWrite(to);
    const Result<QString> hash = copied(from, to, step);
    if (!hash)
        return hash;
    const QString target = paperFile(store, *hash);
    if (QFileInfo(target).size() == to.size() && QFile::exists(target))
        return hash;
    // QFile::rename would not replace a file of the wrong length that lies there.
    if (std::rename(QFile::encodeName(to.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return cannotWrite(to);
    to.setAutoRemove(false);
    syncFolder(folder);
    return hash;
}

Result<void> dropPaper(const Store &store, const QString &sha256)
{
    if (findPaper(store.reader(), sha256))
        return fail(ErrorKind::Conflict, tr("The paper is still in use."), QStringLiteral("dropping a paper"));
    QFile file(paperFile(store, sha256));
    if (file.exists() && !file.remove())
        return fail(ErrorKind::Io, tr("The paper's file cannot be removed."), QStringLiteral("dropping a paper"));
    return {};
}

} // namespace scrutiny
