// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edition_comparison.h"
#include "gui/reading_part.h"
#include "models/change_rows.h"

class QComboBox;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace scrutiny {

class Chip;
class EmptyState;
class RowsModel;
class RowsView;
class TextLabel;

/// What changed since an earlier edition of the pack: items, figures, pages, first of all what the reader had read. A row goes to its page; the old page
/// can stand beside it with the words that went struck through.
class ChangesPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit ChangesPart(ReadingRoom &room, QWidget *parent = nullptr);

    QString count() const override;
    QWidget *mainWidget() const override;
    std::vector<PaperOverlay> overlays(const QString &paper) const override;
    RowsView *list() const { return m_list; }
    /// The list as text, for the clipboard.
    QString asMarkdown() const;

private:
    QWidget *makeHead();
    void addCommands();
    void fillEditions();
    void follow();
    void fill();
    void showProgress();
    void goThere(const RecordRef &record);
    void showOld(const RecordRef &record);
    QString editionName(const Paper &paper) const;
    ChangeFacts facts() const;

    EditionComparison &m_comparison;
    QComboBox *m_editions;
    TextLabel *m_against, *m_summary, *m_doing;
    Chip *m_onPages;
    QPushButton *m_beside, *m_copy, *m_stop;
    QProgressBar *m_bar;
    RowsModel *m_rows;
    RowsView *m_list;
    QWidget *m_found, *m_working;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    std::vector<ChangeGroup> m_groups;
    const ComparedEditions *m_filled = nullptr; ///< what the list was made from
};

} // namespace scrutiny
