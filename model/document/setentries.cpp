// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "editing.h"

namespace document::edits {

using namespace story;

namespace {

/// The entry to be changed: the one with the id, or a new one at the end of the list.
FieldPath entryFor(Document& document, Project& project, const FieldPath& list, const QString& id)
{
    const auto at = locate(project, list);
    if (!id.isEmpty())
        return entryIndex({.field = at.field, .member = at.member}, id) < 0 ? FieldPath() : list.entry(id);
    const QString prefix = QChar::fromLatin1(at.field->type().name[0]).toLower();
    const QString fresh = document.newId(prefix, project);
    void* entry = at.field->list.insert(at.member, at.field->list.size(at.member), nullptr);
    at.field->list.mutableEntry(entry)->id = fresh;
    return list.entry(fresh);
}

} // namespace

void setFields(Document& document, const QString& key, const QString& text, const QList<FieldChange>& changes)
{
    const Snapshot before = document.project(key);
    if (!before) return;
    auto after = std::make_shared<Project>(*before);
    for (const FieldChange& change : changes)
        replaceValue(*after, change.path, change.value);
    document.push(key, std::move(after), text);
}

void setEntries(Document& document, const QString& key, const FieldPath& list, const QList<EntryChange>& changes,
                const QString& text)
{
    const Snapshot before = document.project(key);
    if (!before) return;
    auto after = std::make_shared<Project>(*before);
    const auto at = locate(*after, list);
    if (!at || !at.field || at.field->kind != Kind::List || !list.entryId().isEmpty()) return;
    for (const EntryChange& change : changes) {
        const FieldPath entry = entryFor(document, *after, list, change.id);
        if (entry.isEmpty()) continue;
        for (const FieldChange& field : change.fields) {
            FieldPath path = entry;
            for (const FieldPath::Segment& segment : field.path.segments())
                path = path.field(segment.key);
            replaceValue(*after, path, field.value);
        }
        for (const auto& [metricId, value, segment] : change.measurements)
            measure(document, *after, entry.field(u"measurements"), metricId, value, segment);
    }
    document.push(key, std::move(after), text);
}

QString defineMetric(Document& document, const QString& key, const QString& name, const QString& unit,
                     const QList<FieldPath>& references)
{
    const Snapshot before = document.project(key);
    if (!before || name.isEmpty()) return {};
    auto after = std::make_shared<Project>(*before);
    Metric metric;
    metric.id = document.newId(QStringLiteral("m"), *before);
    metric.name = wellFormed(name);
    metric.unit = wellFormed(unit);
    after->metrics.append(metric);
    for (const FieldPath& reference : references) {
        const auto at = locate(*after, reference);
        if (!at || !at.field) continue;
        if (at.field->kind == Kind::Reference) setFieldValue(*after, reference, metric.id);
        if (at.field->kind == Kind::References)
            setFieldValue(*after, reference, fieldValue(*after, reference).toStringList() << metric.id);
    }
    document.push(key, std::move(after), Edits::tr("Define metric"));
    return metric.id;
}

} // namespace document::edits
