// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QMenu;
class QWidget;

/// Finds what a window shows, or reads out, that no translator could have translated.
namespace translations {

/// What is content and no text of the program: the only excuse for a text that is not in the pseudo language. A word
/// that is a text of the program as well excuses nothing.
class Content
{
public:
    /// Every string in the JSON files of the folder: stories, and guidance, which is in English for now.
    void addFolder(const QString& folder, const QStringList& textsOfTheProgram);
    void add(const QString& text);

    /// What is left of a text without that in ⟦⟧, content, and symbols.
    [[nodiscard]] QString withoutContent(const QString& text) const;

private:
    QStringList m_known; ///< the longest first: one may be part of another
};

/// All raw texts of the widget and of everything visible in it, as "ClassName objectName, tool tip: text".
[[nodiscard]] QStringList rawTexts(const QWidget& widget, const Content& content);
[[nodiscard]] QStringList rawTexts(const QMenu& menu, const Content& content);

} // namespace translations
