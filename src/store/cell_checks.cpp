// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cell_checks.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

Result<std::vector<CellConfirmation>> listCellConfirmations(const Reader &reader, Id tableId)
{
    return guarded("listing confirmed figures", [&] {
        std::vector<CellConfirmation> result;
        Rows r = reader.connection().rows("SELECT f.cell_id, f.kind, f.sentence, f.at, f.who FROM table_cell c JOIN cell_confirmed f ON f.cell_id = c.id "
                                          "WHERE c.table_id = ? ORDER BY c.row, c.col, f.kind, f.id", tableId);
        while (r.next())
            result.push_back({r.id(), r.as(CellRemark::Kind::DateOrder), r.text(), r.moment(), r.text()});
        return result;
    });
}

void confirmCellRemark(Transaction &tx, Id cellId, CellRemark::Kind kind, const QString &sentence)
{
    tx.write([&](Connection &c) -> Id {
        if (c.value("SELECT 1 FROM cell_confirmed WHERE cell_id = ? AND kind = ? AND sentence = ?", cellId, kind, sentence))
            return cellId;
        return c.insert("INSERT INTO cell_confirmed(cell_id, kind, sentence, at, who) VALUES(?, ?, ?, ?, ?)", cellId, kind, sentence, tx.now(), tx.who());
    });
}

void takeBackConfirmation(Transaction &tx, Id cellId, CellRemark::Kind kind, const QString &sentence)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM cell_confirmed WHERE cell_id = ? AND kind = ? AND sentence = ?", cellId, kind, sentence); });
}

} // namespace scrutiny
