// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/portfolio.h"
#include "story/project.h"

namespace publish {

/// The projects as JSON Resume 1.0.0 has them, for a résumé to take them over; they name the numbers of the story, not
/// references to them. What was told from the public record is said to be so, and bears nobody's name.
[[nodiscard]] QByteArray resumeOf(const QList<story::Project>& projects, const story::Owner& owner);

/// A date as JSON Resume takes it: a day, a month or a year. Of a quarter its first month, or its last where it `ends`.
[[nodiscard]] QString resumeDate(const story::Date& date, bool ends);

} // namespace publish
