// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/mark_list.h"
#include "gui/mark_pictures.h"
#include "gui/reading_part.h"

#include <QHash>
#include <QPointF>
#include <QTimer>

class QLineEdit;
class QMenu;
class QStackedWidget;

namespace scrutiny {

class Chip;
class ChoiceChip;
class EmptyState;
class MarkBar;
class MarkListView;
struct MarkRow;

/// The marks of the open meeting, and those that lost their place: filter, go there, write, put away; and the commands that make marks.
class MarksPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit MarksPart(ReadingRoom &room, QWidget *parent = nullptr);

    QString count() const override;
    bool needsLook() const override { return m_lost > 0; }
    QWidget *mainWidget() const override;
    bool runCommand(const QString &command) override;
    std::vector<PaperOverlay> overlays(const QString &paper) const override;

    /// Follows what is chosen and clicked in a pane: a bar at fresh selections, a menu.
    void watch(PaperPane *pane);
    MarkListView *list() const { return m_list; }
    QLineEdit *findField() const { return m_find; }
    MarkPictures &pictures() { return m_pictures; }
    /// The menu of a place on the paper; the caller shows and deletes it.
    QMenu *menuOn(PaperPane *pane, int page, const QPointF &point);
    /// The menu of the chosen card, likewise.
    QMenu *menuOnCard();

signals:
    /// A command that is another part's (`ask.new`).
    void commandWanted(const QString &command);

private:
    struct Point { Id paperId = 0; int page = 0; QPointF at; };

    void makeFilters();
    void reload();
    void fill();
    void notesChanged(const Changes &changes);
    bool passes(const MarkLine &line) const;
    void addMarks(std::vector<MarkRow> &rows, const QString &heading, const std::vector<const MarkLine *> &lines, bool look = false) const;
    void dropFilters();
    void choose(Id markId);
    void step(int by);
    const MarkLine *lineOf(Id markId) const;

    void highlight(const QString &colour, MarkKind kind);
    void recolour(Mark mark, const QString &colour);
    void writeNote();
    void writeRecordNote();
    void bookmark();
    void turnItem(MarkKind kind);
    void copyQuoted();
    Id add(const Mark &mark, const QString &name);
    void startNote(Id markId);
    void typed(Id markId, const QString &note);
    bool writeTyped(Id markId, const QString &note);
    void putAway(Id markId, bool away);
    void putHere(Id markId);
    void showOldPage(Id markId);
    QString stoodWords(const Mark &mark) const;
    Point pointOf(PaperPane *pane) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    std::vector<MarkLine> m_lines;      ///< of the meeting, put-away ones too
    QHash<Id, QString> m_unsaved;       ///< typed, but the notes could not be written yet
    QTimer m_retry;
    MarkPictures m_pictures;
    QString m_colour;                   ///< used last
    Point m_point;                      ///< clicked last
    int m_lost = 0;
    bool m_awayOpen = false;
    Chip *m_thisItem;
    ChoiceChip *m_colours;
    ChoiceChip *m_kinds;
    QLineEdit *m_find;
    MarkListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace scrutiny
