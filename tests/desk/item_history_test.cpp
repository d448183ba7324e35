// SPDX-License-Identifier: GPL-3.0-or-later
// What a member sees of an item's history: on the sample packs, and the rules on a small store.
#include "desk/item_history.h"

#include "desk/subject_words.h"
#include "store/actions.h"
#include "store/meetings.h"
#include "store/minutes.h"
#include "store/papers.h"
#include "store/sources.h"
#include "store/store.h"
#include "support/catch.h"

#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace scrutiny;

namespace {

/// A store with the packs of June to January, brought in once by the program itself.
const Reader &samples()
{
    static QTemporaryDir folder;
    static const std::unique_ptr<Store> store = [] {
        const QString file = folder.filePath(QStringLiteral("Samples.desk"));
        QStringList arguments{QStringLiteral("import"), QStringLiteral("--store"), file};
        for (const char *day : {"2026-06-18", "2026-09-10", "2026-11-12", "2027-01-21"})
            arguments += QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs/") + QString::fromLatin1(day) + QStringLiteral("-communities-and-skills.pdf");
        QProcess desk;
        desk.start(QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-desk"), arguments);
        REQUIRE(desk.waitForFinished(120'000));
        REQUIRE(desk.exitCode() == 0);
        auto opened = Store::open(file);
        REQUIRE(opened);
        return std::move(*opened);
    }();
    return store->reader();
}

AgendaItem sampleItem(const QDate &date, const QString &titleStart)
{
    const auto meetings = listMeetings(samples());
    REQUIRE(meetings);
    for (const MeetingRow &row : *meetings) {
        if (row.meeting.date != date)
            continue;
        const auto items = listAgendaItems(samples(), row.meeting.id);
        REQUIRE(items);
        for (const AgendaItem &item : *items)
            if (item.title.startsWith(titleStart))
                return item;
    }
    FAIL("no item " << titleStart.toStdString());
    return {};
}

std::vector<HistoryEntry> historyOf(const QDate &date, const char *titleStart)
{
    auto found = itemHistory(samples(), sampleItem(date, QString::fromLatin1(titleStart)).id);
    REQUIRE(found);
    return *found;
}

/// How high an entry stands, from 0; -1: it is not there.
int rankOf(const std::vector<HistoryEntry> &entries, HistoryKind kind, const char *words, const QDate &date = {})
{
    for (size_t at = 0; at < entries.size(); ++at)
        if (entries[at].kind == kind && entries[at].line.contains(QString::fromUtf8(words)) && (!date.isValid() || entries[at].date == date))
            return int(at);
    return -1;
}

const QDate June(2026, 6, 18), September(2026, 9, 10), November(2026, 11, 12), January(2027, 1, 21);

} // namespace

TEST_CASE("A performance report's history is the reports of the quarters before, newest first, with their minutes")
{
    const auto entries = historyOf(January, "Quarterly Performance");
    CHECK(rankOf(entries, HistoryKind::Item, "Quarterly Performance", November) == 0);
    CHECK(rankOf(entries, HistoryKind::Minutes, "Quarterly Performance", November) == 1);
    CHECK(rankOf(entries, HistoryKind::Item, "Quarterly Performance", September) == 2);
    CHECK(rankOf(entries, HistoryKind::Action, "Action 59") > 0); // raised under it in November
    CHECK(rankOf(entries, HistoryKind::Table, "Indicators", November) > 0);
}

TEST_CASE("Grants: the earlier report with another title, its minutes with what was decided, and its action")
{
    const auto entries = historyOf(January, "Community Grants");
    CHECK(rankOf(entries, HistoryKind::Item, "Small Community Grants", September) == 0);
    const int minutes = rankOf(entries, HistoryKind::Minutes, "Small Community Grants", September);
    REQUIRE(minutes == 1);
    CHECK(entries[1].detail.startsWith(QLatin1String("RESOLVED that the awards be noted")));
    const int action = rankOf(entries, HistoryKind::Action, "Action 50");
    CHECK((action > 1 && action < 5));
}

TEST_CASE("The leisure contract in November: the minutes of March and the action that is still open stand first")
{
    const auto entries = historyOf(November, "Leisure Contract: Performance");
    REQUIRE(entries.size() >= 3);
    CHECK(rankOf(entries, HistoryKind::Minutes, "Leisure contract") == 0);
    CHECK(rankOf(entries, HistoryKind::Action, "Action 36") == 1); // open; 37 is done
    CHECK(rankOf(entries, HistoryKind::Action, "Action 37") == 2);
}

TEST_CASE("A subject that only the minutes of another item mention is found there")
{
    const auto entries = historyOf(January, "Inspections of Community Premises");
    REQUIRE(!entries.empty());
    CHECK(rankOf(entries, HistoryKind::Minutes, "Open Doors", November) == 0);
    CHECK(entries[0].detail.contains(QLatin1String("inspections of community premises")));
}

TEST_CASE("Standing items say nothing silly")
{
    for (const char *title : {"Apologies", "Declarations", "Chairman", "Date of Next"})
        CHECK(historyOf(January, title).empty());
    const auto logs = historyOf(January, "Action Log");
    REQUIRE(logs.size() == 3);
    for (const HistoryEntry &entry : logs)
        CHECK(entry.line.endsWith(QLatin1String("Action Log")));
    CHECK(logs.front().date == November);
}

TEST_CASE("Every entry is from before the meeting, has its place, and is no item of the pack itself")
{
    for (const QDate &date : {June, September, November, January}) {
        const AgendaItem any = sampleItem(date, QStringLiteral("Apologies"));
        const auto items = listAgendaItems(samples(), any.meetingId);
        REQUIRE(items);
        for (const AgendaItem &item : *items) {
            const auto entries = itemHistory(samples(), item.id);
            REQUIRE(entries);
            for (const HistoryEntry &entry : *entries) {
                INFO(item.title.toStdString() << " / " << entry.line.toStdString());
                CHECK(entry.date < date);
                CHECK(entry.meetingId != item.meetingId);
                CHECK(entry.paperId != 0);
                CHECK(entry.page() > 0);
                CHECK_FALSE(entry.line.isEmpty());
            }
        }
    }
}

namespace {

/// Three meetings of two committees on a bridge.
struct Bridges
{
    Bridges()
    {
        auto opened = Store::open(folder.filePath(QStringLiteral("Bridges.desk")));
        REQUIRE(opened);
        store = std::move(*opened);
        REQUIRE(store->change(QStringLiteral("fill"), QStringLiteral("clerk"), [this](Transaction &tx) -> Result<void> {
            const Id roads = addCommittee(tx, {0, QStringLiteral("Westhaven"), QStringLiteral("Roads Committee")});
            const Id coast = addCommittee(tx, {0, QStringLiteral("Westhaven"), QStringLiteral("Coast Committee")});
            older = item(tx, roads, {2026, 1, 5}, QStringLiteral("Repairs of the swing bridge"));
            newer = item(tx, roads, {2026, 3, 5}, QStringLiteral("Repairs of the swing bridge"));
            elsewhere = item(tx, coast, {2026, 4, 5}, QStringLiteral("Repairs of the swing bridge"));
            open = item(tx, roads, {2026, 5, 5}, QStringLiteral("Repairs of the swing bridge"));
            later = item(tx, roads, {2026, 7, 5}, QStringLiteral("Repairs of the swing bridge"));
            return {};
        }));
    }
    Id item(Transaction &tx, Id committee, const QDate &date, const QString &title)
    {
        Meeting meeting;
        meeting.committeeId = committee;
        meeting.date = date;
        const Id meetingId = addMeeting(tx, meeting);
        Paper paper;
        paper.sha256 = QString::number(date.toJulianDay()).rightJustified(64, QLatin1Char('0'));
        paper.pages = 3;
        paper.meetingId = meetingId;
        paper.role = PaperRole::Pack;
        paper.addedAt = tx.now();
        const Id paperId = addPaper(tx, paper);
        AgendaItem one;
        one.meetingId = meetingId;
        one.number = QStringLiteral("4");
        one.title = title;
        one.papers.push_back({paperId, {}, QStringLiteral("2"), QStringLiteral("3"), 2, 3});
        return addAgendaItem(tx, one);
    }
    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    Id older = 0, newer = 0, elsewhere = 0, open = 0, later = 0;
};

} // namespace

TEST_CASE("The same committee comes first, then the newer; what comes after the meeting is no history")
{
    Bridges bridges;
    const auto entries = itemHistory(bridges.store->reader(), bridges.open);
    REQUIRE(entries);
    std::vector<Id> ids;
    for (const HistoryEntry &entry : *entries)
        ids.push_back(entry.record.id);
    CHECK(ids == std::vector<Id>{bridges.newer, bridges.older, bridges.elsewhere});
    CHECK(entries->back().committee == QLatin1String("Coast Committee"));
    CHECK(entries->front().committee.isEmpty());
    CHECK(entries->front().pageLabel == QLatin1String("2"));
    CHECK_FALSE(itemHistory(bridges.store->reader(), 9999));
}

TEST_CASE("Words of a title that tell its subject")
{
    CHECK(subjectWords(QStringLiteral("Budget 2027/28 and Budget Monitoring at Month 9")) == QStringList{QStringLiteral("Budget")});
    CHECK(subjectWords(QStringLiteral("Review of Young People’s Routes into Work")).contains(QStringLiteral("Routes")));
    CHECK(isStandingItem(QStringLiteral("Apologies for Absence and Substitutions")));
    CHECK(isStandingItem(QStringLiteral("Work Programme 2026/27")));
    CHECK_FALSE(isStandingItem(QStringLiteral("Public Health Questions and Answers on Measles")));
    CHECK(titleLikeness(QStringLiteral("Quarterly Performance: Quarter 1 of 2026/27"), QStringLiteral("Quarterly Performance: Quarter 4 of 2025/26")) == 1);
    CHECK(titleLikeness(QStringLiteral("Leisure Contract"), QStringLiteral("Leisure Contract: Performance, Energy and Prices")) > 0.7);
    CHECK(titleLikeness(QStringLiteral("Leisure Contract"), QStringLiteral("School Meals Contract")) < 0.5);
    const QString text = QStringLiteral("the work at Brackholt Quay began. Those who use Brackholt Quay and ask at Brackholt Quay were told so by Cllr Ann Moss and Cllr Ann Moss and Cllr Ann Moss.");
    CHECK(recurringNames(text, {}, 5) == QStringList{QStringLiteral("Brackholt Quay")});
}
