// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/table_names.h"

#include "base/text.h"

#include <QCoreApplication>

namespace scrutiny {

QString tableName(const ReportTable &table)
{
    constexpr int CallNameLength = 40;
    const auto tr = [](const char *text) { return QCoreApplication::translate("TableEdits", text); };
    if (!table.caption.isEmpty())
        return tr("“%1”").arg(shortened(table.caption, CallNameLength));
    return tr("the table on page %1").arg(table.pageFrom.isEmpty() ? QString::number(table.pdfPageFrom) : table.pageFrom);
}

} // namespace scrutiny
