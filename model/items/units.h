// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "typedvalues.h"

#include "story/fieldpath.h"

namespace items {

/// The unit of the number at the path: its own, or that of the metric that it is a value of. Empty where it has none.
[[nodiscard]] QString unitOf(const story::Project& project, const story::FieldPath& number);
/// The field that holds the unit of the number at the path; empty where the unit comes from elsewhere.
[[nodiscard]] story::FieldPath unitField(const story::Project& project, const story::FieldPath& number);
/// Where a unit goes that is typed with the number: that field, or the kind of a change, which points and per cent tell.
[[nodiscard]] story::FieldPath typedUnitField(const story::Project& project, const story::FieldPath& number);
[[nodiscard]] NumberWanted numberWanted(const story::Project& project, const story::FieldPath& number);
/// A typed unit as the value of such a field. Invalid where the field has no room for it.
[[nodiscard]] QVariant unitValue(const story::Field& field, const QString& typed);

} // namespace items
