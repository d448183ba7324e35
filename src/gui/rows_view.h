// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows_model.h"

#include <QTableView>
#include <QTimer>

namespace scrutiny {

class RowDelegate;
class RowsHeader;

/// A list of wrapped rows over a RowsModel (with or without a RowsFilter between). Rows grow with their text; columns of numbers, dates
/// and states keep the width that they need and the others share the rest; when there is no room, columns fold into the main one.
/// Choosing a row (arrows or a click) tells `placeChosen`; Enter or a double click `opened`; F2 or typing edits a cell in place.
class RowsView : public QTableView
{
    Q_OBJECT
public:
    explicit RowsView(const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// The RowsModel behind the view, also through a filter.
    RowsModel *rows() const;

    RecordRef currentRecord() const;
    /// Chooses the row of a record (quietly when it is chosen already). False: no row shows it.
    bool chooseRecord(const RecordRef &record);
    /// Chooses the next (+1) or previous (-1) row.
    void step(int by);
    /// Sorts by a column (-1: as the page gave the rows); by the next column, after the last as the page gave them; the other way round.
    void sortBy(int column, Qt::SortOrder order);
    void sortByNextColumn();
    void turnOrder();
    /// Height that all rows and the heading need.
    int contentsHeight() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const scrutiny::RecordRef &record);
    /// paperId 0: the row stands on no paper.
    void placeChosen(const scrutiny::PlaceOnPaper &place);
    void opened(const scrutiny::RecordRef &record);
    void laidOut();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOut();
    void layOutColumns();
    void layOutHeadings(const std::vector<int> &shown);
    int nextRow(int row, int by) const;
    void tellChosen();
    bool m_layingOut = false;
    bool m_spans = false;
    RowDelegate *m_delegate;
    RowsHeader *m_header;
    QTimer m_later;
    RecordRef m_kept;
};

} // namespace scrutiny
