// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/empty_state.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scrutiny {

EmptyState::EmptyState(const QString &heading, const QString &words, const QString &button, QWidget *parent)
    : QWidget(parent)
    , m_heading(new TextLabel(heading, Type::Strong))
    , m_words(new TextLabel(words, Type::Body, Tone::Muted))
    , m_button(new QPushButton(button))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme().em(0.6));
    m_heading->setAlignment(Qt::AlignCenter);
    m_words->setAlignment(Qt::AlignCenter);
    m_button->setProperty("primary", true);
    m_button->setVisible(!button.isEmpty());
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addWidget(m_button, 0, Qt::AlignCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
}

void EmptyState::setWords(const QString &heading, const QString &words)
{
    m_heading->setText(heading);
    m_words->setText(words);
}

} // namespace scrutiny
