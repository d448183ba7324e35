// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan_summary.h"

#include "gui/edition_comparison.h"
#include "gui/labels.h"
#include "gui/reading_clock.h"
#include "models/change_rows.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

namespace {

constexpr int changesShown = 3; // then `4 more`

} // namespace

SummaryLine::SummaryLine(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

void SummaryLine::say(const QString &words, const QString &aside)
{
    setText(words);
    m_aside = aside;
    setAccessibleName(aside.isEmpty() ? words : tr("%1: %2").arg(words, aside));
    setToolTip(accessibleName());
    update();
}

QSize SummaryLine::sizeHint() const
{
    return {theme().em(12), QFontMetrics(theme().font(Type::Body)).height() + theme().em(0.5)};
}

QSize SummaryLine::minimumSizeHint() const
{
    return {theme().em(6), sizeHint().height()};
}

void SummaryLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColours &colours = theme().colours();
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? colours.selection : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme().em(0.3), theme().em(0.3));
    }
    const QRect inside = rect().adjusted(theme().em(0.4), 0, -theme().em(0.4), 0);
    painter.setFont(theme().font(Type::Body));
    const QFontMetrics metrics = painter.fontMetrics();
    const int right = std::min(metrics.horizontalAdvance(m_aside) + 2, inside.width() / 2);
    painter.setPen(colours.muted);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(m_aside, Qt::ElideRight, right));
    painter.setPen(colours.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text(), Qt::ElideRight, inside.width() - right - theme().em(0.6)));
}

void SummaryLine::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SummaryLine::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

PlanSummary::PlanSummary(ReadingRoom &room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_comparison(EditionComparison::of(room))
    , m_planHeading(new TextLabel(tr("Reading plan"), Type::Small, Tone::Muted))
    , m_read(new SummaryLine)
    , m_left(new SummaryLine)
    , m_evenings(new SummaryLine)
    , m_changesHeading(new TextLabel({}, Type::Small, Tone::Muted))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme().em(0.4), 0, 0);
    column->setSpacing(0);
    const auto addHeading = [column](TextLabel *heading) {
        heading->setWordWrap(false);
        heading->setContentsMargins(theme().em(0.4), theme().em(0.5), 0, theme().em(0.2));
        column->addWidget(heading);
    };
    addHeading(m_planHeading);
    for (SummaryLine *line : {m_read, m_left, m_evenings}) {
        column->addWidget(line);
        connect(line, &SummaryLine::clicked, this, &PlanSummary::goToPlan);
    }
    addHeading(m_changesHeading);
    for (int i = 0; i <= changesShown; ++i) {
        m_changes.push_back(new SummaryLine);
        column->addWidget(m_changes.back());
        connect(m_changes.back(), &SummaryLine::clicked, this, [this] { emit m_room.showPart(QStringLiteral("changes")); });
    }
    // Marks come in one by one, and pages every few seconds: once for all of them.
    m_later.setSingleShot(true);
    m_later.setInterval(300ms);
    connect(&m_later, &QTimer::timeout, this, &PlanSummary::fill);
    connect(&m_room, &ReadingRoom::opened, this, &PlanSummary::fill);
    connect(&m_room, &ReadingRoom::notesChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&ReadingClock::of(room), &ReadingClock::noted, &m_later, qOverload<>(&QTimer::start));
    connect(&m_comparison, &EditionComparison::stateChanged, this, &PlanSummary::fillChanges);
    fill();
    fillChanges();
}

void PlanSummary::goToPlan()
{
    emit m_room.goTo({QStringLiteral("plan"), m_room.meetingId()});
}

void PlanSummary::fill()
{
    m_later.stop();
    const auto reading = m_room.meetingId() ? meetingReading(m_room.reader(), m_room.notes(), m_room.meetingId(), m_room.bench().today(), m_loads) : fail(ErrorKind::NotFound, {});
    for (QWidget *one : std::initializer_list<QWidget *>{m_planHeading, m_read, m_left, m_evenings})
        one->setVisible(bool(reading));
    if (!reading)
        return;
    const ReadingPlan plan = makePlan(reading->items, reading->pace, reading->evenings);
    m_read->say(tr("Read"), tr("%1 of %2 p").arg(plan.read).arg(plan.pages));
    m_left->say(tr("Left at my pace"), plan.left > 0 ? durationWords(plan.left) : tr("nothing"));
    m_evenings->say(tr("Evenings left"), QString::number(reading->evenings.size()));
}

void PlanSummary::fillChanges()
{
    const ComparedEditions *both = m_comparison.result();
    const std::vector<ShortChange> lines = both ? shortChanges(both->changes) : std::vector<ShortChange>();
    m_changesHeading->setText(m_room.earlierEditions().size() > 1 ? tr("Changed since an earlier issue") : tr("Changed since first issue"));
    m_changesHeading->setVisible(!lines.empty());
    for (size_t at = 0; at < m_changes.size(); ++at) {
        const bool more = at == size_t(changesShown) && lines.size() > m_changes.size();
        m_changes[at]->setVisible(at < lines.size());
        if (more)
            m_changes[at]->say(tr("%1 more").arg(lines.size() - at), {});
        else if (at < lines.size())
            m_changes[at]->say(lines[at].text, lines[at].aside);
    }
}

} // namespace scrutiny
