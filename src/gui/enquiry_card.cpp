// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/enquiry_card.h"

#include "base/text.h"
#include "gui/card.h"
#include "gui/enquiry_fields.h"
#include "gui/flow_layout.h"

#include <QGridLayout>
#include <QMouseEvent>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace scrutiny {

namespace {

void empty(QWidget *rows)
{
    while (QLayoutItem *item = rows->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

QWidget *rowsWidget()
{
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.2));
    return rows;
}

/// `Cllr Wren → Joss Trewin · 5 min`
QString summaryOf(const Enquiry &one)
{
    QStringList parts;
    const bool asker = !one.asker.trimmed().isEmpty(), to = !one.toWhom.trimmed().isEmpty();
    if (asker && to)
        parts << QStringLiteral("%1 → %2").arg(one.asker.trimmed(), one.toWhom.trimmed());
    else if (asker)
        parts << EnquiryCard::tr("%1 asks").arg(one.asker.trimmed());
    else if (to)
        parts << EnquiryCard::tr("to %1").arg(one.toWhom.trimmed());
    if (one.minutes)
        parts << EnquiryCard::tr("%1 min").arg(one.minutes);
    if (one.answeredAt.isValid())
        parts << EnquiryCard::tr("answered");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

EnquiryCard::EnquiryCard(QWidget *parent)
    : QFrame(parent)
    , m_number(new TextLabel({}, Type::Strong))
    , m_question(new EnquiryText(tr("Question"), tr("What do you want to know?")))
    , m_why(new EnquiryText(tr("Why"), tr("for yourself")))
    , m_summary(new TextLabel({}, Type::Small, Tone::Muted))
    , m_fields(new QWidget)
    , m_tools(new QWidget)
    , m_pinRows(rowsWidget())
    , m_doubtRows(rowsWidget())
    , m_grid(new QGridLayout(m_fields))
    , m_asker(new EnquiryChoice(tr("Who asks"), tr("not agreed")))
    , m_toWhom(new EnquiryChoice(tr("To whom"), tr("not agreed")))
    , m_minutes(new EnquiryMinutes)
{
    setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.8), theme().em(0.5), theme().em(0.8), theme().em(0.6));
    column->setSpacing(theme().em(0.25));
    auto *tools = new FlowLayout(m_tools);
    m_number->setCursor(Qt::OpenHandCursor);
    m_number->setToolTip(tr("Drag it to another place, or Alt+Up and Alt+Down"));
    m_number->setTextInteractionFlags(Qt::NoTextInteraction);
    m_number->installEventFilter(this);
    column->addWidget(m_number);
    const auto addTool = [&](const QString &words, const QString &tip, auto deed) {
        QToolButton *button = tool(words, tip);
        connect(button, &QToolButton::clicked, this, deed);
        tools->addWidget(button);
    };
    addTool(tr("Up"), tr("Ask it earlier (Alt+Up)"), [this] { emit moveWanted(m_id, -1); });
    addTool(tr("Down"), tr("Ask it later (Alt+Down)"), [this] { emit moveWanted(m_id, 1); });
    addTool(tr("Put away"), tr("Take it off the list; nothing is deleted"), [this] { emit awayWanted(m_id); });
    column->addWidget(m_question);
    column->addWidget(m_summary);
    column->addWidget(m_fields);
    column->addWidget(m_pinRows);
    column->addWidget(m_doubtRows);
    column->addWidget(m_tools);

    m_grid->setContentsMargins(0, theme().em(0.2), 0, theme().em(0.2));
    m_grid->setHorizontalSpacing(theme().em(0.6));
    m_grid->setVerticalSpacing(theme().em(0.3));
    m_editors = {m_asker, m_toWhom, m_minutes, m_why};
    for (const QString &name : {tr("Who asks"), tr("To whom"), tr("Minutes"), tr("Why")}) {
        auto *label = new TextLabel(name, Type::Small, Tone::Muted);
        label->setWordWrap(false);
        label->setBuddy(m_editors[m_labels.size()]);
        m_labels.push_back(label);
    }
    for (QWidget *editor : m_editors)
        editor->setProperty("quiet", true);
    m_minutes->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const auto tell = [this](EnquiryField field) { return [this, field](const QString &text) { emit typed(m_id, field, text); }; };
    connect(m_question, &EnquiryText::typed, this, tell(EnquiryField::Question));
    connect(m_why, &EnquiryText::typed, this, tell(EnquiryField::Why));
    connect(m_asker, &EnquiryChoice::typed, this, tell(EnquiryField::Asker));
    connect(m_toWhom, &EnquiryChoice::typed, this, tell(EnquiryField::ToWhom));
    connect(m_minutes, &EnquiryMinutes::typed, this, tell(EnquiryField::Minutes));
    connect(m_question, &EnquiryText::entered, this, [this] { emit chosen(m_id); });
    connect(&theme(), &Theme::changed, this, &EnquiryCard::follow);
    arrange();
    setChosen(false);
}

QToolButton *EnquiryCard::tool(const QString &words, const QString &tip)
{
    auto *button = new QToolButton;
    button->setText(words);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFont(theme().font(Type::Small));
    return button;
}

void EnquiryCard::show(const EnquirySheet &sheet, const SheetItem &item, const SheetQuestion &question)
{
    const Enquiry &one = question.enquiry;
    m_id = one.id;
    m_number->setText(tr("Question %1").arg(question.number));
    m_question->show(one.question);
    m_why->show(one.why);
    m_asker->setChoices(sheet.members);
    m_asker->show(one.asker);
    m_toWhom->setChoices(item.people);
    m_toWhom->show(one.toWhom);
    m_minutes->show(one.minutes);
    m_summary->setText(summaryOf(one));
    showPins(question);
    showDoubts(sheet);
    QStringList sentence{tr("Question %1 of item %2").arg(question.number).arg(item.item.number), one.question, m_summary->text()};
    for (const EnquiryDoubt &doubt : m_doubts)
        sentence << doubt.words;
    sentence.removeAll(QString());
    setAccessibleName(sentence.join(QStringLiteral(", ")));
    m_summary->setVisible(!m_chosen && !m_summary->text().isEmpty());
}

void EnquiryCard::showPins(const SheetQuestion &question)
{
    const auto same = [](const SheetPin &a, const SheetPin &b) { return a.mark == b.mark && a.lost == b.lost && a.reference == b.reference && a.places == b.places; };
    if (std::equal(m_pins.begin(), m_pins.end(), question.pins.begin(), question.pins.end(), same))
        return; // the one with the focus keeps it
    m_pins = question.pins;
    empty(m_pinRows);
    for (const SheetPin &pin : m_pins) {
        auto *row = new QWidget;
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        const QString words = pin.words.isEmpty() ? tr("a place on the page") : tr("“%1”").arg(shortened(normalised(pin.words), 160));
        auto *line = new PlaceLine(pin.reference.isEmpty() ? words : QStringLiteral("%1 · %2").arg(pin.reference, words), {}, {pin.paperId, pin.places});
        if (pin.lost)
            line->setLook(tr("lost its place"));
        connect(line, &PlaceLine::chosen, this, &EnquiryCard::placeWanted);
        across->addWidget(line, 1);
        QToolButton *off = tool(tr("Take off"), tr("Take this pin off the question"));
        off->setAccessibleName(tr("Take the pin %1 off").arg(words));
        connect(off, &QToolButton::clicked, this, [this, mark = pin.mark.id] { emit unpinWanted(m_id, mark); });
        across->addWidget(off, 0, Qt::AlignTop);
        m_pinRows->layout()->addWidget(row);
        off->setVisible(m_chosen);
    }
    m_pinRows->setVisible(!m_pins.empty());
}

void EnquiryCard::showDoubts(const EnquirySheet &sheet)
{
    std::vector<EnquiryDoubt> doubts;
    for (const EnquiryDoubt *doubt : sheet.doubtsOf(m_id))
        doubts.push_back(*doubt);
    setProperty("look", !doubts.empty());
    style()->unpolish(this);
    style()->polish(this);
    if (doubts == m_doubts && m_doubtRows->layout()->count() == int(doubts.size()))
        return;
    m_doubts = doubts;
    empty(m_doubtRows);
    for (const EnquiryDoubt &doubt : m_doubts) {
        auto *row = new QWidget;
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(theme().em(0.2), 0, 0, 0);
        across->addWidget(new TextLabel(doubt.words, Type::Small, Tone::Look), 1);
        if (doubt.other) {
            QToolButton *jump = tool(tr("Show it"), tr("Go to the other question"));
            connect(jump, &QToolButton::clicked, this, [this, other = doubt.other] { emit jumpWanted(other); });
            across->addWidget(jump, 0, Qt::AlignTop);
        }
        m_doubtRows->layout()->addWidget(row);
    }
    m_doubtRows->setVisible(!m_doubts.empty());
}

void EnquiryCard::setChosen(bool isChosen)
{
    m_chosen = isChosen;
    m_fields->setVisible(isChosen);
    m_tools->setVisible(isChosen);
    m_summary->setVisible(!isChosen && !m_summary->text().isEmpty());
    for (QToolButton *off : m_pinRows->findChildren<QToolButton *>())
        off->setVisible(isChosen);
    setProperty("chosen", isChosen);
    style()->unpolish(this);
    style()->polish(this);
}

void EnquiryCard::startTyping()
{
    m_question->setFocus(Qt::OtherFocusReason);
    m_question->moveCursor(QTextCursor::End);
}

std::vector<QWidget *> EnquiryCard::fields() const
{
    std::vector<QWidget *> all{m_question, m_asker, m_toWhom, m_minutes, m_why};
    for (QToolButton *button : findChildren<QToolButton *>())
        all.push_back(button);
    return all;
}

/// Labels stand before their fields; with room for it, who asks whom and how long stand on one line.
void EnquiryCard::arrange()
{
    while (m_grid->count())
        delete m_grid->takeAt(0);
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, column == 1 || (m_wide && column == 3) ? 1 : 0);
    for (std::size_t at = 0; at < m_editors.size(); ++at) {
        const bool below = !m_wide || at == 3;
        const int row = m_wide ? (at == 3) : int(at), column = below ? 0 : 2 * int(at);
        m_grid->addWidget(m_labels[at], row, column, Qt::AlignVCenter);
        m_grid->addWidget(m_editors[at], row, column + 1, 1, m_wide && at == 3 ? 5 : 1, m_editors[at] == m_minutes ? Qt::AlignLeft : Qt::Alignment());
    }
}

void EnquiryCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool wide = width() > theme().em(44);
    if (wide == m_wide)
        return;
    m_wide = wide;
    arrange();
}

void EnquiryCard::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    startTyping();
}

bool EnquiryCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_number)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress) {
        m_number->setCursor(Qt::ClosedHandCursor);
        emit chosen(m_id);
        return true;
    }
    if (event->type() == QEvent::MouseMove && (static_cast<QMouseEvent *>(event)->buttons() & Qt::LeftButton)) {
        emit dragged(m_id, static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease)
        m_number->setCursor(Qt::OpenHandCursor);
    return QFrame::eventFilter(watched, event);
}

void EnquiryCard::follow()
{
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setFont(theme().font(Type::Small));
    layout()->setContentsMargins(theme().em(0.8), theme().em(0.5), theme().em(0.8), theme().em(0.6));
}

} // namespace scrutiny
