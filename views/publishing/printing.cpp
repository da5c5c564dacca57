// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include <QPluginLoader>

namespace views {

Printing* printing(const QString& moduleFolder)
{
    QPluginLoader loader(moduleFolder + QStringLiteral("/libstoryloop_printing.so"));
    return qobject_cast<Printing*>(loader.instance());
}

} // namespace views
