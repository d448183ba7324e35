// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/page_list_text.h"

using namespace scrutiny;

namespace {

/// Twelve sheets: a front of two without numbers, then 1 to 10 printed; from sheet 5 a report of four pages, from sheet 9 another one.
PaperInfo pack()
{
    PaperInfo info;
    for (int page = 1; page <= 12; ++page) {
        PaperSheet sheet;
        sheet.label = page == 2 ? QStringLiteral("ii") : page > 2 ? QString::number(page - 2) : QString();
        sheet.report = page > 8 ? QString::number(page - 8) : page > 4 ? QString::number(page - 4) : QString();
        sheet.section = page > 4 ? QStringLiteral("5 Harbour dredging") : QString();
        info.sheets.push_back(sheet);
    }
    return info;
}

using Pages = std::vector<int>;

Pages meant(const char *typed, int current = 1)
{
    const auto pages = pagesMeant(pack(), QString::fromUtf8(typed), current);
    return pages ? *pages : Pages{};
}

QString mistake(const char *typed)
{
    const auto pages = pagesMeant(pack(), QString::fromUtf8(typed), 1);
    return pages ? QString() : pages.error().sentence;
}

} // namespace

TEST_CASE("A list of pages takes single pages and ranges by any of the three numbers")
{
    CHECK(meant("1-3, 7, p 10") == Pages{3, 4, 5, 9, 12});
    CHECK(meant("sheet 1 – 3") == Pages{1, 2, 3});
    CHECK(meant("Sheets 1-2; s. 12") == Pages{1, 2, 12});
    CHECK(meant("p3,pp. 4-5") == Pages{5, 6, 7});
    CHECK(meant("ii") == Pages{2});
    CHECK(meant("s2") == Pages{2});
    CHECK(meant(" 2 , ,") == Pages{4});
}

TEST_CASE("A report's numbers are those of the report being read")
{
    CHECK(meant("report 1-3", 6) == Pages{5, 6, 7});
    CHECK(meant("report 2-r 3", 11) == Pages{10, 11});
}

TEST_CASE("Both ends of a range are read the same way")
{
    CHECK(meant("11-12") == Pages{11, 12});  // nothing prints 11: positions
    CHECK(meant("9-12") == Pages{9, 10, 11, 12}); // 9 is printed, 12 is not
}

TEST_CASE("The order typed stays, and a page comes once")
{
    CHECK(meant("7, 1-2, 2, sheet 9") == Pages{9, 3, 4});
}

TEST_CASE("What is not a page is said in words")
{
    CHECK(mistake("") == QStringLiteral("Write which pages, like 1-3, 7, p 12."));
    CHECK(mistake("1, 99").contains(QStringLiteral("no page 99")));
    CHECK(mistake("sheet 13").contains(QStringLiteral("no sheet 13")));
    CHECK(mistake("report 9").contains(QStringLiteral("page 9 of a report")));
    CHECK(mistake("5-2").contains(QStringLiteral("backwards")));
    CHECK(mistake("1-").contains(QStringLiteral("“1-” is not a page")));
    CHECK(mistake("1-2-3").contains(QStringLiteral("is not a page")));
    CHECK_FALSE(mistake("harbour").isEmpty()); // a title would print a page nobody asked for
    CHECK_FALSE(mistake("0").isEmpty());
    CHECK_FALSE(mistake("sheet 99999999999").isEmpty());
    CHECK_FALSE(mistake(QByteArray(3000, '1').constData()).isEmpty());
}
