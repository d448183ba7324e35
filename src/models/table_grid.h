// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "models/table_sheet.h"

#include <QAbstractTableModel>

namespace scrutiny {

/// Roles of a grid beside those of RowRole.
enum GridRole {
    SeamRole = Qt::UserRole + 100, ///< QString: what the seam above this row is, or empty
    SpanRole,                      ///< QSize: columns and rows that the cell covers
    HeadRole,                      ///< bool: a heading cell
    PrintedRole,                   ///< QString: `The paper says “…”` of a retyped cell, or empty
    SortedRole,                    ///< int: 1 the column is sorted upwards, -1 downwards (at its lowest heading cell), 0
    AddedRole,                     ///< bool: the chosen total adds this cell
};

/// Some rows of a table: its heading, or its body in the order shown. A merged cell has its text at its first place only, and SpanRole says how far it
/// reaches within these rows; in another order than the paper's each row is written out and no seam is told.
class TableGrid : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit TableGrid(QObject *parent = nullptr);
    /// The rows `from` to `to` (not included), as printed.
    void setSheet(std::shared_ptr<const TableSheet> sheet, int from, int to);
    /// These rows of the table, in this order.
    void setRows(std::shared_ptr<const TableSheet> sheet, std::vector<int> rows);
    const std::shared_ptr<const TableSheet> &sheet() const { return m_sheet; }
    bool isAsPrinted() const { return m_asPrinted; }

    /// The table's row of a row shown, and back; -1: there is none.
    int tableRow(int row) const { return row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)] : -1; }
    int shownRow(int tableRow) const;
    const std::vector<int> &rows() const { return m_rows; }

    void setSorted(int col, bool down);
    /// Cells that the chosen total adds, as (row, column) of the table.
    void setAdded(std::set<std::pair<int, int>> added);
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// Somebody typed a text into a place of the table. The model itself does not change.
    void edited(int row, int col, const QString &text);

private:
    QString shownText(const QModelIndex &index) const;
    QString spoken(const QModelIndex &index) const;
    QString tip(const QModelIndex &index) const;
    QString printedWords(int cell) const;
    QSize span(const QModelIndex &index) const;
    int sortedAt(const QModelIndex &index) const;

    std::shared_ptr<const TableSheet> m_sheet;
    std::vector<int> m_rows;       ///< rows of the table
    std::vector<int> m_shown;      ///< row of the table -> row shown, or -1
    std::set<std::pair<int, int>> m_added;
    bool m_asPrinted = true;
    bool m_editable = false;
    int m_sortCol = -1;
    bool m_down = false;
};

} // namespace scrutiny
