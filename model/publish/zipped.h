// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace publish {

struct ZipEntry
{
    QByteArray name;
    QByteArray bytes;
    bool isPacked = true;
};

/// The entries as one zip, without any time in it: the same bytes for the same entries. KZip would do it but for the
/// libraries that it brings to a command, and what is left of a zip without encryption and attributes is this.
[[nodiscard]] QByteArray zipped(const QList<ZipEntry>& entries);

} // namespace publish
