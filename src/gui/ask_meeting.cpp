// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask_meeting.h"

#include "base/dates.h"
#include "gui/flow_layout.h"
#include "gui/labels.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace scrutiny {

AskMeeting::AskMeeting(QWidget *parent)
    : QFrame(parent)
    , m_question(new TextLabel({}, Type::Strong))
    , m_meetings(new QComboBox)
    , m_do(new QPushButton)
    , m_leave(new QPushButton(tr("Leave it")))
{
    setObjectName(QStringLiteral("card"));
    setProperty("look", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.9), theme().em(0.7), theme().em(0.9), theme().em(0.7));
    column->setSpacing(theme().em(0.5));
    column->addWidget(m_question);
    auto *answers = new QWidget;
    auto *row = new FlowLayout(answers);
    row->addWidget(m_meetings);
    row->addWidget(m_do);
    row->addWidget(m_leave);
    column->addWidget(answers);
    m_meetings->setAccessibleName(tr("Meeting"));
    m_do->setProperty("primary", true);
    connect(m_do, &QPushButton::clicked, this, [this] {
        const QDate date = m_meetings->currentData().toDate();
        leave();
        emit answered(date);
    });
    connect(m_leave, &QPushButton::clicked, this, &AskMeeting::leave);
    hide();
}

void AskMeeting::ask(const QString &question, const std::vector<QDate> &dates, const QString &deed)
{
    m_question->setText(dates.empty() ? tr("%1 No meeting of this committee is known yet: bring in its agenda pack first.").arg(question) : question);
    setAccessibleName(m_question->text());
    m_meetings->clear();
    for (const QDate &date : dates)
        m_meetings->addItem(tr("Meeting of %1").arg(shortDate(date)), date);
    m_meetings->setVisible(!dates.empty());
    m_do->setText(deed);
    m_do->setVisible(!dates.empty());
    show();
    static_cast<QWidget *>(dates.empty() ? static_cast<QWidget *>(m_leave) : m_meetings)->setFocus(Qt::TabFocusReason);
}

void AskMeeting::leave()
{
    if (isHidden())
        return;
    hide();
    emit left();
}

void AskMeeting::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_do->isHidden())
        m_do->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace scrutiny
