// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ChangeRows", text);
}

QString counted(int n, const char *one, const char *many)
{
    return n == 1 ? tr(one) : tr(many).arg(n);
}

QString pageName(const std::vector<QString> &labels, int page)
{
    const bool printed = page > 0 && size_t(page) <= labels.size() && !labels[size_t(page - 1)].isEmpty();
    return printed ? tr("p. %1").arg(labels[size_t(page - 1)]) : tr("sheet %1").arg(page);
}

QString pagesName(const std::vector<QString> &labels, int from, int to)
{
    if (from < 1)
        return {};
    const QString first = pageName(labels, from);
    if (to <= from)
        return first;
    const QString last = pageName(labels, to);
    return QStringLiteral("%1 – %2").arg(first, last.section(QLatin1Char(' '), -1));
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString whatName(const ItemChange &item)
{
    switch (item.what) {
    case ItemChange::What::Added: return tr("New");
    case ItemChange::What::Withdrawn: return tr("Withdrawn");
    case ItemChange::What::Replaced: return tr("Replaced");
    case ItemChange::What::Changed: return tr("Changed");
    case ItemChange::What::Same: return item.moved ? tr("Moved") : QString();
    }
    return {};
}

QString countsOf(const ItemChange &item)
{
    if (item.what != ItemChange::What::Changed && item.what != ItemChange::What::Replaced)
        return {};
    return joined({item.figures ? counted(item.figures, "1 figure", "%1 figures") : QString(), item.wordsAdded ? counted(item.wordsAdded, "1 word added", "%1 words added") : QString(),
                   item.wordsRemoved ? counted(item.wordsRemoved, "1 word removed", "%1 words removed") : QString()},
                  QStringLiteral(", "));
}

QString numberWords(const ItemChange &item)
{
    if (!item.moved || item.what == ItemChange::What::Added || item.what == ItemChange::What::Withdrawn)
        return {};
    return item.number == item.oldNumber ? tr("in another place of the order") : tr("now item %1, was item %2").arg(item.number, item.oldNumber);
}

ChangeLine lineOf(const ItemChange &item, const ChangeFacts &facts)
{
    ChangeLine line;
    const QString name = (item.number + QLatin1Char(' ') + item.title).trimmed();
    line.text = tr("%1: %2").arg(whatName(item), name);
    const QString now = pagesName(facts.labels, item.pageFrom, item.pageTo), was = pagesName(facts.oldLabels, item.oldPageFrom, item.oldPageTo);
    const QString pages = now.isEmpty() ? (was.isEmpty() ? QString() : tr("was %1").arg(was)) : was.isEmpty() || was == now ? now : tr("%1, was %2").arg(now, was);
    line.detail = joined({countsOf(item), numberWords(item), pages}, QStringLiteral(" · "));
    line.sentence = tr("Item %1: %2.").arg(name, joined({whatName(item).toLower(), countsOf(item), numberWords(item), pages}, QStringLiteral(", ")));
    line.place = {item.pageFrom, {}};
    line.oldPlace = {item.oldPageFrom, {}};
    return line;
}

ChangeLine lineOf(const FigureChange &figure, const ChangeFacts &facts)
{
    ChangeLine line;
    const QString cell = facts.cellName ? facts.cellName(figure.place) : QString();
    const QString page = pageName(facts.labels, figure.place.page);
    line.text = tr("%1 → %2").arg(figure.was, figure.is);
    line.detail = joined({cell, page}, QStringLiteral(" · "));
    line.sentence = tr("A figure was %1 and is %2, %3.").arg(figure.was, figure.is, joined({cell, page}, QStringLiteral(", ")));
    line.place = figure.place;
    line.oldPlace = figure.oldPlace;
    return line;
}

Place firstOf(const Source &source, int page)
{
    return source.empty() ? Place{page, {}} : source.front();
}

ChangeLine lineOf(const PageChange &page, const ChangeFacts &facts)
{
    ChangeLine line;
    if (page.page < 1) {
        line.text = tr("Gone: %1 of the earlier edition").arg(pageName(facts.oldLabels, page.oldPage));
    } else if (page.isNew) {
        line.text = tr("New: %1").arg(pageName(facts.labels, page.page));
    } else {
        line.text = tr("%1").arg(pageName(facts.labels, page.page));
        line.detail = joined({page.added.empty() ? QString() : tr("words put in"), page.removed.empty() ? QString() : tr("words taken out")}, QStringLiteral(", "));
        if (page.oldPage && pageName(facts.oldLabels, page.oldPage) != pageName(facts.labels, page.page))
            line.detail = joined({line.detail, tr("was %1").arg(pageName(facts.oldLabels, page.oldPage))}, QStringLiteral(" · "));
    }
    line.sentence = joined({line.text, line.detail}, QStringLiteral(", ")) + QLatin1Char('.');
    if (page.page > 0)
        line.place = firstOf(page.added, page.page);
    if (page.oldPage > 0)
        line.oldPlace = firstOf(page.removed, page.oldPage);
    return line;
}

bool differs(const ItemChange &item)
{
    return item.what != ItemChange::What::Same || item.moved;
}

// Pages that were put in move the page numbers that the agenda prints; those are no news.
bool isPageNumber(const FigureChange &figure, const ChangeFacts &facts)
{
    const auto &items = facts.changes->items;
    const bool onItem = std::any_of(items.begin(), items.end(), [&](const ItemChange &item) { return figure.place.page >= item.pageFrom && figure.place.page <= item.pageTo && item.pageFrom > 0; });
    const auto prints = [](const std::vector<QString> &labels, const QString &words) { return std::find(labels.begin(), labels.end(), words) != labels.end(); };
    return !onItem && prints(facts.oldLabels, figure.was) && prints(facts.labels, figure.is);
}

void add(std::vector<ChangeGroup> &groups, const QString &heading, std::vector<ChangeLine> lines)
{
    if (!lines.empty())
        groups.push_back({heading, std::move(lines)});
}

} // namespace

std::vector<ChangeGroup> changeGroups(const ChangeFacts &facts)
{
    std::vector<ChangeGroup> groups;
    std::vector<ChangeLine> read, items, figures, pages;
    for (const ItemChange &item : facts.changes->items) {
        if (!differs(item))
            continue;
        const bool words = item.what == ItemChange::What::Changed || item.what == ItemChange::What::Replaced;
        (words && facts.read.contains(item.title) ? read : items).push_back(lineOf(item, facts));
    }
    for (const FigureChange &figure : facts.changes->figures)
        if (!isPageNumber(figure, facts))
            figures.push_back(lineOf(figure, facts));
    for (const PageChange &page : facts.changes->pages)
        pages.push_back(lineOf(page, facts));
    add(groups, tr("Changed since you read it"), std::move(read));
    add(groups, tr("Items"), std::move(items));
    add(groups, tr("Figures"), std::move(figures));
    add(groups, tr("Pages"), std::move(pages));
    return groups;
}

QString changeSummary(const ChangeFacts &facts)
{
    const EditionChanges &changes = *facts.changes;
    const auto count = [&](ItemChange::What what) {
        return int(std::count_if(changes.items.begin(), changes.items.end(), [&](const ItemChange &item) { return item.what == what; }));
    };
    const int added = count(ItemChange::What::Added), gone = count(ItemChange::What::Withdrawn), replaced = count(ItemChange::What::Replaced), changed = count(ItemChange::What::Changed);
    const int moved = int(std::count_if(changes.items.begin(), changes.items.end(), [](const ItemChange &item) { return item.moved; }));
    QStringList parts;
    if (added)
        parts += counted(added, "1 item added", "%1 items added");
    if (gone)
        parts += counted(gone, "1 item withdrawn", "%1 items withdrawn");
    if (replaced)
        parts += counted(replaced, "1 item replaced", "%1 items replaced");
    if (changed)
        parts += counted(changed, "1 item changed", "%1 items changed");
    if (moved)
        parts += counted(moved, "1 item moved", "%1 items moved");
    if (const int figures = int(std::count_if(changes.figures.begin(), changes.figures.end(), [&](const FigureChange &figure) { return !isPageNumber(figure, facts); })))
        parts += counted(figures, "1 figure changed", "%1 figures changed");
    if (changes.pagesInserted)
        parts += counted(changes.pagesInserted, "1 page put in", "%1 pages put in");
    if (changes.pagesGone)
        parts += counted(changes.pagesGone, "1 page gone", "%1 pages gone");
    if (parts.isEmpty() && !changes.pages.empty())
        parts += counted(int(changes.pages.size()), "1 page changed", "%1 pages changed");
    return parts.isEmpty() ? tr("Nothing changed") : parts.join(QStringLiteral(", "));
}

std::vector<ShortChange> shortChanges(const EditionChanges &changes)
{
    std::vector<ShortChange> lines;
    for (const ItemChange &item : changes.items) {
        if (!differs(item))
            continue;
        ShortChange line;
        line.page = item.pageFrom;
        const QString number = item.number.isEmpty() ? item.title : item.number;
        switch (item.what) {
        case ItemChange::What::Added: line.text = tr("Item %1 is new").arg(number); break;
        case ItemChange::What::Withdrawn: line.text = tr("Item %1 withdrawn").arg(number); break;
        case ItemChange::What::Replaced: line.text = tr("Item %1 replaced").arg(number); break;
        case ItemChange::What::Changed: line.text = tr("Item %1 changed").arg(number); break;
        case ItemChange::What::Same: line.text = tr("Item %1 moved").arg(number); break;
        }
        const int pages = item.pageFrom ? std::max(item.pageTo, item.pageFrom) - item.pageFrom + 1 : 0;
        if (item.figures)
            line.aside = counted(item.figures, "1 figure", "%1 figures");
        else if (item.what == ItemChange::What::Added && pages)
            line.aside = tr("%1 p").arg(pages);
        else if (item.what == ItemChange::What::Same)
            line.aside = tr("was %1").arg(item.oldNumber);
        else if (item.wordsAdded + item.wordsRemoved > 0 && item.what != ItemChange::What::Withdrawn)
            line.aside = counted(item.wordsAdded + item.wordsRemoved, "1 word", "%1 words");
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<RowColumn> changeColumns()
{
    return {{QStringLiteral("change"), tr("Change"), CellForm::Text, 1, true}};
}

std::vector<RowValues> changeRows(const std::vector<ChangeGroup> &groups)
{
    std::vector<RowValues> rows;
    Id number = 0, heading = 0;
    for (const ChangeGroup &group : groups) {
        RowValues head{{RecordKind::Paper, ++heading}, {}, {{tr("%1 %2").arg(group.heading).arg(group.lines.size())}}};
        head.heading = true;
        rows.push_back(std::move(head));
        for (const ChangeLine &line : group.lines) {
            RowValues row{{RecordKind::Page, ++number}, {}, {{line.text, line.detail}}};
            row.sentence = line.sentence;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

const ChangeLine *changeLine(const std::vector<ChangeGroup> &groups, const RecordRef &record)
{
    if (record.kind != RecordKind::Page)
        return nullptr;
    Id number = 0;
    for (const ChangeGroup &group : groups)
        for (const ChangeLine &line : group.lines)
            if (++number == record.id)
                return &line;
    return nullptr;
}

QString changesMarkdown(const QString &title, const QString &summary, const std::vector<ChangeGroup> &groups)
{
    QString text = QStringLiteral("# %1\n\n%2.\n").arg(title, summary);
    for (const ChangeGroup &group : groups) {
        text += QStringLiteral("\n## %1\n\n").arg(group.heading);
        for (const ChangeLine &line : group.lines)
            text += QStringLiteral("- %1\n").arg(joined({line.text, line.detail}, QStringLiteral(" – ")));
    }
    return text;
}

} // namespace scrutiny
