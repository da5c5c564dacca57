// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "measure.h"

#include <QProcess>

#include <memory>

struct xcb_connection_t;

namespace bench {

/// An X server of our own without a screen (Xvfb), in which windows are watched from outside: the programs need no
/// hook, and nothing of the user's desktop takes part.
class Screen
{
public:
    Screen();
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// Why there is nothing to measure with; empty: there is.
    [[nodiscard]] QString missing() const { return m_missing; }

    /// What DISPLAY must be for a window to stand here.
    [[nodiscard]] QString name() const { return m_name; }

    /// From the start of the process until its window stands there painted. Ends the process.
    [[nodiscard]] Milliseconds firstPaint(const QStringList& command, QProcessEnvironment environment);
    /// In megabytes, when the window has been there for a while. Ends the process.
    [[nodiscard]] double memory(const QStringList& command, QProcessEnvironment environment);

private:
    [[nodiscard]] Milliseconds start(QProcess& process, const QStringList& command, QProcessEnvironment environment);
    [[nodiscard]] bool waitForPaint(const QProcess& process);
    [[nodiscard]] bool isPainted(quint32 window);

    QProcess m_server;
    QString m_name; ///< ":7"
    QString m_missing;
    xcb_connection_t* m_connection = nullptr;
};

} // namespace bench
