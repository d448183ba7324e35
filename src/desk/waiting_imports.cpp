// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/waiting_imports.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace scrutiny {
namespace {

using What = ReviewDecision::What;

constexpr int MostDecisions = 100'000;
constexpr std::pair<What, const char *> Words[] = {{What::Settle, "settle"}, {What::LeaveOut, "leave-out"}, {What::PutBack, "put-back"},
                                                   {What::Correct, "correct"}, {What::Split, "split"}, {What::AddToLog, "add-to-log"},
                                                   {What::SetAside, "set-aside"}};

QString tr(const char *text)
{
    return QCoreApplication::translate("WaitingImports", text);
}

QString folderOf(const Store &store)
{
    const QFileInfo file(store.file());
    return file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral(".waiting"));
}

/// The hash may come from a file that somebody wrote: it is hashed again, so that it is a name and never a path.
QString fileOf(const Store &store, const QString &sha256)
{
    const QByteArray name = QCryptographicHash::hash(sha256.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(folderOf(store)).filePath(QString::fromLatin1(name) + QStringLiteral(".json"));
}

QJsonObject decisionJson(const ReviewDecision &decision)
{
    QJsonObject json;
    for (const auto &[what, word] : Words) {
        if (what == decision.what)
            json[QLatin1String("what")] = QLatin1String(word);
    }
    json[QLatin1String("entry")] = decision.entry;
    if (decision.what == What::Correct) {
        json[QLatin1String("field")] = decision.field;
        json[QLatin1String("text")] = decision.text;
    }
    if (decision.what == What::Split)
        json[QLatin1String("position")] = decision.position;
    return json;
}

std::vector<ReviewDecision> decisionsFrom(const QJsonArray &list)
{
    std::vector<ReviewDecision> decisions;
    for (const QJsonValue &value : list) {
        if (decisions.size() >= MostDecisions)
            break;
        const QString word = value[QLatin1String("what")].toString();
        const auto known = std::find_if(std::begin(Words), std::end(Words), [&](const auto &w) { return word == QLatin1String(w.second); });
        if (known == std::end(Words))
            break; // later decisions count entries as this one left them
        decisions.push_back({known->first, value[QLatin1String("entry")].toInt(-1), value[QLatin1String("field")].toString(),
                             value[QLatin1String("text")].toString(), value[QLatin1String("position")].toInt()});
    }
    return decisions;
}

tl::unexpected<Error> notKept(const QString &why)
{
    return fail(ErrorKind::Io, tr("This import cannot be kept for later: there is no room to write it down, or the folder of the store is locked. Accept it now, or make room."),
                QStringLiteral("keeping an import: ") + why);
}

} // namespace

Result<QString> keepWaiting(const Store &store, const WaitingImport &waiting)
{
    if (!QDir().mkpath(folderOf(store)))
        return notKept(QStringLiteral("no folder"));
    QJsonArray decisions;
    for (const ReviewDecision &decision : waiting.decisions)
        decisions.append(decisionJson(decision));
    const QJsonObject json{{QStringLiteral("format"), QStringLiteral("scrutiny-waiting/1")},
                           {QStringLiteral("file"), waiting.file},
                           {QStringLiteral("seconds"), waiting.seconds},
                           {QStringLiteral("decisions"), decisions},
                           {QStringLiteral("reading"), QJsonDocument::fromJson(toJson(waiting.reading)).object()}};
    const QString name = fileOf(store, waiting.reading.sha256);
    QSaveFile out(name);
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.flush() || !out.commit())
        return notKept(out.errorString());
    return name;
}

QStringList waitingFiles(const Store &store, const QString &exceptSha256)
{
    QStringList files;
    for (const QFileInfo &info : QDir(folderOf(store)).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time | QDir::Reversed))
        files += info.absoluteFilePath();
    if (!exceptSha256.isEmpty())
        files.removeAll(fileOf(store, exceptSha256));
    return files;
}

Result<WaitingImport> loadWaiting(const QString &waitingFile)
{
    QFile in(waitingFile);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, tr("The import that waited is not there any more. Import the paper again."), QStringLiteral("waiting import: cannot open"));
    const QJsonObject json = QJsonDocument::fromJson(in.readAll()).object();
    auto reading = readingFromJson(QJsonDocument(json[QLatin1String("reading")].toObject()).toJson(QJsonDocument::Compact));
    if (json[QLatin1String("format")].toString() != QLatin1String("scrutiny-waiting/1") || !reading)
        return fail(ErrorKind::Invalid, tr("The import that waited cannot be read any more. Import the paper again."), QStringLiteral("waiting import: out of form"));
    return WaitingImport{json[QLatin1String("file")].toString(), json[QLatin1String("seconds")].toDouble(), std::move(*reading),
                         decisionsFrom(json[QLatin1String("decisions")].toArray())};
}

std::vector<ReviewDecision> waitingDecisions(const Store &store, const QString &sha256)
{
    if (!QFileInfo::exists(fileOf(store, sha256)))
        return {};
    auto waiting = loadWaiting(fileOf(store, sha256));
    return waiting ? std::move(waiting->decisions) : std::vector<ReviewDecision>();
}

void dropWaiting(const Store &store, const QString &sha256)
{
    QFile::remove(fileOf(store, sha256));
}

} // namespace scrutiny
