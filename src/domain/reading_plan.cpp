// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading_plan.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr double shortestReading = 5, longestReading = 300; // seconds
constexpr int wordsThatTell = 40;                           // a page of fewer words says nothing of a pace
constexpr double usualPages = 10;                           // the usual pace counts like so many pages
constexpr double leastSeconds = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("ReadingPlan", text);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double learnt(const std::vector<double> &samples, double usual)
{
    if (samples.empty())
        return usual;
    const double count = double(samples.size());
    return (usual * usualPages + median(samples) * count) / (usualPages + count);
}

} // namespace

PageLoad pageLoadOf(const QString &text)
{
    int words = 0, figures = 0;
    bool inWord = false, letters = false, digits = false;
    const auto finish = [&] {
        if (inWord)
            ++(digits && !letters ? figures : words);
        inWord = letters = digits = false;
    };
    for (const QChar c : text) {
        if (c.isSpace()) {
            finish();
            continue;
        }
        letters = letters || c.isLetter();
        digits = digits || c.isDigit();
        inWord = inWord || c.isLetterOrNumber();
    }
    finish();
    // Of a table of 30 rows a reader looks for a few figures; nobody reads it word by word.
    return {figures > words ? 0 : words};
}

double ReadingPace::secondsFor(const PageLoad &page) const
{
    return page.words > 0 ? std::max(leastSeconds, page.words / wordsPerMinute * 60) : secondsToLook;
}

ReadingPace paceOf(const std::vector<PageSample> &samples)
{
    ReadingPace pace;
    std::vector<double> read, looked;
    for (const PageSample &sample : samples) {
        if (!(sample.seconds >= shortestReading && sample.seconds <= longestReading))
            continue;
        if (sample.words >= wordsThatTell)
            read.push_back(sample.words / sample.seconds * 60);
        else if (sample.words == 0)
            looked.push_back(sample.seconds);
    }
    pace.wordsPerMinute = std::clamp(learnt(read, pace.wordsPerMinute), 60.0, 1200.0);
    pace.secondsToLook = learnt(looked, pace.secondsToLook);
    pace.pages = int(read.size() + looked.size());
    return pace;
}

bool isRead(const PlanPageState &page, const PlanItem &item, const ReadingPace &pace)
{
    if (item.comeBack || item.changedSinceRead)
        return false;
    return item.markedRead || page.seconds >= std::max(leastSeconds, pace.secondsFor(page.load) / 3);
}

namespace {

/// A piece that comes on one evening.
struct Piece
{
    std::size_t row = 0;
    EveningPart part;
};

struct Unread
{
    const PlanPageState *page = nullptr;
    double seconds = 0;
};

PlanState stateOf(const PlanItem &item, const PlanRow &row)
{
    if (item.pages.empty())
        return PlanState::Nothing;
    if (item.comeBack)
        return PlanState::ComeBack;
    if (item.changedSinceRead)
        return PlanState::Changed;
    return row.read == row.pages ? PlanState::Read : row.read > 0 ? PlanState::Begun : PlanState::Unread;
}

// An item in so many pieces of about the same length, cut between pages.
void addPieces(std::vector<Piece> &pieces, std::size_t row, Id id, const std::vector<Unread> &pages, double left, double evening)
{
    const int parts = evening > 0 ? std::clamp(int(std::ceil(left / evening - 0.15)), 1, int(pages.size())) : 1;
    double done = 0;
    for (const Unread &one : pages) {
        const bool begins = pieces.empty() || pieces.back().row != row || pieces.back().part.paperId != one.page->paperId
                            || (parts > 1 && done > 0 && std::floor((done + one.seconds / 2) / left * parts) > std::floor((done - 0.01) / left * parts) && pieces.back().part.seconds >= left / parts * 0.5);
        if (begins)
            pieces.push_back({row, {id, one.page->paperId, one.page->page, one.page->page, true, 0}});
        pieces.back().part.pageTo = one.page->page;
        pieces.back().part.seconds += one.seconds;
        done += one.seconds;
    }
    const auto first = std::find_if(pieces.begin(), pieces.end(), [&](const Piece &piece) { return piece.row == row; });
    if (pieces.end() - first > 1)
        for (auto piece = first; piece != pieces.end(); ++piece)
            piece->part.whole = false;
}

// Cuts the pieces, in their order, into so many evenings that the longest one is as short as can be: best[e][i] is the longest evening when the first i
// pieces lie on e evenings.
std::vector<std::size_t> cuts(const std::vector<Piece> &pieces, std::size_t evenings)
{
    const std::size_t count = pieces.size();
    std::vector<double> before(count + 1, 0);
    for (std::size_t i = 0; i < count; ++i)
        before[i + 1] = before[i] + pieces[i].part.seconds;
    std::vector<std::vector<double>> best(evenings + 1, std::vector<double>(count + 1, 1e18));
    std::vector<std::vector<std::size_t>> from(evenings + 1, std::vector<std::size_t>(count + 1, 0));
    best[0][0] = 0;
    for (std::size_t e = 1; e <= evenings; ++e)
        for (std::size_t i = 0; i <= count; ++i)
            for (std::size_t j = 0; j <= i; ++j)
                if (const double longest = std::max(best[e - 1][j], before[i] - before[j]); longest < best[e][i] - 1e-9) {
                    best[e][i] = longest;
                    from[e][i] = j;
                }
    std::vector<std::size_t> ends(evenings, count);
    std::size_t end = count;
    for (std::size_t e = evenings; e > 0; --e) {
        ends[e - 1] = end;
        end = from[e][end];
    }
    return ends;
}

} // namespace

ReadingPlan makePlan(const std::vector<PlanItem> &items, const ReadingPace &pace, const std::vector<QDate> &evenings)
{
    ReadingPlan plan;
    std::vector<std::vector<Unread>> unread(items.size());
    for (std::size_t at = 0; at < items.size(); ++at) {
        const PlanItem &item = items[at];
        PlanRow row;
        row.id = item.id;
        for (const PlanPageState &page : item.pages) {
            const double seconds = pace.secondsFor(page.load);
            ++row.pages;
            row.words += page.load.words;
            row.seconds += seconds;
            row.fresh += page.isNew ? 1 : 0;
            if (isRead(page, item, pace)) {
                ++row.read;
                continue;
            }
            row.left += seconds;
            unread[at].push_back({&page, seconds});
        }
        row.state = stateOf(item, row);
        plan.pages += row.pages;
        plan.read += row.read;
        plan.left += row.left;
        plan.rows.push_back(std::move(row));
    }
    for (const QDate &date : evenings)
        plan.evenings.push_back({date, {}, 0});
    if (evenings.empty())
        return plan;
    plan.anEvening = plan.left / double(evenings.size());
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < items.size(); ++at)
        addPieces(pieces, at, items[at].id, unread[at], plan.rows[at].left, plan.anEvening);
    const std::vector<std::size_t> ends = cuts(pieces, evenings.size());
    for (std::size_t evening = 0, piece = 0; evening < ends.size(); ++evening)
        for (; piece < ends[evening]; ++piece) {
            plan.evenings[evening].parts.push_back(pieces[piece].part);
            plan.evenings[evening].seconds += pieces[piece].part.seconds;
            std::vector<int> &on = plan.rows[pieces[piece].row].evenings;
            if (on.empty() || on.back() != int(evening))
                on.push_back(int(evening));
        }
    return plan;
}

std::vector<QDate> eveningsUntil(const QDate &today, const QDate &meeting)
{
    constexpr int most = 14;
    std::vector<QDate> evenings;
    if (!today.isValid() || !meeting.isValid())
        return evenings;
    for (QDate day = std::max(today, meeting.addDays(-most)); day < meeting; day = day.addDays(1))
        evenings.push_back(day);
    return evenings;
}

QString planStateName(PlanState state)
{
    switch (state) {
    case PlanState::Nothing: return {};
    case PlanState::Unread: return tr("Unread");
    case PlanState::Begun: return tr("Begun");
    case PlanState::Read: return tr("Read");
    case PlanState::ComeBack: return tr("Come back");
    case PlanState::Changed: return tr("Changed since read");
    }
    return {};
}

QString durationWords(double seconds)
{
    if (seconds <= 0)
        return {};
    const int minutes = int(std::lround(seconds / 60));
    if (minutes < 1)
        return tr("under 1 min");
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace scrutiny
