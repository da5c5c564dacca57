// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check.h"

#include "story/project.h"

#include <expected>

/// Numbers of the story in its prose: `{{recall@c2}}` stands for what the metric `recall` measured in the cycle `c2`, so
/// that text and table cannot say two things. Metrics and cycles are named by id, or by their name in small letters with
/// dashes where only one has it.
namespace analysis {

/// Where a paragraph refers to a number. What stands in `code` marks is no reference.
struct NumberReference
{
    qsizetype start = 0;
    qsizetype length = 0; ///< with the braces
    QString name; ///< what stands between them
    [[nodiscard]] qsizetype end() const { return start + length; }
    bool operator==(const NumberReference&) const = default;
};
[[nodiscard]] QList<NumberReference> numberReferences(QStringView paragraph);

/// What a reference leads to.
struct BoundNumber
{
    QString text; ///< as it is read: "94 %", "+1.2 pp"
    QString reference; ///< the same reference by ids, with its braces
    story::FieldPath cell; ///< of the measured value; empty where it is computed
    bool operator==(const BoundNumber&) const = default;
};
/// Why a reference leads nowhere: a rule of check() and its arguments.
struct NumberFault
{
    QString rule;
    QStringList arguments;
    bool operator==(const NumberFault&) const = default;
};
[[nodiscard]] std::expected<BoundNumber, NumberFault> boundNumber(const story::Project& project, const QString& name);

/// The references of all prose that lead nowhere, in the order of the document. A story with one is not published.
[[nodiscard]] QList<Finding> brokenNumbers(const story::Project& project);
/// Those of one field.
[[nodiscard]] QList<Finding> brokenNumbers(const story::Project& project, const story::FieldPath& path,
                                           const QStringList& paragraphs);
/// The story as it is read: values in place of references. Broken ones stay as they are.
[[nodiscard]] story::Project withNumbers(story::Project project);

/// "Recall, new merchants" as "recall-new-merchants".
[[nodiscard]] QString slug(const QString& name);

/// A number that can be referred to.
struct NumberChoice
{
    QString label; ///< "Recall after cycle 2, Class weights"
    BoundNumber number;
    QString metric; ///< its name
    QString unit;
    story::Number value; ///< of a cell; nothing where it is computed
    bool operator==(const NumberChoice&) const = default;
};
/// All that have a value: per metric its baseline, its cycles and what became of it; last the number of cycles.
[[nodiscard]] QList<NumberChoice> numberChoices(const story::Project& project);
/// Whether numberChoices() of the two is the same for certain, without making them.
[[nodiscard]] bool haveSameNumbers(const story::Project& project, const story::Project& other);
/// Those whose label has every word that was typed, the best first.
[[nodiscard]] QList<NumberChoice> numbersMatching(const QList<NumberChoice>& choices, const QString& typed);

/// A number that was typed and equals a cell, with its unit: it could be bound to one of these.
struct BindingOffer
{
    qsizetype start = 0;
    qsizetype length = 0;
    QList<NumberChoice> choices;
    bool operator==(const BindingOffer&) const = default;
};
/// Years, versions, dates and small whole numbers without a unit are left alone. The cells of the record that the prose
/// belongs to come first, then those of a metric that the paragraph names.
[[nodiscard]] QList<BindingOffer> bindingOffers(QStringView paragraph, const QList<NumberChoice>& choices,
                                                const story::FieldPath& owner = {});

} // namespace analysis
