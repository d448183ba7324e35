// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_list.h"

#include "gui/meeting_page.h"
#include "gui/start_page.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

template<typename P>
Page *makePage(Workbench &bench, QWidget *parent)
{
    return new P(bench, parent);
}

} // namespace

std::vector<PageEntry> pageList()
{
    return {
        {QStringLiteral("start"), {}, makePage<StartPage>},
        {QStringLiteral("meeting"), {}, makePage<MeetingPage>},
    };
}

} // namespace scrutiny
