// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rail.h"

#include "gui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace scrutiny {

namespace {

enum RailRole { AddressRole = Qt::UserRole + 1, TailRole, TailToneRole, KindRole };
enum RailKind { Heading, CommitteeLine, MeetingLine, PlaceLine };

/// Draws a line: words at the left, what waits at the right, the place where the window is on a rounded ground.
class RailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto kind = RailKind(index.data(KindRole).toInt());
        int height = QFontMetrics(theme().font(Type::Body)).height();
        if (const auto *view = qobject_cast<const QTreeView *>(option.widget); view && kind == CommitteeLine) // names wrap
            height = QFontMetrics(theme().font(Type::Strong)).boundingRect(0, 0, view->viewport()->width() - theme().em(2), 10000, Qt::TextWordWrap, index.data().toString()).height();
        return {theme().em(8), height + theme().em(kind == Heading && index.row() > 0 ? 1.2 : 0.6)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const ThemeColours &c = theme().colours();
        const auto kind = RailKind(index.data(KindRole).toInt());
        const bool chosen = option.state & QStyle::State_Selected;
        const auto *view = qobject_cast<const QTreeView *>(option.widget);
        QRect line = option.rect;
        line.setLeft(0); // the whole width, whatever the tree's indentation
        const QRectF ground = QRectF(line).adjusted(theme().em(0.5), 1, -theme().em(0.5), -1);
        if (chosen || (option.state & QStyle::State_MouseOver && kind != Heading)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(chosen ? c.chosen : c.plainFill);
            painter->drawRoundedRect(ground, theme().em(0.35), theme().em(0.35));
        }
        if (view && view->hasFocus() && view->currentIndex() == index) {
            painter->setPen(QPen(c.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), theme().em(0.35), theme().em(0.35));
        }
        QRect words = line.adjusted(theme().em(kind == MeetingLine ? 1.9 : 1.0), 0, -theme().em(1.0), 0);
        if (kind == Heading)
            words.setTop(words.bottom() - QFontMetrics(theme().font(Type::Body)).height() - theme().em(0.3));
        const QString tail = index.data(TailRole).toString();
        painter->setFont(theme().font(Type::Small));
        const int tailWidth = tail.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(tail) + theme().em(0.5);
        const auto tone = Tone(index.data(TailToneRole).toInt());
        painter->setPen(theme().textColour(tone));
        painter->drawText(words, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, tail);
        painter->setFont(theme().font(kind == Heading ? Type::Small : kind == CommitteeLine || chosen ? Type::Strong : Type::Body));
        painter->setPen(kind == Heading ? c.muted : c.text);
        words.setRight(words.right() - tailWidth);
        if (kind == CommitteeLine)
            painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap, index.data().toString());
        else
            painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

QStandardItem *lineItem(RailKind kind, const QString &text, const QString &tail, Tone tone, const Address &address, const QString &sentence)
{
    auto *item = new QStandardItem(text);
    item->setData(int(kind), KindRole);
    item->setData(tail, TailRole);
    item->setData(int(tone), TailToneRole);
    item->setData(QVariant::fromValue(address), AddressRole);
    item->setData(sentence, Qt::AccessibleTextRole);
    item->setToolTip(text);
    item->setEditable(false);
    return item;
}

} // namespace

Rail::Rail(QWidget *parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Meetings and lists"));
    setModel(m_model);
    setItemDelegate(new RailDelegate(this));
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setFrameShape(NoFrame);
    connect(this, &QAbstractItemView::clicked, this, &Rail::choose);
    connect(&theme(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        QPalette p = palette();
        p.setColor(QPalette::Base, theme().colours().rail);
        setPalette(p);
        fitWidth();
    });
}

QStandardItem *Rail::heading(const QString &text)
{
    auto *item = lineItem(Heading, text, {}, Tone::Muted, {}, text);
    item->setFlags(Qt::ItemIsEnabled);
    m_model->appendRow(item);
    return item;
}

void Rail::setRows(const std::vector<RailRow> &meetings, const std::vector<RailPlace> &across, const std::vector<RailPlace> &mine)
{
    QSet<Id> closed; // committees that somebody folded stay folded
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QStandardItem *item = m_model->item(row); item->data(KindRole).toInt() == CommitteeLine && !isExpanded(item->index()))
            closed.insert(item->data(AddressRole).value<Address>().id);
    m_model->clear();
    heading(tr("Meetings"));
    QStandardItem *committee = nullptr;
    for (const RailRow &row : meetings) {
        if (!row.meetingId) {
            committee = lineItem(CommitteeLine, row.text, row.tail, row.tone, {QStringLiteral("committee"), row.committeeId}, row.sentence);
            m_model->appendRow(committee);
            continue;
        }
        if (committee)
            committee->appendRow(lineItem(MeetingLine, row.text, row.tail, row.tone, {QStringLiteral("meeting"), row.meetingId}, row.sentence));
    }
    const auto add = [&](const QString &title, const std::vector<RailPlace> &places) {
        if (!places.empty())
            heading(title);
        for (const RailPlace &place : places)
            m_model->appendRow(lineItem(PlaceLine, place.text, place.waits, Tone::Muted, place.address,
                                        place.waits.isEmpty() ? place.text : tr("%1, %2").arg(place.text, place.waits)));
    };
    add(tr("Across meetings"), across);
    add(tr("Mine"), mine);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *item = m_model->item(row);
        if (item->data(KindRole).toInt() == CommitteeLine)
            setExpanded(item->index(), !closed.contains(item->data(AddressRole).value<Address>().id));
    }
    showAddress(m_shown);
    fitWidth();
}

/// Dates and what waits are never cut: the rail is at least as wide as its widest line.
void Rail::fitWidth()
{
    const QFontMetrics body(theme().font(Type::Strong)), small(theme().font(Type::Small));
    int width = theme().em(11);
    const auto need = [&](const QStandardItem *item) {
        const auto kind = RailKind(item->data(KindRole).toInt());
        if (kind == MeetingLine || kind == PlaceLine)
            width = std::max(width, body.horizontalAdvance(item->text()) + small.horizontalAdvance(item->data(TailRole).toString()) + theme().em(kind == MeetingLine ? 3.8 : 2.9));
    };
    for (int row = 0; row < m_model->rowCount(); ++row) {
        need(m_model->item(row));
        for (int child = 0; child < m_model->item(row)->rowCount(); ++child)
            need(m_model->item(row)->child(child));
    }
    setMinimumWidth(width + theme().em(0.8)); // room for the scroll bar
}

void Rail::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void Rail::showAddress(const Address &address)
{
    m_shown = address;
    const auto matches = [&](const QStandardItem *item) {
        const auto one = item->data(AddressRole).value<Address>();
        return !one.isEmpty() && one.page == address.page && one.id == address.id;
    };
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *item = m_model->item(row);
        const QStandardItem *found = matches(item) ? item : nullptr;
        for (int child = 0; child < item->rowCount() && !found; ++child)
            if (matches(item->child(child)))
                found = item->child(child);
        if (found) {
            setCurrentIndex(found->index());
            return;
        }
    }
    clearSelection();
}

void Rail::choose(const QModelIndex &index)
{
    const auto kind = RailKind(index.data(KindRole).toInt());
    if (kind == CommitteeLine)
        setExpanded(index, !isExpanded(index));
    if (kind == MeetingLine || kind == PlaceLine)
        emit goTo(index.data(AddressRole).value<Address>());
    else
        showAddress(m_shown);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        choose(currentIndex());
        return;
    }
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

QSize Rail::sizeHint() const
{
    return {theme().em(16), theme().em(30)};
}

} // namespace scrutiny
