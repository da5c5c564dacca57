// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace app {

inline constexpr std::array<std::string_view, 5> commandNames{"new", "check", "export", "merge-driver", "git-setup"};

/// Whether the first argument names a command, so that no window is wanted.
[[nodiscard]] constexpr bool isCommand(std::string_view argument)
{
    return std::ranges::contains(commandNames, argument);
}

} // namespace app
