// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/enquiry_list.h"
#include "gui/enquiry_fields.h"
#include "gui/store_support.h"
#include "store/enquiries.h"
#include "store/marks.h"

#include <QSignalSpy>
#include <QTest>

namespace scrutiny::test {

/// The desk with its pack, members, and what helps with questions about it.
class AskFixture : public DeskFixture
{
public:
    AskFixture()
    {
        fill();
        const auto done = bench->store().change(QStringLiteral("members"), QStringLiteral("A. Clerk"), [this](Transaction &tx) -> Result<void> {
            int position = 0;
            for (const QString &name : {QStringLiteral("Cllr Ida Wren"), QStringLiteral("Cllr Tom Pascoe"), QStringLiteral("Cllr Mary Angove")})
                addMember(tx, {0, meeting, position++, name, {}, false});
            return {};
        });
        REQUIRE(done);
        QObject::connect(bench.get(), &Workbench::said, bench.get(), [this](const QString &sentence) { said = sentence; });
    }

    /// Stores a question of an item (its position on the agenda, from 0).
    Id ask(int item, const QString &text, const QString &asker = {}, const QString &toWhom = {}, int minutes = 0, const std::vector<Mark> &pins = {})
    {
        const auto items = listAgendaItems(bench->reader(), meeting);
        REQUIRE(items);
        Enquiry one;
        one.council = QStringLiteral("Westhaven Borough Council");
        one.committee = QStringLiteral("Harbour and Coast Scrutiny Committee");
        one.meetingDate = {2026, 10, 15};
        one.itemNumber = (*items)[std::size_t(item)].number;
        one.itemTitle = (*items)[std::size_t(item)].title;
        one.question = text;
        one.asker = asker;
        one.toWhom = toWhom;
        one.minutes = minutes;
        one.position = int(all().size());
        Id id = 0;
        const auto done = bench->changeNotes(QStringLiteral("ask"), [&](Transaction &tx) -> Result<void> {
            for (const Mark &pin : pins)
                one.pins.push_back(addMark(tx, pin));
            id = addEnquiry(tx, one);
            return {};
        });
        REQUIRE(done);
        return id;
    }

    Mark pin(int page, const Rect &rect, const QString &quote)
    {
        Mark mark;
        mark.kind = MarkKind::Pin;
        mark.anchor.paper = QString(64, QLatin1Char('a'));
        mark.anchor.council = QStringLiteral("Westhaven Borough Council");
        mark.anchor.committee = QStringLiteral("Harbour and Coast Scrutiny Committee");
        mark.anchor.meetingDate = {2026, 10, 15};
        mark.anchor.page = page;
        mark.anchor.pageLabel = QString::number(page - 1);
        mark.anchor.places = {{page, rect}};
        mark.anchor.quote = quote;
        return mark;
    }

    Enquiry stored(Id id)
    {
        const auto one = loadEnquiry(bench->notes().reader(), id);
        REQUIRE(one);
        return *one;
    }
    std::vector<Enquiry> all()
    {
        const auto list = listEnquiries(bench->notes().reader());
        REQUIRE(list);
        return *list;
    }

    QString said;
};

/// The words of what can be seen below `root` (labels, chips).
inline bool says(const QWidget &root, const QString &words)
{
    for (const QLabel *label : root.findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text().contains(words))
            return true;
    return false;
}

inline QAbstractButton *buttonOf(const QWidget &root, const QString &words)
{
    for (QAbstractButton *button : root.findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text() == words)
            return button;
    return nullptr;
}

inline void press(const QWidget &root, const QString &words)
{
    INFO(words.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return buttonOf(root, words) != nullptr; }));
    QTest::mouseClick(buttonOf(root, words), Qt::LeftButton);
}

} // namespace scrutiny::test
