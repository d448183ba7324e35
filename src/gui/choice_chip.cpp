// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/choice_chip.h"

#include <QMenu>

namespace scrutiny {

ChoiceChip::ChoiceChip(const QString &name, const QString &all, QWidget *parent)
    : Chip({}, Tone::Plain, Chip::Opens, parent)
    , m_name(name)
    , m_all(all)
{
    say();
    connect(this, &Chip::clicked, this, &ChoiceChip::openList);
}

void ChoiceChip::setChoices(const QStringList &choices)
{
    m_choices = choices;
    if (!m_choice.isEmpty() && !choices.contains(m_choice))
        choose({});
}

void ChoiceChip::choose(const QString &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    say();
    emit picked(choice);
}

void ChoiceChip::say()
{
    setText(tr("%1: %2").arg(m_name, m_choice.isEmpty() ? m_all : m_choice));
    setAccessibleName(text());
    setTone(m_choice.isEmpty() ? Tone::Plain : Tone::Good);
    updateGeometry();
}

void ChoiceChip::openList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_name);
    const auto add = [&](const QString &words, const QString &choice) {
        QString shown = words;
        QAction *action = menu->addAction(shown.replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, choice] { choose(choice); });
        action->setCheckable(true);
        action->setChecked(choice == m_choice);
    };
    add(m_all, {});
    for (const QString &choice : m_choices)
        add(choice, choice);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace scrutiny
