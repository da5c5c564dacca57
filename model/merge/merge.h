// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/portfolio.h"
#include "story/project.h"

/// Versions of a story that were written apart, made one again: field by field, along the descriptions of the records.
///
/// Fields and entries are found by key and by id. What one side changed is taken; what both changed alike is taken once.
/// Lists of entries and of words take what either side added; texts are merged by paragraphs, recorded series by dates.
/// Edit beats delete: what one side removed and the other edited stays, and so does an entry that the other side has begun
/// to refer to. Of two judgements how secret a metric is, the stricter counts.
namespace merge {

/// A place that both sides changed in ways that do not go together. The values are as story::memberValue() gives them; of
/// a text they are the whole text, in which all that does not clash is merged already.
struct Clash
{
    enum class What {
        Value, ///< of the field
        Source, ///< where the field's value was read, a QString
        Order, ///< of the list; the ids as QStringList
        Unknown, ///< a member that only a newer program knows; its JSON as QByteArray
    };
    What what = What::Value;
    story::FieldPath path;
    QString member; ///< key of the unknown member, whose record the path is
    QVariant before;
    QVariant mine;
    QVariant theirs;
    QVariant both; ///< of texts and code: my paragraphs, then theirs; invalid for all else, where both make no sense

    [[nodiscard]] bool canBeBoth() const { return both.isValid(); }
    bool operator==(const Clash&) const = default;
};

/// A sound project in any case: where the sides clash it holds mine.
struct Merged
{
    story::Project project;
    QList<Clash> clashes; ///< in the order of the document
    QList<story::FieldPath> kept; ///< what one side removed, and stayed because of the other
    bool operator==(const Merged&) const = default;
};

struct MergedPortfolio
{
    story::Portfolio portfolio;
    QList<Clash> clashes;
    QList<story::FieldPath> kept;
};

/// `base` is what both sides began from. Without one, an empty project in its place: then what only one side has stays, and
/// what both have differently clashes.
[[nodiscard]] Merged merge(const story::Project& base, const story::Project& mine, const story::Project& theirs);
[[nodiscard]] MergedPortfolio merge(const story::Portfolio& base, const story::Portfolio& mine,
                                    const story::Portfolio& theirs);

enum class Side { Mine, Theirs, Both, Before };

/// Puts the side's value in the place of the clash. False, and nothing is changed, where the place is gone or where the
/// clash has not got that side.
bool resolve(story::Project& project, const Clash& clash, Side side);

} // namespace merge
