// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QLineEdit;

namespace views {

class CodeEdit;
class ProseEdit;

/// A short text.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(document::Document& document, const story::Field& field, QWidget* parent);
    /// What is a sentence rather than a name wants the whole row.
    [[nodiscard]] bool isWide() const override;
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;
    /// The text as the field's value. A fault, where it is none, is shown, and the field keeps what it had.
    [[nodiscard]] virtual std::expected<QVariant, QString> parse(const QString& text) const;
    [[nodiscard]] virtual QString format(const QVariant& value) const;
    QLineEdit* m_line;
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

/// Dates and numbers, a pair a line; or numbers alone. Taken when the field is left, whole or not at all.
class SeriesEditor : public FieldEditor
{
    Q_OBJECT

public:
    SeriesEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QWidget* control() const override;

protected:
    void show(const QVariant& value) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ProseEdit* m_edit;
};

/// What a number may be typed as: "31.4", "-2", "1e3"; a comma as decimal sign is understood. Nothing: it is none.
[[nodiscard]] std::expected<QVariant, QString> numberFromText(const QString& text, bool whole);

} // namespace views
