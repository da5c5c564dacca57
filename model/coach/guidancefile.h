// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guidance.h"

namespace coach {

/// The files below resources/guidance/, read strictly: an entry with a text that is missing, a key that nobody knows or a
/// field that a story does not have is refused, with its file, its id and the reason.
[[nodiscard]] std::expected<StepGuidance, story::Error> readStepGuidance(const QString& file);
[[nodiscard]] std::expected<QList<FrequentQuestion>, story::Error> readQuestions(const QString& file);
[[nodiscard]] std::expected<QList<Term>, story::Error> readTerms(const QString& file);

} // namespace coach
