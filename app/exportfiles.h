// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/formats.h"

#include <QStringList>

namespace app {

/// ".pdf, .html or .md": the endings of the formats that have what is asked for.
[[nodiscard]] QString endings(bool publish::Format::* has);
/// All that a file of stories may end in, and a picture of a chart.
[[nodiscard]] QString allEndings();

/// Why an export may not be written there: a story or a portfolio would be gone. Empty where it may.
[[nodiscard]] QString faultOfTarget(const QString& target, const QStringList& sources);

/// How the folder is called that holds what stands beside a file: "story-pictures" for "story.md".
[[nodiscard]] QString folderBeside(const QString& target);
/// Writes what was made, all of it or nothing; the file that was asked for comes last, so that it never names one that is not
/// there. Returns the exit code.
[[nodiscard]] int writeMade(const QString& target, const publish::Made& made);

} // namespace app
