// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "programpaths.h"

#include "story/project.h"

namespace app {

/// One chart of one story, as somebody has asked for it.
struct ChartOrder
{
    QString chart;
    QStringList metrics; ///< by name or id, with " · segment" where it is one's
    QString target; ///< ends in .svg or .png
};

/// "progress, tradeoff": all that there are.
[[nodiscard]] QString chartNames();
/// What is wrong with it whatever the story says; empty where nothing is.
[[nodiscard]] QString faultOf(const ChartOrder& order);

/// Writes the chart, an order without fault, of the story that is called `file`; returns the exit code. Needs a QGuiApplication.
[[nodiscard]] int exportChart(const story::Project& project, const QString& file, const ChartOrder& order,
                              const ProgramPaths& paths);

} // namespace app
