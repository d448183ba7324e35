// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/print_paper.h"

#include "gui/print_notes.h"

#include <QFile>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPrinter>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr double mostDots = 300;   // to the inch: a printer shows no more of a page of text
constexpr double pageShare = 0.7;  // of the sheet, when notes stand beside the page
constexpr double noteSize = 9, footSize = 7.5; // points

QFont printFont(double points)
{
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    return font;
}

/// Where things stand on a sheet, in dots of the printer.
struct SheetPlan
{
    QRectF page;   ///< the page's own place; it stands in the middle of it, or at its top left when there are notes
    QRectF notes;  ///< beside it
    QRectF whole;  ///< for notes that go on, on a sheet of their own
    QRectF foot;
};

SheetPlan planSheet(const QRectF &area, bool foot, bool notes, QPrinter &printer)
{
    const double line = foot ? QFontMetricsF(printFont(footSize), &printer).height() * 1.4 : 0;
    const double gap = printer.resolution() / 6.0;
    SheetPlan plan;
    plan.whole = area.adjusted(0, 0, 0, -line);
    plan.foot = QRectF(area.left(), area.bottom() - line, area.width(), line);
    plan.page = plan.whole;
    if (notes) {
        plan.page.setSize(plan.whole.size() * pageShare);
        plan.notes = plan.whole.adjusted(plan.page.width() + gap, 0, 0, 0);
    }
    return plan;
}

bool isLandscape(const PrintJob &job, int page)
{
    return job.paper.sheet(page).width > job.paper.sheet(page).height;
}

/// What can be printed on, for a page that lies that way.
QRectF areaFor(const QPrinter &printer, bool landscape)
{
    const QSizeF size = printer.pageLayout().paintRectPixels(printer.resolution()).size();
    return QRectF({0, 0}, landscape == (size.width() > size.height()) ? size : size.transposed());
}

} // namespace

QStringList PrintJob::notesOf(int page) const
{
    const auto found = notes.find(page);
    return withNotes && found != notes.end() ? found->second : QStringList();
}

int sheetsNeeded(const PrintJob &job, QPrinter &printer)
{
    int sheets = int(job.pages.size());
    for (const int page : job.pages) {
        const QStringList notes = job.notesOf(page);
        if (notes.isEmpty())
            continue;
        const SheetPlan plan = planSheet(areaFor(printer, isLandscape(job, page)), true, true, printer);
        NoteFlow flow(notes, printFont(noteSize), &printer);
        for (flow.fill(plan.notes, nullptr); !flow.isDone(); ++sheets)
            flow.fill(plan.whole, nullptr);
    }
    return sheets;
}

PaperPrinter::PaperPrinter(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
    connect(&bench, &Workbench::stopped, this, &PaperPrinter::stop);
}

PaperPrinter::~PaperPrinter()
{
    blockSignals(true);
    stop();
}

bool PaperPrinter::start(PrintJob job, QPrinter *printer)
{
    if (isPrinting()) {
        m_bench.sayError({ErrorKind::Busy, tr("Something is being printed already. Wait until it is done, or stop it."), QStringLiteral("print")});
        return false;
    }
    std::erase_if(job.pages, [&](int page) { return page < 1 || page > job.paper.pages(); });
    m_pages = m_bench.pageSource();
    if (job.pages.empty() || !m_pages || !printer) {
        m_bench.sayError({ErrorKind::NotFound, tr("There are no pages to print."), QStringLiteral("print")});
        return false;
    }
    m_job = std::move(job);
    m_printer = printer;
    m_file = printer->outputFileName();
    if (!m_file.isEmpty())
        printer->setOutputFileName(m_file + QStringLiteral(".part.pdf"));
    m_at = 0;
    m_firstSheet = true;
    if (!newSheet(isLandscape(m_job, m_job.pages.front()))) {
        const QString sentence = m_file.isEmpty() ? tr("The printer does not answer. See that it is switched on, or choose another one.")
                                                  : tr("%1 cannot be written there. Choose another folder.").arg(QFileInfo(m_file).fileName());
        giveUp({ErrorKind::Io, sentence, QStringLiteral("print: begin")});
        return false;
    }
    connect(m_pages, &PageSource::rendered, this, &PaperPrinter::drawn, Qt::UniqueConnection);
    connect(m_pages, &PageSource::failed, this, &PaperPrinter::troubled, Qt::UniqueConnection);
    next();
    return true;
}

/// The first one opens the printer. A file's sheets lie as their pages do; on paper the page is turned.
bool PaperPrinter::newSheet(bool landscape)
{
    const bool toFile = m_printer->outputFormat() == QPrinter::PdfFormat;
    if (toFile)
        m_printer->setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    const bool ready = m_firstSheet ? m_painter.begin(m_printer) : m_printer->newPage();
    m_firstSheet = false;
    m_turned = !toFile && landscape != (m_printer->pageLayout().orientation() == QPageLayout::Landscape);
    if (!ready)
        return false;
    m_painter.resetTransform();
    if (m_turned) {
        m_painter.translate(area().height(), 0);
        m_painter.rotate(90);
    }
    return true;
}

QRectF PaperPrinter::area() const
{
    const QSizeF size = m_printer->pageLayout().paintRectPixels(m_printer->resolution()).size();
    return QRectF({0, 0}, m_turned ? size.transposed() : size);
}

void PaperPrinter::next()
{
    if (m_at >= m_job.pages.size()) {
        done();
        return;
    }
    const int page = m_job.pages[m_at];
    emit m_bench.progress(tr("Printing %1: page %2 of %3").arg(m_job.paper.title).arg(m_at + 1).arg(m_job.pages.size()), int(m_at), int(m_job.pages.size()));
    if (!m_printer)
        return; // stopped by who heard that
    if (!m_pages) {
        giveUp({ErrorKind::ChildFailed, tr("The paper was closed before it was printed."), QStringLiteral("print: no source")});
        return;
    }
    const PaperSheet &sheet = m_job.paper.sheet(page);
    const SheetPlan plan = planSheet(areaFor(*m_printer, isLandscape(m_job, page)), m_job.withNotes, !m_job.notesOf(page).isEmpty(), *m_printer);
    const double across = plan.page.width() * 72 / std::max(1.0, sheet.width), down = plan.page.height() * 72 / std::max(1.0, sheet.height);
    m_request = m_pages->render(m_job.paper.paperId, page, std::clamp(std::min(across, down), 36.0, mostDots));
}

void PaperPrinter::drawn(int request, const QImage &image)
{
    if (!m_printer || request != m_request)
        return;
    m_request = 0;
    const bool landscape = isLandscape(m_job, m_job.pages[m_at]);
    if (image.isNull()) {
        giveUp({ErrorKind::Damaged, tr("Page %1 could not be drawn, so nothing was kept of the print.").arg(pageNumbers(m_job.paper, m_job.pages[m_at])), QStringLiteral("print: no picture")});
        return;
    }
    if (m_at > 0 && !newSheet(landscape)) {
        giveUp({ErrorKind::Io, tr("The printer takes no more pages. See to it and print again."), QStringLiteral("print: new page")});
        return;
    }
    drawPage(image);
    if (!m_printer)
        return;
    ++m_at;
    // by way of the event loop: a source that answers at once must not pile up calls, and keys come between
    QMetaObject::invokeMethod(this, [this] { if (m_printer && !m_request) next(); }, Qt::QueuedConnection);
}

void PaperPrinter::drawPage(const QImage &image)
{
    const int page = m_job.pages[m_at];
    const QStringList notes = m_job.notesOf(page);
    const SheetPlan plan = planSheet(area(), m_job.withNotes, !notes.isEmpty(), *m_printer);
    QRectF place({0, 0}, QSizeF(image.size()).scaled(plan.page.size(), Qt::KeepAspectRatio));
    if (notes.isEmpty())
        place.moveCenter(plan.page.center());
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(place, image);
    const auto foot = [&](const QString &text) {
        m_painter.setFont(printFont(footSize));
        m_painter.setPen(Qt::black);
        m_painter.drawText(plan.foot, Qt::AlignBottom | Qt::AlignLeft, text);
    };
    if (m_job.withNotes)
        foot(pageNumbers(m_job.paper, page));
    if (notes.isEmpty())
        return;
    m_painter.setPen(QPen(Qt::gray, 0));
    m_painter.drawRect(place);
    m_painter.setPen(Qt::black);
    NoteFlow flow(notes, printFont(noteSize), m_printer);
    m_painter.setFont(printFont(noteSize));
    flow.fill(plan.notes, &m_painter);
    while (!flow.isDone()) {
        if (!newSheet(isLandscape(m_job, page))) {
            giveUp({ErrorKind::Io, tr("The printer takes no more pages. See to it and print again."), QStringLiteral("print: new page")});
            return;
        }
        flow.fill(plan.whole, &m_painter);
        foot(tr("%1 · notes, continued").arg(pageNumbers(m_job.paper, page)));
    }
}

void PaperPrinter::troubled(int request, const Error &error)
{
    if (!m_printer || request != m_request)
        return;
    m_request = 0;
    const QString numbers = pageNumbers(m_job.paper, m_job.pages[m_at]);
    giveUp({error.kind, tr("%1 could not be printed. %2").arg(numbers, error.sentence), error.context});
}

void PaperPrinter::stop()
{
    if (!m_printer)
        return;
    if (m_request && m_pages)
        m_pages->cancel(m_request);
    end(false);
}

void PaperPrinter::giveUp(const Error &error)
{
    end(false);
    m_bench.sayError(error);
}

void PaperPrinter::done()
{
    m_painter.end();
    if (!m_file.isEmpty() && !keepFile()) {
        giveUp({ErrorKind::DiskFull, tr("%1 could not be written to its end. Make room on the disk, or choose another folder.").arg(QFileInfo(m_file).fileName()), QStringLiteral("print: file")});
        return;
    }
    const QString pages = m_job.pages.size() == 1 ? tr("1 page") : tr("%1 pages").arg(m_job.pages.size());
    emit m_bench.said(m_file.isEmpty() ? tr("%1 sent to the printer").arg(pages) : tr("%1 written to %2").arg(pages, QFileInfo(m_file).fileName()));
    end(true);
}

/// The printer does not say when a disk is full: the file's last line does.
bool PaperPrinter::keepFile()
{
    QFile part(m_printer->outputFileName());
    if (!part.open(QIODevice::ReadOnly) || part.size() < 16)
        return false;
    part.seek(part.size() - 16);
    const bool whole = m_printer->outputFormat() != QPrinter::PdfFormat || part.readAll().contains("%%EOF");
    part.close();
    if (!whole || (QFile::exists(m_file) && !QFile::remove(m_file)))
        return false;
    return part.rename(m_file);
}

void PaperPrinter::end(bool printed)
{
    QPrinter *printer = std::exchange(m_printer, nullptr);
    m_request = 0;
    if (m_painter.isActive()) {
        if (!printed && m_file.isEmpty())
            printer->abort();
        m_painter.end();
    }
    if (!m_file.isEmpty()) {
        if (!printed)
            QFile::remove(printer->outputFileName());
        printer->setOutputFileName(m_file);
    }
    m_job = {};
    if (!signalsBlocked())
        emit m_bench.progress({}, 0, 0);
    emit finished(printed);
}

} // namespace scrutiny
