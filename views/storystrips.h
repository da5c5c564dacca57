// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "items/page.h"

#include <QAbstractButton>

namespace story {
class FieldPath;
}

namespace views {

/// A word of a strip: shortened where it must be, with its whole meaning in the tool tip.
class StripWord : public QAbstractButton
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

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Mark m_mark = Mark::None;
    bool m_isCurrent = false;
};

/// What stands above every page: the formula of a story in seven words, and the five habits that it gives evidence of.
class StoryStrips : public QWidget
{
    Q_OBJECT

public:
    explicit StoryStrips(document::Document& document, QWidget* parent = nullptr);
    void setCurrent(const QString& projectKey, items::Page page);

signals:
    void pageWanted(items::Page page);
    void fieldWanted(const story::FieldPath& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addFormula();
    void addHabits();
    void refresh();

    document::Document& m_document;
    QString m_key;
    bool m_isStale = true; ///< changed while it was not in sight
    QList<StripWord*> m_words;
    QList<StripWord*> m_habits;
    QList<story::FieldPath> m_habitPlaces; ///< what is missing, or else what proves the habit
};

} // namespace views
