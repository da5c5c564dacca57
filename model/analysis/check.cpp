// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check.h"

#include "boundnumbers.h"

#include "story/project.h"

#include <QHash>
#include <QSet>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Walks the whole value once and looks at each record by what it has, not by what it is.
class Checker
{
public:
    explicit Checker(const Project& project)
        : m_project(project)
    {
        collectIds(recordType<Project>(), &project);
        visit(recordType<Project>(), &project, {});
        checkStages(project.rollout.stages);
        checkBins(project.monitoring.distributions);
    }

    QList<Finding> findings;

private:
    void collectIds(const RecordType& type, const void* record);
    void visit(const RecordType& type, const void* record, const FieldPath& path);
    void checkReference(const Field& field, const QString& id, const FieldPath& path);
    void checkOrder(const RecordType& type, const void* record, const FieldPath& path);
    void checkInterval(const RecordType& type, const void* record, const FieldPath& path);
    void checkStages(const QList<Stage>& stages);
    void checkBins(const QList<Distribution>& distributions);

    const Project& m_project;
    QHash<QString, QSet<QString>> m_ids; ///< by the name of the record type
};

void Checker::collectIds(const RecordType& type, const void* record)
{
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        if (field.kind == Kind::Record) collectIds(field.type(), member);
        if (field.kind != Kind::List) continue;
        for (int i = 0; i < field.list.size(member); ++i) {
            const void* element = field.list.at(member, i);
            m_ids[QString::fromLatin1(field.type().name)].insert(field.list.entry(element)->id);
            collectIds(field.type(), element);
        }
    }
}

void Checker::visit(const RecordType& type, const void* record, const FieldPath& path)
{
    for (const UnknownMember& member : type.base(record)->unknown)
        findings.append({u"unknown-member"_s, path, {member.key}});
    checkOrder(type, record, path);
    checkInterval(type, record, path);
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        const FieldPath here = path.field(field.name());
        if (field.kind == Kind::Reference) checkReference(field, as<Reference>(member).id, here);
        if (field.kind == Kind::References)
            for (const QString& id : as<References>(member).ids)
                checkReference(field, id, here);
        if (field.kind == Kind::Prose) findings += brokenNumbers(m_project, here, as<Prose>(member).paragraphs);
        if (field.key == "summary" && field.kind == Kind::Line)
            findings += brokenNumbers(m_project, here, {as<QString>(member)});
        if (field.kind == Kind::Record) visit(field.type(), member, here);
        if (field.kind != Kind::List) continue;
        for (int i = 0; i < field.list.size(member); ++i) {
            const void* element = field.list.at(member, i);
            visit(field.type(), element, here.entry(field.list.entry(element)->id));
        }
    }
}

void Checker::checkReference(const Field& field, const QString& id, const FieldPath& path)
{
    if (id.isEmpty() || m_ids.value(QString::fromLatin1(field.type().name)).contains(id)) return;
    findings.append({u"reference-to-nothing"_s, path, {id, QString::fromLatin1(field.type().label)}});
}

/// Pairs of dates of which the first may not lie behind the second, wherever a record has both.
void Checker::checkOrder(const RecordType& type, const void* record, const FieldPath& path)
{
    struct Pair
    {
        QStringView earlier;
        QStringView later;
        QString rule;
    };
    static const QList<Pair> pairs{
        {u"startDate", u"endDate", u"end-before-start"_s},
        {u"measureFixedOn", u"experimentOn", u"measure-fixed-after-experiment"_s},
        {u"experimentOn", u"resultOn", u"result-before-experiment"_s},
        {u"startedOn", u"seenOn", u"seen-before-it-started"_s},
        {u"seenOn", u"resolvedOn", u"resolved-before-seen"_s},
    };
    for (const Pair& pair : pairs) {
        const Field* earlier = type.field(pair.earlier);
        const Field* later = type.field(pair.later);
        if (!earlier || !later) continue;
        const auto& from = as<Date>(earlier->member(record));
        const auto& to = as<Date>(later->member(record));
        if (!from.isNull() && !to.isNull() && to.last() < from.first())
            findings.append({pair.rule, path.field(pair.later), {to.text(), from.text()}});
    }
}

void Checker::checkInterval(const RecordType& type, const void* record, const FieldPath& path)
{
    const Field* low = type.field(u"low");
    const Field* high = type.field(u"high");
    const Field* value = type.field(u"value");
    if (!low || !high || !value) return;
    const auto& from = as<Number>(low->member(record));
    const auto& to = as<Number>(high->member(record));
    const auto& at = as<Number>(value->member(record));
    if (from && to && *from > *to)
        findings.append({u"interval-reversed"_s, path.field(u"low"), {QString::number(*from), QString::number(*to)}});
    else if (at && ((from && *at < *from) || (to && *at > *to)))
        findings.append({u"value-outside-interval"_s, path.field(u"value"), {QString::number(*at)}});
}

/// Stages are told in the order in which they expose users.
void Checker::checkStages(const QList<Stage>& stages)
{
    const FieldPath list("rollout.stages"_L1);
    const Stage* before = nullptr;
    for (const Stage& stage : stages) {
        const FieldPath path = list.entry(stage.id);
        if (stage.share && (*stage.share < 0 || *stage.share > 100))
            findings.append({u"share-outside-percent"_s, path.field(u"share"), {QString::number(*stage.share)}});
        if (before) {
            if (stage.kind != StageKind::Unset && stage.kind < before->kind)
                findings.append({u"stage-kind-out-of-order"_s,
                                 path.field(u"kind"),
                                 {choiceLabel(stage.kind), choiceLabel(before->kind)}});
            if (!stage.startDate.isNull() && !before->startDate.isNull()
                && stage.startDate.last() < before->startDate.first())
                findings.append({u"stage-before-the-one-above"_s,
                                 path.field(u"startDate"),
                                 {stage.startDate.text(), before->startDate.text()}});
        }
        before = &stage;
    }
}

void Checker::checkBins(const QList<Distribution>& distributions)
{
    const FieldPath list("monitoring.distributions"_L1);
    for (const Distribution& distribution : distributions) {
        const FieldPath path = list.entry(distribution.id);
        const auto bins = distribution.bins.size();
        const auto compare = [&](const QList<double>& counts, const FieldPath& where) {
            if (!counts.isEmpty() && counts.size() != bins)
                findings.append(
                    {u"counts-do-not-fit-bins"_s, where, {QString::number(counts.size()), QString::number(bins)}});
        };
        compare(distribution.reference, path.field(u"reference"));
        for (const CountWindow& window : distribution.windows)
            compare(window.counts, path.field(u"windows").entry(window.id).field(u"counts"));
    }
}

} // namespace

QList<Finding> check(const Project& project) { return Checker(project).findings; }

} // namespace analysis
