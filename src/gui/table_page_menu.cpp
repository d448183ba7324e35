// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of a table's page, and the menu about the chosen cell.
#include "gui/table_page.h"

#include "gui/column_edges.h"
#include "gui/table_commands.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>

#include <functional>
#include <map>

namespace scrutiny {

namespace {

/// A column's name is only a reminder in the menu.
constexpr int longestName = 24;

} // namespace

bool TablePage::can(const QString &command) const
{
    if (!m_sheet)
        return false;
    const ReportTable &grid = m_sheet->table.grid;
    const GridPlace place = m_grid->chosen();
    const int at = m_sheet->cellOf(place.row, place.col);
    const bool cell = place.row >= 0, body = cell && place.row >= grid.headerRows, writes = !m_bench.store().isReadOnly(), asPrinted = m_grid->order().isNatural();
    const std::map<QString, bool> allowed{
        {QStringLiteral("table.edit"), cell && writes},
        {QStringLiteral("table.paste"), cell && writes},
        {QStringLiteral("table.empty"), cell && writes},
        {QStringLiteral("table.printed"), m_sheet->printed.contains(at) && writes},
        {QStringLiteral("table.right"), !m_sheet->openWords(at).isEmpty() && writes},
        {QStringLiteral("table.checked"), writes},
        {QStringLiteral("table.filter"), cell},
        {QStringLiteral("table.only"), body},
        {QStringLiteral("table.all"), !asPrinted},
        {QStringLiteral("table.edgeLeft"), cell && place.col + 1 < grid.cols && writes},
        {QStringLiteral("table.edgeRight"), cell && place.col + 1 < grid.cols && writes},
        {QStringLiteral("table.divide"), cell && writes},
        {QStringLiteral("table.merge"), cell && place.col + 1 < grid.cols && writes},
        {QStringLiteral("table.headings"), cell && asPrinted && headingsTo() != grid.headerRows && writes},
        {QStringLiteral("table.noHeadings"), grid.headerRows > 0 && writes},
        {QStringLiteral("table.split"), body && asPrinted && place.row > grid.headerRows && seamAt(place.row) < 0 && writes},
        {QStringLiteral("table.seam"), body && asPrinted && seamAt(place.row) >= 0 && writes},
        {QStringLiteral("table.join"), m_joins && writes},
        {QStringLiteral("table.restore"), m_reshaped && writes},
    };
    const auto found = allowed.find(command);
    return found == allowed.end() || found->second;
}

bool TablePage::runCommand(const QString &command)
{
    if (!m_sheet)
        return false;
    const GridPlace place = m_grid->chosen();
    const std::map<QString, std::function<void()>> deeds{
        {QStringLiteral("table.edit"), [this] { m_grid->editChosen(); }},
        {QStringLiteral("table.paste"), [this] { paste(); }},
        {QStringLiteral("table.empty"), [this] { emptyChosen(); }},
        {QStringLiteral("table.printed"), [this] { backToPrinted(); }},
        {QStringLiteral("table.next"), [this] { stepCheck(1); }},
        {QStringLiteral("table.previous"), [this] { stepCheck(-1); }},
        {QStringLiteral("table.right"), [this] { confirmChosen(true); }},
        {QStringLiteral("table.checked"), [this] { confirmAll(); }},
        {QStringLiteral("table.filter"), [this, place] { openFilter(place.col); }},
        {QStringLiteral("table.only"), [this] { onlyTheSame(); }},
        {QStringLiteral("table.all"), [this] { setOrder({}); }},
        {QStringLiteral("table.edges"), [this] { showColumnEdges(!m_edges->isShown()); }},
        {QStringLiteral("table.edgeLeft"), [this, place] { m_edges->step(place.col, place.row, -1); }},
        {QStringLiteral("table.edgeRight"), [this, place] { m_edges->step(place.col, place.row, 1); }},
        {QStringLiteral("table.divide"), [this, place] { m_edges->divide(place.col, place.row); }},
        {QStringLiteral("table.merge"), [this, place] { m_edges->removeAfter(place.col); }},
        {QStringLiteral("table.headings"), [this] { endHeadings(headingsTo()); }},
        {QStringLiteral("table.noHeadings"), [this] { endHeadings(0); }},
        {QStringLiteral("table.split"), [this, place] { split(place.row, false); }},
        {QStringLiteral("table.seam"), [this, place] { split(place.row, true); }},
        {QStringLiteral("table.join"), [this] { join(); }},
        {QStringLiteral("table.restore"), [this] { restore(); }},
        {QStringLiteral("sort"), [this, place] { sortBy(place.col); }},
        {QStringLiteral("turn"), [this] { turnOrder(); }},
    };
    const auto found = deeds.find(command);
    if (found == deeds.end())
        return false;
    // While a cell is typed in, keys belong to its editor.
    if (const auto *editor = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()); editor && m_grid->isAncestorOf(editor))
        return true;
    if (can(command))
        found->second();
    else
        emit said(tr("There is nothing to do that with here. Choose a cell first, or see “Change”."));
    return true;
}

void TablePage::addTypes(QMenu *menu)
{
    const int col = m_grid->chosen().col;
    QMenu *types = menu->addMenu(tr("What the column holds"));
    auto *group = new QActionGroup(types);
    for (const ColumnType type : {ColumnType::Text, ColumnType::WholeNumber, ColumnType::Decimal, ColumnType::Money, ColumnType::Percentage, ColumnType::Date, ColumnType::YesNo, ColumnType::Category}) {
        QAction *action = types->addAction(columnTypeName(type), this, [this, col, type] { setType(col, type); });
        action->setCheckable(true);
        action->setChecked(m_sheet->types[size_t(col)] == type);
        group->addAction(action);
    }
    types->setEnabled(!m_bench.store().isReadOnly());
}

QMenu *TablePage::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->setAccessibleName(tr("What can be done with the chosen cell and the table"));
    const GridPlace place = m_grid->chosen();
    const auto add = [&](const char *name, const QString &words = {}) {
        const QString command = QString::fromLatin1(name);
        QAction *action = menu->addAction(words.isEmpty() ? menuWords(tableCommands(), command) : words, this, [this, command] { runCommand(command); });
        action->setObjectName(command);
        action->setEnabled(can(command));
        return action;
    };
    if (m_sheet && place.row >= 0) {
        add("table.edit", menuWords(tableCommands(), QStringLiteral("table.edit")) + QStringLiteral("\tF2"));
        add("table.empty", menuWords(tableCommands(), QStringLiteral("table.empty")) + QStringLiteral("\tDel"));
        add("table.paste");
        add("table.printed");
        add("table.right");
        QString name = columnName(*m_sheet, place.col);
        if (name.size() > longestName)
            name = name.left(longestName - 1) + QChar(0x2026);
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        menu->addSeparator();
        const auto sort = [&](const QString &words, bool down) {
            QAction *action = menu->addAction(words, this, [this, col = place.col, down] {
                TableOrder order = m_grid->order();
                order.sortCol = col;
                order.down = down;
                setOrder(order);
            });
            action->setCheckable(true);
            action->setChecked(m_grid->order().sortCol == place.col && m_grid->order().down == down);
        };
        sort(tr("Sort by “%1”, low to high").arg(name) + QStringLiteral("\tCtrl+Shift+S"), false);
        sort(tr("Sort by “%1”, high to low").arg(name) + QStringLiteral("\tCtrl+Shift+T"), true);
        add("table.filter");
        add("table.only");
        addTypes(menu);
        QMenu *edges = menu->addMenu(tr("Edges of the column"));
        for (const char *command : {"table.edgeLeft", "table.edgeRight", "table.divide", "table.merge"})
            edges->addAction(add(command));
        for (QAction *action : edges->actions())
            menu->removeAction(action);
        menu->addSeparator();
        add("table.headings");
        add("table.split");
        if (seamAt(place.row) >= 0)
            add("table.seam");
    }
    menu->addSeparator();
    add("table.all");
    add("table.noHeadings");
    add("table.join");
    QAction *edges = add("table.edges");
    edges->setCheckable(true);
    edges->setChecked(m_edges->isShown());
    add("table.checked", m_sheet && m_sheet->table.settled ? tr("Check again") : QString());
    add("table.restore");
    return menu;
}

void TablePage::popUp(const QPoint &at)
{
    QMenu *menu = makeMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

} // namespace scrutiny
