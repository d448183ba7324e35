// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/enquiry_output.h"

#include "desk/export_table.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>

namespace scrutiny {

namespace {

QString nameOf(EnquiryPrint what)
{
    switch (what) {
    case EnquiryPrint::PageAMember: return EnquiryOutput::tr("One page a member");
    case EnquiryPrint::RunningOrder: return EnquiryOutput::tr("Chairman’s running order");
    case EnquiryPrint::Answers: return EnquiryOutput::tr("Questions and answers");
    }
    return {};
}

QString kindOf(const QString &ending)
{
    if (ending == QStringLiteral("pdf"))
        return EnquiryOutput::tr("PDF (*.pdf)");
    if (ending == QStringLiteral("odt"))
        return EnquiryOutput::tr("OpenDocument text (*.odt)");
    return ending == QStringLiteral("html") ? EnquiryOutput::tr("Web page (*.html)") : EnquiryOutput::tr("Markdown (*.md)");
}

} // namespace

EnquiryOutput::EnquiryOutput(Workbench &bench, QWidget *parent)
    : QObject(parent)
    , m_bench(bench)
    , m_window(parent)
{
}

QMenu *EnquiryOutput::makeMenu()
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const EnquiryPrint what : {EnquiryPrint::PageAMember, EnquiryPrint::RunningOrder, EnquiryPrint::Answers}) {
        QMenu *forms = menu->addMenu(nameOf(what));
        forms->addAction(tr("Print…"), this, [this, what] { print(what); });
        for (const auto &[ending, words] : {std::pair{QStringLiteral("pdf"), tr("PDF…")}, {QStringLiteral("odt"), tr("OpenDocument…")}, {QStringLiteral("html"), tr("Web page…")}, {QStringLiteral("md"), tr("Markdown…")}})
            forms->addAction(words, this, [this, what, ending = ending] { chooseFile(what, ending); });
    }
    menu->addSeparator();
    QAction *why = menu->addAction(tr("With why it is asked"));
    why->setCheckable(true);
    why->setChecked(m_why);
    connect(why, &QAction::toggled, this, [this](bool on) { m_why = on; });
    menu->addAction(tr("Copy the questions and answers"), this, &EnquiryOutput::copy);
    menu->setEnabled(m_sheet.questions() > 0);
    return menu;
}

bool EnquiryOutput::runCommand(const QString &command)
{
    const bool mine = command.startsWith(QStringLiteral("ask.print")) || command == QStringLiteral("ask.copy");
    if (!mine)
        return false;
    if (!m_sheet.questions()) {
        emit said(tr("There is no question of this meeting yet."));
        return true;
    }
    if (command == QStringLiteral("ask.copy"))
        copy();
    else
        print(command == QStringLiteral("ask.printMembers") ? EnquiryPrint::PageAMember : command == QStringLiteral("ask.printOrder") ? EnquiryPrint::RunningOrder : EnquiryPrint::Answers);
    return true;
}

PrintedEnquiries EnquiryOutput::printed(EnquiryPrint what) const
{
    return printedEnquiries(m_sheet, {what, m_why, {}});
}

void EnquiryOutput::copy()
{
    const PrintedEnquiries all = printed(EnquiryPrint::Answers);
    auto *mime = new QMimeData;
    mime->setText(asPlainText(all));
    mime->setHtml(asHtml(all));
    QGuiApplication::clipboard()->setMimeData(mime);
    emit said(tr("Copied the questions and answers"));
}

QString EnquiryOutput::fileName(EnquiryPrint what, const QString &ending) const
{
    static const QRegularExpression notInNames(QStringLiteral("[^\\w \\-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = QStringLiteral("%1 %2").arg(m_sheet.meeting.date.toString(Qt::ISODate), nameOf(what));
    return name.remove(notInNames).simplified() + QLatin1Char('.') + ending;
}

void EnquiryOutput::chooseFile(EnquiryPrint what, const QString &ending)
{
    auto *dialog = new QFileDialog(m_window, nameOf(what), {}, kindOf(ending));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(fileName(what, ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, what](const QString &file) { writeTo(file, what); });
    dialog->open();
}

void EnquiryOutput::writeTo(const QString &file, EnquiryPrint what)
{
    if (m_bench.succeeded(writeEnquiries(file, printed(what))))
        emit said(tr("Written to %1").arg(QFileInfo(file).fileName()));
}

void EnquiryOutput::print(EnquiryPrint what)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(fileName(what, QStringLiteral("pdf")));
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(nameOf(what));
    connect(dialog, &QDialog::finished, this, [this, what, printer](int done) {
        if (done != QDialog::Accepted)
            return;
        const int pages = printOn(*printer, printed(what));
        emit said(pages == 1 ? tr("Printed 1 page") : tr("Printed %1 pages").arg(pages));
    });
    dialog->open();
}

} // namespace scrutiny
