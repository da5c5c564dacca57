// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "book.h"
#include "chartpicture.h"

namespace publish {

/// Pages as pictures of their own: PNG of 150 dots an inch, or SVG.
[[nodiscard]] QList<QByteArray> pagePictures(const Book& book, story::Paper paper, PictureFormat format);

} // namespace publish
