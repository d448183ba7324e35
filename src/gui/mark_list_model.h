// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/mark_list.h"

#include <QAbstractListModel>

namespace scrutiny {

/// A row of the list of marks: a heading, a mark, or the line that folds away what was put away.
struct MarkRow
{
    enum class Kind { Heading, Mark, Fold };
    Kind kind = Kind::Heading;
    QString text;              ///< of a heading or a fold
    bool look = false;         ///< a heading over lost places
    bool open = false;         ///< of the fold
    MarkLine line = {};
    QString stood = {};        ///< of a lost mark: `from the first issue, p. 44`
    QString elsewhere = {};    ///< the name of the paper that it stands on when that is not the open one
};

/// The rows of MarksPart. New rows are set against those that are there, so that an open editor and the place in the list stay.
class MarkListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<MarkRow> rows);
    /// Another note, colour or kind of a mark that is in the list.
    void setMark(const Mark &mark);
    const MarkRow &at(int row) const { return m_rows[size_t(row)]; }
    int rowOf(Id markId) const; ///< -1: it is not in the list

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<MarkRow> m_rows;
};

} // namespace scrutiny
