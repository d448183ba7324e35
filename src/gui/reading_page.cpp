// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reading_page.h"

#include "base/dates.h"
#include "gui/changes_part.h"
#include "gui/find_part.h"
#include "gui/history_part.h"
#include "gui/marks_part.h"
#include "gui/paper_pane.h"
#include "gui/print_dialog.h"
#include "gui/questions_part.h"
#include "gui/rows_view.h"
#include "gui/running_order_part.h"
#include "gui/thumbnails.h"
#include "store/papers.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

namespace {

/// An amber dot before the words of a tab that somebody should look at.
QIcon lookDot()
{
    const int size = theme().em(0.6);
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colours().lookBorder);
    painter.drawEllipse(QRectF(0, 0, size, size));
    return QIcon(picture);
}

} // namespace

ReadingPage::ReadingPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_room(bench)
    , m_order(new RunningOrderPart(m_room))
    , m_across(new QSplitter)
    , m_papers(new QSplitter)
    , m_right(new QWidget)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_find(new FindPart(m_room))
{
    setTitle(tr("Reading room"));
    setBare();
    m_pane = makePane();
    m_order->addPages(new Thumbnails(m_pane->view()));
    m_papers->addWidget(m_pane);
    auto *column = new QVBoxLayout(m_right);
    column->setContentsMargins(theme().em(0.4), theme().em(0.4), theme().em(0.4), 0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Beside the paper"));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_marks = new MarksPart(m_room);
    m_marks->watch(m_pane);
    connect(m_marks, &MarksPart::commandWanted, this, &ReadingPage::runCommand);
    addPart(QStringLiteral("marks"), tr("Marks"), m_marks);
    addPart(QStringLiteral("questions"), tr("Questions"), new QuestionsPart(m_room));
    addPart(QStringLiteral("history"), tr("History"), new HistoryPart(m_room));
    addPart(QStringLiteral("changes"), tr("Changes"), new ChangesPart(m_room));
    addPart(QStringLiteral("find"), tr("Find"), m_find);
    for (QWidget *one : std::initializer_list<QWidget *>{m_order, m_papers, m_right})
        m_across->addWidget(one);
    m_across->setHandleWidth(1);
    m_papers->setHandleWidth(1);
    m_across->setChildrenCollapsible(false);
    m_papers->setChildrenCollapsible(false);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({theme().em(17), theme().em(50), theme().em(31)});
    setBody(m_across);

    connect(&m_room, &ReadingRoom::goToPage, this, [this](int page) { emit goTo({QStringLiteral("reading"), m_room.meetingId(), {RecordKind::Paper, m_room.paper().id}, {}, page}); });
    connect(&m_room, &ReadingRoom::showPlace, this, [this](const PlaceOnPaper &place) { showInPane(m_pane, place); });
    connect(&m_room, &ReadingRoom::openBeside, this, [this](const PlaceOnPaper &place) { openBeside(place); });
    connect(&m_room, &ReadingRoom::goTo, this, &Page::goTo);
    connect(&m_room, &ReadingRoom::showPart, this, &ReadingPage::showPart);
    connect(&m_room, &ReadingRoom::overlaysWanted, this, &ReadingPage::drawOverlays);
    connect(&m_room, &ReadingRoom::notesChanged, this, [this] {
        drawOverlays();
        emit statusChanged();
    });
}

PaperPane *ReadingPage::makePane()
{
    auto *pane = new PaperPane(m_bench.pageSource(), [this](Id id) { return m_bench.paperInfoOf(id); });
    // Where each paper was left is kept in the reader's own notes.
    const auto keyOf = [this](Id paperId) {
        const auto paper = loadPaper(m_bench.reader(), paperId);
        return paper ? QStringLiteral("place/%1").arg(paper->sha256) : QString();
    };
    pane->setMemory([this, keyOf](Id id) { return m_bench.notes().setting(keyOf(id)); },
                    [this, keyOf](Id id, const QString &place) {
                        if (const QString key = keyOf(id); !key.isEmpty())
                            m_bench.succeeded(m_bench.notes().setSetting(key, place));
                    });
    connect(pane, &PaperPane::said, this, &Page::said);
    connect(pane->view(), &PaperView::addressClicked, this, [this](const QString &address) {
        QGuiApplication::clipboard()->setText(address);
        emit said(tr("This link leads out of the paper. Its address was copied: %1").arg(address));
    });
    connect(pane->view(), &PaperView::pageChanged, this, [this, pane] {
        if (pane == m_pane)
            followPane();
    });
    connect(pane->view(), &PaperView::selectionChanged, this, [this, pane] {
        m_room.setPane(pane);
        emit m_room.selectionChanged();
    });
    connect(pane->view(), &PaperView::overlayClicked, this, [this](Id id) {
        showPart(QStringLiteral("marks"));
        emit m_room.chooseMark(id);
    });
    return pane;
}

void ReadingPage::addPart(const QString &key, const QString &name, ReadingPart *part)
{
    m_parts.push_back({key, name, part});
    m_stack->addWidget(part);
    m_tabs->setTabData(m_tabs->addTab(name), key);
    connect(part, &ReadingPart::countChanged, this, &ReadingPage::showCounts);
}

ReadingPart *ReadingPage::part(const QString &key) const
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [&](const Tab &one) { return one.key == key; });
    return found == m_parts.end() ? nullptr : found->part;
}

void ReadingPage::showPart(const QString &key)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        if (m_tabs->tabData(tab).toString() == key)
            m_tabs->setCurrentIndex(tab);
}

void ReadingPage::showCounts()
{
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Tab &tab = m_parts[i];
        const QString count = tab.part->count();
        m_tabs->setTabText(int(i), count.isEmpty() ? tab.name : QStringLiteral("%1 %2").arg(tab.name, count));
        m_tabs->setTabIcon(int(i), tab.part->needsLook() ? lookDot() : QIcon());
    }
}

void ReadingPage::open(const Address &address)
{
    const Id paperId = address.chosen.kind == RecordKind::Paper ? address.chosen.id : (address.id == m_room.meetingId() ? m_room.paper().id : 0);
    const bool jump = address.id == m_room.meetingId() && paperId == m_room.paper().id && address.sheet && address.sheet != m_pane->view()->currentPage();
    if (!jump) { // else nothing but the page is another one
        m_opening = true;
        const bool opened = m_room.open(address.id, paperId);
        m_opening = false;
        if (!opened) {
            emit said(tr("There is no paper of this meeting to read yet."));
            return;
        }
        setTitle(tr("%1 – reading room").arg(longDate(m_room.meeting().date)));
    }
    m_room.setPane(m_pane);
    m_pane->showPaper(m_room.paper().id, address.sheet);
    followPane();
    if (!address.words.isEmpty())
        showPart(address.words);
    if (address.chosen.kind == RecordKind::Mark)
        emit m_room.chooseMark(address.chosen.id);
    drawOverlays();
    showCounts();
}

Address ReadingPage::address() const
{
    return {QStringLiteral("reading"), m_room.meetingId(), {RecordKind::Paper, m_room.paper().id}, m_tabs->tabData(m_tabs->currentIndex()).toString(), m_pane->view()->currentPage()};
}

PaperPane *ReadingPage::ownPaper() const
{
    return m_room.pane() ? m_room.pane() : m_pane;
}

QWidget *ReadingPage::mainWidget() const
{
    return ownPaper()->view();
}

void ReadingPage::followPane()
{
    if (!m_opening && m_pane->paperId() == m_room.paper().id)
        m_room.setPage(m_pane->view()->currentPage());
}

void ReadingPage::drawOverlays()
{
    for (PaperPane *pane : {m_pane, m_beside}) {
        if (!pane || !pane->paperId())
            continue;
        const auto paper = loadPaper(m_bench.reader(), pane->paperId());
        std::vector<PaperOverlay> all;
        for (const Tab &tab : m_parts)
            for (PaperOverlay &overlay : paper ? tab.part->overlays(paper->sha256) : std::vector<PaperOverlay>())
                all.push_back(std::move(overlay));
        pane->view()->setOverlays(std::move(all));
    }
}

void ReadingPage::showInPane(PaperPane *pane, const PlaceOnPaper &place)
{
    if (!place.paperId)
        return;
    if (pane == m_pane && place.paperId != m_room.paper().id) {
        const auto paper = loadPaper(m_bench.reader(), place.paperId);
        if (paper && paper->meetingId)
            m_room.open(paper->meetingId, paper->id);
    }
    pane->showPlace({place.paperId, {}});
    if (!place.source.empty()) {
        if (place.source.front().rect.isEmpty())
            pane->view()->goToPage(place.source.front().page);
        else
            pane->view()->flash(place.source);
    }
    drawOverlays();
}

bool ReadingPage::openBeside(const PlaceOnPaper &place)
{
    if (!place.paperId)
        return false;
    if (!m_beside) {
        m_beside = makePane();
        m_marks->watch(m_beside);
        m_papers->addWidget(m_beside);
        m_beside->setAccessibleName(tr("Second view"));
        connect(m_beside, &PaperPane::closeWanted, this, &ReadingPage::closeBeside);
    }
    m_beside->show();
    showInPane(m_beside, place);
    return true;
}

void ReadingPage::closeBeside()
{
    if (!m_beside)
        return;
    if (m_room.pane() == m_beside)
        m_room.setPane(m_pane);
    m_beside->hide();
    m_beside->deleteLater();
    m_beside = nullptr;
    m_pane->view()->setFocus();
}

bool ReadingPage::find()
{
    setFullScreen(false);
    showPart(QStringLiteral("find"));
    m_find->ask(ownPaper()->view()->selectedText());
    return true;
}

bool ReadingPage::copy()
{
    ownPaper()->view()->copy();
    return true;
}

bool ReadingPage::undo()
{
    m_bench.undoNotes();
    return true;
}

bool ReadingPage::redo()
{
    m_bench.redoNotes();
    return true;
}

QString ReadingPage::undoName() const
{
    return m_bench.notes().undoName().value_or(QString());
}

QString ReadingPage::statusLine() const
{
    return tr("Notes kept in %1").arg(QFileInfo(m_bench.notes().file()).fileName());
}

bool ReadingPage::runCommand(const QString &command)
{
    if (command == QStringLiteral("nextItem") || command == QStringLiteral("previousItem")) {
        stepItem(command == QStringLiteral("nextItem") ? 1 : -1);
        return true;
    }
    if (command == QStringLiteral("reading.print")) {
        printPaper(this, m_room);
        return true;
    }
    if (command == QStringLiteral("reading.closeBeside")) {
        closeBeside();
        return true;
    }
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const Tab &tab) { return tab.part->runCommand(command); });
}

void ReadingPage::setFullScreen(bool on)
{
    m_order->setVisible(!on);
    m_right->setVisible(!on);
}

/// To the next or previous item that has pages in the open paper, from the page that is read.
void ReadingPage::stepItem(int by)
{
    const int here = m_pane->view()->currentPage();
    int best = 0;
    for (const AgendaItem &item : m_room.items()) {
        const int first = m_room.firstPageOf(item);
        if (first && (by > 0 ? first > here && (!best || first < best) : first < here && first > best))
            best = first;
    }
    if (best)
        emit m_room.goToPage(best);
}

std::vector<std::pair<QWidget *, QWidget *>> ReadingPage::parts()
{
    std::vector<std::pair<QWidget *, QWidget *>> all;
    if (m_order->isVisible())
        all.push_back({m_order, m_order->mainWidget()});
    all.push_back({m_pane, m_pane->view()});
    if (m_beside)
        all.push_back({m_beside, m_beside->view()});
    if (m_right->isVisible())
        all.push_back({m_right, m_parts[size_t(std::max(0, m_tabs->currentIndex()))].part->mainWidget()});
    return all;
}

} // namespace scrutiny
