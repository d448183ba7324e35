// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

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

} // namespace scrutiny
