// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/records.h"
#include "store/reader.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace scrutiny {

/// A unit of work in progress (Store::change). It remembers its first failure: from then on writing functions do nothing and give 0, and change()
/// rolls everything back and returns that failure. So a chain of writes needs no test after each; long loops look at failed().
class Transaction : public Reader
{
public:
    Transaction(Connection &connection, QString who, QDateTime now);

    bool failed() const { return m_error.has_value(); }
    const std::optional<Error> &error() const { return m_error; }
    /// Makes the unit of work fail with a rule's error (the first one counts).
    void fail(Error error);

    QString who() const { return m_who; }
    QDateTime now() const { return m_now; } ///< UTC, one moment for the whole unit

    /// For the repositories: runs `write` unless the unit has failed; a failure of the database becomes the unit's error, and 0 is returned.
    Id write(const std::function<Id(Connection &)> &write);

private:
    QString m_who;
    QDateTime m_now;
    std::optional<Error> m_error;
};

} // namespace scrutiny
