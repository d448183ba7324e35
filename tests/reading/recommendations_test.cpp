// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/paper_builder.h"

#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using scrutiny::test::PaperBuilder;

namespace {

std::vector<RecommendationFacts> read(const PaperBuilder &paper, SectionKind kind = SectionKind::RecommendationMonitoring)
{
    const test::BuiltPaper built = paper.build();
    Issues issues;
    return readRecommendations(built.context(), built.section(kind), issues);
}

} // namespace

TEST_CASE("a block a recommendation, response and progress in a table")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Inquiry: Weirs", test::bold);
    double y = 100;
    for (int number = 1; number <= 2; ++number) {
        paper.line(72, y, QString("Recommendation %1").arg(number), test::bold);
        paper.lines(72, y + 16, {"That a list of weirs be kept and that everybody who looks after one be", "told of it."});
        paper.lines(72, y + 46, {"Lead Cabinet Member: Cabinet Member for Rivers", "Lead Officer: Ida Jack", "Action by date: End of March 2024"});
        paper.row(y + 102, {{76, "Original Response and Actions"}, {310, "Progress Update After 6 months"}}, test::bold);
        paper.row(y + 122, {{76, "Agreed."}, {310, "The list has been made."}});
        paper.grid({72, 305, 540}, {y + 88, y + 108, y + 130});
        paper.line(72, y + 150, number == 1 ? QStringLiteral("Committee RAG Rating: (Completed by the Committee)") : QStringLiteral("Committee RAG Rating: Amber"));
        y += 190;
    }
    const auto found = read(paper);
    REQUIRE(found.size() == 2);
    CHECK(found[0].number == "1");
    CHECK(found[0].text == "That a list of weirs be kept and that everybody who looks after one be told of it.");
    CHECK(found[0].leadMember == "Cabinet Member for Rivers");
    CHECK(found[0].leadOfficer == "Ida Jack");
    CHECK(found[0].actionBy == "End of March 2024");
    CHECK(found[0].response == "Agreed.");
    CHECK(found[0].progress == "The list has been made.");
    CHECK(found[0].review == "Weirs");
    // blank is unknown, not Green
    CHECK(found[0].rag == Rag::None);
    CHECK(found[1].rag == Rag::Amber);
}

TEST_CASE("one wide table with a column for each")
{
    PaperBuilder paper;
    paper.size = 9;
    paper.page(842, 595);
    paper.row(80, {{44, "No."}, {84, "Recommendation"}, {264, "Lead member"}, {344, "Lead officer"}, {424, "By when"}, {504, "Response"}, {624, "Progress"}, {744, "RAG"}}, test::bold);
    paper.row(100, {{44, "1"}, {84, "That rooms be listed."}, {264, "Cllr A Treeby"}, {344, "Ida Jack"}, {424, "May 2024"}, {504, "Accepted."}, {624, "Listed."}, {744, "G"}});
    paper.row(120, {{44, "2"}, {84, "That leases be looked at"}, {264, "Cllr A Treeby"}, {344, "Kit Lowe"}, {424, "June 2024"}, {504, "Accepted."}, {624, "Two are left."}});
    paper.row(132, {{84, "before they end."}});
    paper.grid({40, 80, 260, 340, 420, 500, 620, 740, 800}, {68, 88, 108, 140});
    const auto found = read(paper);
    REQUIRE(found.size() == 2);
    CHECK(found[0].rag == Rag::Green);
    CHECK(found[1].number == "2");
    CHECK(found[1].text == "That leases be looked at before they end.");
    CHECK(found[1].leadOfficer == "Kit Lowe");
    CHECK(found[1].progress == "Two are left.");
    CHECK(found[1].rag == Rag::None);
}

TEST_CASE("a grid a recommendation")
{
    PaperBuilder paper;
    paper.page();
    double y = 100;
    for (const QString &number : QStringList{"1", "2"}) {
        paper.row(y, {{76, "Recommendation " + number}, {220, "That weirs be listed."}});
        paper.row(y + 20, {{76, "Lead member"}, {220, "Cllr A Treeby"}});
        paper.row(y + 40, {{76, "Lead officer"}, {220, "Ida Jack"}});
        paper.row(y + 60, {{76, "Progress"}, {220, "Done in part."}});
        paper.row(y + 80, {{76, "RAG"}});
        paper.grid({72, 215, 500}, {y - 12, y + 8, y + 28, y + 48, y + 68, y + 88});
        y += 140;
    }
    const auto found = read(paper);
    REQUIRE(found.size() == 2);
    CHECK(found[1].number == "2");
    CHECK(found[1].text == "That weirs be listed.");
    CHECK(found[1].leadMember == "Cllr A Treeby");
    CHECK(found[1].progress == "Done in part.");
    CHECK(found[1].rag == Rag::None);
}

TEST_CASE("recommendations of a review's report, and none in a report that mentions one")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 80, "5. THE GROUP'S RECOMMENDATIONS", test::bold);
    paper.lines(72, 100, {"Recommendation 1: That no leaflet be sent until somebody has looked.", "Recommendation 2: That a surveyor visit within seven days of a report, or within two where", "there is a child."});
    paper.line(72, 160, "6. Money", test::bold);
    const auto found = read(paper, SectionKind::Report);
    REQUIRE(found.size() == 2);
    CHECK(found[1].text == "That a surveyor visit within seven days of a report, or within two where there is a child.");

    PaperBuilder other;
    other.page();
    other.lines(72, 80, {"Recommendation 3 of the review asked for more rooms. It was not accepted.", "Recommendations are made by the Committee."});
    CHECK(read(other, SectionKind::Report).empty());
}
