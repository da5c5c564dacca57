// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace translations {

/// Every visible text of the window that does not have the room it needs, in its own widget or in those around it.
/// A ShortenedComboBox, a ShortenedButton, a tab and the story's title may be shortened where the tool tip has the whole.
[[nodiscard]] QStringList cutOffTexts(const QWidget& window);

} // namespace translations
