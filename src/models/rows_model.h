// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QVariant>

#include <functional>
#include <vector>

namespace scrutiny {

/// A column of a list: what it is called and how a view lays it out.
struct RowColumn
{
    QString key;                      ///< the field's name, as edits report it
    QString heading;
    CellForm form = CellForm::Text;
    int share = 0;                    ///< text columns share the width that is left by this weight; 0: as wide as its widest text
    bool strong = false;              ///< the main text of the row; takes the texts of folded columns as its second line
    int fold = 0;                     ///< when the list gets narrow, columns with the highest number go first into the main column; 0: never
    bool editable = false;
    double room = 0;                  ///< width kept for buttons that a page puts into the column, in ems
};

struct RowCell
{
    QString text;
    QString second = {};              ///< a muted line below
    Tone tone = Tone::Plain;
    QVariant sort = {};               ///< what the column sorts by when it is not the text
    QString doubt = {};               ///< why somebody should look, or empty
    QString edit = {};                ///< the text to edit when it is not the text shown
    QStringList choices = {};         ///< what an editor offers
    PlaceOnPaper place = {};          ///< where the cell stands when it is known more exactly than its row
};

struct RowValues
{
    RecordRef record;
    PlaceOnPaper place;
    std::vector<RowCell> cells;       ///< one a column; missing ones are empty
    QString sentence = {};            ///< the row as a sentence; empty: made of the headings and texts
    bool heading = false;             ///< a heading over the rows that follow: its first cell's text over the whole width, never chosen
};

/// A list of value rows. It holds no link to the store: a page feeds it rows and takes its edits.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RowsModel(QObject *parent = nullptr);

    void setColumns(std::vector<RowColumn> columns);
    const std::vector<RowColumn> &columns() const { return m_columns; }

    /// Replaces the rows. When the records are the same in the same order, views keep their place and only what changed is redrawn.
    void setRows(std::vector<RowValues> rows);
    const std::vector<RowValues> &rows() const { return m_rows; }
    /// The row that shows a record, or -1.
    int rowOf(const RecordRef &record) const;
    int columnOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes an edit: tells `edited` and leaves the rows as they are, until the page that stores it feeds new ones.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void edited(const scrutiny::RecordRef &record, const QString &key, const QVariant &value);

private:
    QString sentenceOf(const RowValues &row) const;
    std::vector<RowColumn> m_columns;
    std::vector<RowValues> m_rows;
};

/// Sorts rows by SortRole and shows those that hold every typed word and pass `accept`. A heading is shown while a row below it is; sorted
/// by a column the rows stand without headings.
class RowsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RowsFilter(RowsModel *rows, QObject *parent = nullptr);

    void setWords(const QString &words);
    void setAccept(std::function<bool(const RowValues &)> accept);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool accepts(const RowValues &values) const;
    RowsModel *m_rows;
    QStringList m_words;
    std::function<bool(const RowValues &)> m_accept;
};

} // namespace scrutiny
