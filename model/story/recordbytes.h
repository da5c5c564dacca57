// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"

/// For patch.cpp: what values keep in memory beside themselves, about.
namespace story {

[[nodiscard]] qsizetype linesBytes(const QStringList& lines);
[[nodiscard]] qsizetype baseBytes(const Record& record);
/// Of an entry or a record itself too, as it is a part of what keeps it.
[[nodiscard]] qsizetype recordBytes(const RecordType& type, const void* record);
[[nodiscard]] qsizetype memberBytes(const Field& field, const void* member);

} // namespace story
