// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"
#include "models/side_by_side.h"

class QLineEdit;
class QStackedWidget;

namespace scrutiny {

class ChoiceChip;
class EmptyState;
class SideView;

/// The same table in two papers, lined up (Address::id the table, `chosen` the other one), or one column of it over all papers (`words` is `all`).
class ComparePage : public Page
{
    Q_OBJECT
public:
    explicit ComparePage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    bool find() override;
    /// The chosen cells, or all rows shown, as tab-separated text and as HTML.
    bool copy() override;
    bool chooseAt(Id paperId, int page, const QPointF &point) override;
    QString statusLine() const override;

    SideView *grid() const { return m_grid; }
    QLineEdit *findField() const { return m_find; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    int columnOfNote() const;
    void fillChips();
    void sayWindow();
    void beside(const QString &choice);
    void column(const QString &choice);
    void light(const RecordRef &figure);
    void unpair();
    QString dateOf(size_t at) const;

    Workbench &m_bench;
    Id m_tableId = 0, m_otherId = 0; ///< no other: all papers
    std::vector<DatedTable> m_chain;
    size_t m_at = 0;               ///< the table's place in the chain
    int m_column = 0;              ///< of all papers: which column of figures
    ChoiceChip *m_beside, *m_columns;
    Chip *m_changed, *m_came, *m_went, *m_only, *m_window;
    QPushButton *m_notSame;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLineEdit *m_find;
    SideView *m_grid;
};

} // namespace scrutiny
