// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guidance.h"

#include "guidancefile.h"

#include "story/project.h"

#include <algorithm>

namespace coach {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// The address by the record that the field is in: `cycles.expectedEffect.kind` -> `Effect.kind`.
FieldPath withinRecord(const FieldPath& path)
{
    const RecordType* owner = nullptr;
    const RecordType* type = &recordType<Project>();
    for (const FieldPath::Segment& segment : path.segments()) {
        owner = type;
        const Field* field = type ? type->field(segment.key) : nullptr;
        type = field && (field->kind == Kind::Record || field->kind == Kind::List) ? &field->type() : nullptr;
    }
    if (!owner) return {};
    return FieldPath().field(QString::fromLatin1(owner->name)).field(path.segments().last().key);
}

const Note* noteIn(const QList<Note>& notes, const FieldPath& field)
{
    const auto found = std::ranges::find(notes, field, &Note::field);
    return found == notes.end() ? nullptr : &*found;
}

/// Those of `all` that name the field, or the record that it is in.
template <typename T> QList<const T*> naming(const QList<T>& all, const FieldPath& field)
{
    const FieldPath any = field.withoutEntries();
    const FieldPath within = withinRecord(any);
    QList<const T*> found;
    for (const T& one : all)
        if (one.fields.contains(any) || one.fields.contains(within)) found.append(&one);
    return found;
}

} // namespace

std::expected<Guidance, Error> Guidance::load(const QString& dataFolder, const QString& language)
{
    const QString folder = dataFolder + u"/guidance/"_s + language + u'/';
    Guidance guidance;
    QStringList names;
    for (int step = 0; step < stepCount; ++step)
        names.append(choiceKey(Step(step)));
    guidance.m_steps.clear();
    for (const QString& name : names + QStringList{u"project"_s, u"llm"_s, u"shared"_s}) {
        auto loaded = readStepGuidance(folder + name + u".json"_s);
        if (!loaded) return std::unexpected(loaded.error());
        if (name == "project"_L1) guidance.m_project = *std::move(loaded);
        else if (name == "llm"_L1) guidance.m_llm = *std::move(loaded);
        else if (name == "shared"_L1) guidance.m_shared = std::move(loaded->notes);
        else guidance.m_steps.append(*std::move(loaded));
    }
    auto questions = readQuestions(folder + u"questions.json"_s);
    if (!questions) return std::unexpected(questions.error());
    guidance.m_questions = *std::move(questions);
    auto terms = readTerms(folder + u"glossary.json"_s);
    if (!terms) return std::unexpected(terms.error());
    guidance.m_glossary = *std::move(terms);
    return guidance;
}

const Note* Guidance::note(const FieldPath& field) const
{
    const FieldPath any = field.withoutEntries();
    for (const StepGuidance& step : m_steps)
        if (const Note* found = noteIn(step.notes, any)) return found;
    if (const Note* found = noteIn(m_project.notes, any)) return found;
    if (const Note* found = noteIn(m_llm.notes, any)) return found;
    return noteIn(m_shared, withinRecord(any));
}

QList<const Note*> Guidance::notes(const FieldPath& field) const
{
    QList<const Note*> found;
    for (FieldPath path = field.withoutEntries(); !path.isEmpty(); path = path.parent()) {
        const Note* here = note(path);
        if (!here) continue;
        found.append(here);
        if (here->hasExamples() || found.size() == 2) break;
    }
    return found;
}

QList<const FrequentQuestion*> Guidance::questions(std::optional<Step> page) const
{
    const QStringList keys = page ? QStringList{choiceKey(*page)} : QStringList{u"project"_s, u"llm"_s};
    QList<const FrequentQuestion*> found;
    for (const FrequentQuestion& question : m_questions)
        if (std::ranges::any_of(keys, [&](const QString& key) { return question.pages.contains(key); }))
            found.append(&question);
    return found;
}

QList<const FrequentQuestion*> Guidance::questions(const FieldPath& field) const { return naming(m_questions, field); }

QList<const Term*> Guidance::terms(const FieldPath& field) const { return naming(m_glossary, field); }

} // namespace coach
