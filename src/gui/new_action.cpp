// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/new_action.h"

#include "base/dates.h"
#include "desk/edits.h"
#include "gui/flow_layout.h"
#include "gui/labels.h"
#include "models/action_rows.h"
#include "store/meetings.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace scrutiny {

NewAction::NewAction(Workbench &bench, QWidget *parent)
    : QFrame(parent)
    , m_bench(bench)
    , m_committee(new QComboBox)
    , m_meeting(new QComboBox)
    , m_item(new QLineEdit)
    , m_owner(new QLineEdit)
    , m_due(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_add(new QPushButton(tr("Add action")))
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("New action"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme().em(0.9), theme().em(0.7), theme().em(0.9), theme().em(0.7));
    grid->setVerticalSpacing(theme().em(0.4));
    grid->setHorizontalSpacing(theme().em(0.9));
    grid->setColumnStretch(1, 1);
    grid->addWidget(new TextLabel(tr("New action"), Type::Strong), 0, 0, 1, 2);
    const std::pair<QString, QWidget *> lines[] = {{tr("Committee"), m_committee}, {tr("Raised at"), m_meeting}, {tr("Item"), m_item},
                                                   {tr("Action"), m_text}, {tr("Owner"), m_owner}, {tr("Due"), m_due}};
    int row = 1;
    for (const auto &[name, widget] : lines) {
        auto *label = new TextLabel(name, Type::Body, Tone::Muted);
        label->setWordWrap(false);
        label->setBuddy(widget);
        widget->setAccessibleName(name);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(widget, row++, 1);
    }
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(theme().em(5));
    connect(&theme(), &Theme::changed, this, [this] { m_text->setFixedHeight(theme().em(5)); });
    auto *deeds = new QWidget;
    auto *buttons = new FlowLayout(deeds);
    auto *leave = new QPushButton(tr("Leave it"));
    buttons->addWidget(m_add);
    buttons->addWidget(leave);
    grid->addWidget(deeds, row, 1);
    m_add->setProperty("primary", true);
    m_add->setEnabled(false);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_add->setEnabled(!m_text->toPlainText().trimmed().isEmpty() && m_committee->count() > 0); });
    connect(m_committee, &QComboBox::currentIndexChanged, this, &NewAction::fillMeetings);
    connect(m_add, &QPushButton::clicked, this, &NewAction::add);
    connect(leave, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NewAction::begin(Id committeeId)
{
    const auto committees = listCommittees(m_bench.reader());
    if (!m_bench.succeeded(committees))
        return;
    if (committees->empty()) {
        m_bench.sayError({ErrorKind::NotFound, tr("An action belongs to a committee: bring in one of its agenda packs first."), QStringLiteral("new action")});
        return;
    }
    m_committee->clear();
    for (const CommitteeRow &row : *committees) {
        m_committee->addItem(row.committee.name, row.committee.id);
        if (row.committee.id == committeeId)
            m_committee->setCurrentIndex(m_committee->count() - 1);
    }
    fillMeetings();
    m_item->clear();
    m_text->clear();
    m_owner->clear();
    m_due->clear();
    show();
    m_text->setFocus(Qt::TabFocusReason);
}

void NewAction::fillMeetings()
{
    m_meeting->clear();
    for (const QDate &date : meetingDates(m_bench.reader(), m_committee->currentData().toLongLong()))
        m_meeting->addItem(tr("Meeting of %1").arg(shortDate(date)), date);
    m_meeting->addItem(tr("No meeting"), QDate());
}

void NewAction::add()
{
    Action action;
    action.committeeId = m_committee->currentData().toLongLong();
    action.raisedOn = m_meeting->currentData().toDate();
    action.item = m_item->text().trimmed();
    action.text = m_text->toPlainText().trimmed();
    action.owner = m_owner->text().trimmed();
    action.due = m_due->text().trimmed();
    Id id = 0;
    if (!m_bench.succeeded(addNewAction(m_bench.store(), action, m_bench.who(), &id)))
        return;
    hide();
    emit made(id);
}

void NewAction::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace scrutiny
