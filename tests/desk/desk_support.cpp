// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace desk_test {
namespace {

Source at(int page, double y)
{
    return {{page, {60, y, 500, y + 12}}};
}

ActionLogRow row(const QString &number, const QDate &date, const QString &item, const QString &action, const QString &update, ActionStatus status)
{
    ActionLogRow r;
    r.number = number;
    r.date = date;
    r.item = item;
    r.action = action;
    r.update = update;
    r.status = status;
    r.source = at(4, 100);
    return r;
}

AgendaItemFacts item(const QString &number, const QString &title, const QTime &time, int from, int to)
{
    AgendaItemFacts i;
    i.number = number;
    i.title = title;
    i.time = time;
    if (from) {
        i.pageFrom = QString::number(from + 40);
        i.pageTo = QString::number(to + 40);
        i.pdfPageFrom = from;
        i.pdfPageTo = to;
    }
    i.source = at(1, 200 + 20 * number.toDouble());
    return i;
}

Reading pack(const QDate &date)
{
    Reading r;
    r.pages = 8;
    r.meeting = MeetingFacts{};
    r.meeting->council = "Wherry District Council";
    r.meeting->committee = "Skills Scrutiny Committee";
    r.meeting->date = date;
    r.meeting->time = QTime(18, 30);
    r.meeting->venue = "Room 2, Quay House";
    r.meeting->members = {{"Dr W Oakes", "Chairman", at(1, 700)}, {"L Tarn OBE", "", at(1, 712)}};
    r.meeting->source = at(1, 80);
    for (int page = 1; page <= r.pages; ++page)
        r.pageFacts.push_back({page, QString::number(page + 40), {}, 595, 842, PageFacts::Kind::Text, QStringLiteral("page %1 of the pack").arg(page)});
    return r;
}

} // namespace

Desk::Desk()
{
    auto opened = Store::open(path("test.desk"));
    REQUIRE(opened);
    m_store = std::move(*opened);
}

QString Desk::paper(Reading &reading, const QByteArray &content)
{
    const QString file = path(QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex()) + ".pdf");
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(content) == content.size());
    reading.fileName = QFileInfo(file).fileName();
    reading.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    return file;
}

ImportPlan Desk::plan(Reading reading, const QByteArray &content)
{
    const QString file = paper(reading, content);
    auto made = planImport(reader(), file, std::move(reading));
    REQUIRE(made);
    return std::move(*made);
}

ImportOutcome Desk::accept(const ImportPlan &plan)
{
    const auto outcome = applyImport(store(), plan, "clerk");
    INFO((outcome ? "" : outcome.error().context.toStdString()));
    REQUIRE(outcome);
    return *outcome;
}

ImportOutcome Desk::import(Reading reading, const QByteArray &content)
{
    return accept(plan(std::move(reading), content));
}

Reading novemberPack()
{
    Reading r = pack(QDate(2026, 11, 12));
    r.agendaItems = {item("1", "Apologies", QTime(18, 30), 0, 0), item("2", "Minutes", QTime(18, 35), 2, 4), item("3", "Apprenticeships", QTime(18, 45), 5, 8)};
    MinutesFacts m;
    m.committee = r.meeting->committee;
    m.date = QDate(2026, 9, 10);
    m.start = QTime(18, 30);
    m.end = QTime(20, 5);
    m.present = {{"Dr W Oakes", "", at(2, 100)}};
    m.items = {{"4", "Bus fares for apprentices", {}, "Members heard what the operators charge.", at(2, 200)}, {"5", "Youth hub", {}, "The hub opens in May.", at(2, 300)}};
    m.actions = {{"4", "Ann Lee", "to send members the operators' price lists for apprentices", at(2, 220)},
                 {"5", "Raj Patel", "to arrange a visit to the youth hub", at(2, 320)}};
    m.source = at(2, 60);
    r.minutes = {m};
    r.actionLog = {row("12", QDate(2026, 9, 10), "Bus fares for apprentices", "AL to send members the operators' price lists for apprentices", "Requested from both operators.", ActionStatus::Open),
                   row("13", QDate(2026, 7, 2), "Careers advice", "Numbers of schools with a careers lead", "Awaited.", ActionStatus::Open)};
    RecommendationFacts rec;
    rec.number = "1";
    rec.review = "Careers advice review";
    rec.text = "That every school has a careers lead.";
    rec.source = at(6, 100);
    r.recommendations = {rec};
    r.workProgramme = {{"14 January 2027", "Adult learning", "To see the year's results", {"Ann Lee"}, {}, at(8, 100)}, {"14 January 2027", "Skills bootcamps", "", {}, {}, at(8, 120)}};
    ReportTable t;
    t.item = "3";
    t.caption = "Starts by quarter";
    t.rows = 2;
    t.cols = 2;
    t.pdfPageFrom = t.pdfPageTo = 6;
    t.cells = {{0, 0, 1, 1, "Quarter", at(6, 300)}, {0, 1, 1, 1, "Starts", at(6, 300)}, {1, 0, 1, 1, "Q1", at(6, 312)}, {1, 1, 1, 1, "87", at(6, 312)}};
    t.source = at(6, 300);
    r.tables = {t};
    r.issues = {{ReadingIssue::Severity::Doubt, 4, "The row runs over the page's end and was joined.", "action", "12", {}}};
    return r;
}

Reading januaryPack()
{
    Reading r = pack(QDate(2027, 1, 14));
    r.agendaItems = {item("1", "Apologies", QTime(18, 30), 0, 0)};
    r.actionLog = {row("12", QDate(2026, 9, 10), "Bus fares for apprentices", "AL to send members the operators' price lists for apprentices", "Complete. Sent on 3 December.", ActionStatus::Complete),
                   row("13", QDate(2026, 7, 2), "Careers advice", "Numbers of schools with a careers lead", "Awaited.", ActionStatus::Open),
                   row("14", QDate(2026, 11, 12), "Apprenticeships", "Starts by ward", "", ActionStatus::Open)};
    r.workProgramme = {{"14 January 2027", "Adult learning", "To see the year's results", {"Ann Lee"}, {}, at(8, 100)}};
    return r;
}

ImportEntry *find(ImportPlan &plan, RecordKind kind, const QString &field, const QString &value)
{
    for (ImportEntry &e : plan.entries) {
        if (e.kind == kind && e.value(field) == value)
            return &e;
    }
    return nullptr;
}

} // namespace desk_test
