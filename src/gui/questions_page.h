// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/enquiry_list.h"
#include "gui/page.h"
#include "gui/workbench.h"

#include <QTimer>

class QStackedWidget;

namespace scrutiny {

class ChoiceChip;
class EmptyState;
class EnquiryMeeting;
class EnquiryOutput;

/// The lines of enquiry of a meeting in the order in which they are to be asked: for the pre-meeting, and, turned over, for the meeting itself.
class QuestionsPage : public Page
{
    Q_OBJECT
public:
    explicit QuestionsPage(Workbench &bench, QWidget *parent = nullptr);

    /// `id`: the meeting, 0: the next one with questions, else the next one. `words` `meeting`: the view during the meeting. `chosen`: a question.
    void open(const Address &address) override;
    Address address() const override;
    QWidget *mainWidget() const override;
    bool copy() override;
    bool undo() override;
    bool redo() override;
    QString undoName() const override;
    QString statusLine() const override;
    bool runCommand(const QString &command) override;

    EnquiryList *list() const { return m_list; }
    EnquiryMeeting *during() const { return m_during; }
    EnquiryOutput *output() const { return m_output; }
    bool isDuring() const;
    void setDuring(bool on);

private:
    struct Choice { Id meeting; QString words; };
    Id meetingMeant() const;
    void fillMeetings();
    void refresh();
    void follow(const Changes &changes);
    void showSheet();
    void showChips();
    void ask(Id item);
    void narrow(const EnquiriesShown &shown);

    Workbench &m_bench;
    EnquiryOutput *m_output;
    EnquirySheet m_sheet;
    Id m_meeting = 0;
    EnquiriesShown m_shown;
    std::vector<Choice> m_choices;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    EnquiryList *m_list;
    EnquiryMeeting *m_during;
    QPushButton *m_turn, *m_print;
    ChoiceChip *m_which = nullptr;
    QTimer m_later;
};

} // namespace scrutiny
