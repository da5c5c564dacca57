// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

#include <QCoreApplication>

/// The small words between the values of a story, in the story's language.
namespace publish {

struct Publish
{
    Q_DECLARE_TR_FUNCTIONS(Publish)
};

/// "a, b and c".
[[nodiscard]] QString listed(const QStringList& words);
/// With a full stop, unless it ends a sentence already.
[[nodiscard]] QString sentence(const QString& text);
/// "Offline quality" as "offline quality"; "A/B test" and "LLM system" stay.
[[nodiscard]] QString midSentence(const QString& label);
[[nodiscard]] QString joined(const story::Prose& prose);
/// The parts that are not empty, with spaces between.
[[nodiscard]] QString together(const QStringList& parts);
/// "Gained on cost": the first letter large.
[[nodiscard]] QString capitalised(const QString& text);

/// What a story is called where a page has to have a heading: one without a title is said to be so.
[[nodiscard]] QString headingOf(const QString& title);

/// "2024-11-07 – 2024-11-09", for tables.
[[nodiscard]] QString shortPeriod(const story::Date& from, const story::Date& to);
/// A metric's name with its unit, for heads of tables: "Latency, ms"; "Training steps" has it already.
[[nodiscard]] QString withUnit(const story::Metric& metric);
/// "Recall, new merchants"
[[nodiscard]] QString withSegment(const story::Metric& metric, const story::Measurement& measurement);
/// "1–5, 7 and 9".
[[nodiscard]] QString ranges(const QList<int>& numbers);
[[nodiscard]] QString durationText(const story::Duration& duration);
/// "at most 120 ms"
[[nodiscard]] QString limitText(story::Comparison comparison, story::Number value, const QString& unit,
                                story::Integer decimals = {});
/// "above 0.2 over 7 days, 3 times in a row"
[[nodiscard]] QString alarmText(const story::Monitor& monitor);
/// "+1.2 pp of Recall"; of a metric that is not there, the number alone.
[[nodiscard]] QString effectText(const story::Project& project, const story::Effect& effect);
[[nodiscard]] QString metricName(const story::Project& project, const story::Reference& metric);
/// "94–96", without a unit.
[[nodiscard]] QString intervalText(const story::Number& low, const story::Number& high, story::Integer decimals);

template <typename E> QString choicesText(const QList<E>& choices)
{
    QStringList labels;
    for (E choice : choices)
        labels.append(labels.isEmpty() ? story::choiceLabel(choice) : midSentence(story::choiceLabel(choice)));
    return listed(labels);
}

} // namespace publish
