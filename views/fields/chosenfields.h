// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QCheckBox;

namespace views {

class ChoiceCombo;
class LanguageCombo;

class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;

private:
    ChoiceCombo* m_combo;
};

class FlagEditor : public FieldEditor
{
    Q_OBJECT

public:
    FlagEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;

private:
    QCheckBox* m_box;
};

/// The language of a snippet: by its file name, or one of those that can be highlighted, found by any part of its name.
class LanguageEditor : public FieldEditor
{
    Q_OBJECT

public:
    LanguageEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] QWidget* control() const override;
    bool dropTyping(bool look) override;

protected:
    void show(const QVariant& value) override;

private:
    void finish();

    LanguageCombo* m_combo;
};

/// One entry of another list of the project.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;

private:
    ChoiceCombo* m_combo;
};

} // namespace views
