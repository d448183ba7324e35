// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_typist.h"

#include "gui/enquiry_fields.h"
#include "gui/enquiry_list.h"
#include "gui/mark_commands.h"
#include "gui/mark_list_view.h"
#include "gui/marks_part.h"
#include "gui/paper_pane.h"
#include "gui/questions_part.h"
#include "gui/reading_page.h"
#include "store/enquiries.h"
#include "store/marks.h"

#include <QPlainTextEdit>
#include <QTest>
#include <QWindow>

#include <cstdio>

namespace scrutiny::test {

namespace {

constexpr int mostNotes = 3, mostQuestions = 3;

int typedLength(const QString &text)
{
    return text == runningText(int(text.size())) ? int(text.size()) : -1;
}

void say(const QString &line)
{
    std::fputs((line + QLatin1Char('\n')).toUtf8().constData(), stdout);
    std::fflush(stdout);
}

} // namespace

Result<NotesState> stateOf(const Reader &notes)
{
    NotesState state;
    const auto marks = listMarks(notes);
    if (!marks)
        return tl::unexpected<Error>(marks.error());
    for (const Mark &mark : *marks) {
        if (mark.kind == MarkKind::Bookmark)
            ++state[QStringLiteral("bookmark %1").arg(mark.anchor.page)];
        if (mark.kind != MarkKind::PageNote)
            continue;
        ++state[QStringLiteral("notes")];
        state[QStringLiteral("note %1").arg(mark.id)] = typedLength(mark.note);
    }
    const auto enquiries = listEnquiries(notes);
    if (!enquiries)
        return tl::unexpected<Error>(enquiries.error());
    for (const Enquiry &one : *enquiries) {
        ++state[QStringLiteral("questions")];
        state[QStringLiteral("question %1").arg(one.id)] = typedLength(one.question);
        state[QStringLiteral("answer %1").arg(one.id)] = typedLength(one.answer);
    }
    return state;
}

WindowTypist::WindowTypist(const QString &storeFile, const QString &notesFile, Id meeting, unsigned seed)
    : m_meeting(meeting)
    , m_dice(seed)
{
    StoreOptions options;
    options.content = StoreContent::Notes;
    auto store = Store::open(storeFile);
    auto notes = Store::open(notesFile, options);
    REQUIRE(store);
    REQUIRE(notes);
    m_bench = std::make_unique<Workbench>(std::move(*store), QStringLiteral("Reader"), std::move(*notes));
    m_bench->setToday({2026, 10, 1});
    m_window = std::make_unique<MainWindow>(*m_bench, &m_pages);
    m_window->resize(1100, 700);
    m_window->goTo({QStringLiteral("reading"), m_meeting, {}, QStringLiteral("marks"), 2});
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitFor([this] { return m_window->isActiveWindow(); }));
}

void WindowTypist::work(int closesAfter)
{
    m_deedsLeft = closesAfter;
    try {
        for (typeNote();;) {
            switch (m_dice() % 8) {
            case 0:
            case 1: turnBookmark(); break;
            case 2:
            case 3:
            case 4: typeQuestion(); break;
            default: typeNote();
            }
        }
    } catch (const Closed &) {
        say(QStringLiteral("closing"));
        m_window->close(); // with the cursor in the field, as it is
    }
}

void WindowTypist::deed(const QString &what, int becomes, const std::function<void()> &act)
{
    say(QStringLiteral("> %1 %2").arg(what).arg(becomes));
    act();
    say(QStringLiteral("."));
    if (--m_deedsLeft == 0)
        throw Closed();
}

int WindowTypist::now(const QString &what)
{
    const auto state = stateOf(m_bench->notes().reader());
    REQUIRE(state);
    const auto found = state->find(what);
    return found == state->end() ? 0 : found->second;
}

std::vector<Id> WindowTypist::idsOf(const QString &what)
{
    const auto state = stateOf(m_bench->notes().reader());
    REQUIRE(state);
    std::vector<Id> ids;
    for (const auto &[name, value] : *state)
        if (name.startsWith(what + QLatin1Char(' ')))
            ids.push_back(name.mid(what.size() + 1).toLongLong());
    return ids;
}

/// The reading room on any page of an item's papers.
ReadingPage &WindowTypist::read(const QString &tab)
{
    const int sheet = 2 + int(m_dice() % 9);
    m_window->goTo({QStringLiteral("reading"), m_meeting, {}, tab, sheet});
    auto *page = qobject_cast<ReadingPage *>(m_window->currentPage());
    REQUIRE(page);
    REQUIRE(QTest::qWaitFor([&] { return page->first()->view()->currentPage() == sheet; }));
    return *page;
}

QuestionsPart &WindowTypist::questions(ReadingPage &page)
{
    auto *part = page.findChild<QuestionsPart *>();
    REQUIRE(part);
    part->setShowsAll(true);
    return *part;
}

/// Some keys more, at the end of what stands in the field that has the focus. The keys go to the window, which finds the field by itself.
void WindowTypist::type(const QString &what, const QWidget *within)
{
    const auto field = [&] { return qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()); };
    INFO(what.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return field() && (field() == within || within->isAncestorOf(field())); }));
    QWindow *window = m_window->windowHandle();
    QTest::keyClick(window, Qt::Key_End, Qt::ControlModifier);
    for (int keys = 1 + int(m_dice() % 24); keys > 0; --keys) {
        REQUIRE(field());
        const int length = int(field()->toPlainText().size());
        deed(what, length + 1, [&] { QTest::keyClick(window, runningText(length + 1).back().toLatin1()); });
    }
}

void WindowTypist::typeNote()
{
    ReadingPage &page = read(QStringLiteral("marks"));
    MarkListView &list = *page.findChild<MarksPart *>()->list();
    const std::vector<Id> known = idsOf(QStringLiteral("note"));
    if (known.empty() || (int(known.size()) < mostNotes && m_dice() % 4 == 0)) {
        page.first()->view()->setFocus();
        deed(QStringLiteral("notes"), int(known.size()) + 1, [&] { page.runCommand(QStringLiteral("mark.note")); });
    } else {
        list.setFocus();
        REQUIRE(list.choose(oneOf(known)));
        QTest::keyClick(m_window->windowHandle(), Qt::Key_F2);
    }
    REQUIRE(list.editing());
    type(QStringLiteral("note %1").arg(list.editing()), &list);
}

void WindowTypist::typeQuestion()
{
    ReadingPage &page = read(QStringLiteral("questions"));
    QuestionsPart &part = questions(page);
    const std::vector<Id> known = idsOf(QStringLiteral("question"));
    if (known.empty() || (int(known.size()) < mostQuestions && m_dice() % 4 == 0))
        deed(QStringLiteral("questions"), int(known.size()) + 1, [&] { page.runCommand(QStringLiteral("ask.new")); });
    else
        part.list()->choose(oneOf(known), true);
    REQUIRE(part.list()->card(part.list()->chosen()));
    type(QStringLiteral("question %1").arg(part.list()->chosen()), part.list()->card(part.list()->chosen()));
}

void WindowTypist::turnBookmark()
{
    ReadingPage &page = read(QStringLiteral("marks"));
    const QString what = QStringLiteral("bookmark %1").arg(page.first()->view()->currentPage());
    deed(what, 1 - now(what), [&] { page.runCommand(QStringLiteral("mark.bookmark")); });
}

} // namespace scrutiny::test
