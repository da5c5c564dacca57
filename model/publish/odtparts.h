// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling.h"
#include "zipped.h"

/// The parts of an OpenDocument file beside its text and its styles.
namespace publish::odf {

/// How wide each column is, of the parts of its table: room for its longest word first, and what is left to those with
/// the longest cells.
[[nodiscard]] QList<int> columnParts(const Table& told);

/// meta.xml: the titles alone. No name of anybody or anything, and no time.
[[nodiscard]] QByteArray metaPart(const QList<Telling>& tellings);
/// META-INF/manifest.xml, which lists the others.
[[nodiscard]] QByteArray manifestPart(const QList<ZipEntry>& entries);

} // namespace publish::odf
