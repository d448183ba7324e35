// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/enquiry_list.h"

#include "base/dates.h"
#include "base/text.h"
#include "gui/enquiry_fields.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

namespace {

QString headingOf(const SheetItem &item)
{
    return item.item.number.isEmpty() ? item.item.title : QStringLiteral("%1  %2").arg(item.item.number, item.item.title);
}

/// `2.15 pm · 30 min · questions 23 min`
QString timeOf(const SheetItem &item)
{
    QStringList parts;
    if (item.time.start.isValid())
        parts << clockTime(item.time.start);
    if (item.time.minutes)
        parts << EnquiryList::tr("%1 min").arg(item.time.minutes);
    if (item.minutes)
        parts << EnquiryList::tr("questions %1 min").arg(item.minutes);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

EnquiryList::EnquiryList(Workbench &bench, QWidget *parent)
    : QScrollArea(parent)
    , m_bench(bench)
    , m_inside(new QWidget)
    , m_column(new QVBoxLayout(m_inside))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Questions"));
    m_column->setContentsMargins(2, theme().em(0.2), theme().em(0.4), theme().em(0.6));
    m_column->setSpacing(theme().em(0.5));
    m_column->addStretch(1);
    setWidget(m_inside);
    // Cards wrap; whatever is shown, their left edge is in view.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] { horizontalScrollBar()->setValue(0); });
}

EnquiryCard *EnquiryList::makeCard(Id enquiry)
{
    auto *card = new EnquiryCard(m_inside);
    m_cards.insert(enquiry, card);
    connect(card, &EnquiryCard::chosen, this, [this](Id id) { choose(id); });
    connect(card, &EnquiryCard::typed, this, [this](Id id, EnquiryField field, const QString &text) {
        const QScopedValueRollback<bool> typing(m_typing, true);
        editEnquiry(m_bench, id, field, text);
    });
    connect(card, &EnquiryCard::moveWanted, this, [this](Id id, int by) {
        choose(id);
        runCommand(by < 0 ? QStringLiteral("ask.up") : QStringLiteral("ask.down"));
    });
    connect(card, &EnquiryCard::awayWanted, this, [this](Id id) {
        choose(id);
        runCommand(QStringLiteral("ask.away"));
    });
    connect(card, &EnquiryCard::unpinWanted, this, [this](Id id, Id mark) { unpinEnquiry(m_bench, id, mark); });
    connect(card, &EnquiryCard::placeWanted, this, &EnquiryList::placeWanted);
    connect(card, &EnquiryCard::jumpWanted, this, [this](Id id) { choose(id, true); });
    connect(card, &EnquiryCard::dragged, this, &EnquiryList::drag);
    return card;
}

void EnquiryList::clearRest()
{
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item; // the cards stay
    for (QWidget *one : m_rest) {
        one->hide();
        one->deleteLater();
    }
    m_rest.clear();
    m_order.clear();
}

void EnquiryList::addNote(const QString &words, Tone tone)
{
    auto *note = new TextLabel(words, Type::Small, tone, m_inside);
    note->setContentsMargins(theme().em(0.2), 0, 0, 0);
    m_column->addWidget(note);
    m_rest.push_back(note);
}

void EnquiryList::setSheet(const EnquirySheet &sheet, const Shown &shown)
{
    m_sheet = sheet;
    m_shown = shown;
    clearRest();
    for (std::size_t at = 0; at < m_sheet.items.size(); ++at)
        if (!shown.item || m_sheet.items[at].item.id == shown.item)
            addItem(m_sheet.items[at], at < m_sheet.items.size() && m_sheet.items[at].item.id ? int(at) : -1, shown);
    if (!shown.item && !shown.asker && !shown.doubles)
        for (const EnquiryDoubt &doubt : m_sheet.doubts)
            if (doubt.kind == EnquiryDoubt::Kind::MemberWithoutQuestion)
                addNote(doubt.words, Tone::Look);
    m_column->addStretch(1);
    for (auto card = m_cards.begin(); card != m_cards.end();) {
        if (std::find(m_order.begin(), m_order.end(), card.key()) != m_order.end()) {
            ++card;
            continue;
        }
        card.value()->hide();
        card.value()->deleteLater();
        card = m_cards.erase(card);
    }
    QWidget *last = nullptr;
    for (const Id id : m_order)
        for (QWidget *field : m_cards[id]->fields()) {
            if (last)
                setTabOrder(last, field);
            last = field;
        }
    if (m_chosen && !m_cards.contains(m_chosen)) {
        m_chosen = 0;
        emit chosenChanged();
    }
}

void EnquiryList::addItem(const SheetItem &item, int index, const Shown &shown)
{
    std::vector<const SheetQuestion *> questions;
    for (const SheetQuestion &one : item.questions) {
        const auto doubts = m_sheet.doubtsOf(one.enquiry.id);
        const bool twice = std::any_of(m_sheet.doubts.begin(), m_sheet.doubts.end(), [&](const EnquiryDoubt &doubt) { return doubt.isDouble() && (doubt.enquiry == one.enquiry.id || doubt.other == one.enquiry.id); });
        if ((!shown.asker || folded(*shown.asker) == folded(one.enquiry.asker)) && (!shown.doubtful || !doubts.empty()) && (!shown.doubles || twice))
            questions.push_back(&one);
    }
    std::vector<const EnquiryDoubt *> doubts;
    bool gap = false;
    for (const EnquiryDoubt &doubt : m_sheet.doubts) {
        if (doubt.item == index && index >= 0 && !doubt.enquiry) {
            doubts.push_back(&doubt);
            gap = gap || doubt.kind == EnquiryDoubt::Kind::ItemWithoutQuestion;
        }
    }
    const bool narrowed = shown.asker || shown.doubles;
    if (questions.empty() && !shown.item && (narrowed || doubts.empty()))
        return; // items that nobody needs to ask about are left out
    if (!shown.item) {
        auto *heading = new TextLabel(headingOf(item), Type::Strong, Tone::Plain, m_inside);
        heading->setContentsMargins(0, m_order.empty() && m_rest.empty() ? 0 : theme().em(0.6), 0, 0);
        m_column->addWidget(heading);
        m_rest.push_back(heading);
        if (const QString time = timeOf(item); !time.isEmpty())
            addNote(time, Tone::Muted);
    }
    for (const EnquiryDoubt *doubt : doubts)
        if (!shown.item || doubt->kind != EnquiryDoubt::Kind::ItemWithoutQuestion)
            addNote(doubt->words, Tone::Look);
    for (const SheetQuestion *one : questions) {
        EnquiryCard *card = m_cards.contains(one->enquiry.id) ? m_cards[one->enquiry.id] : makeCard(one->enquiry.id);
        card->show(m_sheet, item, *one);
        m_column->addWidget(card);
        card->show();
        m_order.push_back(one->enquiry.id);
    }
    if (gap && !shown.item && item.item.id) {
        auto *ask = new QPushButton(tr("Ask about item %1").arg(item.item.number), m_inside);
        ask->setProperty("inRow", true);
        connect(ask, &QPushButton::clicked, this, [this, id = item.item.id] { emit askWanted(id); });
        m_column->addWidget(ask, 0, Qt::AlignLeft);
        m_rest.push_back(ask);
    }
}

void EnquiryList::choose(Id enquiry, bool typing)
{
    if (enquiry != m_chosen) {
        if (EnquiryCard *before = card(m_chosen))
            before->setChosen(false);
        m_chosen = m_cards.contains(enquiry) ? enquiry : 0;
        if (EnquiryCard *now = card(m_chosen))
            now->setChosen(true);
        emit chosenChanged();
    }
    EnquiryCard *now = card(m_chosen);
    if (!now)
        return;
    if (typing)
        now->startTyping();
    QTimer::singleShot(0, now, [this, now] { // once it has its height
        ensureWidgetVisible(now, 0, theme().em(0.5));
    });
}

bool EnquiryList::runCommand(const QString &command)
{
    if (command == QStringLiteral("ask.gap"))
        return nextGap();
    if (command == QStringLiteral("ask.back")) {
        if (m_sheet.putAway.empty())
            return false;
        const Id id = m_sheet.putAway.front().enquiry.id;
        if (putAwayEnquiry(m_bench, id, false))
            choose(id, true);
        return true;
    }
    EnquiryCard *now = card(m_chosen);
    if (!now)
        return false;
    if (command == QStringLiteral("ask.up") || command == QStringLiteral("ask.down")) {
        const Id id = m_chosen;
        if (!moveEnquiry(m_bench, m_sheet, id, command == QStringLiteral("ask.up") ? -1 : 1))
            emit said(command == QStringLiteral("ask.up") ? tr("It is the item's first question already.") : tr("It is the item's last question already."));
        choose(id);
        return true;
    }
    if (command == QStringLiteral("ask.away")) {
        const auto at = std::find(m_order.begin(), m_order.end(), m_chosen);
        const Id next = at + 1 < m_order.end() ? *(at + 1) : at > m_order.begin() && at != m_order.end() ? *(at - 1) : 0;
        if (putAwayEnquiry(m_bench, m_chosen)) {
            emit said(tr("The question is put away. Nothing is deleted; undo brings it back."));
            choose(next, true);
        }
        return true;
    }
    return false;
}

/// Goes through what is doubtful, from the top again after the last.
bool EnquiryList::nextGap()
{
    std::vector<const EnquiryDoubt *> doubts;
    for (const EnquiryDoubt &doubt : m_sheet.doubts)
        if (doubt.enquiry ? m_cards.contains(doubt.enquiry) : !m_shown.item)
            doubts.push_back(&doubt);
    if (doubts.empty()) {
        emit said(tr("There is no gap and no double."));
        return false;
    }
    const EnquiryDoubt *doubt = doubts[m_gap % doubts.size()];
    m_gap = (m_gap + 1) % doubts.size();
    emit said(doubt->words);
    if (EnquiryCard *at = card(doubt->enquiry)) {
        choose(doubt->enquiry, true);
        if (doubt->kind == EnquiryDoubt::Kind::NoAsker)
            at->asker()->setFocus(Qt::OtherFocusReason);
        else if (doubt->kind == EnquiryDoubt::Kind::NoAddressee)
            at->toWhom()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    for (QWidget *one : m_rest)
        if (auto *label = qobject_cast<TextLabel *>(one); label && label->text() == doubt->words)
            ensureWidgetVisible(label);
    return true;
}

/// While it is dragged, the card changes places with the one that the pointer is over.
void EnquiryList::drag(Id enquiry, const QPoint &position)
{
    const SheetItem *item = m_sheet.itemOf(enquiry);
    EnquiryCard *own = card(enquiry);
    if (!item || !own)
        return;
    const int y = m_inside->mapFromGlobal(position).y();
    ensureVisible(0, y, 0, theme().em(2));
    for (std::size_t at = 0; at < item->questions.size(); ++at) {
        if (item->questions[at].enquiry.id != enquiry)
            continue;
        const EnquiryCard *above = at > 0 ? card(item->questions[at - 1].enquiry.id) : nullptr;
        const EnquiryCard *below = at + 1 < item->questions.size() ? card(item->questions[at + 1].enquiry.id) : nullptr;
        if (above && y < above->geometry().center().y())
            moveEnquiry(m_bench, m_sheet, enquiry, -1);
        else if (below && y > below->geometry().center().y())
            moveEnquiry(m_bench, m_sheet, enquiry, 1);
        return;
    }
}

void EnquiryList::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Up)
        runCommand(QStringLiteral("ask.up"));
    else if (alt && event->key() == Qt::Key_Down)
        runCommand(QStringLiteral("ask.down"));
    else
        QScrollArea::keyPressEvent(event);
}

QWidget *EnquiryList::firstField() const
{
    const EnquiryCard *first = card(m_chosen ? m_chosen : m_order.empty() ? 0 : m_order.front());
    return first ? first->question() : nullptr;
}

} // namespace scrutiny
