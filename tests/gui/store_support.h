// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support.h"

#include "gui/fake_pages.h"
#include "gui/main_window.h"
#include "store/actions.h"
#include "store/meetings.h"
#include "store/minutes.h"
#include "store/papers.h"
#include "store/reports.h"
#include "store/sources.h"

#include <QSettings>
#include <QTemporaryDir>

namespace scrutiny::test {

/// A store with one committee of an invented council, two meetings, a pack of eleven pages with two reports, minutes and an action.
class DeskFixture
{
public:
    DeskFixture()
    {
        auto opened = Store::open(m_folder.filePath(QStringLiteral("Test.desk")));
        REQUIRE(opened);
        bench = std::make_unique<Workbench>(std::move(*opened), QStringLiteral("A. Clerk"));
        bench->setToday({2026, 10, 1});
    }

    void fill()
    {
        const auto written = bench->store().change(QStringLiteral("fill"), QStringLiteral("A. Clerk"), [this](Transaction &tx) -> Result<void> {
            const Id committee = addCommittee(tx, {0, QStringLiteral("Westhaven Borough Council"), QStringLiteral("Harbour and Coast Scrutiny Committee")});
            earlier = addMeeting(tx, {0, committee, {2026, 7, 2}, {10, 0}, QStringLiteral("Custom House"), MeetingStatus::Confirmed, {}});
            meeting = addMeeting(tx, {0, committee, {2026, 10, 15}, {14, 0}, QStringLiteral("Custom House"), MeetingStatus::Agenda, {2026, 10, 7}});
            Paper pack;
            pack.sha256 = QString(64, QLatin1Char('a'));
            pack.fileName = QStringLiteral("Agenda pack 15 October.pdf");
            pack.pages = 11;
            pack.meetingId = meeting;
            pack.role = PaperRole::Pack;
            pack.addedAt = tx.now();
            paper = addPaper(tx, pack);
            for (int page = 1; page <= 11; ++page) {
                PageRecord record;
                record.paperId = paper;
                record.page = page;
                record.label = page > 1 ? QString::number(page - 1) : QString();
                record.width = 595;
                record.height = 842;
                addPage(tx, record);
            }
            const auto item = [&](int position, const QString &title, const QTime &time, int from, int to) {
                AgendaItem one;
                one.meetingId = meeting;
                one.position = position;
                one.number = QString::number(position + 1);
                one.title = title;
                one.time = time;
                if (from)
                    one.papers.push_back({paper, {}, QString::number(from - 1), QString::number(to - 1), from, to});
                if (position == 2)
                    one.contributors = {QStringLiteral("Cllr Ann Petherick, Cabinet Member for the Coast"), QStringLiteral("Joss Trewin, Harbour Master")};
                const Id id = addAgendaItem(tx, one);
                setSource(tx, {RecordKind::AgendaItem, id}, {}, paper, {{1, {70, 200.0 + 40 * position, 500, 220.0 + 40 * position}}});
                return id;
            };
            item(0, QStringLiteral("Apologies for absence"), {14, 0}, 0, 0);
            item(1, QStringLiteral("Minutes of the last meeting"), {14, 5}, 2, 4);
            dredging = item(2, QStringLiteral("Harbour dredging programme and sea defences: outcome of the first winter"), {14, 15}, 5, 10);
            Report report;
            report.paperId = paper;
            report.meetingId = meeting;
            report.itemId = dredging;
            report.title = QStringLiteral("Dredging after the first winter");
            report.author = QStringLiteral("Joss Trewin, Harbour Master");
            report.recommendations = QStringLiteral("To note the outcome.");
            const Id reportId = addReport(tx, report);
            setSource(tx, {RecordKind::Report, reportId}, QStringLiteral("recommendations"), paper, {{5, {70, 180, 500, 200}}});
            setSource(tx, {RecordKind::Report, reportId}, {}, paper, {{5, {70, 100, 500, 220}}});
            Action one;
            one.committeeId = committee;
            one.councilYear = QStringLiteral("2026/2027");
            one.number = QStringLiteral("17");
            one.raisedOn = {2026, 7, 2};
            one.text = QStringLiteral("Ask the water company for its storm overflow record");
            one.owner = QStringLiteral("J Trewin");
            action = addAction(tx, one);
            setSource(tx, {RecordKind::Action, action}, {}, paper, {{4, {70, 300, 500, 330}}});
            ActionUpdate update;
            update.actionId = action;
            update.paperId = paper;
            update.date = {2026, 10, 15};
            update.text = QStringLiteral("Letter sent, no answer yet.");
            putActionUpdate(tx, update);
            Doubt doubt;
            doubt.paperId = paper;
            doubt.page = 4;
            doubt.text = QStringLiteral("The row runs over the page's end and was joined.");
            doubt.about = {RecordKind::Action, action};
            addDoubt(tx, doubt);
            return {};
        });
        if (!written)
            FAIL(written.error().sentence.toStdString());
    }

    std::unique_ptr<MainWindow> window()
    {
        QSettings().clear();
        auto made = std::make_unique<MainWindow>(*bench, &pages);
        made->resize(1440, 900);
        made->goHome();
        made->show();
        return made;
    }

    FakePages pages;
    std::unique_ptr<Workbench> bench;
    Id earlier = 0, meeting = 0, paper = 0, dredging = 0, action = 0;

private:
    QTemporaryDir m_folder;
};

} // namespace scrutiny::test
