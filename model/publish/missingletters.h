// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout.h"

namespace publish {

/// The letters on the pages that no font here has, as "𓀀 (U+13000)", each once and in their order. Boxes stand in their
/// places; whoever searches or copies finds them nevertheless.
[[nodiscard]] QStringList lettersWithoutFont(const QList<Page>& pages);
/// A sentence about them, at most ten by name; empty where there are none.
[[nodiscard]] QString missingLetters(const QString& title, const QStringList& letters);

} // namespace publish
