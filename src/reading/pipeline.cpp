// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/pipeline.h"

#include "reading/pipeline_steps.h"
#include "reading/stages.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <future>

namespace scrutiny::reading {

namespace {

Result<QString> hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, QCoreApplication::translate("reading", "The file %1 cannot be opened.").arg(QFileInfo(path).fileName()), QStringLiteral("hashing"));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return fail(ErrorKind::Io, QCoreApplication::translate("reading", "The file %1 cannot be read to its end.").arg(QFileInfo(path).fileName()), QStringLiteral("hashing"));
    return QString::fromLatin1(hash.result().toHex());
}

template<typename T>
void append(std::vector<T> &all, std::vector<T> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// The records of one section.
void recognise(const Context &context, const Section &section, bool cover, Reading &found)
{
    Issues &issues = found.issues;
    if (cover) {
        Issues unsure;
        for (ReportFacts &report : readReportCover(context, section, unsure))
            if (!report.title.isEmpty())
                found.reports.push_back(std::move(report));
    }
    switch (section.kind) {
    case SectionKind::Minutes:
        append(found.minutes, readMinutes(context, section, issues));
        break;
    case SectionKind::ActionLog:
        append(found.actionLog, readActionLog(context, section, issues));
        break;
    case SectionKind::Report:
        append(found.reports, readReportCover(context, section, issues));
        break;
    case SectionKind::RecommendationMonitoring:
        append(found.recommendations, readRecommendations(context, section, issues));
        break;
    case SectionKind::WorkProgramme:
        append(found.workProgramme, readWorkProgramme(context, section, issues));
        break;
    case SectionKind::FrontSheet:
    case SectionKind::Questions:
        append(found.questions, readQuestions(context, section, issues));
        break;
    case SectionKind::CoveringLetter:
    case SectionKind::Scan:
    case SectionKind::Other:
        break;
    }
}

/// The records of all sections, in their order; the sections are shared out between the threads.
void recogniseAll(const Context &context, const std::vector<Section> &sections, int threads, Reading &reading)
{
    std::vector<Reading> found(sections.size());
    std::vector<bool> covers(sections.size(), false);
    QString item;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        // a log or a programme may have a cover sheet of its own, on the item's first page
        const Section &section = sections[i];
        covers[i] = !section.item.isEmpty() && section.item != item && section.kind != SectionKind::Report && section.kind != SectionKind::Minutes;
        item = section.item;
    }
    shareOut(sections.size(), threads, [&](std::size_t i) { recognise(context, sections[i], covers[i], found[i]); });
    for (Reading &part : found) {
        append(reading.issues, std::move(part.issues));
        append(reading.minutes, std::move(part.minutes));
        append(reading.actionLog, std::move(part.actionLog));
        append(reading.reports, std::move(part.reports));
        append(reading.recommendations, std::move(part.recommendations));
        append(reading.workProgramme, std::move(part.workProgramme));
        append(reading.questions, std::move(part.questions));
    }
}

} // namespace

Result<Reading> readPaper(const QString &path, const Options &options)
{
    // Hashing needs no page and reading no hash: the two go side by side.
    std::future<Result<QString>> hashing = std::async(std::launch::async, hashOf, path);
    Result<Paper> paper = openPaper(path, options);
    const Result<QString> hash = hashing.get();
    if (!paper)
        return tl::unexpected<Error>(paper.error());
    if (!hash)
        return tl::unexpected<Error>(hash.error());

    Reading reading;
    reading.fileName = QFileInfo(path).fileName();
    reading.sha256 = *hash;
    reading.pages = int(paper->content.pages.size());
    analyse(*paper, options, reading.issues);
    reading.meeting = paper->front.meeting;
    reading.agendaItems = paper->front.items;
    recogniseAll(paper->context(), paper->sections, options.threads, reading);
    settle(*paper, reading);
    return reading;
}

Result<QByteArray> readStage(const QString &path, const Options &options)
{
    if (options.stage == Stage::Records) {
        const Result<Reading> reading = readPaper(path, options);
        if (!reading)
            return tl::unexpected<Error>(reading.error());
        return toJson(*reading);
    }
    Result<Paper> paper = openPaper(path, options);
    if (!paper)
        return tl::unexpected<Error>(paper.error());
    Issues issues;
    analyse(*paper, options, issues);
    return stageAsJson(*paper, options.stage);
}

} // namespace scrutiny::reading
