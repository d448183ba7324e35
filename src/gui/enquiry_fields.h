// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace scrutiny {

/// Text that is edited where it stands: as high as its words, quiet until it is pointed at or typed in. Every change is told at once.
class EnquiryText : public QPlainTextEdit
{
    Q_OBJECT
public:
    EnquiryText(const QString &name, const QString &empty, Type type = Type::Body, QWidget *parent = nullptr);
    /// Shows a text without telling of it; the cursor stays when the text is the same.
    void show(const QString &text);
    using QPlainTextEdit::show;
    void setFewestLines(int lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {theme().em(6), sizeHint().height()}; }

signals:
    void typed(const QString &text);
    void entered();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
    Type m_type;
    int m_fewest = 1;
    bool m_showing = false;
};

/// One of several names, or any other that is typed.
class EnquiryChoice : public QComboBox
{
    Q_OBJECT
public:
    EnquiryChoice(const QString &name, const QString &empty, QWidget *parent = nullptr);
    void setChoices(const QStringList &choices);
    void show(const QString &text);
    using QComboBox::show;
    QSize minimumSizeHint() const override { return {theme().em(6), QComboBox::minimumSizeHint().height()}; }

signals:
    void typed(const QString &text);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    bool m_showing = false;
};

/// Minutes, 0 is none said.
class EnquiryMinutes : public QSpinBox
{
    Q_OBJECT
public:
    explicit EnquiryMinutes(QWidget *parent = nullptr);
    void show(int minutes);
    using QSpinBox::show;

signals:
    void typed(const QString &minutes);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    bool m_showing = false;
};

} // namespace scrutiny
