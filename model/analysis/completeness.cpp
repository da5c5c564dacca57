// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completeness.h"

#include "shownfields.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace analysis {

using namespace story;

namespace {

using namespace Qt::StringLiterals;

/// The fields of each step that an interviewer asks for first. A list counts as filled when something stands in an entry.
const QList<QLatin1StringView>& asked(Step step)
{
    static const std::array<QList<QLatin1StringView>, stepCount> fields{{
        {"objective.problem"_L1, "objective.whoItHurts"_L1, "objective.whyNow"_L1, "objective.outcome"_L1,
         "objective.businessMetric"_L1},
        {"baseline.existed"_L1, "baseline.whyChosen"_L1, "baseline.limits"_L1, "baseline.learned"_L1,
         "baseline.measurements"_L1},
        {"constraints"_L1, "system.ingestion"_L1, "system.features"_L1, "system.serving"_L1, "system.logging"_L1,
         "system.feedback"_L1, "system.alerting"_L1},
        {"cycles"_L1},
        {"rollout.stages"_L1, "rollout.guardrails"_L1, "rollout.decisionRule"_L1, "rollout.rollback.trigger"_L1,
         "rollout.rollback.mechanism"_L1},
        {"monitoring.driftDetection"_L1, "monitoring.monitors"_L1, "monitoring.retraining.trigger"_L1,
         "monitoring.featureValidation"_L1, "monitoring.versionTracking"_L1, "monitoring.sixMonthsLater"_L1},
        {"nextIteration.experiments"_L1, "nextIteration.changeYourMind"_L1},
    }};
    return fields[size_t(step)];
}

/// The chain of a cycle that is to be told.
constexpr std::array chain{"observation"_L1, "hypothesis"_L1, "experiment"_L1,
                           "result"_L1,      "learning"_L1,   "decision"_L1};

/// An entry in which nothing stands is not yet one.
bool hasContent(const RecordType& type, const void* entry)
{
    return std::ranges::any_of(type.fields, [&](const Field& field) {
        return field.key != "id" && !field.empty(field.member(entry));
    });
}

bool isFilled(const Field& field, const void* member)
{
    if (field.kind != Kind::List) return !field.empty(member);
    for (int i = 0; i < field.list.size(member); ++i)
        if (hasContent(field.type(), field.list.at(member, i))) return true;
    return false;
}

bool isAnswered(const Project& project, const FieldPath& path)
{
    const auto at = locate(project, path);
    if (!at) return false;
    if (isFilled(*at.field, at.member)) return true;
    return at.ownerType->base(at.owner)->about.value(at.field->name()).notKnown;
}

bool isMeasured(const Project& project)
{
    const auto has = [](const QList<Measurement>& list) {
        return std::ranges::any_of(list, [](const Measurement& m) { return m.value.has_value(); });
    };
    return has(project.baseline.measurements) || std::ranges::any_of(project.cycles, has, &Cycle::measurements);
}

/// As the template brought it, and nothing that the user has done stands behind it.
bool isOnlyGiven(const Project& project, const FieldPath& path, const Project& beginning)
{
    const auto now = locate(project, path);
    const auto then = locate(beginning, path);
    if (!then || then.field->empty(then.member) || !then.field->equal(then.member, now.member)) return false;
    return path != "metrics"_L1 || !isMeasured(project);
}

Completeness judged(const Project& project, const QList<FieldPath>& paths, const Project& beginning)
{
    const auto isGiven = [&](const FieldPath& path) { return isOnlyGiven(project, path, beginning); };
    const auto isWritten = [&](const FieldPath& path) { return isAnswered(project, path) && !isGiven(path); };
    const bool isBegun =
        std::ranges::any_of(paths, [&](const auto& path) { return isShown(project, path) && isWritten(path); });
    const auto counts = [&](const FieldPath& path) {
        if (!isAnswered(project, path) || !isGiven(path)) return isAnswered(project, path);
        return isBegun && locate(project, path).field->kind != Kind::List;
    };
    Completeness answer;
    for (const FieldPath& path : paths)
        if (isShown(project, path)) (counts(path) ? answer.filled : answer.missing).append(path);
    return answer;
}

} // namespace

Completeness completeness(const Project& project, Step step, const Project& beginning)
{
    QList<FieldPath> paths;
    for (QLatin1StringView path : asked(step))
        paths.append(path);
    const bool anyStarred = std::ranges::any_of(project.cycles, &Cycle::starred);
    for (const Cycle& cycle : step == Step::Cycles ? project.cycles : QList<Cycle>())
        if (cycle.starred || !anyStarred)
            for (QLatin1StringView key : chain)
                paths.append(FieldPath("cycles"_L1).entry(cycle.id).field(QString(key)));
    return judged(project, paths, beginning);
}

Completeness aboutCompleteness(const Project& project, const Project& beginning)
{
    QList<FieldPath> paths;
    for (QLatin1StringView key : {"title"_L1, "summary"_L1, "role"_L1, "owned"_L1, "metrics"_L1}) {
        const bool isOthers = project.provenance == Provenance::PublicRecord && (key == "role"_L1 || key == "owned"_L1);
        if (!isOthers) paths.append(key);
    }
    return judged(project, paths, beginning);
}

int wholeSteps(const Project& project, const Project& beginning)
{
    int whole = 0;
    for (int step = 0; step < stepCount; ++step)
        whole += completeness(project, Step(step), beginning).isWhole();
    return whole;
}

std::optional<Step> stepOf(const FieldPath& path)
{
    static const QHash<QString, Step> steps{
        {u"objective"_s, Step::Objective},     {u"baseline"_s, Step::Baseline},
        {u"constraints"_s, Step::Constraints}, {u"system"_s, Step::Constraints},
        {u"cycles"_s, Step::Cycles},           {u"rollout"_s, Step::Rollout},
        {u"monitoring"_s, Step::Monitoring},   {u"nextIteration"_s, Step::NextIteration},
    };
    const QString key = path.isEmpty() ? QString() : path.segments().first().key;
    const auto found = steps.find(key);
    return found == steps.end() ? std::nullopt : std::optional(*found);
}

} // namespace analysis
