// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/print_enquiries.h"
#include "gui/workbench.h"

#include <QPointer>

class QMenu;

namespace scrutiny {

/// A meeting's questions on their way out: to a printer, to a file, to the clipboard.
class EnquiryOutput : public QObject
{
    Q_OBJECT
public:
    EnquiryOutput(Workbench &bench, QWidget *parent);

    void setSheet(const EnquirySheet &sheet) { m_sheet = sheet; }
    /// Whether the reader's own reasons are printed, too.
    void setWithWhy(bool on) { m_why = on; }
    bool withWhy() const { return m_why; }

    /// What can be printed and written; deletes itself.
    QMenu *makeMenu();
    /// `ask.printMembers`, `ask.printOrder`, `ask.printAnswers`, `ask.copy`. False: another command, or there is no question.
    bool runCommand(const QString &command);
    void copy();
    void chooseFile(EnquiryPrint what, const QString &ending);
    void writeTo(const QString &file, EnquiryPrint what);
    void print(EnquiryPrint what);

signals:
    void said(const QString &sentence);

private:
    PrintedEnquiries printed(EnquiryPrint what) const;
    QString fileName(EnquiryPrint what, const QString &ending) const;

    Workbench &m_bench;
    QWidget *m_window;
    EnquirySheet m_sheet;
    bool m_why = false;
};

} // namespace scrutiny
