// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/attendance.h"
#include "reading/recognisers.h"
#include "reading/record_text.h"

#include "base/dates.h"
#include "base/text.h"

namespace scrutiny::reading {

namespace {

const QString dateRole = QStringLiteral("programme.date");
const QString topicRole = QStringLiteral("programme.topic");
const QString purposeRole = QStringLiteral("programme.purpose");
const QString officerRole = QStringLiteral("programme.officer");
const QString contributorRole = QStringLiteral("programme.contributor");

const QStringList &roles()
{
    static const QStringList all = {dateRole, topicRole, purposeRole, officerRole, contributorRole};
    return all;
}


/// The pieces of lines that stand within a cell, top to bottom.
QStringList piecesOf(const Context &context, const TableCell &cell)
{
    QStringList pieces;
    for (const Place &place : cell.source) {
        if (place.page < 1 || place.page > int(context.lines.size()))
            continue;
        const Rect area = place.rect.grown(1);
        for (const Line &line : context.lines[std::size_t(place.page - 1)].lines) {
            if (line.box.y1 < area.y0 || line.box.y0 > area.y1)
                continue;
            QString text;
            for (const Segment &segment : line.segments)
                if (area.contains(segment.box.centreX(), segment.box.centreY()))
                    text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + segment.text;
            if (!text.isEmpty())
                pieces << text;
        }
    }
    return pieces;
}

/// Names of a cell: by commas, semicolons, line ends; a line that is no name of its own belongs to the one before.
QStringList namesOf(const Context &context, const TableCell *cell)
{
    QStringList names;
    if (!cell || cell->text.trimmed().isEmpty())
        return names;
    static const QRegularExpression cut(QStringLiteral("\\s*(?:;|\\n|/|,(?!\\s*(?:Head|Director|Service|Corporate|Assistant|Chief|Interim|Manager|Cabinet|Strategic|Lead|Officer)\\b))\\s*"));
    const QStringList pieces = cell->text.contains(QLatin1Char('\n')) ? cell->text.split(QLatin1Char('\n'), Qt::SkipEmptyParts) : piecesOf(context, *cell);
    QString together;
    for (const QString &piece : pieces)
        together = together.isEmpty() ? piece : joinedLines(together, piece);
    // the lines must be the cell's own text and nothing else
    const bool agree = folded(together) == folded(cell->text);
    QStringList lines = agree && pieces.size() > 1 ? pieces : QStringList{cell->text};
    for (const QString &line : lines)
        for (const QString &part : line.split(cut, Qt::SkipEmptyParts)) {
            const QString name = part.mid(listMarkLength(part)).trimmed();
            if (name.isEmpty())
                continue;
            const int wordCount = int(name.count(QLatin1Char(' '))) + 1;
            // one word alone under a name that is not whole: `Aman Sekhon-` / `Gill`, `Joanne` / `Stephenson`
            const bool single = wordCount == 1 && !names.isEmpty() && lines.size() > 1;
            const bool hanging = !names.isEmpty() && (names.back().endsWith(QLatin1Char('-')) || !names.back().contains(QLatin1Char(' ')) || name.at(0).isLower());
            if (single || hanging)
                names.back() = names.back().endsWith(QLatin1Char('-')) && name.at(0).isUpper() ? names.back() + name : joinedLines(names.back(), name);
            else
                names << name;
        }
    return names;
}

/// The topics of a cell that lists them, a line each; a line that cannot begin one goes on with the line above.
QStringList topicsOf(const Context &context, const TableCell &cell)
{
    QStringList topics;
    const QStringList pieces = cell.text.contains(QLatin1Char('\n')) ? cell.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts) : piecesOf(context, cell);
    int longest = 0;
    for (const QString &piece : pieces)
        longest = std::max(longest, int(piece.size()));
    QString together, before;
    for (const QString &piece : pieces) {
        together = together.isEmpty() ? piece : joinedLines(together, piece);
        const int mark = listMarkLength(piece);
        static const QRegularExpression hanging(QStringLiteral("(?:\\b(?:of|the|and|for|in|to|on|with|a|from)|[,–—:&-])$"), QRegularExpression::CaseInsensitiveOption);
        // a full line may have wrapped
        const bool wrapped = !before.isEmpty() && mark == 0 && (!piece.at(0).isUpper() || hanging.match(before).hasMatch() || (before.size() > 40 && before.size() * 10 > longest * 9));
        if (wrapped)
            topics.back() = joinedLines(topics.back(), piece);
        else
            topics << piece.mid(mark).trimmed();
        before = piece;
    }
    topics.removeAll(QString());
    return folded(together) == folded(cell.text) && !topics.isEmpty() ? topics : QStringList{cell.text.trimmed()};
}

bool isDateLike(const QString &text)
{
    if (text.size() > 60)
        return false;
    if (findDate(text))
        return true;
    static const QRegularExpression vague(
        QStringLiteral("^(?:\\d{1,2}\\s*(?:st|nd|rd|th)?\\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b"
                       "(?:\\s*(?:19|20)\\d\\d)?(?:\\s*[/–-]\\s*\\w+(?:\\s*20\\d\\d)?)?|^(?:spring|summer|autumn|winter)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return vague.match(text).hasMatch();
}

QString withoutNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^\\d{1,2}[.)]\\s+"));
    const auto match = number.match(text);
    return match.hasMatch() ? text.mid(match.capturedLength()) : text;
}

bool isProgramme(const ColumnRoles &columns)
{
    return columns.contains(topicRole) && columns.size() >= 2;
}

void readTable(const Context &context, const ReportTable &table, const TableHeading &heading, QString &date, std::vector<WorkProgrammeEntry> &entries)
{
    const TableGrid grid(table);
    const ColumnRoles &columns = heading.roles;
    const auto cellOf = [&](int row, const QString &role) { return columns.contains(role) ? grid.at(row, columns[role]) : nullptr; };
    const auto textOf = [&](int row, const QString &role) {
        const TableCell *cell = cellOf(row, role);
        return cell ? cell->text.trimmed() : QString();
    };
    for (int row = heading.row + 1; row < grid.rows(); ++row) {
        if (repeatsHeadings(context.words, grid.rowTexts(row), roles()))
            continue; // the heading again
        const int filled = grid.filled(row);
        const TableCell *first = grid.at(row, 0);
        if (filled == 1 && first && !first->text.isEmpty() && (first->colSpan > 1 || columns.value(dateRole, -1) != 0)
            && (isDateLike(first->text) || context.words.startsWith(QStringLiteral("programme.undated"), first->text) > 0)) {
            date = first->text.trimmed();
            continue;
        }
        const QString printed = textOf(row, dateRole);
        if (!printed.isEmpty())
            date = printed;
        WorkProgrammeEntry entry;
        entry.date = date;
        entry.topic = grid.beginsAt(row, columns[topicRole]) ? textOf(row, topicRole) : QString();
        entry.purpose = textOf(row, purposeRole);
        entry.leadOfficers = namesOf(context, cellOf(row, officerRole));
        entry.contributors = namesOf(context, cellOf(row, contributorRole));
        entry.source = grid.rowSource(row);
        if (entry.topic.isEmpty()) {
            // what the page's end cut off
            if (!entries.empty() && printed.isEmpty() && !entry.purpose.isEmpty()) {
                entries.back().purpose = joinedLines(entries.back().purpose, entry.purpose);
                addPlaces(entries.back().source, entry.source);
            }
            continue;
        }
        // nothing but date and topics: a cell holds one a line
        if (columns.size() == 2 && columns.contains(dateRole)) {
            const QStringList topics = topicsOf(context, *cellOf(row, topicRole));
            for (const QString &topic : topics) {
                entry.topic = topic;
                entries.push_back(entry);
            }
            continue;
        }
        entries.push_back(std::move(entry));
    }
}

/// A column a month or meeting, the topics below; rows with a text in the first column alone say what kind they are.
bool readColumnsOfDates(const Context &context, const ReportTable &table, std::vector<WorkProgrammeEntry> &entries)
{
    const TableGrid grid(table);
    int dates = 0;
    for (int col = 0; col < grid.cols(); ++col)
        dates += grid.rows() > 1 && isDateLike(grid.text(0, col));
    if (dates < 2 || dates < grid.filled(0))
        return false;
    for (int row = 1; row < grid.rows(); ++row) {
        if (grid.filled(row) == 1 && grid.cols() > 2 && !grid.text(row, 0).trimmed().isEmpty())
            continue;
        for (int col = 0; col < grid.cols(); ++col) {
            if (!grid.beginsAt(row, col) || grid.text(row, col).trimmed().isEmpty() || grid.text(0, col).trimmed().isEmpty())
                continue;
            for (const QString &topic : topicsOf(context, *grid.at(row, col))) {
                WorkProgrammeEntry entry;
                entry.date = grid.text(0, col).trimmed();
                entry.topic = topic;
                entry.source = grid.at(row, col)->source;
                entries.push_back(std::move(entry));
            }
        }
    }
    return true;
}

/// Topics under headings that are dates. A topic may be a point of a list, a paragraph, or bold with its purpose below.
void readHeadings(const Context &context, const std::vector<const Line *> &lines, std::vector<WorkProgrammeEntry> &entries)
{
    const auto isHeading = [&](const QString &text) {
        return listMarkLength(text) == 0 && text.size() < 70 && !text.endsWith(QLatin1Char('.')) && !context.words.contains(QStringLiteral("programme.title"), text)
            && (context.words.startsWith(QStringLiteral("programme.undated"), text) > 0 || isDateLike(text));
    };
    // a heading is a line of its own, whatever stands close to it
    std::vector<Paragraph> paragraphs;
    std::vector<const Line *> block;
    const auto flush = [&]() {
        std::vector<Paragraph> more = paragraphsOf(context, block);
        std::move(more.begin(), more.end(), std::back_inserter(paragraphs));
        block.clear();
    };
    for (const Line *line : lines) {
        if (isHeading(line->text)) {
            flush();
            block.push_back(line);
            flush();
        } else {
            block.push_back(line);
        }
    }
    flush();

    QString date;
    for (const Paragraph &paragraph : paragraphs) {
        const QString &text = paragraph.text;
        if (paragraph.lines.size() == 1 && isHeading(paragraph.lines.front()->text)) {
            date = text;
            if (date.endsWith(QLatin1Char(':')))
                date.chop(1);
            continue;
        }
        if (date.isEmpty() || context.words.contains(QStringLiteral("programme.title"), text))
            continue;
        // `Lead officer: ...`, `Purpose: ...` under a topic
        bool labelled = false;
        for (const QString &role : {purposeRole, officerRole, contributorRole})
            if (const int length = context.words.startsWith(role, text); length > 0 && text.mid(length).trimmed().startsWith(QLatin1Char(':')) && !entries.empty()) {
                const QString value = text.mid(text.indexOf(QLatin1Char(':'), length - 1) + 1).trimmed();
                WorkProgrammeEntry &entry = entries.back();
                if (role == purposeRole)
                    entry.purpose = value;
                else
                    for (const Person &person : peopleInText(context.words, value))
                        (role == officerRole ? entry.leadOfficers : entry.contributors) << person.name;
                addPlaces(entry.source, paragraph.source);
                labelled = true;
                break;
            }
        if (labelled)
            continue;
        const bool below = !entries.empty() && entries.back().date == date && entries.back().purpose.isEmpty() && paragraph.mark.isEmpty() && !paragraph.bold
            && (paragraph.text.endsWith(QLatin1Char('.')) || paragraph.text.startsWith(QLatin1String("To ")));
        if (below) {
            entries.back().purpose = text;
            addPlaces(entries.back().source, paragraph.source);
            continue;
        }
        if (paragraph.mark.isEmpty() && text.endsWith(QLatin1Char('.')) && text.size() > 120)
            continue;
        WorkProgrammeEntry entry;
        entry.date = date;
        entry.topic = text;
        // `Air quality – to hear what has been done`
        static const QRegularExpression dash(QStringLiteral("\\s[–—-]\\s(?=(?:to|[Tt]o)\\s)"));
        if (const auto match = dash.match(text); match.hasMatch()) {
            entry.topic = text.left(match.capturedStart());
            entry.purpose = text.mid(match.capturedEnd());
        }
        entry.source = paragraph.source;
        entries.push_back(std::move(entry));
    }
}

} // namespace

std::vector<WorkProgrammeEntry> readWorkProgramme(const Context &context, const Section &section, Issues &issues)
{
    std::vector<WorkProgrammeEntry> entries;
    const std::vector<const Line *> lines = context.linesOf(section);
    QString date;
    TableHeading last;
    int lastCols = 0;
    for (const ReportTable *table : context.tablesOf(section)) {
        const TableGrid grid(*table);
        TableHeading heading = tableHeading(context.words, grid, roles());
        if (!isProgramme(heading.roles)) {
            if (readColumnsOfDates(context, *table, entries))
                continue;
            if (!isProgramme(last.roles) || lastCols != grid.cols())
                continue;
            heading = {-1, last.roles};
        } else {
            last = heading;
            lastCols = grid.cols();
            // a table for each meeting: its date stands above
            if (!heading.roles.contains(dateRole)) {
                date.clear();
                const Place *top = table->source.empty() ? nullptr : &table->source.front();
                double nearest = -1;
                for (const Line *line : lines)
                    if (top && line->page == top->page && line->box.y1 <= top->rect.y0 + 3 && line->box.y1 > nearest && line->text.size() < 90) {
                        const QString above = withoutNumber(line->text);
                        if (isDateLike(above) || context.words.contains(QStringLiteral("programme.undated"), above)) {
                            nearest = line->box.y1;
                            const auto found = findDate(above);
                            date = found ? above.mid(found->at, found->length).trimmed() : above;
                        }
                    }
            }
        }
        readTable(context, *table, heading, date, entries);
    }
    if (entries.empty())
        for (const ReportTable &table : tablesFromLines(context, lines, roles())) {
            const TableGrid grid(table);
            const TableHeading heading = tableHeading(context.words, grid, roles());
            if (isProgramme(heading.roles))
                readTable(context, table, heading, date, entries);
        }
    if (entries.empty())
        readHeadings(context, lines, entries);
    // a heading alone may be of a paper about a programme
    if (entries.empty() && section.evidence != QStringList{QStringLiteral("heading")})
        issues.push_back({ReadingIssue::Severity::Doubt, section.firstPage, QStringLiteral("This looks like a work programme, but no topics could be read from it."), QStringLiteral("work programme"), {}, {}});
    return entries;
}

} // namespace scrutiny::reading
