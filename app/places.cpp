// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "places.h"

#include "store/save.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace app {

using story::Error;
using namespace Qt::StringLiterals;

namespace {

Error cannotMake(const QString& folder)
{
    return {
        Error::Kind::CannotWrite, folder, 0, {}, QCoreApplication::translate("Places", "this folder cannot be made")};
}

} // namespace

QString defaultPortfolioPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(u"Storyloop"_s);
}

std::expected<QString, Error> defaultPortfolio()
{
    const QString folder = defaultPortfolioPath();
    if (!QDir().mkpath(folder)) return std::unexpected(cannotMake(folder));
    return folder;
}

std::expected<QString, Error> copyOfSamples(const QString& dataFolder)
{
    const QDir from(dataFolder + u"/samples"_s);
    const QDir to(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/samples"_s);
    if (!QDir().mkpath(to.path())) return std::unexpected(cannotMake(to.path()));
    for (const QString& name : from.entryList({u"*.json"_s}, QDir::Files)) {
        if (to.exists(name)) continue;
        const auto bytes = store::readFile(from.filePath(name));
        if (!bytes) return std::unexpected(bytes.error());
        if (const auto written = store::save(to.filePath(name), *bytes, {}); !written)
            return std::unexpected(written.error());
    }
    return to.path();
}

} // namespace app
