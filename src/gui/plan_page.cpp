// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan_page.h"

namespace scrutiny {

PlanPage::PlanPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
{
    setTitle(tr("Reading plan"));
}

void PlanPage::open(const Address &)
{
    setContext(m_bench.notes().file());
}

Address PlanPage::address() const
{
    return {QStringLiteral("plan")};
}

} // namespace scrutiny
