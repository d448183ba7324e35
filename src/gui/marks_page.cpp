// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/marks_page.h"

namespace scrutiny {

MarksPage::MarksPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
{
    setTitle(tr("My marks"));
}

void MarksPage::open(const Address &)
{
    setContext(m_bench.notes().file());
}

Address MarksPage::address() const
{
    return {QStringLiteral("marks")};
}

} // namespace scrutiny
