// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"

#include <span>

struct yyjson_mut_doc;
struct yyjson_mut_val;

/// How files of older formats are read: step by step as what a program of the next format would have written. The file
/// itself stays as it is until the story is edited; then the save that rewrites it gives it to the history first.
namespace store {

/// One step, over the JSON of the whole file: a pure function of it. It must bear what it does not expect, for nothing was
/// checked before, and leaves what it does not know where it stands. `version` is set by whoever calls it.
using Migration = void (*)(yyjson_mut_doc* document, yyjson_mut_val* root);

/// The last one leads to formatVersion, and each before it to where the next begins.
using Migrations = std::span<const Migration>;

/// Those of this program: none, as there was no format before the first. A step, once it is out, is never changed.
[[nodiscard]] Migrations projectMigrations();
[[nodiscard]] Migrations portfolioMigrations();

/// As projectFromJson() with its own.
[[nodiscard]] std::expected<story::Project, story::Errors> projectFromJson(const QByteArray& bytes, const QString& file,
                                                                           Migrations migrations);

} // namespace store
