// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"

#include <QDir>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace views {

ChartView* makeChartView(const QString& moduleFolder, QWidget* parent)
{
    QPluginLoader loader(QDir(moduleFolder).filePath(QStringLiteral("libstoryloop_charts.so")));
    const auto* factory = qobject_cast<ChartViewFactory*>(loader.instance());
    if (!factory) qWarning("%s", qPrintable(loader.errorString()));
    return factory ? factory->make(parent) : nullptr;
}

} // namespace views
