// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

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

protected:
    void show(const QVariant& value) override;
    /// The text as the field's value. A fault, where it is none, is shown, and the field keeps what it had.
    [[nodiscard]] virtual std::expected<QVariant, QString> parse(const QString& text) const;
    [[nodiscard]] virtual QString format(const QVariant& value) const;
    QLineEdit* m_line;

private:
    void take(const QString& text);
    void finish();
    bool m_isPending = false; ///< typed, and not in the story yet
};

/// A number, with a point; empty for none.
class NumberEditor : public LineEditor
{
    Q_OBJECT

public:
    NumberEditor(document::Document& document, const story::Field& field, QWidget* parent);

protected:
    [[nodiscard]] std::expected<QVariant, QString> parse(const QString& text) const override;
    [[nodiscard]] QString format(const QVariant& value) const override;
};

/// A day, a month, a quarter or a year.
class DateEditor : public LineEditor
{
    Q_OBJECT

public:
    DateEditor(document::Document& document, const story::Field& field, QWidget* parent);

protected:
    [[nodiscard]] std::expected<QVariant, QString> parse(const QString& text) const override;
    [[nodiscard]] QString format(const QVariant& value) const override;
};

/// Paragraphs, or lines of which each is one thing.
class ProseEditor : public FieldEditor
{
    Q_OBJECT

public:
    ProseEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;

private:
    ProseEdit* m_edit;
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

/// Dates and numbers, a pair a line; or numbers alone. Taken whenever all of it makes sense.
class SeriesEditor : public FieldEditor
{
    Q_OBJECT

public:
    SeriesEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QWidget* control() const override;
    bool dropTyping(bool look) override;

protected:
    void show(const QVariant& value) override;

private:
    void take(const QString& text);
    ProseEdit* m_edit;
    bool m_isTaking = false;
    bool m_isPending = false; ///< typed, and not in the story yet
};

/// What a number may be typed as: "31.4", "-2", "1e3"; a comma as decimal sign is understood. Nothing: it is none.
[[nodiscard]] std::expected<QVariant, QString> numberFromText(const QString& text, bool whole);

} // namespace views
