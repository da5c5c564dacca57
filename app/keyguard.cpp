// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyguard.h"

#include "shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QWidget>

namespace app {

KeyGuard::KeyGuard(const Shortcuts& shortcuts, QWidget* window)
    : QObject(window)
    , m_shortcuts(shortcuts)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride) return false;
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (!widget || widget->window() != m_window || qobject_cast<const QKeySequenceEdit*>(widget)) return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (!key->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier)) return false;
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) return false;
    const QKeySequence pressed(key->keyCombination());
    for (const QAction* action : m_shortcuts.actions()) {
        if (!action->isEnabled() || !action->shortcuts().contains(pressed)) continue;
        event->ignore(); // and so it goes on to the shortcuts
        return true;
    }
    return false;
}

} // namespace app
