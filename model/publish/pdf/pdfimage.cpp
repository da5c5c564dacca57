// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfimage.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

#include <algorithm>
#include <span>

namespace publish {

namespace {

/// The rows of an image, deflated with the filters of PNG, which PDF knows as well: taken from such a file.
QByteArray packedRows(const QImage& image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    constexpr qsizetype signature = 8;
    constexpr qsizetype around = 12; // length, kind and checksum of each chunk
    QByteArray rows;
    for (qsizetype at = signature; at + around <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (png.sliced(at + 4, 4) == "IDAT") rows += png.sliced(at + 8, length);
        at += around + length;
    }
    return rows;
}

int addRows(PdfFile& file, const QImage& image, bool isGrey, const QByteArray& more)
{
    const QByteArray width = QByteArray::number(image.width());
    const QByteArray colours = isGrey ? "1" : "3";
    return file.addRaw("/Type/XObject/Subtype/Image/Width " + width + "/Height " + QByteArray::number(image.height())
                           + "/ColorSpace" + (isGrey ? "/DeviceGray" : "/DeviceRGB")
                           + "/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors " + colours
                           + "/Columns " + width + ">>" + more,
                       packedRows(image));
}

bool isSolid(const QImage& alpha)
{
    for (int y = 0; y < alpha.height(); ++y)
        if (!std::ranges::all_of(std::span(alpha.constScanLine(y), size_t(alpha.width())),
                                 [](uchar value) { return value == 255; }))
            return false;
    return true;
}

} // namespace

int addImage(PdfFile& file, const QImage& image)
{
    QByteArray mask;
    if (image.hasAlphaChannel()) {
        QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
        alpha.reinterpretAsFormat(QImage::Format_Grayscale8);
        if (!isSolid(alpha)) mask = "/SMask " + pdfReference(addRows(file, alpha, true, {}));
    }
    const bool isGrey = image.allGray();
    const QImage straight = image.convertToFormat(QImage::Format_RGBA8888);
    return addRows(file, straight.convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888), isGrey,
                   mask);
}

} // namespace publish
