// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/kept_page.h"

#include "base/text.h"
#include "gui/labels.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr int quoteLength = 160;

/// Picture with the places lit; they are in points.
QPixmap litPicture(const PagePicture &picture, const MarkAnchor &anchor)
{
    QImage image = QImage::fromData(picture.png, "PNG").convertToFormat(QImage::Format_RGB32);
    const double scale = picture.dots / 72;
    QPainter painter(&image);
    painter.setPen(QPen(theme().colours().litBorder, 1.5));
    painter.setBrush(theme().colours().lit);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (const Place &place : anchor.places)
        if (place.page == anchor.page)
            painter.drawRect(QRectF(place.rect.x0 * scale, place.rect.y0 * scale, place.rect.width() * scale, place.rect.height() * scale));
    return QPixmap::fromImage(image);
}

} // namespace

KeptPage::KeptPage(const PagePicture &picture, const MarkAnchor &anchor, const QString &stood, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("The page as it was marked"));
    auto *words = new TextLabel(tr("A picture kept %1: the paper itself is gone.").arg(stood), Type::Small, Tone::Muted);
    auto *page = new QLabel;
    page->setPixmap(litPicture(picture, anchor));
    page->setAccessibleName(anchor.quote.isEmpty() ? tr("Picture of the page") : tr("Picture of the page with “%1”").arg(shortened(anchor.quote, quoteLength)));
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setAlignment(Qt::AlignCenter);
    scroll->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(scroll, 1);
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    resize(std::min(page->sizeHint().width() + theme().em(4), screen.width() * 9 / 10), std::min(page->sizeHint().height() + theme().em(6), screen.height() * 9 / 10));
    if (!anchor.places.empty()) {
        const Rect &first = anchor.places.front().rect;
        scroll->ensureVisible(int(first.x0 * picture.dots / 72), int(first.y0 * picture.dots / 72), theme().em(4), theme().em(8));
    }
}

} // namespace scrutiny
