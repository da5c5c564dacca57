// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languagecombo.h"

#include "codeedit.h"

#include <QCompleter>
#include <QLineEdit>

namespace views {

LanguageCombo::LanguageCombo(QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    addItem(tr("By the file name"), QString());
    for (const QString& language : CodeEdit::languages())
        addItem(language, language);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
}

void LanguageCombo::showLanguage(const QString& language)
{
    if (findData(language) < 0) addItem(language, language);
    const int index = findData(language);
    if (currentIndex() != index) setCurrentIndex(index);
    if (!lineEdit()->hasFocus()) setEditText(itemText(index));
}

std::optional<QString> LanguageCombo::language() const
{
    const QString typed = currentText().trimmed();
    const int index = typed.isEmpty() ? 0 : findText(typed, Qt::MatchFixedString);
    return index < 0 ? std::nullopt : std::optional(itemData(index).toString());
}

QString LanguageCombo::refusal() const
{
    return language() ? QString() : tr("“%1” is no language that can be highlighted").arg(currentText().trimmed());
}

bool LanguageCombo::isTyped() const { return currentText() != itemText(currentIndex()); }

void LanguageCombo::dropTyping() { setEditText(itemText(currentIndex())); }

} // namespace views
