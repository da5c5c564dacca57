// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

#include <QString>

#include <expected>

namespace app {

/// Where stories go that have no place yet: Storyloop in the user's documents. Made when it is first asked for.
[[nodiscard]] std::expected<QString, story::Error> defaultPortfolio();
[[nodiscard]] QString defaultPortfolioPath();

/// The samples, copied to the user's data folder: what is there already, changed or not, is left as it is.
[[nodiscard]] std::expected<QString, story::Error> copyOfSamples(const QString& dataFolder);

} // namespace app
