// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace chance {

/// While it lives, an assertion that fails, or a crash, is told together with what led there, and warnings are collected, except those
/// that begin as `expected` says: they are not even shown.
class LastWords
{
public:
    explicit LastWords(std::function<QString()> words, const QStringList& expected = {});
    ~LastWords();
    LastWords(const LastWords&) = delete;
    LastWords& operator=(const LastWords&) = delete;

    /// What was said with qWarning() and qCritical().
    [[nodiscard]] QStringList warnings() const;
};

} // namespace chance
