// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guidance.h"

#include "programdata.h"

#include <QJsonArray>

#include <algorithm>

namespace coach {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue& list)
{
    QStringList all;
    for (const QJsonValue& text : list.toArray())
        all.append(text.toString());
    return all;
}

Note noteFrom(const QJsonObject& data)
{
    return {.id = data.value("id"_L1).toString(),
            .field = FieldPath::fromText(data.value("field"_L1).toString()),
            .title = data.value("title"_L1).toString(),
            .text = data.value("text"_L1).toString(),
            .question = data.value("question"_L1).toString(),
            .coverage = texts(data.value("coverage"_L1))};
}

std::expected<StepGuidance, Error> loadStep(const QString& path)
{
    const auto data = readProgramData(path, u"storyloop/guidance"_s);
    if (!data) return std::unexpected(data.error());
    StepGuidance step{.lead = data->value("lead"_L1).toString(),
                      .signal = data->value("signal"_L1).toString(),
                      .meaning = data->value("meaning"_L1).toString(),
                      .coverage = texts(data->value("coverage"_L1)),
                      .notes = {}};
    for (const QJsonValue& note : data->value("notes"_L1).toArray())
        step.notes.append(noteFrom(note.toObject()));
    return step;
}

/// The address without the ids of entries.
FieldPath anyEntry(const FieldPath& path)
{
    FieldPath any;
    for (const FieldPath::Segment& segment : path.segments())
        any = any.field(segment.key);
    return any;
}

const Note* noteIn(const StepGuidance& guidance, const FieldPath& field)
{
    const auto found = std::ranges::find(guidance.notes, field, &Note::field);
    return found == guidance.notes.end() ? nullptr : &*found;
}

} // namespace

std::expected<Guidance, Error> Guidance::load(const QString& dataFolder, const QString& language)
{
    const QString folder = dataFolder + u"/guidance/"_s + language + u'/';
    Guidance guidance;
    const auto read = [&](const QString& name) { return loadStep(folder + name + u".json"_s); };
    for (int step = 0; step < stepCount; ++step) {
        auto loaded = read(choiceKey(Step(step)));
        if (!loaded) return std::unexpected(loaded.error());
        guidance.m_steps.append(*std::move(loaded));
    }
    auto project = read(u"project"_s);
    if (!project) return std::unexpected(project.error());
    guidance.m_project = *std::move(project);
    auto llm = read(u"llm"_s);
    if (!llm) return std::unexpected(llm.error());
    guidance.m_llm = *std::move(llm);
    return guidance;
}

const Note* Guidance::note(const FieldPath& field) const
{
    const FieldPath any = anyEntry(field);
    for (const StepGuidance& step : m_steps)
        if (const Note* found = noteIn(step, any)) return found;
    if (const Note* found = noteIn(m_project, any)) return found;
    return noteIn(m_llm, any);
}

} // namespace coach
