// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_checks.h"
#include "store/transaction.h"

namespace scrutiny {

/// That somebody looked at what there is to say of a cell. It holds for that sentence alone: another figure asks again.
struct CellConfirmation
{
    Id cellId = 0;
    CellRemark::Kind kind = CellRemark::Kind::Sum;
    QString sentence;
    QDateTime at;              ///< UTC
    QString who;
};

Result<std::vector<CellConfirmation>> listCellConfirmations(const Reader &reader, Id tableId);
void confirmCellRemark(Transaction &tx, Id cellId, CellRemark::Kind kind, const QString &sentence);
void takeBackConfirmation(Transaction &tx, Id cellId, CellRemark::Kind kind, const QString &sentence);

} // namespace scrutiny
