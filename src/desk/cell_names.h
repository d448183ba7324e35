// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "store/reader.h"

#include <map>

namespace scrutiny {

/// What stands at a place of a stored paper, when it is a cell of a table: its row and column by name. Tables are loaded once.
class CellNames
{
public:
    explicit CellNames(const Reader &reader) : m_reader(reader) {}
    /// `Boilers, 2028/29`; empty: no table's cell stands there.
    QString at(Id paperId, const Place &place);

private:
    struct Named
    {
        TableRecord table;
        QStringList rows;
    };
    const Named *tableOf(Id cellId);
    Reader m_reader;
    std::map<Id, Named> m_tables;
    std::map<std::pair<Id, int>, std::vector<SourceSpan>> m_pages; ///< cells by paper and page
};

} // namespace scrutiny
