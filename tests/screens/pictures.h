// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "looks.h"

namespace screens {

/// Opens the samples in the program's own window and goes everywhere. Returns how many pictures stand in the folder.
[[nodiscard]] int takePictures(const Look& look, const QString& folder);

} // namespace screens
