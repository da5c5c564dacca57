// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "numberchip.h"

#include "analysis/boundnumbers.h"
#include "document/document.h"

#include <QSet>

namespace views {

/// What the text controls of a story need to know of the rest of it: its numbers, its language and the words that are
/// right in it. The same one as long as none of that changes, so that a key in a text makes nothing anew.
class StoryNumbers
{
public:
    /// Of the story as it is now; `before` is given back where nothing of it has changed.
    [[nodiscard]] static std::shared_ptr<const StoryNumbers> of(const document::Snapshot& project);

    explicit StoryNumbers(document::Snapshot project);
    [[nodiscard]] const story::Project& project() const { return *m_project; }
    [[nodiscard]] QString language() const { return m_project->language; }
    /// Made when they are first asked for.
    [[nodiscard]] const QList<analysis::NumberChoice>& choices() const;
    /// In small letters.
    [[nodiscard]] const QSet<QString>& words() const;
    [[nodiscard]] NumberChip chip(const analysis::NumberReference& reference, QStringView source) const;

private:
    [[nodiscard]] bool isStillRight(const story::Project& project) const;

    document::Snapshot m_project;
    mutable std::optional<QList<analysis::NumberChoice>> m_choices;
    mutable std::optional<QSet<QString>> m_words;
};

} // namespace views
