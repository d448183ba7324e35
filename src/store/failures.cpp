// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/failures.h"

#include "base/log.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::Store", text);
}

struct Plain
{
    ErrorKind kind;
    QString sentence;
};

Plain plain(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, tr("Another window is saving just now. Nothing was changed; please try again in a moment.")};
    case SQLITE_FULL:
        return {ErrorKind::DiskFull, tr("The disk is full. Nothing was changed; please free some space and try again.")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Damaged, tr("The file is damaged at this place. Please run “scrutiny-desk check”, or go back to a backup of it.")};
    case SQLITE_READONLY:
        return {ErrorKind::Io, tr("The file may only be read. Nothing was changed.")};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorKind::Io, tr("The file cannot be opened. Please check that you may read and write its folder.")};
    case SQLITE_CONSTRAINT:
        return {ErrorKind::Invalid, tr("That does not fit with what is kept already. Nothing was changed.")};
    case SQLITE_IOERR:
        return {ErrorKind::Io, tr("The disk did not take or give the data. Nothing was changed; please check the disk and try again.")};
    default:
        return {ErrorKind::Io, tr("The file could not be read or written. Nothing was changed.")};
    }
}

} // namespace

Error storeError(const SQLite::Exception &failure, const QString &context)
{
    Plain words = plain(failure.getErrorCode());
    // Only the code: SQLite's own text can name values.
    return {words.kind, std::move(words.sentence),
            QStringLiteral("%1: sqlite %2").arg(context).arg(failure.getExtendedErrorCode())};
}

void logStoreFailure(const SQLite::Exception &failure, const char *context)
{
    logError(storeError(failure, QString::fromLatin1(context)));
}

tl::unexpected<Error> notThere(const char *context)
{
    return fail(ErrorKind::NotFound, tr("That record is no longer there."), QString::fromLatin1(context));
}

} // namespace scrutiny
