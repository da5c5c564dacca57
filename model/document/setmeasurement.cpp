// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "editing.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace document::edits {

using namespace story;

bool measure(const Document& document, Project& project, const FieldPath& measurements, const QString& metricId,
             Number value, const QString& segment)
{
    const auto at = locate(project, measurements);
    if (!at || at.field->type().name != recordType<Measurement>().name) return false;
    if (!project.metric({metricId}) || (value && !std::isfinite(*value))) return false;
    auto& list = as<QList<Measurement>>(at.member);
    const auto isIt = [&](const Measurement& m) { return m.metric.id == metricId && m.segment == segment; };
    const auto found = std::ranges::find_if(list, isIt);
    if (found != list.end() && value) {
        if (std::exchange(found->value, value) != value) forgetSource(*found, QStringLiteral("value"));
    } else if (found != list.end()) list.erase(found);
    else if (value) {
        Measurement measurement;
        measurement.id = document.newId(QStringLiteral("m"), project);
        measurement.metric.id = metricId;
        measurement.value = value;
        measurement.segment = segment;
        list.append(measurement);
    }
    return true;
}

void setMeasurement(Document& document, const QString& key, const FieldPath& measurements, const QString& metricId,
                    Number value, const QString& segment)
{
    const Snapshot project = document.project(key);
    const Metric* metric = project ? project->metric({metricId}) : nullptr;
    if (!metric) return;
    edit(document, key, Edits::tr("Change %1").arg(metric->name),
         [&](Project& p) { return measure(document, p, measurements, metricId, value, segment); });
}

} // namespace document::edits
