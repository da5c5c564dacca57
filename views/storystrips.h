// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barebutton.h"
#include "shapedtext.h"

#include "document/document.h"
#include "items/page.h"

#include <QWidgetList>

class QBoxLayout;

namespace story {
class FieldPath;
}

namespace views {

/// A word of a strip, with its whole meaning in the tool tip.
class StripWord : public BareButton
{
    Q_OBJECT

public:
    enum class Mark { None, Open, Done };

    explicit StripWord(const QString& text, QWidget* parent = nullptr);
    void setMark(Mark mark);
    /// The page that is looked at.
    void setCurrent(bool current);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    [[nodiscard]] Mark mark() const { return m_mark; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark = Mark::None;
    bool m_isCurrent = false;
    mutable ShapedText m_shaped;
};

/// What stands above every page: the formula of a story in seven words, and the five habits that it gives evidence of. Where
/// the words have no room, the arrows between them go; then each strip is one word that opens a menu.
class StoryStrips : public QWidget
{
    Q_OBJECT

public:
    explicit StoryStrips(document::Document& document, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    void setCurrent(const QString& projectKey, items::Page page);

signals:
    void pageWanted(items::Page page);
    void fieldWanted(const story::FieldPath& path);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void addFormula();
    void addHabits();
    StripWord* addSummary(QBoxLayout* row, const QList<StripWord*>& words);
    void refresh();
    void fit();
    void sayInShort();

    document::Document& m_document;
    QString m_key;
    bool m_isStale = true; ///< changed while it was not in sight
    QList<StripWord*> m_words;
    QList<StripWord*> m_habits;
    QWidgetList m_arrows;
    QBoxLayout* m_rows = nullptr; ///< one below the other, or side by side in short
    StripWord* m_step = nullptr; ///< the formula in short, with the rest in a menu
    StripWord* m_shown = nullptr; ///< the habits in short
    QList<story::FieldPath> m_habitPlaces; ///< what is missing, or else what proves the habit
};

} // namespace views
