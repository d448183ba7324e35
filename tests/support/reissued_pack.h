// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/marks.h"
#include "domain/paper_text.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <map>
#include <memory>

/// A pack with more than 200 marks that is published again with pages inserted, items moved, words edited, a report replaced and an item withdrawn
/// (data/packs/reissued). Where each mark belongs follows from the packs' sources (marks.json). Needs a QCoreApplication and scrutiny-papers.
namespace reissued {

using namespace scrutiny;

/// What became of the marks.
struct Verdict
{
    int marks = 0;
    int placed = 0;          ///< in their right places
    int lost = 0;            ///< on the lost-place list
    int wrong = 0;           ///< placed where they do not belong
    int missing = 0;         ///< neither placed nor on the list, or gone
    int surviving = 0;       ///< marks whose words stand in the later edition
    int survivingPlaced = 0; ///< of those, in their right places
    QStringList remarks;     ///< a line for each mark that is wrong, missing, or lost although its words survive
};

/// The files of marks, each with its pack, in `reissued`: November, where pages, items and words were changed here and there; January, where budget and performance
/// change places and the marks are traps.
const QStringList &markFiles();

class ReissuedPack
{
public:
    /// `packs`: the folder data/packs. `marksFile`: one of markFiles().
    explicit ReissuedPack(QString packs, QString marksFile = markFiles().front());

    /// Brings in the first edition and makes the marks on it.
    Result<void> makeMarks();
    /// Brings in the second edition and has the places found. Without the earlier file the anchors alone must do.
    Result<void> publishAgain(bool earlierFileThere = true);
    /// Brings in another edition, `name` in the folder of packs, before the one that is judged, and has the places in it found.
    Result<void> publishBetween(const QString &name);
    /// Finds places for what has none yet: nothing, after publishAgain.
    Result<int> placeAgain();
    /// Looks for all marks afresh, whether they have a place or not.
    Result<void> placeAll();
    /// Compares each mark with where it belongs.
    Result<Verdict> judge() const;

    Store &store() { return *m_store; }
    Store &notes() { return *m_notes; }
    const std::vector<Id> &marks() const { return m_ids; }
    QString laterSha256() const { return m_later.sha256; }

private:
    Result<PaperText> bringIn(const QString &file, Id &paperId);
    Result<Mark> markOf(const QJsonObject &truth) const;
    /// Words of a block, in reading order.
    std::vector<int> wordsOf(const PaperText &text, const QString &block, const char *edition) const;
    /// The words that a mark's ends take in, over all of its blocks; `ends` has `from` and `to`.
    std::vector<int> markedWords(const PaperText &text, const QJsonObject &truth, const QJsonObject &ends, const char *edition) const;
    std::vector<int> wordsUnder(const PaperText &text, const Source &places) const;
    bool standsRight(const QJsonObject &truth, const Source &places) const;

    QTemporaryDir m_folder;
    QString m_packs, m_marksFile;
    QJsonObject m_truth;
    std::unique_ptr<Store> m_store, m_notes;
    PaperText m_earlier, m_later;
    Id m_earlierId = 0, m_laterId = 0;
    std::vector<Id> m_ids; ///< marks in the truth's order
};

} // namespace reissued
