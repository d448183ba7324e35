// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_export.h"

#include "base/dates.h"
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
            {MarkForm::Pdf, tr("&PDF…"), tr("PDF (*.pdf)"), QStringLiteral("pdf")}};
}

QString nameFor(const std::vector<MarkLine> &lines)
{
    if (lines.empty())
        return tr("Marks");
    const MarkAnchor &first = lines.front().mark.anchor;
    const bool oneMeeting = std::all_of(lines.begin(), lines.end(), [&](const MarkLine &line) { return line.mark.anchor.committee == first.committee && line.mark.anchor.meetingDate == first.meetingDate; });
    return oneMeeting && first.meetingDate.isValid() ? tr("Marks %1 %2").arg(first.meetingDate.toString(Qt::ISODate), first.committee) : tr("All my marks");
}

} // namespace

void exportMarksOf(QWidget &parent, Workbench &bench, const Paper &, const std::vector<MarkLine> &lines, const QPoint &at)
{
    if (std::all_of(lines.begin(), lines.end(), [](const MarkLine &line) { return line.mark.putAway; })) {
        emit bench.said(tr("There are no marks to export yet."));
        return;
    }
    auto *menu = new QMenu(&parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Export the marks"));
    for (const Form &form : forms())
        menu->addAction(form.words, &parent, [&parent, &bench, form = form.form, lines] { askForMarksFile(parent, bench, form, nameFor(lines), lines); });
    menu->popup(at.isNull() ? parent.mapToGlobal(QPoint(0, 0)) : at);
    menu->setActiveAction(menu->actions().first());
}

void askForMarksFile(QWidget &parent, Workbench &bench, MarkForm form, const QString &name, const std::vector<MarkLine> &lines)
{
    const auto all = forms();
    const auto chosen = std::find_if(all.begin(), all.end(), [&](const Form &one) { return one.form == form; });
    auto *dialog = new QFileDialog(&parent, tr("Export the marks"), {}, chosen->filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(chosen->ending);
    dialog->selectFile(fileNameOf(name, chosen->ending));
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, [&bench, lines](const QString &file) { exportMarksTo(bench, file, lines); });
    dialog->open();
}

bool exportMarksTo(Workbench &bench, const QString &file, const std::vector<MarkLine> &lines)
{
    if (!bench.succeeded(writeMarks(file, printedMarks(lines))))
        return false;
    const auto written = std::count_if(lines.begin(), lines.end(), [](const MarkLine &line) { return !line.mark.putAway; });
    emit bench.said(written == 1 ? tr("Exported 1 mark to %1").arg(QFileInfo(file).fileName()) : tr("Exported %1 marks to %2").arg(written).arg(QFileInfo(file).fileName()));
    return true;
}

} // namespace scrutiny
