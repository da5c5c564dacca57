// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartparts.h"

#include <QHash>

/// A story of three cycles, whose charts can be worked out by hand, and what is read in them.
namespace threecycles {

using namespace analysis;
using namespace story;
using namespace Qt::StringLiterals;
using Role = ChartSpec::Role;

inline Date day(const char* text) { return *Date::fromText(QString::fromLatin1(text)); }

inline Metric metric(const QString& id, const QString& name, const QString& unit, Family family, Direction direction)
{
    Metric made;
    made.id = id;
    made.name = name;
    made.unit = unit;
    made.family = family;
    made.direction = direction;
    return made;
}

inline Measurement measured(const QString& metricId, double value)
{
    Measurement made;
    made.id = u"m-"_s + metricId;
    made.metric.id = metricId;
    made.value = value;
    return made;
}

inline Cycle cycle(const QString& id, double recall, double latency, Decision decision, const char* from,
                   const char* to)
{
    Cycle made;
    made.id = id;
    made.decision = decision;
    made.startDate = day(from);
    made.endDate = day(to);
    made.measurements = {measured(u"recall"_s, recall), measured(u"latency"_s, latency)};
    return made;
}

/// Recall 70 % at 40 ms before. Three cycles: one ships, one is too slow and rolled back, one is dominated.
inline Project threeCycles()
{
    Project project;
    project.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s, Family::OfflineQuality, Direction::HigherIsBetter),
                       metric(u"latency"_s, u"Latency"_s, u"ms"_s, Family::Latency, Direction::LowerIsBetter)};
    project.baseline.measurements = {measured(u"recall"_s, 70), measured(u"latency"_s, 40)};
    Constraint limit;
    limit.id = u"k"_s;
    limit.metric.id = u"latency"_s;
    limit.comparison = Comparison::AtMost;
    limit.value = 50;
    project.constraints = {limit};
    project.cycles = {cycle(u"c1"_s, 80, 45, Decision::Shipped, "2026-01-01", "2026-01-11"),
                      cycle(u"c2"_s, 90, 80, Decision::RolledBack, "2026-01-12", "2026-02-01"),
                      cycle(u"c3"_s, 78, 48, Decision::Shipped, "2026-02-02", "2026-02-12")};
    project.cycles[1].decisionReason = Prose::fromText(u"the page became slow"_s);
    return project;
}

inline QString roles(const QList<ChartSpec::Point>& points)
{
    static const QHash<Role, QString> names{{Role::Data, u"data"_s},
                                            {Role::Best, u"ships"_s},
                                            {Role::Dominated, u"dominated"_s},
                                            {Role::Baseline, u"baseline"_s}};
    QStringList said;
    for (const ChartSpec::Point& point : points)
        said.append(point.place.entryId() + u' ' + names.value(point.role));
    return said.join(u", "_s).trimmed();
}

inline QString plain(QString text) { return text.replace(QChar(0xA0), u' '); }

inline QString labels(const QList<ChartSpec::Line>& lines, Qt::Orientation orientation)
{
    QStringList said;
    for (const ChartSpec::Line& line : lines)
        if (line.orientation == orientation) said.append(plain(line.label));
    return said.join(u", "_s);
}

} // namespace threecycles
