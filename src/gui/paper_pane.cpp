// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper_pane.h"

#include "gui/empty_state.h"
#include "gui/labels.h"
#include "gui/reflow_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace scrutiny {

PaperPane::PaperPane(PageSource *source, std::function<PaperInfo(Id)> lookUp, QWidget *parent)
    : QWidget(parent)
    , m_lookUp(std::move(lookUp))
    , m_view(new PaperView(source))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("paperPane"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Paper pane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeFindBar());
    m_stack->addWidget(new EmptyState(tr("The paper stands here"), tr("Choose a row or a line, and its place on the paper is lit.")));
    m_stack->addWidget(m_view);
    column->addWidget(m_stack, 1);
    connect(m_view, &PaperView::pageChanged, this, &PaperPane::showNumbers);
    connect(m_view, &PaperView::zoomChanged, this, &PaperPane::showNumbers);
    connect(m_view, &PaperView::hitsChanged, this, &PaperPane::showHits);
    connect(m_view, &PaperView::settled, this, &PaperPane::remember);
    showNumbers();
}

PaperPane::~PaperPane()
{
    remember();
}

void PaperPane::setMemory(std::function<QString(Id)> load, std::function<void(Id, const QString &)> store)
{
    m_load = std::move(load);
    m_store = std::move(store);
}

/// `12 0.25`: the page, and the part of it that was scrolled past.
void PaperPane::remember()
{
    if (!m_store || !paperId())
        return;
    const PaperView::Position at = m_view->position();
    const QString place = QStringLiteral("%1 %2").arg(at.page).arg(at.part, 0, 'f', 3);
    if (place != std::exchange(m_stored, place))
        m_store(paperId(), place);
}

QToolButton *PaperPane::tool(const QString &text, const QString &name, const QString &tip)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget *PaperPane::makeBar()
{
    const auto group = [] {
        auto *widget = new QWidget;
        auto *row = new QHBoxLayout(widget);
        row->setContentsMargins(theme().em(0.5), theme().em(0.4), theme().em(0.5), theme().em(0.4));
        row->setSpacing(theme().em(0.3));
        return row;
    };
    auto *row = group(), *right = group();
    auto *back = tool(QStringLiteral("‹"), tr("Previous page"), tr("Previous page (Left)"));
    auto *on = tool(QStringLiteral("›"), tr("Next page"), tr("Next page (Right)"));
    connect(back, &QToolButton::clicked, this, [this] { m_view->goToPage(m_view->currentPage() - 1); });
    connect(on, &QToolButton::clicked, this, [this] { m_view->goToPage(m_view->currentPage() + 1); });
    m_pageBox = new QLineEdit;
    m_pageBox->setObjectName(QStringLiteral("pageBox"));
    m_pageBox->setAccessibleName(tr("Page: printed number, sheet of the file, page of the report; takes an item or a title, too"));
    m_pageBox->setToolTip(tr("Type a printed page number, sheet 12, report 3, item 7 or words of a title (Ctrl+G)"));
    m_pageBox->installEventFilter(this);
    connect(m_pageBox, &QLineEdit::returnPressed, this, &PaperPane::goTyped);
    m_section = new ElidedLabel({}, Type::Body, Tone::Muted);
    auto *smaller = tool(QStringLiteral("−"), tr("Zoom out"), tr("Zoom out (Ctrl+-)"));
    auto *larger = tool(QStringLiteral("+"), tr("Zoom in"), tr("Zoom in (Ctrl++)"));
    connect(smaller, &QToolButton::clicked, this, [this] { m_view->zoomBy(-1); });
    connect(larger, &QToolButton::clicked, this, [this] { m_view->zoomBy(1); });
    m_zoom = tool({}, tr("Zoom and view"), tr("Zoom, two pages, turning and dark pages: press to choose"));
    m_zoom->setPopupMode(QToolButton::InstantPopup);
    m_zoom->setMenu(makeZoomMenu());
    auto *find = tool(tr("Find"), tr("Find on the paper"), tr("Find on the paper (Ctrl+F)"));
    connect(find, &QToolButton::clicked, this, &PaperPane::askForWords);
    for (QWidget *part : std::initializer_list<QWidget *>{back, on, m_pageBox})
        row->addWidget(part);
    row->addWidget(m_section, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{smaller, m_zoom, larger, find})
        right->addWidget(part);
    auto *bar = new ReflowBar(row->parentWidget(), right->parentWidget());
    bar->setObjectName(QStringLiteral("paperBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    return bar;
}

QMenu *PaperPane::makeZoomMenu()
{
    auto *menu = new QMenu(m_zoom);
    menu->setObjectName(QStringLiteral("zoomMenu"));
    const auto choice = [menu](const QString &text) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        return action;
    };
    QAction *width = choice(tr("Fit the &width")), *page = choice(tr("Fit the whole &page"));
    connect(width, &QAction::triggered, this, [this] { m_view->setFitWidth(true); });
    connect(page, &QAction::triggered, this, [this] { m_view->setFitPage(true); });
    menu->addSeparator();
    for (const int perCent : {50, 75, 100, 125, 150, 200, 300})
        menu->addAction(tr("%1%").arg(perCent), this, [this, perCent] { m_view->setZoom(perCent / 100.0); });
    menu->addSeparator();
    QAction *two = choice(tr("&Two pages side by side")), *single = choice(tr("Page &by page")), *dark = choice(tr("&Dark pages"));
    connect(two, &QAction::triggered, m_view, &PaperView::setTwoPages);
    connect(single, &QAction::triggered, m_view, &PaperView::setPageByPage);
    connect(dark, &QAction::triggered, m_view, &PaperView::setDarkPages);
    menu->addSeparator();
    menu->addAction(tr("Turn &clockwise"), this, [this] { m_view->rotate(1); });
    menu->addAction(tr("Turn &anticlockwise"), this, [this] { m_view->rotate(-1); });
    connect(menu, &QMenu::aboutToShow, this, [=, this] { // other places set these, too
        width->setChecked(m_view->isFitWidth());
        page->setChecked(m_view->isFitPage());
        two->setChecked(m_view->isTwoPages());
        single->setChecked(m_view->isPageByPage());
        dark->setChecked(m_view->isDarkPages());
    });
    return menu;
}

QWidget *PaperPane::makeFindBar()
{
    m_findBar = new QWidget;
    m_findBar->setObjectName(QStringLiteral("paperBar"));
    m_findBar->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(theme().em(0.5), theme().em(0.4), theme().em(0.5), theme().em(0.4));
    m_findField = new QLineEdit;
    m_findField->setObjectName(QStringLiteral("findOnPaper"));
    m_findField->setPlaceholderText(tr("Find on this paper"));
    m_findField->setAccessibleName(tr("Find on this paper"));
    m_findField->installEventFilter(this);
    m_findCount = new TextLabel({}, Type::Small, Tone::Muted);
    m_findCount->setWordWrap(false);
    auto *previous = tool(tr("Previous"), tr("Previous hit"), tr("Previous hit (Shift+Enter)"));
    auto *next = tool(tr("Next"), tr("Next hit"), tr("Next hit (Enter)"));
    auto *close = tool(tr("Close"), tr("Close finding"), tr("Close (Esc)"));
    row->addWidget(m_findField, 1);
    row->addWidget(m_findCount);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    connect(m_findField, &QLineEdit::textChanged, m_view, &PaperView::find);
    connect(previous, &QToolButton::clicked, this, [this] { m_view->nextHit(-1); });
    connect(next, &QToolButton::clicked, this, [this] { m_view->nextHit(1); });
    connect(close, &QToolButton::clicked, this, [this] {
        m_findField->clear();
        m_findBar->hide();
        m_view->setFocus();
    });
    m_findBar->hide();
    return m_findBar;
}

void PaperPane::showPlace(const PlaceOnPaper &place)
{
    if (!place.paperId) { // it stands nowhere: nothing stays lit that is not meant
        m_view->light({});
        return;
    }
    if (place.paperId != paperId())
        showPaper(place.paperId);
    m_view->light(place.source);
}

void PaperPane::showPaper(Id paperId, int page)
{
    if (paperId != this->paperId()) {
        const PaperInfo info = m_lookUp(paperId);
        if (info.sheets.empty()) {
            emit said(tr("The file of this paper is not here; import it again to see its pages."));
            return;
        }
        m_findField->clear();
        remember();
        m_stored.clear();
        const bool known = m_view->knowsPlaceOf(paperId); // left in this run of the program
        m_view->setPaper(info);
        if (const QStringList place = m_load && !known ? m_load(paperId).split(QLatin1Char(' ')) : QStringList(); place.size() == 2)
            m_view->goToPosition({place[0].toInt(), std::clamp(place[1].toDouble(), -1.0, 1.0)});
        m_stack->setCurrentWidget(m_view);
        setAccessibleName(tr("Paper: %1").arg(info.title));
    }
    if (page > 0)
        m_view->goToPage(page);
    showNumbers();
}

void PaperPane::refresh()
{
    if (!paperId())
        return;
    const PaperInfo info = m_lookUp(paperId());
    if (info.sheets.empty()) {
        clear();
        return;
    }
    const Source lit = m_view->lit();
    m_view->setPaper(info);
    if (!lit.empty())
        m_view->light(lit);
    showNumbers();
}

void PaperPane::clear()
{
    m_view->setPaper({});
    m_stack->setCurrentIndex(0);
    showNumbers();
}

void PaperPane::showNumbers()
{
    const int page = m_view->currentPage();
    const PaperInfo &paper = m_view->paper();
    const QString numbers = pageNumbers(paper, page);
    m_pageBox->setEnabled(paper.pages() > 0);
    if (!m_pageBox->hasFocus() || !m_pageBox->isModified())
        m_pageBox->setText(numbers);
    const QFontMetrics metrics(theme().font(Type::Body));
    m_pageBox->setFixedWidth(metrics.horizontalAdvance(numbers.isEmpty() ? QStringLiteral("sheet 1") : numbers) + theme().em(1.6));
    m_section->setText(page > 0 && page <= paper.pages() ? (paper.sheet(page).section.isEmpty() ? paper.title : paper.sheet(page).section) : QString());
    m_zoom->setText(tr("%1%").arg(qRound(m_view->zoom() * 100)));
}

void PaperPane::askForPage()
{
    m_pageBox->setFocus(Qt::ShortcutFocusReason);
    m_pageBox->selectAll();
}

void PaperPane::goTyped()
{
    const int page = pageMeant(m_view->paper(), m_pageBox->text(), m_view->currentPage());
    if (!page) {
        emit said(tr("There is no page “%1”. Type a printed number, sheet 12, report 3, item 7 or words of a title.").arg(m_pageBox->text()));
        m_pageBox->selectAll();
        return;
    }
    m_pageBox->setModified(false);
    m_view->setFocus();
    m_view->goToPage(page);
    showNumbers();
}

void PaperPane::askForWords()
{
    m_findBar->show();
    m_findField->setFocus(Qt::ShortcutFocusReason);
    m_findField->selectAll();
}

void PaperPane::showHits()
{
    if (m_findField->text().trimmed().isEmpty())
        m_findCount->setText({});
    else if (m_view->hits() == 0)
        m_findCount->setText(m_view->isFinding() ? tr("Looking…") : tr("Not on this paper"));
    else
        m_findCount->setText(tr("%1 of %2").arg(m_view->currentHit()).arg(m_view->hits()));
}

bool PaperPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pageBox && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonRelease))
        QMetaObject::invokeMethod(m_pageBox, &QLineEdit::selectAll, Qt::QueuedConnection);
    if (watched == m_pageBox && event->type() == QEvent::FocusOut) {
        m_pageBox->setModified(false);
        QMetaObject::invokeMethod(this, &PaperPane::showNumbers, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_pageBox && key->key() == Qt::Key_Escape) {
            m_pageBox->setModified(false);
            m_view->setFocus();
            return true;
        }
        if (watched == m_findField && enter) {
            m_view->nextHit(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (watched == m_findField && key->key() == Qt::Key_Escape) {
            m_findField->clear();
            m_findBar->hide();
            m_view->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace scrutiny
