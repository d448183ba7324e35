// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

/// A static library's resources are not linked in by themselves; the macro must stand outside namespaces.
static void loadIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace scrutiny {

namespace {

double luminance(const QColor &colour)
{
    const auto channel = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(double(colour.redF())) + 0.7152 * channel(double(colour.greenF())) + 0.0722 * channel(double(colour.blueF()));
}

/// Some systems give nine-point text, which is small on today's screens; the window starts from ten at least.
constexpr double smallestBody = 10.0;

QPalette paletteOf(const ThemeColours &c)
{
    QPalette p(c.text, c.page, c.border, c.hairline, c.hairline, c.text, c.page);
    p.setColor(QPalette::Window, c.page);
    p.setColor(QPalette::Button, c.page);
    p.setColor(QPalette::Base, c.page);
    p.setColor(QPalette::AlternateBase, c.rail);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::BrightText, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::ToolTipBase, c.rail);
    p.setColor(QPalette::ToolTipText, c.text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.muted);
    return p;
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

ThemeColours lightColours()
{
    ThemeColours c;
    c.page = QColor(0xff, 0xff, 0xff);
    c.rail = QColor(0xf6, 0xf7, 0xf6);
    c.canvas = QColor(0xe8, 0xeb, 0xea);
    c.text = QColor(0x1a, 0x1f, 0x1d);
    c.muted = QColor(0x58, 0x63, 0x5e);
    c.hairline = QColor(0xdd, 0xe1, 0xdf);
    c.border = QColor(0xc9, 0xcf, 0xcc);
    c.accent = QColor(0x0b, 0x6b, 0x50);
    c.onAccent = QColor(0xff, 0xff, 0xff);
    c.selection = QColor(0xe3, 0xf1, 0xec);
    c.chosen = QColor(0xd5, 0xe9, 0xe1);
    c.goodText = QColor(0x0a, 0x60, 0x47);
    c.goodFill = QColor(0xdd, 0xf0, 0xe7);
    c.lookText = QColor(0x7d, 0x52, 0x00);
    c.lookFill = QColor(0xfd, 0xef, 0xd2);
    c.lookBorder = QColor(0x9a, 0x68, 0x0a);
    c.lateText = QColor(0xa8, 0x24, 0x1b);
    c.lateFill = QColor(0xfc, 0xe3, 0xe0);
    c.plainFill = QColor(0xf4, 0xf6, 0xf5);
    c.lit = QColor(0xff, 0xd2, 0x3c, 0x5c);
    c.litBorder = QColor(0xb8, 0x8a, 0x00);
    return c;
}

ThemeColours darkColours()
{
    ThemeColours c;
    c.page = QColor(0x1f, 0x24, 0x23);
    c.rail = QColor(0x19, 0x1d, 0x1c);
    c.canvas = QColor(0x11, 0x14, 0x13);
    c.text = QColor(0xe6, 0xea, 0xe8);
    c.muted = QColor(0xa3, 0xae, 0xa9);
    c.hairline = QColor(0x33, 0x3a, 0x38);
    c.border = QColor(0x4a, 0x53, 0x50);
    c.accent = QColor(0x5c, 0xc7, 0xa1);
    c.onAccent = QColor(0x0b, 0x1f, 0x18);
    c.selection = QColor(0x22, 0x3b, 0x33);
    c.chosen = QColor(0x24, 0x46, 0x3b);
    c.goodText = QColor(0x7f, 0xd8, 0xb8);
    c.goodFill = QColor(0x1d, 0x3d, 0x32);
    c.lookText = QColor(0xf2, 0xc5, 0x6b);
    c.lookFill = QColor(0x43, 0x34, 0x12);
    c.lookBorder = QColor(0xd9, 0xa8, 0x45);
    c.lateText = QColor(0xff, 0xa3, 0x99);
    c.lateFill = QColor(0x4a, 0x22, 0x1e);
    c.plainFill = QColor(0x29, 0x2f, 0x2d);
    c.lit = QColor(0xff, 0xd2, 0x3c, 0x5c);
    c.litBorder = QColor(0xb8, 0x8a, 0x00);
    return c;
}

Theme &Theme::instance()
{
    static Theme *one = [] {
        auto *t = new Theme;
        t->setParent(qApp);
        return t;
    }();
    return *one;
}

Theme &theme()
{
    return Theme::instance();
}

void Theme::start()
{
    loadIcons();
    m_systemFont = QApplication::font();
    m_systemPalette = QApplication::palette();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QSettings settings;
    m_choice = ThemeChoice(std::clamp(settings.value(QStringLiteral("view/theme"), 0).toInt(), 0, 2));
    m_textSize = std::clamp(settings.value(QStringLiteral("view/textSize"), 100).toInt(), 100, 200);
    m_started = true;
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    QSettings().setValue(QStringLiteral("view/theme"), int(choice));
    apply();
}

void Theme::followSystem()
{
    QApplication::setPalette(QPalette()); // back to the system's, to see it
    m_systemPalette = QApplication::palette();
    apply();
}

void Theme::setTextSize(int perCent)
{
    m_textSize = std::clamp(perCent, 100, 200);
    QSettings().setValue(QStringLiteral("view/textSize"), m_textSize);
    apply();
}

bool Theme::systemIsDark() const
{
    return luminance(m_systemPalette.color(QPalette::Window)) < luminance(m_systemPalette.color(QPalette::WindowText));
}

void Theme::apply()
{
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark());
    m_colours = m_dark ? darkColours() : lightColours();
    if (!m_started)
        return;
    QApplication::setPalette(paletteOf(m_colours));
    QApplication::setFont(font(Type::Body));
    qApp->setStyleSheet(styleSheet());
    emit changed();
}

QFont Theme::font(Type type) const
{
    QFont f = m_started ? m_systemFont : QApplication::font();
    const double body = std::max(smallestBody, QFontInfo(f).pointSizeF()) * m_textSize / 100.0;
    f.setPointSizeF(type == Type::Title ? body * 1.45 : type == Type::Small ? body * 0.92 : body);
    f.setWeight(type == Type::Title ? QFont::Bold : type == Type::Strong ? QFont::DemiBold : QFont::Normal);
    return f;
}

int Theme::em(double factor) const
{
    return std::max(1, int(std::lround(QFontInfo(font(Type::Body)).pixelSize() * factor)));
}

QColor Theme::textColour(Tone tone) const
{
    switch (tone) {
    case Tone::Muted: return m_colours.muted;
    case Tone::Good: return m_colours.goodText;
    case Tone::Look: return m_colours.lookText;
    case Tone::Late: return m_colours.lateText;
    case Tone::Plain: break;
    }
    return m_colours.text;
}

QColor Theme::fillColour(Tone tone) const
{
    switch (tone) {
    case Tone::Good: return m_colours.goodFill;
    case Tone::Look: return m_colours.lookFill;
    case Tone::Late: return m_colours.lateFill;
    case Tone::Muted:
    case Tone::Plain: break;
    }
    return m_colours.plainFill;
}

} // namespace scrutiny
