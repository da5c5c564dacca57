// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programpaths.h"

#include "installpaths.h"

#include <QDir>
#include <QFileInfo>

namespace app {

ProgramPaths ProgramPaths::find()
{
    const QDir bin = QFileInfo(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget()).dir();
    return {.data = QDir::cleanPath(bin.filePath(QStringLiteral(STORYLOOP_DATA_FROM_BIN))),
            .modules = QDir::cleanPath(bin.filePath(QStringLiteral(STORYLOOP_MODULES_FROM_BIN)))};
}

} // namespace app
