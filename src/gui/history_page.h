// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/records_page.h"

namespace scrutiny {

/// Who changed what and when, newest first: everything, or one record (Address::chosen).
class HistoryPage : public RecordsPage
{
    Q_OBJECT
public:
    explicit HistoryPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override { return {QStringLiteral("history"), 0, m_record, {}}; }

protected:
    void fillBelow() override {}

private:
    RecordRef m_record;
    QPushButton *m_all;
};

} // namespace scrutiny
