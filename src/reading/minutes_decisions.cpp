// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/attendance.h"
#include "reading/minutes_parts.h"

#include "base/text.h"

namespace scrutiny::reading {

namespace {

const QString actionWords = QStringLiteral("minutes.action");

QString trimmedEdges(QString text)
{
    static const QString edge = QStringLiteral(" :–—-*[]()");
    while (!text.isEmpty() && edge.contains(text.front()))
        text.remove(0, 1);
    return text.trimmed();
}

/// Whether `text` names who acts: people, posts, bodies, initials; no sentence.
bool looksLikeOwner(const Vocabulary &words, const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.isEmpty() || plain.size() > 110)
        return false;
    static const QRegularExpression cut(QStringLiteral("\\s*(?:/|,|;|&|\\band\\b)\\s*"));
    for (const QString &part : plain.split(cut, Qt::SkipEmptyParts)) {
        const QStringList all = part.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (all.isEmpty() || all.size() > 8)
            return false;
        int lower = 0;
        for (const QString &word : all) {
            static const QStringList small = {QStringLiteral("of"), QStringLiteral("for"), QStringLiteral("the"), QStringLiteral("to"), QStringLiteral("in"), QStringLiteral("on")};
            lower += word.at(0).isLower() && !small.contains(word);
        }
        if (lower > 1 || (lower > 0 && !words.contains(QStringLiteral("person.post"), part)) || (lower > 0 && all.size() == lower && all.size() > 2))
            return false;
    }
    return plain.at(0).isUpper() || words.contains(QStringLiteral("person.post"), plain) || words.startsWith(QStringLiteral("person.plural"), plain) > 0;
}

struct OwnedAction
{
    QString owner, text;
};

/// Owner and text of what stands behind `Action:`.
OwnedAction ownerOf(const Vocabulary &words, const QString &said)
{
    OwnedAction found;
    found.text = said;
    static const QRegularExpression verb(QStringLiteral("\\s(?:to(?!\\s+(?:the|a|an|all|be)\\b)|will|shall|should|would|is to|are to|was asked to|were asked to|agreed to|undertook to)\\s"));
    static const QRegularExpression named(QStringLiteral("[\\s(\\[](?:owner|lead|by whom|action by|responsible(?: officer)?)\\s*[:–-]\\s*([^)\\]]+)[)\\]]?\\.?$"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = named.match(said); match.hasMatch() && looksLikeOwner(words, match.captured(1))) {
        found.owner = match.captured(1).trimmed();
        found.text = said.left(match.capturedStart()).trimmed();
        return found;
    }
    if (const auto match = verb.match(said); match.hasMatch()) {
        QString who = said.left(match.capturedStart()).trimmed();
        if (!looksLikeOwner(words, who))
            who = who.section(QLatin1Char(','), -1).trimmed();
        static const QRegularExpression colon(QStringLiteral("^(.{2,60}?)\\s*[:–—]\\s"));
        if (const auto lead = colon.match(who); lead.hasMatch() && looksLikeOwner(words, lead.captured(1)))
            who = lead.captured(1);
        if (looksLikeOwner(words, who)) {
            found.owner = who;
            return found;
        }
    }
    // `Head of Waste by 3 June`, `R Colley by the next meeting`: who, and when
    static const QRegularExpression when(QStringLiteral("^(.{2,60}?),?\\s+(?:by|before)\\s+(?:(?:the\\s+)?(?:end|next|close|summer|autumn|spring|winter|following)\\b|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
                                               "|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b).{0,40}$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto match = when.match(said); match.hasMatch() && looksLikeOwner(words, match.captured(1))) {
        found.owner = match.captured(1).trimmed();
        found.text.clear();
        return found;
    }
    // `Circulate the figures (Richard Nash)`, `... – R Nash`, `R Nash – circulate ...`
    static const QRegularExpression behind(QStringLiteral("[(\\[]([^()\\[\\]]{2,60})[)\\]]\\.?$|\\s[–—-]\\s([^–—]{2,60})$"));
    if (const auto match = behind.match(said); match.hasMatch()) {
        const QString who = (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).trimmed();
        if (looksLikeOwner(words, who) && said.left(match.capturedStart()).contains(QLatin1Char(' '))) {
            found.owner = who;
            found.text = said.left(match.capturedStart()).trimmed();
            return found;
        }
    }
    static const QRegularExpression ahead(QStringLiteral("^([^:–—]{2,60}?)\\s*(?::|\\s[–—-])\\s+(.{8,})$"));
    if (const auto match = ahead.match(said); match.hasMatch() && looksLikeOwner(words, match.captured(1))) {
        found.owner = match.captured(1).trimmed();
        found.text = match.captured(2);
        return found;
    }
    static const QString ends = QStringLiteral(".");
    QString whole = said;
    if (whole.endsWith(ends))
        whole.chop(1);
    if (looksLikeOwner(words, whole)) {
        found.owner = whole;
        found.text.clear();
    }
    return found;
}

/// Where an action begins within a paragraph: position of the word and length up to what follows it; -1 when there is none.
std::pair<int, int> actionIn(const Vocabulary &words, const QString &text)
{
    static const QRegularExpression somewhere(QStringLiteral("(?:^|[\\s(\\[*])((?:ACTIONS?|Actions?)(?:\\s+(?:point|item|required|by|for|no\\.?)){0,2}(?:\\s*\\d{1,3})?\\s*(?::|\\s[–—-](?=\\s)))"));
    if (const auto match = somewhere.match(text); match.hasMatch())
        return {int(match.capturedStart(1)), int(match.capturedLength(1))};
    const int length = words.startsWith(actionWords, text);
    if (length > 0) {
        const QString rest = text.mid(length).trimmed();
        if (rest.startsWith(QLatin1Char(':')) || rest.startsWith(QChar(0x2013)) || rest.startsWith(QLatin1Char('-')))
            return {0, int(text.size() - rest.size()) + 1};
        if (rest.isEmpty())
            return {0, int(text.size())};
        // `ACTION Richard Nash`: only in capitals, and only who
        if (isCapitals(QStringView(text).left(length)) && !isCapitals(rest) && looksLikeOwner(words, rest.section(QStringLiteral(" to "), 0, 0)))
            return {0, length};
    }
    return {-1, 0};
}

/// The sentence that `text` ends with.
QString lastSentence(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[a-z0-9)’'\"”]{2}[.?!]\\s+(?=[A-Z“\"])"));
    int from = 0;
    for (auto it = end.globalMatch(text); it.hasNext();)
        from = int(it.next().capturedEnd());
    return text.mid(from);
}

bool isAboutActions(const Vocabulary &words, const QString &text)
{
    return words.is(QStringLiteral("minutes.actions_heading"), text);
}

} // namespace

std::pair<QString, QString> ownerAndText(const Vocabulary &words, const QString &said)
{
    const OwnedAction action = ownerOf(words, said);
    return {action.owner, action.text};
}

std::vector<Paragraph> minutesParagraphs(const Context &context, const std::vector<const Line *> &lines, double rightEdge)
{
    static const QRegularExpression decision(QStringLiteral("^(?:RESOLVED|AGREED|DECISION|RECOMMENDED)\\b|^(?:Resolved|Agreed|Decision)\\s*[:–—-]"));
    static const QRegularExpression closing(QStringLiteral("^\\(?(?:The )?(?:meeting|panel|committee|board) (?:then |was )?(?:ended|closed|concluded|finished|rose|terminated)"), QRegularExpression::CaseInsensitiveOption);
    std::vector<Paragraph> paragraphs;
    std::vector<const Line *> block;
    const auto flush = [&]() {
        std::vector<Paragraph> more = paragraphsOf(context, block, rightEdge);
        std::move(more.begin(), more.end(), std::back_inserter(paragraphs));
        block.clear();
    };
    for (const Line *line : lines) {
        const QChar first = line->text.isEmpty() ? QChar() : line->text.at(0);
        static const QString firsts = QStringLiteral("RADTMPBC(");
        if (firsts.contains(first.toUpper()) && (line->text.contains(decision) || line->text.contains(closing) || actionIn(context.words, line->text).first == 0))
            flush();
        block.push_back(line);
    }
    flush();
    return paragraphs;
}

void readMinuteActions(const Context &context, const QString &item, const std::vector<Paragraph> &paragraphs, MinutesFacts &facts, Issues &issues)
{
    const Vocabulary &words = context.words;
    bool inList = false;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Paragraph &paragraph = paragraphs[i];
        if (isAboutActions(words, paragraph.text)) {
            inList = true;
            continue;
        }
        const auto [at, length] = actionIn(words, paragraph.text);
        // `It was agreed that figures would be sent. (ACTION)`: marked as one, whoever is to do it
        static const QRegularExpression marked(QStringLiteral("^(.*\\S)\\s*[(\\[](?:ACTION|Action)[)\\]]\\.?$"), QRegularExpression::DotMatchesEverythingOption);
        if (const auto match = marked.match(paragraph.text); at < 0 && match.hasMatch()) {
            const QString sentence = lastSentence(match.captured(1));
            const OwnedAction action = ownerOf(words, sentence);
            if (action.owner.isEmpty())
                issues.push_back({ReadingIssue::Severity::Note, paragraph.source.empty() ? 0 : paragraph.source.front().page,
                                  QStringLiteral("The minutes record an action without saying plainly who is to do it."), QStringLiteral("action"), item, paragraph.source});
            facts.actions.push_back({item, action.owner, action.text.isEmpty() ? sentence : action.text, paragraph.source});
            inList = false;
            continue;
        }
        if (at < 0) {
            if (inList && !paragraph.mark.isEmpty()) {
                const OwnedAction action = ownerOf(words, paragraph.text);
                facts.actions.push_back({item, action.owner, action.text.isEmpty() ? paragraph.text : action.text, paragraph.source});
            } else if (paragraph.mark.isEmpty()) {
                inList = false;
            }
            continue;
        }
        inList = false;
        const QString ahead = paragraph.text.left(at).trimmed();
        QString said = trimmedEdges(paragraph.text.mid(at + length));
        Source source = paragraph.source;
        if (said.endsWith(QLatin1String(").")) || said.endsWith(QLatin1String("].")))
            said.chop(1);
        if (said.endsWith(QLatin1Char(')')) && !said.contains(QLatin1Char('(')))
            said.chop(1);
        if (said.endsWith(QLatin1Char(']')) && !said.contains(QLatin1Char('[')))
            said.chop(1);
        if (said.isEmpty()) {
            // `ACTION` alone: what follows on the next line, or a list of them
            if (i + 1 < paragraphs.size() && paragraphs[i + 1].mark.isEmpty()) {
                said = paragraphs[i + 1].text;
                addPlaces(source, paragraphs[i + 1].source);
                ++i;
            } else {
                inList = true;
                continue;
            }
        }
        OwnedAction action = ownerOf(words, said);
        if (action.text.isEmpty()) {
            // only who: what is to be done is said before
            static const QString open = QStringLiteral("([*");
            QString before = ahead;
            while (!before.isEmpty() && open.contains(before.back()))
                before = before.chopped(1).trimmed();
            if (before.isEmpty() && i > 0 && at == 0) {
                std::size_t k = i - 1;
                while (k > 0 && actionIn(words, paragraphs[k].text).first == 0)
                    --k;
                before = paragraphs[k].text;
                Source whole = paragraphs[k].source;
                addPlaces(whole, source);
                source = std::move(whole);
            } else {
                before = lastSentence(before);
            }
            action.text = before;
        }
        if (action.owner.isEmpty())
            issues.push_back({ReadingIssue::Severity::Note, paragraph.source.empty() ? 0 : paragraph.source.front().page,
                              QStringLiteral("The minutes record an action without saying plainly who is to do it."), QStringLiteral("action"), item, paragraph.source});
        facts.actions.push_back({item, action.owner, action.text, std::move(source)});
    }
}

void readDecisions(const Context &context, const QString &item, const std::vector<Paragraph> &paragraphs, MinutesFacts &facts)
{
    // `It was agreed that ...`, `The Committee RESOLVED to ...`
    static const QRegularExpression spoken(
        QStringLiteral("(?:^|(?<=[.?!]\\s))(?:(?:It was|The (?:\\w+\\s){1,4}?|Having\\b[^.]{0,120}?,\\s*it was)\\s*(?:then |also |further |unanimously |therefore |duly )*"
                       "(?:resolved|agreed)(?: unanimously| by [^.]{0,40}?)?,?\\s*(?:that|to|:))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression capital(QStringLiteral("\\b(?:RESOLVED|AGREED|DECISION|RECOMMENDED)\\b"));
    static const QRegularExpression programme(QStringLiteral("^(?:The [\\w ,]{3,80}?|It) (?:was|were) (?:agreed|approved)\\.?$"), QRegularExpression::CaseInsensitiveOption);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Paragraph &paragraph = paragraphs[i];
        QString text;
        Source source = paragraph.source;
        const int length = context.words.startsWith(QStringLiteral("minutes.resolved"), paragraph.text);
        const QString rest = paragraph.text.mid(length).trimmed();
        static const QRegularExpression opening(QStringLiteral("^(?:[:–—-]|that\\b|to\\b|unanimously\\b|$)"), QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression did(QStringLiteral("^(?:Agreed|Resolved)\\s+[a-z]"));
        bool whole = length > 0 && (did.match(paragraph.text).hasMatch() || opening.match(rest).hasMatch() || isCapitals(QStringView(paragraph.text).left(length)));
        int from = 0;
        if (!whole) {
            if (const auto match = capital.match(paragraph.text); match.hasMatch() && !isCapitals(paragraph.text)) {
                // from the beginning of the sentence that holds the word
                const QString ahead = paragraph.text.left(match.capturedStart());
                from = int(ahead.size() - lastSentence(ahead).size());
                whole = true;
            }
        }
        QString ending;
        if (whole) {
            text = paragraph.text.mid(from);
        } else if (const auto match = spoken.match(paragraph.text); match.hasMatch()) {
            text = paragraph.text.mid(match.capturedStart());
            static const QRegularExpression end(QStringLiteral("[a-z0-9)’'\"”]{2}[.?!]\\s+(?=[A-Z“\"])"));
            if (const auto stop = end.match(text); stop.hasMatch())
                text = text.left(stop.capturedEnd()).trimmed();
        } else if (programme.match(paragraph.text).hasMatch()) {
            text = paragraph.text;
        } else {
            continue;
        }
        // the numbered parts stay with it
        const bool open = text.endsWith(QLatin1Char(':')) || text.endsWith(QChar(0x2013)) || text.endsWith(QLatin1Char('-')) || rest.isEmpty()
            || text.endsWith(QLatin1String("that"), Qt::CaseInsensitive);
        if (open || text.endsWith(QLatin1Char(';')))
            while (i + 1 < paragraphs.size()) {
                const Paragraph &next = paragraphs[i + 1];
                const bool first = text == paragraph.text.mid(from);
                const bool part = !next.mark.isEmpty() || (first && rest.isEmpty());
                if (!part || actionIn(context.words, next.text).first == 0)
                    break;
                text += QLatin1Char('\n') + (next.mark.isEmpty() ? next.text : next.mark + QLatin1Char(' ') + next.text);
                addPlaces(source, next.source);
                ++i;
            }
        const auto [action, actionLength] = actionIn(context.words, text);
        Q_UNUSED(actionLength);
        if (action > 0)
            text = text.left(action).trimmed();
        if (text.size() > 8)
            facts.resolutions.push_back({item, text, std::move(source)});
    }
}

void readApologies(const Context &context, const std::vector<Paragraph> &paragraphs, MinutesFacts &facts)
{
    static const QRegularExpression from(QStringLiteral("\\b(?:apologies|apology)\\b.{0,80}?\\b(?:from|by|of|for)\\b:?\\s+(?!absence\\b|lateness\\b)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression had(QStringLiteral("\\b(?:that\\s+)?((?:Councillors?|Cllrs?)\\s.{3,200}?)\\s+(?:had|have|has)\\s+(?:given|sent|offered|submitted)\\b.{0,20}\\bapolog"));
    static const QRegularExpression stop(QStringLiteral("(?<=[\\w)]{2})(?<!Mrs|Cllr|Prof|Revd)(?<!Mr|Ms|Dr|St)(?<!Rev|Col)\\.(?:\\s|$)|\\s+(?:who|with|for whom|and there were|had been|were)\\b"));
    for (const Paragraph &paragraph : paragraphs) {
        QString list;
        for (auto it = from.globalMatch(paragraph.text); it.hasNext();)
            list = paragraph.text.mid(it.next().capturedEnd());
        if (list.isEmpty())
            list = had.match(paragraph.text).captured(1);
        if (list.isEmpty())
            continue;
        static const QRegularExpression absence(QStringLiteral("^(?:for\\s+)?absence\\s+(?:were\\s+|was\\s+)?(?:received\\s+)?(?:from\\s+)?"), QRegularExpression::CaseInsensitiveOption);
        list.remove(absence);
        if (const auto match = stop.match(list); match.hasMatch())
            list = list.left(match.capturedStart());
        static const QRegularExpression again(QStringLiteral("(\\band|,|;)\\s+from\\s"));
        list.replace(again, QStringLiteral("\\1 "));
        for (Person &person : peopleInText(context.words, list)) {
            if (context.words.is(QStringLiteral("minutes.none"), person.name))
                continue;
            const QString name = folded(person.name);
            if (std::any_of(facts.apologies.begin(), facts.apologies.end(), [&](const Person &known) { return folded(known.name) == name; }))
                continue;
            person.source = paragraph.source;
            facts.apologies.push_back(std::move(person));
        }
    }
}

void readDeclarations(const Context &context, const std::vector<Paragraph> &paragraphs, MinutesFacts &facts)
{
    static const QRegularExpression declared(QStringLiteral("^(.{3,200}?)\\s+(?:both |all |each |also |then |had )*(?:declared|stated|disclosed|registered|noted|advised|informed|said)\\b"));
    static const QRegularExpression sentences(QStringLiteral("(?<=[a-z0-9)’'\"”]{2}[.])\\s+(?=[A-Z“\"])"));
    for (const Paragraph &paragraph : paragraphs) {
        if (paragraph.text.endsWith(QLatin1Char(':')) || context.words.startsWith(QStringLiteral("minutes.none"), paragraph.text) > 0)
            continue;
        QString member, text;
        const auto flush = [&]() {
            if (!member.isEmpty())
                for (const Person &person : peopleInText(context.words, member))
                    facts.declarations.push_back({person.name, text.trimmed(), paragraph.source});
            member.clear();
            text.clear();
        };
        for (const QString &sentence : paragraph.text.split(sentences, Qt::SkipEmptyParts)) {
            QString who;
            if (const auto match = declared.match(sentence); match.hasMatch()) {
                who = match.captured(1);
                const std::vector<Person> people = peopleInText(context.words, who);
                if (people.empty() || !looksLikeName(context.words, people.front().name))
                    who.clear();
            } else if (static const QRegularExpression verb(QStringLiteral("^((?:[A-Z][\\w’'.-]*|and|[,&]|de|van|der|la|le|du|von)(?:,?\\s+(?:[A-Z][\\w’'.-]*|and|&|de|van|der|la|le|du|von))*?),?\\s+(?:is|was|are|were|has|have|works?|owns?|sits?|serves?)\\s"));
                       verb.match(sentence).hasMatch()) {
                who = verb.match(sentence).captured(1);
                const std::vector<Person> people = peopleInText(context.words, who);
                if (people.empty() || !looksLikeName(context.words, people.front().name) || (people.front().name.count(QLatin1Char(' ')) == 0))
                    who.clear();
            } else if (text.isEmpty() && context.words.startsWith(QStringLiteral("person.title"), sentence) > 0) {
                // `Mr G Williams Chairman of the Trust ...`: title, initials, surname
                static const QRegularExpression named(QStringLiteral("^((?:[A-Z][a-z]*\\.?\\s){1,4}?(?:[A-Z]\\.?\\s){1,3}[A-Z][\\w’'-]+)"));
                who = named.match(sentence).captured(1);
            }
            if (!who.isEmpty()) {
                flush();
                member = who;
                text = sentence;
            } else if (!text.isEmpty()) {
                text += QLatin1Char(' ') + sentence;
            }
        }
        flush();
    }
}

} // namespace scrutiny::reading
