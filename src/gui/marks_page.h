// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/mark_list.h"
#include "gui/records_page.h"

namespace scrutiny {

class ChoiceChip;

/// All marks of the reader, of every pack, and the lost-place list. Enter reads on at the mark's place in the reading room.
class MarksPage : public RecordsPage
{
    Q_OBJECT
public:
    explicit MarksPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    QString statusLine() const override;
    bool undo() override;
    bool redo() override;
    QString undoName() const override;
    bool runCommand(const QString &command) override;
    /// The marks that the filters show, in the list's order.
    std::vector<MarkLine> shownMarks() const;

protected:
    void dropFilters() override;
    void fillBelow() override {}

private:
    void refilter();
    bool passes(const MarkLine &line) const;
    void goToMark(Id markId);
    void exportShown();
    const MarkLine *lineOf(Id markId) const;

    std::vector<MarkLine> m_lines;
    ChoiceChip *m_meeting;
    ChoiceChip *m_colour;
    ChoiceChip *m_kind;
    Chip *m_lost;
    QPushButton *m_export;
    int m_lostCount = 0;
};

} // namespace scrutiny
