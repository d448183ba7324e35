// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/running_order.h"
#include "models/meeting_view.h"

namespace scrutiny {

/// The lists of a meeting's page, one function a tab.
MeetingPart runningOrderPart(const Reader &reader, const std::vector<AgendaRow> &agenda, const RunningOrder &order, Id meetingId);
MeetingPart minutesPart(const Reader &reader, const Minutes &minutes, int number);
MeetingPart actionsPart(const Reader &reader, Id meetingId, const QDate &on);
MeetingPart papersPart(const Reader &reader, const std::vector<Paper> &papers, const std::vector<AgendaItem> &items);
MeetingPart tablesPart(const Reader &reader, Id meetingId);
MeetingPart checkPart(const Reader &reader, Id meetingId);

/// `3 – 10`, `16`, or sheets when nothing is printed; empty when there are no papers.
QString pageRange(const QString &from, const QString &to, int fileFrom, int fileTo);
/// The top of a page, without a rectangle to light.
PlaceOnPaper topOfPage(Id paperId, int page);

} // namespace scrutiny
