// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/values.h"

#include <QLocale>

#include <expected>

/// Numbers and dates as people type them. Nothing is guessed: what may mean two things is refused, in words.
namespace items {

/// What was typed, read. `said` tells how, where the text alone does not.
template <typename T> struct Understood
{
    T value;
    QString said; ///< "Understood as 1200"; empty where the text says the same
    QString unit; ///< typed where the field has none yet, but may have one
    bool operator==(const Understood&) const = default;
};

/// What a field asks of a number.
struct NumberWanted
{
    bool isWhole = false;
    QString unit;            ///< that the value is in
    bool takesUnit = false;  ///< without a unit so far, and with room for one
    bool takesKind = false;  ///< a change of what is in `unit`: points and per cent say which kind it is
};

/// "31.4", "-2", "1e3", "1.2k", "3M", "94 %", "0.05 s" where ms are wanted; the point, and the locale's own decimal sign.
/// Nothing: there is none. The error is a sentence.
[[nodiscard]] std::expected<Understood<story::Number>, QString> readNumber(const QString& text, const QLocale& locale,
                                                                           const NumberWanted& wanted = {});
/// "2026-11-22", "22 Nov 2026", the locale's own form; "2026-11", "Nov 2026"; "2026-Q4", "Q4 2026"; "2026".
[[nodiscard]] std::expected<Understood<story::Date>, QString> readDate(const QString& text, const QLocale& locale);

/// The usual spelling of a number, the same everywhere: a point, no groups, no exponent in the usual range.
[[nodiscard]] QString plainNumber(double value);
[[nodiscard]] QString plainNumber(const story::Number& value);

/// How many of `to` one of `from` is, for units of time and of memory; nothing where they do not measure the same.
[[nodiscard]] std::optional<double> unitFactor(const QString& from, const QString& to);
[[nodiscard]] bool isMoney(const QString& unit);
/// The same unit, however it is spelled: "ms" and "Ms", "%" and "percent".
[[nodiscard]] bool isSameUnit(const QString& a, const QString& b);

} // namespace items
