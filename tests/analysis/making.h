// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

/// Small stories, written as one would tell them.
namespace making {

inline story::Date day(const QString& text) { return *story::Date::fromText(text); }

inline story::Prose said(const QString& text) { return story::Prose::fromText(text); }

inline story::Metric metric(const QString& id, const QString& unit, story::Direction direction,
                            story::ChangeKind kind = story::ChangeKind::Unset)
{
    story::Metric m;
    m.id = id;
    m.name = id;
    m.unit = unit;
    m.direction = direction;
    m.change = kind;
    return m;
}

inline story::Measurement measured(const QString& metricId, double value, const QString& segment = {})
{
    story::Measurement m;
    m.id = metricId + segment;
    m.metric.id = metricId;
    m.value = value;
    m.segment = segment;
    return m;
}

inline story::Cycle cycle(const QString& id, const QList<story::Measurement>& measurements,
                          story::Decision decision = story::Decision::Shipped)
{
    story::Cycle c;
    c.id = id;
    c.measurements = measurements;
    c.decision = decision;
    return c;
}

inline story::Effect effect(const QString& metricId, double change, story::ChangeKind kind = story::ChangeKind::Unset)
{
    story::Effect e;
    e.metric.id = metricId;
    e.change = change;
    e.kind = kind;
    return e;
}

/// Quality (percent, higher is better) against latency (ms, lower is better): bought dear, refuted, won back.
inline story::Project tradeStory()
{
    using namespace Qt::StringLiterals;
    using story::Decision;
    story::Project p;
    p.metrics = {metric(u"recall"_s, u"%"_s, story::Direction::HigherIsBetter),
                 metric(u"latency"_s, u"ms"_s, story::Direction::LowerIsBetter)};
    p.baseline.measurements = {measured(u"recall"_s, 70), measured(u"latency"_s, 40)};
    p.cycles = {cycle(u"c1"_s, {measured(u"recall"_s, 80), measured(u"latency"_s, 60)}),
                cycle(u"c2"_s, {measured(u"recall"_s, 90), measured(u"latency"_s, 120)}, Decision::RolledBack),
                cycle(u"c3"_s, {measured(u"recall"_s, 78), measured(u"latency"_s, 65)}, Decision::Refuted),
                cycle(u"c4"_s, {measured(u"recall"_s, 86), measured(u"latency"_s, 72)}),
                cycle(u"c5"_s, {measured(u"recall"_s, 86.5), measured(u"latency"_s, 50)})};
    return p;
}

} // namespace making
