// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/records.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::records", text);
}

} // namespace

QString stateName(ActionState state)
{
    switch (state) {
    case ActionState::Open: return tr("Open");
    case ActionState::ProposedClosed: return tr("Proposed closed");
    case ActionState::Closed: return tr("Closed");
    }
    return {};
}

QString ragName(Rag rag)
{
    switch (rag) {
    case Rag::None: return tr("Not assigned");
    case Rag::Green: return tr("Green");
    case Rag::Amber: return tr("Amber");
    case Rag::Red: return tr("Red");
    }
    return {};
}

QString ragLetter(Rag rag)
{
    switch (rag) {
    case Rag::None: return {};
    case Rag::Green: return tr("G");
    case Rag::Amber: return tr("A");
    case Rag::Red: return tr("R");
    }
    return {};
}

QString meetingStatusName(MeetingStatus status)
{
    switch (status) {
    case MeetingStatus::Planned: return tr("Planned");
    case MeetingStatus::Agenda: return tr("Agenda");
    case MeetingStatus::Minuted: return tr("Draft minutes");
    case MeetingStatus::Confirmed: return tr("Confirmed");
    }
    return {};
}

QString attendanceGroupName(AttendanceGroup group)
{
    switch (group) {
    case AttendanceGroup::Present: return tr("Present");
    case AttendanceGroup::CoOptedPresent: return tr("Co-opted members present");
    case AttendanceGroup::InAttendance: return tr("In attendance");
    case AttendanceGroup::Apologies: return tr("Apologies");
    }
    return {};
}

QString kindName(RecordKind kind)
{
    switch (kind) {
    case RecordKind::None: return {};
    case RecordKind::Committee: return tr("committee");
    case RecordKind::Meeting: return tr("meeting");
    case RecordKind::AgendaItem: return tr("agenda item");
    case RecordKind::Minutes: return tr("minutes");
    case RecordKind::MinuteItem: return tr("minute");
    case RecordKind::Resolution: return tr("resolution");
    case RecordKind::MinuteAction: return tr("action in the minutes");
    case RecordKind::Action: return tr("action");
    case RecordKind::ActionUpdate: return tr("update of an action");
    case RecordKind::Report: return tr("report");
    case RecordKind::Recommendation: return tr("recommendation");
    case RecordKind::RecommendationUpdate: return tr("update of a recommendation");
    case RecordKind::WorkProgramme: return tr("work programme topic");
    case RecordKind::Question: return tr("question");
    case RecordKind::Table: return tr("table");
    case RecordKind::TableCell: return tr("table cell");
    case RecordKind::TablePair: return tr("same table");
    case RecordKind::Indicator: return tr("followed figure");
    case RecordKind::Mark: return tr("mark");
    case RecordKind::MarkPlace: return tr("place of a mark");
    case RecordKind::Enquiry: return tr("line of enquiry");
    case RecordKind::EnquiryPin: return tr("pinned passage");
    case RecordKind::Paper: return tr("paper");
    case RecordKind::Page: return tr("page");
    case RecordKind::Attendance: return tr("attendance");
    case RecordKind::Declaration: return tr("declaration of interest");
    case RecordKind::Member: return tr("member");
    case RecordKind::Doubt: return tr("doubt");
    }
    return {};
}

QString kindHeading(RecordKind kind)
{
    switch (kind) {
    case RecordKind::None: return {};
    case RecordKind::Committee: return tr("Committees");
    case RecordKind::Meeting: return tr("Meetings");
    case RecordKind::AgendaItem: return tr("Agenda items");
    case RecordKind::Minutes: return tr("Minutes");
    case RecordKind::MinuteItem: return tr("Minutes");
    case RecordKind::Resolution: return tr("Resolutions");
    case RecordKind::MinuteAction: return tr("Actions in minutes");
    case RecordKind::Action: return tr("Actions");
    case RecordKind::ActionUpdate: return tr("Updates of actions");
    case RecordKind::Report: return tr("Reports");
    case RecordKind::Recommendation: return tr("Recommendations");
    case RecordKind::RecommendationUpdate: return tr("Updates of recommendations");
    case RecordKind::WorkProgramme: return tr("Work programme");
    case RecordKind::Question: return tr("Questions");
    case RecordKind::Table: return tr("Tables");
    case RecordKind::TableCell: return tr("Table cells");
    case RecordKind::TablePair: return tr("Same tables");
    case RecordKind::Indicator: return tr("Followed figures");
    case RecordKind::Mark: return tr("Marks");
    case RecordKind::MarkPlace: return tr("Places of marks");
    case RecordKind::Enquiry: return tr("Lines of enquiry");
    case RecordKind::EnquiryPin: return tr("Pinned passages");
    case RecordKind::Paper: return tr("Papers");
    case RecordKind::Page: return tr("Pages");
    case RecordKind::Attendance: return tr("Attendance");
    case RecordKind::Declaration: return tr("Declarations of interest");
    case RecordKind::Member: return tr("Members");
    case RecordKind::Doubt: return tr("Doubts");
    }
    return {};
}

} // namespace scrutiny
