// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"
#include "base/text.h"
#include "desk/import_entries.h"
#include "desk/record_fields.h"
#include "models/review_rows.h"
#include "store/edits.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace scrutiny {

namespace {

constexpr int MostHeadings = 160;

QString tr(const char *text)
{
    return QCoreApplication::translate("Review", text);
}

bool isDateField(const QString &name)
{
    return name == QLatin1String("date") || name.endsWith(QLatin1String("On"));
}

bool isTimeField(const QString &name)
{
    return name == QLatin1String("time") || name == QLatin1String("endTime") || name == QLatin1String("start") || name == QLatin1String("end");
}

/// Fields that somebody may correct: what the store takes, and an action's update, which the import writes itself.
bool canCorrect(RecordKind kind, const QString &name)
{
    return editableFields(kind).contains(name) || (kind == RecordKind::Action && name == QLatin1String("update"));
}

QStringList choicesOf(const QString &name)
{
    const auto shown = [&](std::initializer_list<const char *> values) {
        QStringList words;
        for (const char *value : values)
            words += shownValue(name, QString::fromLatin1(value));
        return words;
    };
    if (name == QLatin1String("state"))
        return shown({"open", "proposed-closed"}); // closing takes a meeting that agreed
    if (name == QLatin1String("rag"))
        return shown({"", "green", "amber", "red"});
    return {};
}

Tone toneOf(const QString &name, const QString &value)
{
    if (name == QLatin1String("state"))
        return value == QLatin1String("open") ? Tone::Look : Tone::Good;
    if (value == QLatin1String("green"))
        return Tone::Good;
    return value == QLatin1String("amber") ? Tone::Look : value == QLatin1String("red") ? Tone::Late : Tone::Plain;
}

/// A date as the paper prints it, when that reads otherwise.
QString printedText(const ImportPlan &plan, const ImportEntry &entry, const EntryField &field)
{
    if (entry.kind != RecordKind::Action || field.name != QLatin1String("raisedOn"))
        return {};
    const std::size_t row = std::size_t(entry.index);
    return row < plan.reading.actionLog.size() ? plan.reading.actionLog[row].dateText : QString();
}

ReviewFieldWords fieldWords(const ImportPlan &plan, const ImportEntry &entry, const EntryField &field, Id paperId)
{
    const QString value = entry.value(field.name);
    const bool corrected = entry.corrections.contains(field.name);
    ReviewFieldWords words;
    words.name = canCorrect(entry.kind, field.name) ? field.name : QString();
    words.label = fieldLabel(entry.kind, field.name);
    words.text = shownValue(field.name, value);
    words.edit = words.text;
    words.choices = choicesOf(field.name);
    if (!words.choices.isEmpty() && !words.text.isEmpty() && !words.choices.contains(words.text))
        words.choices += words.text;
    words.pill = !words.choices.isEmpty() && !value.isEmpty();
    words.tone = toneOf(field.name, value);
    const Source &source = field.source.empty() ? entry.source : field.source;
    words.place = {source.empty() ? 0 : paperId, source};
    const QString printed = printedText(plan, entry, field);
    if (corrected)
        words.aside = field.value.isEmpty() ? tr("not printed") : tr("printed %1").arg(printed.isEmpty() ? shownValue(field.name, field.value) : printed);
    else if (!printed.isEmpty() && printed != words.text)
        words.aside = tr("printed %1").arg(printed);
    // What the store holds matters when the paper says something else.
    if (entry.known.id && !field.value.isEmpty() && folded(field.value) != folded(field.known)) {
        const QString known = field.known.isEmpty() ? tr("nothing") : shownValue(field.name, field.known);
        if (field.edited && !corrected)
            words.note = tr("The store has “%1”, typed by a person: yours is kept, the difference is shown.").arg(known);
        else
            words.note = tr("The store has “%1”.").arg(known);
    }
    return words;
}

QString knownWords(const ImportEntry &entry)
{
    if (entry.kind == RecordKind::Member)
        return {};
    if (!entry.known.id)
        return tr("new: not in the store");
    const QString number = entry.value(QStringLiteral("number"));
    QString words = number.isEmpty() ? kindName(entry.kind) : kindName(entry.kind) + u' ' + number;
    const QDate since = QDate::fromString(entry.value(QStringLiteral("raisedOn")), Qt::ISODate);
    if (since.isValid())
        words = tr("%1 since %2").arg(words, shortDate(since));
    return entry.state == EntryState::Known ? tr("%1, nothing changes").arg(words) : tr("%1, brought up to date").arg(words);
}

/// Which row of the log an ACTION of the minutes is tied to.
QString logWords(const ImportPlan &plan, const ImportEntry &entry)
{
    if (entry.looseEnd == LooseEndChoice::AddToLog)
        return tr("a new row is added for it");
    if (entry.looseEnd == LooseEndChoice::SetAside)
        return tr("set aside: it needs no row");
    const MinutesFacts &minutes = plan.reading.minutes[std::size_t(entry.parent)];
    const std::vector<int> rows = rowsForMinuteActions(minutes, plan.reading.actionLog);
    const int row = rows[std::size_t(entry.index)];
    return row < 0 ? tr("no row answers it") : tr("action %1").arg(plan.reading.actionLog[std::size_t(row)].number);
}

/// The first row of a table, to know it by.
QString tableHeadings(const ReportTable &table)
{
    QStringList words;
    for (const TableCell &cell : table.cells) {
        if (cell.row == 0 && !cell.text.isEmpty())
            words += cell.text;
    }
    return shortened(words.join(QStringLiteral(" · ")), MostHeadings);
}

/// `p. 9 and 10`, in printed numbers where there are any.
QString standsOn(const ImportPlan &plan, const Source &source)
{
    QStringList pages;
    for (const Place &place : source) {
        const auto facts = std::find_if(plan.reading.pageFacts.begin(), plan.reading.pageFacts.end(), [&](const PageFacts &p) { return p.page == place.page; });
        const bool printed = facts != plan.reading.pageFacts.end() && !facts->label.isEmpty();
        pages += printed ? tr("p. %1").arg(facts->label) : tr("sheet %1").arg(place.page);
    }
    pages.removeDuplicates();
    return pages.size() > 4 ? tr("%1 to %2").arg(pages.first(), pages.last()) : pages.join(QStringLiteral(", "));
}

void addTold(ReviewCardWords &card, const QString &label, const QString &text, const PlaceOnPaper &place = {})
{
    if (text.isEmpty())
        return;
    ReviewFieldWords words;
    words.label = label;
    words.text = text;
    words.place = place;
    card.fields.push_back(std::move(words));
}

} // namespace

ReviewCardWords reviewCard(const ImportPlan &plan, int index, Id paperId)
{
    const ImportEntry &entry = plan.entries[std::size_t(index)];
    ReviewCardWords card;
    card.title = entry.title;
    for (const EntryField &field : entry.fields) {
        ReviewFieldWords words = fieldWords(plan, entry, field, paperId);
        if (!words.text.isEmpty() && (!words.choices.isEmpty() ? words.pill : true))
            card.fields.push_back(std::move(words));
        else if (!words.name.isEmpty())
            card.missing.push_back(std::move(words));
    }
    const PlaceOnPaper place{entry.source.empty() ? 0 : paperId, entry.source};
    if (entry.kind == RecordKind::Table && std::size_t(entry.index) < plan.reading.tables.size()) {
        addTold(card, tr("Size"), entry.detail, place);
        addTold(card, tr("First row"), tableHeadings(plan.reading.tables[std::size_t(entry.index)]), place);
    }
    if (entry.kind == RecordKind::Minutes)
        addTold(card, tr("Holds"), entry.detail, place);
    if (entry.kind == RecordKind::MinuteAction && std::size_t(entry.parent) < plan.reading.minutes.size())
        addTold(card, tr("In the log"), logWords(plan, entry));
    if (entry.kind == RecordKind::Doubt)
        addTold(card, tr("Doubt"), entry.doubts.join(u' '), place);
    else
        addTold(card, tr("Known as"), knownWords(entry));
    addTold(card, tr("Stands on"), standsOn(plan, entry.source), place);
    return card;
}

Result<QString> typedValue(const QString &field, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return QString();
    if (isDateField(field)) {
        const QDate date = parseDate(text);
        if (!date.isValid())
            return fail(ErrorKind::Invalid, tr("That is no date. Type it like 7 September 2023 or 7/9/2023."), QStringLiteral("review: not a date"));
        return date.toString(Qt::ISODate);
    }
    if (isTimeField(field)) {
        const QTime time = parseTime(text);
        if (!time.isValid())
            return fail(ErrorKind::Invalid, tr("That is no time. Type it like 2.05 pm or 14:05."), QStringLiteral("review: not a time"));
        return time.toString(QStringLiteral("HH:mm"));
    }
    for (const char *value : {"open", "proposed-closed", "closed", "green", "amber", "red", ""}) {
        const bool ofState = field == QLatin1String("state"), ofRag = field == QLatin1String("rag");
        if ((ofState || ofRag) && shownValue(field, QString::fromLatin1(value)).compare(text, Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(value);
    }
    return text;
}

QString nothingNew(const ImportPlan &plan)
{
    if (plan.knownPaper)
        return tr("This paper is in the store already. Nothing would change.");
    const bool anyText = std::any_of(plan.reading.pageFacts.begin(), plan.reading.pageFacts.end(), [](const PageFacts &p) { return p.kind == PageFacts::Kind::Text; });
    const bool records = std::any_of(plan.entries.begin(), plan.entries.end(), [](const ImportEntry &e) { return e.kind != RecordKind::Doubt; });
    if (!anyText && !records && plan.reading.pages > 0)
        return plan.reading.pages == 1 ? tr("This page is a picture without text. It is kept and shown, but nothing can be read from it.")
                                       : tr("These %1 pages are pictures without text. They are kept and shown, but nothing can be read from them.").arg(plan.reading.pages);
    if (!records)
        return tr("No agenda, minutes, actions or reports were found in this paper. It is kept and its words can be searched.");
    if (plan.changesNothing())
        return tr("Everything in this paper is known already. Accepting keeps the paper and changes nothing else.");
    return {};
}

QString reviewContext(const Review &review, int othersWaiting)
{
    const Reading &reading = review.plan.reading;
    QStringList parts{reading.fileName};
    const QString seconds = QString::number(review.seconds, 'f', review.seconds < 10 ? 1 : 0);
    const QString pages = reading.pages == 1 ? tr("1 page") : tr("%1 pages").arg(reading.pages);
    parts += review.seconds > 0 ? tr("%1 read in %2 s").arg(pages, review.seconds < 0.05 ? QStringLiteral("0.1") : seconds) : pages;
    parts += tr("nothing is stored until you accept");
    if (othersWaiting > 0)
        parts += othersWaiting == 1 ? tr("1 more paper waits") : tr("%1 more papers wait").arg(othersWaiting);
    return parts.join(QStringLiteral(" · "));
}

int likelySplit(const ImportEntry &entry)
{
    const QString text = entry.value(QStringLiteral("text"));
    if (entry.source.size() < 2 || text.size() < 4)
        return int(text.size()) / 2;
    double first = 0, all = 0;
    for (std::size_t i = 0; i < entry.source.size(); ++i) {
        const double height = entry.source[i].rect.y1 - entry.source[i].rect.y0;
        all += height;
        first += i == 0 ? height : 0;
    }
    // The sentence that begins nearest to where the page's end falls.
    const int wanted = all > 0 ? int(first / all * double(text.size())) : int(text.size()) / 2;
    int best = -1;
    for (int i = 2; i < text.size(); ++i) {
        const bool begins = text[i].isUpper() && text[i - 1].isSpace() && QStringLiteral(".!?;:").contains(text[i - 2]);
        if (begins && (best < 0 || std::abs(i - wanted) < std::abs(best - wanted)))
            best = i;
    }
    for (int i = wanted; best < 0 && i > 0; --i) {
        if (text[i - 1].isSpace())
            best = i;
    }
    return best > 0 ? best : wanted;
}

} // namespace scrutiny
