// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portfoliozip.h"

#include <QObject>

namespace app {

/// The module's front door.
class ZipModule : public QObject, public PortfolioZip
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.storyloop.PortfolioZip/1")
    Q_INTERFACES(app::PortfolioZip)

public:
    [[nodiscard]] std::expected<void, story::Error> pack(const QString& folder, const QString& zip) const override
    {
        return store::packPortfolio(folder, zip);
    }
    [[nodiscard]] std::expected<store::Unpacked, story::Error> unpack(const QString& zip,
                                                                      const QString& parent) const override
    {
        return store::unpackPortfolio(zip, parent);
    }
};

} // namespace app

#include "zipmodule.moc"
