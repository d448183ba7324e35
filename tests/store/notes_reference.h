// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "made_up.h"
#include "store/connection.h"
#include "support/note_typist.h"

namespace typist {

/// The notes as they must be after so many steps, from a file that nothing ever happened to. Asked for in rising order, one step back at most.
class Reference
{
public:
    Reference() : m_file(m_folder.filePath(QStringLiteral("Reference.desknotes"))), m_notes(std::move(openNotes(m_file, m_steps).value()))
    {
        m_notes->reader().connection().db().exec("PRAGMA synchronous = OFF"); // it need not outlive anything
        m_now = made_up::dump(m_file);
    }

    QString after(int steps)
    {
        while (m_steps < steps) {
            const auto done = takeStep(*m_notes, m_steps);
            INFO((done ? std::string() : done.error().sentence.toStdString()));
            REQUIRE(done);
            ++m_steps;
            if (m_steps >= steps - 1)
                m_before = std::exchange(m_now, made_up::dump(m_file));
        }
        REQUIRE((steps == m_steps || steps == m_steps - 1));
        return steps == m_steps ? m_now : m_before;
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    int m_steps = 0;
    QString m_before, m_now;
    std::unique_ptr<Store> m_notes;
};

/// Undo takes the last step back, redo brings it again.
inline void checkUndo(const QString &file)
{
    int step = 0;
    auto notes = openNotes(file, step);
    REQUIRE(notes);
    const QString before = made_up::dump(file);
    REQUIRE((*notes)->undo(QStringLiteral("Reader")));
    CHECK(made_up::dump(file) != before);
    REQUIRE((*notes)->redo(QStringLiteral("Reader")));
    CHECK(made_up::dump(file) == before);
}

} // namespace typist
