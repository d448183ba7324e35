// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/recognisers.h"
#include "reading/record_text.h"

#include "base/text.h"

namespace scrutiny::reading {

namespace {

const QString numberRole = QStringLiteral("recommendation.number");
const QString textRole = QStringLiteral("recommendation.text");
const QString memberRole = QStringLiteral("recommendation.lead_member");
const QString officerRole = QStringLiteral("recommendation.lead_officer");
const QString byRole = QStringLiteral("recommendation.action_by");
const QString responseRole = QStringLiteral("recommendation.response");
const QString progressRole = QStringLiteral("recommendation.progress");
const QString ragRole = QStringLiteral("recommendation.rag");

const QStringList &roles()
{
    static const QStringList all = {numberRole, textRole, memberRole, officerRole, byRole, responseRole, progressRole, ragRole};
    return all;
}

/// A colour only when the words say one and nothing else: `Green`, `G`, `RAG: Amber`. A key (`Red / Amber / Green`) is none.
Rag ragOf(const QString &text)
{
    static const QRegularExpression colours(QStringLiteral("\\b(green|amber|red)\\b"), QRegularExpression::CaseInsensitiveOption);
    Rag found = Rag::None;
    for (auto it = colours.globalMatch(text); it.hasNext();) {
        const QString colour = it.next().captured(1).toLower();
        const Rag rag = colour == QLatin1String("green") ? Rag::Green : colour == QLatin1String("amber") ? Rag::Amber : Rag::Red;
        if (found != Rag::None && found != rag)
            return Rag::None;
        found = rag;
    }
    if (found != Rag::None || text.trimmed().size() != 1)
        return found;
    const QChar letter = text.trimmed().at(0).toUpper();
    return letter == QLatin1Char('G') ? Rag::Green : letter == QLatin1Char('A') ? Rag::Amber : letter == QLatin1Char('R') ? Rag::Red : Rag::None;
}

QString *fieldOf(RecommendationFacts &facts, const QString &role)
{
    if (role == memberRole)
        return &facts.leadMember;
    if (role == officerRole)
        return &facts.leadOfficer;
    if (role == byRole)
        return &facts.actionBy;
    if (role == responseRole)
        return &facts.response;
    if (role == progressRole)
        return &facts.progress;
    return nullptr;
}

void addTo(QString &text, const QString &more)
{
    if (!more.isEmpty())
        text = text.isEmpty() ? more : joinedLines(text, more);
}

/// `Recommendation 3: ...`, `Recommendation 3`, `R3 – ...`: number and what follows it; empty when the text is no such heading.
std::optional<std::pair<QString, QString>> headingOf(const Vocabulary &words, const QString &text)
{
    const int length = words.startsWith(QStringLiteral("recommendation.heading"), text);
    if (length == 0)
        return {};
    static const QRegularExpression rest(QStringLiteral("^\\s*(?:no\\.?\\s*|number\\s*)?(\\d{1,3}(?:\\.\\d{1,2})?[a-z]?|[A-Z]\\b|[IVX]{1,4}\\b)\\s*(?:[.:)–—-]+\\s*(.*)|\\s+([A-Z(“\"].*)|)$"), QRegularExpression::DotMatchesEverythingOption);
    const auto match = rest.match(text.mid(length));
    if (!match.hasMatch())
        return {};
    const QString more = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
    return std::pair{match.captured(1), more.trimmed()};
}

/// The label that a line begins with, and what follows it.
std::pair<QString, int> labelAt(const Vocabulary &words, const QString &text)
{
    std::pair<QString, int> best;
    for (const QString &role : roles()) {
        if (role == numberRole || role == textRole)
            continue;
        const int length = words.startsWith(role, text);
        if (length <= best.second)
            continue;
        int end = length;
        while (end < text.size() && text.at(end).isSpace())
            ++end;
        // `Progress Update After 6 months:`: the label goes on to its colon
        const int colon = int(text.indexOf(QLatin1Char(':'), end));
        if (end == text.size())
            best = {role, end};
        else if (text.at(end) == QLatin1Char(':'))
            best = {role, end + 1};
        else if (colon > 0 && colon - end < 25 && !text.mid(end, colon - end).contains(QLatin1Char('.')))
            best = {role, colon + 1};
    }
    return best;
}

bool isWide(const ColumnRoles &columns)
{
    return columns.contains(textRole) && columns.size() >= 2 && (columns.contains(responseRole) || columns.contains(progressRole) || columns.contains(ragRole) || columns.contains(memberRole)
                                                                || columns.contains(officerRole) || columns.contains(byRole));
}

void readWide(const Context &context, const ReportTable &table, const TableHeading &heading, std::vector<RecommendationFacts> &found, Issues &issues)
{
    const TableGrid grid(table);
    const ColumnRoles &columns = heading.roles;
    for (int row = heading.row + 1; row < grid.rows(); ++row) {
        const std::vector<QString> cells = grid.rowTexts(row);
        const auto cell = [&](const QString &role) {
            if (!columns.contains(role))
                return QString();
            // a cell that reaches down from the row above was read there
            return grid.beginsAt(row, columns[role]) ? cells[std::size_t(columns[role])].trimmed() : QString();
        };
        if (repeatsHeadings(context.words, cells, roles()))
            continue;
        RecommendationFacts facts;
        facts.source = grid.rowSource(row);
        facts.number = cell(numberRole);
        facts.text = cell(textRole);
        if (const auto named = headingOf(context.words, facts.text); named && !named->second.isEmpty()) {
            facts.number = named->first;
            facts.text = named->second;
        } else if (facts.number.isEmpty()) {
            static const QRegularExpression number(QStringLiteral("^(\\d{1,2})[.):]?\\s+(\\S.*)$"), QRegularExpression::DotMatchesEverythingOption);
            if (const auto match = number.match(facts.text); match.hasMatch()) {
                facts.number = match.captured(1);
                facts.text = match.captured(2);
            }
        }
        static const QRegularExpression digits(QStringLiteral("\\d{1,3}[a-z]?(?:\\.\\d+)?"));
        if (const auto match = digits.match(facts.number); match.hasMatch())
            facts.number = match.captured();
        for (const QString &role : {memberRole, officerRole, byRole, responseRole, progressRole})
            *fieldOf(facts, role) = cell(role);
        facts.rag = ragOf(cell(ragRole));
        if (facts.text.isEmpty()) {
            // the rest of a recommendation that runs over rows or pages
            if (found.empty())
                continue;
            RecommendationFacts &before = found.back();
            for (const QString &role : {memberRole, officerRole, byRole, responseRole, progressRole})
                addTo(*fieldOf(before, role), *fieldOf(facts, role));
            if (before.rag == Rag::None)
                before.rag = facts.rag;
            addPlaces(before.source, facts.source);
            continue;
        }
        // a text that begins small and has no number of its own was cut by the page's end
        if (!found.empty() && facts.number.isEmpty() && facts.text.at(0).isLower() && !found.back().number.isEmpty()) {
            RecommendationFacts &before = found.back();
            addTo(before.text, facts.text);
            for (const QString &role : {memberRole, officerRole, byRole, responseRole, progressRole})
                addTo(*fieldOf(before, role), *fieldOf(facts, role));
            addPlaces(before.source, facts.source);
            issues.push_back({ReadingIssue::Severity::Note, facts.source.empty() ? 0 : facts.source.front().page, QStringLiteral("This recommendation was put together over the end of a page."),
                              QStringLiteral("recommendation"), before.number, before.source});
            continue;
        }
        found.push_back(std::move(facts));
    }
}

/// A grid a recommendation, or one for all: `Recommendation 2 | That ...`, then a row for each label. False when the table is none of the kind.
bool readGrid(const Context &context, const ReportTable &table, std::vector<RecommendationFacts> &found)
{
    const TableGrid grid(table);
    std::vector<RecommendationFacts> own;
    int labels = 0;
    for (int row = 0; row < grid.rows(); ++row) {
        const QString first = grid.text(row, 0).trimmed();
        const int next = grid.at(row, 0) ? grid.at(row, 0)->colSpan : 1;
        const QString second = grid.text(row, next).trimmed();
        const auto heading = first.size() < 600 ? headingOf(context.words, first) : std::nullopt;
        if (heading || (context.words.is(textRole, first) && !second.isEmpty())) {
            RecommendationFacts facts;
            facts.number = heading ? heading->first : QString();
            facts.text = heading && !heading->second.isEmpty() ? heading->second : second;
            facts.source = grid.rowSource(row);
            // `Recommendation 1` over the grid and `Recommendation | That ...` in it are one
            if (!heading && !own.empty() && own.back().text.isEmpty() && !own.back().number.isEmpty()) {
                own.back().text = facts.text;
                addPlaces(own.back().source, facts.source);
                continue;
            }
            own.push_back(std::move(facts));
            continue;
        }
        if (own.empty())
            continue;
        RecommendationFacts &facts = own.back();
        bool used = false;
        for (int col = 0; col + 1 < grid.cols(); ++col) {
            if (!grid.beginsAt(row, col))
                continue;
            const QString label = grid.text(row, col).trimmed();
            const auto [role, length] = labelAt(context.words, label);
            if (role.isEmpty() || length < label.size())
                continue;
            const QString value = grid.text(row, col + grid.at(row, col)->colSpan).trimmed();
            if (role == ragRole)
                facts.rag = ragOf(value);
            else
                addTo(*fieldOf(facts, role), value);
            ++labels;
            used = true;
        }
        if (!used && facts.text.isEmpty() && grid.filled(row) == 1)
            facts.text = first;
        addPlaces(facts.source, grid.rowSource(row));
    }
    if (own.empty() || labels == 0)
        return false;
    std::move(own.begin(), own.end(), std::back_inserter(found));
    return true;
}

/// A block a recommendation: heading, text, labelled lines, and a table of response and progress.
void readBlocks(const Context &context, const std::vector<const Line *> &lines, const std::vector<const ReportTable *> &tables, std::vector<RecommendationFacts> &found)
{
    struct Block
    {
        int page;
        double y;
    };
    std::vector<Block> tops;
    std::vector<const Line *> body;
    QString role;
    bool inText = false;
    const Line *before = nullptr;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line &line = *lines[i];
        const bool tabled = context.inTable(line);
        const auto heading = line.text.size() < 500 ? headingOf(context.words, line.text) : std::nullopt;
        // a sentence that only begins with the word is no heading
        const bool alone = heading && (heading->second.isEmpty() || line.bold || line.text.contains(QRegularExpression(QStringLiteral("^\\w+\\s*(?:no\\.?\\s*)?\\w{1,4}\\s*[:.–—-]"))));
        if (alone && !(before && !before->text.isEmpty() && before->page == line.page && !tabled && heading->second.isEmpty() == false && before->text.back().isLower()
                       && !endsShort(*before, line, context.lines[std::size_t(line.page - 1)].rightMargin))) {
            RecommendationFacts facts;
            facts.number = heading->first;
            facts.text = heading->second;
            facts.source = sourceOf(line);
            found.push_back(std::move(facts));
            tops.push_back({line.page, line.box.y0});
            inText = true;
            role.clear();
            before = &line;
            continue;
        }
        if (found.empty()) {
            before = &line;
            continue;
        }
        RecommendationFacts &facts = found.back();
        const auto [label, length] = tabled && line.segments.size() > 1 ? std::pair<QString, int>() : labelAt(context.words, line.text);
        if (!label.isEmpty()) {
            inText = false;
            role = label;
            const QString value = line.text.mid(length).trimmed();
            if (role == ragRole) {
                facts.rag = ragOf(value);
                role.clear();
            } else {
                addTo(*fieldOf(facts, role), value);
            }
            addPlace(facts.source, line.page, line.box);
            before = &line;
            continue;
        }
        if (tabled) {
            // response and progress side by side: read from the table below
            if (line.segments.size() > 1)
                inText = false;
        }
        const PageLines &page = context.lines[std::size_t(line.page - 1)];
        const double leading = std::max(page.leading, line.size * 1.15);
        const bool sameColumn = before && (before->page != line.page || line.baseline - before->baseline < 2.6 * leading);
        if (inText && !tabled) {
            const bool done = !facts.text.isEmpty() && before
                && ((before->page == line.page && line.baseline - before->baseline > 1.9 * leading && listMarkLength(line.text) == 0) || (line.bold && !before->bold && line.text.size() < 80));
            if (done || (facts.text.size() > 2500)) {
                inText = false;
            } else {
                addTo(facts.text, line.text);
                addPlace(facts.source, line.page, line.box);
            }
        } else if (!role.isEmpty() && !tabled && sameColumn) {
            // a long value goes on; a short label's value only while its line was full
            const bool longValue = role == responseRole || role == progressRole;
            if (line.bold && before && !before->bold && line.text.size() < 80)
                role.clear();
            else if (longValue || (before && !endsShort(*before, line, page.rightMargin) && page.rightMargin - before->box.x1 < 0.2 * page.rightMargin)) {
                addTo(*fieldOf(facts, role), line.text);
                addPlace(facts.source, line.page, line.box);
            } else {
                role.clear();
            }
        }
        before = &line;
    }
    // tables within a block
    for (const ReportTable *table : tables) {
        if (table->source.empty())
            continue;
        const Place &place = table->source.front();
        int block = -1;
        for (std::size_t b = 0; b < tops.size(); ++b)
            if (tops[b].page < place.page || (tops[b].page == place.page && tops[b].y <= place.rect.y0 + 2))
                block = int(b);
        if (block < 0)
            continue;
        RecommendationFacts &facts = found[std::size_t(block)];
        const TableGrid grid(*table);
        const TableHeading heading = tableHeading(context.words, grid, roles(), 1);
        bool used = false;
        if (heading.row >= 0 && (heading.roles.contains(responseRole) || heading.roles.contains(progressRole))) {
            for (int row = heading.row + 1; row < grid.rows(); ++row)
                for (const QString &name : {memberRole, officerRole, byRole, responseRole, progressRole, ragRole}) {
                    if (!heading.roles.contains(name) || !grid.beginsAt(row, heading.roles[name]))
                        continue;
                    const QString text = grid.text(row, heading.roles[name]).trimmed();
                    if (text.isEmpty())
                        continue;
                    if (name == ragRole)
                        facts.rag = facts.rag == Rag::None ? ragOf(text) : facts.rag;
                    else
                        *fieldOf(facts, name) += (fieldOf(facts, name)->isEmpty() ? QString() : QStringLiteral("\n")) + text;
                    used = true;
                }
        } else {
            // a grid of labels and values
            for (int row = 0; row < grid.rows(); ++row)
                for (int col = 0; col + 1 < grid.cols(); ++col) {
                    if (!grid.beginsAt(row, col))
                        continue;
                    const auto [name, length] = labelAt(context.words, grid.text(row, col).trimmed());
                    if (name.isEmpty() || length < grid.text(row, col).trimmed().size())
                        continue;
                    const QString text = grid.text(row, col + grid.at(row, col)->colSpan).trimmed();
                    if (name == ragRole)
                        facts.rag = ragOf(text);
                    else if (fieldOf(facts, name)->isEmpty())
                        *fieldOf(facts, name) = text;
                    used = true;
                }
        }
        if (used)
            addPlaces(facts.source, table->source);
    }
}

} // namespace

std::vector<RecommendationFacts> readRecommendations(const Context &context, const Section &section, Issues &issues)
{
    std::vector<RecommendationFacts> found;
    const std::vector<const Line *> lines = context.linesOf(section);
    const std::vector<const ReportTable *> tables = context.tablesOf(section);
    const bool monitoring = section.kind == SectionKind::RecommendationMonitoring;
    TableHeading last;
    int lastCols = 0;
    for (const ReportTable *table : tables) {
        if (!monitoring && (table->cols < 3 || table->cols > 10))
            continue;
        const TableGrid grid(*table);
        TableHeading heading = tableHeading(context.words, grid, roles());
        if (!isWide(heading.roles) && monitoring && readGrid(context, *table, found))
            continue;
        const bool plain = monitoring || heading.roles.contains(ragRole) || heading.roles.contains(progressRole);
        if (isWide(heading.roles) && plain) {
            last = heading;
            lastCols = grid.cols();
        } else if (isWide(last.roles) && grid.cols() == lastCols && heading.row < 0) {
            heading = {-1, last.roles};
        } else {
            continue;
        }
        readWide(context, *table, heading, found, issues);
    }
    if (found.empty())
        readBlocks(context, lines, tables, found);
    if (found.empty() && monitoring)
        for (const ReportTable &table : tablesFromLines(context, lines, roles())) {
            const TableHeading heading = tableHeading(context.words, TableGrid(table), roles());
            if (isWide(heading.roles))
                readWide(context, table, heading, found, issues);
        }
    // a report on something else that mentions one
    if (!monitoring && found.size() < 2)
        found.clear();
    // a mention in passing has no text
    std::erase_if(found, [](const RecommendationFacts &facts) { return facts.text.size() < 8; });
    // the review's name, when the section is called after it
    static const QRegularExpression review(QStringLiteral("^(?:Review|Inquiry|Scrutiny review|Task (?:and finish )?group)\\s*:\\s*(.+)$"), QRegularExpression::CaseInsensitiveOption);
    QString name;
    for (const Line *line : lines)
        if (const auto match = review.match(line->text.left(200)); match.hasMatch()) {
            name = match.captured(1).trimmed();
            break;
        }
    for (RecommendationFacts &facts : found)
        facts.review = name;
    if (found.empty() && section.kind == SectionKind::RecommendationMonitoring)
        issues.push_back({ReadingIssue::Severity::Doubt, section.firstPage, QStringLiteral("This looks like the monitoring of recommendations, but none could be read from it."), QStringLiteral("recommendation"), {}, {}});
    return found;
}

} // namespace scrutiny::reading
