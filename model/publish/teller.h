// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"
#include "candidates.h"
#include "publish.h"
#include "wording.h"

#include "analysis/completeness.h"
#include "coach/guidance.h"
#include "story/portfolio.h"

#include <QSet>

#include <functional>

namespace publish {

/// Tells one project as blocks, in the order of the steps and in whole sentences where a form has fields. What is
/// empty is not told; what is said to be not known is said so.
class Teller
{
public:
    /// `guidance` is that of the study edition; null: the share edition, which has no side notes at all.
    /// `pictures` gives the bytes of a file that a figure names; nothing: only the words of figures are told.
    Teller(const story::Project& project, const story::Owner& owner, const coach::Guidance* guidance,
           std::function<QByteArray(const QString& file)> pictures = {}, Parts without = {});

    /// The whole story.
    [[nodiscard]] QList<Block> tell();
    /// What was chosen for a length. It is spoken, so tables and charts follow by rule: none at 30 and 90 seconds, the key
    /// figures and the progress at 3 minutes, all charts and the tables of constraints and cycles at 10 minutes.
    [[nodiscard]] QList<Block> tellCut(const QList<Candidate>& candidates, const Cut& cut, story::Length length,
                                       const QList<Missing>& missing);
    /// One page to glance at before the call.
    [[nodiscard]] QList<Block> tellCard(int words);
    /// One page for those who decide about budgets.
    [[nodiscard]] QList<Block> tellExecutive(int words);

private:
    // Each in the file that its name says.
    void tellHead();
    void tellTitle(story::Length length);
    void tellObjective();
    void tellBridge();
    void tellMetrics();
    void tellBaseline();
    void tellConstraints();
    void tellLimits();
    void tellSystem();
    void tellCycles();
    void tellProgress();
    void tellTradeOffChart();
    void tellAllCycles();
    void tellCycle(qsizetype index);
    void tellCycleFacts(const story::Cycle& cycle, const story::FieldPath& path);
    void tellChain(const story::Cycle& cycle, const story::FieldPath& path);
    void tellDecision(const story::Cycle& cycle, const story::FieldPath& path);
    void tellPrice(const story::Cycle& cycle, const story::FieldPath& path);
    void tellMeasurements(qsizetype index);
    /// Segments as rows and metrics as columns, where that says the same in less; returns what it did not tell.
    QList<story::Measurement> tellSegments(const QList<story::Measurement>& measurements, const QString& caption);
    void tellEvidence(const story::Cycle& cycle);
    void tellRollout();
    void tellRolloutChart();
    void tellStages();
    void tellObservations();
    void tellGuardrails();
    void tellMonitoring();
    void tellMonitors();
    void tellMonitoringChart();
    void tellSeries();
    void tellDistributions();
    void tellDrift();
    void tellLlm();
    void tellNextIteration();
    /// What was chosen of one section, by paragraphs.
    void tellSaid(const QList<Candidate>& candidates, const Cut& cut, int firstSection, int lastSection);
    void tellSections(const QList<Candidate>& candidates, const QStringList& titles, int words,
                      const std::function<SideNote(int section)>& beside = {});
    void tellShown(story::Step step, story::Length length);
    void tellEnd();
    void tellSources();
    void tellFigure(const story::Figure& figure);

    // --- how something is told ---
    void add(decltype(Block::body) body) { m_blocks.append({std::move(body), {}}); }
    void step(story::Step step);
    /// What is still missing in a step, and the private notes; only in the study edition.
    [[nodiscard]] QList<SideNote> stepNotes(story::Step step) const;
    /// What nobody knows of the step.
    void closeStep(story::Step step);
    void part(const QString& title) { add(Heading{title, Heading::Level::Part}); }
    void paragraph(const StyledText& text, Paragraph::Kind kind = Paragraph::Kind::Body);
    /// A field of prose; the label runs in before its first paragraph, none where it is empty.
    void prose(const story::FieldPath& path, const QString& label);
    void prose(const story::FieldPath& path); ///< labelled with the field's own title
    void labelled(const QString& label, const QString& markdownText, const QString& marks = {});
    void items(const QString& label, const QList<StyledText>& items);
    /// Leaves out the columns in which no row has anything.
    void table(Table table);

    struct Fact
    {
        QString label;
        QString text;
    };
    /// "Outcome type. Revenue. Traits. …" in one paragraph; facts without text are left out.
    void facts(const QList<Fact>& facts);

    /// Puts the guidance for the field beside the block told last.
    void advise(const story::FieldPath& path);
    void advise(QLatin1StringView path) { advise(story::FieldPath(path)); }
    /// " [3]" for the source of a field, or for all sources that a record names; remembers them.
    QString mark(const story::FieldPath& path);
    QString marks(const story::Record& record);
    QString markOf(const QStringList& sources);
    [[nodiscard]] QString cycleName(const story::Reference& cycle) const;
    [[nodiscard]] bool isTold(story::Step step) const { return !m_without.testFlag(partOf(step)); }
    [[nodiscard]] bool isStudy() const { return m_guidance != nullptr; }

    const story::Project& m_project;
    const story::Owner& m_owner;
    const coach::Guidance* m_guidance;
    std::function<QByteArray(const QString& file)> m_pictures;
    Parts m_without;
    QList<Block> m_blocks;
    QStringList m_sources;
    QSet<QString> m_advised; ///< ids of the notes that stand beside something already
};

[[nodiscard]] StyledText withMarks(StyledText text, const QString& marks);

/// The fields of a step that are said to be not known, as a reader calls them; those of cycles with their numbers.
[[nodiscard]] QStringList notKnown(const story::Project& project, story::Step step);

} // namespace publish
