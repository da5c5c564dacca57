// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "svg.h"

namespace publish {

/// The display list as PNG on white, with its words as the picture's texts.
[[nodiscard]] QByteArray pngOf(const DisplayList& items, const QSizeF& size, int dotsPerInch,
                               const PictureWords& words);

} // namespace publish
