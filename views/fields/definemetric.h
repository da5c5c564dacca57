// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

namespace views {

/// The last thing that a choice of metrics offers, as long as the one that is wanted is not defined.
[[nodiscard]] QString defineMetricText();
[[nodiscard]] bool refersToMetrics(const story::Field& field);
/// Asks for its name and unit, adds it to the story's metrics, and points the field at it: one step. Later, as the control
/// that wanted it may be gone when the answer comes.
void defineMetric(document::Document& document, const Place& reference, QWidget* control);

} // namespace views
