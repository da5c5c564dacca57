// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

#include "story/project.h"

#include <QCoreApplication>

#include <limits>

/// What all charts of a story say alike: decisions by shape, axes by their metric, places, days.
namespace analysis {

struct Chart
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

[[nodiscard]] ChartSpec::Marker markerOf(story::Decision decision);
[[nodiscard]] QString decisionText(story::Decision decision);
/// A choice in the middle of a sentence: "backtest", but "A/B test".
[[nodiscard]] QString inSentence(const QString& label);
/// What the shapes mean, of the decisions that these cycles came to.
[[nodiscard]] QList<ChartSpec::MarkerMeaning> decisionMeanings(const QList<const story::Cycle*>& cycles);

[[nodiscard]] story::FieldPath cyclePlace(const story::Cycle& cycle);
/// "Cycle 3"
[[nodiscard]] QString cycleName(int number);
/// "Cycle 3: Better labels"
[[nodiscard]] QString cycleName(int number, const story::Cycle& cycle);
[[nodiscard]] QString cycleName(const story::Project& project, const story::Cycle& cycle);
/// "Hypothesis: …"; empty where the cycle has none.
[[nodiscard]] QString hypothesisText(const story::Cycle& cycle);
/// "80 % (+10.0 pp against the baseline)"; the value alone where there was none.
[[nodiscard]] QString besideBaseline(const story::Project& project, const story::Metric& metric, const QString& segment,
                                     double value);
/// Its end, else its start.
[[nodiscard]] const story::Date& when(const story::Cycle& cycle);

/// "10⁶ EUR", for values that are given without their last six digits; "10⁶" without a unit.
[[nodiscard]] QString unitTimes(int exponent, const QString& unit);
/// "Recall, % (higher is better)", "Loss, 10⁶ EUR (lower is better)"
[[nodiscard]] QString axisTitle(const story::Metric& metric, int exponent = 0);
/// Cycles by number, at most six of them named; a date below where the cycle has one.
[[nodiscard]] ChartSpec::Axis cycleAxis(const story::Project& project, int first, int last);

/// The place of a date on an axis of days: a Julian day; a month or a quarter counts as its middle.
[[nodiscard]] double dayOf(const story::Date& date);
/// Days, at most `most` of them named: "4 Oct", "Oct" with the year below, "2024"; steps of a calendar. A little room
/// is left at both ends.
[[nodiscard]] ChartSpec::Axis dateAxis(double from, double to, int most = 6);

/// Values that an axis is to cover.
class Extent
{
public:
    void cover(double value);
    [[nodiscard]] bool isEmpty() const { return m_low > m_high; }
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }

private:
    double m_low = std::numeric_limits<double>::infinity();
    double m_high = -std::numeric_limits<double>::infinity();
};
/// Everything in the panel that has a place on the y axis.
[[nodiscard]] Extent valuesOf(const ChartSpec::Panel& panel);
/// Of a metric's values, with its title.
[[nodiscard]] ChartSpec::Axis valueAxis(const Extent& extent, const story::Metric& metric, int most = 5);

} // namespace analysis
