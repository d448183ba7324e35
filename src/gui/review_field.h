// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review_rows.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace scrutiny {

class TextLabel;

/// A value of the entry under review: its words, muted what is printed, below it what the store holds. Click, Enter, F2 or E edits it in place:
/// Enter takes what was typed, Tab takes it and goes on to the next field, Esc leaves it as it was.
class ReviewField : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewField(ReviewFieldWords words, QWidget *parent = nullptr);

    const ReviewFieldWords &words() const { return m_words; }
    bool isEditable() const { return !m_words.name.isEmpty(); }
    bool isEditing() const { return m_text || m_choice; }
    void startEditing();
    /// Asks where the text falls in two, the cursor at `position`.
    void startSplitting(int position);
    /// What was typed does not do: says why and keeps the editor open.
    void refuse(const QString &sentence);
    void stopEditing();
    /// Takes what stands in the editor, as Enter does.
    void take(int step = 0);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    void placeChosen(const scrutiny::PlaceOnPaper &place);
    /// `step`: +1 or -1 when the next or the previous field is to be edited after it.
    void typed(const QString &text, int step);
    void splitChosen(int position);
    /// Esc: back to where one came from.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int layOutWords(int width, QPainter *painter) const;
    int editorHeight(int width) const;
    void openText(bool split);
    void openChoice();
    void layOutEditor();
    void say(const QString &sentence, Tone tone);

    ReviewFieldWords m_words;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_choice = nullptr;
    TextLabel *m_hint = nullptr;
    bool m_splitting = false;
    bool m_taking = false;
};

} // namespace scrutiny
