// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QStandardPaths>

/// The program starts as if for the first time. Run by hand, without the home that ctest gives, a test has one beside the
/// user's own; nothing but the settings file is ever removed.
inline void forgetSettings()
{
    if (qEnvironmentVariableIsEmpty("XDG_CONFIG_HOME")) QStandardPaths::setTestModeEnabled(true);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    QFile::remove(folder.filePath(QStringLiteral("storyloop.ini")));
}
