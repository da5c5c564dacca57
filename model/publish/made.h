// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace publish {

/// A file that stands beside the one that was asked for.
struct FileBeside
{
    QString name;
    QByteArray bytes;
};

/// What an export has made.
struct Made
{
    QByteArray bytes;
    QList<FileBeside> beside = {};
    QList<QByteArray> morePages = {}; ///< of pages as pictures, each a file of its own: `bytes` are the first
    QStringList warnings = {}; ///< whole sentences that name their story: what is in the file otherwise than was typed
};

} // namespace publish
