// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/columns.h"
#include "story/fields.h"

namespace views {

/// The fields that stand in the table of a type: what names an entry first, no prose.
[[nodiscard]] QList<items::Column> tableColumns(const story::RecordType& type);
/// What to say where there is no entry yet.
[[nodiscard]] QString emptySentence(const story::RecordType& type);

} // namespace views
