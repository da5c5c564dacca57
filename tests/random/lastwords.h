// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace chance {

/// While it lives, an assertion that fails is told together with what led there, and warnings are collected.
class LastWords
{
public:
    explicit LastWords(std::function<QString()> words);
    ~LastWords();
    LastWords(const LastWords&) = delete;
    LastWords& operator=(const LastWords&) = delete;

    /// What was said with qWarning() and qCritical().
    [[nodiscard]] QStringList warnings() const;
};

} // namespace chance
