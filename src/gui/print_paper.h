// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workbench.h"

#include <QPainter>

#include <map>

class QPrinter;

namespace scrutiny {

/// Pages of a paper for the printer, in that order. Notes stand beside their page when they are wanted.
struct PrintJob
{
    PaperInfo paper;
    std::vector<int> pages;             ///< positions in the file
    std::map<int, QStringList> notes;   ///< of a page, as they are printed
    bool withNotes = false;

    QStringList notesOf(int page) const;
};

/// Sheets that the job takes on that printer: one a page, and more where notes do not fit beside it.
int sheetsNeeded(const PrintJob &job, QPrinter &printer);

/// Prints pages one after the other as the reading program draws them; the window stays free. One job at a time.
class PaperPrinter : public QObject
{
    Q_OBJECT
public:
    PaperPrinter(Workbench &bench, QObject *parent);
    ~PaperPrinter() override;

    /// The printer stays the caller's and must live until `finished`. False: it was said why nothing is printed. A file is written under another name
    /// first, so that a stopped job leaves what stood there as it was.
    bool start(PrintJob job, QPrinter *printer);
    bool isPrinting() const { return m_printer; }
    /// Nothing more is printed; a file that was begun goes.
    void stop();

signals:
    void finished(bool printed);

private:
    void next();
    void drawn(int request, const QImage &image);
    void troubled(int request, const Error &error);
    bool newSheet(bool landscape);
    QRectF area() const;
    void drawPage(const QImage &image);
    void done();
    bool keepFile();
    void giveUp(const Error &error);
    void end(bool printed);

    Workbench &m_bench;
    QPointer<PageSource> m_pages;
    PrintJob m_job;
    QPrinter *m_printer = nullptr;
    QPainter m_painter;
    QString m_file;          ///< what was asked for; empty: on paper
    size_t m_at = 0;
    int m_request = 0;
    bool m_turned = false;   ///< the sheet lies across on upright paper
    bool m_firstSheet = true;
};

} // namespace scrutiny
