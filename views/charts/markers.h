// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartspec.h"

#include <QPainterPath>

namespace views {

/// The outline of a marker: shapes differ enough to be told apart in grey.
[[nodiscard]] QPainterPath markerPath(analysis::ChartSpec::Marker marker, const QPointF& centre, double size);

} // namespace views
