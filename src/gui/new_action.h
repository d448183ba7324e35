// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workbench.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace scrutiny {

/// A card to write a new action on: committee, meeting, what, who, by when. Hidden until it begins.
class NewAction : public QFrame
{
    Q_OBJECT
public:
    explicit NewAction(Workbench &bench, QWidget *parent = nullptr);

    /// Shows the card, empty, for a committee (0: the first).
    void begin(Id committeeId);
    QPlainTextEdit *text() const { return m_text; }
    QLineEdit *owner() const { return m_owner; }
    QPushButton *addButton() const { return m_add; }

signals:
    void made(scrutiny::Id id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillMeetings();
    void add();
    Workbench &m_bench;
    QComboBox *m_committee, *m_meeting;
    QLineEdit *m_item, *m_owner, *m_due;
    QPlainTextEdit *m_text;
    QPushButton *m_add;
};

} // namespace scrutiny
