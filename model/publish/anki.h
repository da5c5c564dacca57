// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "coach/guidance.h"
#include "story/project.h"

namespace publish {

/// Cards to learn the stories by, as Anki imports them: the question that an interviewer would ask about a field, and
/// the field as the answer. A field that is empty has no card. A card is known again by the story and the field, so that
/// a later import changes it and keeps what Anki knows of it.
[[nodiscard]] QByteArray ankiOf(const QList<story::Project>& projects, const coach::Guidance& guidance);

} // namespace publish
