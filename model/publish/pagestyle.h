// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "codehighlighter.h"

#include "story/choices.h"

#include <QString>

namespace publish {

/// How a page looks, in light and dark, on any width and in print. It has no sign that XML would write otherwise, so that
/// its bytes are those that the page's content policy has the hash of.
[[nodiscard]] QByteArray pageStyle(story::Typeface typeface);

/// The class of a word of code; empty where it is plain.
[[nodiscard]] QString codeClass(CodeStyle style);

} // namespace publish
