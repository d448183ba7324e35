// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace scrutiny {

/// What went wrong, as far as a caller or a user would act differently on it.
enum class ErrorKind {
    NotFound,      ///< the file or record is not there
    NotAPdf,       ///< the file is something else, or empty
    Damaged,       ///< the paper or the store cannot be read as what it claims to be
    NeedsPassword, ///< the paper is locked
    Limit,         ///< time, memory, pages or size ran over a limit
    Busy,          ///< another program holds the store
    Newer,         ///< the store was written by a newer program
    DiskFull,      ///< nothing more can be written
    Io,            ///< reading or writing failed otherwise
    ChildFailed,   ///< the reading program ended unexpectedly
    Conflict,      ///< someone changed the same rows in the meantime
    Invalid,       ///< a value breaks a rule (a bad date, an unknown state, a message out of form)
    Cancelled,     ///< the user stopped it
};

/// An error as a value: `sentence` is for the user (plain, says what to do), `context` for the log (no personal data).
struct Error
{
    ErrorKind kind = ErrorKind::Io;
    QString sentence;
    QString context = {};
};

template<typename T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorKind::NotFound, tr("..."), "opening");`
inline tl::unexpected<Error> fail(ErrorKind kind, QString sentence, QString context = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(sentence), std::move(context)});
}

} // namespace scrutiny
