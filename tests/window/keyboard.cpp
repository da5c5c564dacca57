// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyboard.h"

#include <QApplication>
#include <QMainWindow>
#include <QTest>
#include <QWindow>

namespace window {

namespace {

/// What a key says when it is pressed alone.
QString saidBy(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return QStringLiteral("\r");
    case Qt::Key_Tab: return QStringLiteral("\t");
    case Qt::Key_Space: return QStringLiteral(" ");
    default: return key > Qt::Key_Space && key <= Qt::Key_AsciiTilde ? QString(QChar(key)).toLower() : QString();
    }
}

} // namespace

QWidget* Keyboard::front() const
{
    if (QWidget* popup = QApplication::activePopupWidget()) return popup;
    if (QWidget* dialog = QApplication::activeModalWidget()) return dialog;
    QWidget* active = QApplication::activeWindow();
    return active && active->isVisible() ? active : &m_window;
}

QWidget* Keyboard::focus() const { return QApplication::focusWidget(); }

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers with, const QString& text) const
{
    const bool isPlain = text.isEmpty() && !(with & ~Qt::ShiftModifier);
    const QString said = isPlain ? saidBy(key) : text;
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        if (QWindow* window = front()->window()->windowHandle()) qt_handleKeyEvent(window, type, key, with, said);
        QCoreApplication::processEvents();
        // What a window manager does when a dialog has gone.
        if (!QApplication::activeWindow() && m_window.isVisible()) m_window.activateWindow();
    }
}

void Keyboard::type(const QString& text) const
{
    for (const QChar sign : text) {
        if (sign == u'\n') press(Qt::Key_Return);
        else if (sign == u'\t') press(Qt::Key_Tab);
        else if (sign == u' ') press(Qt::Key_Space);
        else press(sign.unicode() < 0x7f ? Qt::Key(sign.toUpper().unicode()) : Qt::Key_unknown, Qt::NoModifier, sign);
    }
}

} // namespace window
