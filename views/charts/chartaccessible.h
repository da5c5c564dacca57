// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace views {

/// From now on a chart is read out: as a chart, with its finding and the sentence that describes it. Qt Charts alone is
/// silent. Its numbers are a table below it, the same that the side panel shows to those who see.
void makeChartsAccessible();

} // namespace views
