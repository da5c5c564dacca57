// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QtPlugin>

namespace views {

/// What the module storyloop_spelling offers. It is made and asked in one thread, which is not the window's.
class SpellingEngine
{
public:
    SpellingEngine() = default;
    SpellingEngine(const SpellingEngine&) = delete;
    SpellingEngine& operator=(const SpellingEngine&) = delete;
    virtual ~SpellingEngine() = default;

    /// The language as in BCP 47; empty: English. False where there is no dictionary for it.
    [[nodiscard]] virtual bool setLanguage(const QString& language) = 0;
    [[nodiscard]] virtual bool isRight(const QString& word) = 0;
    [[nodiscard]] virtual QStringList suggestions(const QString& word) = 0;
    /// For good, in the user's own dictionary.
    virtual void addToDictionary(const QString& word) = 0;
};

} // namespace views

Q_DECLARE_INTERFACE(views::SpellingEngine, "io.github.storyloop.SpellingEngine/1")
