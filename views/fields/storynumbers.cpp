// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storynumbers.h"

#include "../writing.h"

namespace views {

StoryNumbers::StoryNumbers(document::Snapshot project)
    : m_project(std::move(project))
{
}

/// Every field of every open page asks after every edit, for the same story: the last answer is kept.
std::shared_ptr<const StoryNumbers> StoryNumbers::of(const document::Snapshot& project)
{
    static std::weak_ptr<const story::Project> asked;
    static std::weak_ptr<const StoryNumbers> answered;
    std::shared_ptr<const StoryNumbers> last = answered.lock();
    if (last && asked.lock() == project) return last;
    if (!last || !last->isStillRight(*project)) last = std::make_shared<const StoryNumbers>(project);
    asked = project;
    answered = last;
    return last;
}

bool StoryNumbers::isStillRight(const story::Project& project) const
{
    return project.id == m_project->id && project.language == m_project->language && project.tags == m_project->tags
        && analysis::haveSameNumbers(*m_project, project);
}

const QList<analysis::NumberChoice>& StoryNumbers::choices() const
{
    if (!m_choices) m_choices = analysis::numberChoices(*m_project);
    return *m_choices;
}

const QSet<QString>& StoryNumbers::words() const
{
    if (m_words) return *m_words;
    m_words.emplace();
    QStringList names = m_project->tags;
    for (const story::Metric& metric : m_project->metrics)
        names += {metric.name, metric.unit};
    for (const QString& name : std::as_const(names))
        for (const QString& word : analysis::slug(name).split(u'-'))
            m_words->insert(word);
    return *m_words;
}

NumberChip StoryNumbers::chip(const analysis::NumberReference& reference, QStringView source) const
{
    const QString written = source.sliced(reference.start, reference.length).toString();
    const auto number = analysis::boundNumber(*m_project, reference.name);
    if (number) return {written, number->text, {}};
    const QString spoken = number.error().arguments.first(); // with its braces
    return {written, spoken.sliced(2, spoken.size() - 4), sentenceOf(number.error())};
}

} // namespace views
