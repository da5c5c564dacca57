// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "png.h"

#include <QBuffer>
#include <QPainter>

namespace publish {

QByteArray pngOf(const DisplayList& items, const QSizeF& size, int dotsPerInch, const PictureWords& words)
{
    const qreal scale = dotsPerInch / 1440.0;
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), words.title);
    if (!words.description.isEmpty()) image.setText(QStringLiteral("Description"), words.description);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    PainterCanvas(painter).draw(items);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace publish
