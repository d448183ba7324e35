// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_delegate.h"

#include "gui/chip.h"
#include "gui/row_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>

namespace scrutiny {

namespace {

int padX() { return theme().em(0.6); }
int padY() { return theme().em(0.42); }

struct CellLook
{
    CellForm form;
    Tone tone;
    bool strong;
    QString text, second, doubt;
};

CellLook lookOf(const QModelIndex &index)
{
    return {CellForm(index.data(FormRole).toInt()), Tone(index.data(ToneRole).toInt()), index.data(StrongRole).toBool(),
            index.data(Qt::DisplayRole).toString(), index.data(SecondLineRole).toString(), index.data(DoubtRole).toString()};
}

QFont fontOf(const CellLook &look)
{
    QFont font = theme().font(Type::Body);
    if (look.strong)
        font.setWeight(QFont::Medium);
    return font;
}

/// Headings between rows: small and strong.
QFont headingFont()
{
    QFont font = theme().font(Type::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

bool tabular(CellForm form)
{
    return form == CellForm::Number || form == CellForm::Date;
}

} // namespace

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QString RowDelegate::secondLine(const QModelIndex &index) const
{
    QStringList parts{index.data(SecondLineRole).toString()};
    if (index.data(StrongRole).toBool())
        for (const int column : m_folded) {
            const QModelIndex other = index.siblingAtColumn(column);
            const QString heading = index.model()->headerData(column, Qt::Horizontal).toString(), text = other.data(Qt::DisplayRole).toString();
            if (!text.isEmpty())
                parts += heading.isEmpty() ? text : heading + QLatin1Char(' ') + text;
            parts += other.data(SecondLineRole).toString();
        }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

int RowDelegate::naturalWidth(const QModelIndex &index) const
{
    const CellLook look = lookOf(index);
    int width = 0;
    if (look.form == CellForm::State)
        width = look.text.isEmpty() ? 0 : pillSize(look.text, false).width();
    else if (tabular(look.form))
        width = tabularWidth(look.text, fontOf(look));
    else
        width = QFontMetrics(fontOf(look)).horizontalAdvance(look.text) + 1;
    if (!look.second.isEmpty())
        width = std::max(width, QFontMetrics(theme().font(Type::Body)).horizontalAdvance(look.second) + 1);
    return width + 2 * padX();
}

int RowDelegate::leastWidth(const QModelIndex &index) const
{
    const CellLook look = lookOf(index);
    const auto longestWord = [](const QString &text, const QFont &font) {
        int width = 0;
        for (const QString &word : text.simplified().split(QLatin1Char(' ')))
            width = std::max(width, QFontMetrics(font).horizontalAdvance(word) + 2);
        return std::min(width, theme().em(9));
    };
    int width = longestWord(look.second, theme().font(Type::Body));
    if (look.form == CellForm::State)
        width = std::max(width, pillSize(look.text, false).width());
    else if (tabular(look.form))
        width = std::max(width, tabularWidth(look.text, fontOf(look)));
    else
        width = std::max(width, longestWord(look.text, fontOf(look)));
    return width + 2 * padX();
}

int RowDelegate::heightFor(const QModelIndex &index, int width) const
{
    if (index.data(HeadingRole).toBool())
        return wrappedText(index.siblingAtColumn(0).data().toString(), headingFont(), std::max(1, width - 2 * padX())) + theme().em(0.8) + padY();
    const CellLook look = lookOf(index);
    const int inner = std::max(1, width - 2 * padX());
    int height = 0;
    if (look.form == CellForm::State)
        height = pillSize(look.text, false).height();
    else if (tabular(look.form))
        height = QFontMetrics(fontOf(look)).height();
    else
        height = wrappedText(look.text, fontOf(look), inner);
    height += wrappedText(secondLine(index), theme().font(Type::Body), inner);
    return std::max(height + 2 * padY() + 1, theme().em(2.1));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width() > 0 ? option.rect.width() : naturalWidth(index);
    return {naturalWidth(index), heightFor(index, width)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(HeadingRole).toBool()) {
        paintHeading(painter, option, index);
        return;
    }
    painter->save();
    const ThemeColours &c = theme().colours();
    const CellLook look = lookOf(index);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, chosen ? c.selection : !look.doubt.isEmpty() ? c.lookFill : c.page);
    painter->setPen(c.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    QRect inner = option.rect.adjusted(padX(), padY(), -padX(), 0);
    const QColor colour = look.doubt.isEmpty() ? theme().textColour(look.tone) : c.lookText;
    painter->setPen(colour);
    if (look.form == CellForm::State) {
        if (!look.text.isEmpty()) {
            const QSize size = pillSize(look.text, false);
            drawPill(*painter, QRect(inner.topLeft(), size), look.text, look.tone, false);
            inner.setTop(inner.top() + size.height());
        }
    } else if (tabular(look.form)) {
        drawTabular(*painter, inner, look.form == CellForm::Number, look.text, fontOf(look));
        inner.setTop(inner.top() + QFontMetrics(fontOf(look)).height());
    } else {
        inner.setTop(inner.top() + wrappedText(look.text, fontOf(look), inner.width(), painter, inner.topLeft()));
    }
    painter->setPen(c.muted);
    wrappedText(secondLine(index), theme().font(Type::Body), inner.width(), painter, inner.topLeft());
    drawFocus(painter, option, index);
    painter->restore();
}

void RowDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->fillRect(option.rect, theme().colours().page);
    painter->setPen(theme().colours().hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setPen(theme().colours().accent);
    const QRect inner = option.rect.adjusted(padX(), theme().em(0.8), -padX(), 0);
    wrappedText(index.siblingAtColumn(0).data().toString(), headingFont(), inner.width(), painter, inner.topLeft());
    painter->restore();
}

void RowDelegate::drawFocus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    painter->setPen(Qt::NoPen);
    const auto bar = [&](const QRect &r) { painter->fillRect(r, theme().colours().accent); };
    const QRect r = option.rect;
    bar(QRect(r.left(), r.top(), r.width(), 2));
    bar(QRect(r.left(), r.bottom() - 1, r.width(), 2));
    int first = 0, last = index.model()->columnCount() - 1;
    while (first < last && view->isColumnHidden(first))
        ++first;
    while (last > first && view->isColumnHidden(last))
        --last;
    if (index.column() == first)
        bar(QRect(r.left(), r.top(), 2, r.height()));
    if (index.column() == last)
        bar(QRect(r.right() - 1, r.top(), 2, r.height()));
}

QWidget *RowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QStringList choices = index.data(ChoicesRole).toStringList();
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (!choices.isEmpty()) {
        auto *box = new QComboBox(parent);
        box->addItems(choices);
        box->setAccessibleName(name);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<RowDelegate *>(this); // signals of a const delegate; Qt's own delegates do the same
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    auto *editor = new QPlainTextEdit(parent);
    editor->setAccessibleName(name);
    editor->setTabChangesFocus(true);
    editor->setFont(theme().font(Type::Body));
    return editor;
}

void RowDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentText(text);
        return;
    }
    if (auto *edit = qobject_cast<QPlainTextEdit *>(editor)) {
        edit->setPlainText(text);
        edit->selectAll();
    }
}

void RowDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText(), Qt::EditRole);
    else if (auto *edit = qobject_cast<QPlainTextEdit *>(editor))
        model->setData(index, edit->toPlainText().trimmed(), Qt::EditRole);
}

void RowDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect;
    rect.setHeight(std::max(rect.height(), editor->inherits("QComboBox") ? editor->sizeHint().height() : theme().em(4)));
    editor->setGeometry(rect);
}

bool RowDelegate::eventFilter(QObject *editor, QEvent *event)
{
    auto *edit = qobject_cast<QPlainTextEdit *>(editor);
    if (edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) { // Shift+Enter makes a new line
            emit commitData(edit);
            emit closeEditor(edit);
            return true;
        }
        if (enter)
            return false;
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace scrutiny
