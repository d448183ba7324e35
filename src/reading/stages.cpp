// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/stages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace scrutiny::reading {

namespace {

QJsonArray asJson(const Rect &rect)
{
    const auto tenths = [](double v) { return std::round(v * 10) / 10; };
    return {tenths(rect.x0), tenths(rect.y0), tenths(rect.x1), tenths(rect.y1)};
}

QJsonArray asJson(const Source &source)
{
    QJsonArray places;
    for (const Place &place : source)
        places.append(QJsonObject{{QStringLiteral("page"), place.page}, {QStringLiteral("rect"), asJson(place.rect)}});
    return places;
}

QJsonArray linesAsJson(const Paper &paper)
{
    QJsonArray pages;
    for (std::size_t p = 0; p < paper.lines.size(); ++p) {
        const PageLines &page = paper.lines[p];
        const PageFurniture &furniture = paper.furniture[p];
        QJsonArray lines;
        for (const Line &line : page.lines) {
            QJsonArray segments;
            for (const Segment &segment : line.segments)
                segments.append(QJsonObject{{QStringLiteral("text"), segment.text}, {QStringLiteral("rect"), asJson(segment.box)}, {QStringLiteral("bold"), segment.bold}});
            lines.append(QJsonObject{{QStringLiteral("text"), line.text}, {QStringLiteral("size"), line.size}, {QStringLiteral("bold"), line.bold},
                                     {QStringLiteral("rect"), asJson(line.box)}, {QStringLiteral("segments"), segments}});
        }
        pages.append(QJsonObject{{QStringLiteral("page"), page.page}, {QStringLiteral("label"), furniture.label}, {QStringLiteral("report_label"), furniture.reportLabel},
                                 {QStringLiteral("agenda_item"), furniture.agendaItem}, {QStringLiteral("left_blank"), furniture.leftBlank},
                                 {QStringLiteral("body_size"), page.bodySize}, {QStringLiteral("leading"), page.leading}, {QStringLiteral("lines"), lines}});
    }
    return pages;
}

QJsonArray sectionsAsJson(const Paper &paper)
{
    QJsonArray sections;
    for (const Section &section : paper.sections)
        sections.append(QJsonObject{{QStringLiteral("kind"), kindName(section.kind)}, {QStringLiteral("item"), section.item}, {QStringLiteral("title"), section.title},
                                    {QStringLiteral("first_page"), section.firstPage}, {QStringLiteral("last_page"), section.lastPage},
                                    {QStringLiteral("first_line"), section.firstLine}, {QStringLiteral("last_line"), section.lastLine},
                                    {QStringLiteral("evidence"), QJsonArray::fromStringList(section.evidence)}});
    return sections;
}

QJsonArray tablesAsJson(const Paper &paper)
{
    QJsonArray tables;
    for (const ReportTable &table : paper.tables) {
        QJsonArray rows;
        for (int row = 0; row < table.rows; ++row) {
            QJsonArray cells;
            for (int col = 0; col < table.cols; ++col)
                cells.append(table.textAt(row, col));
            rows.append(cells);
        }
        tables.append(QJsonObject{{QStringLiteral("item"), table.item}, {QStringLiteral("caption"), table.caption}, {QStringLiteral("header_rows"), table.headerRows},
                                  {QStringLiteral("first_page"), table.pdfPageFrom}, {QStringLiteral("last_page"), table.pdfPageTo},
                                  {QStringLiteral("confidence"), table.confidence}, {QStringLiteral("doubts"), QJsonArray::fromStringList(table.doubts)},
                                  {QStringLiteral("rows"), rows}, {QStringLiteral("source"), asJson(table.source)}});
    }
    return tables;
}

} // namespace

QString kindName(SectionKind kind)
{
    switch (kind) {
    case SectionKind::FrontSheet: return QStringLiteral("front sheet");
    case SectionKind::Minutes: return QStringLiteral("minutes");
    case SectionKind::ActionLog: return QStringLiteral("action log");
    case SectionKind::Report: return QStringLiteral("report");
    case SectionKind::RecommendationMonitoring: return QStringLiteral("recommendation monitoring");
    case SectionKind::WorkProgramme: return QStringLiteral("work programme");
    case SectionKind::Questions: return QStringLiteral("questions");
    case SectionKind::CoveringLetter: return QStringLiteral("covering letter");
    case SectionKind::Scan: return QStringLiteral("scan");
    case SectionKind::Other: break;
    }
    return QStringLiteral("other");
}

QByteArray stageAsJson(const Paper &paper, Stage stage)
{
    QJsonObject all;
    if (stage == Stage::Lines)
        all[QStringLiteral("pages")] = linesAsJson(paper);
    else if (stage == Stage::Sections)
        all[QStringLiteral("sections")] = sectionsAsJson(paper);
    else
        all[QStringLiteral("tables")] = tablesAsJson(paper);
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace scrutiny::reading
