// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace app {

/// Exit codes of the program, the same for every command.
enum ExitCode {
    Done = 0,
    FoundSomething = 1, ///< check --strict; a clash in a merge
    WrongUsage = 2,
    NotReadable = 3,
    NotWritable = 4,
};

inline constexpr std::array<std::string_view, 5> commandNames{"new", "check", "export", "merge-driver", "git-setup"};

/// Whether the first argument names a command, so that no window is wanted.
[[nodiscard]] constexpr bool isCommand(std::string_view argument)
{
    return std::ranges::contains(commandNames, argument);
}

} // namespace app
