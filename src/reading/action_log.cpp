// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/action_log_cells.h"
#include "reading/recognisers.h"
#include "reading/record_text.h"

#include "base/dates.h"
#include "base/text.h"

namespace scrutiny::reading {

namespace {

const QString numberRole = QStringLiteral("log.number");
const QString dateRole = QStringLiteral("log.date");
const QString itemRole = QStringLiteral("log.item");
const QString actionRole = QStringLiteral("log.action");
const QString ownerRole = QStringLiteral("log.owner");
const QString dueRole = QStringLiteral("log.due");
const QString updateRole = QStringLiteral("log.update");
const QString statusRole = QStringLiteral("log.status");
const QString ragRole = QStringLiteral("log.rag");
const QString statusWords = QStringLiteral("log.status_word");

const QStringList &roles()
{
    static const QStringList all = {numberRole, dateRole, itemRole, actionRole, ownerRole, dueRole, updateRole, statusRole, ragRole};
    return all;
}

ReadingIssue note(ReadingIssue::Severity severity, const QString &text, const ActionLogRow &row)
{
    return {severity, row.source.empty() ? 0 : row.source.front().page, text, QStringLiteral("action"), row.number, row.source};
}

struct LogReader
{
    const Context &context;
    Issues &issues;
    std::vector<ActionLogRow> rows;
    bool yesIsComplete = false; ///< the heading asks: `Complete Y/N`

    /// Puts a row's cells into a record. `subject` and `subjectDate` come from a heading above.
    void add(const ColumnRoles &columns, const std::vector<QString> &cells, Source source, const QString &subject, bool completeByHeading)
    {
        const auto cell = [&](const QString &role) { return columns.contains(role) && columns[role] < int(cells.size()) ? cells[std::size_t(columns[role])].trimmed() : QString(); };
        ActionLogRow row;
        row.source = std::move(source);
        row.number = cell(numberRole);
        QString dateCell = cell(dateRole);
        const bool numberWithDate = columns.contains(numberRole) && columns.value(numberRole) == columns.value(dateRole, -1);
        const bool dateWithItem = columns.contains(dateRole) && columns.value(itemRole, -1) == columns.value(dateRole);
        if (numberWithDate) {
            row.number.clear();
            if (const auto date = findDate(dateCell)) {
                QString rest = dateCell;
                rest.remove(date->at, date->length);
                static const QRegularExpression number(QStringLiteral("[A-Z]{0,4}/?\\d+[a-z]?"));
                row.number = number.match(rest).captured();
                dateCell = dateCell.mid(date->at, date->length);
            }
        }
        if (!dateWithItem)
            row.item = cell(itemRole);
        // `OC/12` and below it the date of the meeting
        if (row.number.size() > 8 && dateCell.isEmpty())
            if (const auto date = findDate(row.number); date && date->at > 0) {
                row.date = date->date;
                row.dateText = row.number.mid(date->at, date->length).trimmed();
                row.number = row.number.left(date->at).trimmed();
            }
        static const QString dot = QStringLiteral(".)");
        while (!row.number.isEmpty() && dot.contains(row.number.back()))
            row.number.chop(1);
        row.action = cell(actionRole);
        row.update = cell(updateRole);
        row.owner = cell(ownerRole);
        row.due = cell(dueRole);
        QString status = cell(statusRole).isEmpty() ? cell(ragRole) : cell(statusRole);
        if (!dateCell.isEmpty()) {
            if (columns.contains(itemRole) && !dateWithItem) {
                const auto date = findDate(dateCell);
                row.date = date ? date->date : QDate();
                row.dateText = dateCell;
            } else {
                splitDateAndItem(dateCell, row);
            }
        }
        // `27 August 2024, para 3`, `3, 9 Sep 2024`: the minute with its meeting
        if (dateCell.isEmpty() && !row.date.isValid() && row.item.size() < 60)
            if (findDate(row.item)) {
                const QString both = row.item;
                row.item.clear();
                splitDateAndItem(both, row);
            }
        if (!subject.isEmpty() && row.item.isEmpty()) {
            ActionLogRow heading;
            splitDateAndItem(subject, heading);
            row.item = heading.item;
            // `Farm visits – Lead HS/BB`
            static const QRegularExpression lead(QStringLiteral("\\s*[–—-]\\s*Lead(?: officer)?\\s*:?\\s+(.{2,60})$"), QRegularExpression::CaseInsensitiveOption);
            if (const auto match = lead.match(row.item); match.hasMatch()) {
                if (row.owner.isEmpty())
                    row.owner = match.captured(1).trimmed();
                row.item = row.item.left(match.capturedStart());
            }
            if (!row.date.isValid()) {
                row.date = heading.date;
                if (row.dateText.isEmpty())
                    row.dateText = heading.dateText;
            }
        }
        if (row.action.isEmpty() && row.update.isEmpty() && status.isEmpty())
            return;
        if (row.number.isEmpty() && row.dateText.isEmpty() && !rows.empty()) {
            // where rows are numbered, one without is the rest of the row above; a new sentence behind a finished one is doubtful
            const QString &said = rows.back().action;
            const bool open = !said.endsWith(QLatin1Char('.')) && !row.action.isEmpty() && (row.action.at(0).isLower() || columns.contains(numberRole));
            if (row.action.isEmpty() || open || (row.action.at(0).isLower() && columns.contains(numberRole))) {
                append(row);
                return;
            }
            if (columns.contains(numberRole) && !rows.back().number.isEmpty())
                issues.push_back(note(ReadingIssue::Severity::Doubt, QStringLiteral("This action has no number; it may belong to action %1.").arg(rows.back().number), row));
        }
        // a colour or its letter says how things stand, not that they are done
        if ((status.size() <= 2 && !yesIsComplete) || isColourWord(status))
            status.clear();
        const QString said = status.isEmpty() ? row.update : status;
        const bool open = !status.isEmpty() && !saysComplete(context.words, status);
        static const QRegularExpression yes(QStringLiteral("^(?:y|yes)\\b"), QRegularExpression::CaseInsensitiveOption);
        if (saysComplete(context.words, said) || (yesIsComplete && said.contains(yes)) || (completeByHeading && !open) || (status.isEmpty() && saysComplete(context.words, row.update)))
            row.status = ActionStatus::Complete;
        if (row.update.isEmpty())
            row.update = status;
        if (row.owner.isEmpty())
            row.owner = ownerWithin(context.words, row.action);
        if (!row.dateText.isEmpty() && !row.date.isValid())
            issues.push_back(note(ReadingIssue::Severity::Doubt, QStringLiteral("The date of this action, “%1”, is no date that can be read.").arg(shortened(row.dateText, 40)), row));
        rows.push_back(std::move(row));
    }

    const Vocabulary &words() const { return context.words; }

    /// A row without number, date or action of its own belongs to the row above: the page's end cut it.
    void append(const ActionLogRow &part)
    {
        ActionLogRow &row = rows.back();
        if (!part.update.isEmpty())
            row.update = row.update.isEmpty() ? part.update : joinedLines(row.update, part.update);
        if (!part.action.isEmpty())
            row.action = joinedLines(row.action, part.action);
        if (!part.item.isEmpty() && part.item != row.item)
            row.item = row.item.isEmpty() ? part.item : joinedLines(row.item, part.item);
        if (row.status == ActionStatus::Open && saysComplete(words(), row.update))
            row.status = ActionStatus::Complete;
        addPlaces(row.source, part.source);
        issues.push_back(note(ReadingIssue::Severity::Note, QStringLiteral("This action was put together from two parts."), row));
    }

    void noteSeams(const ReportTable &table, const ColumnRoles &columns, const TableGrid &grid)
    {
        for (const TableSeam &seam : table.seams)
            if (seam.rowCut && columns.contains(numberRole)) {
                const QString number = grid.text(seam.row, columns[numberRole]);
                for (const ActionLogRow &row : rows)
                    if (!number.isEmpty() && row.number == number.trimmed())
                        issues.push_back({ReadingIssue::Severity::Note, seam.page, QStringLiteral("This action runs over the end of a page and was joined."), QStringLiteral("action"), row.number, row.source});
            }
    }
};

/// Roles by what the columns hold, for a table without headings: the words of a status, dates, numbers, and the widest text.
ColumnRoles rolesByContent(const Vocabulary &words, const TableGrid &grid)
{
    ColumnRoles found;
    std::size_t widest = 0;
    int widestCol = -1;
    for (int col = 0; col < grid.cols(); ++col) {
        int filled = 0, statuses = 0, dates = 0, numbers = 0;
        std::size_t letters = 0;
        for (int row = 0; row < grid.rows(); ++row) {
            const QString text = grid.text(row, col).trimmed();
            if (text.isEmpty())
                continue;
            ++filled;
            letters += std::size_t(text.size());
            statuses += words.startsWith(statusWords, text) > 0;
            const auto date = findDate(text);
            dates += date && date->at <= 3;
            static const QRegularExpression number(QStringLiteral("^[A-Z]{0,4}[/-]?\\d{1,4}[.)]?$"));
            numbers += number.match(text).hasMatch();
        }
        if (filled == 0)
            continue;
        if (statuses * 3 >= filled * 2 && !found.contains(updateRole))
            found.insert(updateRole, col);
        else if (dates * 3 >= filled * 2 && !found.contains(dateRole))
            found.insert(dateRole, col);
        else if (numbers * 3 >= filled * 2 && !found.contains(numberRole))
            found.insert(numberRole, col);
        else if (letters > widest) {
            widest = letters;
            widestCol = col;
        }
    }
    if (widestCol >= 0)
        found.insert(actionRole, widestCol);
    return found;
}

bool isLog(const ColumnRoles &columns)
{
    return columns.contains(actionRole) && (columns.contains(updateRole) || columns.contains(statusRole) || columns.contains(ragRole) || columns.contains(ownerRole) || columns.contains(dueRole));
}

/// The heading just above a table: the last line before it outside any table, when it reads like one.
QString subjectAbove(const Context &context, const std::vector<const Line *> &lines, const ReportTable &table)
{
    if (table.source.empty())
        return {};
    const Place &top = table.source.front();
    const Line *best = nullptr;
    for (const Line *line : lines)
        if (line->page == top.page && line->box.y1 <= top.rect.y0 + 3 && !context.inTable(*line) && (!best || line->box.y1 > best->box.y1))
            best = line;
    if (!best || top.rect.y0 - best->box.y1 > best->size * 4 || best->text.size() > 120 || best->text.endsWith(QLatin1Char('.')))
        return {};
    return context.words.contains(QStringLiteral("log.title"), best->text) ? QString() : best->text;
}

void readTable(LogReader &reader, const ReportTable &table, const TableHeading &heading, const QString &subjectBefore)
{
    const TableGrid grid(table);
    ColumnRoles columns = heading.roles;
    const Vocabulary &words = reader.context.words;
    // a column without a heading that holds numbers is the number's
    if (!columns.contains(numberRole) && grid.cols() > 0 && heading.row >= 0)
        for (int col = 0; col < std::min(2, grid.cols()); ++col) {
            int numbers = 0, filled = 0;
            for (int row = heading.row + 1; row < grid.rows(); ++row) {
                const QString text = grid.text(row, col).trimmed();
                static const QRegularExpression number(QStringLiteral("^[A-Z]{0,4}[/.-]?\\d{1,4}(?:[/.-]\\d{1,4})?[a-z]?[.)]?$"));
                filled += !text.isEmpty();
                numbers += number.match(text).hasMatch();
            }
            const bool taken = std::any_of(columns.begin(), columns.end(), [&](int used) { return used == col; });
            if (!taken && filled > 0 && numbers * 4 >= filled * 3) {
                columns.insert(numberRole, col);
                break;
            }
        }
    reader.yesIsComplete = false;
    for (const QString &role : {updateRole, statusRole})
        if (heading.row >= 0 && columns.contains(role) && grid.text(heading.row, columns[role]).contains(QLatin1String("complete"), Qt::CaseInsensitive))
            reader.yesIsComplete = true;
    QString subject = subjectBefore;
    const QString actionHeading = heading.row >= 0 ? grid.text(heading.row, columns.value(actionRole, 0)) : QString();
    bool complete = words.contains(QStringLiteral("log.completed_heading"), actionHeading) || words.contains(QStringLiteral("log.completed_heading"), subject);
    for (int row = heading.row + 1; row < grid.rows(); ++row) {
        std::vector<QString> cells = grid.rowTexts(row);
        // a cell that reaches down from the row above was read there; a date or subject may reach over several actions
        const bool begins = grid.beginsAt(row, columns.value(actionRole, 0));
        for (int col = 0; col < grid.cols(); ++col)
            if (!grid.beginsAt(row, col) && !(begins && (col == columns.value(dateRole, -1) || col == columns.value(itemRole, -1))))
                cells[std::size_t(col)].clear();
        // the heading again, or a second table's heading
        if (const ColumnRoles again = columnRoles(words, cells, roles()); again.contains(actionRole) && repeatsHeadings(words, cells, roles())) {
            complete = words.contains(QStringLiteral("log.completed_heading"), cells[std::size_t(again[actionRole])]);
            continue;
        }
        // one text over the whole width is the subject of the rows below it
        const int filled = grid.filled(row);
        const TableCell *first = grid.at(row, 0);
        if (filled == 1 && grid.cols() > 1 && first && !first->text.isEmpty() && (first->colSpan >= grid.cols() - 1 || columns.value(actionRole, -1) != 0) && first->rowSpan == 1
            && columns.value(numberRole, -1) != 0 && columns.value(dateRole, -1) != 0 && first->text.size() < 120) {
            subject = first->text;
            complete = words.contains(QStringLiteral("log.completed_heading"), subject);
            continue;
        }
        if (filled == 1 && first && first->colSpan >= grid.cols() && grid.cols() > 2) {
            subject = first->text;
            continue;
        }
        Source source = grid.rowSource(row);
        reader.add(columns, cells, std::move(source), subject, complete);
    }
    reader.noteSeams(table, columns, grid);
}

/// Actions printed as lines, the status at the right: each status begins, or closes, an action; lines of their own are subjects.
void readLines(LogReader &reader, const std::vector<const Line *> &lines)
{
    const Vocabulary &words = reader.context.words;
    QString subject, text;
    Source source;
    QString status;
    double right = 0;
    const auto flush = [&]() {
        if (!text.isEmpty() && !status.isEmpty()) {
            ColumnRoles columns{{actionRole, 0}, {updateRole, 1}};
            reader.add(columns, {text, status}, source, subject, false);
        }
        text.clear();
        status.clear();
        source.clear();
    };
    for (const Line *line : lines) {
        const Segment *last = line->segments.size() > 1 ? &line->segments.back() : nullptr;
        if (last && words.startsWith(statusWords, last->text) > 0) {
            flush();
            right = last->box.x0;
            text = line->text.left(line->text.size() - last->text.size()).trimmed();
            status = last->text;
            addPlace(source, line->page, line->box);
        } else if (!text.isEmpty() && last && std::abs(last->box.x0 - right) < line->size * 2) {
            text = joinedLines(text, line->text.left(line->text.size() - last->text.size()).trimmed());
            status = joinedLines(status, last->text);
            addPlace(source, line->page, line->box);
        } else if (!text.isEmpty() && !line->bold && line->box.x0 < right - 40 && (line->text.at(0).isLower() || !text.endsWith(QLatin1Char('.')))
                   && (source.empty() || (source.back().page == line->page && line->box.y0 - source.back().rect.y1 < line->size * 0.9))) {
            text = joinedLines(text, line->text);
            addPlace(source, line->page, line->box);
        } else if (!text.isEmpty() && std::abs(line->box.x0 - right) < line->size * 2) {
            status = joinedLines(status, line->text);
            addPlace(source, line->page, line->box);
        } else {
            flush();
            if (line->text.size() < 120 && !line->text.endsWith(QLatin1Char('.')))
                subject = words.contains(QStringLiteral("log.title"), line->text) ? QString() : line->text;
        }
    }
    flush();
}

/// Closed actions leave a log, so gaps are usual; a single number missing from a run that is whole otherwise may be a row that was not read.
void checkNumbers(const std::vector<ActionLogRow> &rows, Issues &issues)
{
    int before = 0, gaps = 0, numbered = 0;
    const ActionLogRow *behindGap = nullptr;
    int missing = 0;
    for (const ActionLogRow &row : rows) {
        bool numeric = false;
        const int number = row.number.toInt(&numeric);
        if (!numeric)
            continue;
        ++numbered;
        if (before > 0 && number > before + 1) {
            gaps += number - before - 1;
            behindGap = &row;
            missing = before + 1;
        }
        if (before > 0 && number == before)
            issues.push_back(note(ReadingIssue::Severity::Doubt, QStringLiteral("The number %1 stands on the log twice.").arg(number), row));
        before = number;
    }
    if (gaps == 1 && numbered >= 8)
        issues.push_back(note(ReadingIssue::Severity::Note, QStringLiteral("Action %1 is not on the log, although the numbers on either side are.").arg(missing), *behindGap));
}

} // namespace

std::vector<ActionLogRow> readActionLog(const Context &context, const Section &section, Issues &issues)
{
    LogReader reader{context, issues, {}, false};
    const std::vector<const Line *> lines = context.linesOf(section);
    const std::vector<const ReportTable *> tables = context.tablesOf(section);
    TableHeading last;
    int lastCols = 0;
    for (const ReportTable *table : tables) {
        const TableGrid grid(*table);
        TableHeading heading = tableHeading(context.words, grid, roles());
        const QString subject = subjectAbove(context, lines, *table);
        if (!isLog(heading.roles)) {
            // the same columns as the table before, its heading not printed again; else by what the columns hold
            if (isLog(last.roles) && lastCols == grid.cols()) {
                heading = {-1, last.roles};
            } else {
                heading = {-1, rolesByContent(context.words, grid)};
                if (!isLog(heading.roles))
                    continue;
            }
        } else {
            last = heading;
            lastCols = grid.cols();
        }
        readTable(reader, *table, heading, last.roles.contains(itemRole) || last.roles.contains(dateRole) ? QString() : subject);
    }
    if (reader.rows.empty()) {
        for (const ReportTable &table : tablesFromLines(context, lines, roles())) {
            const TableGrid grid(table);
            const TableHeading heading = tableHeading(context.words, grid, roles());
            if (isLog(heading.roles))
                readTable(reader, table, heading, {});
        }
    }
    // statuses at the right and no headings: single rows between subjects are no tables, but they are lines
    if (!isLog(last.roles)) {
        Issues others;
        LogReader byLines{context, others, {}, false};
        readLines(byLines, lines);
        if (byLines.rows.size() > reader.rows.size()) {
            reader.rows = std::move(byLines.rows);
            issues.insert(issues.end(), others.begin(), others.end());
        }
    }

    checkNumbers(reader.rows, issues);
    if (reader.rows.empty())
        issues.push_back({ReadingIssue::Severity::Doubt, section.firstPage, QStringLiteral("This looks like an action log, but no actions could be read from it."), QStringLiteral("action"), {}, {}});
    return std::move(reader.rows);
}

} // namespace scrutiny::reading
