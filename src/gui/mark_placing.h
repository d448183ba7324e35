// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/paper_text_reader.h"
#include "desk/place_marks.h"
#include "gui/workbench.h"

#include <deque>
#include <set>

namespace scrutiny {

/// Finds the places of marks again when their meeting has a newer paper. The texts are read by the child program and compared in the background; nothing
/// is asked of the reader. The window's Stop ends it; what was not placed is tried again the next time.
class MarkPlacing : public QObject
{
    Q_OBJECT
public:
    explicit MarkPlacing(Workbench &bench, QObject *parent = nullptr);
    ~MarkPlacing() override;
    /// The one of a workbench, made when it is first asked for; from then on it also looks at every paper that is imported.
    static MarkPlacing &of(Workbench &bench);

    /// Places what has no place in that paper yet; nothing to do when every mark has.
    void placeFor(Id paperId);
    bool isBusy() const { return m_paperId != 0; }
    void stop();

signals:
    /// Written; also told when there was nothing to do (`marks` 0) or it failed.
    void placed(scrutiny::Id paperId, const scrutiny::PlacingOutcome &outcome);

private:
    void next();
    bool begin(Id paperId);
    void readNext();
    void textRead(const PaperText &text);
    void trouble(const Error &error);
    void compute();
    void computed();
    void end(const PlacingOutcome &outcome);

    Workbench &m_bench;
    PaperTextReader m_reader;
    QFutureWatcher<Result<PlacingOutcome>> m_compute;
    std::deque<Id> m_queue;
    Id m_paperId = 0;
    std::set<std::pair<Id, Id>> m_tried; ///< paper and mark: what a paper has no place for (a supplement) is not looked for each time it opens
    std::vector<Mark> m_marks;
    std::vector<Paper> m_toRead;      ///< the later paper first
    std::vector<PaperText> m_texts;
};

/// `3 marks found again, 1 lost its place`.
QString placingSentence(const PlacingOutcome &outcome);

} // namespace scrutiny
