// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace scrutiny {

class Connection;

/// What reading functions take: the store outside a unit of work, or the Transaction inside one (it then sees what was just written).
class Reader
{
public:
    explicit Reader(Connection &connection) : m_connection(&connection) {}
    Connection &connection() const { return *m_connection; }

private:
    Connection *m_connection;
};

} // namespace scrutiny
