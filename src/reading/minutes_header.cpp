// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/attendance.h"
#include "reading/minutes_parts.h"

#include "base/dates.h"
#include "base/text.h"

namespace scrutiny::reading {

namespace {

const QString startWords = QStringLiteral("minutes.start");
const QString endWords = QStringLiteral("minutes.end");

/// Where the last phrase of a list that ends before `at` begins, or -1; nothing further back than `reach` characters counts.
int lastPhrase(const Vocabulary &words, const QString &list, const QString &text, int at, int reach)
{
    for (int i = at - 1; i >= std::max(0, at - reach); --i)
        if (text.at(i).isLetter() && (i == 0 || !text.at(i - 1).isLetterOrNumber())) {
            const int length = words.startsWith(list, text.mid(i, at - i));
            if (length > 0)
                return i;
        }
    return -1;
}

/// Start and end from running text: each time goes with the nearest word before it; `6.30pm to 8.15pm` and `10:00-11:30` are both at once.
void readTimes(const Vocabulary &words, const QString &text, QTime &start, QTime &end)
{
    int from = 0;
    int before = -1;
    while (const auto found = findTime(text, from)) {
        const int starts = lastPhrase(words, startWords, text, found->at, 40);
        const int ends = lastPhrase(words, endWords, text, found->at, 40);
        const QString between = before < 0 ? QString() : text.mid(before, found->at - before).trimmed();
        static const QRegularExpression range(QStringLiteral("^(?:[-–—]+|to|until|till|and)$"), QRegularExpression::CaseInsensitiveOption);
        if (before >= 0 && range.match(between).hasMatch()) {
            if (!end.isValid())
                end = found->time;
        } else if (ends > starts && ends >= 0) {
            if (!end.isValid())
                end = found->time;
        } else if (!start.isValid()) {
            start = found->time;
        }
        before = from = found->at + found->length;
    }
    // `from 6.30 to 8.15pm`: the first is bare
    static const QRegularExpression bare(QStringLiteral("\\b(\\d{1,2}[.:]\\d{2})\\s*(?:to|until|till|[-–—])\\s*(\\d{1,2}[.:]\\d{2}\\s*[ap]\\.?m)"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = bare.match(text); match.hasMatch()) {
        const QTime last = parseTime(match.captured(2));
        QTime first = parseTime(match.captured(1));
        if (first.isValid() && last.isValid()) {
            // the meeting does not last over noon twice: 6.30 to 8.15pm is the evening, 10.00 to 1.15pm began in the morning
            if (first.hour() < 12 && last.hour() >= 12 && first.addSecs(12 * 3600) < last && first.hour() != 12)
                first = first.addSecs(12 * 3600);
            start = first;
            end = last;
        }
    }
}

bool unspecified(const Vocabulary &words, const QString &text, const QString &list)
{
    static const QRegularExpression notGiven(QStringLiteral("\\b(?:time )?not (?:specified|stated|given|recorded)"), QRegularExpression::CaseInsensitiveOption);
    for (auto it = notGiven.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const int here = lastPhrase(words, list, text, int(match.capturedStart()), 25);
        const int other = lastPhrase(words, list == startWords ? endWords : startWords, text, int(match.capturedStart()), 25);
        if (here >= 0 && here > other)
            return true;
    }
    return false;
}

QString venueIn(const Context &context, const std::vector<const Line *> &header, const QString &text)
{
    for (const Line *line : header)
        if (const int length = context.words.startsWith(QStringLiteral("minutes.venue"), line->text); length > 0) {
            const QString rest = line->text.mid(length).trimmed();
            if (rest.startsWith(QLatin1Char(':')))
                return rest.mid(1).trimmed();
            if (line->segments.size() > 1 && length >= line->segments.front().text.size())
                return rest;
        }
    // `... HELD ON (date) IN (place), COMMENCING AT ...`; `held in (place) at 7.00 pm on (date)`
    static const QRegularExpression place(QStringLiteral("\\b(?:held\\s+)?(?:in|at)\\s+(?:the\\s+)?(\\D.{3,160}?)(?=,?\\s+(?:commenc|start|begin|at\\s+\\d|on\\s+\\w+day|on\\s+\\d|from\\s+\\d|,?\\s*\\w+day\\b)|\\.\\s|\\.?$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto date = findDate(text);
    static const QRegularExpression held(QStringLiteral("\\bheld\\b"), QRegularExpression::CaseInsensitiveOption);
    const auto match = held.match(text);
    int from = match.hasMatch() ? int(match.capturedStart()) : 0;
    if (date && date->at < from + 25)
        from = date->at + date->length;
    const auto found = place.match(text.mid(from, 300));
    return found.hasMatch() && found.capturedStart() < 60 ? found.captured(1).trimmed() : QString();
}

QString committeeIn(const Context &context, const std::vector<const Line *> &header, const QString &text)
{
    static const QRegularExpression of(QStringLiteral("\\bminutes\\s+(?:of|from)\\s+(?:the|a)?\\s*(?:ordinary |annual |special |extraordinary )?(?:meeting\\s+of\\s+)?(?:the\\s+)?(.{4,120}?)\\s+(?:meeting\\b|held\\b|on\\s)"),
                                       QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression at(QStringLiteral("\\bmeeting\\s+of\\s+(?:the\\s+)?(.{4,120}?)\\s+(?:held\\b|on\\s)"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = at.match(text); match.hasMatch() && context.words.contains(QStringLiteral("committee.kind"), match.captured(1)))
        return match.captured(1).trimmed();
    if (const auto match = of.match(text); match.hasMatch() && context.words.contains(QStringLiteral("committee.kind"), match.captured(1)))
        return match.captured(1).trimmed();
    // a line of its own: the last before the date, since the council's stands above it
    QString found;
    for (const Line *line : header) {
        QString name = line->text;
        static const QRegularExpression lead(QStringLiteral("^(?:draft\\s+)?minutes\\s+of\\s+(?:the\\s+)?(?:meeting\\s+of\\s+)?(?:the\\s+)?"), QRegularExpression::CaseInsensitiveOption);
        name.remove(lead);
        if (findDate(name)) {
            if (!found.isEmpty())
                break;
            continue;
        }
        if (name.size() < 120 && !name.contains(QLatin1Char(':')) && context.words.contains(QStringLiteral("committee.kind"), name) && !name.endsWith(QLatin1Char('.'))
            && !name.contains(QLatin1String("meeting"), Qt::CaseInsensitive))
            found = name;
    }
    static const QRegularExpression kind(QStringLiteral("\\s*[–—-]?\\s*(?:draft )?minutes$"), QRegularExpression::CaseInsensitiveOption);
    return found.remove(kind);
}

} // namespace

void readMinutesHeader(const Context &context, const MinutesLines &minutes, int headerEnd, MinutesFacts &facts)
{
    // what stands before the attendance is of the meeting; names and posts would only mislead
    std::vector<const Line *> header;
    static const QStringList groups = {QStringLiteral("minutes.present"), QStringLiteral("minutes.coopted"), QStringLiteral("minutes.attendance"),
                                       QStringLiteral("minutes.apologies")};
    for (int i = 0; i < std::min(headerEnd, 40); ++i) {
        const Line *line = minutes.lines[std::size_t(i)];
        const QString first = line->segments.empty() ? line->text : line->segments.front().text;
        const bool group = std::any_of(groups.begin(), groups.end(), [&](const QString &list) {
            const int length = context.words.startsWith(list, line->text);
            return length > 0 && (context.words.is(list, first) || line->text.mid(length).trimmed().startsWith(QLatin1Char(':')));
        });
        if (group && !header.empty())
            break;
        header.push_back(line);
    }
    const QString text = runningText(header);
    static const QRegularExpression heldOn(QStringLiteral("\\b(?:held|minutes|meeting)\\b"), QRegularExpression::CaseInsensitiveOption);
    const auto held = heldOn.match(text);
    auto date = findDate(text, held.hasMatch() ? int(held.capturedStart()) : 0);
    if (!date)
        date = findDate(text);
    if (date)
        facts.date = date->date;
    readTimes(context.words, text, facts.start, facts.end);
    if (unspecified(context.words, text, startWords))
        facts.start = {};
    const bool noEnd = unspecified(context.words, text, endWords);
    if (noEnd)
        facts.end = {};
    facts.committee = committeeIn(context, header, text);
    facts.venue = venueIn(context, header, text);
    for (const Line *line : header)
        addPlace(facts.source, line->page, line->box);

    // `The meeting ended at 9.05 pm.`: near the end, or below the attendance
    const int count = int(minutes.lines.size());
    for (int i = count - 1; i >= 0 && (!facts.end.isValid() || !facts.start.isValid()) && !noEnd; --i) {
        if (i < count - 25 && i >= headerEnd) {
            i = headerEnd; // the items say when other things ended
            continue;
        }
        const Line &line = *minutes.lines[std::size_t(i)];
        static const QRegularExpression ended(
            QStringLiteral("\\b(?:meeting|panel|committee|session|business|duration)\\b.*\\b(?:end|clos|finish|conclud|terminat|rose|until|start|commenc|began|opened|duration)"
                           "|^\\W*(?:closed|ended|finish|close of meeting|time of closure|duration)"),
            QRegularExpression::CaseInsensitiveOption);
        if (line.text.size() > 200 || !line.text.contains(ended))
            continue;
        QString sentence = line.text;
        if (i + 1 < count && !findTime(sentence))
            sentence = joinedLines(sentence, minutes.lines[std::size_t(i + 1)]->text);
        QTime start, end;
        readTimes(context.words, sentence, start, end);
        const int size = int(sentence.size());
        if (!end.isValid() && start.isValid() && lastPhrase(context.words, startWords, sentence, size, size) < 0)
            std::swap(start, end);
        // a bare 9.05 counts behind such words
        if (!end.isValid() && !start.isValid() && lastPhrase(context.words, endWords, sentence, size, size) >= 0)
            if (const auto bareTime = findTime(sentence, 0, true))
                end = bareTime->time.hour() > 0 && bareTime->time.hour() < 8 ? bareTime->time.addSecs(12 * 3600) : bareTime->time;
        if (!facts.end.isValid() && end.isValid())
            facts.end = end;
        if (!facts.start.isValid() && start.isValid())
            facts.start = start;
        if (end.isValid() || start.isValid())
            addPlace(facts.source, line.page, line.box);
    }
}

namespace {

enum class GroupKind { None, Present, CoOpted, Attendance, Apologies, Substitutes, Other };

struct Group
{
    GroupKind kind = GroupKind::None;
    double x0 = 0;
    QString label; ///< the heading, when it names what its people are (`Officers`)
    std::vector<AttendancePiece> pieces;
};

/// The group that a segment opens, and how many characters its heading takes.
std::pair<GroupKind, int> groupAt(const Vocabulary &words, const QString &text, bool alone)
{
    static const std::pair<const char *, GroupKind> lists[] = {
        {"minutes.coopted", GroupKind::CoOpted},       {"minutes.apologies", GroupKind::Apologies}, {"minutes.attendance", GroupKind::Attendance},
        {"minutes.present", GroupKind::Present},       {"minutes.substitutes", GroupKind::Substitutes}, {"minutes.other_group", GroupKind::Other},
    };
    std::pair<GroupKind, int> best{GroupKind::None, 0};
    // `Present for item 4: A B (Cabinet Member)`
    static const QRegularExpression forItem(QStringLiteral("^(?:also\\s+)?(?:present|attending|in attendance)\\s+for\\s+(?:agenda\\s+)?items?\\b[^:]{1,30}:"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = forItem.match(text); match.hasMatch())
        return {GroupKind::Attendance, int(match.capturedLength())};
    for (const auto &[name, kind] : lists) {
        const int length = words.startsWith(QLatin1String(name), text);
        if (length <= best.second)
            continue;
        QString rest = text.mid(length).trimmed();
        // `Officers (virtually):`
        static const QRegularExpression bracket(QStringLiteral("^\\([^)]*\\)\\s*"));
        int more = length;
        if (const auto match = bracket.match(rest); match.hasMatch() && (rest.mid(match.capturedLength()).isEmpty() || rest.mid(match.capturedLength()).startsWith(QLatin1Char(':')))) {
            more = int(text.size() - rest.size() + match.capturedLength());
            rest = rest.mid(match.capturedLength());
        }
        // `In attendance via Teams:`, `Officers supporting the Panel:`
        static const QRegularExpression manner(QStringLiteral("^(?:(?:via|by|through|on|over|from|supporting|of|for)\\s[^:,;.()]{2,50}):"));
        if (const auto match = manner.match(rest); kind == GroupKind::Attendance && match.hasMatch())
            best = {kind, int(text.indexOf(rest)) + int(match.capturedLength())};
        else if (rest.isEmpty() && alone)
            best = {kind, int(text.size())};
        else if (rest.startsWith(QLatin1Char(':')) || rest.startsWith(QLatin1String("– ")) || rest.startsWith(QLatin1String("- ")))
            best = {kind, int(text.indexOf(rest.at(0), more)) + 1};
        else if (isCapitals(QStringView(text).left(length)) && length > 4 && !isCapitals(rest) && !rest.isEmpty())
            best = {kind, length};
    }
    return best;
}

/// One list for all who came: beside people called Councillor those with another's post attended.
void takeOfficers(const Vocabulary &words, std::vector<Person> &people, MinutesFacts &facts)
{
    static const QRegularExpression councillor(QStringLiteral("^(?:cllr|councillor|alderman)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sits(QStringLiteral("\\b(?:chair|vice|member|represent|govern|co-?opt|substitut|convener|independent)"), QRegularExpression::CaseInsensitiveOption);
    const auto titled = std::count_if(people.begin(), people.end(), [](const Person &person) { return councillor.match(person.name).hasMatch(); });
    if (titled < 2)
        return;
    const auto attends = [&](const Person &person) {
        return !councillor.match(person.name).hasMatch() && words.contains(QStringLiteral("person.post"), person.role) && !sits.match(person.role).hasMatch();
    };
    std::copy_if(people.begin(), people.end(), std::back_inserter(facts.inAttendance), attends);
    std::erase_if(people, attends);
}

bool isProse(const QString &text)
{
    const QStringList all = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (all.size() < 6)
        return false;
    int lower = 0;
    for (const QString &word : all)
        lower += word.at(0).isLower() && word != QLatin1String("and") && word != QLatin1String("of") && word != QLatin1String("for");
    return lower * 2 >= int(all.size());
}

} // namespace

void readAttendance(const Context &context, const MinutesLines &minutes, int headerEnd, MinutesFacts &facts)
{
    std::vector<Group> groups;
    QString labelGoesOn; // the rest of a heading that is still to come on the next line
    std::vector<std::size_t> active; // several when headings stand side by side
    for (int i = 0; i < headerEnd; ++i) {
        const Line &line = *minutes.lines[std::size_t(i)];
        const bool several = line.segments.size() > 1;
        std::vector<std::size_t> opened;
        // `Apologies were received from ...` under a heading of its own
        if (!active.empty() && groups[active.front()].kind == GroupKind::Apologies && line.text.contains(QLatin1String("apolog"), Qt::CaseInsensitive) && isProse(line.text)) {
            groups[active.front()].pieces.push_back({&line, line.text, line.box});
            continue;
        }
        // `A B, Clerk, and C D, of Healthwatch, were also present.` below the list
        if (!active.empty() && groups[active.front()].kind == GroupKind::Present && !several && !groups[active.front()].pieces.empty()) {
            static const QRegularExpression also(QStringLiteral("[,\\s]+(?:was|were)\\s+also\\s+(?:present|in\\s+attendance)\\.?$"), QRegularExpression::CaseInsensitiveOption);
            QString sentence;
            int last = i;
            for (; last < std::min(headerEnd, i + 4); ++last) {
                const Line &more = *minutes.lines[std::size_t(last)];
                sentence = sentence.isEmpty() ? more.text : joinedLines(sentence, more.text);
                if (more.page != line.page || more.segments.size() > 1 || sentence.endsWith(QLatin1Char('.')))
                    break;
            }
            if (const auto match = also.match(sentence); match.hasMatch() && last < headerEnd) {
                groups.push_back({GroupKind::Attendance, line.box.x0, {}, {}});
                for (int k = i; k <= last; ++k) {
                    const Line &more = *minutes.lines[std::size_t(k)];
                    QString text = more.text;
                    text.remove(also);
                    if (k == last && text.size() == more.text.size())
                        text = text.left(std::max<qsizetype>(0, text.size() - match.capturedLength()));
                    if (!text.isEmpty())
                        groups.back().pieces.push_back({&more, text, more.box});
                    addPlace(facts.source, more.page, more.box);
                }
                active.clear();
                i = last;
                continue;
            }
        }
        if (!active.empty() && (context.words.is(QStringLiteral("minutes.not_people"), line.text) || (!several && isProse(line.text)))) {
            active.clear();
            continue;
        }
        // the row of headings of a table of items ends the attendance
        if (several && std::all_of(line.segments.begin(), line.segments.end(), [&](const Segment &segment) { return context.words.is(QStringLiteral("minutes.not_people"), segment.text); })) {
            active.clear();
            continue;
        }
        for (std::size_t s = 0; s < line.segments.size(); ++s) {
            const Segment &segment = line.segments[s];
            QString text = segment.text;
            if (s == 0 && segment.text == labelGoesOn) {
                labelGoesOn.clear();
                continue;
            }
            auto [kind, length] = groupAt(context.words, text, true);
            if (s == 0 && i + 1 < headerEnd)
                // a heading in a column of its own may run over two lines
                if (const Line &next = *minutes.lines[std::size_t(i + 1)];
                    !next.segments.empty() && (several || next.segments.size() > 1) && std::abs(next.segments.front().box.x0 - segment.box.x0) < line.size
                    && next.segments.front().text.size() < 30 && next.page == line.page && !segment.text.endsWith(QLatin1Char(':'))
                    && (next.segments.front().text.at(0).isLower() || (isCapitals(segment.text) && isCapitals(next.segments.front().text)))) {
                    const auto longer = groupAt(context.words, segment.text + QLatin1Char(' ') + next.segments.front().text, true);
                    if (longer.first != GroupKind::None && longer.second > int(segment.text.size())) {
                        kind = longer.first;
                        length = int(text.size());
                        labelGoesOn = next.segments.front().text;
                    }
                }
            // `Councillor A B | Chair`: a role beside a name opens no list
            if (kind == GroupKind::Present && s > 0 && opened.empty() && !active.empty() && length == int(text.size()) && looksLikeName(context.words, line.segments.front().text))
                kind = GroupKind::None;
            // `**Tide Group** | A B and C D`: groups in bold beside those of them who came
            if (kind == GroupKind::None && s == 0 && several && !active.empty() && groups[active.front()].kind == GroupKind::Present && segment.bold && !line.segments[1].bold
                && !context.words.startsWith(QStringLiteral("person.title"), text) && looksLikeName(context.words, line.segments[1].text.section(QRegularExpression(QStringLiteral("\\s+and\\s+|,|\\(")), 0, 0))) {
                if (auto &pieces = groups[active.front()].pieces; !pieces.empty() && !pieces.back().text.endsWith(QLatin1Char(',')) && !pieces.back().text.endsWith(QLatin1Char(';')))
                    pieces.back().text += QLatin1Char(',');
                continue;
            }
            if (kind != GroupKind::None) {
                groups.push_back({kind, segment.box.x0, text.left(length), {}});
                if (opened.empty())
                    active.clear();
                active.push_back(groups.size() - 1);
                opened.push_back(groups.size() - 1);
                text = text.mid(length).trimmed();
            }
            // `Attendance | Role`
            if (several && kind == GroupKind::None && context.words.is(QStringLiteral("minutes.not_people"), text))
                continue;
            if (text.isEmpty() || active.empty() || listMarkLength(text + QLatin1Char(' ')) == int(text.size()) + 1)
                continue;
            std::size_t target = active.front();
            for (const std::size_t candidate : active)
                if (groups[candidate].x0 <= segment.box.x0 + line.size)
                    target = candidate;
            groups[target].pieces.push_back({&line, text, segment.box});
            addPlace(facts.source, line.page, segment.box);
        }
    }
    for (Group &group : groups) {
        if (group.kind == GroupKind::Other || group.kind == GroupKind::None)
            continue;
        if (group.kind == GroupKind::Apologies && !group.pieces.empty() && group.pieces.front().text.contains(QLatin1String("apolog"), Qt::CaseInsensitive)) {
            std::vector<const Line *> said;
            for (const AttendancePiece &piece : group.pieces)
                if (said.empty() || said.back() != piece.line)
                    said.push_back(piece.line);
            readApologies(context, {Paragraph{{}, runningText(said), said, false, 0, sourceOf(said)}}, facts);
            continue;
        }
        std::vector<Person> people = peopleInList(context, group.pieces);
        if (group.kind == GroupKind::Present)
            takeOfficers(context.words, people, facts);
        std::vector<Person> &to = group.kind == GroupKind::CoOpted      ? facts.coOptedPresent
                                  : group.kind == GroupKind::Attendance ? facts.inAttendance
                                  : group.kind == GroupKind::Apologies  ? facts.apologies
                                                                        : facts.present;
        for (Person &person : people) {
            if (context.words.is(QStringLiteral("minutes.none"), person.name))
                continue;
            // the chair, named above the list and again in it
            const QString surname = person.name.section(QLatin1Char(' '), -2);
            const auto known = std::find_if(to.begin(), to.end(), [&](const Person &other) { return surname.contains(QLatin1Char(' ')) && folded(other.name.section(QLatin1Char(' '), -2)) == folded(surname); });
            if (known == to.end())
                to.push_back(std::move(person));
            else if (known->role.isEmpty())
                known->role = person.role;
        }
    }
}

} // namespace scrutiny::reading
