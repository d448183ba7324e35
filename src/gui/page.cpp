// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page.h"

#include "gui/flow_layout.h"
#include "gui/rows_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

namespace {

/// Scrolls up and down only: never narrower than what is in it, so nothing is cut at the side.
class PageScroll : public QScrollArea
{
public:
    QSize minimumSizeHint() const override
    {
        const QSize inside = widget() ? widget()->minimumSizeHint() : QSize();
        return {inside.width() + verticalScrollBar()->sizeHint().width(), theme().em(12)};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

Page::Page(QWidget *parent)
    : QWidget(parent)
    , m_top(new QHBoxLayout)
    , m_title(new TextLabel({}, Type::Title))
    , m_context(new TextLabel({}, Type::Body, Tone::Muted))
    , m_chipRow(new QWidget)
    , m_chips(new FlowLayout(m_chipRow))
    , m_buttonRow(new QWidget)
    , m_buttons(new FlowLayout(m_buttonRow))
{
    // When the window is low or the text is large, the whole page scrolls instead of squeezing its work.
    auto *scroll = new PageScroll;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    scroll->setWidget(inside);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_top->addWidget(m_title, 1);
    m_top->addWidget(m_buttonRow, 0, Qt::AlignTop);
    m_column->addLayout(m_top);
    m_column->addWidget(m_context);
    m_column->addWidget(m_chipRow);
    m_context->hide();
    m_chipRow->hide();
    m_buttonRow->hide();
    const auto rhythm = [this] {
        if (m_bare)
            return;
        m_column->setContentsMargins(theme().em(1.4), theme().em(1.0), theme().em(1.4), theme().em(0.8));
        m_column->setSpacing(theme().em(0.6));
    };
    connect(&theme(), &Theme::changed, this, rhythm);
    rhythm();
}

/// Buttons stand at the right of the title, or below it when they would leave it no room.
void Page::arrangeTop()
{
    const bool narrow = !m_buttonRow->isHidden() && width() < m_buttons->sizeHint().width() + theme().em(17);
    m_top->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_top->setAlignment(m_buttonRow, narrow ? Qt::Alignment() : Qt::AlignTop);
    m_top->setSpacing(theme().em(0.6));
}

bool Page::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        arrangeTop();
    return QWidget::event(event);
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString Page::title() const
{
    return m_title->text();
}

std::vector<std::pair<QWidget *, QWidget *>> Page::parts()
{
    QWidget *target = mainWidget();
    for (QWidget *next = nextInFocusChain(); !target && next != this; next = next->nextInFocusChain())
        if (isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && next->isVisible())
            target = next;
    return target ? std::vector<std::pair<QWidget *, QWidget *>>{{this, target}} : std::vector<std::pair<QWidget *, QWidget *>>{};
}

void Page::setBare()
{
    m_bare = true;
    m_title->hide();
    // With large text the body may want more than the screen has: then it is scrolled sideways, and no window is made wider than it was.
    findChild<QScrollArea *>()->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Ignored, sizePolicy().verticalPolicy());
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void Page::setContext(const QString &line)
{
    m_context->setText(line);
    m_context->setVisible(!line.isEmpty());
}

void Page::clearChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_chipRow->hide();
}

Chip *Page::addChip(const QString &text, Tone tone, Chip::Kind kind)
{
    auto *chip = new Chip(text, tone, kind);
    addChip(chip);
    return chip;
}

void Page::addChip(Chip *chip)
{
    m_chips->addWidget(chip);
    m_chipRow->show();
}

QPushButton *Page::addButton(const QString &text, bool primary)
{
    auto *button = new QPushButton(text);
    button->setProperty("primary", primary);
    m_buttons->addWidget(button);
    m_buttonRow->show();
    return button;
}

QTabBar *Page::tabs()
{
    if (!m_tabs) {
        m_tabs = new QTabBar;
        m_tabs->setDrawBase(false);
        m_tabs->setExpanding(false);
        m_tabs->setUsesScrollButtons(true);
        m_tabs->setElideMode(Qt::ElideNone);
        m_tabs->setAccessibleName(tr("Parts of this page"));
        m_column->insertWidget(3, m_tabs);
    }
    return m_tabs;
}

void Page::stepTab(int by)
{
    if (m_tabs && m_tabs->count())
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() + by) % m_tabs->count());
}

QWidget *Page::mainWidget() const
{
    return mainList();
}

bool Page::runCommand(const QString &)
{
    return false;
}

bool Page::chooseAt(Id, int, const QPointF &)
{
    return false;
}

void Page::moveEdge(int, int, double) {}
void Page::addEdge(int, double) {}

void Page::setBody(QWidget *body)
{
    if (m_body)
        m_body->deleteLater();
    m_body = body;
    m_column->addWidget(body, 1);
}

ListAndCard::ListAndCard(RowsView *list, QWidget *below, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_scroll(new QScrollArea(this))
    , m_below(below)
{
    list->setParent(this);
    m_scroll->setWidget(below);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(list, &RowsView::laidOut, this, &ListAndCard::arrange);
    below->installEventFilter(this);
}

QSize ListAndCard::minimumSizeHint() const
{
    const int card = m_below->isHidden() ? 0 : std::min(m_below->sizeHint().height(), theme().em(11));
    return {m_list->minimumSizeHint().width(), m_list->minimumSizeHint().height() + card};
}

void ListAndCard::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool ListAndCard::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

bool ListAndCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_below && event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void ListAndCard::arrange()
{
    const int gap = theme().em(0.7);
    const bool hasCard = !m_below->isHidden();
    int wanted = 0;
    if (hasCard) {
        const int hint = m_below->hasHeightForWidth() ? m_below->heightForWidth(width()) : m_below->sizeHint().height();
        wanted = std::max(hint, m_below->minimumSizeHint().height());
    }
    const int all = height() - (hasCard ? gap : 0);
    const int card = std::min(wanted, std::max(all * 38 / 100, all - m_list->contentsHeight()));
    const int list = std::min(m_list->contentsHeight(), all - card);
    const bool resized = m_list->height() != list;
    m_list->setGeometry(0, 0, width(), list);
    if (resized && m_list->currentIndex().isValid()) // the card that came up must not cover the row that it tells of
        m_list->scrollTo(m_list->currentIndex());
    m_scroll->setVisible(hasCard);
    m_scroll->setGeometry(0, list + gap, width(), card);
}

} // namespace scrutiny
