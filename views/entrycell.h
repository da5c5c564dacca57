// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields/chipedit.h"
#include "fields/fieldeditor.h"

#include "story/fields.h"

#include <QPersistentModelIndex>

/// What an EntryDelegate asks of a cell, and of the editor in it.
namespace views {

[[nodiscard]] const story::Field* fieldOf(const QModelIndex& index);
[[nodiscard]] Place placeOf(const QModelIndex& index);
/// What its list offers.
[[nodiscard]] QList<ChipEdit::Value> optionsOf(const story::Field& field, const QModelIndex& index);
[[nodiscard]] QPersistentModelIndex indexOf(const QObject& editor);
/// A text that waits without a field, with the name of its column.
[[nodiscard]] QString textFor(const QModelIndex& index, const QString& typed);
/// What is in no story yet; of chips only what is typed behind them.
[[nodiscard]] QString typedIn(const QWidget& editor);
/// What was typed there waits: the story can no longer be changed, or the place is about to go.
void keepTyped(document::Document& document, const QWidget& editor);

} // namespace views
