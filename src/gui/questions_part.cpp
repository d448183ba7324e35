// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/questions_part.h"

#include "gui/chip.h"
#include "gui/empty_state.h"
#include "gui/enquiry_output.h"
#include "gui/flow_layout.h"
#include "gui/mark_making.h"
#include "gui/paper_pane.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

QuestionsPart::QuestionsPart(ReadingRoom &readingRoom, QWidget *parent)
    : ReadingPart(readingRoom, parent)
    , m_output(new EnquiryOutput(readingRoom.bench(), this))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(tr("No question yet"), tr("Choose words on the paper and ask about them: the question stands here, pinned to its page."), tr("Ask a question")))
    , m_list(new EnquiryList(readingRoom.bench()))
    , m_item(new TextLabel({}, Type::Strong))
    , m_all(new Chip(tr("All items"), Tone::Plain, Chip::Filters))
    , m_doubts(new Chip({}, Tone::Look, Chip::Opens))
    , m_ask(new QPushButton(tr("Ask about this")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.3), theme().em(0.5), theme().em(0.3), 0);
    column->setSpacing(theme().em(0.5));
    column->addWidget(m_item);
    auto *chips = new QWidget;
    auto *row = new FlowLayout(chips);
    for (QWidget *one : std::initializer_list<QWidget *>{m_ask, m_all, m_doubts})
        row->addWidget(one);
    column->addWidget(chips);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    column->addWidget(m_stack, 1);
    m_ask->setProperty("inRow", true);
    m_ask->setToolTip(tr("A question about this item, pinned to the words chosen on the paper"));
    m_doubts->setToolTip(tr("Go to the next gap or double"));

    connect(m_ask, &QPushButton::clicked, this, &QuestionsPart::askAboutSelection);
    connect(m_empty, &EmptyState::pressed, this, &QuestionsPart::askAboutSelection);
    connect(m_all, &Chip::toggled, this, &QuestionsPart::refresh);
    connect(m_doubts, &Chip::clicked, this, [this] { m_list->runCommand(QStringLiteral("ask.gap")); });
    connect(m_list, &EnquiryList::askWanted, this, &QuestionsPart::ask);
    connect(m_list, &EnquiryList::said, &room().bench(), &Workbench::said);
    connect(m_output, &EnquiryOutput::said, &room().bench(), &Workbench::said);
    connect(m_list, &EnquiryList::placeWanted, this, [this](const PlaceOnPaper &place) { emit room().showPlace(place); });
    connect(&room(), &ReadingRoom::opened, this, &QuestionsPart::refresh);
    connect(&room(), &ReadingRoom::itemChanged, this, &QuestionsPart::refresh);
    connect(&room(), &ReadingRoom::notesChanged, this, &QuestionsPart::follow);
    connect(&room(), &ReadingRoom::chooseMark, this, &QuestionsPart::choosePinned);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &QuestionsPart::refresh);
}

bool QuestionsPart::showsAll() const
{
    return m_all->isChecked();
}

void QuestionsPart::setShowsAll(bool all)
{
    m_all->setChecked(all);
}

void QuestionsPart::follow(const Changes &changes)
{
    if (m_list->isTyping())
        m_later.start(200ms);
    else if (changes.everything || changes.touches(RecordKind::Enquiry) || changes.touches(RecordKind::EnquiryPin) || changes.touches(RecordKind::Mark) || changes.touches(RecordKind::MarkPlace))
        refresh();
}

void QuestionsPart::refresh()
{
    m_later.stop();
    if (!room().meetingId())
        return;
    auto sheet = enquirySheet(room().reader(), room().notes().reader(), room().meetingId());
    if (!room().bench().succeeded(sheet))
        return;
    m_sheet = std::move(*sheet);
    m_output->setSheet(m_sheet);
    const SheetItem *item = itemBeingRead();
    const bool all = showsAll() || !item;
    m_list->setSheet(m_sheet, {all ? 0 : item->item.id, {}, false, false});
    m_item->setText(all ? tr("All items") : QStringLiteral("%1  %2").arg(item->item.number, item->item.title));
    m_stack->setCurrentWidget(m_list->order().empty() && (!all || !m_sheet.questions()) ? static_cast<QWidget *>(m_empty) : m_list);
    m_empty->setWords(m_sheet.questions() ? tr("No question about this item yet") : tr("No question yet"),
                      tr("Choose words on the paper and ask about them: the question stands here, pinned to its page."));
    say();
    emit countChanged();
    emit room().overlaysWanted();
}

void QuestionsPart::say()
{
    int gaps = 0, doubles = 0;
    for (const EnquiryDoubt &doubt : m_sheet.doubts) {
        if (!m_list->card(doubt.enquiry) && !(showsAll() && !doubt.enquiry))
            continue;
        gaps += !doubt.isDouble();
        doubles += doubt.isDouble();
    }
    QStringList words;
    if (gaps)
        words << (gaps == 1 ? tr("1 gap") : tr("%1 gaps").arg(gaps));
    if (doubles)
        words << (doubles == 1 ? tr("1 double") : tr("%1 doubles").arg(doubles));
    m_doubts->say(words.join(QStringLiteral(" · ")), !words.isEmpty());
}

const SheetItem *QuestionsPart::itemBeingRead() const
{
    const AgendaItem *now = room().item();
    for (const SheetItem &item : m_sheet.items)
        if (now && item.item.id == now->id)
            return &item;
    return nullptr;
}

QString QuestionsPart::count() const
{
    return m_sheet.questions() ? QString::number(m_sheet.questions()) : QString();
}

QWidget *QuestionsPart::mainWidget() const
{
    QWidget *first = m_list->firstField();
    return first && m_stack->currentWidget() == m_list ? first : m_ask;
}

std::optional<Mark> QuestionsPart::pinHere() const
{
    const PaperPane *pane = room().pane();
    if (!pane)
        return std::nullopt;
    auto anchor = anchorOfSelection(room(), *pane);
    if (!anchor && !pane->view()->lit().empty()) { // a lit cell or action
        const Place &place = pane->view()->lit().front();
        anchor = anchorOfRecord(room(), *pane, place.page, {place.rect.centreX(), place.rect.centreY()});
    }
    if (!anchor)
        return std::nullopt;
    Mark mark;
    mark.kind = MarkKind::Pin;
    mark.anchor = *anchor;
    return mark;
}

/// A pin on the page was clicked: its question comes up.
void QuestionsPart::choosePinned(Id mark)
{
    for (const SheetItem &item : m_sheet.items)
        for (const SheetQuestion &one : item.questions)
            for (const SheetPin &pin : one.pins) {
                if (pin.mark.id != mark || pin.mark.kind != MarkKind::Pin)
                    continue;
                emit room().showPart(QStringLiteral("questions"));
                if (!m_list->card(one.enquiry.id))
                    setShowsAll(true);
                m_list->choose(one.enquiry.id);
                return;
            }
}

void QuestionsPart::ask(Id itemId)
{
    for (const SheetItem &item : m_sheet.items)
        if (item.item.id == itemId)
            if (const Id id = newEnquiry(room().bench(), m_sheet, item))
                m_list->choose(id, true);
}

void QuestionsPart::askAboutSelection()
{
    const auto pin = pinHere();
    const SheetItem *item = itemBeingRead();
    // words chosen in the second view belong to their own item
    for (const SheetItem &one : m_sheet.items)
        if (pin && one.item.number == pin->anchor.itemNumber && one.item.title == pin->anchor.itemTitle && pin->anchor.meetingDate == m_sheet.meeting.date)
            item = &one;
    if (!item)
        for (const SheetItem &one : m_sheet.items) // on the pages of no item: the first one with papers
            if (!item && !one.item.papers.empty())
                item = &one;
    if (!item) {
        emit room().bench().said(tr("The agenda has no item to ask about."));
        return;
    }
    emit room().showPart(QStringLiteral("questions"));
    if (const Id id = newEnquiry(room().bench(), m_sheet, *item, pin)) {
        if (!m_list->card(id))
            setShowsAll(true);
        m_list->choose(id, true);
    }
}

void QuestionsPart::pinSelection()
{
    const auto pin = pinHere();
    if (!pin)
        emit room().bench().said(tr("Choose words on the paper first."));
    else if (!m_list->chosen())
        emit room().bench().said(tr("Choose the question first that the words belong to."));
    else if (pinEnquiry(room().bench(), m_list->chosen(), *pin))
        emit room().bench().said(tr("Pinned to the question."));
}

bool QuestionsPart::runCommand(const QString &command)
{
    if (!command.startsWith(QStringLiteral("ask.")))
        return false;
    if (command == QStringLiteral("ask.new"))
        askAboutSelection();
    else if (command == QStringLiteral("ask.pin"))
        pinSelection();
    else if (command == QStringLiteral("ask.meeting"))
        emit room().goTo({QStringLiteral("questions"), room().meetingId(), {}, QStringLiteral("meeting")});
    else
        return m_output->runCommand(command) || m_list->runCommand(command);
    return true;
}

std::vector<PaperOverlay> QuestionsPart::overlays(const QString &paper) const
{
    std::vector<PaperOverlay> drawn;
    const auto on = std::find_if(room().papers().begin(), room().papers().end(), [&](const Paper &one) { return one.sha256 == paper; });
    for (const SheetItem &item : m_sheet.items)
        for (const SheetQuestion &one : item.questions)
            for (const SheetPin &pin : one.pins) {
                if (pin.mark.kind != MarkKind::Pin || pin.lost || on == room().papers().end() || pin.paperId != on->id)
                    continue;
                drawn.push_back({pin.mark.id, PaperOverlay::Look::Pin, theme().colours().accent, pin.places,
                                 tr("Question %1 of item %2: %3").arg(one.number).arg(item.item.number, one.enquiry.question)});
            }
    return drawn;
}

} // namespace scrutiny
