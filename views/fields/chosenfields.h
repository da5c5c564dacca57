// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QCheckBox;
class QComboBox;
class QMenu;
class QPushButton;

namespace views {

class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;

private:
    QComboBox* m_combo;
};

/// A menu of things of which any number may be ticked: choices, or entries that are referred to.
class ChoicesEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoicesEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] QWidget* control() const override;

protected:
    struct Option
    {
        QVariant value;
        QString name;
    };
    void show(const QVariant& value) override;
    [[nodiscard]] virtual QList<Option> options() const;
    [[nodiscard]] virtual QVariantList chosen(const QVariant& value) const;
    [[nodiscard]] virtual QVariant collected(const QVariantList& values) const;

private:
    QPushButton* m_button;
    QMenu* m_menu;
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

/// The language of a snippet: by its file name, or one of those that can be highlighted.
class LanguageEditor : public FieldEditor
{
    Q_OBJECT

public:
    LanguageEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;

private:
    QComboBox* m_combo;
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
    QComboBox* m_combo;
};

class ReferencesEditor : public ChoicesEditor
{
    Q_OBJECT

public:
    using ChoicesEditor::ChoicesEditor;

protected:
    [[nodiscard]] QList<Option> options() const override;
    [[nodiscard]] QVariantList chosen(const QVariant& value) const override;
    [[nodiscard]] QVariant collected(const QVariantList& values) const override;
};

} // namespace views
