// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace scrutiny {

class TextLabel;

/// A strip above the page that says what went wrong and what to do, until it is closed.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void say(const QString &sentence);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_words;
};

/// Covers the window while files are dragged over it and says what dropping does.
class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *parent);
    void cover(int files);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
};

} // namespace scrutiny
