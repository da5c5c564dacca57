// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"

#include <QStringList>

namespace analysis {

/// Something to look at in a story: which rule, where, and the words to fill its sentence with. Never a sentence.
struct Finding
{
    QString rule; ///< "end-before-start"; its sentence stands in resources/findings/
    story::FieldPath path;
    QStringList arguments;
    bool operator==(const Finding&) const = default;
};

/// Everything in the value that cannot be right: references that lead nowhere, in prose too (see boundnumbers.h), dates and stages out of order, shares
/// outside 0..100, intervals the wrong way round, counts that do not fit their bins; and members of the file that this
/// version does not know. In the order of the document.
[[nodiscard]] QList<Finding> check(const story::Project& project);

} // namespace analysis
