// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "save.h"

#include <QList>

namespace store {

struct Replacement
{
    QString path;
    QByteArray bytes;
};

/// Like replace() for files that belong together: all of them are written whole, each beside its place, before one takes
/// it. So a full disk, or a folder that may not be written in, leaves all old files as they are and nothing new. They take
/// their places from the last to the first.
///
/// Nothing but a regular file is replaced: no folder, no device, and no link, as what it points to would stay as it was.
/// The error says what to do.
[[nodiscard]] std::expected<void, story::Error> replaceAll(const QList<Replacement>& files);

} // namespace store
