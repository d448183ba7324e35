// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/marks_page.h"

#include "gui/choice_chip.h"
#include "gui/mark_export.h"
#include "gui/rows_view.h"
#include "models/mark_rows.h"
#include "store/marks.h"

#include <QFileInfo>
#include <QPushButton>

#include <algorithm>
#include <set>

namespace scrutiny {

MarksPage::MarksPage(Workbench &bench, QWidget *parent)
    : RecordsPage(bench, tr("My marks"), parent)
    , m_meeting(new ChoiceChip(tr("Meeting"), tr("all")))
    , m_colour(new ChoiceChip(tr("Colour"), tr("any")))
    , m_kind(new ChoiceChip(tr("Kind"), tr("any")))
    , m_export(addButton(tr("Export…")))
{
    setTitle(tr("My marks"));
    setEmptyWords(tr("No marks yet"), tr("What you highlight and note in the reading room stands here, pack by pack. It is yours alone: it is kept in your notes file, never in the papers."));
    for (ChoiceChip *chip : {m_meeting, m_colour, m_kind}) {
        addChip(chip);
        connect(chip, &ChoiceChip::picked, this, &MarksPage::refilter);
    }
    m_lost = addChip({}, Tone::Look, Chip::Filters);
    connect(m_lost, &Chip::toggled, this, &MarksPage::refilter);
    connect(m_export, &QPushButton::clicked, this, &MarksPage::exportShown);
    connect(m_list, &RowsView::opened, this, [this](const RecordRef &mark) { goToMark(mark.id); });
    connect(m_list, &RowsView::doubleClicked, this, [this] { goToMark(m_list->currentRecord().id); });
    connect(&bench, &Workbench::notesChanged, this, [this] {
        if (isVisible())
            open(address());
    });
}

void MarksPage::open(const Address &address)
{
    const bool chosenHere = address.chosen == m_list->currentRecord();
    auto lines = markLines(m_bench.notes().reader(), m_bench.reader());
    if (!m_bench.succeeded(lines))
        return;
    m_lines = std::move(*lines);
    MarkRowList list = markRows(m_lines);
    m_lostCount = list.lost;
    setContext(tr("Kept in %1. Enter reads on at a mark’s place.").arg(QFileInfo(m_bench.notes().file()).fileName()));
    m_meeting->setChoices(list.meetings);
    m_meeting->setVisible(list.meetings.size() > 1);
    m_colour->setChoices(list.colours);
    m_colour->setVisible(list.colours.size() > 1);
    m_kind->setChoices(list.kinds);
    m_kind->setVisible(list.kinds.size() > 1);
    m_lost->say(tr("Lost places %1").arg(list.lost), list.lost > 0);
    if (!list.lost)
        m_lost->setChecked(false);
    m_export->setVisible(!m_lines.empty());
    setRows(markColumns(), std::move(list.rows));
    refilter();
    if (address.chosen.id && !chosenHere && !choose(address.chosen)) {
        dropFilters();
        choose(address.chosen);
    }
}

Address MarksPage::address() const
{
    return {QStringLiteral("marks"), 0, m_list->currentRecord()};
}

bool MarksPage::passes(const MarkLine &line) const
{
    return (m_meeting->choice().isEmpty() || markMeetingName(line) == m_meeting->choice()) && (m_colour->choice().isEmpty() || markColourName(line.mark) == m_colour->choice())
        && (m_kind->choice().isEmpty() || markKindName(line.mark.kind) == m_kind->choice()) && (!m_lost->isChecked() || line.isLost());
}

void MarksPage::refilter()
{
    std::set<Id> shown;
    for (const MarkLine &line : m_lines)
        if (passes(line))
            shown.insert(line.mark.id);
    setAccept([shown](const RowValues &row) { return shown.contains(row.record.id); });
    emit statusChanged();
}

void MarksPage::dropFilters()
{
    for (ChoiceChip *chip : {m_meeting, m_colour, m_kind})
        chip->choose({});
    m_lost->setChecked(false);
}

const MarkLine *MarksPage::lineOf(Id markId) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const MarkLine &line) { return line.mark.id == markId; });
    return found == m_lines.end() ? nullptr : &*found;
}

void MarksPage::goToMark(Id markId)
{
    const MarkLine *line = lineOf(markId);
    if (!line)
        return;
    if (!line->meetingId || !line->paperId) {
        emit said(tr("The paper of this mark is not in the store any more. Its words are kept here."));
        return;
    }
    emit goTo({QStringLiteral("reading"), line->meetingId, {RecordKind::Mark, markId}, QStringLiteral("marks"), line->page});
}

std::vector<MarkLine> MarksPage::shownMarks() const
{
    std::vector<MarkLine> shown;
    for (int row = 0; row < m_list->model()->rowCount(); ++row)
        if (const MarkLine *line = lineOf(m_list->model()->index(row, 0).data(RecordRole).value<RecordRef>().id))
            shown.push_back(*line);
    // Sorted for the eye; printed by meeting and page.
    std::stable_sort(shown.begin(), shown.end(), [this](const MarkLine &a, const MarkLine &b) { return lineOf(a.mark.id) < lineOf(b.mark.id); });
    return shown;
}

void MarksPage::exportShown()
{
    exportMarksOf(*this, m_bench, {}, shownMarks(), m_export->mapToGlobal(QPoint(0, m_export->height())));
}

bool MarksPage::runCommand(const QString &command)
{
    if (command == QStringLiteral("mark.export")) {
        exportShown();
        return true;
    }
    const Id id = m_list->currentRecord().id;
    if (command != QStringLiteral("mark.putAway") || !id)
        return false;
    const auto done = m_bench.changeNotes(tr("put a mark away"), [&](Transaction &tx) -> Result<void> {
        putAwayMark(tx, id);
        return {};
    });
    if (done)
        emit said(tr("Put away. Undo brings it back, and so does the end of the list in the reading room."));
    return true;
}

bool MarksPage::undo()
{
    m_bench.undoNotes();
    return true;
}

bool MarksPage::redo()
{
    m_bench.redoNotes();
    return true;
}

QString MarksPage::undoName() const
{
    return m_bench.notes().undoName().value_or(QString());
}

QString MarksPage::statusLine() const
{
    const QString marks = m_lines.size() == 1 ? tr("1 mark") : tr("%1 marks").arg(m_lines.size());
    return m_lostCount ? tr("%1, %2 on the lost-place list").arg(marks).arg(m_lostCount) : marks;
}

} // namespace scrutiny
