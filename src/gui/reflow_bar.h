// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace scrutiny {

/// Two groups of controls beside each other, the first taking the room that is left; one below the other when they do not fit.
class ReflowBar : public QWidget
{
    Q_OBJECT
public:
    ReflowBar(QWidget *first, QWidget *second, QWidget *parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool fits(int width) const;
    void arrange();
    QWidget *m_first;
    QWidget *m_second;
};

} // namespace scrutiny
