// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartparts.h"

#include "figures.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

ChartSpec::Marker markerOf(Decision decision)
{
    switch (decision) {
    case Decision::RolledBack: return ChartSpec::Marker::Triangle;
    case Decision::Refuted: return ChartSpec::Marker::Cross;
    case Decision::Parked: return ChartSpec::Marker::Square;
    case Decision::Unset: return ChartSpec::Marker::Diamond;
    case Decision::Shipped: break;
    }
    return ChartSpec::Marker::Circle;
}

QString decisionText(Decision decision)
{
    return decision == Decision::Unset ? Chart::tr("Not decided") : choiceLabel(decision);
}

QString inSentence(const QString& label)
{
    const bool isWord = label.size() < 2 || label[1].isLower();
    return isWord ? label.first(std::min<qsizetype>(1, label.size())).toLower() + label.mid(1) : label;
}

QList<ChartSpec::MarkerMeaning> decisionMeanings(const QList<const Cycle*>& cycles)
{
    QList<ChartSpec::MarkerMeaning> meanings;
    for (Decision decision :
         {Decision::Shipped, Decision::RolledBack, Decision::Refuted, Decision::Parked, Decision::Unset}) {
        const auto found = std::ranges::find(cycles, decision, &Cycle::decision);
        if (found != cycles.end()) meanings.append({markerOf(decision), decisionText(decision), isKept(**found)});
    }
    return meanings;
}

FieldPath cyclePlace(const Cycle& cycle)
{
    static const FieldPath cycles("cycles"_L1);
    return cycles.entry(cycle.id);
}

QString cycleName(int number) { return Chart::tr("Cycle %1").arg(QString::number(number)); }

QString cycleName(int number, const Cycle& cycle)
{
    return cycle.title.isEmpty() ? cycleName(number) : Chart::tr("%1: %2").arg(cycleName(number), cycle.title);
}

QString cycleName(const Project& project, const Cycle& cycle)
{
    const auto found = std::ranges::find(project.cycles, cycle.id, &Cycle::id);
    return cycleName(int(found - project.cycles.begin()) + 1, cycle);
}

QString hypothesisText(const Cycle& cycle)
{
    return cycle.hypothesis.isEmpty() ? QString()
                                      : Chart::tr("Hypothesis: %1").arg(cycle.hypothesis.paragraphs.first());
}

QString besideBaseline(const Project& project, const Metric& metric, const QString& segment, double value)
{
    const QString text = quantity(value, metric);
    const Number baseline = baselineValue(project, metric.id, segment);
    const auto moved = baseline ? change(metric, *baseline, value) : std::nullopt;
    return moved ? Chart::tr("%1 (%2 against the baseline)").arg(text, analysis::text(*moved)) : text;
}

const Date& when(const Cycle& cycle) { return cycle.endDate.isNull() ? cycle.startDate : cycle.endDate; }

QString unitTimes(int exponent, const QString& unit)
{
    if (exponent == 0) return unit;
    const QString power = powerOfTen(exponent);
    return unit.isEmpty() ? power : power + QChar::Nbsp + unit;
}

QString axisTitle(const Metric& metric, int exponent)
{
    const QString unit = unitTimes(exponent, metric.unit);
    QString title = unit.isEmpty() ? metric.name : metric.name + u", "_s + unit;
    if (metric.direction == Direction::HigherIsBetter) title += Chart::tr(" (higher is better)");
    if (metric.direction == Direction::LowerIsBetter) title += Chart::tr(" (lower is better)");
    return title;
}

ChartSpec::Axis cycleAxis(const Project& project, int first, int last)
{
    constexpr int most = 6;
    ChartSpec::Axis axis{.title = Chart::tr("Cycle"), .min = first - 0.5, .max = last + 0.5};
    axis.scale = ChartSpec::Scale::Cycles;
    const int steps = std::max(1, int(std::ceil(double(last - first) / (most - 1))));
    for (int n = first; n <= last; n += steps) {
        const Date& day = when(project.cycles[n - 1]);
        QString label = QString::number(n);
        if (!day.isNull()) label += u'\n' + day.text().first(std::min<qsizetype>(7, day.text().size()));
        axis.ticks.append({double(n), label});
    }
    return axis;
}

double dayOf(const Date& date) { return double(date.first().toJulianDay() + date.last().toJulianDay()) / 2; }

namespace {

/// From one tick to the next: so many days, or so many months.
struct CalendarStep
{
    int days = 0;
    int months = 0;
};

QDate firstTick(const QDate& from, CalendarStep step)
{
    if (step.days > 0) return from;
    const int month = (from.year() * 12 + from.month() - 1 + step.months - 1) / step.months * step.months;
    const QDate tick(month / 12, month % 12 + 1, 1);
    return tick < from ? tick.addMonths(step.months) : tick;
}

/// The year stands below the first tick, and below those with which another begins.
QString tickLabel(const QDate& day, CalendarStep step, int yearBefore)
{
    if (step.months >= 12) return QString::number(day.year());
    const QLocale english(QLocale::English);
    const QString month = english.standaloneMonthName(day.month(), QLocale::ShortFormat);
    const QString label = step.days > 0 ? u"%1\u00A0%2"_s.arg(day.day()).arg(month) : month;
    return day.year() == yearBefore ? label : label + u'\n' + QString::number(day.year());
}

QList<ChartSpec::Tick> calendarTicks(const QDate& from, const QDate& to, CalendarStep step, int most)
{
    QList<ChartSpec::Tick> ticks;
    int year = 0;
    for (QDate day = firstTick(from, step); day <= to && ticks.size() <= most;
         day = step.days > 0 ? day.addDays(step.days) : day.addMonths(step.months)) {
        ticks.append({double(day.toJulianDay()), tickLabel(day, step, year)});
        year = day.year();
    }
    return ticks;
}

} // namespace

ChartSpec::Axis dateAxis(double from, double to, int most)
{
    constexpr CalendarStep steps[] = {{1, 0}, {2, 0},  {7, 0},  {14, 0}, {0, 1},   {0, 2},   {0, 3},
                                      {0, 6}, {0, 12}, {0, 24}, {0, 60}, {0, 120}, {0, 240}, {0, 600}};
    const double room = std::max(0.5, (to - from) * 0.03);
    ChartSpec::Axis axis{.min = from - room, .max = to + room};
    axis.scale = ChartSpec::Scale::Days;
    for (const CalendarStep step : steps) {
        axis.ticks = calendarTicks(QDate::fromJulianDay(qint64(std::ceil(axis.min))),
                                   QDate::fromJulianDay(qint64(std::floor(axis.max))), step, most);
        if (axis.ticks.size() <= most) break;
    }
    return axis;
}

void Extent::cover(double value)
{
    m_low = std::min(m_low, value);
    m_high = std::max(m_high, value);
}

Extent valuesOf(const ChartSpec::Panel& panel)
{
    Extent extent;
    for (const ChartSpec::Point& point : panel.points)
        for (const double value : {point.y, point.low.value_or(point.y), point.high.value_or(point.y)})
            extent.cover(value);
    for (const ChartSpec::Curve& curve : panel.curves)
        for (const QPointF& point : curve.points)
            extent.cover(point.y());
    for (const ChartSpec::Bar& bar : panel.bars) {
        extent.cover(bar.area.top());
        extent.cover(bar.area.bottom());
    }
    for (const ChartSpec::Line& line : panel.lines)
        if (line.orientation == Qt::Horizontal) extent.cover(line.at);
    return extent;
}

ChartSpec::Axis valueAxis(const Extent& extent, const Metric& metric, int most)
{
    ChartSpec::Axis axis = niceAxis(extent.low(), extent.high(), most);
    axis.title = axisTitle(metric, axis.exponent);
    return axis;
}

} // namespace analysis
