// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programdata.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace coach {

using story::Error;

std::expected<QJsonObject, Error> readProgramData(const QString& path, const QString& format)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Kind::CannotRead, path, 0, {}, file.errorString()});
    QJsonParseError parsed;
    const QJsonObject data = QJsonDocument::fromJson(file.readAll(), &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return std::unexpected(Error{Error::Kind::NotValid, path, 0, {}, parsed.errorString()});
    if (data.value(QLatin1StringView("format")).toString() != format)
        return std::unexpected(Error{Error::Kind::NotValid,
                                     path,
                                     0,
                                     {},
                                     QCoreApplication::translate("ProgramData", "expected the format %1").arg(format)});
    return data;
}

} // namespace coach
