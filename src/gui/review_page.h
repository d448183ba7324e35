// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"
#include "models/review_rows.h"

class QGridLayout;
class QStackedWidget;

namespace scrutiny {

class Card;
class EmptyState;
class ReviewField;
class RowsView;

/// What was read from a paper, before anything of it is stored: what is doubtful first, each with why, its fields, and its place lit.
/// Every decision goes into the plan (desk/review.h) and can be taken back.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    RowsView *mainList() const override { return m_list; }
    bool undo() override;
    bool redo() override;
    QString undoName() const override;
    QString statusLine() const override;

    /// Shows what a chip shows: `check`, `changed`, `notes`, a RecordKind's number.
    void showFilter(const QString &key);
    QString filter() const { return m_filter; }
    /// The chosen entry of the plan, or -1.
    int entry() const;
    ReviewField *field(const QString &name) const;
    void accept();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeButtons();
    void makeMenu();
    bool isPossible(ReviewDecision::What what) const;
    void decide(ReviewDecision::What what);
    void decideFor(int entry, ReviewDecision::What what);
    // review_page_fill.cpp
    void fill(int choose);
    void showState();
    void fillChips();
    void fillRows(int choose);
    void showEmptyList();
    void fillDeeds();
    QString wordsOf(int entry) const;
    QWidget *deedButtons(int entry, bool all);
    // review_page_card.cpp
    void light(const PlaceOnPaper &place);
    void fillCard();
    void showDeedsInCard();
    ReviewField *addField(const ReviewFieldWords &words);
    void addMissing(const std::vector<ReviewFieldWords> &missing);
    ReviewField *editing() const;
    void editFirst();
    void editField(const QString &name);
    void scrollTo(ReviewField *field);
    void takeEdit(ReviewField *field, const QString &text, int step);
    void split(int position);

    Workbench &m_bench;
    RowsModel *m_rows;
    RowsView *m_list;
    Card *m_card;
    QGridLayout *m_form = nullptr;
    QWidget *m_deedsInCard = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;    ///< the list shows nothing
    EmptyState *m_nothing;  ///< there is nothing to review
    EmptyState *m_reading;  ///< a paper is being read
    EmptyState *m_known;    ///< the paper is in the store already
    QPushButton *m_discard, *m_later, *m_accept;
    std::vector<std::pair<ReviewDecision::What, QAction *>> m_menu;
    std::vector<ReviewField *> m_fields;
    QString m_filter;
    Id m_paperId = 0;       ///< the plan's paper that is shown
    PlaceOnPaper m_lit;
    std::vector<std::pair<QString, Chip *>> m_chipList;
    int m_choose = -1;      ///< the entry to choose when the plan has changed; -1: the one that is chosen
    bool m_filling = false;
};

} // namespace scrutiny
