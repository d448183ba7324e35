// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/mark_list_model.h"

#include <QListView>

#include <map>

namespace scrutiny {

class MarkCardDelegate;

/// The list of marks as cards. Arrows and clicks choose, Enter goes there, F2 or typing writes the note, Delete puts away; lost and put-away cards have
/// buttons, which exist for the cards in sight only.
class MarkListView : public QListView
{
    Q_OBJECT
public:
    explicit MarkListView(QWidget *parent = nullptr);

    MarkListModel *rows() const { return m_rows; }
    /// The chosen mark, or null.
    const MarkLine *chosenMark() const;
    /// Chooses a mark without going to its place. False: it is not in the list.
    bool choose(Id markId);
    /// Opens the note of the chosen mark.
    void writeNote();
    Id editing() const;

signals:
    void wentTo(const scrutiny::MarkLine &line);     ///< chosen by the reader
    void goThere(const scrutiny::MarkLine &line);    ///< Enter: to read on there
    void noteTyped(scrutiny::Id markId, const QString &note);
    void putHere(scrutiny::Id markId);
    void showOldPage(scrutiny::Id markId);
    void putAway(scrutiny::Id markId, bool away);
    void foldTurned();
    void menuWanted(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void placeButtons();
    QWidget *makeButtons(const MarkLine &line);
    void layOutAnew();

    MarkListModel *m_rows;
    MarkCardDelegate *m_cards;
    std::map<std::pair<Id, bool>, QWidget *> m_buttons; ///< by mark, and whether it was put away
    bool m_placing = false;
};

} // namespace scrutiny
