// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <QFontInfo>
#include <QRegularExpression>

namespace scrutiny {

/// The one style sheet. Lengths come from em() so that they grow with the text; colours from the theme.
QString Theme::styleSheet() const
{
    const ThemeColours &c = m_colours;
    QString sheet = QStringLiteral(R"(
QToolTip { color: @text; background: @rail; border: 1px solid @border; padding: @0.3; }
QMenuBar { background: @page; border-bottom: 1px solid @hairline; padding: @0.15 @0.3; }
QMenuBar::item { padding: @0.3 @0.6; background: transparent; border-radius: @0.3; }
QMenuBar::item:selected { background: @selection; color: @text; }
QMenu { background: @page; border: 1px solid @border; padding: @0.3 0; }
QMenu::item { padding: @0.35 @2.2 @0.35 @1.6; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @hairline; margin: @0.3 0; }
QMenu::indicator { width: @0.9; height: @0.9; left: @0.4; }
QStatusBar { background: @rail; border-top: 1px solid @hairline; color: @muted; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: @hairline; }
QScrollArea { border: 0; background: transparent; }
QPushButton { background: @page; color: @text; border: 1px solid @border; border-radius: @0.4; padding: @0.4 @0.9; }
QPushButton:hover { background: @plainFill; }
QPushButton:pressed { background: @selection; }
QPushButton:disabled { color: @muted; }
QPushButton:focus { border: 2px solid @accent; padding: @0.35 @0.85; }
QPushButton:checked { background: @selection; border-color: @accent; }
QPushButton[inRow="true"] { padding: @0.18 @0.7; }
QPushButton[inRow="true"]:focus { padding: @0.12 @0.64; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @page; color: @muted; border-color: @border; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: @0.3; padding: @0.2 @0.4; }
QToolButton:hover { background: @plainFill; border-color: @border; }
QToolButton:focus { border: 2px solid @accent; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { background: @page; color: @text; border: 1px solid @border; border-radius: @0.4; padding: @0.3 @0.5;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @accent; padding: @0.22 @0.42; }
QPlainTextEdit[quiet="true"], QComboBox[quiet="true"], QSpinBox[quiet="true"] { border-color: transparent; background: transparent; }
QPlainTextEdit[quiet="true"], QPlainTextEdit[quiet="true"]:focus { padding: @0.2 0; }
QPlainTextEdit[quiet="true"]:hover, QComboBox[quiet="true"]:hover, QSpinBox[quiet="true"]:hover { border-color: @border; }
QPlainTextEdit[quiet="true"]:focus, QComboBox[quiet="true"]:focus, QSpinBox[quiet="true"]:focus { border-color: @accent; }
QComboBox[quiet="true"] QLineEdit, QSpinBox[quiet="true"] QLineEdit { border: 0; padding: 0; background: transparent; }
QComboBox::drop-down { border: 0; width: @1.4; }
QComboBox::down-arrow { image: url(:/icons/down-@look.svg); width: @0.8; height: @0.8; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; border: 0; border-bottom: 2px solid transparent; padding: @0.35 0; margin-right: @1.2; }
QTabBar::tab:selected { color: @accent; font-weight: bold; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { border-bottom: 3px solid @accent; }
QTabBar::scroller { width: @1.6; }
QTabBar QToolButton::left-arrow { image: url(:/icons/left-@look.svg); }
QTabBar QToolButton::right-arrow { image: url(:/icons/right-@look.svg); }
QTabBar QToolButton { background: @page; border: 1px solid @border; padding: 0; }
QHeaderView { background: @page; border: 0; }
QHeaderView::section { background: @page; color: @muted; border: 0; border-bottom: 1px solid @hairline; padding: @0.4 @0.6; font-size: @small; }
QHeaderView::section:hover { color: @text; }
QHeaderView::up-arrow { image: url(:/icons/up-@look.svg); width: @0.7; height: @0.7; subcontrol-position: center right; }
QHeaderView::down-arrow { image: url(:/icons/down-@look.svg); width: @0.7; height: @0.7; subcontrol-position: center right; }
QTableView, QListView, QTreeView { background: @page; border: 0; selection-background-color: @selection; selection-color: @text; outline: 0; }
QTableView QTableCornerButton::section { background: @page; border: 0; }
QTreeView#rail, QWidget#railSide { background: @rail; border: 0; }
QWidget#paperPane { background: @canvas; }
QWidget#paperBar { background: @rail; border-bottom: 1px solid @hairline; }
QFrame#card { background: @page; border: 1px solid @hairline; border-radius: @0.6; }
QFrame#card[look="true"] { border-color: @lookBorder; }
QFrame#card[chosen="true"] { border-color: @accent; }
QToolButton::menu-indicator { image: none; width: 0; }
QScrollBar:vertical { background: transparent; width: @0.75; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @0.75; margin: 0; }
QScrollBar::handle:vertical { background: @border; border-radius: @0.2; margin: 2px @0.17; min-height: @2; }
QScrollBar::handle:horizontal { background: @border; border-radius: @0.2; margin: @0.17 2px; min-width: @2; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QProgressBar { border: 1px solid @border; border-radius: @0.3; background: @page; text-align: center; }
QProgressBar::chunk { background: @accent; }
)");
    sheet.replace(QStringLiteral("@look."), m_dark ? QStringLiteral("dark.") : QStringLiteral("light."));
    const std::pair<const char *, QColor> colours[] = {
        {"@text", c.text}, {"@page", c.page}, {"@rail", c.rail}, {"@canvas", c.canvas}, {"@hairline", c.hairline}, {"@border", c.border},
        {"@muted", c.muted}, {"@accent", c.accent}, {"@onAccent", c.onAccent}, {"@selection", c.selection}, {"@plainFill", c.plainFill},
        {"@lookBorder", c.lookBorder}};
    for (const auto &[name, colour] : colours)
        sheet.replace(QRegularExpression(QLatin1String(name) + QStringLiteral("\\b")), colour.name());
    sheet.replace(QStringLiteral("@small"), QStringLiteral("%1px").arg(QFontInfo(font(Type::Small)).pixelSize()));
    static const QRegularExpression length(QStringLiteral("@(\\d+(?:\\.\\d+)?)"));
    for (auto match = length.match(sheet); match.hasMatch(); match = length.match(sheet))
        sheet.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("%1px").arg(em(match.captured(1).toDouble())));
    return sheet;
}

} // namespace scrutiny
