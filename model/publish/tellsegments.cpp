// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "analysis/figures.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;

namespace {

constexpr qsizetype mostMetrics = 6;

bool isBare(const Measurement& m) { return !m.segment.isEmpty() && m.value && !m.n && !m.low && !m.high; }

template <typename Member> QStringList distinct(const QList<Measurement>& measurements, Member member)
{
    QStringList values;
    for (const Measurement& m : measurements)
        if (const QString value = member(m); !values.contains(value)) values.append(value);
    return values;
}

} // namespace

QList<Measurement> Teller::tellSegments(const QList<Measurement>& measurements, const QString& caption)
{
    QList<Measurement> bare;
    QList<Measurement> rest;
    for (const Measurement& m : measurements)
        (isBare(m) && m_project.metric(m.metric) ? bare : rest).append(m);
    const QStringList segments = distinct(bare, [](const Measurement& m) { return m.segment; });
    const QStringList metrics = distinct(bare, [](const Measurement& m) { return m.metric.id; });
    if (segments.size() < 2 || metrics.size() < 2 || metrics.size() > mostMetrics) return measurements;

    Table pivot{.caption = caption, .columns = {{Publish::tr("Segment")}}, .rows = {}};
    for (const QString& id : metrics)
        pivot.columns.append({withUnit(*m_project.metric({id})), true});
    for (const QString& segment : segments) {
        QStringList sources;
        QList<StyledText> row(metrics.size() + 1);
        for (const Measurement& m : bare) {
            if (m.segment != segment) continue;
            row[metrics.indexOf(m.metric.id) + 1] = StyledText(number(*m.value, m_project.metric(m.metric)->decimals));
            for (const Annotation& annotation : m.about)
                sources.append(annotation.source);
        }
        row[0] = withMarks(StyledText(segment), markOf(sources));
        pivot.rows.append(row);
    }
    table(pivot);
    return rest;
}

} // namespace publish
