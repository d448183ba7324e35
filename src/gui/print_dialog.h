// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/print_paper.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPrinter;
class QPushButton;
class QRadioButton;

namespace scrutiny {

class ReadingRoom;
class TextLabel;

/// An item with its pages in the paper.
struct PrintItem
{
    QString name;               ///< `7 Leisure centres`
    std::vector<int> pages;
};

/// What can be printed of a paper, and where its reader is.
struct PrintChoices
{
    PaperInfo paper;
    std::vector<PrintItem> items;
    std::map<int, QStringList> notes;
    int page = 1;
    int item = -1;              ///< the one being read; -1: none
};

/// Asks what to print before the system asks where: pages, an item, or pages with notes. Says how many sheets that makes, and what is wrong.
class PrintDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PrintDialog(PrintChoices choices, QWidget *parent = nullptr);
    ~PrintDialog() override;

    /// What is chosen now, or nothing: the dialog says why.
    std::optional<PrintJob> job() const;

signals:
    void printWanted(const scrutiny::PrintJob &job);
    void pdfWanted(const scrutiny::PrintJob &job);

private:
    void makeChoices();
    void makeButtons();
    Result<std::vector<int>> pages() const;
    void showState();

    PrintChoices m_choices;
    std::unique_ptr<QPrinter> m_measure; ///< an A4 sheet, to count by
    QRadioButton *m_whole, *m_item, *m_pages, *m_noted;
    QComboBox *m_items;
    QLineEdit *m_typed;
    QCheckBox *m_withNotes;
    TextLabel *m_said;
    QPushButton *m_print, *m_pdf;
};

/// The items and notes of the paper that the room has open.
PrintChoices printChoices(ReadingRoom &room);
/// Asks what to print of it, and prints it or saves it as PDF.
void printPaper(QWidget *parent, ReadingRoom &room);

} // namespace scrutiny
