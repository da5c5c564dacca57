// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "psi.h"

#include "figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace analysis {

namespace {

constexpr double halfACount = 0.5;
constexpr double smallShare = 0.0001;
constexpr double normal95 = 1.645;

double sum(const QList<double>& counts) { return std::accumulate(counts.begin(), counts.end(), 0.0); }

bool canBeCounts(const QList<double>& counts)
{
    const auto isCount = [](double count) { return std::isfinite(count) && count >= 0; };
    return counts.size() >= 2 && std::ranges::all_of(counts, isCount) && sum(counts) > 0;
}

/// 0.333 three times is 0.999, and 33.3 three times 99.9; 1, 0 and 0 are one observation.
bool areShares(const QList<double>& counts)
{
    const int decimals = decimalsOf(counts);
    const double rounding = std::max(1e-6, 0.501 * std::pow(10, -decimals) * double(counts.size()));
    const double total = sum(counts);
    return decimals > 0 && (std::abs(total - 1) <= rounding || std::abs(total - 100) <= rounding);
}

QList<double> shares(const QList<double>& counts, double added)
{
    const double total = sum(counts) + added * double(counts.size());
    QList<double> parts;
    for (double count : counts)
        parts.append((count + added) / total);
    return parts;
}

/// Bins that are empty on both sides say nothing.
void dropEmptyBins(QList<double>& reference, QList<double>& window)
{
    for (qsizetype i = reference.size() - 1; i >= 0; --i) {
        if (reference[i] > 0 || window[i] > 0) continue;
        reference.removeAt(i);
        window.removeAt(i);
    }
}

} // namespace

std::optional<Psi> psi(const QList<double>& reference, const QList<double>& window)
{
    if (reference.size() != window.size() || !canBeCounts(reference) || !canBeCounts(window)) return {};
    QList<double> before = reference;
    QList<double> after = window;
    dropEmptyBins(before, after);
    const bool isShare = areShares(reference) || areShares(window);
    Psi result{.isSmoothed = before.contains(0) || after.contains(0)};
    if (isShare) { // both to the same scale, so that the same constant is added to both
        before = shares(before, 0);
        after = shares(after, 0);
    }
    const double added = !result.isSmoothed ? 0 : isShare ? smallShare : halfACount;
    const QList<double> q = shares(before, added);
    const QList<double> p = shares(after, added);
    for (qsizetype i = 0; i < p.size(); ++i)
        result.value += (p[i] - q[i]) * std::log(p[i] / q[i]);
    if (!isShare) {
        const double freedom = double(p.size()) - 1;
        result.chance = (1 / sum(before) + 1 / sum(after)) * (freedom + normal95 * std::sqrt(2 * freedom));
    }
    return result;
}

DriftBand driftBand(double psi)
{
    if (psi < moderateDrift) return DriftBand::Stable;
    return psi > majorDrift ? DriftBand::Major : DriftBand::Moderate;
}

} // namespace analysis
