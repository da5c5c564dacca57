// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace store {

/// The published JSON Schema (draft 2020-12) of each file, made from the descriptions of the fields, so that it says
/// what the reader accepts. The files in resources/schema/ are these bytes; a test holds them together.
[[nodiscard]] QByteArray projectSchema();
[[nodiscard]] QByteArray portfolioSchema();

} // namespace store
