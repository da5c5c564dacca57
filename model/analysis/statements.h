// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/project.h"

namespace analysis {

/// A sentence in which the story says what was or is, with its references to numbers filled in. Plans, hypotheses and what
/// others did are none; nor is a sentence that asks, supposes, quotes, or speaks of targets and limits.
struct Statement
{
    story::FieldPath path;
    QString cycleId; ///< the cycle that says it; empty: the story
    QString sentence; ///< without marks; code and quotations are blanked out
};
/// Of prose in English. Fields of results stand behind those of observations; the order is the document's.
[[nodiscard]] QList<Statement> statements(const story::Project& project);
/// Whether the sentence belongs to what came out of its cycle, and not to what was seen before.
[[nodiscard]] bool isOfResult(const Statement& statement);

/// Where a sentence names a metric.
struct MetricMention
{
    QString metricId;
    qsizetype start = 0;
    qsizetype end = 0;
    bool isQualified = false; ///< "validation recall", "p95 latency": another number than the metric's own
};
/// Whether what is said up to `end` is said of a part alone: "on Mondays", "in week 2", "at the median", before the name or
/// right behind. The tables need not know that part, so nothing can be held against it.
[[nodiscard]] bool isOfAPart(const QString& sentence, const MetricMention& mention, qsizetype end);
/// In their order; of names that overlap the longest.
[[nodiscard]] QList<MetricMention> metricMentions(const QString& sentence, const QList<story::Metric>& metrics);

} // namespace analysis
