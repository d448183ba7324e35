// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/review_page.h"

#include "gui/card.h"
#include "gui/empty_state.h"
#include "gui/review_field.h"
#include "gui/rows_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace scrutiny {

using What = ReviewDecision::What;

ReviewPage::ReviewPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("What was read")))
    , m_card(new Card)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState({}, {}))
    , m_nothing(new EmptyState({}, {}, tr("Choose a PDF…")))
    , m_reading(new EmptyState({}, {}, tr("Stop")))
    , m_known(new EmptyState({}, {}, tr("Open its meeting")))
{
    setTitle(tr("Review the import"));
    m_list->setModel(m_rows);
    m_list->installEventFilter(this);
    m_stack->addWidget(new ListAndCard(m_list, m_card));
    for (EmptyState *state : {m_empty, m_nothing, m_reading, m_known})
        m_stack->addWidget(state);
    setBody(m_stack);
    makeButtons();
    makeMenu();
    connect(m_list, &RowsView::placeChosen, this, [this](const PlaceOnPaper &place) {
        if (!m_filling)
            light(place);
    });
    connect(m_list, &RowsView::chosen, this, [this] {
        if (m_filling)
            return;
        fillDeeds();
        fillCard();
    });
    connect(m_list, &RowsView::opened, this, &ReviewPage::editFirst);
    connect(m_list, &RowsView::laidOut, this, &ReviewPage::showDeedsInCard);
    connect(m_card, &Card::chosen, this, &ReviewPage::light);
    connect(m_nothing, &EmptyState::pressed, this, [this] { emit goTo({QStringLiteral("import")}); });
    connect(m_reading, &EmptyState::pressed, &m_bench, &Workbench::stop);
    connect(m_known, &EmptyState::pressed, this, [this] {
        const Id meeting = m_bench.plan() ? m_bench.plan()->meetingId : 0;
        m_bench.dropPlan();
        if (meeting)
            emit goTo({QStringLiteral("meeting"), meeting});
    });
    for (const auto signal : {&Workbench::readingStarted, &Workbench::planGone, &Workbench::reviewChanged})
        connect(&m_bench, signal, this, [this] {
            if (isVisible()) // open() fills the page when it comes up
                fill(m_choose);
        });
    connect(&m_bench, &Workbench::progress, this, [this](const QString &what) {
        if (!what.isEmpty())
            m_reading->setWords(tr("Reading %1").arg(m_bench.readingFile()), tr("%1. Nothing is stored until you have seen it and accepted.").arg(what));
        showState();
    });
    showState();
}

void ReviewPage::makeButtons()
{
    m_discard = addButton(tr("Discard"));
    m_later = addButton(tr("Leave for later"));
    m_accept = addButton(tr("Accept"), true);
    m_discard->setToolTip(tr("Forget this import; nothing of it was stored"));
    m_later->setToolTip(tr("Keep it as it stands now, under “To review”"));
    m_accept->setToolTip(tr("Store it in one step, which one undo takes back (Ctrl+Enter)"));
    connect(m_discard, &QPushButton::clicked, &m_bench, &Workbench::dropPlan);
    connect(m_later, &QPushButton::clicked, &m_bench, &Workbench::leavePlan);
    connect(m_accept, &QPushButton::clicked, this, &ReviewPage::accept);
    auto *all = new QAction(this);
    all->setShortcuts({QKeySequence(tr("Ctrl+Return")), QKeySequence(tr("Ctrl+Enter"))});
    all->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(all, &QAction::triggered, this, &ReviewPage::accept);
    addAction(all);
}

/// The keys of the list, with their words, as its context menu.
void ReviewPage::makeMenu()
{
    const auto add = [this](const QString &words, const QString &key, auto run) {
        auto *action = new QAction(words + QLatin1Char('\t') + key, m_list);
        connect(action, &QAction::triggered, this, run);
        m_list->addAction(action);
        return action;
    };
    const auto deed = [&](What what, const QString &words, const QString &key) {
        m_menu.push_back({what, add(words, key, [this, what] { decide(what); })});
    };
    deed(What::Settle, tr("It is right"), tr("Enter"));
    add(tr("Show its place"), tr("Space"), [this] { light(m_list->currentIndex().data(PlaceRole).value<PlaceOnPaper>()); });
    add(tr("Edit"), tr("E"), [this] { editFirst(); });
    deed(What::Split, tr("Split in two"), tr("S"));
    deed(What::AddToLog, tr("Add it to the log"), tr("A"));
    deed(What::SetAside, tr("Set it aside"), tr("X"));
    deed(What::LeaveOut, tr("Leave it out"), tr("Delete"));
    deed(What::PutBack, tr("Put it back"), tr("Delete"));
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::ContextMenu) {
        for (const auto &[what, action] : m_menu)
            action->setVisible(isPossible(what));
    }
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: decide(What::Settle); return true;
    case Qt::Key_E:
    case Qt::Key_F2: editFirst(); return true;
    case Qt::Key_S: decide(What::Split); return true;
    case Qt::Key_A: decide(What::AddToLog); return true;
    case Qt::Key_X: decide(What::SetAside); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: decide(isPossible(What::PutBack) ? What::PutBack : What::LeaveOut); return true;
    default: return false;
    }
}

void ReviewPage::showEvent(QShowEvent *event)
{
    m_lit = {}; // another page may have lit something else since
    Page::showEvent(event);
}

void ReviewPage::open(const Address &address)
{
    if (!m_bench.review())
        m_bench.takeUpWaiting();
    const bool another = m_bench.review() && m_paperId != m_bench.planPaperId();
    if (editing() && !another)
        return; // nothing is taken from under somebody who types
    fill(m_bench.plan() && !another ? reviewEntry(*m_bench.plan(), address.chosen) : -1);
    if (another)
        m_list->setFocus(Qt::OtherFocusReason);
}

Address ReviewPage::address() const
{
    return {QStringLiteral("review"), 0, m_list->currentRecord()};
}

int ReviewPage::entry() const
{
    const bool shown = m_bench.plan() && m_paperId == m_bench.planPaperId();
    return shown ? reviewEntry(*m_bench.plan(), m_list->currentRecord()) : -1;
}

QString ReviewPage::statusLine() const
{
    const ImportPlan *plan = m_bench.plan();
    if (!plan || plan->knownPaper)
        return {};
    return tr("Review: %1 of %2 to check    Enter accepts, Space shows the place, E edits").arg(plan->toCheck()).arg(plan->entries.size());
}

QString ReviewPage::undoName() const
{
    const Review *review = m_bench.review();
    return review && !review->steps.empty() ? decisionName(review->plan, review->steps.back().decision) : QString();
}

bool ReviewPage::undo()
{
    const Review *review = m_bench.review();
    if (!review || review->steps.empty())
        return m_bench.isApplying();
    m_choose = review->steps.back().decision.entry;
    m_bench.takeBackDecision();
    m_choose = -1;
    return true;
}

bool ReviewPage::redo()
{
    const Review *review = m_bench.review();
    if (!review || review->undone.empty())
        return m_bench.isApplying();
    m_choose = review->undone.back().entry;
    m_bench.doDecisionAgain();
    m_choose = -1;
    return true;
}

void ReviewPage::accept()
{
    if (ReviewField *field = editing())
        field->take();
    if (!editing() && m_bench.plan() && !m_bench.plan()->knownPaper)
        m_bench.acceptPlan();
}

bool ReviewPage::isPossible(What what) const
{
    const int chosen = entry();
    if (chosen < 0)
        return false;
    const auto deeds = reviewDeeds(*m_bench.plan(), chosen);
    return std::any_of(deeds.begin(), deeds.end(), [&](const ReviewDeed &deed) { return deed.what == what; });
}

void ReviewPage::decide(What what)
{
    if (isPossible(what))
        decideFor(entry(), what);
}

void ReviewPage::decideFor(int chosen, What what)
{
    if (what == What::Split) {
        m_list->chooseRecord(reviewRecord(*m_bench.plan(), chosen));
        if (ReviewField *text = field(QStringLiteral("text"))) {
            text->startSplitting(likelySplit(m_bench.plan()->entries[std::size_t(chosen)]));
            scrollTo(text);
        }
        return;
    }
    m_choose = chosen;
    // Where settled rows stay in the list, the next doubtful one of the list comes up.
    if (m_filter != QLatin1String("check") && what != What::PutBack) {
        for (int row = m_list->currentIndex().row() + 1; row < m_rows->rowCount(); ++row) {
            const int next = reviewEntry(*m_bench.plan(), m_rows->rows()[std::size_t(row)].record);
            if (next >= 0 && m_bench.plan()->entries[std::size_t(next)].toCheck()) {
                m_choose = next;
                break;
            }
        }
    }
    m_bench.decidePlan({what, chosen});
    m_choose = -1;
}

} // namespace scrutiny
