// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace views {

/// A window beside the story's, which shows something of it large and goes with it. Undo and redo are the story's;
/// Escape closes it.
class CompanionWindow : public QWidget
{
    Q_OBJECT

public:
    /// `content` is what it shows, and becomes its own.
    CompanionWindow(QWidget* content, QSize size, QWidget* storyWindow);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void takeUndo(const QWidget& storyWindow);
};

} // namespace views
