// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

#include <optional>

namespace views {

/// The language of code, for forms and cells: by the file name, or one of those that can be highlighted, found by any part
/// of its name. What a file holds already can be kept, whatever it is.
class LanguageCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit LanguageCombo(QWidget* parent);

    void showLanguage(const QString& language);
    /// What is typed or chosen, empty for "by the file name"; nothing where it is no language.
    [[nodiscard]] std::optional<QString> language() const;
    /// Why what is typed is none.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] bool isTyped() const;
    void dropTyping();
};

} // namespace views
