// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/questions_page.h"

namespace scrutiny {

QuestionsPage::QuestionsPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
{
    setTitle(tr("My questions"));
}

void QuestionsPage::open(const Address &)
{
    setContext(m_bench.notes().file());
}

Address QuestionsPage::address() const
{
    return {QStringLiteral("questions")};
}

} // namespace scrutiny
