// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/labels.h"

class QPushButton;

namespace scrutiny {

/// What stands where a list is empty: what will stand there, and the one thing to do.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// `button` is left out when it is empty.
    EmptyState(const QString &heading, const QString &words, const QString &button = {}, QWidget *parent = nullptr);
    void setWords(const QString &heading, const QString &words);
    QPushButton *button() const { return m_button; }

signals:
    void pressed();

private:
    TextLabel *m_heading;
    TextLabel *m_words;
    QPushButton *m_button;
};

} // namespace scrutiny
