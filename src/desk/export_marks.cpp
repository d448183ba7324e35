// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_marks.h"

#include "base/dates.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ExportMarks", text);
}

PrintedMark printed(const MarkLine &line, const QString &mainPaper)
{
    PrintedMark out;
    out.where = line.pages;
    if (line.isLost())
        out.where = tr("stood on %1").arg(line.pages);
    else if (line.paper != mainPaper && !line.paperName.isEmpty())
        out.where = tr("%1 of %2").arg(line.pages, line.paperName);
    out.what = markKindAndColour(line.mark);
    out.quote = quotation(line.mark);
    out.now = line.isLost() ? QString() : line.wordsNow;
    out.note = line.mark.note.trimmed();
    out.question = line.question;
    out.why = line.isLost() ? line.why : QString();
    return out;
}

QString meetingTitle(const MarkAnchor &anchor)
{
    if (anchor.committee.isEmpty())
        return tr("Papers of no meeting");
    return anchor.meetingDate.isValid() ? tr("%1, %2").arg(anchor.committee, longDate(anchor.meetingDate)) : anchor.committee;
}

/// The paper that most marks of a meeting stand on: it need not be named beside each.
QString mainPaperOf(const std::vector<const MarkLine *> &lines)
{
    std::map<QString, int> counts;
    for (const MarkLine *line : lines)
        if (!line->isLost())
            ++counts[line->paper];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? QString() : most->first;
}

PrintedMeeting printedMeeting(const std::vector<const MarkLine *> &lines)
{
    PrintedMeeting meeting;
    meeting.title = meetingTitle(lines.front()->mark.anchor);
    meeting.council = lines.front()->mark.anchor.council;
    const QString mainPaper = mainPaperOf(lines);
    std::map<std::pair<int, QString>, std::vector<PrintedMark>> items;
    PrintedMarks lost{tr("Lost places"), {}};
    for (const MarkLine *line : lines) {
        if (line->isLost())
            lost.marks.push_back(printed(*line, mainPaper));
        else
            items[{line->itemPosition, line->item}].push_back(printed(*line, mainPaper));
    }
    for (auto &[key, marks] : items)
        meeting.parts.push_back({key.second.isEmpty() ? tr("Front sheet and other pages") : key.second, std::move(marks)});
    if (!lost.marks.empty())
        meeting.parts.push_back(std::move(lost));
    return meeting;
}

} // namespace

std::vector<PrintedMeeting> printedMarks(const std::vector<MarkLine> &lines)
{
    std::vector<PrintedMeeting> out;
    std::vector<const MarkLine *> meeting;
    const auto same = [](const MarkAnchor &a, const MarkAnchor &b) { return a.committee == b.committee && a.meetingDate == b.meetingDate && a.council == b.council; };
    for (const MarkLine &line : lines) {
        if (line.mark.putAway)
            continue;
        if (!meeting.empty() && !same(meeting.front()->mark.anchor, line.mark.anchor)) {
            out.push_back(printedMeeting(meeting));
            meeting.clear();
        }
        meeting.push_back(&line);
    }
    if (!meeting.empty())
        out.push_back(printedMeeting(meeting));
    return out;
}

} // namespace scrutiny
