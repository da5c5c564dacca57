// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <optional>

/// The population stability index: how far the counts of a window have moved from those of the reference.
namespace analysis {

struct Psi
{
    double value = 0;
    bool isSmoothed = false; ///< a bin was empty on one side
    /// What a window of this size stays below with 95 % when nothing has drifted; nothing where the counts are shares.
    std::optional<double> chance;
    bool operator==(const Psi&) const = default;
};

/// sum (p - q) ln(p / q), p the share of a bin in the window, q in the reference (Siddiqi, Credit Risk Scorecards, 2006).
/// It is symmetric. A bin that is empty on both sides adds nothing. Where one is empty on one side only, 0.5 is added to
/// every count on both sides before shares are taken (the usual correction of an empty cell: Haldane 1956, Anscombe 1956),
/// so counts without empty bins stay exact. What sums to 1 or to 100, to within the rounding of its decimals, and is not all
/// whole, is shares: of them it is not known how many they were, and 0.0001 is added instead.
/// `chance`: (1/N + 1/M) (B - 1 + 1.645 sqrt(2 (B - 1))) of N and M counts in B bins (Yurdakul, Statistical Properties of
/// the Population Stability Index, 2018: without drift PSI is chi-square of B - 1 degrees times 1/N + 1/M, here by its
/// normal approximation).
/// Nothing where the sides have different bins or fewer than two, a count is negative, or a side sums to nothing.
[[nodiscard]] std::optional<Psi> psi(const QList<double>& reference, const QList<double>& window);

/// A convention of credit scoring and no test (Siddiqi 2006): below 0.1 stable, up to 0.25 moderate, above it major.
enum class DriftBand { Stable, Moderate, Major };
inline constexpr double moderateDrift = 0.1;
inline constexpr double majorDrift = 0.25;
[[nodiscard]] DriftBand driftBand(double psi);

} // namespace analysis
