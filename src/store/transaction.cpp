// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

Transaction::Transaction(Connection &connection, QString who, QDateTime now)
    : Reader(connection), m_who(std::move(who)), m_now(std::move(now))
{
}

void Transaction::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Id Transaction::write(const std::function<Id(Connection &)> &write)
{
    if (failed())
        return 0;
    Result<Id> written = guarded("writing", [&] { return write(connection()); });
    if (written)
        return *written;
    fail(std::move(written.error()));
    return 0;
}

} // namespace scrutiny
