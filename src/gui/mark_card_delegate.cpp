// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_card_delegate.h"

#include "base/text.h"
#include "gui/mark_list_model.h"
#include "gui/row_text.h"
#include "gui/theme.h"
#include "models/mark_rows.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextCursor>

namespace scrutiny {

namespace {

/// Of a long passage only so much stands on its card.
constexpr int quoteLength = 320;

int gap() { return theme().em(0.3); }
int margin() { return theme().em(0.25); }
int pad() { return theme().em(0.7); }
int buttonsHeight() { return theme().em(2.1); }

const MarkRow &rowOf(const QModelIndex &index)
{
    return static_cast<const MarkListModel *>(index.model())->at(index.row());
}

QFont strongSmall()
{
    QFont font = theme().font(Type::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Walks down a card, measuring what stands there, and drawing it when there is a painter.
class CardLines
{
public:
    CardLines(const QRect &item, QPainter *painter)
        : m_painter(painter)
        , m_x(item.left() + margin() + pad())
        , m_y(item.top() + margin() + pad())
        , m_width(std::max(1, item.width() - 2 * (margin() + pad())))
    {
    }

    int y() const { return m_y; }
    int x() const { return m_x; }
    int width() const { return m_width; }
    void skip(int height) { m_y += height; }

    void text(const QString &words, const QFont &font, const QColor &colour, int indent = 0)
    {
        if (words.isEmpty())
            return;
        if (m_painter)
            m_painter->setPen(colour);
        m_y += wrappedText(words, font, m_width - indent, m_painter, {m_x + indent, m_y}) + gap();
    }

    /// Two texts on one line, or below each other when there is no room.
    void pair(const QString &left, const QString &right, const QFont &font, const QColor &colour)
    {
        const QFontMetrics metrics(font);
        const int needs = metrics.horizontalAdvance(right);
        if (metrics.horizontalAdvance(left) + theme().em(1) + needs > m_width) {
            text(left, font, colour);
            text(right, font, colour);
            return;
        }
        if (m_painter) {
            m_painter->setPen(colour);
            m_painter->setFont(font);
            m_painter->drawText(QRect(m_x + m_width - needs, m_y, needs, metrics.height()), int(Qt::AlignLeft) | Qt::TextSingleLine, right);
        }
        text(left, font, colour);
    }

    /// A quotation beside a bar of its colour.
    void quote(const QString &words, const QColor &bar)
    {
        if (words.isEmpty())
            return;
        const int top = m_y;
        text(words, theme().font(Type::Body), theme().colours().text, theme().em(0.75));
        if (m_painter)
            m_painter->fillRect(QRect(m_x, top, std::max(3, theme().em(0.22)), m_y - gap() - top), bar);
    }

private:
    QPainter *m_painter;
    int m_x, m_y, m_width;
};

struct CardParts
{
    QRect note, buttons;
    int height = 0;
};

QString noteShown(const MarkRow &row)
{
    return row.line.mark.note.trimmed();
}

CardParts card(const QRect &item, const MarkRow &row, bool editing, QPainter *painter)
{
    const ThemeColours &c = theme().colours();
    const MarkLine &line = row.line;
    const QFont small = theme().font(Type::Small), body = theme().font(Type::Body);
    CardLines at(item, painter);
    if (line.isLost()) {
        at.pair(MarkCardDelegate::tr("Lost place"), markKindAndColour(line.mark), strongSmall(), c.lookText);
        at.text(row.stood, small, c.muted);
    } else {
        at.pair(line.pages, markKindAndColour(line.mark), small, c.muted);
        at.text(row.elsewhere, small, c.muted);
    }
    const QColor bar = line.isLost() || !hasColour(line.mark.kind) ? c.border : markColour(line.mark.colour).ink;
    at.quote(shortened(quotation(line.mark).simplified(), quoteLength), bar);
    if (!line.isLost() && !line.wordsNow.isEmpty())
        at.text(MarkCardDelegate::tr("Now: “%1”").arg(shortened(line.wordsNow.simplified(), quoteLength)), small, c.lookText);
    CardParts parts;
    const int lineHeight = QFontMetrics(body).height();
    const QString note = noteShown(row);
    if (editing) {
        const int inside = wrappedText(line.mark.note + QLatin1Char('x'), body, at.width() - theme().em(1.3));
        parts.note = QRect(at.x(), at.y(), at.width(), std::max(inside, 2 * lineHeight) + theme().em(1.1));
        at.skip(parts.note.height() + gap());
    } else {
        const int top = at.y();
        at.text(note, body, c.text);
        parts.note = QRect(at.x(), top, at.width(), std::max(at.y() - top, lineHeight));
    }
    if (!line.question.isEmpty())
        at.text(MarkCardDelegate::tr("\u0002Question\u0003 %1").arg(line.question), body, c.text);
    if (line.isLost())
        at.text(line.why, small, c.muted);
    if (line.isLost() || line.mark.putAway) {
        parts.buttons = QRect(at.x(), at.y(), at.width(), buttonsHeight());
        at.skip(buttonsHeight() + gap());
    }
    parts.height = at.y() - gap() + pad() + margin() - item.top();
    return parts;
}

} // namespace

MarkCardDelegate::MarkCardDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QRect MarkCardDelegate::buttonsRect(const QRect &item, const QModelIndex &index) const
{
    const MarkRow &row = rowOf(index);
    if (row.kind != MarkRow::Kind::Mark)
        return {};
    return card(item, row, m_editing == row.line.mark.id, nullptr).buttons;
}

QRect MarkCardDelegate::noteRect(const QRect &item, const QModelIndex &index) const
{
    const MarkRow &row = rowOf(index);
    return row.kind == MarkRow::Kind::Mark ? card(item, row, m_editing == row.line.mark.id, nullptr).note : QRect();
}

QSize MarkCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : std::max(option.rect.width(), theme().em(18));
    const MarkRow &row = rowOf(index);
    if (row.kind != MarkRow::Kind::Mark)
        return {width, wrappedText(row.text, strongSmall(), width - 2 * margin() - theme().em(1.2)) + theme().em(1.1)};
    return {width, card(QRect(0, 0, width, 0), row, m_editing == row.line.mark.id, nullptr).height};
}

void MarkCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const ThemeColours &c = theme().colours();
    const MarkRow &row = rowOf(index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool chosen = view && view->currentIndex() == index, focus = chosen && view->hasFocus();
    const QRectF box = QRectF(option.rect).adjusted(margin() + 0.5, margin() + 0.5, -margin() - 0.5, -margin() - 0.5);
    if (row.kind != MarkRow::Kind::Mark) {
        painter->setPen(row.look ? c.lookText : row.kind == MarkRow::Kind::Fold ? c.text : c.accent);
        const QString sign = row.kind == MarkRow::Kind::Fold ? (row.open ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) : QString();
        wrappedText(sign + row.text, strongSmall(), int(box.width()) - theme().em(0.8), painter, {int(box.left()) + theme().em(0.4), option.rect.top() + theme().em(0.7)});
    } else {
        const bool lost = row.line.isLost();
        painter->setPen(QPen(focus ? c.accent : lost ? c.lookBorder : c.hairline, focus ? 2 : 1));
        painter->setBrush(chosen ? c.selection : c.page);
        painter->drawRoundedRect(box, theme().em(0.5), theme().em(0.5));
        card(option.rect, row, m_editing == row.line.mark.id, painter);
    }
    if (row.kind == MarkRow::Kind::Fold && focus) {
        painter->setPen(QPen(c.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box, theme().em(0.3), theme().em(0.3));
    }
    painter->restore();
}

QWidget *MarkCardDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const MarkRow &row = rowOf(index);
    if (row.kind != MarkRow::Kind::Mark)
        return nullptr;
    auto *editor = new QPlainTextEdit(parent);
    editor->setAccessibleName(tr("Note"));
    editor->setPlaceholderText(tr("Your note; kept as you type"));
    editor->setFont(theme().font(Type::Body));
    editor->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    editor->setPlainText(row.line.mark.note);
    editor->moveCursor(QTextCursor::End);
    m_editing = row.line.mark.id;
    connect(editor, &QPlainTextEdit::textChanged, this, [this, editor, id = m_editing] { emit noteTyped(id, editor->toPlainText()); });
    emit editingChanged();
    return editor;
}

void MarkCardDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<QPlainTextEdit *>(editor);
    const QString note = rowOf(index).line.mark.note;
    if (!field || field->toPlainText() == note)
        return;
    // Somebody else's text (another window's, undo): the cursor stays where it was among the words.
    const QSignalBlocker quiet(field);
    const int at = field->textCursor().position();
    field->setPlainText(note);
    QTextCursor cursor = field->textCursor();
    cursor.setPosition(std::min(at, int(note.size())));
    field->setTextCursor(cursor);
}

void MarkCardDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    editor->setGeometry(noteRect(option.rect, index));
}

void MarkCardDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    m_editing = 0;
    QStyledItemDelegate::destroyEditor(editor, index);
    emit editingChanged();
}

bool MarkCardDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(watched);
    if (editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if ((enter && !(key->modifiers() & Qt::ShiftModifier)) || key->key() == Qt::Key_Escape) { // Shift+Enter makes a new line
            emit closeEditor(editor, NoHint);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace scrutiny
