// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QRect;

namespace views {

/// How far a step is, by shape and not by colour alone. 0, nothing: a dotted ring; 1, begun: half full; 2, whole: a tick.
void paintCompletenessMark(QPainter* painter, const QRect& room, int completeness);

} // namespace views
