// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dice.h"

#include "document/document.h"
#include "story/fieldpath.h"

#include <vector>

namespace chance {

/// What a verb may be told, all of it picked beforehand: mostly places that are there, now and then one that is not.
struct Target
{
    QString key; ///< of a project
    story::FieldPath field;
    QVariant value;
    story::FieldPath otherField;
    story::FieldPath list;
    story::FieldPath entry;
    story::FieldPath measurements;
    QString metric;
    story::Number number;
    QString text;
    int place = 0;
    bool yes = false;
    quint32 seed = 0;

    [[nodiscard]] static Target pick(const document::Document& document, Dice& dice);
};

/// A verb of edits.h as the walk calls it. A test compares the names with those of the header.
struct Verb
{
    const char* name;
    int weight; ///< how often, compared with the others
    void (*run)(document::Document& document, const Target& target);
};

[[nodiscard]] const std::vector<Verb>& verbs();
[[nodiscard]] const Verb& pickVerb(const document::Document& document, Dice& dice);

/// "setField project p1 cycles[c2].title = …", as the end of a walk that failed is told.
[[nodiscard]] QString told(const Verb& verb, const Target& target);

} // namespace chance
