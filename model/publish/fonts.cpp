// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fonts.h"

#include "housestyle.h"
#include "wording.h"

#include <QDir>
#include <QFontDatabase>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

QStringList missingFamilies()
{
    QStringList missing;
    for (QLatin1StringView family : {house::serif, house::sans, house::mono})
        if (!QFontDatabase::hasFamily(family)) missing.append(family);
    return missing;
}

} // namespace

std::expected<void, story::Error> loadFonts(const QString& dataFolder)
{
    if (missingFamilies().isEmpty()) return {};
    const QDir folder(dataFolder + u"/fonts"_s);
    for (const QString& file : folder.entryList({u"*.ttf"_s, u"*.otf"_s}, QDir::Files, QDir::Name))
        QFontDatabase::addApplicationFont(folder.filePath(file));
    const QStringList missing = missingFamilies();
    if (missing.isEmpty()) return {};
    return std::unexpected(story::Error{story::Error::Kind::CannotRead,
                                        folder.path(),
                                        0,
                                        {},
                                        Publish::tr("there is no font %1").arg(missing.join(u", "_s))});
}

} // namespace publish
