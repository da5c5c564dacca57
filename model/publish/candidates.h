// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cut.h"
#include "lens.h"
#include "parts.h"

namespace publish {

/// All that can be said aloud of a story, in its order; the section is the step. The opening is the objective and its
/// outcome, as long as the words allow. A field is said from its front: no sentence without the one before it.
[[nodiscard]] QList<Candidate> candidates(const story::Project& project, const Lens& lens, int words);

/// Those of the steps that are told.
[[nodiscard]] QList<Candidate> candidatesWithout(const QList<Candidate>& candidates, Parts parts);

/// By the rank that they are to be told in, the starred ones first.
[[nodiscard]] QList<const story::Cycle*> cyclesToTell(const story::Project& project);

/// The steps of which each length keeps a sentence or says that there is none.
[[nodiscard]] QList<int> stepsToKeep();

enum class CardSection { Objective, TradeOff, Rollback, Drift, Next };
enum class ExecutiveSection { Outcome, Velocity, Decision, Cost, Next };

/// Gathers the sentences of a story.
class Gatherer
{
public:
    Gatherer(const story::Project& project, const Lens& lens)
        : m_project(project)
        , m_lens(lens)
    {
    }

    void gather(int words);
    /// The sections of a card, each of which says its own: see CardSection.
    void gatherCard(int words);
    /// The sections of an executive page: see ExecutiveSection.
    void gatherExecutive(int words);
    [[nodiscard]] QList<Candidate> take() { return std::move(m_all); }

private:
    // Each in the file that its name says: candidates.cpp, candidatecycles.cpp, candidateslater.cpp.
    void opening(int words);
    void objective();
    void baseline();
    void constraints();
    void constraint(const story::Constraint& constraint, bool isFirst);
    void cycles();
    void cycle(const story::Cycle& cycle, qsizetype place, bool isTold);
    void decision(const story::Cycle& cycle, const story::FieldPath& path, int later);
    void tradeOff(const story::Cycle& cycle, const story::FieldPath& path, int later);
    void rollout();
    void stages();
    void guardrails();
    void monitoring();
    void monitors();
    void drift();
    void nextIteration();
    // candidatepages.cpp
    void cardTradeOff();
    void cardRollback();
    void cardDrift();
    void closing();
    void pace(int later = 0);
    void velocity();
    void decisions();
    void costs();
    void beginSection(int section);

    /// Says a sentence; returns its index, or -1 where there is none. `later` puts it behind others of its topic.
    qsizetype say(Topic topic, const StyledText& text, const story::FieldPath& path, int later = 0);
    qsizetype say(Topic topic, const QString& text, const story::FieldPath& path, int later = 0)
    {
        return say(topic, StyledText(typeset(text)), path, later);
    }
    /// Makes a sentence say what its section is about.
    void lead(qsizetype said)
    {
        if (said >= 0) m_all[said].role = Candidate::Role::Lead;
    }
    /// Says a field sentence by sentence, the first after the lead: "The result: …"; returns the index of the first.
    qsizetype field(Topic topic, const story::FieldPath& path, const QString& lead = {}, int later = 0);
    /// A lead, unless a heading says as much: see Teller::tellCut().
    [[nodiscard]] QString unlessHeaded(const QString& lead) const { return m_words < headedWords ? lead : QString(); }
    /// For where there is no time for more of the step.
    void brief(const QString& text, const story::FieldPath& path);
    void begin(story::Step step);
    /// Says that the step was not run, and makes all that follows in it lean on that.
    void designed();

    const story::Project& m_project;
    Lens m_lens;
    QList<Candidate> m_all;
    int m_section = 0;
    int m_words = 0; ///< for which all is gathered
    static constexpr int headedWords = 270; ///< three minutes of a slow speaker; from there on, steps have headings
    qsizetype m_after = -1; ///< what all that is said now depends on
    bool m_beginsParagraph = false;
    story::FieldPath m_opened; ///< whose first sentence the opening has said
};

} // namespace publish
