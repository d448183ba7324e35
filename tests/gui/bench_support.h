// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk_support.h"
#include "gui/page.h"
#include "gui/rows_view.h"
#include "gui/workbench.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace scrutiny::test {

/// A workbench on a store with the November pack (and the January one) of an invented committee, and a page that hears of changes as it does in
/// the window.
template<typename P>
class PageOnDesk
{
public:
    explicit PageOnDesk(bool january = true, const QSize &size = {680, 860})
        : bench(filled(desk, january), QStringLiteral("clerk"))
        , page(bench)
    {
        bench.setToday(QDate(2027, 1, 20));
        QObject::connect(&bench, &Workbench::changed, &page, [this] { page.open(page.address()); });
        QObject::connect(&page, &Page::goTo, &page, [this](const Address &address) {
            if (address.page == page.address().page)
                page.open(address);
        });
        page.resize(size);
        page.show();
        page.open(page.address());
        QTest::qWait(1);
    }

    RowsView *list() { return page.template findChild<RowsView *>(); }

    QModelIndex at(RecordKind kind, const QString &text, const QString &key)
    {
        const int column = list()->rows()->columnOf(key);
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex index = list()->model()->index(row, column);
            if (index.data(RecordRole).value<RecordRef>().kind != kind)
                continue;
            for (int other = 0; other < list()->model()->columnCount(); ++other)
                if (index.siblingAtColumn(other).data().toString() == text)
                    return index;
        }
        return {};
    }

    /// Types a new text into a cell as a person does: F2, the text, Enter.
    void type(const QModelIndex &index, const QString &text)
    {
        REQUIRE(index.isValid());
        list()->setCurrentIndex(index);
        list()->edit(index);
        const QWidget *viewport = list()->viewport();
        auto *editor = viewport->findChild<QPlainTextEdit *>();
        REQUIRE(editor);
        editor->setPlainText(text);
        QTest::keyClick(editor, Qt::Key_Return);
    }

    QStringList shown(const QString &key)
    {
        QStringList texts;
        const int column = list()->rows()->columnOf(key);
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            if (!list()->model()->index(row, 0).data(HeadingRole).toBool())
                texts += list()->model()->index(row, column).data().toString();
        return texts;
    }

    Chip *chip(const QString &start)
    {
        for (Chip *one : page.template findChildren<Chip *>())
            if (one->text().startsWith(start) && !one->isHidden())
                return one;
        return nullptr;
    }

    QAbstractButton *button(const QString &text)
    {
        for (QAbstractButton *one : page.template findChildren<QAbstractButton *>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }

    desk_test::Desk desk;
    Workbench bench;
    P page;

private:
    static std::unique_ptr<Store> filled(desk_test::Desk &desk, bool january)
    {
        desk.import(desk_test::novemberPack(), "november");
        if (january)
            desk.import(desk_test::januaryPack(), "january");
        auto store = Store::open(desk.store().file());
        REQUIRE(store);
        return std::move(*store);
    }
};

} // namespace scrutiny::test
