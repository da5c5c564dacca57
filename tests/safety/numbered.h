// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <optional>

/// Files that say which of many they are, and whether they are whole.
namespace numbered {

inline QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// About 30 kB, as a story has.
inline QByteArray bytes(int number, int size = 30'000)
{
    const QByteArray body = QByteArray::number(number) + '\n' + QByteArray(size, char('a' + number % 26));
    return hashOf(body) + '\n' + body;
}

/// Nothing, where the bytes are not those of any number, whole.
inline std::optional<int> numberOf(const QByteArray& bytes)
{
    const qsizetype line = bytes.indexOf('\n');
    const QByteArray body = bytes.sliced(line + 1);
    if (line != 64 || hashOf(body) != bytes.first(line)) return {};
    return body.first(body.indexOf('\n')).toInt();
}

} // namespace numbered
