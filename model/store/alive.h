// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor.h"

/// A file that is locked as long as a process lives: the lock goes with the process, however it ends.
/// For the files of store alone.
namespace store {

[[nodiscard]] std::expected<Descriptor, story::Error> liveAs(const QString& path);
[[nodiscard]] bool isAlive(const QString& path);

/// The one of a folder.
[[nodiscard]] std::expected<Descriptor, story::Error> liveIn(const QString& folder);
[[nodiscard]] bool isAliveIn(const QString& folder);
void removeLife(const QString& folder);

} // namespace store
