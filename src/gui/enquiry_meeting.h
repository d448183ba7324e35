// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/enquiry_edits.h"
#include "gui/labels.h"

#include <QTimer>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace scrutiny {

class EnquiryText;

/// During the meeting: one question at a time in large letters, the answer beside it, what is left of the item's time.
class EnquiryMeeting : public QWidget
{
    Q_OBJECT
public:
    explicit EnquiryMeeting(Workbench &bench, QWidget *parent = nullptr);

    void setSheet(const EnquirySheet &sheet);
    Id current() const { return m_current; }
    void show(Id enquiry);
    using QWidget::show;
    /// To the next question (+1) or back; past the last it says so.
    void step(int by);
    bool isTyping() const { return m_typing; }
    EnquiryText *answer() const { return m_answer; }
    /// The clock, for tests and pictures; invalid: the system's, on the day of the meeting.
    void setClock(const QTime &time);

signals:
    void placeWanted(const scrutiny::PlaceOnPaper &place);
    void said(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillList();
    void showCurrent();
    void showClock();

    Workbench &m_bench;
    EnquirySheet m_sheet;
    std::vector<Id> m_order;
    Id m_current = 0;
    bool m_typing = false;
    QTime m_clock;
    QTimer m_tick;
    QListWidget *m_list;
    QWidget *m_pins;
    TextLabel *m_item, *m_time, *m_question, *m_who, *m_why, *m_count;
    EnquiryText *m_answer;
    QPushButton *m_previous, *m_next;
};

} // namespace scrutiny
