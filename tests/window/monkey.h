// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "keyboard.h"

#include "random/dice.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

class QMainWindow;
class QWidget;
class QWindow;

namespace window {

/// Uses a window as a monkey would: keys, texts, mouse, wheel, drops, pastes, sizes and every action, at random.
///
/// What it opens it closes again, after some events inside: menus, lists, dialogs; dialogs for files at once, for they
/// could lead out of its cage. A dialog that waits for an answer runs a loop of its own, so the monkey goes on from a timer
/// then.
class Monkey : public QObject
{
    Q_OBJECT

public:
    /// `files` are what it may drop and paste.
    Monkey(QMainWindow& window, chance::Dice& dice, QStringList files);

    void step();
    /// Ends whatever is open besides the window.
    void comeHome();
    /// The last events, to be read when something failed.
    [[nodiscard]] QString story() const;

private:
    struct Trick
    {
        int weight;
        QString (Monkey::*run)();
    };

    void stepInside();
    void doSomething();
    bool closeWhatIsOld();
    [[nodiscard]] QWidget* target() const;
    [[nodiscard]] QWindow* targetWindow() const;
    [[nodiscard]] QWidget* someWidget();
    [[nodiscard]] QPoint somewhere();

    QString typeText();
    QString pressKey();
    QString pressShortcut();
    QString compose();
    QString click();
    QString dragMouse();
    QString turnWheel();
    QString drop();
    QString paste();
    QString focusSomething();
    QString resize();
    QString triggerAction();
    QString undoSome();
    QString wait();

    QMainWindow& m_window;
    Keyboard m_keyboard;
    chance::Dice& m_dice;
    QStringList m_files;
    QTimer m_inside;
    int m_depth = 0;
    QPointer<QWidget> m_open; ///< the dialog or menu that is in front
    int m_stepsInside = 0;
    int m_number = 0;
    QStringList m_lines;
};

} // namespace window
