// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace views {

/// From now on a chip in a WritingEdit is read out by its value: Qt alone reads the character that stands for any object.
void makeWritingAccessible();

} // namespace views
