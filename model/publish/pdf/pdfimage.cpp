// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfimage.h"

#include <QBuffer>
#include <QtEndian>

#include <algorithm>
#include <span>

namespace publish {

namespace {

QByteArray fileOf(const QImage& image, const char* format, int quality = -1)
{
    // Without the remarks that came with the picture: they may say where it was taken.
    const QImage bare(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    bare.save(&buffer, format, quality);
    return bytes;
}

/// The rows of an image, deflated with the filters of PNG, which PDF knows as well: taken from such a file.
QByteArray packedRows(const QImage& image)
{
    const QByteArray png = fileOf(image, "PNG");
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

/// `image` is of one byte a pixel where it is grey, else of three.
int addRows(PdfFile& file, const QImage& image, const QByteArray& more, bool isPhoto = false)
{
    constexpr int photoQuality = 88;
    const bool isGrey = image.format() == QImage::Format_Grayscale8;
    const QByteArray width = QByteArray::number(image.width());
    const QByteArray entries = "/Type/XObject/Subtype/Image/Width " + width + "/Height "
        + QByteArray::number(image.height()) + "/BitsPerComponent 8/ColorSpace"
        + (isGrey ? "/DeviceGray" : "/DeviceRGB") + more + "/Filter";
    if (isPhoto) return file.addRaw(entries + "/DCTDecode", fileOf(image, "JPEG", photoQuality));
    return file.addRaw(entries + "/FlateDecode/DecodeParms<</Predictor 15/Colors " + (isGrey ? "1" : "3") + "/Columns "
                           + width + ">>",
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

int addImage(PdfFile& file, const Picture& picture)
{
    const QImage& image = picture.image;
    QByteArray mask;
    if (image.hasAlphaChannel()) {
        QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
        alpha.reinterpretAsFormat(QImage::Format_Grayscale8);
        if (!isSolid(alpha)) mask = "/SMask " + pdfReference(addRows(file, alpha, {}));
    }
    const QImage straight = image.convertToFormat(QImage::Format_RGBA8888);
    const QImage::Format format = image.allGray() ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    return addRows(file, straight.convertToFormat(format), mask, picture.isPhoto);
}

} // namespace publish
