// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of a place on the paper and of a card.
#include "gui/marks_part.h"

#include "gui/mark_commands.h"
#include "gui/mark_list_view.h"
#include "gui/paper_pane.h"
#include "models/mark_rows.h"

#include <QMenu>

#include <algorithm>

namespace scrutiny {

QMenu *MarksPart::menuOn(PaperPane *pane, int page, const QPointF &point)
{
    room().setPane(pane);
    if (page > 0)
        m_point = {pane->paperId(), page, point};
    auto *menu = new QMenu(this);
    menu->setAccessibleName(tr("What can be done here"));
    const bool chosen = !pane->view()->selection().isEmpty();
    const auto add = [&](const QString &command, bool can = true) {
        QAction *action = menu->addAction(menuWords(markCommands(), command), this, [this, command] { runCommand(command); });
        action->setObjectName(command);
        action->setEnabled(can);
    };
    const auto &overlays = pane->view()->overlays();
    const auto under = std::find_if(overlays.rbegin(), overlays.rend(), [&](const PaperOverlay &overlay) {
        return overlay.id && std::any_of(overlay.places.begin(), overlay.places.end(), [&](const Place &place) { return place.page == page && place.rect.grown(2).contains(point.x(), point.y()); });
    });
    if (under != overlays.rend()) {
        const Id id = under->id;
        menu->addAction(tr("Write this mark’s note"), this, [this, id] { startNote(id); })->setObjectName(QStringLiteral("mark.thisNote"));
        menu->addAction(tr("Put this mark away"), this, [this, id] { putAway(id, true); })->setObjectName(QStringLiteral("mark.thisAway"));
        menu->addSeparator();
    }
    for (const MarkColour &colour : markColours())
        add(highlightCommand(colour.key), chosen);
    add(QStringLiteral("mark.underline"), chosen);
    menu->addSeparator();
    add(QStringLiteral("mark.note"));
    add(QStringLiteral("mark.record"));
    add(QStringLiteral("mark.bookmark"));
    add(QStringLiteral("mark.read"));
    add(QStringLiteral("mark.comeBack"));
    menu->addSeparator();
    QAction *copy = menu->addAction(tr("&Copy"), pane->view(), [view = pane->view()] { view->copy(); });
    copy->setObjectName(QStringLiteral("copy"));
    copy->setEnabled(chosen);
    add(QStringLiteral("mark.copy"), chosen);
    menu->addSeparator();
    const Source here{{page > 0 ? page : pane->view()->currentPage(), {}}};
    menu->addAction(tr("Open &beside"), this, [this, paperId = pane->paperId(), here] { emit room().openBeside({paperId, here}); })->setObjectName(QStringLiteral("beside"));
    if (const MarkLine *lost = m_list->chosenMark(); lost && lost->isLost())
        add(QStringLiteral("mark.putHere"));
    return menu;
}

QMenu *MarksPart::menuOnCard()
{
    auto *menu = new QMenu(this);
    menu->setAccessibleName(tr("What can be done with this mark"));
    const MarkLine *chosen = m_list->chosenMark();
    if (!chosen)
        return menu;
    const MarkLine line = *chosen;
    const Id id = line.mark.id;
    QAction *go = menu->addAction(tr("&Go there") + QLatin1Char('\t') + tr("Enter"), this, [this, line] { emit m_list->goThere(line); });
    go->setEnabled(!line.isLost());
    menu->addAction(tr("&Write the note") + QLatin1Char('\t') + tr("F2"), this, [this, id] { startNote(id); });
    const PlaceOnPaper place = placeOfMark(line);
    menu->addAction(tr("Open &beside"), this, [this, place] { emit room().openBeside(place); })->setEnabled(place.paperId > 0);
    QAction *copy = menu->addAction(menuWords(markCommands(), QStringLiteral("mark.copy")), this, [this] { copyQuoted(); });
    copy->setEnabled(!quotation(line.mark).isEmpty());
    if (hasColour(line.mark.kind)) {
        QMenu *colours = menu->addMenu(tr("&Colour"));
        for (const MarkColour &colour : markColours()) {
            QAction *action = colours->addAction(colour.name, this, [this, mark = line.mark, key = colour.key] { recolour(mark, key); });
            action->setCheckable(true);
            action->setChecked(colour.key == line.mark.colour);
        }
    }
    menu->addSeparator();
    if (line.isLost() && !line.mark.putAway) {
        menu->addAction(tr("Put &here"), this, [this, id] { putHere(id); });
        menu->addAction(tr("Show &old page"), this, [this, id] { showOldPage(id); });
    }
    const bool away = line.mark.putAway;
    menu->addAction(away ? tr("Bring bac&k") : tr("Put &away") + QLatin1Char('\t') + tr("Del"), this, [this, id, away] { putAway(id, !away); });
    return menu;
}

} // namespace scrutiny
