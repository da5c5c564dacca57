// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QBoxLayout;
class QFrame;
class QLabel;
class QLayout;
class QVBoxLayout;
class QWidget;

namespace views {

/// A frame with a heading and room below it. Its layout is a QVBoxLayout.
[[nodiscard]] QFrame* makeCard(const QString& title, QWidget* parent);
/// The same, put at the end of a column; returns the room.
QVBoxLayout* addCard(QBoxLayout* column, const QString& title, QWidget* parent);
/// The heading of a new card, taken out to stand in a row with something else.
[[nodiscard]] QLabel* takeHeading(QLayout* room);
/// Takes out and deletes all widgets of a layout, the one whose signal is being answered too.
void clearLayout(QLayout* layout);

} // namespace views
