// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/records_page.h"

namespace scrutiny {

class ChoiceChip;

/// The tables of all papers, under a heading for each meeting. Enter opens one (TablePage).
class TablesPage : public RecordsPage
{
    Q_OBJECT
public:
    explicit TablesPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    QString statusLine() const override;

protected:
    void dropFilters() override;
    void fillBelow() override {}

private:
    void refilter();

    std::vector<RecordRef> m_toCheck;
    std::vector<std::pair<RecordRef, QString>> m_committees;
    ChoiceChip *m_committee;
    Chip *m_check;
};

} // namespace scrutiny
