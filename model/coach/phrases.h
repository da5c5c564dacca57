// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/check.h"
#include "story/error.h"

#include <QHash>

#include <expected>

namespace coach {

/// The sentences of the findings in one language.
class Phrases
{
public:
    /// `dataFolder` is the program's; a language without a file of its own is an error.
    [[nodiscard]] static std::expected<Phrases, story::Error> load(const QString& dataFolder,
                                                                   const QString& language = QStringLiteral("en"));
    [[nodiscard]] QString phrase(const analysis::Finding& finding) const;
    [[nodiscard]] QStringList rules() const { return m_sentences.keys(); }

private:
    QHash<QString, QString> m_sentences;
};

} // namespace coach
