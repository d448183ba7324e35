// SPDX-License-Identifier: GPL-3.0-or-later
// The list of marks: what stands in it, filters, and keeping up with the notes.
#include "gui/marks_part.h"

#include "base/text.h"
#include "gui/chip.h"
#include "gui/choice_chip.h"
#include "gui/empty_state.h"
#include "gui/flow_layout.h"
#include "gui/mark_list_view.h"
#include "gui/mark_placing.h"
#include "gui/paper_pane.h"
#include "models/mark_rows.h"
#include "store/marks.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

MarksPart::MarksPart(ReadingRoom &room, QWidget *parent)
    : ReadingPart(room, parent)
    , m_pictures(room.bench())
    , m_thisItem(new Chip(tr("This item"), Tone::Plain, Chip::Filters))
    , m_colours(new ChoiceChip(tr("Colour"), tr("any")))
    , m_kinds(new ChoiceChip(tr("Kind"), tr("any")))
    , m_find(new QLineEdit)
    , m_list(new MarkListView)
    , m_empty(new EmptyState({}, {}, tr("Show everything")))
    , m_stack(new QStackedWidget)
{
    m_colour = markColours().empty() ? QString() : markColours().front().key;
    makeFilters();
    connect(m_list, &MarkListView::wentTo, this, [this](const MarkLine &line) {
        if (!line.isLost() && line.paper == this->room().paper().sha256) // another paper opens on Enter only
            emit this->room().showPlace(placeOfMark(line));
    });
    connect(m_list, &MarkListView::goThere, this, [this](const MarkLine &line) {
        if (line.isLost()) {
            showOldPage(line.mark.id);
            return;
        }
        emit this->room().showPlace(placeOfMark(line));
        if (this->room().pane())
            this->room().pane()->view()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_list, &MarkListView::noteTyped, this, &MarksPart::typed);
    connect(m_list, &MarkListView::putAway, this, &MarksPart::putAway);
    connect(m_list, &MarkListView::putHere, this, &MarksPart::putHere);
    connect(m_list, &MarkListView::showOldPage, this, &MarksPart::showOldPage);
    connect(m_list, &MarkListView::menuWanted, this, [this](const QPoint &at) {
        QMenu *menu = menuOnCard();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(at);
    });
    connect(m_list, &MarkListView::foldTurned, this, [this] {
        m_awayOpen = !m_awayOpen;
        fill();
    });
    connect(m_empty, &EmptyState::pressed, this, &MarksPart::dropFilters);
    connect(&room, &ReadingRoom::opened, this, [this] {
        reload();
        MarkPlacing::of(this->room().bench()).placeFor(this->room().paper().id);
    });
    connect(&room, &ReadingRoom::itemChanged, this, [this] {
        if (m_thisItem->isChecked())
            fill();
    });
    connect(&room, &ReadingRoom::notesChanged, this, &MarksPart::notesChanged);
    connect(&room, &ReadingRoom::chooseMark, this, &MarksPart::choose);
    m_retry.setInterval(2s);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        const QHash<Id, QString> waiting = m_unsaved;
        for (auto one = waiting.begin(); one != waiting.end(); ++one)
            writeTyped(one.key(), one.value());
    });
    fill();
}

void MarksPart::makeFilters()
{
    m_find->setPlaceholderText(tr("Find in marks and notes"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(chips);
    for (Chip *chip : std::initializer_list<Chip *>{m_thisItem, m_colours, m_kinds})
        flow->addWidget(chip);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.2), theme().em(0.6), 0, 0);
    column->setSpacing(theme().em(0.5));
    column->addWidget(chips);
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
    connect(m_thisItem, &Chip::toggled, this, &MarksPart::fill);
    connect(m_colours, &ChoiceChip::picked, this, &MarksPart::fill);
    connect(m_kinds, &ChoiceChip::picked, this, &MarksPart::fill);
    connect(m_find, &QLineEdit::textChanged, this, &MarksPart::fill);
}

bool MarksPart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_find->text().isEmpty()) {
            m_find->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            mainWidget()->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return ReadingPart::eventFilter(watched, event);
}

QWidget *MarksPart::mainWidget() const
{
    return m_stack->currentWidget() == m_list ? static_cast<QWidget *>(m_list) : m_find;
}

QString MarksPart::count() const
{
    const auto shown = std::count_if(m_lines.begin(), m_lines.end(), [](const MarkLine &line) { return !line.mark.putAway; });
    if (!shown)
        return {};
    return m_lost ? tr("%1, %2 lost").arg(shown).arg(m_lost) : QString::number(shown);
}

void MarksPart::reload()
{
    MarkScope scope;
    scope.committee = room().committee().name;
    scope.meetingDate = room().meeting().date;
    scope.paper = room().paper().sha256;
    scope.putAwayToo = true;
    auto lines = room().meetingId() ? markLines(room().notes().reader(), room().reader(), scope) : Result<std::vector<MarkLine>>();
    if (!room().bench().succeeded(lines))
        return;
    m_lines = std::move(*lines);
    for (MarkLine &line : m_lines)
        line.mark.note = m_unsaved.value(line.mark.id, line.mark.note);
    m_lost = int(std::count_if(m_lines.begin(), m_lines.end(), [](const MarkLine &line) { return line.isLost() && !line.mark.putAway; }));
    QStringList colours, kinds;
    for (const MarkLine &line : m_lines) {
        if (const QString colour = markColourName(line.mark); !colour.isEmpty() && !colours.contains(colour))
            colours += colour;
        if (const QString kind = markKindName(line.mark.kind); !kinds.contains(kind))
            kinds += kind;
    }
    m_colours->setChoices(colours);
    m_kinds->setChoices(kinds);
    fill();
    emit countChanged();
}

void MarksPart::notesChanged(const Changes &changes)
{
    // Typing changes one mark again and again: only its card is drawn anew.
    const bool one = !changes.everything && changes.added.empty() && changes.removed.empty() && changes.changed.size() == 1 && changes.changed.front().kind == RecordKind::Mark;
    const auto line = one ? std::find_if(m_lines.begin(), m_lines.end(), [&](const MarkLine &l) { return l.mark.id == changes.changed.front().id; }) : m_lines.end();
    const auto mark = line != m_lines.end() ? loadMark(room().notes().reader(), line->mark.id) : Result<Mark>();
    if (line == m_lines.end() || !mark || mark->note == line->mark.note || mark->putAway != line->mark.putAway || mark->colour != line->mark.colour || mark->anchor != line->mark.anchor) {
        reload();
        return;
    }
    line->mark = *mark;
    line->mark.note = m_unsaved.value(mark->id, mark->note);
    m_list->rows()->setMark(line->mark);
}

bool MarksPart::passes(const MarkLine &line) const
{
    if (line.mark.id == m_list->editing()) // what is being written stays, whatever it says meanwhile
        return true;
    if (m_thisItem->isChecked()) {
        const AgendaItem *item = room().item();
        const bool here = !line.isLost() && line.paper == room().paper().sha256 ? line.itemPosition == (item ? item->position : -1)
                                                                               : line.mark.anchor.itemNumber == (item ? item->number : QString());
        if (!here)
            return false;
    }
    if (!m_colours->choice().isEmpty() && markColourName(line.mark) != m_colours->choice())
        return false;
    if (!m_kinds->choice().isEmpty() && markKindName(line.mark.kind) != m_kinds->choice())
        return false;
    const QString all = folded(QStringList{quotation(line.mark), line.mark.note, line.question, line.wordsNow, line.item}.join(QLatin1Char(' ')));
    const QStringList words = m_find->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(folded(word)); });
}

void MarksPart::addMarks(std::vector<MarkRow> &rows, const QString &heading, const std::vector<const MarkLine *> &lines, bool look) const
{
    if (lines.empty())
        return;
    if (!heading.isEmpty())
        rows.push_back({MarkRow::Kind::Heading, heading, look});
    for (const MarkLine *line : lines) {
        MarkRow row;
        row.kind = MarkRow::Kind::Mark;
        row.line = *line;
        if (line->isLost())
            row.stood = stoodWords(line->mark);
        else if (line->paper != room().paper().sha256)
            row.elsewhere = line->paperName.isEmpty() ? tr("in a paper that is not in the store") : tr("in %1").arg(line->paperName);
        rows.push_back(std::move(row));
    }
}

void MarksPart::fill()
{
    std::vector<const MarkLine *> lost, elsewhere, away;
    std::vector<std::pair<QString, std::vector<const MarkLine *>>> items;
    for (const MarkLine &line : m_lines) {
        if (!passes(line))
            continue;
        if (line.mark.putAway)
            away.push_back(&line);
        else if (line.isLost())
            lost.push_back(&line);
        else if (line.paper != room().paper().sha256)
            elsewhere.push_back(&line);
        else {
            const QString item = line.item.isEmpty() ? tr("Front sheet and other pages") : line.item;
            if (items.empty() || items.back().first != item)
                items.push_back({item, {}});
            items.back().second.push_back(&line);
        }
    }
    std::vector<MarkRow> rows;
    addMarks(rows, tr("Lost places · %1").arg(lost.size()), lost, true);
    for (const auto &[item, lines] : items)
        addMarks(rows, item, lines);
    addMarks(rows, tr("In other papers of the meeting"), elsewhere);
    if (!away.empty()) {
        MarkRow fold{MarkRow::Kind::Fold, tr("Put away · %1").arg(away.size())};
        fold.open = m_awayOpen;
        rows.push_back(std::move(fold));
        if (m_awayOpen)
            addMarks(rows, {}, away);
    }
    const bool none = rows.empty(), hidden = none && !m_lines.empty();
    m_list->rows()->setRows(std::move(rows));
    if (hidden)
        m_empty->setWords(tr("No mark fits"), tr("%n marks of this meeting are hidden by the filters above.", nullptr, int(m_lines.size())));
    else
        m_empty->setWords(tr("No marks yet"), tr("Choose words on the page, then press Ctrl+1 to highlight them or Ctrl+M to write a note. Your marks are yours alone: they are kept in your notes, never in the paper."));
    m_empty->button()->setVisible(hidden);
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_list);
}

void MarksPart::dropFilters()
{
    m_find->clear();
    m_colours->choose({});
    m_kinds->choose({});
    m_thisItem->setChecked(false);
}

const MarkLine *MarksPart::lineOf(Id markId) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const MarkLine &line) { return line.mark.id == markId; });
    return found == m_lines.end() ? nullptr : &*found;
}

void MarksPart::choose(Id markId)
{
    const MarkLine *line = lineOf(markId);
    if (!line || m_list->choose(markId))
        return;
    m_awayOpen = m_awayOpen || line->mark.putAway;
    dropFilters();
    fill();
    m_list->choose(markId);
}

} // namespace scrutiny
