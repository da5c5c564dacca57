// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

/// Pictures of the window that stand in the repository, and whether something looks as it did.
namespace golden {

/// In few colours, so that its file is small.
[[nodiscard]] QImage settled(const QImage& picture);
/// Side by side.
[[nodiscard]] QImage pair(const QImage& left, const QImage& right);
/// What is seen to differ, in words; empty for nothing. Edges that are smoothed otherwise, or lie a pixel aside, do not count;
/// a label that has moved, a line that is missing, a shade that is another do. Both pictures are settled.
[[nodiscard]] QString difference(const QImage& then, const QImage& now);

} // namespace golden
