// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/paper_info.h"

using namespace scrutiny;

namespace {

/// Sheets 1 and 2 are the front; item 6 stands on 3 to 5, item 7 on 6 to 9 with an appendix on 8 and 9, item 12a on 10.
PaperInfo pack()
{
    PaperInfo info;
    info.paperId = 1;
    const QStringList sections{{}, {}, QStringLiteral("6 Schools Ofsted inspection outcomes"), {}, {}, QStringLiteral("7 Schools budget monitoring: third quarter"), {},
                               QStringLiteral("7 Appendix 1"), {}, QStringLiteral("12a Café licences and pavement seating")};
    QString section;
    for (int page = 1; page <= 10; ++page) {
        PaperSheet sheet;
        section = sections[page - 1].isEmpty() ? section : sections[page - 1];
        sheet.section = section;
        sheet.label = page > 2 ? QString::number(page + 10) : QString();
        info.sheets.push_back(sheet);
    }
    return info;
}

int meant(const char *typed)
{
    return pageMeant(pack(), QString::fromUtf8(typed), 1);
}

} // namespace

TEST_CASE("An item's number leads to the first page of its papers, a bare number to the printed page")
{
    CHECK(meant("item 7") == 6);
    CHECK(meant("Item 7.") == 6);
    CHECK(meant("item 12A") == 10);
    CHECK(meant("item 8") == 0);
    CHECK(meant("17") == 7);  // printed 17
    CHECK(meant("7") == 7);   // nothing prints 7: the position, never the item
    CHECK(meant("sheet 6") == 6);
}

TEST_CASE("Words lead to the section whose title says them best")
{
    CHECK(meant("ofsted") == 3);
    CHECK(meant("schools budget") == 6);
    CHECK(meant("bud mon") == 6);          // beginnings of words
    CHECK(meant("Budget, monitoring!") == 6);
    CHECK(meant("cafe licences") == 10);   // accents do not matter
    CHECK(meant("appendix 1") == 8);
    CHECK(meant("schools ofsted budget") == 0); // no title has them all
    CHECK(meant("inspection of bridges") == 0);
    CHECK(meant("report") == 0);           // a kind of number without one
    CHECK(meant("") == 0);
    CHECK(meant("  ") == 0);
}
