// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/status_line.h"

#include "gui/labels.h"
#include "gui/workbench.h"

#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>

namespace scrutiny {

namespace {

/// As wide as its words and no wider; with no room it ends in an ellipsis, and a long sentence never widens the window.
ElidedLabel *part(const QString &name)
{
    auto *label = new ElidedLabel({}, Type::Small, Tone::Muted);
    label->setObjectName(name);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    label->hide();
    return label;
}

void showText(ElidedLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

StatusLine::StatusLine(Workbench &bench, QWidget *parent)
    : QStatusBar(parent)
    , m_bench(bench)
    , m_said(part(QStringLiteral("said")))
    , m_page(part(QStringLiteral("pageLine")))
    , m_undo(part(QStringLiteral("undo")))
    , m_store(part(QStringLiteral("store")))
    , m_what(part(QStringLiteral("busy")))
    , m_bar(new QProgressBar)
    , m_stop(new QPushButton(tr("Stop")))
{
    setSizeGripEnabled(false);
    for (ElidedLabel *label : {m_said, m_page, m_undo, m_store}) {
        label->setContentsMargins(theme().em(0.5), theme().em(0.2), theme().em(0.5), theme().em(0.2));
        addWidget(label);
    }
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(theme().em(9));
    m_bar->setFixedHeight(theme().em(0.6));
    m_bar->hide();
    m_stop->hide();
    m_stop->setAccessibleName(tr("Stop reading"));
    addPermanentWidget(m_what);
    addPermanentWidget(m_bar);
    addPermanentWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &StatusLine::stopWanted);
    connect(&bench, &Workbench::progress, this, &StatusLine::showProgress);
    m_forget.setSingleShot(true);
    m_forget.setInterval(12000);
    connect(&m_forget, &QTimer::timeout, this, [this] { refresh(); });
    refresh();
}

void StatusLine::say(const QString &sentence)
{
    showText(m_said, sentence);
    m_forget.start();
}

void StatusLine::setPageLine(const QString &line, const QString &undoName)
{
    showText(m_page, line);
    m_pageUndo = undoName;
    refresh();
}

void StatusLine::refresh()
{
    if (!m_forget.isActive())
        showText(m_said, m_bench.lastImport());
    const auto undo = m_pageUndo.isEmpty() ? m_bench.store().undoName() : m_pageUndo;
    showText(m_undo, undo ? tr("Undo: %1").arg(*undo) : QString());
    const QString name = QFileInfo(m_bench.store().file()).fileName();
    showText(m_store, m_bench.store().isReadOnly() ? tr("Store: %1, to read only").arg(name) : tr("Store: %1").arg(name));
    m_store->setToolTip(m_bench.store().file());
}

QString StatusLine::undoWords() const
{
    return m_undo->text();
}

void StatusLine::showProgress(const QString &what, int done, int all)
{
    showText(m_what, what);
    m_bar->setVisible(!what.isEmpty());
    m_stop->setVisible(!what.isEmpty());
    m_bar->setRange(0, all);
    m_bar->setValue(done);
}

} // namespace scrutiny
