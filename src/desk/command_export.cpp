// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "desk/command_line.h"
#include "desk/export_json.h"
#include "desk/export_table.h"
#include "desk/find_meeting.h"
#include "store/tables.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

namespace scrutiny {
namespace {

/// Of a table's file name; a caption can be a sentence.
constexpr int LongestName = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

int trouble(const Error &error)
{
    printTrouble(error.sentence);
    return error.kind == ErrorKind::NotFound ? int(ExitNothingFound) : int(ExitStore);
}

int wrongArguments(const QString &sentence)
{
    printTrouble(sentence);
    return ExitUsage;
}

/// `xlsx`, `csv` or `json`: as asked for, or by the file's ending, or `otherwise`; empty when more than one is asked for.
QString formOf(const QCommandLineParser &parser, const QString &file, const QString &otherwise)
{
    const QStringList forms{QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("json")};
    QStringList asked;
    for (const QString &form : forms) {
        if (parser.isSet(form))
            asked += form;
    }
    if (asked.size() > 1)
        return {};
    const QString ending = QFileInfo(file).suffix().toLower();
    return !asked.isEmpty() ? asked.first() : forms.contains(ending) ? ending : otherwise;
}

Result<void> writeTable(const Reader &reader, Id id, const QString &form, const QString &file)
{
    const auto table = loadTableWithPlaces(reader, id);
    if (!table)
        return tl::unexpected<Error>(table.error());
    const auto origin = originOf(reader, *table);
    if (!origin)
        return tl::unexpected<Error>(origin.error());
    if (form == u"xlsx")
        return writeTableAsXlsx(file, *table, *origin);
    const QByteArray bytes = form == u"csv" ? tableAsCsv(table->grid) : tableAsJson(*table, *origin);
    if (!file.isEmpty())
        return writeExport(file, bytes);
    print(QString::fromUtf8(bytes).trimmed());
    return {};
}

int exportTable(const QCommandLineParser &parser, const Reader &reader)
{
    bool isNumber = false;
    const Id id = parser.value(QStringLiteral("table")).toLongLong(&isNumber);
    const QString file = parser.value(QStringLiteral("output"));
    const QString form = formOf(parser, file, QStringLiteral("csv"));
    if (!isNumber || !parser.positionalArguments().isEmpty() || form.isEmpty())
        return wrongArguments(!isNumber ? tr("A table is named by its number; “scrutiny-desk show --tables” lists them.") : tr("One table, in one form, please."));
    if (form == u"xlsx" && file.isEmpty())
        return wrongArguments(tr("A workbook needs a file: add --output FILE.xlsx."));
    const auto written = writeTable(reader, id, form, file);
    if (!written && written.error().kind == ErrorKind::NotFound) {
        printTrouble(tr("There is no table %1. “scrutiny-desk show --tables” lists them.").arg(id));
        return ExitNothingFound;
    }
    return written ? int(ExitDone) : trouble(written.error());
}

/// `12 Leisure prices.xlsx`: the number tells tables of one name apart.
QString fileNameOf(const TableRow &table, const QString &form)
{
    QString name = table.caption.isEmpty() ? tr("Table") : table.caption;
    for (const QChar c : QStringLiteral("/\\:*?\"<>|"))
        name.replace(c, u' ');
    return QStringLiteral("%1 %2").arg(table.id).arg(shortened(normalised(name), LongestName)).trimmed() + u'.' + form;
}

int exportTables(const QCommandLineParser &parser, const Reader &reader, Id meetingId)
{
    const QString folder = parser.value(QStringLiteral("tables"));
    const QString form = formOf(parser, {}, QStringLiteral("xlsx"));
    if (form.isEmpty() || parser.isSet(QStringLiteral("output")))
        return wrongArguments(tr("Tables are written into one folder in one form, please."));
    TableFilter filter;
    filter.meetingId = meetingId;
    const auto tables = listTables(reader, filter);
    if (!tables)
        return trouble(tables.error());
    if (tables->empty()) {
        printTrouble(tr("There are no tables."));
        return ExitNothingFound;
    }
    if (!QDir().mkpath(folder)) {
        printTrouble(tr("%1 cannot be made. Please choose another folder.").arg(folder));
        return ExitStore;
    }
    for (const TableRow &table : *tables) {
        const QString file = QDir(folder).filePath(fileNameOf(table, form));
        if (const auto written = writeTable(reader, table.id, form, file); !written)
            return trouble(written.error());
        print(file);
    }
    return ExitDone;
}

int exportRecords(const QCommandLineParser &parser, const Reader &reader, Id meetingId)
{
    if (parser.isSet(QStringLiteral("xlsx")) || parser.isSet(QStringLiteral("csv")))
        return wrongArguments(tr("Only tables go into workbooks and CSV: add --table or --tables."));
    const auto exported = exportJson(reader, meetingId);
    if (!exported)
        return trouble(exported.error());
    const QByteArray bytes = QJsonDocument(*exported).toJson();
    const QString output = parser.value(QStringLiteral("output"));
    if (output.isEmpty()) {
        print(QString::fromUtf8(bytes).trimmed());
        return ExitDone;
    }
    const auto written = writeExport(output, bytes);
    return written ? int(ExitDone) : trouble(written.error());
}

} // namespace

int exportCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOption({QStringLiteral("json"), tr("As JSON (what is written unless a table is asked for otherwise).")});
    parser.addOption({QStringLiteral("xlsx"), tr("Tables as workbooks.")});
    parser.addOption({QStringLiteral("csv"), tr("Tables as comma-separated values.")});
    parser.addOption({QStringLiteral("table"), tr("One table, by the number that “show --tables” says."), tr("NUMBER")});
    parser.addOption({QStringLiteral("tables"), tr("All tables, a file each, into FOLDER; workbooks unless said otherwise."), tr("FOLDER")});
    parser.addOption({QStringLiteral("marks"), tr("Your marks and notes, with page references, into FILE.md, FILE.odt or FILE.pdf."), tr("FILE")});
    addNotesOption(parser);
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")}, tr("Write to FILE instead of standard output; its ending says a table's form."), tr("FILE")});
    parser.addPositionalArgument(QStringLiteral("MEETING"), tr("One meeting only: a date, words of the committee's name, or both."), tr("[MEETING]"));
    if (const auto end = parseCommand(parser, tr("Writes what the store holds, each record with its places on paper, or its tables."), arguments))
        return *end;
    if (parser.isSet(QStringLiteral("table")) && parser.isSet(QStringLiteral("tables")))
        return wrongArguments(tr("Either --table or --tables, please."));
    if (parser.isSet(QStringLiteral("marks")) && (parser.isSet(QStringLiteral("table")) || parser.isSet(QStringLiteral("tables")) || parser.isSet(QStringLiteral("output"))))
        return wrongArguments(tr("--marks names its own file and goes with no other form."));
    const auto store = openStore(parser, true);
    if (!store) {
        printTrouble(store.error().sentence);
        return ExitStore;
    }
    const Reader &reader = (*store)->reader();
    if (parser.isSet(QStringLiteral("table")))
        return exportTable(parser, reader);
    Id meetingId = 0;
    if (!parser.positionalArguments().isEmpty()) {
        const QString words = parser.positionalArguments().join(u' ');
        const auto meant = meetingsMeant(reader, words, QDate::currentDate());
        if (!meant || meant->size() != 1) {
            printTrouble(!meant ? meant.error().sentence : meant->empty() ? tr("No meeting is called: %1").arg(words) : tr("Several meetings fit: %1. Add the date.").arg(words));
            return !meant ? int(ExitStore) : int(ExitNothingFound);
        }
        meetingId = meant->front().meeting.id;
    }
    if (parser.isSet(QStringLiteral("marks")))
        return exportMarksCommand(parser, reader, meetingId);
    return parser.isSet(QStringLiteral("tables")) ? exportTables(parser, reader, meetingId) : exportRecords(parser, reader, meetingId);
}

} // namespace scrutiny
