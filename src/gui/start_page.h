// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"

namespace scrutiny {

/// What stands in the window while no meeting is known: where to drop the first pack.
class StartPage : public Page
{
    Q_OBJECT
public:
    explicit StartPage(Workbench &bench, QWidget *parent = nullptr);
    void open(const Address &address) override;
    Address address() const override { return {QStringLiteral("start")}; }
};

} // namespace scrutiny
