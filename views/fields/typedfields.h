// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <expected>

class QLabel;
class QLineEdit;

namespace views {

class CodeEdit;
class ProseEdit;

/// A short text. What has to be read first, a number or a date, is taken when the field is left: half of a date is another
/// date.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(document::Document& document, const story::Field& field, QWidget* parent);
    /// What is a sentence rather than a name wants the whole row.
    [[nodiscard]] bool isWide() const override;
    [[nodiscard]] QWidget* control() const override;
    bool dropTyping(bool look) override;
    void takeTyping() override;
    [[nodiscard]] QString typing() const override;
    void showPrompt(const QString& prompt) override;

protected:
    /// What the text means, how it was understood, and a unit that was typed along.
    struct Typed
    {
        QVariant value;
        QString said;
        QString unit;
    };
    LineEditor(document::Document& document, const story::Field& field, QLineEdit* line, QWidget* beside,
               QWidget* parent);
    void show(const QVariant& value) override;
    void goOnTyping(const QString& text) override;
    /// The error says why the text is no value; the field then keeps what it had.
    [[nodiscard]] virtual std::expected<Typed, QString> parse(const QString& text) const;
    [[nodiscard]] virtual QString format(const QVariant& value) const;
    virtual void store(const Typed& typed) { commit(typed.value); }
    void take(const QString& text);
    QLineEdit* m_line;
    QString m_usualPrompt;

private:
    bool m_isPending = false; ///< typed, and not in the story yet
};

/// A number as people type it, with its unit beside it; empty for none. See items::readNumber.
class NumberEditor : public LineEditor
{
    Q_OBJECT

public:
    NumberEditor(document::Document& document, const story::Field& field, QWidget* parent);

protected:
    void show(const QVariant& value) override;
    [[nodiscard]] std::expected<Typed, QString> parse(const QString& text) const override;
    [[nodiscard]] QString format(const QVariant& value) const override;
    void store(const Typed& typed) override;

private:
    NumberEditor(document::Document& document, const story::Field& field, QLabel* unit, QWidget* parent);
    QLabel* m_unit; ///< where the field's own record has none
};

/// A day, a month, a quarter or a year. See items::readDate.
class DateEditor : public LineEditor
{
    Q_OBJECT

public:
    DateEditor(document::Document& document, const story::Field& field, QWidget* parent);

protected:
    [[nodiscard]] std::expected<Typed, QString> parse(const QString& text) const override;
    [[nodiscard]] QString format(const QVariant& value) const override;
};

/// Code, highlighted in the language that the snippet names or its file name suggests.
class SnippetEditor : public FieldEditor
{
    Q_OBJECT

public:
    SnippetEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;

private:
    CodeEdit* m_edit;
};

} // namespace views
