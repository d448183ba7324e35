// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart_picture.h"

#include "gui/chart_drawing.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace scrutiny {

namespace {

constexpr double width = 960, chartHeight = 440, margin = 28;
constexpr int scale = 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("ChartPicture", text);
}

/// Words in lines of at most `room`, drawn from `y` on when there is a painter; gives the place below them.
double paragraph(const QString &text, const QFont &font, const QColor &colour, double y, QPainter *painter)
{
    const QFontMetricsF metrics(font);
    QStringList lines(QString{});
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = lines.last().isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        if (lines.last().isEmpty() || metrics.horizontalAdvance(longer) <= width - 2 * margin)
            lines.last() = longer;
        else
            lines += word;
    }
    for (const QString &line : lines) {
        if (painter) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QPointF(margin, y + metrics.ascent()), line);
        }
        y += metrics.height();
    }
    return y;
}

/// Title, chart and sources from above to below; without a painter only the height is worked out.
double draw(const ChartPicture &picture, QPainter *painter)
{
    const ChartLook look = pictureLook();
    double y = paragraph(picture.values.title, look.strong, look.colours.text, margin, painter) + 12;
    if (painter) {
        QGraphicsScene scene;
        auto *drawing = new ChartDrawing;
        drawing->setLook(look);
        drawing->setValues(picture.values, picture.bars);
        scene.addItem(drawing);
        drawing->resize(width - 2 * margin, chartHeight);
        scene.setSceneRect(0, 0, width - 2 * margin, chartHeight);
        scene.render(painter, QRectF(margin, y, width - 2 * margin, chartHeight), scene.sceneRect());
    }
    y += chartHeight + 14;
    QStringList feet;
    if (!picture.values.left.isEmpty())
        feet += picture.values.left;
    if (!picture.sources.isEmpty())
        feet += tr("From: %1").arg(picture.sources.join(QStringLiteral("; ")));
    for (const QString &foot : feet)
        y = paragraph(foot, look.small, look.colours.muted, y, painter) + 2;
    return y + margin / 2;
}

} // namespace

QImage chartImage(const ChartPicture &picture)
{
    QImage image(int(width) * scale, int(draw(picture, nullptr)) * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setText(QStringLiteral("Description"), picture.values.title + QStringLiteral(". ") + picture.values.description);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    draw(picture, &painter);
    return image;
}

QByteArray chartSvg(const ChartPicture &picture)
{
    QBuffer out;
    const QSizeF size(width, draw(picture, nullptr));
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setResolution(96);
    svg.setSize(size.toSize());
    svg.setViewBox(QRectF(QPointF(), size));
    svg.setTitle(picture.values.title.toHtmlEscaped()); // Qt writes these two as they are
    svg.setDescription(picture.values.description.toHtmlEscaped());
    QPainter painter(&svg);
    painter.fillRect(QRectF(QPointF(), size), Qt::white);
    draw(picture, &painter);
    painter.end();
    return out.data();
}

Result<void> saveChart(const ChartPicture &picture, const QString &file)
{
    const bool svg = QFileInfo(file).suffix().compare(QStringLiteral("svg"), Qt::CaseInsensitive) == 0;
    QByteArray bytes;
    if (svg) {
        bytes = chartSvg(picture);
    } else {
        QBuffer out(&bytes);
        chartImage(picture).save(&out, "PNG");
    }
    QSaveFile out(file);
    if (bytes.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush() || !out.commit())
        return fail(ErrorKind::Io, tr("%1 cannot be written: %2. Choose another folder.").arg(QFileInfo(file).fileName(), out.errorString()), QStringLiteral("save a chart"));
    return {};
}

} // namespace scrutiny
