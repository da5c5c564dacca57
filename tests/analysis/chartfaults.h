// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartlayout.h"

/// Charts judged by geometry: what overlaps, leaves or covers.
namespace chartfaults {

/// Of the program's own, for letters().
void loadFonts();
/// Ten wide and twenty high for each letter, whatever it is.
[[nodiscard]] QSizeF blocks(const QString& line, analysis::ChartText kind);
/// As wide as in the program's own font.
[[nodiscard]] QSizeF letters(const QString& line, analysis::ChartText kind);

/// What is wrong with the places, in words; empty where nothing is. It asks the specification where the markers are, so
/// that a layout that has forgotten one is found, too.
[[nodiscard]] QStringList faults(const analysis::ChartLayout& layout, const analysis::ChartSpec& spec);

} // namespace chartfaults
