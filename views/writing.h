// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/boundnumbers.h"

namespace views {

/// What the program does to long texts while they are typed. The user's choice, the same in all windows.
struct WritingOptions
{
    bool spelling = true;         ///< words that the story's language does not know are underlined
    bool smartTypography = false; ///< " ' -- ... become the marks of the story's language
    bool operator==(const WritingOptions&) const = default;
};

[[nodiscard]] WritingOptions writingOptions();
/// Takes effect at once in every text control that is open.
void setWritingOptions(const WritingOptions& options);

/// Where the program's data and modules are: what long texts need of them is loaded when it is first needed.
void setWritingFolders(const QString& data, const QString& modules);
/// Why a reference to a number is broken.
[[nodiscard]] QString sentenceOf(const analysis::NumberFault& fault);

} // namespace views
