// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAbstractScrollArea;
class QRect;
class QWidget;

namespace views {

/// Scrolls whatever it stands in so that the control is seen, of a long text the place of its cursor. Now, and once more
/// when the layouts have settled: a page that was just made has no sizes yet.
void reveal(QWidget* control);

/// Scrolls no further than the line of the text cursor needs to be seen: while somebody types or goes through a text.
void followCursor(const QAbstractScrollArea* edit, const QRect& cursor);

/// Selects words in a text control: `start` and `length` count as in the text of the field. Where the control shows the
/// field in another form, the first place with the same words. Other controls are left as they are.
void selectWords(QWidget* control, const QString& words, qsizetype start);

/// Takes the selection away.
void deselectWords(QWidget* control);

/// What is selected in a text control, of one line; otherwise nothing.
[[nodiscard]] QString selectedWords(const QWidget* control);

} // namespace views
