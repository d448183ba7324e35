// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/records_page.h"
#include "models/table_grid.h"

class QLineEdit;

namespace scrutiny {

class ChoiceChip;
class GridView;

/// The tables of all papers, and one of them as a grid beside its page (Address::id).
class TablesPage : public RecordsPage
{
    Q_OBJECT
public:
    explicit TablesPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    bool find() override;
    RowsView *mainList() const override { return m_tableId ? nullptr : m_list; }
    QString statusLine() const override;

    GridView *grid() const { return m_grid; }
    QLineEdit *gridFind() const { return m_gridFind; }
    /// The chosen cells, or the whole table, as tab-separated text and as HTML.
    bool copy() override;
    /// Writes the table as CSV (UTF-8).
    void exportTo(const QString &file);

protected:
    void dropFilters() override;
    void fillBelow() override {}
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void openList(const RecordRef &chosen);
    void openTable(Id id, const RecordRef &cell);
    void showMode(bool table);
    void refilter();
    void lightCell(const RecordRef &cell);
    void chooseFile();

    Id m_tableId = 0;
    std::shared_ptr<const TableSheet> m_sheet;
    std::vector<RecordRef> m_toCheck;
    std::vector<std::pair<RecordRef, QString>> m_committees;
    ChoiceChip *m_committee;
    Chip *m_check, *m_size, *m_seams, *m_doubts;
    QPushButton *m_all, *m_copy, *m_export;
    QWidget *m_sheetPart;
    QLineEdit *m_gridFind;
    GridView *m_grid;
    TextLabel *m_notes;
};

} // namespace scrutiny
