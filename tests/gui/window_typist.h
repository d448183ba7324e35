// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support.h"

#include "gui/fake_pages.h"
#include "gui/main_window.h"
#include "gui/workbench.h"

#include <functional>
#include <map>
#include <memory>
#include <random>

namespace scrutiny {
class QuestionsPart;
class ReadingPage;
}

namespace scrutiny::test {

/// What is typed into every note, question and answer: numbered words, so that a text of any length tells whether something is missing in it.
inline QString runningText(int length)
{
    QString text;
    for (int number = 1; text.size() < length; ++number)
        text += QStringLiteral("Point %1, ask why. ").arg(number);
    return text.left(length);
}

/// What a reader's notes hold, as numbers by name: `note 5`: that many characters of the running text (-1: another text),
/// `bookmark 7`: 1 on a page that has one, `notes` and `questions`: how many there are, `question 2` and `answer 2`: characters again.
using NotesState = std::map<QString, int>;
Result<NotesState> stateOf(const Reader &notes);

/// A reader at the real window: types notes and questions key by key, marks pages, goes about. On the standard output, `> note 5 17` says what
/// is being done, and `.` that the window has done it; `closing` that the reader closes the window.
class WindowTypist
{
public:
    WindowTypist(const QString &storeFile, const QString &notesFile, Id meeting, unsigned seed);
    /// Works until it is ended, or closes the window after so many deeds (0: never).
    void work(int closesAfter);

private:
    struct Closed {};

    void typeNote();
    void typeQuestion();
    void turnBookmark();
    ReadingPage &read(const QString &tab);
    QuestionsPart &questions(ReadingPage &page);
    void type(const QString &what, const QWidget *within);
    void deed(const QString &what, int becomes, const std::function<void()> &act);
    int now(const QString &what);
    std::vector<Id> idsOf(const QString &what);
    Id oneOf(const std::vector<Id> &ids) { return ids[m_dice() % ids.size()]; }

    Id m_meeting;
    std::mt19937 m_dice;
    int m_deedsLeft = 0;
    FakePages m_pages;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace scrutiny::test
