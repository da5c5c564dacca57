// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive.h"

#include <QtPlugin>

namespace app {

/// Packs and unpacks portfolios: store/archive.h, in a module of its own.
class PortfolioZip
{
public:
    PortfolioZip() = default;
    PortfolioZip(const PortfolioZip&) = delete;
    PortfolioZip& operator=(const PortfolioZip&) = delete;
    virtual ~PortfolioZip() = default;

    [[nodiscard]] virtual std::expected<void, story::Error> pack(const QString& folder, const QString& zip) const = 0;
    [[nodiscard]] virtual std::expected<store::Unpacked, story::Error> unpack(const QString& zip,
                                                                              const QString& parent) const = 0;
};

/// Loaded at first need, and never null.
[[nodiscard]] std::expected<const PortfolioZip*, story::Error> portfolioZip(const QString& moduleFolder);

} // namespace app

Q_DECLARE_INTERFACE(app::PortfolioZip, "io.github.storyloop.PortfolioZip/1")
