// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "companionwindow.h"

#include <QAction>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

CompanionWindow::CompanionWindow(QWidget* content, QSize size, QWidget* storyWindow)
    : QWidget(storyWindow, Qt::Window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    takeUndo(*storyWindow);
    resize(size.boundedTo(screen()->availableSize() * 0.8));
}

/// The story window's own actions: a shortcut is one of the windows that its action was added to.
void CompanionWindow::takeUndo(const QWidget& storyWindow)
{
    for (QAction* action : storyWindow.actions())
        if (action->objectName() == "undo"_L1 || action->objectName() == "redo"_L1) addAction(action);
}

void CompanionWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close)) close();
    else QWidget::keyPressEvent(event);
}

} // namespace views
