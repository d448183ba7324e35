// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/enquiry_card.h"

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace scrutiny {

/// What of a meeting's questions is shown: every item (0), or one; and of all questions only those that fit.
struct EnquiriesShown
{
    Id item = 0;
    std::optional<QString> asker = {}; ///< this one's; an empty name: what nobody has taken
    bool doubtful = false;             ///< with a gap or a double
    bool doubles = false;              ///< doubles only, both of each
    bool operator==(const EnquiriesShown &) const = default;
};

/// A meeting's questions item by item, as cards that are edited, moved and put away where they stand. It stores what is done through the workbench and shows
/// what the sheet says then; the card that is typed in stays as it is.
class EnquiryList : public QScrollArea
{
    Q_OBJECT
public:
    explicit EnquiryList(Workbench &bench, QWidget *parent = nullptr);

    using Shown = EnquiriesShown;
    void setSheet(const EnquirySheet &sheet, const Shown &shown = {});
    const EnquirySheet &sheet() const { return m_sheet; }

    Id chosen() const { return m_chosen; }
    /// Chooses a question and brings it into view; `typing` puts the cursor into it.
    void choose(Id enquiry, bool typing = false);
    EnquiryCard *card(Id enquiry) const { return m_cards.value(enquiry); }
    /// The questions that are shown, in order.
    const std::vector<Id> &order() const { return m_order; }

    /// `ask.up`, `ask.down`, `ask.away`, `ask.back`, `ask.gap`. False: there is nothing to do it with.
    bool runCommand(const QString &command);
    QWidget *firstField() const;
    /// While what is typed is being stored: the cards show it already.
    bool isTyping() const { return m_typing; }

signals:
    void placeWanted(const scrutiny::PlaceOnPaper &place);
    void askWanted(scrutiny::Id item);   ///< a question about an item that has none
    void chosenChanged();
    void said(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    EnquiryCard *makeCard(Id enquiry);
    void clearRest();
    void addItem(const SheetItem &item, int index, const Shown &shown);
    void addNote(const QString &words, Tone tone);
    void drag(Id enquiry, const QPoint &position);
    bool nextGap();

    Workbench &m_bench;
    EnquirySheet m_sheet;
    Shown m_shown;
    QWidget *m_inside;
    QVBoxLayout *m_column;
    QHash<Id, EnquiryCard *> m_cards;
    std::vector<QWidget *> m_rest; ///< headings, notes, buttons
    std::vector<Id> m_order;
    Id m_chosen = 0;
    bool m_typing = false;
    std::size_t m_gap = 0; ///< the doubt that ask.gap shows next
};

} // namespace scrutiny
