// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portfoliozip.h"

#include <QDir>
#include <QPluginLoader>

namespace app {

std::expected<const PortfolioZip*, story::Error> portfolioZip(const QString& moduleFolder)
{
    QPluginLoader loader(QDir(moduleFolder).filePath(QStringLiteral("libstoryloop_zip.so")));
    if (const auto* zip = qobject_cast<PortfolioZip*>(loader.instance())) return zip;
    return std::unexpected(
        story::Error{story::Error::Kind::CannotRead, loader.fileName(), 0, {}, loader.errorString()});
}

} // namespace app
