// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QLabel>

namespace views {

/// A label that shows its text as it is. QLabel by itself takes what looks like HTML for HTML, and reads the files that it
/// names: a story that somebody sent must not do that. All labels are made here; a test looks for others.
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent, const QFont& font = {});
/// With as many lines as it needs. Not selectable: that would make each of some thirty labels on a page a text document,
/// laid out again at every width.
[[nodiscard]] QLabel* wrappingLabel(const QString& text, QWidget* parent, const QFont& font = {});
/// Set back in colour, and wrapping.
[[nodiscard]] QLabel* quietLabel(const QString& text, QWidget* parent, const QFont& font = {});
/// The name of a page: large, unless its longest word has no room in that size.
[[nodiscard]] QLabel* headingLabel(const QString& text, QWidget* parent);
/// One line, shortened with “…” to the room there is; the tool tip of whoever uses it has the whole.
[[nodiscard]] QLabel* shortenedLabel(QWidget* parent, const QFont& font);

} // namespace views
