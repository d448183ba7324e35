// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"
#include "models/rows_model.h"

class QLineEdit;
class QStackedWidget;

namespace scrutiny {

class EmptyState;
class RowsView;

/// A page that is one list across meetings: chips that filter it, a field to find in it (Ctrl+F), and below it what tells of the chosen
/// row. Says what to do when there is nothing, and when nothing passes the filters.
class RecordsPage : public Page
{
    Q_OBJECT
public:
    RecordsPage(Workbench &bench, const QString &listName, QWidget *parent = nullptr);

    RowsView *mainList() const override { return m_list; }
    bool find() override;
    QLineEdit *findField() const { return m_find; }
    EmptyState *emptyState() const { return m_empty; }

protected:
    /// Adds to what stands below the list.
    template<typename W>
    W *addBelow(W *widget, Qt::Alignment alignment = {})
    {
        placeBelow(widget, alignment);
        return widget;
    }
    /// New rows; the chosen one stays chosen, or the one that took its place is.
    void setRows(std::vector<RowColumn> columns, std::vector<RowValues> rows);
    void setAccept(std::function<bool(const RowValues &)> accept);
    void setEmptyWords(const QString &heading, const QString &words);
    /// Shows another widget in the place of the list, until null is shown.
    void showInstead(QWidget *widget);
    /// Chooses a record, if the filters show it.
    bool choose(const RecordRef &record);
    /// The user asked for everything: the page takes its filters off. The field to find in is emptied already.
    virtual void dropFilters() {}
    /// Another row is chosen, or the rows are new.
    virtual void fillBelow() = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// The page comes up: its chosen row is lit again.
    void showEvent(QShowEvent *event) override;

    Workbench &m_bench;
    RowsModel *m_rows;
    RowsFilter *m_filter;
    RowsView *m_list;

private:
    void placeBelow(QWidget *widget, Qt::Alignment alignment);
    void showState();
    void closeFind();
    QVBoxLayout *m_below;
    QLineEdit *m_find;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_instead = nullptr;
    QString m_emptyHeading, m_emptyWords;
};

} // namespace scrutiny
