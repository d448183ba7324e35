// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/paper_text_reader.h"
#include "domain/editions.h"
#include "gui/reading_room.h"

#include <QFutureWatcher>
#include <QTimer>

#include <map>
#include <memory>

namespace scrutiny {

/// Two editions and what differs between them.
struct ComparedEditions
{
    Paper earlier, later;
    std::vector<QString> earlierLabels, laterLabels; ///< printed page numbers, [0] of sheet 1
    EditionChanges changes;
};

/// Sets the room's open paper against an earlier edition of it, in the background: both texts are read, then compared; each pair once. One a room, shared
/// by those who show it.
class EditionComparison : public QObject
{
    Q_OBJECT
public:
    /// The room's own; made when it is first asked for.
    static EditionComparison &of(ReadingRoom &room);

    enum class State { NoEarlier, Waiting, Reading, Comparing, Done, Stopped, Failed };
    State state() const { return m_state; }
    /// The edition that the open paper is set against; id 0: there is none.
    const Paper &earlier() const { return m_earlier; }
    /// Why it failed, for the reader.
    const QString &trouble() const { return m_trouble; }
    int pagesRead() const { return m_pagesRead; }
    int pagesToRead() const { return m_earlier.pages + m_later.pages; }
    /// Null until it is done.
    const ComparedEditions *result() const;

    /// Sets the open paper against another of its earlier editions.
    void compareWith(Id paperId);
    void start();
    void stop();

signals:
    void stateChanged();
    void progress();

private:
    explicit EditionComparison(ReadingRoom &room);
    void followRoom();
    void setState(State state);
    void readNext();
    void textRead(const PaperText &text);
    void compared();
    void fail(const Error &error);

    using Pair = std::pair<QString, QString>; ///< SHA-256 of the earlier and of the later one
    ReadingRoom &m_room;
    PaperTextReader m_reader;
    QFutureWatcher<std::shared_ptr<ComparedEditions>> m_comparing;
    QTimer m_soon;
    State m_state = State::NoEarlier;
    Paper m_earlier, m_later;
    std::vector<PaperText> m_texts; ///< read so far: the earlier one, the later one
    int m_pagesRead = 0;
    QString m_trouble;
    std::map<Pair, std::shared_ptr<ComparedEditions>> m_kept;
};

} // namespace scrutiny
