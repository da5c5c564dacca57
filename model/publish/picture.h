// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>

#include <expected>

namespace publish {

/// What the head of a picture file says about it.
struct PictureKind
{
    QString suffix; ///< "png": also how Qt calls the format
    QSize size;     ///< in pixels, as it is shown
};

/// What the bytes are, or in words why they are no picture for a story. Drawings such as SVG are none: they can name files
/// of the reader's machine.
[[nodiscard]] std::expected<PictureKind, QString> pictureKind(const QByteArray& bytes);

/// The picture, turned as its camera says, made smaller to fit into `bound` where it is larger. Its size is read first, so
/// that a small file cannot ask for all the memory there is. Null where the bytes are damaged.
[[nodiscard]] QImage decoded(const QByteArray& bytes, QSize bound);

/// A picture as other files take it: made anew, so that what a camera or a program wrote into the file (where, when, by
/// whom) does not go with it. At most 1,600 pixels wide and high; a photograph as JPEG, all else as PNG.
struct EncodedPicture
{
    QByteArray bytes; ///< empty where they were damaged
    QString suffix; ///< "jpeg" or "png": also the end of its MIME type
    QSize size; ///< as it is shown
};
[[nodiscard]] EncodedPicture encoded(const QByteArray& bytes);

} // namespace publish
