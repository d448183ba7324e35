// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "models/side_by_side.h"

#include <QAbstractTableModel>

namespace scrutiny {

/// Roles of the grid of lined-up tables beside those of RowRole.
enum SideRole {
    GroupRole = Qt::UserRole + 200, ///< QString, of a heading: the column of the papers' table above it
    GroupOfRole,                    ///< int, of a heading: which one that is
    StateRole,                      ///< QString, of the first column: `came`, `went`, or empty
};

/// Tables lined up: labels in the first column, then the columns of the grid. Can show only the rows that changed.
class SideBySideModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit SideBySideModel(QObject *parent = nullptr);

    void setGrid(SideBySide grid, bool onlyChanged);
    const SideBySide &grid() const { return m_grid; }
    /// The rows shown, as indices into the grid's.
    const std::vector<int> &shownRows() const { return m_shown; }
    const SideRow &rowAt(int row) const { return m_grid.rows[size_t(m_shown[size_t(row)])]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant labelData(const SideRow &row, int role) const;
    SideBySide m_grid;
    std::vector<int> m_shown;
};

} // namespace scrutiny
