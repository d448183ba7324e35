// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_bar.h"

#include "domain/marks.h"
#include "gui/flow_layout.h"
#include "gui/mark_commands.h"
#include "gui/paper_view.h"
#include "gui/theme.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

namespace {

/// A patch of a highlighter's ink, on white as on the page.
QIcon patch(const QColor &ink)
{
    const int size = theme().em(0.9);
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().colours().border, 1));
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), size * 0.25, size * 0.25);
    return QIcon(picture);
}

} // namespace

MarkBar::MarkBar(PaperView *view)
    : QFrame(view)
    , m_view(view)
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("What to do with the chosen words"));
    setAutoFillBackground(true);
    makeButtons();
    hide();
    m_settle.setSingleShot(true);
    m_settle.setInterval(250ms);
    connect(&m_settle, &QTimer::timeout, this, &MarkBar::comeUp);
    connect(view, &PaperView::selectionChanged, this, [this] {
        hide();
        m_settle.start();
    });
    for (QScrollBar *bar : {view->verticalScrollBar(), view->horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &QWidget::hide);
    connect(view, &PaperView::zoomChanged, this, &QWidget::hide);
    view->installEventFilter(this);
    connect(&theme(), &Theme::changed, this, [this] {
        hide();
        makeButtons();
    });
}

void MarkBar::makeButtons()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    delete layout();
    auto *column = new QVBoxLayout(this);
    const int around = theme().em(0.3);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(theme().em(0.2));
    for (int i = 0; i < 2; ++i) {
        auto *row = new QWidget(this);
        new FlowLayout(row);
        column->addWidget(row);
        m_rows.push_back(row);
    }
    QWidget *colours = m_rows[0], *deeds = m_rows[1];
    const auto add = [this](QWidget *row, const QString &words, const QString &key, const QString &command) {
        auto *button = new QToolButton;
        button->setText(QStringLiteral(" %1 %2").arg(key, words)); // the space stands between patch and words
        button->setProperty("key", key);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(tr("%1, key %2").arg(words, key));
        button->setObjectName(command);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize({theme().em(0.9), theme().em(0.9)});
        connect(button, &QToolButton::clicked, this, [this, command] { run(command); });
        row->layout()->addWidget(button);
        return button;
    };
    int number = 0;
    for (const MarkColour &colour : markColours())
        add(colours, colour.name, QString::number(++number), highlightCommand(colour.key))->setIcon(patch(colour.ink));
    add(deeds, tr("Underline"), tr("U"), QStringLiteral("mark.underline"));
    add(deeds, tr("Note"), tr("N"), QStringLiteral("mark.note"));
    add(deeds, tr("Question"), tr("Q"), QStringLiteral("ask.new"));
    add(deeds, tr("Copy with page"), tr("C"), QStringLiteral("mark.copy"));
}

/// As wide as its words on one line, or as there is room; then it goes on below.
void MarkBar::fit(int room)
{
    const int around = 2 * (theme().em(0.3) + frameWidth());
    int width = 0;
    for (QWidget *row : m_rows) {
        int one = 0;
        for (const QToolButton *button : row->findChildren<QToolButton *>())
            one += button->sizeHint().width() + theme().em(0.5);
        width = std::max(width, one);
    }
    const int inner = std::min(width, room - around - theme().em(0.5));
    int height = around + theme().em(0.2);
    for (QWidget *row : m_rows)
        height += row->layout()->heightForWidth(inner);
    resize(inner + around, height);
}

void MarkBar::comeUp()
{
    const PaperSelection selection = m_view->selection();
    if (selection.isEmpty() || selection.places.empty())
        return;
    if (QGuiApplication::mouseButtons() & Qt::LeftButton) { // still choosing
        m_settle.start();
        return;
    }
    const QWidget *port = m_view->viewport();
    fit(port->width());
    const auto rectOf = [&](const Place &place) { return m_view->viewRect(place.page, place.rect).toRect().translated(port->pos()); };
    const QRect first = rectOf(selection.places.front()), last = rectOf(selection.places.back());
    const QRect room = port->geometry();
    int y = last.bottom() + theme().em(0.4);
    if (y + height() > room.bottom()) // no room below the words: above them
        y = first.top() - height() - theme().em(0.4);
    if (y < room.top())
        y = room.bottom() - height();
    const int x = std::clamp(last.center().x() - width() / 2, room.left(), std::max(room.left(), room.right() - width()));
    move(x, y);
    show();
    raise();
}

void MarkBar::run(const QString &command)
{
    hide();
    m_view->setFocus(Qt::OtherFocusReason);
    emit commandWanted(command);
}

bool MarkBar::runKey(int key)
{
    const QString said = QChar(char16_t(key < 0x10000 ? key : 0));
    for (QToolButton *button : findChildren<QToolButton *>())
        if (button->property("key").toString() == said) {
            run(button->objectName());
            return true;
        }
    return false;
}

bool MarkBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && isVisible() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            hide();
            return true;
        }
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier) {
            findChildren<QToolButton *>().first()->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key->modifiers() == Qt::NoModifier && runKey(key->key()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void MarkBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_view->setFocus(Qt::OtherFocusReason);
    } else if (event->modifiers() != Qt::NoModifier || !runKey(event->key())) {
        QFrame::keyPressEvent(event);
    }
}

} // namespace scrutiny
