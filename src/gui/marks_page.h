// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"

namespace scrutiny {

/// All marks of the reader, of every pack, and the lost-place list.
class MarksPage : public Page
{
    Q_OBJECT
public:
    explicit MarksPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;

private:
    Workbench &m_bench;
};

} // namespace scrutiny
