// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownfields.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

enum class Part { Story, Rollout, Monitoring };

/// A field that some kinds of story cannot have: lists without the ids of their entries.
struct Rule
{
    FieldPath path;
    Unneeded why;
    Part part = Part::Story; ///< whose own "designed, not run" counts as well
};

const QList<Rule>& rules()
{
    using enum Unneeded;
    static const QList<Rule> all{
        {"ownedAfterLaunch"_L1, NotRun},
        {"ownedAfterLaunch"_L1, NotDeployed},
        {"objective.return"_L1, NotDeployed},
        {"rollout.stages.usersExposed"_L1, NotDeployed},
        {"rollout.stages.outcome"_L1, NotRun, Part::Rollout},
        {"rollout.stages.outcomeNote"_L1, NotRun, Part::Rollout},
        {"rollout.stages.observations"_L1, NotRun, Part::Rollout},
        {"rollout.guardrails.readings"_L1, NotRun, Part::Rollout},
        {"rollout.verdict"_L1, NotRun, Part::Rollout},
        {"monitoring.lastChecked"_L1, NotRun, Part::Monitoring},
        {"monitoring.series"_L1, NotRun, Part::Monitoring},
        {"monitoring.distributions"_L1, NotRun, Part::Monitoring},
        {"monitoring.driftEvents"_L1, NotRun, Part::Monitoring},
        {"monitoring.series"_L1, TooShort},
        {"monitoring.distributions"_L1, TooShort},
        {"nextIteration.leadership"_L1, TooShort},
        {"llm"_L1, NoLanguageModel},
    };
    return all;
}

/// Research of which nothing says that it went live.
bool isUndeployed(const Project& project)
{
    return project.setting == Setting::Research && project.type != ProjectType::DeployedProduct
        && project.type != ProjectType::LlmSystem && project.rollout.status != ClaimStatus::Run;
}

bool isNotRun(const Project& project, Part part)
{
    if (part == Part::Rollout && project.rollout.status != ClaimStatus::Unset)
        return project.rollout.status == ClaimStatus::Designed;
    if (part == Part::Monitoring && project.monitoring.status != ClaimStatus::Unset)
        return project.monitoring.status == ClaimStatus::Designed;
    return project.type == ProjectType::DesignedNotRun || (part != Part::Story && isUndeployed(project));
}

bool applies(const Project& project, const Rule& rule)
{
    switch (rule.why) {
    case Unneeded::No: break;
    case Unneeded::NoLanguageModel: return project.type != ProjectType::LlmSystem;
    case Unneeded::NotRun: return isNotRun(project, rule.part);
    case Unneeded::NotDeployed: return isUndeployed(project);
    case Unneeded::TooShort: return project.type == ProjectType::ShortProject;
    }
    return false;
}

FieldPath withoutEntries(const FieldPath& path)
{
    FieldPath plain;
    for (const FieldPath::Segment& segment : path.segments())
        plain = plain.field(segment.key);
    return plain;
}

/// Whether anything stands in the field, in any entry where the path passes a list, or is said about it.
bool hasContent(const RecordType& type, const void* record, std::span<const FieldPath::Segment> way)
{
    const Field* field = type.field(way.front().key);
    if (!field) return false;
    const void* member = field->member(record);
    if (way.size() == 1 && way.front().entry.isEmpty())
        return !field->empty(member) || type.base(record)->about.contains(way.front().key);
    const auto rest = way.subspan(1);
    if (field->kind == Kind::Record) return hasContent(field->type(), member, rest);
    if (field->kind != Kind::List) return false;
    for (int i = 0; i < field->list.size(member); ++i) {
        const void* entry = field->list.at(member, i);
        if (!way.front().entry.isEmpty() && field->list.entry(entry)->id != way.front().entry) continue;
        if (rest.empty() || hasContent(field->type(), entry, rest)) return true;
    }
    return false;
}

bool hasContent(const Project& project, const FieldPath& path)
{
    if (path.isEmpty()) return true;
    const auto& way = path.segments();
    return hasContent(recordType<Project>(), &project, {way.data(), size_t(way.size())});
}

} // namespace

Unneeded unneeded(const Project& project, const FieldPath& path)
{
    const FieldPath plain = withoutEntries(path);
    for (const Rule& rule : rules())
        if (plain.startsWith(rule.path) && applies(project, rule)) return rule.why;
    return Unneeded::No;
}

bool isShown(const Project& project, const FieldPath& path)
{
    return unneeded(project, path) == Unneeded::No || hasContent(project, path);
}

QList<HiddenField> hiddenFields(const Project& project)
{
    QList<HiddenField> hidden;
    for (const Rule& rule : rules()) {
        const bool isListed = std::ranges::any_of(hidden, [&](const HiddenField& h) { return h.path == rule.path; });
        if (isListed || !applies(project, rule) || hasContent(project, rule.path)) continue;
        const auto at = locate(project, rule.path);
        const bool isRecord = at && at.field->kind == Kind::Record;
        hidden.append({rule.path, rule.why, isRecord ? int(at.field->type().fields.size()) : 1});
    }
    return hidden;
}

} // namespace analysis
