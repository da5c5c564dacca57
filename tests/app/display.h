// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>

namespace shell {

/// A screen of its own with a window manager, for as long as this lives: text fields take other keys on X11 than offscreen,
/// and the keyboard needs somebody to give it to a window. Made before the application.
class Display
{
public:
    Display();
    ~Display();

    /// Why there is none; empty where there is one.
    [[nodiscard]] QString missing() const { return m_missing; }
    /// Presses the keys, in the words of xdotool: "ctrl+k".
    [[nodiscard]] bool press(const QString& keys) const;

private:
    QProcess m_server;
    QProcess m_windows;
    QString m_missing;
};

} // namespace shell
