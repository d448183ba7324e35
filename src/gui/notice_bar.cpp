// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notice_bar.h"

#include "gui/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace scrutiny {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_words(new TextLabel({}, Type::Body, Tone::Look))
{
    setObjectName(QStringLiteral("notice"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme().em(1.4), theme().em(0.5), theme().em(1.0), theme().em(0.5));
    auto *close = new QPushButton(tr("Close"));
    close->setAccessibleName(tr("Close this notice"));
    row->addWidget(m_words, 1);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void NoticeBar::say(const QString &sentence)
{
    m_words->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

QString NoticeBar::sentence() const
{
    return isHidden() ? QString() : m_words->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colours().lookFill);
    painter.setPen(theme().colours().lookBorder);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

DropOverlay::DropOverlay(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::cover(int files)
{
    m_words = files == 1 ? tr("Drop to read this paper") : tr("Drop to read %1 papers, one after the other").arg(files);
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme().colours().page;
    veil.setAlpha(225);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(theme().colours().accent, 3, Qt::DashLine));
    const int in = theme().em(1.5);
    painter.drawRoundedRect(rect().adjusted(in, in, -in, -in), in, in);
    painter.setFont(theme().font(Type::Title));
    painter.setPen(theme().colours().text);
    painter.drawText(rect(), Qt::AlignCenter, m_words);
}

} // namespace scrutiny
