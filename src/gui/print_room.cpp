// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/file_names.h"
#include "gui/print_dialog.h"
#include "gui/reading_room.h"
#include "store/marks.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>
#include <set>

namespace scrutiny {

namespace {

/// `Highlight: “quote” – note`. The words next to a page note are not its own.
QString noteText(const Mark &mark)
{
    QStringList parts;
    const bool ownWords = mark.kind != MarkKind::PageNote && mark.kind != MarkKind::Bookmark;
    if (ownWords && !mark.anchor.quote.isEmpty())
        parts += PrintDialog::tr("“%1”").arg(mark.anchor.quote.simplified());
    else if (mark.kind == MarkKind::RecordNote && !mark.anchor.recordName.isEmpty())
        parts += mark.anchor.recordName;
    if (!mark.note.trimmed().isEmpty())
        parts += mark.note.trimmed();
    const QString name = markKindName(mark.kind);
    return parts.isEmpty() ? name : PrintDialog::tr("%1: %2").arg(name, parts.join(QStringLiteral(" – ")));
}

std::map<int, QStringList> notesOnPages(ReadingRoom &room)
{
    std::map<int, QStringList> notes;
    auto marks = listMarks(room.notes().reader(), {room.paper().sha256, {}, {}, false});
    if (!room.bench().succeeded(marks))
        return notes;
    std::vector<std::pair<Place, QString>> placed;
    for (const Mark &mark : *marks) {
        if (mark.kind == MarkKind::Read || mark.kind == MarkKind::ComeBack)
            continue;
        const auto places = room.placeOf(mark);
        if (places && !places->empty())
            placed.emplace_back(places->front(), noteText(mark));
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) { return std::pair(a.first.page, a.first.rect.y0) < std::pair(b.first.page, b.first.rect.y0); });
    for (const auto &[place, text] : placed)
        notes[place.page] += text;
    return notes;
}

std::shared_ptr<QPrinter> makePrinter(const QString &title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    return printer;
}

/// The printer lives as long as the one that prints on it.
void run(QWidget *parent, Workbench &bench, const PrintJob &job, const std::shared_ptr<QPrinter> &printer)
{
    for (const PaperPrinter *other : parent->findChildren<PaperPrinter *>())
        if (other->isPrinting()) {
            bench.sayError({ErrorKind::Busy, PrintDialog::tr("Something is being printed already. Wait until it is done, or stop it."), QStringLiteral("print")});
            return;
        }
    auto *paperPrinter = new PaperPrinter(bench, parent);
    QObject::connect(paperPrinter, &PaperPrinter::finished, paperPrinter, [paperPrinter, printer] { paperPrinter->deleteLater(); });
    if (!paperPrinter->start(job, printer.get()))
        paperPrinter->deleteLater();
}

void askPrinter(QWidget *parent, Workbench &bench, const PrintJob &job)
{
    const auto printer = makePrinter(job.paper.title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false); // chosen already, by the paper's own numbers
    dialog->setOption(QAbstractPrintDialog::PrintCurrentPage, false);
    QObject::connect(dialog, &QDialog::finished, parent, [=, &bench](int done) {
        if (done == QDialog::Accepted)
            run(parent, bench, job, printer);
    });
    dialog->open();
}

void askFile(QWidget *parent, Workbench &bench, const PrintJob &job)
{
    auto *dialog = new QFileDialog(parent, PrintDialog::tr("Save as PDF"), {}, PrintDialog::tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    const QString base = QFileInfo(job.paper.title).completeBaseName();
    const bool whole = int(job.pages.size()) == job.paper.pages();
    dialog->selectFile(fileNameOf(whole && !job.withNotes ? PrintDialog::tr("%1 copy").arg(base) : job.withNotes ? PrintDialog::tr("%1 with notes").arg(base) : PrintDialog::tr("%1 pages").arg(base), QStringLiteral("pdf")));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=, &bench](const QString &file) {
        const auto printer = makePrinter(job.paper.title);
        printer->setResolution(300); // pictures of pages have no more
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(file);
        if (QFileInfo(file).canonicalFilePath() == QFileInfo(bench.paperPath(job.paper.paperId)).canonicalFilePath() && QFileInfo::exists(file))
            bench.sayError({ErrorKind::Invalid, PrintDialog::tr("That is the paper itself. Choose another name."), QStringLiteral("print: onto the paper")});
        else
            run(parent, bench, job, printer);
    });
    dialog->open();
}

} // namespace

PrintChoices printChoices(ReadingRoom &room)
{
    PrintChoices choices;
    choices.paper = room.bench().paperInfoOf(room.paper().id);
    choices.notes = notesOnPages(room);
    choices.page = std::max(1, room.page());
    const AgendaItem *reading = room.item();
    for (const AgendaItem &item : room.items()) {
        std::set<int> pages;
        for (const ItemPaper &part : item.papers)
            if (part.paperId == choices.paper.paperId && part.filePageFrom > 0)
                for (int page = part.filePageFrom; page <= std::min(std::max(part.filePageFrom, part.filePageTo), choices.paper.pages()); ++page)
                    pages.insert(page);
        if (pages.empty())
            continue;
        if (&item == reading)
            choices.item = int(choices.items.size());
        choices.items.push_back({QStringLiteral("%1 %2").arg(item.number, item.title).trimmed(), {pages.begin(), pages.end()}});
    }
    return choices;
}

void printPaper(QWidget *parent, ReadingRoom &room)
{
    PrintChoices choices = printChoices(room);
    Workbench &bench = room.bench();
    if (!choices.paper.pages()) {
        emit bench.said(PrintDialog::tr("Open a paper first: then its pages can be printed."));
        return;
    }
    auto *dialog = new PrintDialog(std::move(choices), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &PrintDialog::printWanted, parent, [parent, &bench](const PrintJob &job) { askPrinter(parent, bench, job); });
    QObject::connect(dialog, &PrintDialog::pdfWanted, parent, [parent, &bench](const PrintJob &job) { askFile(parent, bench, job); });
    dialog->open();
}

} // namespace scrutiny
