// SPDX-License-Identifier: GPL-3.0-or-later
// What the review page shows: its state, chips, rows and the buttons in them.
#include "gui/review_page.h"

#include "gui/card.h"
#include "gui/empty_state.h"
#include "gui/review_field.h"
#include "gui/rows_view.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace scrutiny {

namespace {

/// Width of buttons side by side, with the room around them, in pixels.
int widthOf(const std::vector<ReviewDeed> &deeds)
{
    const QFontMetrics metrics(theme().font(Type::Body));
    int width = theme().em(1.2);
    for (const ReviewDeed &deed : deeds) {
        if (deed.inRow)
            width += metrics.horizontalAdvance(deed.words) + theme().em(1.4) + 2 + theme().em(0.4);
    }
    return width;
}

bool hasButtons(const ImportEntry &entry)
{
    return entry.toCheck() || entry.leftOut;
}

} // namespace

void ReviewPage::fill(int choose)
{
    showState();
    const Review *review = m_bench.review();
    if (review && !review->plan.knownPaper) {
        if (m_paperId != m_bench.planPaperId()) {
            m_paperId = m_bench.planPaperId();
            const auto filters = reviewFilters(review->plan);
            m_filter = filters.size() > 1 && !filters.front().count ? filters[1].key : filters.front().key;
            m_rows->setRows({});
            m_lit = {};
        }
        fillChips();
        fillRows(choose < 0 ? entry() : choose);
        fillCard();
    }
    emit statusChanged();
}

void ReviewPage::showState()
{
    const Review *review = m_bench.review();
    const bool known = review && review->plan.knownPaper, listed = review && !known;
    for (QPushButton *button : {m_discard, m_later, m_accept}) {
        button->setVisible(listed);
        button->setEnabled(!m_bench.isApplying());
    }
    m_card->setEnabled(!m_bench.isApplying());
    if (listed) {
        const QString sentence = nothingNew(review->plan);
        const QString context = reviewContext(*review, m_bench.filesWaiting());
        setContext(sentence.isEmpty() ? context : context + QLatin1Char('\n') + sentence);
        const int records = review->plan.accepted();
        m_accept->setText(records ? tr("Accept %1").arg(records) : tr("Keep the paper"));
        return;
    }
    clearChips();
    m_chipList.clear();
    setContext({});
    m_paperId = 0;
    if (known) {
        m_known->setWords(tr("This paper is in the store already"),
                          tr("%1 was brought in before, and everything in it was kept. Nothing would change.").arg(review->plan.reading.fileName));
        m_known->button()->setVisible(review->plan.meetingId != 0);
        m_stack->setCurrentWidget(m_known);
    } else if (!m_bench.readingFile().isEmpty()) {
        m_stack->setCurrentWidget(m_reading);
    } else {
        const QString trouble = m_bench.importTrouble();
        m_nothing->setWords(trouble.isEmpty() ? tr("Nothing waits for review") : tr("This paper could not be brought in"),
                            trouble.isEmpty() ? tr("Drop an agenda pack here: what is found in it stands here, beside its place on the page, before anything is stored.") : trouble);
        m_stack->setCurrentWidget(m_nothing);
    }
}

void ReviewPage::fillChips()
{
    const auto filters = reviewFilters(*m_bench.plan());
    const bool stands = std::any_of(filters.begin(), filters.end(), [this](const ReviewFilter &f) { return f.key == m_filter; });
    if (!stands)
        m_filter = QStringLiteral("check");
    const bool same = std::equal(filters.begin(), filters.end(), m_chipList.begin(), m_chipList.end(), [](const ReviewFilter &f, const auto &c) { return f.key == c.first; });
    if (!same) {
        clearChips();
        m_chipList.clear();
        for (const ReviewFilter &filter : filters) {
            Chip *chip = addChip(filter.words, filter.tone, Chip::Filters);
            connect(chip, &Chip::clicked, this, [this, key = filter.key] { showFilter(key); });
            m_chipList.push_back({filter.key, chip});
        }
    }
    for (std::size_t i = 0; i < filters.size(); ++i) {
        Chip *chip = m_chipList[i].second;
        chip->setText(filters[i].words);
        chip->setAccessibleName(filters[i].words);
        chip->setTone(filters[i].tone);
        chip->setChecked(filters[i].key == m_filter);
        chip->updateGeometry();
    }
}

void ReviewPage::showFilter(const QString &key)
{
    const int chosen = entry();
    m_filter = key;
    fill(chosen);
}

void ReviewPage::fillRows(int choose)
{
    const ImportPlan &plan = *m_bench.plan();
    auto rows = reviewRows(plan, m_filter, m_paperId);
    m_filling = true;
    int width = widthOf({{ReviewDecision::What::LeaveOut, tr("Leave out"), {}, true}});
    for (const RowValues &row : rows) {
        const int one = reviewEntry(plan, row.record);
        if (one >= 0 && hasButtons(plan.entries[std::size_t(one)]))
            width = std::max(width, widthOf(reviewDeeds(plan, one)));
    }
    auto columns = reviewColumns(m_filter, double(width + 2) / double(theme().em(1)));
    const bool sameColumns = m_rows->columns().size() == columns.size()
        && std::equal(columns.begin(), columns.end(), m_rows->columns().begin(), [](const RowColumn &a, const RowColumn &b) { return a.heading == b.heading && qFuzzyCompare(a.room + 1, b.room + 1); });
    if (!sameColumns) {
        m_rows->setRows({});
        m_rows->setColumns(std::move(columns));
    }
    const bool any = !rows.empty();
    m_rows->setRows(std::move(rows));
    const bool found = choose >= 0 && m_list->chooseRecord(reviewRecord(plan, choose));
    if (!found && any) {
        const int next = m_filter == QLatin1String("check") ? nextToCheck(plan, choose) : -1;
        if (next < 0 || !m_list->chooseRecord(reviewRecord(plan, next)))
            m_list->selectRow(0);
    }
    m_filling = false;
    showEmptyList();
    fillDeeds();
    const auto place = m_list->currentIndex().data(PlaceRole).value<PlaceOnPaper>();
    if (place != m_lit) // the paper never moves for a place that is lit already
        light(place);
    if (!m_lit.paperId) // nothing to light: at least the paper itself
        light({m_paperId, {{1, {}}}});
}

void ReviewPage::showEmptyList()
{
    if (m_rows->rowCount() > 0) {
        m_stack->setCurrentIndex(0);
        return;
    }
    const ImportPlan &plan = *m_bench.plan();
    const int records = plan.accepted();
    if (records)
        m_empty->setWords(tr("Everything is checked"), tr("Accept takes in %1 records in one step (Ctrl+Enter); one undo takes them back.").arg(records));
    else
        m_empty->setWords(tr("Nothing to check"), nothingNew(plan));
    const bool hadFocus = m_list->hasFocus();
    m_stack->setCurrentWidget(m_empty);
    if (hadFocus)
        m_accept->setFocus(Qt::OtherFocusReason);
}

/// Buttons stand in the doubtful rows, in those left out, and in the chosen one.
void ReviewPage::fillDeeds()
{
    const ImportPlan &plan = *m_bench.plan();
    const int column = m_rows->columnOf(QStringLiteral("deeds"));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const int one = reviewEntry(plan, m_rows->rows()[std::size_t(row)].record);
        const bool wanted = one >= 0 && (hasButtons(plan.entries[std::size_t(one)]) || row == m_list->currentIndex().row());
        const QModelIndex index = m_rows->index(row, column);
        const QWidget *there = m_list->indexWidget(index);
        const QString words = wanted ? wordsOf(one) : QString();
        if (!wanted && there)
            m_list->setIndexWidget(index, nullptr);
        else if (wanted && (!there || there->objectName() != words))
            m_list->setIndexWidget(index, deedButtons(one, false));
    }
}

/// What tells one set of buttons from another.
QString ReviewPage::wordsOf(int one) const
{
    QStringList words{QString::number(one)};
    for (const ReviewDeed &deed : reviewDeeds(*m_bench.plan(), one)) {
        if (deed.inRow)
            words += deed.words;
    }
    return words.join(QLatin1Char('|'));
}

QWidget *ReviewPage::deedButtons(int one, bool all)
{
    auto *box = new QWidget;
    box->setObjectName(wordsOf(one));
    auto *row = new QHBoxLayout(box);
    const int side = all ? 0 : theme().em(0.6);
    row->setContentsMargins(side, theme().em(0.32), side, 0);
    row->setSpacing(theme().em(0.4));
    for (const ReviewDeed &deed : reviewDeeds(*m_bench.plan(), one)) {
        if (!all && !deed.inRow)
            continue;
        auto *button = new QPushButton(deed.words);
        button->setProperty("inRow", true);
        button->setFocusPolicy(all ? Qt::TabFocus : Qt::NoFocus); // in the list the keys do the same, and the list keeps the focus
        button->setToolTip(deed.tip);
        button->setAccessibleName(tr("%1: %2").arg(deed.words, m_bench.plan()->entries[std::size_t(one)].title));
        connect(button, &QPushButton::clicked, this, [this, one, what = deed.what] { decideFor(one, what); });
        row->addWidget(button, 0, Qt::AlignTop);
    }
    row->addStretch(1);
    return box;
}

} // namespace scrutiny
