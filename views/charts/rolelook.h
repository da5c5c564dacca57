// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartlayout.h"

#include <QFont>
#include <QPen>

/// How the parts of a chart look on the screen. Lines differ in dash and width, so that they are told apart in grey.
namespace views {

[[nodiscard]] QColor colourOf(analysis::ChartSpec::Role role);
[[nodiscard]] QPen penOf(analysis::ChartSpec::Role role);
/// Of an area: set back so far that text on it is read as on the ground.
[[nodiscard]] QColor fillOf(analysis::ChartSpec::Role role);
[[nodiscard]] QFont fontOf(analysis::ChartText kind);
[[nodiscard]] QColor inkOf(analysis::ChartText kind);

} // namespace views
