// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include "picture.h"
#include "wording.h"

namespace publish {

using namespace house;

namespace {

/// Dots an inch: more than paper shows would only make the file larger.
constexpr qreal sharpness = 240;
/// A screenshot of two buttons is not blown up to the width of the column.
constexpr qreal usualDots = 110;
constexpr qreal betweenPictureAndCaption = 5 * pt;

QSizeF paperSizeOf(const QImage& image, QSize pixels, QSizeF room)
{
    const QSizeF usual = QSizeF(pixels) * (1440 / usualDots);
    return QSizeF(image.size()).scaled(usual.boundedTo(room), Qt::KeepAspectRatio);
}

} // namespace

QList<Box> pictureBoxes(const PictureBlock& picture, const Columns& columns, int number)
{
    Box box;
    // Half a page at most, so that the caption and a heading find their place on it, too.
    const QSizeF room(columns.text, columns.height / 2);
    const auto kind = pictureKind(picture.bytes);
    const QImage image = decoded(picture.bytes, (room * (sharpness / 1440)).toSize());
    const bool isDescribed = !picture.alternativeText.isEmpty();
    box.items.append(Begin{Element::Figure, isDescribed ? picture.alternativeText : picture.caption.text});
    if (kind && !image.isNull()) {
        const QSizeF size = paperSizeOf(image, kind->size, room);
        box.items.append(Picture{QRectF(QPointF(0, 0), size), image, kind->suffix == u"jpeg"});
        box.height = size.height() + betweenPictureAndCaption;
    }
    box.items.append(End{});
    StyledText words = picture.caption;
    if (image.isNull()) words.append(QString(u' ' + Publish::tr("(The picture is damaged and cannot be shown.)")));
    QList<Box> boxes = lineBoxes(textLines(words, caption, columns.text), caption);
    for (Box& line : boxes)
        enclose(line.items, {Element::Caption, {}, number});
    if (boxes.isEmpty()) return {box};
    append(box.items, boxes.first().items, {0, box.height});
    boxes.first().items = box.items;
    boxes.first().height += box.height;
    return boxes;
}

} // namespace publish
