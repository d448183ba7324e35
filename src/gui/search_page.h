// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"
#include "models/search_rows.h"

#include <QTimer>

#include <map>

class QLineEdit;
class QStackedWidget;

namespace scrutiny {

class ChoiceChip;
class EmptyState;
class RowsView;

/// Search in everything that was ever brought in, while one types. Address::words are the words.
class SearchPage : public Page
{
    Q_OBJECT
public:
    explicit SearchPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    RowsView *mainList() const override { return m_list; }
    bool find() override;
    QString statusLine() const override;

    QLineEdit *field() const { return m_field; }
    /// The chip of a group of kinds (`actions`, `pages`, ...).
    Chip *groupChip(const QString &key) const;
    /// Where a hit is at home: its own page in the window; empty for a page of a paper, which is only shown.
    static Address homeOf(const Reader &reader, const SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void run();
    void fillChips(const SearchResult &all);
    void showState();
    const SearchHit *hitOf(const RecordRef &record) const;

    Workbench &m_bench;
    RowsModel *m_rows;
    RowsView *m_list;
    QLineEdit *m_field;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    TextLabel *m_more;
    QWidget *m_chipRow;
    std::map<QString, Chip *> m_groups;
    ChoiceChip *m_committee;
    std::vector<Committee> m_committees;
    QTimer m_later;
    SearchResult m_result;
};

} // namespace scrutiny
