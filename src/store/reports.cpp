// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reports.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

const std::string columns = "r.id, r.paper_id, r.meeting_id, r.item_id, r.title, r.date, r.author, r.contact, r.cabinet_member, r.wards, "
                            "r.classification, r.recommendations";

Report reportFrom(Rows &r)
{
    return {r.id(), r.id(), r.id(), r.id(), r.text(), r.date(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text()};
}

const std::string questionColumns = "q.id, q.paper_id, q.meeting_id, q.item_id, q.position, q.asker, q.text, q.answer";

Question questionFrom(Rows &r)
{
    return {r.id(), r.id(), r.id(), r.id(), r.number(), r.text(), r.text(), r.text()};
}

Result<std::vector<Report>> reportsBy(const Reader &reader, const char *condition, Id id)
{
    return guarded("listing reports", [&] {
        std::vector<Report> result;
        Rows r = reader.connection().rows("SELECT " + columns + " FROM report r WHERE " + condition + " ORDER BY r.paper_id, r.id", id);
        while (r.next())
            result.push_back(reportFrom(r));
        return result;
    });
}

Result<std::vector<Question>> questionsBy(const Reader &reader, const char *condition, Id id)
{
    return guarded("listing questions", [&] {
        std::vector<Question> result;
        Rows r = reader.connection().rows("SELECT " + questionColumns + " FROM question q WHERE " + condition + " ORDER BY q.paper_id, q.position, q.id", id);
        while (r.next())
            result.push_back(questionFrom(r));
        return result;
    });
}

} // namespace

Result<std::vector<Report>> listReportsOfMeeting(const Reader &reader, Id meetingId)
{
    return reportsBy(reader, "r.meeting_id = ?", meetingId);
}

Result<std::vector<Report>> listReportsOfItem(const Reader &reader, Id itemId)
{
    return reportsBy(reader, "r.item_id = ?", itemId);
}

Result<std::vector<Report>> listReportsInPaper(const Reader &reader, Id paperId)
{
    return reportsBy(reader, "r.paper_id = ?", paperId);
}

Result<Report> loadReport(const Reader &reader, Id id)
{
    return guardedResult("loading a report", [&]() -> Result<Report> {
        Rows r = reader.connection().rows("SELECT " + columns + " FROM report r WHERE r.id = ?", id);
        if (!r.next())
            return notThere("loading a report");
        return reportFrom(r);
    });
}

Id addReport(Transaction &tx, const Report &report)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO report(paper_id, meeting_id, item_id, title, date, author, contact, cabinet_member, wards, classification, "
                        "recommendations) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        report.paperId, Link{report.meetingId}, Link{report.itemId}, report.title, report.date, report.author, report.contact,
                        report.cabinetMember, report.wards, report.classification, report.recommendations);
    });
}

void updateReport(Transaction &tx, const Report &report)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE report SET paper_id = ?, meeting_id = ?, item_id = ?, title = ?, date = ?, author = ?, contact = ?, "
                     "cabinet_member = ?, wards = ?, classification = ?, recommendations = ? WHERE id = ?",
                     report.paperId, Link{report.meetingId}, Link{report.itemId}, report.title, report.date, report.author, report.contact,
                     report.cabinetMember, report.wards, report.classification, report.recommendations, report.id);
    });
}

void removeReport(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM report WHERE id = ?", id); });
}

Result<std::vector<Question>> listQuestionsOfMeeting(const Reader &reader, Id meetingId)
{
    return questionsBy(reader, "q.meeting_id = ?", meetingId);
}

Result<std::vector<Question>> listQuestionsInPaper(const Reader &reader, Id paperId)
{
    return questionsBy(reader, "q.paper_id = ?", paperId);
}

Id addQuestion(Transaction &tx, const Question &question)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO question(paper_id, meeting_id, item_id, position, asker, text, answer) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        Link{question.paperId}, Link{question.meetingId}, Link{question.itemId}, question.position, question.asker,
                        question.text, question.answer);
    });
}

void updateQuestion(Transaction &tx, const Question &question)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE question SET paper_id = ?, meeting_id = ?, item_id = ?, position = ?, asker = ?, text = ?, answer = ? WHERE id = ?",
                     Link{question.paperId}, Link{question.meetingId}, Link{question.itemId}, question.position, question.asker,
                     question.text, question.answer, question.id);
    });
}

void removeQuestion(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM question WHERE id = ?", id); });
}

} // namespace scrutiny
