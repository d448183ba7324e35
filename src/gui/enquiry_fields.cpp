// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/enquiry_fields.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace scrutiny {

EnquiryText::EnquiryText(const QString &name, const QString &empty, Type type, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_type(type)
{
    setProperty("quiet", true);
    setAccessibleName(name);
    setPlaceholderText(empty);
    setTabChangesFocus(true);
    document()->setDocumentMargin(2);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto follow = [this] {
        setFont(theme().font(m_type));
        fit();
    };
    connect(&theme(), &Theme::changed, this, follow);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_showing)
            emit typed(toPlainText());
    });
    follow();
}

void EnquiryText::show(const QString &text)
{
    if (text == toPlainText())
        return;
    const QScopedValueRollback<bool> showing(m_showing, true);
    setPlainText(text);
}

void EnquiryText::setFewestLines(int lines)
{
    m_fewest = lines;
    fit();
}

QSize EnquiryText::sizeHint() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    const int around = int(std::ceil(2 * document()->documentMargin())) + theme().em(0.6) + 2;
    return {theme().em(16), std::max(lines, m_fewest) * fontMetrics().lineSpacing() + around};
}

void EnquiryText::fit()
{
    setFixedHeight(sizeHint().height());
}

void EnquiryText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
    verticalScrollBar()->setValue(0);
}

void EnquiryText::keyPressEvent(QKeyEvent *event)
{
    // moving a question and going to the next one belong to what the text stands in
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if ((enter && (event->modifiers() & Qt::ControlModifier)) || (arrow && (event->modifiers() & Qt::AltModifier)) || event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void EnquiryText::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    emit entered();
}

void EnquiryText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // it is never longer than what is shown: the list scrolls
}

EnquiryChoice::EnquiryChoice(const QString &name, const QString &empty, QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setAccessibleName(name);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    lineEdit()->setPlaceholderText(empty);
    lineEdit()->setAccessibleName(name);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    connect(this, &QComboBox::editTextChanged, this, [this](const QString &text) {
        setToolTip(text);
        if (!m_showing)
            emit typed(text);
    });
}

void EnquiryChoice::setChoices(const QStringList &choices)
{
    QStringList now;
    for (int at = 0; at < count(); ++at)
        now << itemText(at);
    if (now == choices)
        return;
    const QScopedValueRollback<bool> showing(m_showing, true);
    const QString text = currentText();
    clear();
    addItems(choices);
    setCurrentIndex(-1);
    setEditText(text);
}

void EnquiryChoice::show(const QString &text)
{
    if (text == currentText())
        return;
    const QScopedValueRollback<bool> showing(m_showing, true);
    setEditText(text);
    lineEdit()->setCursorPosition(0); // the name is read from its beginning
}

void EnquiryChoice::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // a list that scrolls must not change who asks
}

EnquiryMinutes::EnquiryMinutes(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, 240);
    setSpecialValueText(tr("not said"));
    setSuffix(tr(" min"));
    setAccessibleName(tr("Minutes"));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSpinBox::valueChanged, this, [this](int value) {
        if (!m_showing)
            emit typed(QString::number(value));
    });
}

void EnquiryMinutes::show(int minutes)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    setValue(minutes);
}

void EnquiryMinutes::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace scrutiny
