// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support.h"

#include "gui/theme.h"

using namespace scrutiny;

TEST_CASE("Contrast is the ratio of WCAG 2")
{
    CHECK(contrast(Qt::black, Qt::white) == Approx(21.0).margin(0.01));
    CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.02));
}

TEST_CASE("Every text stands at 4.5:1 on every ground that it is used on, light and dark")
{
    for (const ThemeColours &c : {lightColours(), darkColours()}) {
        const std::vector<std::pair<QColor, QColor>> pairs = {
            {c.text, c.page}, {c.text, c.rail}, {c.text, c.selection}, {c.text, c.chosen}, {c.text, c.plainFill},
            {c.muted, c.page}, {c.muted, c.rail}, {c.muted, c.selection}, {c.muted, c.chosen}, {c.muted, c.plainFill}, {c.muted, c.canvas}, {c.muted, c.lookFill},
            {c.accent, c.page}, {c.accent, c.selection}, {c.onAccent, c.accent},
            {c.goodText, c.page}, {c.goodText, c.goodFill}, {c.goodText, c.selection},
            {c.lookText, c.page}, {c.lookText, c.lookFill}, {c.lookText, c.selection},
            {c.lateText, c.page}, {c.lateText, c.lateFill}, {c.lateText, c.selection}};
        for (const auto &[ink, ground] : pairs) {
            INFO(ink.name() << " on " << ground.name());
            CHECK(contrast(ink, ground) >= 4.5);
        }
        CHECK(contrast(c.accent, c.page) >= 3.0);        // the ring of focus
        CHECK(contrast(c.lookBorder, c.page) >= 3.0);
        CHECK(contrast(c.litBorder, Qt::white) >= 3.0);  // paper is white in both
    }
}

TEST_CASE("Text grows to 200 per cent, and lengths with it")
{
    const int em = theme().em(1);
    theme().setTextSize(200);
    CHECK(theme().em(1) == Approx(2 * em).margin(1));
    CHECK(theme().font(Type::Title).pointSizeF() == Approx(1.45 * theme().font(Type::Body).pointSizeF()));
    theme().setTextSize(900);
    CHECK(theme().textSize() == 200);
    theme().setTextSize(100);
    CHECK(theme().em(1) == em);
}

TEST_CASE("Choosing a theme sets the palette")
{
    theme().setChoice(ThemeChoice::Dark);
    CHECK(theme().isDark());
    CHECK(QApplication::palette().color(QPalette::Window) == darkColours().page);
    theme().setChoice(ThemeChoice::Light);
    CHECK(QApplication::palette().color(QPalette::Window) == lightColours().page);
}
