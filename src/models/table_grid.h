// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "store/reader.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>

namespace scrutiny {

/// Roles of a grid beside those of RowRole.
enum GridRole {
    SeamRole = Qt::UserRole + 100, ///< QString: what the seam above this row is, or empty
    SpanRole,                      ///< QSize: columns and rows that the cell covers
    HeadRole,                      ///< bool: a heading cell
};

/// A table of a paper with all that its grid shows, read once and shared by the models of its heading and its body.
struct TableSheet
{
    TableRecord table;
    std::vector<int> at;                ///< grid place (row * cols + col) -> index of the cell that covers it, or -1
    std::vector<bool> numbers;          ///< one a column: set to the right
    std::map<int, QString> seams;       ///< first row after a seam -> words
    std::map<int, QString> doubts;      ///< cell index -> why somebody should look

    int cellOf(int row, int col) const;
};

/// Errors: NotFound, or the store's.
Result<std::shared_ptr<const TableSheet>> tableSheet(const Reader &reader, Id tableId);
std::shared_ptr<const TableSheet> tableSheet(TableRecord table, std::map<int, QString> doubts = {});

/// The rows `from` to `to` (not included) of a table, read only: heading or body. A merged cell has its text at its first place only;
/// SpanRole says how far it reaches within these rows. PlaceRole, once the place is asked for, comes from the store.
class TableGrid : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit TableGrid(QObject *parent = nullptr);
    void setSheet(std::shared_ptr<const TableSheet> sheet, int from, int to);
    const std::shared_ptr<const TableSheet> &sheet() const { return m_sheet; }
    int firstRow() const { return m_from; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVariant cellData(int cell, const QModelIndex &index, int role) const;
    std::shared_ptr<const TableSheet> m_sheet;
    int m_from = 0, m_to = 0;
};

/// Rows and columns of a table, from 0, both ends included.
struct GridRange
{
    int top = 0, left = 0, bottom = -1, right = -1;
};
GridRange wholeTable(const ReportTable &table);

/// A range as text: cells between tabs, rows between line ends (tabs and line ends inside a cell become spaces); a merged cell's text stands
/// once. As HTML: a table with its heading rows and merged cells.
QString rangeAsText(const ReportTable &table, const GridRange &range);
QString rangeAsHtml(const ReportTable &table, const GridRange &range);

} // namespace scrutiny
