// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/labels.h"
#include "models/table_order.h"

class QLineEdit;

namespace scrutiny {

class FlowLayout;

/// Above a grid while a column is filtered: its values as chips to be pressed, and a field for words that the cell must hold. What is chosen shows at once;
/// Enter or Esc goes back to the grid.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    /// Comes up for a column, with what filters it now.
    void openFor(const TableSheet &sheet, int col, const ColumnFilter &now);
    int column() const { return m_filter.col; }
    QLineEdit *field() const { return m_words; }

signals:
    void changed(const scrutiny::ColumnFilter &filter);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void clearValues();
    void pressed(const QString &value, bool on);
    ColumnFilter m_filter;
    TextLabel *m_name;
    QLineEdit *m_words;
    QWidget *m_valuePart;
    FlowLayout *m_values;
    TextLabel *m_many;
};

} // namespace scrutiny
