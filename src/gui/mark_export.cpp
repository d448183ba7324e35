// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_export.h"

#include "base/dates.h"
#include "desk/annotate_paper.h"
#include "desk/export_marks.h"
#include "gui/file_names.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MarkExport", text);
}

struct Form
{
    MarkForm form;
    QString words, filter, ending;
};

std::vector<Form> forms()
{
    return {{MarkForm::Markdown, tr("&Markdown…"), tr("Markdown (*.md)"), QStringLiteral("md")},
            {MarkForm::OpenDocument, tr("&OpenDocument text…"), tr("OpenDocument text (*.odt)"), QStringLiteral("odt")},
            {MarkForm::Pdf, tr("&PDF…"), tr("PDF (*.pdf)"), QStringLiteral("pdf")},
            {MarkForm::AnnotatedPaper, tr("&Copy of the PDF with the marks…"), tr("Copy of the PDF with the marks (*.pdf)"), QStringLiteral("pdf")}};
}

QString nameFor(const std::vector<MarkLine> &lines)
{
    if (lines.empty())
        return tr("Marks");
    const MarkAnchor &first = lines.front().mark.anchor;
    const bool oneMeeting = std::all_of(lines.begin(), lines.end(), [&](const MarkLine &line) { return line.mark.anchor.committee == first.committee && line.mark.anchor.meetingDate == first.meetingDate; });
    return oneMeeting && first.meetingDate.isValid() ? tr("Marks %1 %2").arg(first.meetingDate.toString(Qt::ISODate), first.committee) : tr("All my marks");
}

template<typename F>
void askForFile(QWidget &parent, MarkForm form, const QString &title, const QString &name, F write)
{
    const auto all = forms();
    const auto chosen = std::find_if(all.begin(), all.end(), [&](const Form &one) { return one.form == form; });
    auto *dialog = new QFileDialog(&parent, title, {}, chosen->filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(chosen->ending);
    dialog->selectFile(fileNameOf(name, chosen->ending));
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, write);
    dialog->open();
}

} // namespace

void exportMarksOf(QWidget &parent, Workbench &bench, const Paper &paper, const std::vector<MarkLine> &lines, const QPoint &at)
{
    if (std::all_of(lines.begin(), lines.end(), [](const MarkLine &line) { return line.mark.putAway; })) {
        emit bench.said(tr("There are no marks to export yet."));
        return;
    }
    auto *menu = new QMenu(&parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Export the marks"));
    for (const Form &form : forms()) {
        if (form.form != MarkForm::AnnotatedPaper)
            menu->addAction(form.words, &parent, [&parent, &bench, form = form.form, lines] { askForMarksFile(parent, bench, form, nameFor(lines), lines); });
        else if (paper.id != 0)
            menu->addAction(form.words, &parent, [&parent, &bench, paper, lines] { askForAnnotatedCopy(parent, bench, paper, lines); });
    }
    menu->popup(at.isNull() ? parent.mapToGlobal(QPoint(0, 0)) : at);
    menu->setActiveAction(menu->actions().first());
}

void askForMarksFile(QWidget &parent, Workbench &bench, MarkForm form, const QString &name, const std::vector<MarkLine> &lines)
{
    askForFile(parent, form, tr("Export the marks"), name, [&bench, lines](const QString &file) { exportMarksTo(bench, file, lines); });
}

void askForAnnotatedCopy(QWidget &parent, Workbench &bench, const Paper &paper, const std::vector<MarkLine> &lines)
{
    const QString name = tr("%1 with marks").arg(QFileInfo(paper.fileName).completeBaseName());
    askForFile(parent, MarkForm::AnnotatedPaper, tr("Copy the paper with the marks"), name, [&bench, paper, lines](const QString &file) { exportAnnotatedCopy(bench, file, paper, lines); });
}

bool exportMarksTo(Workbench &bench, const QString &file, const std::vector<MarkLine> &lines)
{
    if (!bench.succeeded(writeMarks(file, printedMarks(lines))))
        return false;
    const auto written = std::count_if(lines.begin(), lines.end(), [](const MarkLine &line) { return !line.mark.putAway; });
    emit bench.said(written == 1 ? tr("Exported 1 mark to %1").arg(QFileInfo(file).fileName()) : tr("Exported %1 marks to %2").arg(written).arg(QFileInfo(file).fileName()));
    return true;
}

void exportAnnotatedCopy(Workbench &bench, const QString &file, const Paper &paper, const std::vector<MarkLine> &lines)
{
    const auto annotations = annotationsOf(lines, paper.sha256, bench.who());
    if (annotations.empty())
        return emit bench.said(tr("None of these marks stands on the pages of this paper."));
    if (bench.findChild<AnnotatedCopy *>())
        return emit bench.said(tr("Another copy is being written. Try again when it is done."));
    auto *copy = new AnnotatedCopy(&bench);
    QObject::connect(copy, &AnnotatedCopy::finished, &bench, [copy, &bench, name = QFileInfo(file).fileName()] {
        if (bench.succeeded(copy->result()))
            emit bench.said(tr("Copied the paper with its marks to %1").arg(name));
        copy->setParent(nullptr); // room for the next one at once
        copy->deleteLater();
    });
    emit bench.said(tr("Copying the paper with its marks…"));
    copy->start(bench.paperPath(paper.id), file, annotations);
}

} // namespace scrutiny
