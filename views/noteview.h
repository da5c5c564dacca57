// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace coach {
struct Note;
struct Term;
} // namespace coach

namespace views {

/// One note of the guidance: what to write, why it is asked, how it reads when weak and when strong, what it shows, and the
/// question that may come. Its labels are made once; only their texts change.
class NoteView : public QWidget
{
    Q_OBJECT

public:
    explicit NoteView(QWidget* parent);

    /// `fieldName` stands above the title; it may be empty.
    void show(const coach::Note& note, const QString& fieldName);

private:
    /// A text with the words that say what it is; gone where there is none.
    struct Part
    {
        QWidget* box;
        QLabel* text;
    };
    Part addPart(const QString& head);
    Part addExample(const QString& head, QLatin1StringView iconName);
    static void fill(const Part& part, const QString& text);

    QVBoxLayout* m_column;
    QLabel* m_field;
    QLabel* m_title;
    QLabel* m_text;
    Part m_why;
    Part m_weak;
    Part m_strong;
    Part m_signal;
    Part m_question;
};

/// Terms of the glossary, each with its definition below it on demand.
class TermList : public QWidget
{
    Q_OBJECT

public:
    explicit TermList(QWidget* parent);

    void show(const QList<const coach::Term*>& terms);

private:
    QVBoxLayout* m_column;
    QList<QWidget*> m_shown;
};

/// A question or a term: its name, and below it on demand what there is to say. Both are made at once for few of them.
[[nodiscard]] QWidget* foldedText(const QString& name, const QString& text, QWidget* parent);

} // namespace views
