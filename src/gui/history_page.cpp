// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history_page.h"

#include "desk/edits.h"
#include "models/history_rows.h"

#include <QPushButton>

namespace scrutiny {

namespace {

/// Older changes stay in the store; nobody scrolls further.
constexpr int entriesShown = 500;

} // namespace

HistoryPage::HistoryPage(Workbench &bench, QWidget *parent)
    : RecordsPage(bench, tr("History"), parent)
    , m_all(addButton(tr("Everything")))
{
    setTitle(tr("History"));
    setEmptyWords(tr("Nothing was changed yet"), tr("Every import and every edit stands here with who made it and when. Nothing is ever taken out."));
    connect(m_all, &QPushButton::clicked, this, [this] { emit goTo({QStringLiteral("history")}); });
}

void HistoryPage::open(const Address &address)
{
    m_record = address.chosen;
    auto rows = m_record.id ? historyRows(m_bench.reader(), m_record) : historyRows(m_bench.reader(), entriesShown);
    if (!m_bench.succeeded(rows))
        return;
    const QString name = m_record.id ? callName(m_bench.reader(), m_record) : QString();
    setContext(m_record.id ? tr("What happened to %1 %2").arg(kindName(m_record.kind), name).trimmed() : tr("Who changed what and when, newest first"));
    m_all->setVisible(m_record.id != 0);
    setRows(historyColumns(), std::move(*rows));
}

} // namespace scrutiny
