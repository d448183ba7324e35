// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/labels.h"

#include <QFrame>
#include <QPointer>

class QGridLayout;
class QVBoxLayout;

namespace scrutiny {

/// A line of a card that can be pressed to light its place: its words, then where it stands, muted (`p. 37`).
class PlaceLine : public QWidget
{
    Q_OBJECT
public:
    PlaceLine(const QString &text, const QString &where, const PlaceOnPaper &place, QWidget *parent = nullptr);
    const PlaceOnPaper &place() const { return m_place; }
    /// Words in an amber pill behind the line: somebody should look (`unchanged twice`).
    void setLook(const QString &words);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    void chosen(const scrutiny::PlaceOnPaper &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int layOut(int width, QPainter *painter) const;
    QString m_text, m_where, m_look;
    PlaceOnPaper m_place;
};

/// A bordered box that tells of one thing: a heading, a word at the right, and labelled lines. Choosing a line lights its place.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    void clear();
    void setHeading(const QString &heading, const QString &aside = {});
    /// Amber border: somebody should look.
    void setLook(bool look);
    /// A labelled line; a label that repeats the one above is left out.
    PlaceLine *addLine(const QString &label, const QString &text, const QString &where = {}, const PlaceOnPaper &place = {});
    /// The same with any widget in the place of the text.
    void addLine(const QString &label, QWidget *line);
    /// Any widget over the card's whole width.
    void addWidget(QWidget *widget);

signals:
    void chosen(const scrutiny::PlaceOnPaper &place);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Labels stand beside their lines, or above them when the card is narrow.
    void arrange();
    struct Row { TextLabel *label; QWidget *line; QGridLayout *grid; };
    std::vector<Row> m_rows;
    bool m_narrow = false;
    QVBoxLayout *m_outer;
    QWidget *m_lines = nullptr;
    QGridLayout *m_grid = nullptr;
    TextLabel *m_heading;
    TextLabel *m_aside;
    QString m_lastLabel;
};

} // namespace scrutiny
