// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "stories.h"

#include "document/edits.h"
#include "story/portfolio.h"

#include <QDebug>

#include <numeric>

namespace chance {

using namespace document;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Past these sizes a walk would only get slower: entries of one list, projects of a portfolio.
constexpr int mostEntries = 5;
constexpr int mostProjects = 6;

enum class Wanted { Field, List, Entry, Measurements };

bool isMeasurements(const Field& field)
{
    return field.kind == Kind::List && qstrcmp(field.type().name, "Measurement") == 0;
}

/// Walks down from the project, a field at random each time; empty where that ends at nothing of the wanted kind.
FieldPath descend(const Project& project, Wanted wanted, Dice& dice, const Field** found)
{
    const RecordType* type = &recordType<Project>();
    const void* record = &project;
    FieldPath here;
    while (true) {
        const Field& field = dice.of(type->fields);
        const void* member = field.member(record);
        here = here.field(field.name());
        *found = &field;
        if (wanted == Wanted::Measurements && isMeasurements(field)) return here;
        if (field.kind == Kind::List) {
            const int size = field.list.size(member);
            if (wanted == Wanted::List && (size == 0 || dice.oneIn(3))) return size < mostEntries ? here : FieldPath();
            if (size == 0) return {};
            member = field.list.at(member, dice.below(size));
            here = here.entry(field.list.entry(member)->id);
            if (wanted == Wanted::Entry && !dice.oneIn(3)) return here;
        } else if (field.kind != Kind::Record) {
            return wanted == Wanted::Field ? here : FieldPath();
        }
        type = &field.type();
        record = member;
    }
}

FieldPath somewhere(const Project& project, Wanted wanted, Dice& dice, const Field** found)
{
    static const FieldPath nowhere = FieldPath::fromText(u"cycles[gone].title");
    if (dice.oneIn(100)) return nowhere;
    for (int tries = 0; tries < 20; ++tries)
        if (const FieldPath path = descend(project, wanted, dice, found); !path.isEmpty()) return path;
    return nowhere;
}

FieldPath somewhere(const Project& project, Wanted wanted, Dice& dice)
{
    const Field* found = nullptr;
    return somewhere(project, wanted, dice, &found);
}

/// One entry more, and the last of its list changed, with a field that it has or has not.
QList<edits::EntryChange> entryChanges(const Target& target)
{
    const QList<edits::FieldChange> fields{{FieldPath().field(target.field.key()), target.value}};
    const QList<edits::EntryChange::Measured> measured{{target.metric, target.number}};
    return {{{}, fields, measured}, {target.entry.entryId(), fields, measured}};
}

/// The last entry of the target's list, where one that was just added mostly stands.
FieldPath lastEntry(const Document& document, const Target& target)
{
    const Snapshot project = document.project(target.key);
    const auto at = project ? locate(*project, target.list) : Located<const void*>();
    if (!at || at.field->kind != Kind::List || at.field->list.size(at.member) == 0) return target.entry;
    return target.list.entry(
        at.field->list.entry(at.field->list.at(at.member, at.field->list.size(at.member) - 1))->id);
}

} // namespace

Target Target::pick(const Document& document, Dice& dice)
{
    Target target{.text = dice.oneIn(30) ? QString(QChar(0xD83D)) : chance::text(dice),
                  .place = dice.between(-2, mostEntries + 1),
                  .yes = dice.oneIn(2),
                  .seed = dice.any()};
    if (!dice.oneIn(5)) target.number = double(dice.between(-1000, 1000)) / 8;
    const QStringList keys = document.keys();
    target.key = keys.isEmpty() || dice.oneIn(200) ? u"no such project"_s : dice.of(keys);
    const Snapshot project = document.project(target.key);
    if (!project) return target;
    const Field* field = recordType<Project>().field(u"title");
    target.field = somewhere(*project, Wanted::Field, dice, &field);
    target.value = chance::value(*field, *project, dice);
    target.entry = somewhere(*project, Wanted::Entry, dice);
    target.otherField = somewhere(*project, Wanted::Field, dice);
    target.list = dice.oneIn(3) ? target.entry.parent() : somewhere(*project, Wanted::List, dice);
    target.measurements = somewhere(*project, Wanted::Measurements, dice);
    target.metric = project->metrics.isEmpty() ? u"gone"_s : dice.of(project->metrics).id;
    return target;
}

const std::vector<Verb>& verbs()
{
    // clang-format off: one verb a line reads as the table that it is
    static const std::vector<Verb> all{
        {"setField", 40, [](Document& d, const Target& t) { edits::setField(d, t.key, t.field, t.value); }},
        {"setNotKnown", 4, [](Document& d, const Target& t) { edits::setNotKnown(d, t.key, t.field, t.yes); }},
        {"setSource", 4, [](Document& d, const Target& t) { edits::setSource(d, t.key, t.field, t.text); }},
        {"addEntry", 10, [](Document& d, const Target& t) { edits::addEntry(d, t.key, t.list, t.place); }},
        {"takeBackEntry", 8, [](Document& d, const Target& t) { edits::takeBackEntry(d, t.key, lastEntry(d, t)); }},
        {"duplicateEntry", 3, [](Document& d, const Target& t) { edits::duplicateEntry(d, t.key, t.entry); }},
        {"deleteEntry", 8, [](Document& d, const Target& t) { edits::deleteEntry(d, t.key, t.entry); }},
        {"moveEntry", 8, [](Document& d, const Target& t) { edits::moveEntry(d, t.key, t.entry, t.place); }},
        {"setMeasurement", 6, [](Document& d, const Target& t) { edits::setMeasurement(d, t.key, t.measurements, t.metric, t.number); }},
        {"setFields", 5, [](Document& d, const Target& t) { edits::setFields(d, t.key, u"Set"_s, {{t.field, t.value}, {t.otherField, t.value}}); }},
        {"setEntries", 5, [](Document& d, const Target& t) { edits::setEntries(d, t.key, t.list, entryChanges(t), u"Paste"_s); }},
        {"defineMetric", 1, [](Document& d, const Target& t) { edits::defineMetric(d, t.key, t.text, t.text, {t.field, t.otherField}); }},
        {"addProject", 1, [](Document& d, const Target& t) { edits::addProject(d, t.text); }},
        {"addProject", 1, [](Document& d, const Target& t) { Dice dice(t.seed); edits::addProject(d, project(dice, 20)); }},
        {"duplicateProject", 1, [](Document& d, const Target& t) { edits::duplicateProject(d, t.key); }},
        {"deleteProject", 1, [](Document& d, const Target& t) { edits::deleteProject(d, t.key); }},
        {"setArchived", 1, [](Document& d, const Target& t) { edits::setArchived(d, t.key, t.yes); }},
        {"addFigures", 2, [](Document& d, const Target& t) { edits::addFigures(d, t.key, t.list, {{t.text.toUtf8(), u"png"_s, t.text}}); }},
        {"setOwner", 1, [](Document& d, const Target& t) { Owner owner; owner.name = t.text; edits::setOwner(d, owner); }},
        {"setExportPresets", 1, [](Document& d, const Target& t) { ExportPreset preset; preset.name = t.text; preset.confidential = t.yes; edits::setExportPresets(d, d.portfolio().exportPresets + QList{preset}, u"Keep"_s); }},
        {"recordSent", 1, [](Document& d, const Target& t) { Telling telling; telling.audience = t.text; edits::recordSent(d, t.key, telling); }},
        {"moveProject", 3, [](Document& d, const Target& t) { edits::moveProject(d, t.key, t.place); }},
    };
    // clang-format on
    return all;
}

const Verb& pickVerb(const Document& document, Dice& dice)
{
    const std::vector<Verb>& all = verbs();
    if (document.keys().size() > mostProjects)
        return *std::ranges::find_if(all, [](const Verb& v) { return qstrcmp(v.name, "deleteProject") == 0; });
    static const int total =
        std::accumulate(all.begin(), all.end(), 0, [](int sum, const Verb& v) { return sum + v.weight; });
    int left = dice.below(total);
    for (const Verb& verb : all)
        if ((left -= verb.weight) < 0) return verb;
    return all.front();
}

QString told(const Verb& verb, const Target& target)
{
    QString line;
    QDebug(&line).noquote().nospace() << verb.name << " of " << target.key << ": field " << target.field.text()
                                      << " value " << target.value << ", list " << target.list.text() << ", entry "
                                      << target.entry.text() << ", place " << target.place << ", number "
                                      << target.number.value_or(-0.0) << ", yes " << target.yes;
    return line.left(600);
}

} // namespace chance
