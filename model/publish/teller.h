// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"
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
           std::function<QByteArray(const QString& file)> pictures = {});

    [[nodiscard]] QList<Block> tell();

private:
    // Each in the file that its name says.
    void tellHead();
    void tellObjective();
    void tellBridge();
    void tellMetrics();
    void tellBaseline();
    void tellConstraints();
    void tellSystem();
    void tellCycles();
    void tellAllCycles(const QStringList& metrics);
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
    void tellStages();
    void tellObservations();
    void tellGuardrails();
    void tellMonitoring();
    void tellMonitors();
    void tellSeries();
    void tellDistributions();
    void tellDrift();
    void tellLlm();
    void tellNextIteration();
    void tellEnd();
    void tellFigure(const story::Figure& figure);

    // --- how something is told ---
    void add(decltype(Block::body) body) { m_blocks.append({std::move(body), {}}); }
    void step(story::Step step);
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
    [[nodiscard]] bool isStudy() const { return m_guidance != nullptr; }

    const story::Project& m_project;
    const story::Owner& m_owner;
    const coach::Guidance* m_guidance;
    std::function<QByteArray(const QString& file)> m_pictures;
    QList<Block> m_blocks;
    QStringList m_sources;
    QSet<QString> m_advised; ///< ids of the notes that stand beside something already
};

[[nodiscard]] StyledText withMarks(StyledText text, const QString& marks);

/// The fields of a step that are said to be not known, as a reader calls them; those of cycles with their numbers.
[[nodiscard]] QStringList notKnown(const story::Project& project, story::Step step);

} // namespace publish
