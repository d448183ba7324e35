// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_list_view.h"

#include "base/text.h"
#include "gui/mark_card_delegate.h"
#include "gui/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace scrutiny {

namespace {

/// A screen reader is told which mark a button is of by its first words.
constexpr int namedBy = 60;

} // namespace

MarkListView::MarkListView(QWidget *parent)
    : QListView(parent)
    , m_rows(new MarkListModel(this))
    , m_cards(new MarkCardDelegate(this))
{
    setModel(m_rows);
    setItemDelegate(m_cards);
    setAccessibleName(tr("Marks"));
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked);
    setFrameShape(QFrame::NoFrame);
    connect(m_cards, &MarkCardDelegate::noteTyped, this, &MarkListView::noteTyped);
    connect(m_cards, &MarkCardDelegate::editingChanged, this, &MarkListView::layOutAnew);
    connect(&theme(), &Theme::changed, this, &MarkListView::layOutAnew);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &MarkListView::layOutAnew);
}

void MarkListView::layOutAnew()
{
    scheduleDelayedItemsLayout();
    viewport()->update();
}

const MarkLine *MarkListView::chosenMark() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && m_rows->at(index.row()).kind == MarkRow::Kind::Mark ? &m_rows->at(index.row()).line : nullptr;
}

Id MarkListView::editing() const
{
    return m_cards->editing();
}

bool MarkListView::choose(Id markId)
{
    const int row = m_rows->rowOf(markId);
    if (row < 0)
        return false;
    setCurrentIndex(m_rows->index(row));
    scrollTo(m_rows->index(row));
    return true;
}

void MarkListView::writeNote()
{
    if (chosenMark()) {
        executeDelayedItemsLayout();
        scrollTo(currentIndex());
        edit(currentIndex());
    }
}

void MarkListView::keyPressEvent(QKeyEvent *event)
{
    const MarkLine *line = chosenMark();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) { // it is no beginning of a note
        event->ignore();
        return;
    }
    if (!line && currentIndex().isValid() && (enter || event->key() == Qt::Key_Space)) {
        emit foldTurned();
        return;
    }
    if (line && state() != EditingState && event->modifiers() == Qt::NoModifier) {
        if (enter) {
            emit goThere(MarkLine(*line));
            return;
        }
        if (event->key() == Qt::Key_Space) {
            emit wentTo(MarkLine(*line));
            return;
        }
        if (event->key() == Qt::Key_Delete) {
            emit putAway(line->mark.id, true);
            return;
        }
    }
    const int before = currentIndex().row();
    QListView::keyPressEvent(event);
    if (const MarkLine *now = chosenMark(); now && currentIndex().row() != before)
        emit wentTo(MarkLine(*now));
}

void MarkListView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && currentIndex().isValid() && !chosenMark() && indexAt(event->pos()) == currentIndex())
        emit foldTurned();
    else if (const MarkLine *line = chosenMark(); line && event->button() == Qt::LeftButton && state() != EditingState && indexAt(event->pos()) == currentIndex())
        emit wentTo(MarkLine(*line));
}

void MarkListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!chosenMark())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuWanted(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void MarkListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
}

void MarkListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutAnew();
}

void MarkListView::updateGeometries()
{
    QListView::updateGeometries();
    placeButtons();
}

void MarkListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    placeButtons();
}

void MarkListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void MarkListView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

QWidget *MarkListView::makeButtons(const MarkLine &line)
{
    auto *row = new QWidget(viewport());
    auto *flow = new QHBoxLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme().em(0.5));
    const Id id = line.mark.id;
    const QString which = shortened(quotation(line.mark).simplified(), namedBy);
    const auto add = [&](const QString &words, auto &&deed) {
        auto *button = new QPushButton(words);
        button->setProperty("inRow", true);
        button->setAccessibleName(which.isEmpty() ? words : tr("%1: %2").arg(words, which));
        connect(button, &QPushButton::clicked, this, deed);
        flow->addWidget(button);
    };
    if (line.mark.putAway) {
        add(tr("Bring back"), [this, id] { emit putAway(id, false); });
    } else {
        add(tr("Put here"), [this, id] { emit putHere(id); });
        add(tr("Show old page"), [this, id] { emit showOldPage(id); });
    }
    flow->addStretch(1);
    return row;
}

void MarkListView::placeButtons()
{
    if (m_placing)
        return;
    m_placing = true;
    std::map<std::pair<Id, bool>, QWidget *> shown;
    QModelIndex index = indexAt({viewport()->width() / 2, 1});
    int row = index.isValid() ? index.row() : 0;
    for (; row < m_rows->rowCount(); ++row) {
        const QRect item = visualRect(m_rows->index(row));
        if (item.top() > viewport()->height())
            break;
        const MarkRow &one = m_rows->at(row);
        if (one.kind != MarkRow::Kind::Mark || (!one.line.isLost() && !one.line.mark.putAway))
            continue;
        const std::pair<Id, bool> key(one.line.mark.id, one.line.mark.putAway);
        const auto known = m_buttons.find(key);
        QWidget *buttons = known == m_buttons.end() ? makeButtons(one.line) : known->second;
        buttons->setGeometry(m_cards->buttonsRect(item, m_rows->index(row)));
        buttons->show();
        shown[key] = buttons;
    }
    for (const auto &[key, buttons] : m_buttons)
        if (!shown.contains(key)) {
            buttons->hide();
            buttons->deleteLater();
        }
    m_buttons = std::move(shown);
    m_placing = false;
}

} // namespace scrutiny
