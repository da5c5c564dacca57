// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "proseedit.h"
#include "storynumbers.h"

#include <QSet>
#include <QTextCursor>
#include <QTimer>

class QMenu;

namespace views {

class NumberCompleter;
class ProseHighlighter;

/// The control for prose: Markdown is styled as it is typed, references to numbers are chips with their value, words that
/// the story's language does not know are underlined. What it holds is plain text all the same: see text().
class WritingEdit : public ProseEdit
{
    Q_OBJECT

public:
    explicit WritingEdit(QWidget* parent = nullptr);

    [[nodiscard]] QString text() const override;
    void showText(const QString& text) override;
    /// `owner`: the record that the text belongs to, whose numbers are the nearest.
    void setStory(const std::shared_ptr<const StoryNumbers>& numbers, const story::FieldPath& owner);
    [[nodiscard]] const std::shared_ptr<const StoryNumbers>& numbers() const { return m_numbers; }
    [[nodiscard]] const story::FieldPath& owner() const { return m_owner; }
    /// Why the first broken reference is broken; empty where none is.
    [[nodiscard]] QString fault() const;
    /// Selects a part of a paragraph, by offsets in its source.
    void selectSource(int paragraph, qsizetype start, qsizetype length);
    /// What the program has just made of a typed sign is taken back. False where there is nothing; with `look` it is only
    /// asked for.
    bool takeBackTypography(bool look);
    /// Adds what can be done at the place to the menu, above what is there.
    void extendMenu(QMenu* menu, const QTextCursor& at);
    /// A chip in place of what is selected.
    void putChip(QTextCursor range, const QString& reference);
    /// The user's choice has changed: see setWritingOptions().
    void takeWritingOptions() { colourLater(); }

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    void settle() override;

private:
    // Keys: writingkeys.cpp
    [[nodiscard]] bool takesKey(const QKeyEvent* key);
    bool goOnWithList();
    void toggle(QStringView mark);
    bool toggleIn(const QTextBlock& block, int& anchor, int& position, QStringView mark);
    void makeTypographic();

    // Numbers: writingnumbers.cpp
    void settleParagraphs(int from, int to, bool isTyped);
    void makeChips(const QTextBlock& block, bool isTyped);
    void openChipsInCode(const QTextBlock& block);
    void refreshChips();
    void openChip(int position);
    [[nodiscard]] int chipAt(const QTextCursor& at) const;
    [[nodiscard]] std::optional<analysis::BindingOffer> offerAt(const QTextCursor& at) const;
    void bind(const QTextBlock& block, const analysis::BindingOffer& offer, const analysis::NumberChoice& choice);
    [[nodiscard]] NumberCompleter& completer();

    // What can be done at a place: writingmenu.cpp
    /// By key: the chip is changed, the number bound, the word mended. False where there is nothing; with `look` it is only
    /// asked for.
    bool actAt(const QTextCursor& at, bool look);
    void addNumberActions(QMenu* menu, QAction* before, const QTextCursor& at);
    void addOfferActions(QMenu* menu, QAction* before, const QTextCursor& at);
    void addSpellingActions(QMenu* menu, QAction* before, const QTextCursor& at);
    [[nodiscard]] QTextCursor wrongWordAt(const QTextCursor& at) const;
    [[nodiscard]] QString tipAt(const QTextCursor& at) const;

    // How it looks: writingedit.cpp
    void attach();
    void formatList(const QTextBlock& block);
    void checkSpelling();
    void spellSome();
    void colourLater();
    void colourSome();

    std::shared_ptr<const StoryNumbers> m_numbers;
    story::FieldPath m_owner;
    ProseHighlighter* m_highlighter = nullptr; ///< from the first painting on
    NumberCompleter* m_completer = nullptr; ///< from the first reference on
    QTimer m_spellingPause;
    QTimer m_colouring;
    int m_nextToColour = 0; ///< number of a paragraph
    QTimer m_spelling;
    int m_nextToSpell = 0; ///< the same
    QSet<QString> m_unknownWords; ///< found so far
    int m_changedFrom = 0; ///< what was changed last, by positions
    int m_changedTo = 0;

    QString m_sign; ///< that was just typed
    struct Typography
    {
        int end = -1; ///< position behind what was made
        int length = 0;
        QString typed;
    };
    Typography m_typography;
};

} // namespace views
