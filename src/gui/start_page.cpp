// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start_page.h"

#include "gui/empty_state.h"

#include <QPushButton>

namespace scrutiny {

StartPage::StartPage(Workbench &, QWidget *parent)
    : Page(parent)
{
    setTitle(tr("Scrutiny Desk"));
    setContext(tr("Agenda packs, minutes, actions and recommendations of scrutiny committees."));
    auto *empty = new EmptyState(tr("Drop an agenda pack here"),
                                 tr("One PDF makes a meeting: its agenda, the last minutes, the action log, the reports and their tables. "
                                    "You see what was found, beside its place on the page, before anything is stored."),
                                 tr("Choose a PDF…"));
    setBody(empty);
    connect(empty, &EmptyState::pressed, this, [this] { emit goTo({QStringLiteral("import")}); });
}

void StartPage::open(const Address &) {}

} // namespace scrutiny
