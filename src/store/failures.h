// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <SQLiteCpp/Exception.h>

namespace scrutiny {

/// A failure of the database as the sentence that a user can act on. `context` says what was being done.
Error storeError(const SQLite::Exception &failure, const QString &context);

/// Runs `body` and turns a failure of the database into a value.
template<typename Body>
auto guarded(const char *context, const Body &body) -> Result<decltype(body())>
{
    try {
        if constexpr (std::is_void_v<decltype(body())>) {
            body();
            return {};
        } else {
            return body();
        }
    } catch (const SQLite::Exception &failure) {
        return tl::unexpected<Error>(storeError(failure, QString::fromLatin1(context)));
    }
}

/// The same for a body that itself gives a Result.
template<typename Body>
auto guardedResult(const char *context, const Body &body) -> decltype(body())
{
    try {
        return body();
    } catch (const SQLite::Exception &failure) {
        return tl::unexpected<Error>(storeError(failure, QString::fromLatin1(context)));
    }
}

void logStoreFailure(const SQLite::Exception &failure, const char *context);

/// For look-ups whose failure means "not found" to the caller; the failure is logged.
template<typename Body>
auto foundOrNone(const char *context, const Body &body) -> decltype(body())
{
    try {
        return body();
    } catch (const SQLite::Exception &failure) {
        logStoreFailure(failure, context);
        return {};
    }
}


/// The record that was asked for is not there (any more).
tl::unexpected<Error> notThere(const char *context);

} // namespace scrutiny
