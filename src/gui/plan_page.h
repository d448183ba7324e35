// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"

namespace scrutiny {

/// The reading plan of a meeting: pages and minutes an item, what is new, what is left, the evenings there are.
class PlanPage : public Page
{
    Q_OBJECT
public:
    explicit PlanPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;

private:
    Workbench &m_bench;
};

} // namespace scrutiny
