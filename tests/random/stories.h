// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dice.h"

#include "story/fields.h"
#include "story/project.h"

#include <QVariant>

/// Stories that nobody would write and every program has to stand: made from the descriptions of the fields, so that a
/// new field takes part without a word here.
namespace chance {

/// Words, names of people and metrics, what looks like HTML, like a number, like a place holder; other scripts and
/// directions, several lines, and sometimes nothing.
[[nodiscard]] QString text(Dice& dice);
/// One line, not empty.
[[nodiscard]] QString word(Dice& dice);

/// About `percent` of the fields are filled. Nothing in it is what a file could not hold.
[[nodiscard]] story::Project project(Dice& dice, int percent);

/// A value for the field, mostly one that fits: now and then none, one of another type, or one that no file could hold.
/// `project` has what references may point to.
[[nodiscard]] QVariant value(const story::Field& field, const story::Project& project, Dice& dice);

} // namespace chance
