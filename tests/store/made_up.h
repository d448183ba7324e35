// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/actions.h"
#include "store/edits.h"
#include "store/history.h"
#include "store/meetings.h"
#include "store/minutes.h"
#include "store/papers.h"
#include "store/recommendations.h"
#include "store/reports.h"
#include "store/search.h"
#include "store/sources.h"
#include "store/store.h"
#include "store/tables.h"
#include "store/work_programme.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace made_up {

using namespace scrutiny;

inline QString sha(int number)
{
    return QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0'));
}

/// A folder with a store in it, and a clock that the test turns.
struct Office
{
    QTemporaryDir folder;
    QDateTime now{QDate(2024, 3, 1), QTime(9, 0), Qt::UTC};
    QString file() const { return folder.filePath(QStringLiteral("Office.desk")); }

    std::unique_ptr<Store> open(StoreOptions options = {})
    {
        if (!options.clock)
            options.clock = [this] { return now; };
        Result<std::unique_ptr<Store>> store = Store::open(file(), options);
        INFO((store ? std::string() : store.error().sentence.toStdString()));
        REQUIRE(store);
        return std::move(*store);
    }
};

/// The ids of what fill() made.
struct Filled
{
    Id committee = 0, meeting = 0, paper = 0, item = 0, minutes = 0, minuteItem = 0, minuteAction = 0, action = 0, table = 0, report = 0,
       recommendation = 0, topic = 0;
};

/// One meeting of an invented council with something of every kind, brought in as one unit of work called `import pack`.
inline Filled fill(Store &store, int number = 1)
{
    Filled f;
    const QDate date = QDate(2023, 11, 2).addDays(42 * (number - 1));
    const Result<Changes> done = store.change(QStringLiteral("import pack"), QStringLiteral("Officer"), [&](Transaction &tx) -> Result<void> {
        const auto known = findCommittee(tx, QStringLiteral("Marlbrook Council"), QStringLiteral("Housing & Repairs Committee"));
        f.committee = known ? known->id : addCommittee(tx, {0, QStringLiteral("Marlbrook Council"), QStringLiteral("Housing & Repairs Committee")});
        f.meeting = addMeeting(tx, {0, f.committee, date, QTime(14, 0), QStringLiteral("Old Mill Room"), MeetingStatus::Agenda, {}});
        Paper paper;
        paper.sha256 = sha(number);
        paper.fileName = QStringLiteral("pack-%1.pdf").arg(number);
        paper.pages = 3;
        paper.meetingId = f.meeting;
        paper.role = PaperRole::Pack;
        f.paper = addPaper(tx, paper);
        const QStringList texts{QStringLiteral("Front sheet with damp and mould on the agenda"), QStringLiteral("Minutes of the meeting: café costs"),
                                QStringLiteral("Report on damp in the tower blocks, repairs and Łódź cladding")};
        for (int page = 1; page <= 3; ++page)
            addPage(tx, {0, f.paper, page, QString::number(page + 2), {}, 595, 842, PageFacts::Kind::Text, texts[page - 1]});
        AgendaItem item;
        item.meetingId = f.meeting;
        item.number = QStringLiteral("5");
        item.title = QStringLiteral("Damp and mould in council homes");
        item.text = QStringLiteral("To look at the repairs backlog");
        item.time = QTime(14, 20);
        item.contributors = {QStringLiteral("Ana Ferris, Head of Repairs")};
        item.papers = {{f.paper, {}, QStringLiteral("5"), QStringLiteral("5"), 3, 3}};
        f.item = addAgendaItem(tx, item);
        setSource(tx, {RecordKind::AgendaItem, f.item}, {}, f.paper, {{1, {50, 100, 500, 130}}});
        addMember(tx, {0, f.meeting, 0, QStringLiteral("J Oduya"), QStringLiteral("Chairman"), false});
        f.minutes = addMinutes(tx, {0, f.meeting, f.paper, date, QTime(14, 0), QTime(15, 30), {}, MinutesStatus::Draft});
        addAttendance(tx, {0, f.minutes, AttendanceGroup::Present, 0, QStringLiteral("J Oduya"), QStringLiteral("Chairman")});
        addDeclaration(tx, {0, f.minutes, 0, QStringLiteral("J Oduya"), QStringLiteral("owns a flat in the tower blocks")});
        f.minuteItem = addMinuteItem(tx, {0, f.minutes, 0, QStringLiteral("5"), QStringLiteral("Boilers"), {}, QStringLiteral("Members asked about boilers and damp.")});
        addResolution(tx, {0, f.minutes, 0, QStringLiteral("5"), QStringLiteral("That the report on boilers be noted.")});
        f.minuteAction = addMinuteAction(tx, {0, f.minutes, 0, QStringLiteral("5"), QStringLiteral("Ana Ferris"), QStringLiteral("to list every boiler"), 0, false});
        Action action;
        action.committeeId = f.committee;
        action.councilYear = QStringLiteral("2023/2024");
        action.number = QString::number(16 + number);
        action.raisedOn = date;
        action.item = QStringLiteral("Boilers");
        action.text = QStringLiteral("List every boiler older than ten years");
        action.owner = QStringLiteral("A Ferris");
        f.action = addAction(tx, action);
        setSource(tx, {RecordKind::Action, f.action}, {}, f.paper, {{2, {40, 200, 550, 240}}});
        setSource(tx, {RecordKind::Action, f.action}, QStringLiteral("owner"), f.paper, {{2, {300, 200, 350, 215}}});
        putActionUpdate(tx, {0, f.action, f.paper, date, QStringLiteral("In hand"), ActionStatus::Open});
        Report report;
        report.paperId = f.paper;
        report.meetingId = f.meeting;
        report.itemId = f.item;
        report.title = QStringLiteral("Mould: the first year");
        report.author = QStringLiteral("Ana Ferris");
        f.report = addReport(tx, report);
        Recommendation recommendation;
        recommendation.committeeId = f.committee;
        recommendation.review = QStringLiteral("Review of repairs %1").arg(number);
        recommendation.number = QStringLiteral("1");
        recommendation.text = QStringLiteral("Answer every repair call within a day");
        f.recommendation = addRecommendation(tx, recommendation);
        putRecommendationUpdate(tx, {0, f.recommendation, f.paper, date, {}, QStringLiteral("Agreed"), QStringLiteral("Begun"), Rag::None});
        ProgrammeTopic topic;
        topic.committeeId = f.committee;
        topic.paperId = f.paper;
        topic.dateText = QStringLiteral("March 2024");
        topic.topic = QStringLiteral("Homelessness");
        topic.leadOfficers = {QStringLiteral("B Lowe"), QStringLiteral("C Imrie")};
        f.topic = addTopic(tx, topic);
        Question question;
        question.paperId = f.paper;
        question.meetingId = f.meeting;
        question.asker = QStringLiteral("A resident");
        question.text = QStringLiteral("When will the lift work?");
        addQuestion(tx, question);
        TableRecord table;
        table.paperId = f.paper;
        table.meetingId = f.meeting;
        table.itemId = f.item;
        table.grid.caption = QStringLiteral("Repairs by ward");
        table.grid.rows = 2;
        table.grid.cols = 2;
        table.grid.pdfPageFrom = table.grid.pdfPageTo = 3;
        table.grid.columnTypes = {ColumnType::Text, ColumnType::WholeNumber};
        table.grid.seams = {{1, 3, true, 1}};
        table.grid.source = {{3, {50, 300, 500, 400}}};
        table.grid.cells = {{0, 0, 1, 1, QStringLiteral("Ward"), {{3, {50, 300, 200, 320}}}}, {0, 1, 1, 1, QStringLiteral("Jobs"), {}},
                            {1, 0, 1, 1, QStringLiteral("Northgate"), {}}, {1, 1, 1, 1, QStringLiteral("1112*"), {{3, {200, 320, 500, 340}}}}};
        f.table = addTable(tx, table);
        addDoubt(tx, {0, f.paper, 2, ReadingIssue::Severity::Doubt, QStringLiteral("The row runs over the page's end"), {RecordKind::Action, f.action}, false});
        return {};
    });
    INFO((done ? std::string() : done.error().context.toStdString()));
    REQUIRE(done);
    return f;
}

/// Everything the store holds but its history, as text: what undo must bring back to the letter.
QString dump(const QString &file);

/// Runs SQL on a connection of its own, as another program would.
void runSql(const QString &file, const char *sql);
qint64 valueOf(const QString &file, const char *sql);

inline std::vector<SearchHit> hits(const Store &store, const QString &words, std::vector<RecordKind> kinds = {})
{
    SearchQuery query;
    query.words = words;
    query.kinds = std::move(kinds);
    const auto result = search(store.reader(), query);
    REQUIRE(result);
    return result->hits;
}

} // namespace made_up
