// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

#include <vector>

class QComboBox;
class QPushButton;

namespace scrutiny {

class TextLabel;

/// Asks in place at which meeting something was agreed: a sentence, the committee's meetings, and two buttons. Hidden until it asks.
class AskMeeting : public QFrame
{
    Q_OBJECT
public:
    explicit AskMeeting(QWidget *parent = nullptr);

    /// `dates` newest first; with none of them it says that no meeting is known. `deed` is what the button says.
    void ask(const QString &question, const std::vector<QDate> &dates, const QString &deed);
    /// Hides it, nothing is said.
    void leave();
    QComboBox *meetings() const { return m_meetings; }
    QPushButton *doButton() const { return m_do; }

signals:
    void answered(const QDate &meeting);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    TextLabel *m_question;
    QComboBox *m_meetings;
    QPushButton *m_do;
    QPushButton *m_leave;
};

} // namespace scrutiny
