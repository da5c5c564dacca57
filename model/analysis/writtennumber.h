// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace analysis {

/// A number as it stands in prose. Nothing in it says which of its signs is the decimal one, so it may be read in two ways:
/// "1,234" is 1234 or 1.234, "94,5" only 94.5.
class WrittenNumber
{
public:
    static std::optional<WrittenNumber> fromText(const QString& text);
    /// As a cell is shown, with the decimals that it has.
    static WrittenNumber fromValue(double value);

    /// Whether the value, rounded or cut to as many decimals as are written, reads so. `tolerance` is that of "about": a
    /// part of the value.
    [[nodiscard]] bool canMean(double value, double tolerance = 0) const;
    /// The first way to read it.
    [[nodiscard]] double value() const { return m_readings.first().value; }

private:
    struct Reading
    {
        double value = 0;
        int decimals = 0;
    };
    QList<Reading> m_readings;
};

/// A pattern for one, to be put into others; it has no groups.
[[nodiscard]] QString writtenNumberPattern();

} // namespace analysis
