// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/questions_page.h"

#include "base/dates.h"
#include "base/text.h"
#include "gui/choice_chip.h"
#include "gui/empty_state.h"
#include "gui/enquiry_fields.h"
#include "gui/enquiry_meeting.h"
#include "gui/enquiry_output.h"
#include "store/enquiries.h"
#include "store/meetings.h"

#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

QuestionsPage::QuestionsPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_output(new EnquiryOutput(bench, this))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(tr("No question yet"), {}, tr("Read the pack")))
    , m_list(new EnquiryList(bench))
    , m_during(new EnquiryMeeting(bench))
{
    setTitle(tr("My questions"));
    m_turn = addButton(tr("During the meeting"));
    m_turn->setCheckable(true);
    m_print = addButton(tr("Print or write"));
    for (QWidget *one : std::initializer_list<QWidget *>{m_empty, m_list, m_during})
        m_stack->addWidget(one);
    setBody(m_stack);
    connect(m_turn, &QPushButton::toggled, this, &QuestionsPage::showSheet);
    connect(m_print, &QPushButton::clicked, this, [this] { m_output->makeMenu()->popup(m_print->mapToGlobal(QPoint(0, m_print->height()))); });
    connect(m_empty, &EmptyState::pressed, this, [this] { emit goTo({QStringLiteral("reading"), m_meeting, {}, QStringLiteral("questions")}); });
    connect(m_list, &EnquiryList::askWanted, this, &QuestionsPage::ask);
    connect(m_list, &EnquiryList::placeWanted, this, &Page::showPlace);
    connect(m_during, &EnquiryMeeting::placeWanted, this, &Page::showPlace);
    connect(m_list, &EnquiryList::said, this, &Page::said);
    connect(m_during, &EnquiryMeeting::said, this, &Page::said);
    connect(m_output, &EnquiryOutput::said, this, &Page::said);
    connect(&bench, &Workbench::notesChanged, this, &QuestionsPage::follow);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &QuestionsPage::refresh);
}

/// Meetings with questions, the next one first.
void QuestionsPage::fillMeetings()
{
    m_choices.clear();
    const auto meetings = listMeetings(m_bench.reader());
    const auto enquiries = listEnquiries(m_bench.notes().reader());
    if (!meetings || !enquiries)
        return;
    for (const MeetingRow &row : *meetings) {
        const bool asked = std::any_of(enquiries->begin(), enquiries->end(), [&](const Enquiry &one) {
            return one.meetingDate == row.meeting.date && folded(one.committee) == folded(row.committee) && folded(one.council) == folded(row.council);
        });
        if (asked || row.meeting.id == m_meeting)
            m_choices.push_back({row.meeting.id, QStringLiteral("%1, %2").arg(shortDate(row.meeting.date), row.committee)});
    }
}

Id QuestionsPage::meetingMeant() const
{
    const auto meetings = listMeetings(m_bench.reader());
    if (!meetings)
        return 0;
    Id withQuestions = 0, next = 0;
    QDate when, nextWhen;
    // today's or the next one; when there is none any more, the latest
    const auto better = [&](const QDate &date, const QDate &than) {
        const bool ahead = date >= m_bench.today(), thanAhead = than.isValid() && than >= m_bench.today();
        return !than.isValid() || (ahead != thanAhead ? ahead : ahead ? date < than : date > than);
    };
    for (const MeetingRow &row : *meetings) {
        const bool asked = std::any_of(m_choices.begin(), m_choices.end(), [&](const Choice &one) { return one.meeting == row.meeting.id; });
        if (asked && better(row.meeting.date, when)) {
            withQuestions = row.meeting.id;
            when = row.meeting.date;
        }
        if (row.papers && better(row.meeting.date, nextWhen)) {
            next = row.meeting.id;
            nextWhen = row.meeting.date;
        }
    }
    return withQuestions ? withQuestions : next;
}

void QuestionsPage::open(const Address &address)
{
    fillMeetings();
    const Id meeting = address.id ? address.id : m_meeting ? m_meeting : meetingMeant();
    if (meeting != m_meeting)
        m_shown = {};
    m_meeting = meeting;
    fillMeetings();
    refresh();
    if (address.words == QStringLiteral("meeting"))
        setDuring(true);
    if (address.chosen.kind == RecordKind::Enquiry) {
        m_list->choose(address.chosen.id);
        m_during->show(address.chosen.id);
    }
}

Address QuestionsPage::address() const
{
    Address here{QStringLiteral("questions"), m_meeting};
    if (const Id chosen = isDuring() ? m_during->current() : m_list->chosen())
        here.chosen = {RecordKind::Enquiry, chosen};
    if (isDuring())
        here.words = QStringLiteral("meeting");
    return here;
}

bool QuestionsPage::isDuring() const
{
    return m_turn->isChecked();
}

void QuestionsPage::setDuring(bool on)
{
    m_turn->setChecked(on);
}

void QuestionsPage::follow(const Changes &changes)
{
    if (m_list->isTyping() || m_during->isTyping())
        m_later.start(200ms);
    else if (changes.everything || changes.touches(RecordKind::Enquiry) || changes.touches(RecordKind::EnquiryPin) || changes.touches(RecordKind::Mark) || changes.touches(RecordKind::MarkPlace))
        refresh();
    emit statusChanged();
}

void QuestionsPage::refresh()
{
    m_later.stop();
    if (!m_meeting) {
        m_empty->setWords(tr("No question yet"), tr("Bring an agenda pack in; the questions that you ask while you read it stand here in the order of the meeting."));
        m_empty->button()->hide();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    auto sheet = enquirySheet(m_bench.reader(), m_bench.notes().reader(), m_meeting);
    if (!m_bench.succeeded(sheet))
        return;
    m_sheet = std::move(*sheet);
    m_output->setSheet(m_sheet);
    m_during->setSheet(m_sheet);
    setContext(QStringLiteral("%1 · %2").arg(m_sheet.committee.name, longDate(m_sheet.meeting.date)));
    showSheet();
}

void QuestionsPage::showSheet()
{
    if (!m_meeting)
        return;
    const bool any = m_sheet.questions() > 0;
    const bool gaps = std::any_of(m_sheet.doubts.begin(), m_sheet.doubts.end(), [](const EnquiryDoubt &one) { return one.kind == EnquiryDoubt::Kind::ItemWithoutQuestion; });
    m_list->setSheet(m_sheet, m_shown);
    m_empty->setWords(tr("No question yet"), tr("Choose words of the pack and ask about them with Ctrl+Shift+Q: the questions stand here in the order of the meeting."));
    m_empty->button()->show();
    m_turn->setEnabled(any);
    m_print->setEnabled(any);
    m_stack->setCurrentWidget(!any && !gaps ? static_cast<QWidget *>(m_empty) : isDuring() && any ? static_cast<QWidget *>(m_during) : m_list);
    showChips();
    emit statusChanged();
}

void QuestionsPage::narrow(const EnquiriesShown &shown)
{
    m_shown = m_shown == shown ? EnquiriesShown() : shown;
    QTimer::singleShot(0, this, &QuestionsPage::showSheet); // the chip that was pressed goes when they are shown anew
}

void QuestionsPage::showChips()
{
    clearChips();
    m_which = nullptr;
    if (m_choices.size() > 1) {
        QStringList words;
        QString now;
        for (const Choice &one : m_choices) {
            words << one.words;
            now = one.meeting == m_meeting ? one.words : now;
        }
        m_which = new ChoiceChip(tr("Meeting"), tr("the next one"));
        m_which->setChoices(words);
        m_which->choose(now);
        connect(m_which, &ChoiceChip::picked, this, [this](const QString &picked) {
            const auto found = std::find_if(m_choices.begin(), m_choices.end(), [&](const Choice &one) { return one.words == picked; });
            emit goTo({QStringLiteral("questions"), found != m_choices.end() ? found->meeting : meetingMeant()});
        });
        addChip(m_which);
    }
    const int all = m_sheet.questions(), answered = m_sheet.answered();
    int time = 0, gaps = 0, doubles = 0;
    bool known = true; // how long every item is that somebody asks about
    for (const SheetItem &item : m_sheet.items) {
        time += item.questions.empty() ? 0 : item.time.minutes;
        known = known && (item.questions.empty() || item.time.minutes > 0);
    }
    for (const EnquiryDoubt &doubt : m_sheet.doubts)
        ++(doubt.isDouble() ? doubles : gaps);
    addChip(all == 1 ? tr("1 question") : tr("%1 questions").arg(all));
    if (m_sheet.minutes())
        addChip(known ? tr("%1 of %2 min").arg(m_sheet.minutes()).arg(time) : tr("%1 min").arg(m_sheet.minutes()), known && m_sheet.minutes() > time ? Tone::Look : Tone::Plain)
            ->setToolTip(known ? tr("Minutes that the questions are given, of those that their items have") : tr("Minutes that the questions are given"));
    if (answered)
        addChip(tr("%1 answered").arg(answered), Tone::Good);
    if (isDuring())
        return;
    const auto filter = [this](const QString &words, Tone tone, const EnquiriesShown &shown) {
        Chip *chip = addChip(words, tone, Chip::Filters);
        chip->setChecked(m_shown == shown);
        connect(chip, &Chip::clicked, this, [this, shown] { narrow(shown); });
    };
    if (gaps)
        filter(gaps == 1 ? tr("1 gap") : tr("%1 gaps").arg(gaps), Tone::Look, {0, {}, true, false});
    if (doubles)
        filter(doubles == 1 ? tr("1 double") : tr("%1 doubles").arg(doubles), Tone::Look, {0, {}, false, true});
    for (const auto &[name, count] : m_sheet.countByAsker())
        filter(name.isEmpty() ? tr("nobody yet %1").arg(count) : QStringLiteral("%1 %2").arg(name).arg(count), Tone::Plain, {0, name, false, false});
}

void QuestionsPage::ask(Id itemId)
{
    for (const SheetItem &item : m_sheet.items) {
        if (item.item.id != itemId)
            continue;
        m_shown = {};
        if (const Id id = newEnquiry(m_bench, m_sheet, item))
            m_list->choose(id, true);
        return;
    }
}

QWidget *QuestionsPage::mainWidget() const
{
    if (m_stack->currentWidget() == m_during)
        return m_during->answer();
    QWidget *first = m_list->firstField();
    return first && m_stack->currentWidget() == m_list ? first : static_cast<QWidget *>(m_turn);
}

bool QuestionsPage::copy()
{
    if (!m_sheet.questions())
        return false;
    m_output->copy();
    return true;
}

bool QuestionsPage::undo()
{
    m_bench.undoNotes();
    return true;
}

bool QuestionsPage::redo()
{
    m_bench.redoNotes();
    return true;
}

QString QuestionsPage::undoName() const
{
    return m_bench.notes().undoName().value_or(QString());
}

QString QuestionsPage::statusLine() const
{
    return tr("Notes kept in %1").arg(QFileInfo(m_bench.notes().file()).fileName());
}

bool QuestionsPage::runCommand(const QString &command)
{
    if (!command.startsWith(QStringLiteral("ask.")))
        return false;
    if (command == QStringLiteral("ask.meeting")) {
        if (m_turn->isEnabled())
            setDuring(!isDuring());
        return true;
    }
    if (command == QStringLiteral("ask.next") && isDuring()) {
        m_during->step(1);
        return true;
    }
    if (command == QStringLiteral("ask.new")) { // about the chosen question's item
        const SheetItem *item = m_sheet.itemOf(isDuring() ? m_during->current() : m_list->chosen());
        if (item)
            ask(item->item.id);
        else
            emit said(tr("Choose a question of the item that you want to ask about."));
        return true;
    }
    return m_output->runCommand(command) || (!isDuring() && m_list->runCommand(command));
}

} // namespace scrutiny
