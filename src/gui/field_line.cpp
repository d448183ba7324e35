// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/field_line.h"

#include "gui/row_text.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>
#include <utility>

namespace scrutiny {

namespace {

int pad() { return theme().em(0.2); }

bool isEnter(const QKeyEvent *key)
{
    return key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
}

} // namespace

FieldLine::FieldLine(const QString &field, const QString &label, const QString &shown, const QString &edit, const PlaceOnPaper &place, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_shown(shown)
    , m_edit(edit)
    , m_place(place)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(shown.isEmpty() ? tr("%1: nothing yet").arg(label) : tr("%1: %2").arg(label, shown));
    setAccessibleDescription(tr("Enter edits, Space shows its place on the paper"));
    setToolTip(tr("Double-click or Enter to edit"));
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); update(); });
}

int FieldLine::heightForWidth(int width) const
{
    const int line = QFontMetrics(theme().font(Type::Body)).height();
    const int text = std::max(line, wrappedText(m_shown, theme().font(Type::Body), width - 2 * pad())) + theme().em(0.25);
    return m_editor ? std::max(text + theme().em(1.2), 2 * line + theme().em(1.2)) : text;
}

QSize FieldLine::sizeHint() const
{
    return {theme().em(18), heightForWidth(theme().em(18))};
}

void FieldLine::paintEvent(QPaintEvent *)
{
    if (m_editor)
        return;
    QPainter painter(this);
    const ThemeColours &c = theme().colours();
    if (hasFocus() || underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(c.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(c.selection);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme().em(0.25), theme().em(0.25));
    }
    const QFont font = theme().font(Type::Body);
    painter.setPen(m_shown.isEmpty() ? c.muted : c.text);
    const QString empty = hasFocus() || underMouse() ? tr("Write here") : QStringLiteral("–");
    wrappedText(m_shown.isEmpty() ? empty : m_shown, font, width() - 2 * pad(), &painter, {pad(), theme().em(0.12)});
}

void FieldLine::resizeEvent(QResizeEvent *)
{
    if (m_editor)
        m_editor->setGeometry(rect());
}

void FieldLine::startEditing()
{
    if (m_editor)
        return;
    m_editor = new QPlainTextEdit(this);
    m_editor->setAccessibleName(accessibleName());
    m_editor->setTabChangesFocus(true);
    m_editor->setFont(theme().font(Type::Body));
    m_editor->setPlainText(m_edit);
    m_editor->selectAll();
    m_editor->installEventFilter(this);
    m_editor->setGeometry(rect());
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
    updateGeometry();
}

void FieldLine::stopEditing(bool take)
{
    QPlainTextEdit *editor = std::exchange(m_editor, nullptr);
    if (!editor)
        return;
    const QString text = editor->toPlainText().trimmed();
    const bool hadFocus = editor->hasFocus();
    editor->removeEventFilter(this);
    editor->hide();
    editor->deleteLater();
    updateGeometry();
    update();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    if (take && text != m_edit)
        emit edited(m_field, text);
}

bool FieldLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isEnter(key) && !(key->modifiers() & Qt::ShiftModifier)) { // Shift+Enter makes a new line
            stopEditing(true);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            stopEditing(false);
            return true;
        }
    }
    if (watched == m_editor && event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        stopEditing(true);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldLine::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(event) || event->key() == Qt::Key_F2)
        startEditing();
    else if (event->key() == Qt::Key_Space)
        tell();
    else
        QWidget::keyPressEvent(event);
}

void FieldLine::tell()
{
    if (m_place.paperId)
        emit chosen(m_place);
}

void FieldLine::mouseReleaseEvent(QMouseEvent *) { tell(); }
void FieldLine::mouseDoubleClickEvent(QMouseEvent *) { startEditing(); }

void FieldLine::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        tell();
}

void FieldLine::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void FieldLine::enterEvent(QEnterEvent *) { update(); }
void FieldLine::leaveEvent(QEvent *) { update(); }

} // namespace scrutiny
