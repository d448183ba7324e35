// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/review_field.h"

#include "gui/chip.h"
#include "gui/labels.h"
#include "gui/row_text.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace scrutiny {

namespace {

constexpr int MostEditorLines = 12;

int padX() { return theme().em(0.2); }
int padY() { return theme().em(0.12); }

/// The value and, muted behind it, what is printed; gives the height.
int wrappedValue(const QString &text, const QString &aside, int width, QPainter *painter, const QPoint &at)
{
    QString all = aside.isEmpty() ? text : text + QLatin1Char(' ') + aside;
    all.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(all, theme().font(Type::Body));
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    QTextLayout::FormatRange muted;
    muted.start = int(text.size());
    muted.length = int(all.size() - text.size());
    muted.format.setForeground(theme().colours().muted);
    layout.setFormats({muted});
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return int(std::ceil(y));
}

bool isEnter(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

ReviewField::ReviewField(ReviewFieldWords words, QWidget *parent)
    : QWidget(parent)
    , m_words(std::move(words))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setObjectName(m_words.name);
    QStringList said{m_words.text, m_words.aside, m_words.note};
    said.removeAll(QString());
    setAccessibleName(tr("%1: %2").arg(m_words.label, said.join(QStringLiteral(", "))));
    if (isEditable() || m_words.place.paperId)
        setFocusPolicy(Qt::StrongFocus);
    if (isEditable()) {
        setCursor(Qt::IBeamCursor);
        setToolTip(tr("Edit (E or F2)"));
    }
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); update(); });
}

int ReviewField::layOutWords(int width, QPainter *painter) const
{
    const int inner = width - 2 * padX();
    int y = padY();
    if (m_words.pill) {
        const QSize pill = pillSize(m_words.text, false);
        if (painter)
            drawPill(*painter, QRect(QPoint(padX(), y), pill), m_words.text, m_words.tone, false);
        const int beside = padX() + pill.width() + theme().em(0.5);
        const int line = QFontMetrics(theme().font(Type::Body)).height();
        if (painter && !m_words.aside.isEmpty())
            wrappedValue({}, m_words.aside, inner - beside, painter, {beside, y + (pill.height() - line) / 2});
        y += pill.height();
    } else {
        y += wrappedValue(m_words.text, m_words.aside, inner, painter, {padX(), y});
    }
    if (!m_words.note.isEmpty()) {
        if (painter)
            painter->setPen(theme().colours().lookText);
        y += wrappedText(m_words.note, theme().font(Type::Small), inner, painter, {padX(), y});
    }
    return y + padY();
}

int ReviewField::editorHeight(int width) const
{
    if (m_choice)
        return m_choice->sizeHint().height();
    const int line = QFontMetrics(theme().font(Type::Body)).height();
    const int lines = wrappedText(m_text->toPlainText() + QLatin1Char(' '), theme().font(Type::Body), width - theme().em(2.2)) / std::max(1, line);
    const int around = theme().em(0.6) + 2 * int(m_text->document()->documentMargin()) + 6; // padding, the text's own margin, the frame with the focus
    return std::clamp(lines, 1, MostEditorLines) * line + around;
}

int ReviewField::heightForWidth(int width) const
{
    if (!isEditing())
        return layOutWords(width, nullptr);
    const int hint = m_hint->isHidden() ? 0 : wrappedText(m_hint->text(), theme().font(Type::Small), width - 2 * padX()) + padY();
    return editorHeight(width) + hint + 2 * padY();
}

QSize ReviewField::sizeHint() const
{
    return {theme().em(18), heightForWidth(std::max(theme().em(18), width()))};
}

void ReviewField::paintEvent(QPaintEvent *)
{
    if (isEditing())
        return;
    QPainter painter(this);
    if (hasFocus() || (underMouse() && focusPolicy() != Qt::NoFocus)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(theme().colours().accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(theme().colours().selection);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme().em(0.25), theme().em(0.25));
        painter.restore();
    }
    painter.setPen(theme().colours().text);
    layOutWords(width(), &painter);
}

void ReviewField::startEditing()
{
    if (!isEditable() || isEditing())
        return;
    emit placeChosen(m_words.place);
    if (m_words.choices.isEmpty())
        openText(false);
    else
        openChoice();
}

void ReviewField::startSplitting(int position)
{
    if (!isEditable() || isEditing())
        return;
    openText(true);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::clamp(position, 0, int(m_text->toPlainText().size())));
    m_text->setTextCursor(cursor);
    m_text->setCursorWidth(theme().em(0.2));
    say(tr("Put the cursor where the second action begins, then press Enter. Esc leaves it whole."), Tone::Muted);
}

void ReviewField::openText(bool split)
{
    m_splitting = split;
    m_text = new QPlainTextEdit(this);
    m_text->setFont(theme().font(Type::Body));
    m_text->setAccessibleName(m_words.label);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setPlainText(m_words.edit);
    if (!split)
        m_text->selectAll();
    m_text->installEventFilter(this);
    m_hint = new TextLabel({}, Type::Small, Tone::Muted, this);
    m_hint->hide();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_hint->hide(); layOutEditor(); });
    m_text->show();
    m_text->setFocus(Qt::OtherFocusReason);
    layOutEditor();
}

void ReviewField::openChoice()
{
    m_choice = new QComboBox(this);
    m_choice->addItems(m_words.choices);
    m_choice->setCurrentText(m_words.edit);
    m_choice->setAccessibleName(m_words.label);
    m_choice->installEventFilter(this);
    m_hint = new TextLabel({}, Type::Small, Tone::Muted, this);
    m_hint->hide();
    connect(m_choice, &QComboBox::activated, this, [this] { take(); });
    m_choice->show();
    m_choice->setFocus(Qt::OtherFocusReason);
    layOutEditor();
}

void ReviewField::layOutEditor()
{
    const int height = editorHeight(width());
    if (m_choice)
        m_choice->setGeometry(0, padY(), std::min(width(), m_choice->sizeHint().width() + theme().em(2)), height);
    else
        m_text->setGeometry(0, padY(), width(), height);
    m_hint->setGeometry(padX(), padY() + height, width() - 2 * padX(), std::max(0, this->height() - height - padY()));
    updateGeometry();
    update();
}

void ReviewField::say(const QString &sentence, Tone tone)
{
    m_hint->setTone(tone);
    m_hint->setText(sentence);
    m_hint->show();
    layOutEditor();
}

void ReviewField::refuse(const QString &sentence)
{
    if (isEditing())
        say(sentence, Tone::Late);
}

void ReviewField::stopEditing()
{
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_hint)}) {
        if (!part)
            continue;
        part->removeEventFilter(this);
        part->hide();
        part->deleteLater();
    }
    m_text = nullptr;
    m_choice = nullptr;
    m_hint = nullptr;
    m_splitting = false;
    updateGeometry();
    update();
}

void ReviewField::take(int step)
{
    if (!isEditing() || m_taking)
        return;
    m_taking = true; // the editor loses the focus on the way
    if (m_splitting)
        emit splitChosen(m_text->textCursor().position());
    else
        emit typed(m_choice ? m_choice->currentText() : m_text->toPlainText(), step);
    m_taking = false;
}

void ReviewField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isEditing())
        layOutEditor();
}

void ReviewField::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (isEditable())
        startEditing();
    else if (m_words.place.paperId)
        emit placeChosen(m_words.place);
}

void ReviewField::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (plain && isEditable() && (isEnter(event) || event->key() == Qt::Key_F2 || event->key() == Qt::Key_E))
        startEditing();
    else if (event->key() == Qt::Key_Space && m_words.place.paperId)
        emit placeChosen(m_words.place);
    else if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void ReviewField::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    if (m_words.place.paperId && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason))
        emit placeChosen(m_words.place);
}

void ReviewField::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ReviewField::enterEvent(QEnterEvent *) { update(); }
void ReviewField::leaveEvent(QEvent *) { update(); }

bool ReviewField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool control = key->modifiers() & Qt::ControlModifier;
        if (isEnter(key) && !control && (m_splitting || !(key->modifiers() & Qt::ShiftModifier))) { // Shift+Enter makes a new line
            take();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            stopEditing();
            emit left();
            return true;
        }
        if ((key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) && !control && !m_splitting) {
            take(key->key() == Qt::Key_Tab ? 1 : -1);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && watched == m_text && !m_taking) {
        // Whoever clicks elsewhere has finished typing; a menu or another window is not elsewhere.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason || reason == Qt::ShortcutFocusReason) {
            if (m_splitting)
                QMetaObject::invokeMethod(this, &ReviewField::stopEditing, Qt::QueuedConnection);
            else
                QMetaObject::invokeMethod(this, [this] { take(); }, Qt::QueuedConnection);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace scrutiny
