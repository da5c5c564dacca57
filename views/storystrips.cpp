// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storystrips.h"

#include "plainlabel.h"
#include "theme.h"

#include "analysis/habits.h"
#include "items/plaintip.h"
#include "story/fieldpath.h"
#include "story/project.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using analysis::Habit;
using story::FieldPath;
using story::Step;

namespace {

QString wordOf(Step step)
{
    switch (step) {
    case Step::Objective: return StoryStrips::tr("Problem");
    case Step::Baseline: return StoryStrips::tr("Baseline");
    case Step::Constraints: return StoryStrips::tr("Constraints");
    case Step::Cycles: return StoryStrips::tr("Cycles");
    case Step::Rollout: return StoryStrips::tr("Rollout");
    case Step::Monitoring: return StoryStrips::tr("Monitoring");
    case Step::NextIteration: return StoryStrips::tr("Next");
    }
    return {};
}

QString wordOf(Habit habit)
{
    switch (habit) {
    case Habit::SystemFraming: return StoryStrips::tr("System framed");
    case Habit::OpenTradeOffs: return StoryStrips::tr("Trade-offs open");
    case Habit::QuantifiedCycles: return StoryStrips::tr("Cycles in numbers");
    case Habit::MonitoringTriggers: return StoryStrips::tr("Triggers set");
    case Habit::Rollback: return StoryStrips::tr("Way back ready");
    }
    return {};
}

QString placesOf(const story::Project& project, const QList<FieldPath>& paths)
{
    QStringList names;
    for (const FieldPath& path : paths)
        names.append(placeName(project, path));
    return names.join(StoryStrips::tr(", "));
}

QHBoxLayout* addRow(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    column->addLayout(row);
    return row;
}

} // namespace

StoryStrips::StoryStrips(document::Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::xs, space::l, 0);
    column->setSpacing(0);
    addFormula();
    addHabits();
    connect(&document, &document::Document::changed, this, [this](const QString& key) {
        if (key != m_key) return;
        m_isStale = true;
        if (isVisible()) refresh();
    });
    connect(&document, &document::Document::opened, this, [this] { m_key.clear(); }); // its keys may be the same
}

void StoryStrips::addFormula()
{
    QHBoxLayout* row = addRow(static_cast<QVBoxLayout*>(layout()));
    for (int step = 0; step < story::stepCount; ++step) {
        auto* word = new StripWord(wordOf(Step(step)), this);
        word->setAccessibleName(tr("Formula: %1").arg(word->text()));
        word->setToolTip(items::plainTip(choiceLabel(Step(step))));
        connect(word, &StripWord::clicked, this, [this, step] { emit pageWanted(items::pageOf(Step(step))); });
        if (step > 0) row->addWidget(quietLabel(layoutDirection() == Qt::RightToLeft ? u"←"_s : u"→"_s, this, Theme::caption()));
        row->addWidget(word);
        m_words.append(word);
    }
    row->addStretch(1);
}

void StoryStrips::addHabits()
{
    QHBoxLayout* row = addRow(static_cast<QVBoxLayout*>(layout()));
    for (int habit = 0; habit < analysis::habitCount; ++habit) {
        auto* word = new StripWord(wordOf(Habit(habit)), this);
        word->setMark(StripWord::Mark::Open);
        connect(word, &StripWord::clicked, this, [this, habit] { emit fieldWanted(m_habitPlaces[habit]); });
        row->addWidget(word);
        m_habits.append(word);
        m_habitPlaces.append(FieldPath());
    }
    row->addStretch(1);
}

void StoryStrips::setCurrent(const QString& projectKey, items::Page page)
{
    for (int step = 0; step < story::stepCount; ++step)
        m_words[step]->setCurrent(items::pageOf(Step(step)) == page);
    if (projectKey != m_key) m_isStale = true;
    m_key = projectKey;
    refresh();
}

void StoryStrips::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void StoryStrips::refresh()
{
    const document::Snapshot project = m_document.project(m_key);
    if (!project || !m_isStale) return;
    m_isStale = false;
    const auto habits = analysis::habits(*project);
    for (size_t i = 0; i < habits.size(); ++i) {
        const analysis::HabitEvidence& evidence = habits[i];
        StripWord* word = m_habits[qsizetype(i)];
        word->setMark(evidence.isShown() ? StripWord::Mark::Done : StripWord::Mark::Open);
        const QString said = evidence.isShown() ? tr("shown by %1").arg(placesOf(*project, evidence.proof))
                                                : tr("still missing: %1").arg(placesOf(*project, evidence.missing));
        word->setAccessibleName(tr("Habit: %1, %2").arg(word->text(), evidence.isShown() ? tr("shown") : tr("open")));
        word->setToolTip(items::plainTip(tr("%1: %2").arg(word->text(), said)));
        m_habitPlaces[qsizetype(i)] = evidence.isShown() ? evidence.proof.first() : evidence.missing.first();
    }
}

} // namespace views
