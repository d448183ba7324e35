// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/enquiry_list.h"
#include "gui/reading_part.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace scrutiny {

class Chip;
class EmptyState;
class EnquiryOutput;

/// The lines of enquiry of the item that is being read, or of all items: made from what is chosen on the paper, edited and ordered beside it.
class QuestionsPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit QuestionsPart(ReadingRoom &room, QWidget *parent = nullptr);

    QString count() const override;
    bool runCommand(const QString &command) override;
    QWidget *mainWidget() const override;
    std::vector<PaperOverlay> overlays(const QString &paper) const override;

    EnquiryList *list() const { return m_list; }
    bool showsAll() const;
    void setShowsAll(bool all);

private:
    void refresh();
    void follow(const Changes &changes);
    void ask(Id item);
    void choosePinned(Id mark);
    void askAboutSelection();
    void pinSelection();
    std::optional<Mark> pinHere() const;
    const SheetItem *itemBeingRead() const;
    void say();

    EnquiryOutput *m_output;
    EnquirySheet m_sheet;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    EnquiryList *m_list;
    TextLabel *m_item;
    Chip *m_all, *m_doubts;
    QPushButton *m_ask;
    QTimer m_later; ///< typing is stored at once, and shown elsewhere when it pauses
};

} // namespace scrutiny
