// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/store.h"

namespace scrutiny {

struct Store::Private
{
    QString file;
    StoreOptions options;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Reader> reader;
    bool readOnly = false;
    bool changing = false; ///< a unit of work is running: no second one inside it
    QString notice;
    Id dataVersion = 0;    ///< as last seen by poll()
    int nextListener = 1;
    std::vector<std::pair<int, std::function<void(const Changes &)>>> listeners;

    QDateTime now() const { return options.clock ? options.clock().toUTC() : QDateTime::currentDateTimeUtc(); }
    void tell(const Changes &changes);
};

} // namespace scrutiny
