// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chipedit.h"
#include "fieldeditor.h"

namespace views {

/// A field of several short values, each a chip. What it offers and what its values are, the kinds below know.
class ChipsEditor : public FieldEditor
{
    Q_OBJECT

public:
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QWidget* control() const override;
    bool dropTyping(bool look) override { return m_chips->dropTyping(look); }
    void takeTyping() override { m_chips->leaveTyped(); }
    [[nodiscard]] QString typing() const override { return m_chips->input()->text(); }

protected:
    ChipsEditor(document::Document& document, const story::Field& field, QWidget* parent);
    void show(const QVariant& value) override;
    void goOnTyping(const QString& text) override;
    [[nodiscard]] virtual QList<ChipEdit::Value> chipsOf(const QVariant& value) const = 0;
    [[nodiscard]] virtual QVariant valueOf(const QList<ChipEdit::Value>& chips) const = 0;
    /// Called when the project has changed.
    virtual void offer() = 0;
    ChipEdit* m_chips;

private:
    void store(const QList<ChipEdit::Value>& chips);
};

/// Tags, people: free texts, with those offered that this field of the portfolio's other stories has.
class TagsEditor : public ChipsEditor
{
    Q_OBJECT

public:
    TagsEditor(document::Document& document, const story::Field& field, QWidget* parent);
    /// Whether a field of lines holds names rather than sentences.
    [[nodiscard]] static bool suits(const story::Field& field);

protected:
    [[nodiscard]] QList<ChipEdit::Value> chipsOf(const QVariant& value) const override;
    [[nodiscard]] QVariant valueOf(const QList<ChipEdit::Value>& chips) const override;
    void offer() override;
};

/// Several of a few choices, such as levers.
class ChoicesEditor : public ChipsEditor
{
    Q_OBJECT

public:
    ChoicesEditor(document::Document& document, const story::Field& field, QWidget* parent);

protected:
    [[nodiscard]] QList<ChipEdit::Value> chipsOf(const QVariant& value) const override;
    [[nodiscard]] QVariant valueOf(const QList<ChipEdit::Value>& chips) const override;
    void offer() override { }
};

/// Several entries of another list of the project, by their names.
class ReferencesEditor : public ChipsEditor
{
    Q_OBJECT

public:
    ReferencesEditor(document::Document& document, const story::Field& field, QWidget* parent);

protected:
    [[nodiscard]] QList<ChipEdit::Value> chipsOf(const QVariant& value) const override;
    [[nodiscard]] QVariant valueOf(const QList<ChipEdit::Value>& chips) const override;
    void offer() override;
};

/// What a field of choices or references offers: values and names.
[[nodiscard]] QList<ChipEdit::Value> choiceOptions(const story::Field& field);
[[nodiscard]] QList<ChipEdit::Value> referenceOptions(const story::Project& project, const story::Field& field);

} // namespace views
