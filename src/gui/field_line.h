// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QWidget>

class QPlainTextEdit;

namespace scrutiny {

/// A field on a card, edited in place: Enter, F2 or a double click opens it, Enter takes the new text, Escape leaves it. A click or Space
/// lights its place.
class FieldLine : public QWidget
{
    Q_OBJECT
public:
    /// `shown` is how people read the value, `edit` the text that is edited.
    FieldLine(const QString &field, const QString &label, const QString &shown, const QString &edit, const PlaceOnPaper &place, QWidget *parent = nullptr);

    const QString &field() const { return m_field; }
    bool isEditing() const { return m_editor != nullptr; }
    void startEditing();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    void chosen(const scrutiny::PlaceOnPaper &place);
    void edited(const QString &field, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void stopEditing(bool take);
    void tell();
    QString m_field, m_shown, m_edit;
    PlaceOnPaper m_place;
    QPlainTextEdit *m_editor = nullptr;
};

} // namespace scrutiny
