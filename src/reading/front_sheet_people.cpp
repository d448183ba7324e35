// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda.h"

#include "base/text.h"

namespace scrutiny::reading {

namespace {

const QString membersList = QStringLiteral("front.members");
const QString coOptedList = QStringLiteral("front.coopted");
const QString substitutesList = QStringLiteral("front.substitutes");

/// Takes a mere affiliation (`(Labour)`) off a member; a co-opted member keeps it as what they stand for.
void settleRole(Person &person, bool coOpted)
{
    if (!person.role.startsWith(QLatin1Char('(')))
        return;
    person.role = coOpted ? person.role.mid(1) : QString();
}

enum class Group { None, Members, CoOpted, Substitutes };

struct Label
{
    Group group = Group::None;
    QString role;      ///< `Chair` of `Chair: Cllr A B`
    QString rest;      ///< what follows on the same line
};

/// What a line begins: a list of members, co-opted members or substitutes, or one person by role.
std::optional<Label> labelOf(const Vocabulary &words, const Line &line, bool large, bool inMembers)
{
    const QString &text = line.text;
    const auto behind = [&](int length) -> std::optional<QString> {
        QString rest = text.mid(length).trimmed();
        static const QRegularExpression note(QStringLiteral("^\\([^)]*\\)?"));
        if (rest.startsWith(QLatin1Char('('))) {
            const QRegularExpressionMatch match = note.match(rest);
            rest = rest.mid(match.capturedLength()).trimmed();
        }
        static const QRegularExpression dash(QStringLiteral("^[:\\s–—-]*$"));
        if (dash.match(rest).hasMatch())
            return QString();
        // `To: Members of the Health Scrutiny Committee` above their names
        static const QRegularExpression ofBody(QStringLiteral("^of the [^,.;:]{4,90}:?$"), QRegularExpression::CaseInsensitiveOption);
        if (ofBody.match(rest).hasMatch() && words.contains(QStringLiteral("committee.kind"), rest) && !rest.contains(QLatin1String(" are "), Qt::CaseInsensitive))
            return QString();
        // `Membership:- Councillors A, B and C`
        static const QRegularExpression mark(QStringLiteral("^:[\\s–—-]*"));
        if (const auto match = mark.match(rest); match.hasMatch())
            return rest.mid(match.capturedLength());
        // `Members of the Finance Committee: Councillors A B, C D`
        static const QRegularExpression ofBodyNamed(QStringLiteral("^of the ([^,.;:]{4,90}):\\s*(\\S.*)$"), QRegularExpression::CaseInsensitiveOption);
        if (const auto match = ofBodyNamed.match(rest); match.hasMatch() && words.contains(QStringLiteral("committee.kind"), match.captured(1)))
            return match.captured(2);
        const qsizetype colon = rest.indexOf(QLatin1Char(':'));
        // `Co-opted members with a vote on education:`
        if (colon > 0 && colon == rest.size() - 1 && rest.size() < 60)
            return QString();
        // a label in a column of its own
        if (line.segments.size() > 1 && line.segments.front().text.size() <= length + 2)
            return rest;
        // `To: Councillors A B, C D`
        if (folded(text.left(length)).endsWith(QLatin1String("councillors")) && peopleFrom(rest).size() >= 2)
            return rest;
        if (rest.startsWith(QLatin1String("Councillors")) || rest.startsWith(QLatin1String("Cllrs")))
            return rest;
        return {};
    };
    const std::pair<QString, Group> lists[] = {{coOptedList, Group::CoOpted}, {substitutesList, Group::Substitutes}, {membersList, Group::Members}};
    for (const auto &[list, group] : lists) {
        // `Independent co-opted members`, `To: Members of the Committee`
        int length = words.startsWith(list, text);
        if (length == 0 && text.startsWith(QLatin1String("To"))) {
            static const QRegularExpression to(QStringLiteral("^To\\s*:?\\s*(?:all\\s+|the\\s+)?"), QRegularExpression::CaseInsensitiveOption);
            const QRegularExpressionMatch match = to.match(text);
            const int more = words.startsWith(list, text.mid(match.capturedLength()));
            length = more ? int(match.capturedLength()) + more : 0;
        }
        if (length == 0 && group != Group::Members && text.size() < 60 && words.contains(list, text) && (line.bold || large || text.endsWith(QLatin1Char(':'))))
            length = int(text.size());
        if (length > 0)
            if (const auto rest = behind(length))
                return Label{group, {}, *rest};
        const bool introduces = text.endsWith(QLatin1Char(':')) || text.endsWith(QLatin1String(":-"));
        if (group == Group::Members && text.size() < 60 && (line.bold || large || introduces || isCapitals(text)) && line.segments.size() == 1 && !text.contains(QLatin1Char(','))
            && words.contains(QStringLiteral("front.members-heading"), text))
            return Label{group, {}, {}};
    }
    for (const char *list : {"role.chairman", "role.vice"}) {
        const int length = words.startsWith(QString::fromLatin1(list), text);
        if (length < 4)
            continue;
        const QString rest = text.mid(length).trimmed();
        if (rest.startsWith(QLatin1Char(':')) && rest.size() > 3)
            return Label{Group::Members, text.left(length), rest.mid(1).trimmed()};
    }
    // `Conservative (5):` in a list by party
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (inMembers && colon > 2 && colon < 45 && colon + 3 < text.size() && !peopleFrom(text.mid(colon + 1)).empty())
        return Label{Group::None, {}, text.mid(colon + 1).trimmed()};
    return {};
}

/// The names of a run of lines below a label.
class Collector
{
public:
    Collector(MeetingFacts &meeting) : facts(meeting) {}

    void begin(Group next)
    {
        flush();
        group = next;
    }

    void add(const Person &person, const Line &line, const Rect &box)
    {
        Person one = person;
        settleRole(one, group == Group::CoOpted);
        addPlace(one.source, line.page, box);
        if (group == Group::Substitutes)
            return;
        std::vector<Person> &list = group == Group::CoOpted ? facts.coOpted : facts.members;
        for (Person &known : list)
            if (folded(known.name) == folded(one.name)) {
                if (known.role.isEmpty())
                    known.role = one.role;
                return;
            }
        list.push_back(one);
    }

    /// Running text goes on; a line that left room for the next word ended a name.
    void text(const QString &more, const Line &line, double right)
    {
        if (running.isEmpty()) {
            running = more;
        } else {
            const qsizetype space = more.indexOf(QLatin1Char(' '));
            const double word = double(space < 0 ? more.size() : space) * line.box.width() / double(std::max<qsizetype>(1, line.text.size()));
            const bool room = at && at->box.x1 + word + line.size < right && !running.endsWith(QLatin1Char(',')) && !running.endsWith(QLatin1String(" and")) && running.back().isLower() == running.at(running.size() - 2).isLower();
            running = room ? running + QStringLiteral("; ") + more : joinedLines(running, more);
        }
        at = &line;
        addPlace(source, line.page, line.box);
    }

    void flush()
    {
        if (!running.isEmpty() && at) {
            for (const Person &person : peopleFrom(running)) {
                Person one = person;
                Rect box;
                for (const Place &place : source)
                    if (place.page == at->page)
                        box = place.rect;
                add(one, *at, box);
            }
        }
        running.clear();
        source.clear();
        at = nullptr;
    }

    Group group = Group::None;
    QString running;

private:
    MeetingFacts &facts;
    const Line *at = nullptr;
    Source source;
};

/// A line of names side by side or one name alone; none when it is running text.
std::vector<std::pair<Person, Rect>> namesOnLine(const Line &line, bool nameAndMore)
{
    std::vector<std::pair<Person, Rect>> people;
    for (std::size_t s = 0; s < line.segments.size(); ++s) {
        if (nameAndMore && s > 0)
            break;
        const auto person = personFrom(line.segments[s].text);
        if (!person) {
            if (s == 0)
                return {};
            continue; // `Fenwick City Council` behind a name
        }
        // a lone surname or initial is the rest of something
        if (!person->name.contains(QLatin1Char(' ')) && line.segments.size() == 1)
            return {};
        people.emplace_back(*person, line.segments[s].box);
    }
    return people;
}

/// Those who were named by their role alone come first; one who is in the list as well gets the role there.
void addByRole(const std::vector<Person> &byRole, MeetingFacts &meeting)
{
    static const QRegularExpression title(QStringLiteral("^(?:councillor|cllr\\.?)\\s+"), QRegularExpression::CaseInsensitiveOption);
    const auto bare = [](QString name) { return folded(name.remove(title)); };
    std::vector<Person> first;
    for (const Person &person : byRole) {
        const auto known = std::find_if(meeting.members.begin(), meeting.members.end(), [&](const Person &member) { return bare(member.name) == bare(person.name); });
        if (known == meeting.members.end())
            first.push_back(person);
        else if (known->role.isEmpty())
            known->role = person.role;
    }
    meeting.members.insert(meeting.members.begin(), first.begin(), first.end());
}

} // namespace

namespace {

/// One segment of a line as a line of its own.
Line single(const Line &line, std::size_t at)
{
    Line one = line;
    one.segments = {line.segments[at]};
    one.text = line.segments[at].text;
    one.box = line.segments[at].box;
    return one;
}

/// The lines with roles made whole that a narrow column broke: `Cllr A B (Vice-` over `Chairman)`. What went up leaves its line, which may be left empty.
std::vector<Line> withWholeRoles(const std::vector<const Line *> &lines)
{
    std::vector<Line> whole;
    for (const Line *line : lines)
        whole.push_back(*line);
    for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
        Line &line = whole[i];
        Line &next = whole[i + 1];
        if (next.page != line.page || next.baseline - line.baseline > 1.7 * line.size || !line.text.contains(QLatin1Char('(')))
            continue;
        bool any = false;
        for (Segment &segment : line.segments) {
            if (segment.text.size() > 60 || segment.text.count(QLatin1Char('(')) <= segment.text.count(QLatin1Char(')')))
                continue;
            for (std::size_t s = 0; s < next.segments.size(); ++s) {
                const Segment &rest = next.segments[s];
                if (std::abs(rest.box.x0 - segment.box.x0) > 2 || !rest.text.contains(QLatin1Char(')')) || rest.text.size() > 40)
                    continue;
                segment.text = joinedLines(segment.text, rest.text);
                segment.box = segment.box.united(rest.box);
                next.segments.erase(next.segments.begin() + std::ptrdiff_t(s));
                any = true;
                break;
            }
        }
        for (Line *changed : {&line, &next}) {
            if (!any)
                break;
            changed->text.clear();
            for (const Segment &segment : changed->segments)
                changed->text += (changed->text.isEmpty() ? QString() : QStringLiteral(" ")) + segment.text;
        }
    }
    return whole;
}

} // namespace

void readPeople(const Context &context, const std::vector<const Line *> &printed, std::size_t from, std::size_t to, MeetingFacts &meeting)
{
    const std::vector<Line> lines = withWholeRoles(printed);
    Group beside = Group::None; // a second list to the right of the first
    double besideX = 0;
    Collector names(meeting);
    std::vector<Person> byRole; // `Chair: Councillor A B` on a line of its own
    const Line *before = nullptr;
    bool nameAndMore = false;
    bool anyHere = false;
    bool open = false;
    bool namesBold = false; // the first name below the label is bold
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (line.text.isEmpty())
            continue; // all of it belonged to the line above
        if (i >= from && i <= to) {
            names.begin(Group::None);
            before = nullptr;
            continue;
        }
        if (line.segments.size() == 2) {
            // `Members | Substitutes` over two lists side by side
            const auto first = labelOf(context.words, single(line, 0), false, false);
            const auto second = labelOf(context.words, single(line, 1), false, false);
            if (first && second && first->rest.isEmpty() && second->rest.isEmpty() && first->role.isEmpty() && second->role.isEmpty() && first->group != second->group) {
                names.begin(first->group);
                beside = second->group;
                besideX = line.segments[1].box.x0 - line.size;
                open = true;
                anyHere = nameAndMore = false;
                before = &line;
                continue;
            }
        }
        const PageLines &page = context.lines[std::size_t(line.page - 1)];
        const bool heading = context.words.startsWith(QStringLiteral("front.end"), line.text) || context.words.is(QStringLiteral("front.agenda"), line.text)
            || context.words.is(QStringLiteral("item.open"), line.text) || context.words.is(QStringLiteral("item.exempt"), line.text);
        // `To all Members of the Panel: Councillors A B, C D` is the list itself
        const auto listed = heading && line.text.contains(QLatin1Char(':')) ? labelOf(context.words, line, false, false) : std::nullopt;
        const bool namesThem = listed && listed->group == Group::Members && !peopleFrom(listed->rest).empty();
        if (heading && !namesThem && !context.words.is(QStringLiteral("front.members"), line.text)) {
            names.begin(Group::None);
            open = false;
            continue;
        }
        // `Name | Representing | Party` heads a table of members that no label announces
        if (names.group == Group::None && meeting.members.empty() && line.segments.size() > 1 && line.bold && i + 1 < lines.size() && lines[i + 1].segments.size() > 1
            && context.words.is(QStringLiteral("front.name-head"), line.segments.front().text) && personFrom(lines[i + 1].segments.front().text)) {
            names.begin(Group::Members);
            open = nameAndMore = true;
            anyHere = false;
            before = &line;
            continue;
        }
        // `Independent (3)` between the names: a group and how many they are
        static const QRegularExpression counted(QStringLiteral("^[^,:;()]{3,50}\\(\\d{1,2}\\)$"));
        if (names.group == Group::Members && open && line.segments.size() == 1 && counted.match(line.text).hasMatch()) {
            names.begin(Group::Members);
            anyHere = false;
            before = &line;
            continue;
        }
        // `Y Cynghorwyr / Councillors`
        static const QRegularExpression otherLanguage(QStringLiteral("^[\\p{L} ]{3,30}?\\s*/\\s*(?=\\p{L})"));
        if (names.group == Group::Members && open && line.segments.size() == 1 && otherLanguage.match(line.text).hasMatch()
            && context.words.is(membersList, line.text.mid(otherLanguage.match(line.text).capturedLength()))) {
            before = &line;
            continue;
        }
        // `Chair: A B | Deputy Chair: C D`
        if (line.segments.size() == 2) {
            const auto first = labelOf(context.words, single(line, 0), false, false);
            const auto second = labelOf(context.words, single(line, 1), false, false);
            if (first && second && !first->role.isEmpty() && !second->role.isEmpty()) {
                names.begin(Group::Members);
                for (std::size_t s = 0; s < 2; ++s) {
                    const Label &label = s == 0 ? *first : *second;
                    if (auto person = personFrom(label.rest)) {
                        person->role = label.role;
                        addPlace(person->source, line.page, line.segments[s].box);
                        byRole.push_back(*person);
                    }
                }
                open = anyHere = true;
                nameAndMore = false;
                before = &line;
                continue;
            }
        }
        if (const auto label = labelOf(context.words, line, line.size > 1.1 * page.bodySize, names.group != Group::None)) {
            const bool party = label->group == Group::None;
            beside = Group::None;
            names.begin(party ? names.group : label->group);
            open = true;
            anyHere = false;
            nameAndMore = false;
            before = &line;
            if (!label->role.isEmpty()) {
                if (auto person = personFrom(label->rest)) {
                    person->role = label->role;
                    addPlace(person->source, line.page, line.box);
                    byRole.push_back(*person);
                }
                anyHere = true;
            } else if (!label->rest.isEmpty()) {
                names.text(label->rest, line, page.rightMargin);
                anyHere = true;
            } else if (i > 0 && line.segments.size() == 1) {
                // a label in the middle of its row's height: the first names stand a little above it, in the column beside
                const Line &above = lines[i - 1];
                if (above.page == line.page && above.segments.size() == 1 && above.box.x0 > line.box.x1 && line.baseline - above.baseline < 0.9 * std::max(page.leading, line.size)
                    && !peopleFrom(above.text).empty()) {
                    names.text(above.text, above, page.rightMargin);
                    before = &above;
                    anyHere = true;
                }
            }
            continue;
        }
        if (names.group == Group::None || !open)
            continue;
        const double gap = before && before->page == line.page ? line.baseline - before->baseline : 0;
        const bool far = anyHere && gap > 2.6 * std::max(page.leading, 1.1 * line.size);
        // another heading below plain names
        const auto namesBody = [&]() {
            const QStringList kinds = context.words.list(QStringLiteral("committee.kind"));
            return std::any_of(kinds.begin(), kinds.end(), [&](const QString &kind) { return line.text.endsWith(QLatin1Char(' ') + kind, Qt::CaseInsensitive); });
        };
        const bool headed = anyHere && line.segments.size() == 1 && line.text.size() < 100 && (namesBody() || (line.text.size() < 60 && !line.text.contains(QLatin1Char(','))))
            && ((line.bold && before && !before->bold && !namesBold) || (isCapitals(line.text) && before && !isCapitals(before->text)));
        if (far || headed) {
            names.begin(Group::None);
            open = false;
            continue;
        }
        // heads over columns of names: groups in bold above plain names, `(5)` for how many they are
        if (!anyHere && line.segments.size() > 1 && i + 1 < lines.size()) {
            static const QRegularExpression count(QStringLiteral("^\\(\\d{1,2}\\)$"));
            const auto isCount = [&](const Segment &segment) { return count.match(segment.text).hasMatch(); };
            const Line &below = lines[i + 1];
            const bool counts = std::all_of(line.segments.begin(), line.segments.end(), isCount);
            const bool above = below.segments.size() > 1 && std::all_of(below.segments.begin(), below.segments.end(), isCount);
            const bool bold = std::all_of(line.segments.begin(), line.segments.end(), [](const Segment &segment) { return segment.bold; });
            const bool plain = below.segments.size() == line.segments.size() && std::none_of(below.segments.begin(), below.segments.end(), [](const Segment &segment) { return segment.bold; });
            if (counts || above || (bold && plain)) {
                before = &line;
                continue;
            }
        }
        if (!anyHere)
            namesBold = line.bold;
        before = &line;
        // `Member | Appointed by` heads a table of names
        if (!anyHere && line.segments.size() > 1
            && (context.words.is(membersList, line.segments.front().text + QLatin1Char('s')) || context.words.is(QStringLiteral("front.name-head"), line.segments.front().text))) {
            nameAndMore = true;
            continue;
        }
        const bool paragraph = !names.running.isEmpty() || line.text.contains(QLatin1Char(',')) || line.text.contains(QLatin1String(" and "));
        if (!paragraph || nameAndMore || line.segments.size() > 1) {
            auto people = namesOnLine(line, nameAndMore);
            // `Councillor A B | Chairman`
            if (people.size() == 1 && line.segments.size() > 1 && people.front().first.role.isEmpty())
                for (const char *list : {"role.chairman", "role.vice"})
                    if (context.words.is(QString::fromLatin1(list), line.segments[1].text))
                        people.front().first.role = line.segments[1].text;
            if (!people.empty() && names.running.isEmpty()) {
                const Group left = names.group;
                for (const auto &[person, box] : people) {
                    names.group = beside != Group::None && box.x0 > besideX ? beside : left;
                    names.add(person, line, box);
                }
                names.group = left;
                anyHere = true;
                continue;
            }
        }
        if (names.running.isEmpty()) {
            // `Mr D Babb, Church of England Representative`: one a line with what they stand for
            const QStringList parts = namesIn(line.text);
            const auto person = personFrom(line.text);
            const bool post = person && parts.size() == 2 && !personFrom(parts.at(1));
            if (post && !line.text.endsWith(QLatin1Char(','))) {
                names.add(*person, line, line.box);
                anyHere = true;
                continue;
            }
        }
        const bool goesOn = !names.running.isEmpty() && gap < 1.6 * std::max(page.leading, 1.1 * line.size);
        if (!goesOn && peopleFrom(line.text).empty()) {
            if (anyHere || line.text.size() > 60) {
                names.begin(Group::None);
                open = false;
            }
            continue;
        }
        if (!goesOn)
            names.flush();
        names.text(line.text, line, page.rightMargin);
        anyHere = true;
        if (line.text.endsWith(QLatin1Char('.')) && line.box.x1 < page.rightMargin - 4 * line.size) {
            names.begin(Group::None);
            open = false;
        }
    }
    names.flush();
    addByRole(byRole, meeting);
}

} // namespace scrutiny::reading
