// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/edits.h"

class QMimeData;

namespace views {

/// What was pasted, dropped or chosen, as pictures; and for each that is none, why not.
struct PicturesFound
{
    QList<document::edits::NewPicture> pictures;
    QStringList refused;
};

/// Whether a paste or a drop of this means pictures: a picture that is not also text, or files with names of pictures.
[[nodiscard]] bool meansPictures(const QMimeData& data);
[[nodiscard]] PicturesFound picturesFrom(const QMimeData& data);
[[nodiscard]] PicturesFound picturesFrom(const QStringList& files);
/// "*.png *.jpg …": what a file dialog offers.
[[nodiscard]] QString pictureFilter();

} // namespace views
