// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cell_line.h"

#include "gui/flow_layout.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

namespace {

/// A cell's text is only a reminder here.
constexpr int longestText = 60;

QString figure(double value)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QString words = english.toString(value, 'f', 2);
    while (words.contains(QLatin1Char('.')) && (words.endsWith(QLatin1Char('0')) || words.endsWith(QLatin1Char('.'))))
        words.chop(1);
    return words;
}

QString sumWords(const TableSum &sum)
{
    if (sum.agrees)
        return CellLine::tr("Added up again: %1, it agrees").arg(figure(sum.counted));
    return CellLine::tr("Printed %1 · adds up to %2").arg(figure(sum.printed), figure(sum.counted));
}

} // namespace

QString cellName(const GridPlace &place)
{
    QString letters;
    for (int col = place.col; col >= 0; col = col / 26 - 1)
        letters.prepend(QChar(u'A' + col % 26));
    return letters + QString::number(place.row + 1);
}

CellLine::CellLine(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel({}, Type::Small, Tone::Muted))
    , m_look(new TextLabel({}, Type::Body, Tone::Look))
    , m_right(new QPushButton(tr("Right as printed")))
    , m_again(new QPushButton(tr("Ask again")))
    , m_printed(new QPushButton(tr("Back to the paper’s text")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.3));
    column->addWidget(m_look);
    column->addWidget(m_name);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    for (QPushButton *button : {m_right, m_again, m_printed}) {
        button->setProperty("inRow", true);
        row->addWidget(button);
    }
    column->addWidget(buttons);
    m_right->setToolTip(tr("The paper prints it so: do not ask again (Ctrl+Enter)"));
    connect(m_right, &QPushButton::clicked, this, &CellLine::rightWanted);
    connect(m_again, &QPushButton::clicked, this, &CellLine::askAgainWanted);
    connect(m_printed, &QPushButton::clicked, this, &CellLine::printedWanted);
    QWidget::hide();
}

QString CellLine::words() const
{
    return QStringList({m_look->text(), m_name->text()}).join(QLatin1Char('\n'));
}

void CellLine::show(const TableSheet &sheet, const GridPlace &place)
{
    setVisible(place.row >= 0);
    if (place.row < 0)
        return;
    const int at = sheet.cellOf(place.row, place.col);
    const auto queries = sheet.queries.find(at);
    const auto printed = sheet.printed.find(at);
    const QString open = sheet.openWords(at);
    const bool looked = queries != sheet.queries.end() && std::any_of(queries->second.begin(), queries->second.end(), [](const CellQuery &query) { return !query.open; });
    QString text = sheet.textAt(place.row, place.col).simplified();
    if (text.size() > longestText)
        text = text.left(longestText - 1) + QChar(0x2026);
    QStringList parts;
    if (text.isEmpty())
        parts += tr("%1: empty").arg(cellName(place));
    else if (printed == sheet.printed.end())
        parts += tr("%1: %2, as printed").arg(cellName(place), text);
    else
        parts += tr("%1: %2").arg(cellName(place), text);
    if (printed != sheet.printed.end())
        parts += printed->second.isEmpty() ? tr("the paper says nothing here") : tr("the paper says “%1”").arg(printed->second.simplified());
    if (const TableSum *sum = sheet.sumAt(place.row, place.col))
        parts += sumWords(*sum);
    if (looked && open.isEmpty())
        parts += tr("somebody looked and found it right");
    m_name->setText(parts.join(QStringLiteral(" · ")));
    m_look->setText(open);
    m_look->setVisible(!open.isEmpty());
    m_right->setVisible(!open.isEmpty());
    m_again->setVisible(looked && open.isEmpty() && !sheet.table.settled);
    m_printed->setVisible(printed != sheet.printed.end());
    m_right->parentWidget()->setVisible(!m_right->isHidden() || !m_again->isHidden() || !m_printed->isHidden());
    setAccessibleName(words());
}

} // namespace scrutiny
