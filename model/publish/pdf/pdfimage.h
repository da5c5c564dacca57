// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffile.h"

#include "publish/canvas.h"

namespace publish {

/// The picture as an object of the file: grey where it is grey, what shines through in a mask of its own.
[[nodiscard]] int addImage(PdfFile& file, const Picture& picture);

} // namespace publish
