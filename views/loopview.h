// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barebutton.h"

#include "items/page.h"

namespace views {

/// A step in the loop: its number, how far it is, and its name. A button for mouse, keyboard and reader.
class LoopNode : public BareButton
{
    Q_OBJECT

public:
    LoopNode(story::Step step, QWidget* parent);
    /// 0 nothing, 1 begun, 2 whole; and the same in words.
    void setCompleteness(int mark, const QString& words);
    [[nodiscard]] story::Step step() const { return m_step; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    story::Step m_step;
    int m_mark = 0;
    QString m_words;
};

/// The seven steps as a ring, the last leading into the next cycle. Arrow keys go round, Enter opens. Where there is no
/// room for a ring it is a column with a way back.
class LoopView : public QWidget
{
    Q_OBJECT

public:
    explicit LoopView(QWidget* parent = nullptr);

    void setCompleteness(story::Step step, int mark, const QString& words);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void stepChosen(story::Step step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QSize nodeSize() const;
    [[nodiscard]] bool isRing(int width) const;
    /// The middle of a node, for reading from left to right.
    [[nodiscard]] QPointF place(int index) const;
    void arrange();
    void paintRing(QPainter& painter) const;
    void paintColumn(QPainter& painter) const;

    QList<LoopNode*> m_nodes;
};

} // namespace views
