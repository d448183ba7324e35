// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reissued_pack.h"

#include "desk/import_apply.h"
#include "desk/paper_reader.h"
#include "desk/paper_text_reader.h"
#include "desk/place_marks.h"
#include "domain/mark_anchor.h"
#include "store/marks.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace reissued {

namespace {

constexpr double slack = 3; ///< points by which a note may stand above or below the middle of its line

Rect boxOf(const QJsonArray &line)
{
    return {line.at(1).toDouble(), line.at(2).toDouble(), line.at(3).toDouble(), line.at(4).toDouble()};
}

MarkKind kindOf(const QString &kind)
{
    static const std::map<QString, MarkKind> kinds{{"highlight", MarkKind::Highlight}, {"underline", MarkKind::Underline}, {"note", MarkKind::PageNote}, {"record", MarkKind::RecordNote},
                                                   {"bookmark", MarkKind::Bookmark}, {"pin", MarkKind::Pin}, {"read", MarkKind::Read}, {"come back", MarkKind::ComeBack}};
    return kinds.at(kind);
}

bool ofItem(MarkKind kind)
{
    return kind == MarkKind::Read || kind == MarkKind::ComeBack;
}

} // namespace

const QStringList &markFiles()
{
    static const QStringList files{QStringLiteral("marks.json"), QStringLiteral("marks-january.json")};
    return files;
}

ReissuedPack::ReissuedPack(QString packs, QString marksFile)
    : m_packs(std::move(packs))
    , m_marksFile(std::move(marksFile))
{
}

Result<PaperText> ReissuedPack::bringIn(const QString &file, Id &paperId)
{
    auto reading = readPaperFile(file);
    if (!reading)
        return tl::unexpected(reading.error());
    const auto plan = planImport(m_store->reader(), file, std::move(*reading));
    if (!plan)
        return tl::unexpected(plan.error());
    const auto done = applyImport(*m_store, *plan, QStringLiteral("officer"));
    if (!done)
        return tl::unexpected(done.error());
    paperId = done->paperId;
    auto frame = paperFrame(m_store->reader(), paperId);
    if (!frame)
        return tl::unexpected(frame.error());
    return readPaperText(std::move(*frame), file);
}

std::vector<int> ReissuedPack::wordsOf(const PaperText &text, const QString &block, const char *edition) const
{
    std::vector<int> words;
    const QJsonArray lines = m_truth[QLatin1String("blocks")][block][QLatin1String(edition)].toArray();
    for (const QJsonValue &line : lines) {
        const Rect box = boxOf(line.toArray());
        const WordRange page = wordsOfPage(text, line.toArray().at(0).toInt());
        for (int i = page.first; i < page.last; ++i)
            if (const Rect &word = text.words[size_t(i)].box; box.grown(1).contains(word.centreX(), word.centreY()) && std::find(words.begin(), words.end(), i) == words.end())
                words.push_back(i);
    }
    return words;
}

std::vector<int> ReissuedPack::markedWords(const PaperText &text, const QJsonObject &truth, const QJsonObject &ends, const char *edition) const
{
    const QJsonArray from = ends[QLatin1String("from")].toArray(), to = ends[QLatin1String("to")].toArray();
    QStringList keys = truth[QLatin1String("keys")].toVariant().toStringList(); // the blocks between are marked, too
    if (keys.isEmpty())
        keys << from.at(0).toString() << to.at(0).toString();
    keys.removeDuplicates();
    std::vector<int> marked;
    for (const QString &key : std::as_const(keys)) {
        const std::vector<int> words = wordsOf(text, key, edition);
        const size_t first = key == from.at(0).toString() ? size_t(from.at(1).toInt()) : 0;
        const size_t last = key == to.at(0).toString() ? size_t(to.at(1).toInt()) : words.size() - 1;
        if (words.empty() || first > last || last >= words.size())
            return {};
        marked.insert(marked.end(), words.begin() + std::ptrdiff_t(first), words.begin() + std::ptrdiff_t(last) + 1);
    }
    std::sort(marked.begin(), marked.end());
    return marked;
}

std::vector<int> ReissuedPack::wordsUnder(const PaperText &text, const Source &places) const
{
    std::vector<int> words;
    for (int i = 0; i < int(text.words.size()); ++i) {
        const PaperWord &word = text.words[size_t(i)];
        if (!comparable(word.text).isEmpty()
            && std::any_of(places.begin(), places.end(), [&](const Place &place) { return place.page == word.page && place.rect.contains(word.box.centreX(), word.box.centreY()); }))
            words.push_back(i);
    }
    return words;
}

Result<Mark> ReissuedPack::markOf(const QJsonObject &truth) const
{
    Mark mark;
    mark.kind = kindOf(truth[QLatin1String("kind")].toString());
    mark.colour = truth[QLatin1String("colour")].toString();
    mark.note = truth[QLatin1String("note")].toString();
    if (ofItem(mark.kind)) {
        const QString title = truth[QLatin1String("title")].toString();
        const auto section = std::find_if(m_earlier.sections.begin(), m_earlier.sections.end(), [&](const PaperSection &one) { return one.title == title; });
        if (section == m_earlier.sections.end())
            return fail(ErrorKind::NotFound, QStringLiteral("item not found: %1").arg(title), QStringLiteral("marks.json"));
        mark.anchor = anchorOfSection(m_earlier, *section);
        return mark;
    }
    const std::vector<int> words = markedWords(m_earlier, truth, truth, "was");
    if (words.empty())
        return fail(ErrorKind::NotFound, QStringLiteral("words not found on the page: %1").arg(truth[QLatin1String("quote")].toString()), QStringLiteral("marks.json"));
    if (mark.kind == MarkKind::Bookmark) {
        mark.anchor = anchorOfPage(m_earlier, truth[QLatin1String("sheet")].toInt());
    } else if (mark.kind == MarkKind::PageNote) {
        const int at = truth.contains(QLatin1String("at")) ? wordsOf(m_earlier, truth[QLatin1String("from")].toArray().at(0).toString(), "was").at(size_t(truth[QLatin1String("at")].toInt())) : words.front();
        const PaperWord &word = m_earlier.words[size_t(at)];
        mark.anchor = anchorOfPoint(m_earlier, word.page, word.box.centreX(), word.box.centreY());
    } else {
        mark.anchor = anchorOf(m_earlier, {words.front(), words.back() + 1});
    }
    return mark;
}

Result<void> ReissuedPack::makeMarks()
{
    QFile file(m_packs + QStringLiteral("/reissued/") + m_marksFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, QStringLiteral("marks.json cannot be read"), file.fileName());
    m_truth = QJsonDocument::fromJson(file.readAll()).object();
    auto store = Store::open(m_folder.filePath(QStringLiteral("Marks.desk")));
    StoreOptions options;
    options.content = StoreContent::Notes;
    auto notes = Store::open(m_folder.filePath(QStringLiteral("Marks.desknotes")), options);
    if (!store || !notes)
        return tl::unexpected(store ? notes.error() : store.error());
    m_store = std::move(*store);
    m_notes = std::move(*notes);
    auto text = bringIn(m_packs + u'/' + m_truth[QLatin1String("earlier")].toString(), m_earlierId);
    if (!text)
        return tl::unexpected(text.error());
    m_earlier = std::move(*text);
    const auto paper = loadPaper(m_store->reader(), m_earlierId);
    const auto meeting = paper ? loadMeeting(m_store->reader(), paper->meetingId) : Result<Meeting>(tl::unexpected(paper.error()));
    const auto committee = meeting ? loadCommittee(m_store->reader(), meeting->committeeId) : Result<Committee>(tl::unexpected(meeting.error()));
    if (!committee)
        return tl::unexpected(committee.error());
    const auto written = m_notes->change(QStringLiteral("make marks"), QStringLiteral("member"), [&](Transaction &tx) -> Result<void> {
        for (const QJsonValue &one : m_truth[QLatin1String("marks")].toArray()) {
            auto mark = markOf(one.toObject());
            if (!mark)
                return tl::unexpected(mark.error());
            mark->anchor.council = committee->council;
            mark->anchor.committee = committee->name;
            mark->anchor.meetingDate = meeting->date;
            m_ids.push_back(addMark(tx, *mark));
        }
        return {};
    });
    return written ? Result<void>() : tl::unexpected(written.error());
}

Result<void> ReissuedPack::publishAgain(bool earlierFileThere)
{
    auto text = bringIn(m_packs + u'/' + m_truth[QLatin1String("later")].toString(), m_laterId);
    if (!text)
        return tl::unexpected(text.error());
    m_later = std::move(*text);
    // The earlier edition as the store knows it now: its items may have other numbers meanwhile.
    auto frame = paperFrame(m_store->reader(), m_earlierId);
    if (!frame)
        return tl::unexpected(frame.error());
    frame->words = m_earlier.words;
    m_earlier = std::move(*frame);
    const auto marks = marksToPlace(*m_notes, m_store->reader(), m_laterId);
    if (!marks)
        return tl::unexpected(marks.error());
    const auto placed = placeMarks(*m_notes, *marks, earlierFileThere ? std::vector<PaperText>{m_earlier} : std::vector<PaperText>(), m_later, QStringLiteral("member"));
    return placed ? Result<void>() : tl::unexpected(placed.error());
}

Result<void> ReissuedPack::publishBetween(const QString &name)
{
    Id paperId = 0;
    auto text = bringIn(m_packs + u'/' + name, paperId);
    if (!text)
        return tl::unexpected(text.error());
    const auto marks = marksToPlace(*m_notes, m_store->reader(), paperId);
    if (!marks)
        return tl::unexpected(marks.error());
    const auto placed = placeMarks(*m_notes, *marks, {m_earlier}, *text, QStringLiteral("member"));
    return placed ? Result<void>() : tl::unexpected(placed.error());
}

Result<int> ReissuedPack::placeAgain()
{
    const auto marks = marksToPlace(*m_notes, m_store->reader(), m_laterId);
    if (!marks)
        return tl::unexpected(marks.error());
    const auto placed = placeMarks(*m_notes, *marks, {m_earlier}, m_later, QStringLiteral("member"));
    return placed ? Result<int>(placed->marks) : tl::unexpected(placed.error());
}

Result<void> ReissuedPack::placeAll()
{
    const auto marks = listMarks(m_notes->reader(), {{}, {}, {}, true});
    if (!marks)
        return tl::unexpected(marks.error());
    const auto placed = placeMarks(*m_notes, *marks, {m_earlier}, m_later, QStringLiteral("member"));
    return placed ? Result<void>() : tl::unexpected(placed.error());
}

bool ReissuedPack::standsRight(const QJsonObject &truth, const Source &places) const
{
    const QJsonObject later = truth[QLatin1String("later")].toObject();
    const MarkKind kind = kindOf(truth[QLatin1String("kind")].toString());
    if (places.empty() || later[QLatin1String("gone")].toBool())
        return false;
    if (ofItem(kind))
        return places.front().page == later[QLatin1String("sheet")].toInt();
    if (kind == MarkKind::Bookmark)
        return later[QLatin1String("sheets")].toArray().contains(places.front().page);
    const bool survives = later[QLatin1String("survives")].toBool();
    std::vector<int> expected; // words of the later edition that it may lie on
    if (survives) {
        expected = markedWords(m_later, truth, later, "now");
    } else {
        for (const QJsonValue &block : later[QLatin1String("blocks")].toArray())
            for (const int word : wordsOf(m_later, block.toString(), "now"))
                expected.push_back(word);
        std::sort(expected.begin(), expected.end());
    }
    if (expected.empty())
        return false;
    if (kind == MarkKind::PageNote) // beside its line
        return std::any_of(expected.begin(), expected.end(), [&](int word) {
            const PaperWord &one = m_later.words[size_t(word)];
            return one.page == places.front().page && std::abs(one.box.centreY() - places.front().rect.centreY()) < slack;
        });
    // Nothing else is marked and, when the words survive, nearly all of them are. A cell of several lines has words of its neighbours between its own.
    const std::vector<int> was = markedWords(m_earlier, truth, truth, "was");
    const bool between = !was.empty() && was.back() - was.front() + 1 > int(was.size());
    const std::vector<int> under = wordsUnder(m_later, places);
    const bool inside = std::all_of(under.begin(), under.end(), [&](int word) {
        return std::binary_search(expected.begin(), expected.end(), word) || (between && word > expected.front() && word < expected.back());
    });
    const auto covered = std::count_if(expected.begin(), expected.end(), [&](int word) {
        return comparable(m_later.words[size_t(word)].text).isEmpty() || std::binary_search(under.begin(), under.end(), word);
    });
    return inside && !under.empty() && (!survives || covered * 10 >= int(expected.size()) * 8);
}

Result<Verdict> ReissuedPack::judge() const
{
    Verdict verdict;
    const auto places = listMarkPlaces(m_notes->reader(), m_later.sha256);
    if (!places)
        return tl::unexpected(places.error());
    const QJsonArray truths = m_truth[QLatin1String("marks")].toArray();
    for (qsizetype n = 0; n < truths.size(); ++n) {
        const QJsonObject truth = truths.at(n).toObject();
        const bool survives = truth[QLatin1String("later")].toObject()[QLatin1String("survives")].toBool();
        const auto mark = loadMark(m_notes->reader(), m_ids[size_t(n)]);
        const auto place = std::find_if(places->begin(), places->end(), [&](const MarkPlace &one) { return one.markId == m_ids[size_t(n)]; });
        ++verdict.marks;
        verdict.surviving += survives;
        const auto remark = [&](const char *what) {
            const QString where = place == places->end() || place->places.empty() ? QString() : QStringLiteral("sheet %1, %2").arg(place->places.front().page).arg(place->places.front().rect.y0, 0, 'f', 0);
            verdict.remarks += QStringLiteral("%1: %2 %8 %3 “%4” -> “%5” %6 %7").arg(QLatin1String(what), truth[QLatin1String("kind")].toString(), truth[QLatin1String("from")].toArray().at(0).toString(),
                                                                                 truth[QLatin1String("quote")].toString(), place == places->end() ? QString() : place->words, where,
                                                                                 place == places->end() ? QString() : place->why, truth[QLatin1String("sort")].toString());
        };
        if (!mark || place == places->end()) {
            ++verdict.missing;
            remark("missing");
        } else if (place->state == PlaceState::Lost) {
            ++verdict.lost;
            if (survives)
                remark("lost");
        } else if (standsRight(truth, place->places)) {
            ++verdict.placed;
            verdict.survivingPlaced += survives;
        } else {
            ++verdict.wrong;
            remark("wrong");
        }
    }
    return verdict;
}

} // namespace reissued
