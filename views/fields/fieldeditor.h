// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "story/fieldpath.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace views {

class AnnotationLine;
class HalfTyped;

/// What all forms share: the document that they edit.
struct Place
{
    QString key; ///< of the project
    story::FieldPath path;
    bool operator==(const Place&) const = default;
};

/// One field on a form: its name, a control that suits its kind, and a line for what is wrong with what was typed.
/// It shows the field at its place, and edits it. Not a model: it keeps no value but the text that is being typed.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// The editor for a kind of field; lists and records have views of their own (see RecordForm).
    static FieldEditor* make(document::Document& document, const story::Field& field, QWidget* parent);

    ~FieldEditor() override;

    /// The editor that a widget is in; null where in none.
    static FieldEditor* of(QWidget* widget);

    void setPlace(const Place& place);
    [[nodiscard]] const Place& place() const { return m_place; }
    [[nodiscard]] const story::Field& field() const { return m_field; }
    /// Takes a whole row of a form, rather than half of one.
    [[nodiscard]] virtual bool isWide() const { return false; }
    /// What was typed and is not in the story yet, because it is not finished or makes no sense, is taken back. False where
    /// there is none; with `look` it is only asked for.
    virtual bool dropTyping(bool look)
    {
        Q_UNUSED(look)
        return false;
    }
    /// What is half typed is taken, or refused, as when the field is left.
    virtual void takeTyping() { }
    /// What is typed and not in the story yet.
    [[nodiscard]] virtual QString typing() const { return {}; }
    /// What is wrong with what stands in it; empty for nothing.
    [[nodiscard]] QString fault() const;
    /// What helps to begin, shown while the field is empty and never a part of it; empty: what the control says by itself.
    virtual void showPrompt(const QString& prompt) { Q_UNUSED(prompt) }
    /// The control that the keyboard goes to.
    [[nodiscard]] virtual QWidget* control() const = 0;

protected:
    FieldEditor(document::Document& document, const story::Field& field, QWidget* parent);

    /// To be called once, by the constructor of each kind. `beside`: a short word after it, such as a unit.
    void setControl(QWidget* control, QWidget* beside = nullptr);
    virtual void show(const QVariant& value) = 0;
    void commit(const QVariant& value);
    /// An empty text takes it away.
    void showFault(const QString& what);
    /// How what is being typed is understood, or what it lacks yet: quietly, it is no fault.
    void showSaid(const QString& what);
    [[nodiscard]] document::Snapshot project() const { return m_document.project(m_place.key); }
    /// Whether the story has the field; another program, or an undo, may have taken it away a moment ago.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] document::Document& document() { return m_document; }
    virtual void refresh();
    /// Goes on with what was typed here before another place was shown.
    virtual void goOnTyping(const QString& text) { Q_UNUSED(text) }
    void showEvent(QShowEvent* event) override;

private:
    void leavePlace(const Place& next);
    void takeKept();

    document::Document& m_document;
    HalfTyped& m_halfTyped;
    const story::Field& m_field;
    Place m_place;
    bool m_isStale = false; ///< changed while it was not in sight
    QLabel* m_label;
    AnnotationLine* m_annotation;
    QLabel* m_said;
    QLabel* m_fault;
};

/// Gives Ctrl+Z and Ctrl+Y, and Undo and Redo of its context menu, to the document: a text control has a history of its
/// own, and would take the keys for itself.
/// `dropTyping` (see FieldEditor) comes first: what is half typed is what the user wants to take back.
void leaveUndoToDocument(QWidget* control, document::Document& document,
                         std::function<bool(bool look)> dropTyping = {});

} // namespace views
