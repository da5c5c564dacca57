// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include "dates.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;

namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar noBreakSpace(0x00A0);
constexpr QChar thinSpace(0x202F);

QLocale english() { return {QLocale::English, QLocale::UnitedKingdom}; }

} // namespace

QString number(double value, Integer decimals)
{
    const double size = std::abs(value);
    const bool isUsual = size == 0 || (size >= 1e-5 && size < 1e15); // others would be mostly zeros
    QString text = decimals ? QString::number(size, 'f', *decimals)
                            : QString::number(size, isUsual ? 'f' : 'g', QLocale::FloatingPointShortest);
    if (text.contains(u'e')) text = QString::number(size, 'g', 6);
    qsizetype whole = text.indexOf(u'.');
    if (whole < 0) whole = text.size();
    if (whole > 4 && !text.contains(u'e'))
        for (qsizetype at = whole - 3; at > 0; at -= 3)
            text.insert(at, thinSpace);
    const bool isZero = std::ranges::none_of(text, [](QChar c) { return c >= u'1' && c <= u'9'; });
    return std::signbit(value) && !isZero ? minusSign + text : text;
}

QString quantity(double value, const QString& unit, Integer decimals)
{
    return unit.isEmpty() ? number(value, decimals) : number(value, decimals) + noBreakSpace + unit;
}

QString quantity(double value, const Metric& metric) { return quantity(value, metric.unit, metric.decimals); }

QString date(const Date& date) { return dateIn(english(), date); }

QString period(const Date& from, const Date& to) { return periodIn(english(), from, to); }

std::optional<Change> change(const Metric& metric, double from, double to)
{
    Change change{.kind = metric.change};
    if (change.kind == ChangeKind::Unset)
        change.kind = metric.unit == QStringLiteral("%") ? ChangeKind::PercentagePoints : ChangeKind::Relative;
    if (change.kind == ChangeKind::Relative) {
        if (from == 0) return {};
        change.value = 100 * (to - from) / std::abs(from);
    } else {
        change.value = to - from;
    }
    change.isBetter = metric.direction == Direction::HigherIsBetter
        ? to > from
        : metric.direction == Direction::LowerIsBetter && to < from;
    return change;
}

QString text(const Change& change)
{
    const double size = std::abs(change.value);
    const QString digits = number(size, size >= 100 ? 0 : size >= 1 ? 1 : 2);
    const QString sign = change.value < 0 ? QString(minusSign) : QStringLiteral("+");
    return sign + digits + noBreakSpace
        + (change.kind == ChangeKind::PercentagePoints ? QStringLiteral("pp") : QStringLiteral("%"));
}

const Measurement* measurement(const QList<Measurement>& measurements, const QString& metricId, const QString& segment)
{
    const auto found = std::ranges::find_if(measurements, [&](const Measurement& m) {
        return m.metric.id == metricId && m.segment == segment && m.value;
    });
    return found == measurements.end() ? nullptr : &*found;
}

Number baselineValue(const Project& project, const QString& metricId, const QString& segment)
{
    const Measurement* found = measurement(project.baseline.measurements, metricId, segment);
    return found ? found->value : Number();
}

bool isKept(const Cycle& cycle) { return cycle.decision == Decision::Shipped || cycle.decision == Decision::Unset; }

Number latestValue(const Project& project, const QString& metricId, const QString& segment)
{
    Number latest;
    for (const Cycle& cycle : project.cycles)
        if (const Measurement* found = isKept(cycle) ? measurement(cycle.measurements, metricId, segment) : nullptr)
            latest = found->value;
    return latest;
}

bool holds(double value, Comparison comparison, double limit)
{
    switch (comparison) {
    case Comparison::Unset: return true;
    case Comparison::Below: return value < limit;
    case Comparison::AtMost: return value <= limit;
    case Comparison::AtLeast: return value >= limit;
    case Comparison::Above: return value > limit;
    }
    return true;
}

} // namespace analysis
