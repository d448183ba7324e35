// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"

namespace scrutiny {

/// The lines of enquiry of a meeting in the order in which they are to be asked.
class QuestionsPage : public Page
{
    Q_OBJECT
public:
    explicit QuestionsPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;

private:
    Workbench &m_bench;
};

} // namespace scrutiny
