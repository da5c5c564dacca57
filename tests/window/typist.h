// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "keyboard.h"

#include "app/mainwindow.h"
#include "story/project.h"

#include <QSet>
#include <QStringList>

namespace views {
class EntryTable;
class FieldEditor;
class FiguresEditor;
} // namespace views

namespace window {

/// Types a story as somebody does who has it on paper and no mouse: opens a new one, walks through the pages with Ctrl and
/// Page Down and through each page with Tab, and where the paper has something for the field that has the keyboard, types it.
/// It looks at what is shown, as a person would, and changes nothing but by keys.
class Typist
{
public:
    /// `pictures`: the folder in which those of the paper are.
    Typist(app::MainWindow& window, const story::Project& paper, const QString& pictures);

    void typeAll();
    /// Where the story differs from the paper, a place a line.
    [[nodiscard]] QStringList differences() const;
    [[nodiscard]] int keys() const { return m_keys; }

private:
    void makeStory();
    [[nodiscard]] QString idFor(const QString& prefix);
    bool typePage();
    void tab(bool back = false);
    bool handle(QWidget* control);
    bool showHidden(const QWidget* control);

    // Fields
    bool typeField(const views::FieldEditor& editor);
    void typeValue(const story::Field& field, const QVariant& value);
    void typeProse(const QStringList& paragraphs);
    void typeCode(const QString& code);
    void typeChoice(const QString& label);
    void typeChips(const story::Field& field, const QVariant& value);
    bool annotate(const story::FieldPath& path);
    [[nodiscard]] QString nameOf(const story::Field& field, const QString& id) const;

    // Tables
    bool typeTable(views::EntryTable& table);
    bool typeEntry(views::EntryTable& table);
    bool addEntry(views::EntryTable& table, const QString& id);
    bool goToEntry(views::EntryTable& table, const QString& id);

    // Pictures
    bool addPictures(const views::FiguresEditor& figures);
    void chooseFile(const QString& path);

    [[nodiscard]] const story::Project& typed() const { return *m_window.document().project(m_key); }

    app::MainWindow& m_window;
    Keyboard m_keyboard;
    story::Project m_paper;
    QString m_pictures;
    QString m_key; ///< of the story in the document
    QStringList m_ids;
    int m_made = 0;
    bool m_isAgain = false; ///< what was met was typed, and something is still wanting
    QSet<QString> m_tried; ///< entries that were gone through since the last page
    int m_keys = 0;
};

} // namespace window
