// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/side_by_side_model.h"

namespace scrutiny {

SideBySideModel::SideBySideModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SideBySideModel::setGrid(SideBySide grid, bool onlyChanged)
{
    beginResetModel();
    m_grid = std::move(grid);
    m_shown.clear();
    for (size_t i = 0; i < m_grid.rows.size(); ++i)
        if (!onlyChanged || m_grid.rows[i].state != SideRow::State::Same)
            m_shown.push_back(int(i));
    endResetModel();
}

int SideBySideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int SideBySideModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_grid.columns.size()) + 1;
}

QVariant SideBySideModel::labelData(const SideRow &row, int role) const
{
    const bool moved = row.state == SideRow::State::Came || row.state == SideRow::State::Went;
    switch (role) {
    case Qt::DisplayRole: return row.label;
    case Qt::AccessibleTextRole: return row.sentence;
    case FormRole: return int(CellForm::Text);
    case StrongRole: return moved;
    case StateRole: return moved ? stateWords(row.state) : QString();
    case ToneRole: return int(row.state == SideRow::State::Came ? Tone::Good : row.state == SideRow::State::Went ? Tone::Look : Tone::Plain);
    default: return {};
    }
}

QVariant SideBySideModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SideRow &row = rowAt(index.row());
    if (index.column() == 0)
        return labelData(row, role);
    const SideColumn &column = m_grid.columns[size_t(index.column()) - 1];
    const SideCell &cell = row.cells[size_t(index.column()) - 1];
    const bool quiet = column.difference && (cell.kind == Difference::Kind::Same || cell.kind == Difference::Kind::Nothing);
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::AccessibleTextRole: return tr("%1, %2, %3: %4").arg(row.label, column.group, column.heading, cell.text.isEmpty() ? tr("nothing") : cell.text);
    case RecordRole: return QVariant::fromValue(cell.cell);
    case FormRole: return int(column.number ? CellForm::Number : CellForm::Text);
    case ToneRole: return int(quiet ? Tone::Muted : Tone::Plain);
    case StrongRole: return column.difference && !quiet;
    default: return {};
    }
}

QVariant SideBySideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section < rowCount() && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) ? rowAt(section).label : QVariant();
    if (section <= 0 || section > int(m_grid.columns.size()))
        return section == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) ? QVariant(m_grid.labels) : role == GroupOfRole ? QVariant(-1) : QVariant();
    const SideColumn &column = m_grid.columns[size_t(section) - 1];
    switch (role) {
    case Qt::DisplayRole: return column.heading;
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(column.group, column.heading);
    case GroupRole: return column.group;
    case GroupOfRole: return column.of;
    case FormRole: return int(column.number ? CellForm::Number : CellForm::Text);
    default: return {};
    }
}

} // namespace scrutiny
