// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace app {

class Shortcuts;

/// Keeps the keys of the window's actions from the text fields, which take many for themselves: on X11 Ctrl+K deletes to
/// the end of the line, and Ctrl+E goes there. Undo and Redo the fields of a story leave alone by themselves, and others,
/// such as the search, have a history of their own.
class KeyGuard : public QObject
{
    Q_OBJECT

public:
    KeyGuard(const Shortcuts& shortcuts, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Shortcuts& m_shortcuts;
    const QWidget* m_window;
};

} // namespace app
