// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_list.h"

#include "gui/actions_page.h"
#include "gui/compare_page.h"
#include "gui/history_page.h"
#include "gui/indicators_page.h"
#include "gui/marks_page.h"
#include "gui/meeting_page.h"
#include "gui/plan_page.h"
#include "gui/questions_page.h"
#include "gui/reading_page.h"
#include "gui/recommendations_page.h"
#include "gui/search_page.h"
#include "gui/review_page.h"
#include "gui/start_page.h"
#include "gui/table_page.h"
#include "gui/tables_page.h"
#include "gui/work_programme_page.h"
#include "models/indicator_rows.h"
#include "store/meetings.h"
#include "store/recommendations.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

template<typename P>
Page *makePage(Workbench &bench, QWidget *parent)
{
    return new P(bench, parent);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("PageList", text);
}

QString openActions(const Reader &reader)
{
    int open = 0;
    if (const auto committees = listCommittees(reader))
        for (const CommitteeRow &row : *committees)
            open += row.openActions;
    return open ? tr("%1 open").arg(open) : QString();
}

QString unassigned(const Reader &reader)
{
    int waiting = 0;
    if (const auto all = listRecommendations(reader))
        for (const RecommendationRow &row : *all)
            waiting += row.recommendation.rag == Rag::None ? 1 : 0;
    return waiting ? QString::number(waiting) : QString();
}

/// Followed figures with papers that may go on with them.
QString toConfirm(const Reader &reader)
{
    const auto list = indicatorList(reader);
    return list && list->toConfirm ? tr("%1 to confirm").arg(list->toConfirm) : QString();
}

} // namespace

std::vector<PageEntry> pageList()
{
    return {
        {QStringLiteral("start"), {}, makePage<StartPage>},
        {QStringLiteral("meeting"), {}, makePage<MeetingPage>},
        {QStringLiteral("actions"), tr("Actions"), makePage<ActionsPage>, openActions},
        {QStringLiteral("recommendations"), tr("Recommendations"), makePage<RecommendationsPage>, unassigned},
        {QStringLiteral("programme"), tr("Work programme"), makePage<WorkProgrammePage>},
        {QStringLiteral("tables"), tr("Tables"), makePage<TablesPage>},
        {QStringLiteral("table"), {}, makePage<TablePage>},
        {QStringLiteral("indicators"), tr("Followed figures"), makePage<IndicatorsPage>, toConfirm},
        {QStringLiteral("compare"), {}, makePage<ComparePage>},
        {QStringLiteral("search"), tr("Search"), makePage<SearchPage>},
        {QStringLiteral("history"), {}, makePage<HistoryPage>},
        {QStringLiteral("reading"), {}, makePage<ReadingPage>},
        {QStringLiteral("marks"), tr("My marks"), makePage<MarksPage>, {}, true},
        {QStringLiteral("questions"), tr("My questions"), makePage<QuestionsPage>, {}, true},
        {QStringLiteral("plan"), tr("Reading plan"), makePage<PlanPage>, {}, true},
        {QStringLiteral("review"), {}, makePage<ReviewPage>},
    };
}

} // namespace scrutiny
