// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/minutes_parts.h"

#include "base/dates.h"
#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

constexpr double rightColumn = 0.62; // of the page's width: a column of owners begins beyond this
constexpr int longestStep = 6;       // items that are left out between two that are printed

/// A line that may be the heading of an item.
struct Candidate
{
    int line = 0;
    QString form;               ///< what is round the number: lines of one set share it
    std::vector<int> numbers;   ///< the numbers in it
    QString number, title;
    double titleX = 0;
    double weight = 0;
    bool bold = false;
};

const pdf::Word *wordAt(const Context &context, const Line &line, int index)
{
    if (line.page < 1 || line.page > int(context.content.pages.size()))
        return nullptr;
    const auto &words = context.content.pages[std::size_t(line.page - 1)].words;
    return index >= 0 && index < int(words.size()) ? &words[std::size_t(index)] : nullptr;
}

/// The bold words that a line begins with, when others follow that are not: a heading that runs into its text.
QString boldBeginning(const Context &context, const Line &line)
{
    QStringList words;
    bool more = false;
    for (const Segment &segment : line.segments)
        for (const int index : segment.words) {
            const pdf::Word *word = wordAt(context, line, index);
            if (!word)
                return {};
            const auto &fonts = context.content.pages[std::size_t(line.page - 1)].fonts;
            if (word->font >= fonts.size() || !fonts[word->font].bold) {
                more = true;
                break;
            }
            if (more)
                return {};
            words << word->text;
        }
    return more ? words.join(QLatin1Char(' ')) : QString();
}

bool isDecisionWord(const Vocabulary &words, const QString &text)
{
    return words.startsWith(QStringLiteral("minutes.resolved"), text) > 0 || words.startsWith(QStringLiteral("minutes.action"), text) > 0;
}

QString agendaNumberOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[(\\[]?\\s*(?:agenda\\s+)?item\\s*(?:no\\.?|number)?\\s*:?\\s*([A-Z]{0,3}\\d{1,3}[a-z]?(?:\\.\\d+)?)\\s*[)\\]]?\\.?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (text.size() > 30)
        return {};
    return form.match(text).captured(1);
}

/// Number and title of a line, when it begins like an item's heading.
std::optional<Candidate> candidateOf(const Line &line)
{
    static const QRegularExpression plain(QStringLiteral("^(\\d{1,4})([.):]?)\\s+(\\S.*)$"));
    static const QRegularExpression reference(
        QStringLiteral("^((?:[A-Z][A-Z&]{0,7}[/ .-]?)?\\d{1,4}(?:[/.-]\\d{1,4}){1,3}|[A-Z]{2,8}\\.\\s?\\d{1,4}|[A-Z]{1,8}(?:[/-][A-Z0-9]{1,6}){0,2}[/-]?\\d{1,4}|[A-Z]{1,3}\\d{1,3})([.):]?)\\s+(\\S.*)$"));
    static const QRegularExpression named(QStringLiteral("^((?:agenda )?item|minute)\\s+(?:no\\.?\\s*)?(\\d{1,4})\\s*[.):–—-]*\\s*(\\S.*)$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression lettered(QStringLiteral("^((\\d{1,3})\\s?\\(([a-z])\\))()\\s+(\\S.*)$"));
    const QString &text = line.text;
    if (text.size() < 3 || text.size() > 400)
        return {};
    const QChar first = text.at(0);
    if (!first.isDigit() && !first.isUpper())
        return {};
    Candidate found;
    QRegularExpressionMatch match;
    if (first.isDigit() && (match = lettered.match(text)).hasMatch()) {
        found.number = match.captured(1);
        found.form = QLatin1Char('n');
        found.numbers = {match.captured(2).toInt(), match.captured(3).at(0).unicode() - 'a' + 1};
        found.title = match.captured(5);
    } else if (first.isDigit() && (match = plain.match(text)).hasMatch()) {
        // `7 November 2023 (7.00 - 8.50 pm)` below the heading is the day
        static const QRegularExpression year(QStringLiteral("\\b\\d{4}$"));
        if (const auto date = findDate(text.left(40)); date && date->at == 0 && year.match(text.left(date->length)).hasMatch())
            return {};
        found.number = match.captured(1);
        found.form = QLatin1Char('n') + match.captured(2);
        found.numbers = {found.number.toInt()};
        found.title = match.captured(3);
    } else if ((match = reference.match(text)).hasMatch()) {
        found.number = match.captured(1);
        static const QRegularExpression digits(QStringLiteral("\\d+"));
        found.form = found.number;
        found.form.replace(digits, QStringLiteral("n"));
        found.form += match.captured(2);
        for (auto it = digits.globalMatch(found.number); it.hasNext();)
            found.numbers.push_back(it.next().captured().toInt());
        // 2.3 and 1.1.4 number paragraphs, not items, unless they head something in bold
        if (!found.number.at(0).isLetter() && ((found.number.contains(QLatin1Char('.')) && !line.bold) || found.numbers.size() > 2))
            return {};
        found.title = match.captured(3);
    } else if ((match = named.match(text)).hasMatch()) {
        found.number = match.captured(2);
        found.form = match.captured(1).toLower();
        found.numbers = {found.number.toInt()};
        found.title = match.captured(3);
    } else {
        return {};
    }
    found.titleX = line.segments.size() > 1 && folded(line.segments.front().text) == folded(found.number) ? line.segments[1].box.x0 : line.box.x0;
    return found;
}

bool isUnderlined(const Context &context, const Line &line)
{
    int words = 0;
    int under = 0;
    for (const Segment &segment : line.segments)
        for (const int index : segment.words)
            if (const pdf::Word *word = wordAt(context, line, index)) {
                ++words;
                under += word->underlined;
            }
    return words > 1 && under * 10 >= words * 7;
}

double weightOf(const Context &context, const MinutesLines &minutes, const Candidate &candidate)
{
    const std::vector<const Line *> &lines = minutes.lines;
    const Line &line = *lines[std::size_t(candidate.line)];
    const Line *before = candidate.line > 0 ? lines[std::size_t(candidate.line - 1)] : nullptr;
    const Line *next = candidate.line + 1 < int(lines.size()) ? lines[std::size_t(candidate.line + 1)] : nullptr;
    const double leading = std::max(context.lines[std::size_t(line.page - 1)].leading, line.size * 1.1);
    double weight = 0;
    if (candidate.bold)
        weight += 2;
    if (isCapitals(candidate.title))
        weight += 2;
    if (isUnderlined(context, line))
        weight += 1.5;
    if (candidate.titleX > line.box.x0)
        weight += 1;
    const bool apart = !before || before->page != line.page || line.baseline - before->baseline > 1.3 * leading;
    if (apart)
        weight += 1;
    else if (before && !before->bold && !candidate.bold && !endsShort(*before, line, context.lines[std::size_t(line.page - 1)].rightMargin))
        weight -= 1;
    if (next && !agendaNumberOf(next->text).isEmpty())
        weight += 3;
    const QChar first = candidate.title.at(0);
    weight += first.isUpper() || !first.isLetter() ? 0.5 : -4;
    if (next && !next->bold && candidate.bold)
        weight += 0.5;
    if (!candidate.bold && !isCapitals(candidate.title)) {
        static const QString ends = QStringLiteral(".,;:");
        if (ends.contains(candidate.title.back()))
            weight -= 1.5;
        if (candidate.title.size() > 85)
            weight -= 1.5;
    }
    if (!candidate.numbers.empty() && candidate.form.startsWith(QLatin1Char('n')) && candidate.numbers.front() > 999)
        weight -= 4;
    return weight;
}

/// How much later the one number is: 1 to longestStep when they may follow each other, else 0.
int stepBetween(const Candidate &a, const Candidate &b)
{
    if (a.form != b.form)
        return 0;
    // `1 (b)` then `2`, `2` then `3 (a)`
    if (a.numbers.size() != b.numbers.size()) {
        const int delta = b.numbers.front() - a.numbers.front();
        return a.form == QLatin1String("n") && delta > 0 && delta <= longestStep && (b.numbers.size() == 1 || b.numbers.back() == 1) ? delta : 0;
    }
    // 1.3 and then 2.1, `1 (b)` and then `2 (a)`
    if (a.numbers.size() == 2 && b.numbers[0] == a.numbers[0] + 1 && b.numbers[1] == 1 && (a.form.contains(QLatin1Char('.')) || a.form == QLatin1String("n")))
        return 1;
    int step = 0;
    for (std::size_t i = 0; i < a.numbers.size(); ++i) {
        const int delta = b.numbers[i] - a.numbers[i];
        if (delta == 0)
            continue;
        if (step != 0 || delta < 0 || delta > longestStep)
            return 0;
        step = delta;
    }
    return step;
}

/// The run of candidates that is most like a row of headings.
std::vector<Candidate> bestRun(const MinutesLines &minutes, const std::vector<Candidate> &all)
{
    std::vector<double> best(all.size());
    std::vector<int> from(all.size(), -1);
    int last = -1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        best[i] = all[i].weight;
        for (std::size_t k = i > 150 ? i - 150 : 0; k < i; ++k) {
            const int step = stepBetween(all[k], all[i]);
            if (step == 0)
                continue;
            const double x = minutes.lines[std::size_t(all[i].line)]->box.x0 - minutes.lines[std::size_t(all[k].line)]->box.x0;
            const double sum = best[k] + all[i].weight - (step - 1) * 0.8 - (all[k].bold != all[i].bold ? 1.5 : 0) - (std::abs(x) > 20 ? 1 : 0);
            if (sum > best[i]) {
                best[i] = sum;
                from[i] = int(k);
            }
        }
        if (last < 0 || best[i] > best[std::size_t(last)])
            last = int(i);
    }
    std::vector<Candidate> run;
    for (int i = last; i >= 0; i = from[std::size_t(i)])
        run.insert(run.begin(), all[std::size_t(i)]);
    return run;
}

bool titleGoesOn(const Context &context, const MinutesLines &minutes, const Candidate &candidate, int index)
{
    if (index >= int(minutes.lines.size()))
        return false;
    const Line &before = *minutes.lines[std::size_t(index - 1)];
    const Line &line = *minutes.lines[std::size_t(index)];
    if (line.page != before.page || candidateOf(line) || listMarkLength(line.text) > 0 || isDecisionWord(context.words, line.text)
        || !agendaNumberOf(line.text).isEmpty())
        return false;
    const PageLines &page = context.lines[std::size_t(line.page - 1)];
    const double leading = std::max(page.leading, line.size * 1.1);
    if (line.baseline - before.baseline > 1.5 * std::max(leading, before.size * 1.25))
        return false;
    const double x = line.box.x0;
    const double numberX = minutes.lines[std::size_t(candidate.line)]->box.x0;
    if (std::abs(x - candidate.titleX) > line.size && std::abs(x - numberX) > line.size)
        return false;
    const double edge = minutes.rightEdge > 0 ? minutes.rightEdge : page.rightMargin;
    const int space = int(line.text.indexOf(QLatin1Char(' ')));
    const double firstWord = line.box.width() * (space < 0 ? 1.0 : double(space) / double(line.text.size()));
    const bool full = edge - before.box.x1 < firstWord + line.size * 2;
    if (candidate.bold != line.bold)
        return false;
    if (isCapitals(candidate.title))
        return std::none_of(line.text.begin(), line.text.end(), [](QChar c) { return c.isLower(); });
    if (candidate.bold)
        return full || line.text.at(0).isLower() || line.size > 1.1 * page.bodySize;
    // plain type: only what could not stand on the line before, under the title
    return full && candidate.titleX > numberX && std::abs(x - candidate.titleX) < line.size && line.text.size() < before.text.size();
}

/// Bold or capital lines of their own, for minutes that do not number their items.
std::vector<MinuteHeading> plainHeadings(const Context &context, const MinutesLines &minutes)
{
    std::vector<MinuteHeading> found;
    for (int i = 0; i < int(minutes.lines.size()); ++i) {
        const Line &line = *minutes.lines[std::size_t(i)];
        const PageLines &page = context.lines[std::size_t(line.page - 1)];
        if (line.text.size() > 110 || line.text.size() < 3 || !(line.bold || (isCapitals(line.text) && line.text.size() > 6)))
            continue;
        static const QString ends = QStringLiteral(".,;:");
        const QString &text = line.text;
        if (!text.at(0).isUpper() || (ends.contains(text.back()) && !text.endsWith(QLatin1Char(':'))) || context.words.is(QStringLiteral("minutes.resolved"), text)
            || context.words.is(QStringLiteral("minutes.action"), text) || context.words.is(QStringLiteral("minutes.not_heading"), text)
            || context.words.is(QStringLiteral("minutes.not_people"), text) || (text.contains(QLatin1Char(':')) && isDecisionWord(context.words, text)))
            continue;
        if (std::abs(line.box.centreX() - (page.leftMargin + page.rightMargin) / 2) < 12 && line.box.x0 > page.leftMargin + 60)
            continue; // centred: the paper's own title
        if (i + 1 < int(minutes.lines.size()) && minutes.lines[std::size_t(i + 1)]->bold && !found.empty() && found.back().to == i
            && line.baseline - minutes.lines[std::size_t(i - 1)]->baseline < 1.5 * page.leading) {
            continue;
        }
        MinuteHeading heading;
        heading.from = i;
        heading.to = i + 1;
        heading.title = text.endsWith(QLatin1Char(':')) ? text.chopped(1) : text;
        found.push_back(heading);
    }
    return found;
}

} // namespace

MinutesLines minutesLines(const Context &context, const std::vector<const Line *> &lines)
{
    MinutesLines minutes;
    minutes.lines = lines;
    minutes.beside.resize(lines.size());
    double x = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < lines.size() && x == 0; ++i) {
        const Line &line = *lines[i];
        if (line.segments.empty())
            continue;
        const Segment &last = line.segments.back();
        const double width = context.content.pages[std::size_t(line.page - 1)].width;
        if (last.box.x0 > rightColumn * width && context.words.is(QStringLiteral("minutes.action_column"), last.text)) {
            // the heading may be centred over its column, which then begins somewhere behind the heading before it
            x = line.segments.size() > 1 ? std::max(rightColumn * width * 0.9, line.segments[line.segments.size() - 2].box.x1 + line.size) : last.box.x0 - line.size * 2;
            x = std::min(x, last.box.x0);
            from = i;
        }
    }
    if (x == 0)
        return minutes;
    minutes.own.reserve(lines.size());
    for (std::size_t i = from; i < lines.size(); ++i) {
        const Line &line = *lines[i];
        if (line.segments.empty() || line.segments.back().box.x0 < x)
            continue;
        Line cut = line;
        minutes.beside[i] = context.words.is(QStringLiteral("minutes.action_column"), cut.segments.back().text) ? QString() : cut.segments.back().text;
        cut.segments.pop_back();
        if (cut.segments.empty()) {
            // nothing else on the line: an owner's name that goes on, kept with the line above
            if (i > from && !minutes.beside[i].isEmpty() && !minutes.beside[i - 1].isEmpty()) {
                minutes.beside[i - 1] = joinedLines(minutes.beside[i - 1], minutes.beside[i]);
                minutes.beside[i].clear();
            }
            cut.text.clear();
        } else {
            cut.text.clear();
            cut.box = {};
            for (const Segment &segment : cut.segments) {
                cut.text += (cut.text.isEmpty() ? QString() : QStringLiteral(" ")) + segment.text;
                cut.box = cut.box.united(segment.box);
            }
        }
        minutes.own.push_back(std::move(cut));
        minutes.lines[i] = &minutes.own.back();
    }
    // lines that were all column are gone
    std::size_t kept = 0;
    for (std::size_t i = 0; i < minutes.lines.size(); ++i) {
        if (minutes.lines[i]->text.isEmpty()) {
            if (kept > 0 && minutes.beside[kept - 1].isEmpty())
                minutes.beside[kept - 1] = minutes.beside[i];
            continue;
        }
        minutes.lines[kept] = minutes.lines[i];
        minutes.beside[kept] = minutes.beside[i];
        ++kept;
    }
    minutes.lines.resize(kept);
    minutes.beside.resize(kept);
    // text ends a little before the column
    double edge = 0;
    for (std::size_t i = from; i < kept; ++i)
        edge = std::max(edge, std::min(x, minutes.lines[i]->box.x1));
    minutes.rightEdge = edge;
    return minutes;
}

std::vector<MinuteHeading> minuteHeadings(const Context &context, const MinutesLines &minutes)
{
    std::vector<Candidate> all;
    std::vector<Candidate> run;
    const int count = int(minutes.lines.size());
    for (int i = 0; i < count; ++i) {
        const Line &line = *minutes.lines[std::size_t(i)];
        std::optional<Candidate> candidate = candidateOf(line);
        if (!candidate)
            continue;
        candidate->line = i;
        candidate->bold = line.bold || !boldBeginning(context, line).isEmpty();
        candidate->weight = weightOf(context, minutes, *candidate);
        if (candidate->weight > 0)
            all.push_back(std::move(*candidate));
    }
    // a list of contents is a run of headings with nothing between them: drop it and look again
    for (int attempt = 0; attempt < 2 && !all.empty(); ++attempt) {
        run = bestRun(minutes, all);
        int bare = 0;
        for (std::size_t i = 0; i + 1 < run.size(); ++i)
            bare += run[i + 1].line - run[i].line <= 1;
        if (run.size() < 4 || bare * 3 < int(run.size()) * 2)
            break;
        std::erase_if(all, [&](const Candidate &a) { return std::any_of(run.begin(), run.end(), [&](const Candidate &b) { return a.line == b.line; }); });
        run.clear();
    }

    double sum = 0;
    for (const Candidate &candidate : run)
        sum += candidate.weight;
    std::vector<MinuteHeading> plain = run.size() < 3 || sum / double(run.size()) < 1.6 ? plainHeadings(context, minutes) : std::vector<MinuteHeading>();
    if (!plain.empty() && plain.size() >= 3 && plain.size() > run.size() / 3)
        return plain;

    std::vector<MinuteHeading> found;
    for (const Candidate &candidate : run) {
        const Line &line = *minutes.lines[std::size_t(candidate.line)];
        MinuteHeading heading;
        heading.from = candidate.line;
        heading.to = candidate.line + 1;
        heading.number = candidate.number;
        heading.title = candidate.title;
        const QString bold = boldBeginning(context, line);
        const QString boldTitle = folded(bold) == folded(candidate.number) ? QString() : bold;
        if (!boldTitle.isEmpty() && !line.bold) {
            const auto cut = candidateOf([&] { Line part = line; part.text = boldTitle; return part; }());
            if (cut && candidate.title.startsWith(cut->title)) {
                heading.title = cut->title;
                heading.firstText = candidate.title.mid(cut->title.size()).trimmed();
            }
        }
        if (heading.firstText.isEmpty())
            while (titleGoesOn(context, minutes, candidate, heading.to)) {
                heading.title = joinedLines(heading.title, minutes.lines[std::size_t(heading.to)]->text);
                ++heading.to;
            }
        static const QRegularExpression trailing(QStringLiteral("\\s*[(\\[](?:agenda )?item (?:no\\.? ?)?([A-Z]?\\d+[a-z]?)[)\\]]$"), QRegularExpression::CaseInsensitiveOption);
        if (const auto match = trailing.match(heading.title); match.hasMatch()) {
            heading.agendaNumber = match.captured(1);
            heading.title = heading.title.left(match.capturedStart());
        }
        if (heading.to < count && heading.agendaNumber.isEmpty()) {
            heading.agendaNumber = agendaNumberOf(minutes.lines[std::size_t(heading.to)]->text);
            if (!heading.agendaNumber.isEmpty())
                ++heading.to;
        }
        while (heading.title.endsWith(QLatin1Char(':')) || heading.title.endsWith(QChar(0x2013)))
            heading.title = heading.title.chopped(1).trimmed();
        found.push_back(std::move(heading));
    }
    return found;
}

} // namespace scrutiny::reading
