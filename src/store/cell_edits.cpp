// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cell_edits.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

Result<std::vector<FieldEdit>> listCellEdits(const Reader &reader, Id tableId)
{
    return guarded("listing edited cells", [&] {
        std::vector<FieldEdit> result;
        Rows r = reader.connection().rows("SELECT e.owner_id, e.field, e.original, e.later, e.later_paper_id, e.edited_at, e.edited_by "
                                          "FROM table_cell c JOIN field_edit e ON e.owner_kind = ?1 AND e.owner_id = c.id WHERE c.table_id = ?2 ORDER BY c.row, c.col",
                                          RecordKind::TableCell, tableId);
        while (r.next()) {
            FieldEdit edit;
            edit.owner = {RecordKind::TableCell, r.id()};
            edit.field = r.text();
            edit.original = r.text();
            edit.later = r.text();
            edit.laterPaperId = r.id();
            edit.editedAt = r.moment();
            edit.editedBy = r.text();
            result.push_back(std::move(edit));
        }
        return result;
    });
}

} // namespace scrutiny
