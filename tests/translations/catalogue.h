// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <expected>

/// The texts of the program as lupdate finds them, and the language that nobody speaks.
namespace translations {

/// One text of a .ts file.
struct Text
{
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< one, or those of the plural
    bool isPlural = false;
    bool isFinished = false;

    [[nodiscard]] QString id() const { return context + u" | " + source; }
};

[[nodiscard]] std::expected<QList<Text>, QString> readCatalogue(const QString& file);
[[nodiscard]] bool writeCatalogue(const QString& file, const QString& language, const QList<Text>& texts);

/// All texts of app, views and model, into a new .ts file. What lupdate complains of is returned: it is a text that
/// would be looked for under another context than it is filed under, and never found.
[[nodiscard]] std::expected<void, QString> extract(const QString& file);

/// As extract(), but then every text translated by pseudo(): the .qm file.
[[nodiscard]] std::expected<void, QString> releasePseudo(const QString& qmFile);

/// "&Open %1…" as "⟦&Øpéñ %1…öö⟧": placeholders, mnemonics and tags stay, the rest is marked, longer by 40 %, and can
/// still be read.
[[nodiscard]] QString pseudo(const QString& text);

} // namespace translations
