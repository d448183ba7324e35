// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enquiry.h"
#include "domain/marks.h"
#include "gui/address.h"
#include "gui/paper_overlay.h"
#include "gui/workbench.h"
#include "models/roles.h"

#include <QObject>

#include <optional>

namespace scrutiny {

class PaperPane;

/// What the parts of the reading room share: which meeting and which paper are open, where the reader is, what is chosen. It holds no widget; the page
/// tells it where it is, the parts ask it to go somewhere.
class ReadingRoom : public QObject
{
    Q_OBJECT
public:
    explicit ReadingRoom(Workbench &bench, QObject *parent = nullptr);

    Workbench &bench() const { return m_bench; }
    const Reader &reader() const { return m_bench.reader(); }
    Store &notes() const { return m_bench.notes(); }

    /// Opens a meeting with a paper of it (0: its newest pack). False: the meeting has no paper.
    bool open(Id meetingId, Id paperId = 0);
    Id meetingId() const { return m_meeting.id; }
    const Meeting &meeting() const { return m_meeting; }
    const Committee &committee() const { return m_committee; }
    const std::vector<AgendaItem> &items() const { return m_items; }
    /// The meeting's papers, newest first.
    const std::vector<Paper> &papers() const { return m_papers; }
    const Paper &paper() const { return m_paper; }
    /// What stands for `paper` before it was published again, newest first; empty: nothing.
    std::vector<Paper> earlierEditions() const;

    /// Where the reader is: set by the page as the paper moves.
    void setPage(int page);
    int page() const { return m_page; }
    /// The item whose papers stand on that page of the open paper, or null.
    const AgendaItem *itemOn(int page) const;
    const AgendaItem *item() const { return itemOn(m_page); }
    /// First page of an item's papers in the open paper, 0: none there.
    int firstPageOf(const AgendaItem &item) const;

    /// The anchor's parts that are the meeting's; the item's, too, when the page has one.
    MarkAnchor meetingAnchor(int page) const;

    /// Where a mark stands in the open paper: where it was made, or where it was found again; nothing: it is lost or belongs to another paper.
    std::optional<Source> placeOf(const Mark &mark) const;

    /// The pane that shows the paper (the one that was used last, when there are two); null before the page made one.
    PaperPane *pane() const { return m_pane; }
    void setPane(PaperPane *pane) { m_pane = pane; }

signals:
    void opened();                                             ///< another meeting or paper, or its records changed
    void moved();                                              ///< another page
    void itemChanged();                                        ///< another item is being read
    void notesChanged(const scrutiny::Changes &changes);       ///< marks, questions
    void selectionChanged();
    // Wishes, which the page grants:
    void goToPage(int page);
    void showPlace(const scrutiny::PlaceOnPaper &place);       ///< go there and flash it; another paper opens in its place
    void openBeside(const scrutiny::PlaceOnPaper &place);      ///< in the second view
    void goTo(const scrutiny::Address &address);               ///< another page of the window
    void showPart(const QString &key);                         ///< brings a tab up: marks, questions, history, changes, find
    void chooseMark(scrutiny::Id markId);                      ///< choose it in the list of marks
    void overlaysWanted();                                     ///< marks changed: draw them anew

private:
    Workbench &m_bench;
    Meeting m_meeting;
    Committee m_committee;
    std::vector<AgendaItem> m_items;
    std::vector<Paper> m_papers;
    Paper m_paper;
    int m_page = 0;
    Id m_itemId = 0;
    PaperPane *m_pane = nullptr;
};

} // namespace scrutiny
