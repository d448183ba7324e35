// SPDX-License-Identifier: GPL-3.0-or-later
// What "Go to anything" knows: pages of the open paper, items of the open meeting, everything in the store, lists and commands.
#include "gui/main_window.h"

#include "base/dates.h"
#include "gui/paper_pane.h"
#include "gui/quick_switcher.h"
#include "gui/rows_view.h"
#include "store/meetings.h"
#include "store/search.h"
#include "store/sources.h"

#include <QRegularExpression>

#include <algorithm>

namespace scrutiny {

namespace {

Address addressOf(const SearchHit &hit)
{
    switch (hit.record.kind) {
    case RecordKind::Meeting: return {QStringLiteral("meeting"), hit.record.id};
    case RecordKind::Action: return {QStringLiteral("actions"), 0, hit.record};
    case RecordKind::Recommendation: return {QStringLiteral("recommendations"), 0, hit.record};
    case RecordKind::WorkProgramme: return {QStringLiteral("programme"), 0, hit.record};
    case RecordKind::Table: return {QStringLiteral("tables"), 0, hit.record};
    default: return {QStringLiteral("meeting"), hit.meetingId, hit.record};
    }
}

QString detailOf(const SearchHit &hit)
{
    QStringList parts{kindName(hit.record.kind), hit.committee, hit.date.isValid() ? shortDate(hit.date) : QString()};
    parts.removeAll(QString());
    QString words = parts.join(QStringLiteral(" · "));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

void MainWindow::makeSwitcher()
{
    connect(m_switcher, &QuickSwitcher::goTo, this, &MainWindow::goTo);
    connect(m_switcher, &QuickSwitcher::goToSheet, this, [this](int page) {
        setPaperShown(true);
        m_paper->showPaper(m_paper->paperId(), page);
    });
    m_switcher->addProvider([this](const QString &typed) {
        std::vector<Candidate> found;
        const PaperView *view = m_paper->view();
        static const QRegularExpression digits(QStringLiteral("\\d"));
        if (const int page = typed.contains(digits) ? pageMeant(view->paper(), typed, view->currentPage()) : 0)
            found.push_back({tr("Page %1").arg(pageNumbers(view->paper(), page)), view->paper().title, {}, page, {}, -2});
        return found;
    });
    m_switcher->addProvider([this](const QString &typed) {
        std::vector<Candidate> found;
        static const QRegularExpression form(QStringLiteral("^(?:item|i)\\s*([0-9A-Za-z.]+)$"), QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(typed);
        const Page *page = currentPage();
        if (!match.hasMatch() || !page || page->address().page != QStringLiteral("meeting"))
            return found;
        if (const auto items = listAgendaItems(m_bench.reader(), page->address().id))
            for (const AgendaItem &item : *items)
                if (item.number.compare(match.captured(1), Qt::CaseInsensitive) == 0)
                    found.push_back({QStringLiteral("%1 %2").arg(item.number, item.title), tr("Item of this meeting"),
                                     {QStringLiteral("meeting"), page->address().id, {RecordKind::AgendaItem, item.id}, QStringLiteral("order")}, 0, {}, -3});
        return found;
    });
    m_switcher->addProvider([this](const QString &typed) {
        std::vector<Candidate> found;
        if (const auto hits = quickFind(m_bench.reader(), typed))
            for (size_t i = 0; i < hits->size(); ++i)
                found.push_back({(*hits)[i].title, detailOf((*hits)[i]), addressOf((*hits)[i]), 0, {}, double(i)});
        return found;
    });
    m_switcher->addProvider([this](const QString &typed) {
        std::vector<Candidate> found;
        for (const PageEntry &entry : m_entries)
            if (!entry.railName.isEmpty() && entry.railName.contains(typed, Qt::CaseInsensitive))
                found.push_back({entry.railName, tr("Across meetings"), {entry.key}, 0, {}, entry.railName.startsWith(typed, Qt::CaseInsensitive) ? -1.0 : 20.0});
        for (QAction *action : m_actions.all()) {
            const QString words = action->text().remove(QLatin1Char('&'));
            if (typed.size() >= 2 && words.contains(typed, Qt::CaseInsensitive) && action->isEnabled())
                found.push_back({words, action->shortcut().isEmpty() ? tr("Command") : tr("Command · %1").arg(action->shortcut().toString(QKeySequence::NativeText)),
                                 {}, 0, [action] { action->trigger(); }, 30});
        }
        return found;
    });
}

/// The way back from the paper: a click on a place chooses what stands there, when the page shows it. The closest place wins.
void MainWindow::chooseOnPage(int page, const QPointF &point)
{
    if (Page *shown = currentPage(); shown && shown->chooseAt(m_paper->paperId(), page, point))
        return;
    RowsView *list = currentPage() ? currentPage()->mainList() : nullptr;
    auto spans = list ? listSourcesOnPage(m_bench.reader(), m_paper->paperId(), page) : Result<std::vector<SourceSpan>>();
    if (!spans)
        return;
    std::erase_if(*spans, [&](const SourceSpan &span) { return !span.place.rect.contains(point.x(), point.y()); });
    std::stable_sort(spans->begin(), spans->end(), [](const SourceSpan &a, const SourceSpan &b) {
        return a.place.rect.width() * a.place.rect.height() < b.place.rect.width() * b.place.rect.height();
    });
    for (const SourceSpan &span : *spans)
        if (list->chooseRecord(span.owner))
            return;
}

} // namespace scrutiny
