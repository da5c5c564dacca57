// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture.h"

#include "wording.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <array>

namespace publish {

namespace {

/// 50 million pixels are a poster; in memory they are 200 MB.
constexpr qint64 mostPixels = 50'000'000;
constexpr int mostMegabytes = 256;

constexpr std::array<std::string_view, 8> formats{"png", "jpeg", "jpg", "gif", "webp", "bmp", "tiff", "avif"};

/// By its content, whatever its name says.
QByteArray formatOf(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    const bool isKnown = std::ranges::contains(formats, std::string_view(format.constData(), size_t(format.size())));
    return isKnown ? format : QByteArray();
}

} // namespace

std::expected<PictureKind, QString> pictureKind(const QByteArray& bytes)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return std::unexpected(Publish::tr("This is no picture that can be shown. PNG, JPEG, GIF and WebP can."));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty()) return std::unexpected(Publish::tr("This picture is damaged: it does not say its size."));
    if (qint64(size.width()) * size.height() > mostPixels)
        return std::unexpected(Publish::tr("This picture has %1 × %2 pixels. At most %3 million are taken.")
                                   .arg(size.width())
                                   .arg(size.height())
                                   .arg(mostPixels / 1'000'000));
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    return PictureKind{QString::fromLatin1(format), isTurned ? size.transposed() : size};
}

QImage decoded(const QByteArray& bytes, QSize bound)
{
    const auto kind = pictureKind(bytes);
    if (!kind) return {};
    QImageReader::setAllocationLimit(mostMegabytes);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, kind->suffix.toLatin1());
    reader.setAutoTransform(true);
    const QSize fitting = kind->size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1});
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    if (fitting.width() < kind->size.width()) reader.setScaledSize(isTurned ? fitting.transposed() : fitting);
    return reader.read();
}

EncodedPicture encoded(const QByteArray& bytes)
{
    const auto kind = pictureKind(bytes);
    const QImage image = decoded(bytes, {1600, 1600});
    if (!kind || image.isNull()) return {};
    const bool isPhotograph = kind->suffix == QStringLiteral("jpeg") || kind->suffix == QStringLiteral("jpg");
    // Drawn anew, as a copy would keep the texts of the file.
    QImage bare(image.size(), isPhotograph ? QImage::Format_RGB32 : QImage::Format_ARGB32);
    bare.fill(isPhotograph ? Qt::white : Qt::transparent);
    QPainter painter(&bare);
    painter.drawImage(0, 0, image);
    painter.end();
    EncodedPicture result{.bytes = {},
                          .suffix = isPhotograph ? QStringLiteral("jpeg") : QStringLiteral("png"),
                          .size = kind->size};
    QBuffer buffer(&result.bytes);
    buffer.open(QIODevice::WriteOnly);
    bare.save(&buffer, isPhotograph ? "JPEG" : "PNG", isPhotograph ? 88 : -1);
    return result;
}

} // namespace publish
