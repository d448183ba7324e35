// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/enquiry_meeting.h"

#include "base/dates.h"
#include "base/text.h"
#include "gui/card.h"
#include "gui/enquiry_fields.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace scrutiny {

using namespace std::chrono_literals;

EnquiryMeeting::EnquiryMeeting(Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_list(new QListWidget)
    , m_pins(new QWidget)
    , m_item(new TextLabel({}, Type::Strong))
    , m_time(new TextLabel({}, Type::Body, Tone::Muted))
    , m_question(new TextLabel({}, Type::Title))
    , m_who(new TextLabel({}, Type::Strong))
    , m_why(new TextLabel({}, Type::Body, Tone::Muted))
    , m_count(new TextLabel({}, Type::Small, Tone::Muted))
    , m_answer(new EnquiryText(tr("Answer"), tr("Type what is answered; every letter is kept at once")))
    , m_previous(new QPushButton(tr("Previous")))
    , m_next(new QPushButton(tr("Next question")))
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, theme().em(0.4), 0, 0);
    across->setSpacing(theme().em(1.4));
    m_list->setAccessibleName(tr("Questions of the meeting"));
    m_list->setWordWrap(true);
    m_list->setSpacing(theme().em(0.25));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    across->addWidget(m_list, 2);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, theme().em(0.6));
    column->setSpacing(theme().em(0.5));
    column->addWidget(m_item);
    column->addWidget(m_time);
    column->addSpacing(theme().em(0.8));
    column->addWidget(m_question);
    column->addWidget(m_who);
    auto *pins = new QVBoxLayout(m_pins);
    pins->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pins);
    column->addWidget(m_why);
    column->addSpacing(theme().em(0.6));
    auto *label = new TextLabel(tr("Answer"), Type::Small, Tone::Muted);
    label->setBuddy(m_answer);
    column->addWidget(label);
    column->addWidget(m_answer);
    auto *buttons = new QHBoxLayout;
    m_next->setProperty("primary", true);
    m_next->setToolTip(tr("Alt+PgDown"));
    m_previous->setToolTip(tr("Alt+PgUp"));
    buttons->addWidget(m_next);
    buttons->addWidget(m_previous);
    buttons->addWidget(m_count, 1);
    column->addSpacing(theme().em(0.4));
    column->addLayout(buttons);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    across->addWidget(scroll, 5);

    m_answer->setProperty("quiet", false); // the one place to type
    m_answer->setFewestLines(6);
    connect(m_answer, &EnquiryText::typed, this, [this](const QString &text) {
        const QScopedValueRollback<bool> typing(m_typing, true);
        if (m_current)
            editEnquiry(m_bench, m_current, EnquiryField::Answer, text);
    });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_list->count())
            if (const Id id = m_list->item(row)->data(Qt::UserRole).toLongLong(); id && id != m_current)
                show(id);
    });
    connect(&m_tick, &QTimer::timeout, this, &EnquiryMeeting::showClock);
    m_tick.start(15s);
}

void EnquiryMeeting::setClock(const QTime &time)
{
    m_clock = time;
    showClock();
}

void EnquiryMeeting::setSheet(const EnquirySheet &sheet)
{
    m_sheet = sheet;
    m_order.clear();
    for (const SheetItem &item : m_sheet.items)
        for (const SheetQuestion &one : item.questions)
            m_order.push_back(one.enquiry.id);
    if (std::find(m_order.begin(), m_order.end(), m_current) == m_order.end()) {
        // the first one that nobody has answered
        const auto open = std::find_if(m_order.begin(), m_order.end(), [&](Id id) { return !m_sheet.find(id)->enquiry.answeredAt.isValid(); });
        m_current = open != m_order.end() ? *open : m_order.empty() ? 0 : m_order.front();
    }
    fillList();
    showCurrent();
}

void EnquiryMeeting::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const SheetItem &item : m_sheet.items) {
        if (item.questions.empty())
            continue;
        auto *heading = new QListWidgetItem(QStringLiteral("%1  %2").arg(item.item.number, item.item.title).trimmed(), m_list);
        heading->setFlags(Qt::NoItemFlags);
        heading->setForeground(theme().colours().muted);
        QFont font = theme().font(Type::Small);
        font.setWeight(QFont::DemiBold);
        heading->setFont(font);
        for (const SheetQuestion &one : item.questions) {
            const QString words = shortened(normalised(one.enquiry.question), 80);
            const QString state = one.enquiry.answeredAt.isValid() ? tr("answered") : QString();
            QStringList parts{one.enquiry.asker.trimmed(), state};
            parts.removeAll(QString());
            auto *row = new QListWidgetItem(QStringLiteral("%1  %2%3").arg(one.number).arg(words.isEmpty() ? tr("(not worded yet)") : words, parts.isEmpty() ? QString() : QLatin1Char('\n') + parts.join(QStringLiteral(" · "))), m_list);
            row->setData(Qt::UserRole, one.enquiry.id);
            if (!state.isEmpty())
                row->setForeground(theme().colours().goodText);
            if (one.enquiry.id == m_current)
                m_list->setCurrentItem(row);
        }
    }
}

void EnquiryMeeting::show(Id enquiry)
{
    if (!m_sheet.find(enquiry))
        return;
    m_current = enquiry;
    fillList();
    showCurrent();
}

void EnquiryMeeting::step(int by)
{
    const auto at = std::find(m_order.begin(), m_order.end(), m_current) - m_order.begin() + by;
    if (at < 0 || at >= std::ptrdiff_t(m_order.size())) {
        emit said(by > 0 ? tr("That was the last question.") : tr("This is the first question."));
        return;
    }
    show(m_order[std::size_t(at)]);
    m_answer->setFocus(Qt::OtherFocusReason);
    m_answer->moveCursor(QTextCursor::End);
}

void EnquiryMeeting::showCurrent()
{
    const SheetItem *item = m_sheet.itemOf(m_current);
    const SheetQuestion *one = m_sheet.find(m_current);
    for (QWidget *part : std::initializer_list<QWidget *>{m_item, m_time, m_question, m_who, m_why, m_answer})
        part->setEnabled(one);
    if (!one || !item)
        return;
    m_item->setText(tr("Item %1 · %2").arg(item->item.number, item->item.title));
    m_question->setText(one->enquiry.question.trimmed().isEmpty() ? tr("(not worded yet)") : one->enquiry.question);
    const auto or_ = [](const QString &name, const QString &none) { return name.trimmed().isEmpty() ? none : name.trimmed(); };
    m_who->setText(QStringLiteral("%1 → %2").arg(or_(one->enquiry.asker, tr("asker not agreed")), or_(one->enquiry.toWhom, tr("addressee not agreed"))));
    m_why->setText(one->enquiry.why);
    m_why->setVisible(!one->enquiry.why.isEmpty());
    while (QLayoutItem *old = m_pins->layout()->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    for (const SheetPin &pin : one->pins) {
        auto *line = new PlaceLine(QStringLiteral("%1 · “%2”").arg(pin.reference, shortened(normalised(pin.words), 160)), {}, {pin.paperId, pin.places});
        if (pin.lost)
            line->setLook(tr("lost its place"));
        connect(line, &PlaceLine::chosen, this, &EnquiryMeeting::placeWanted);
        m_pins->layout()->addWidget(line);
    }
    m_pins->setVisible(!one->pins.empty());
    m_answer->show(one->enquiry.answer);
    const auto at = std::find(m_order.begin(), m_order.end(), m_current) - m_order.begin();
    m_count->setText(tr("Question %1 of %2 · %3 answered").arg(at + 1).arg(m_order.size()).arg(m_sheet.answered()));
    m_previous->setEnabled(at > 0);
    m_next->setEnabled(at + 1 < std::ptrdiff_t(m_order.size()));
    showClock();
}

void EnquiryMeeting::showClock()
{
    const SheetItem *item = m_sheet.itemOf(m_current);
    if (!item)
        return;
    const bool today = m_bench.today() == m_sheet.meeting.date;
    const QTime now = m_clock.isValid() ? m_clock : today ? QTime::currentTime() : QTime();
    const QTime start = item->time.start, end = start.isValid() && item->time.minutes ? start.addSecs(60 * item->time.minutes) : QTime();
    QStringList parts;
    Tone tone = Tone::Muted;
    if (start.isValid())
        parts << (end.isValid() ? tr("%1 to %2").arg(clockTime(start), clockTime(end)) : clockTime(start));
    if (now.isValid() && end.isValid()) {
        const int left = int(std::ceil(now.secsTo(end) / 60.0));
        parts << (left > 0 ? tr("%1 min left").arg(left) : left == 0 ? tr("its time is up") : tr("%1 min over its time").arg(-left));
        tone = left <= 0 ? Tone::Look : Tone::Muted;
    } else if (item->time.minutes) {
        parts << tr("%1 min").arg(item->time.minutes);
    }
    int open = 0;
    for (const SheetQuestion &one : item->questions)
        open += one.enquiry.answeredAt.isValid() ? 0 : 1;
    parts << (open == 1 ? tr("1 question open") : tr("%1 questions open").arg(open));
    m_time->setText(parts.join(QStringLiteral(" · ")));
    m_time->setTone(tone);
}

void EnquiryMeeting::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown))
        step(event->key() == Qt::Key_PageUp ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void EnquiryMeeting::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->setVisible(width() > theme().em(46)); // the question and its answer come first
}

} // namespace scrutiny
