// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <Qt>

class QMainWindow;
class QWidget;
class QWindow;

namespace window {

/// Keys for whatever has the keyboard, as the window system delivers them: shortcuts come before fields, an open menu or
/// list before the window below it.
class Keyboard
{
public:
    explicit Keyboard(QMainWindow& window)
        : m_window(window)
    {
    }

    /// Down and up. What the first does may close a window, and then another one gets the second: QTest::keyClick() would
    /// go on with the closed one.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier, const QString& text = {}) const;
    /// Sign by sign; a line break is Return, a tab is Tab.
    void type(const QString& text) const;

    /// The menu or list that is open, else the dialog, else the window.
    [[nodiscard]] QWidget* front() const;
    [[nodiscard]] QWidget* focus() const;

private:
    QMainWindow& m_window;
};

} // namespace window
