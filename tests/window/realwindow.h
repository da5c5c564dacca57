// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/mainwindow.h"
#include "app/settings.h"

#include <QTemporaryDir>

#include <memory>

namespace window {

/// Puts the home of this process, and where it works, into a folder that goes with it. To be made before the application.
class Home
{
public:
    Home();
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// The program's own window, as main() makes it, with settings that nobody has changed yet.
class RealWindow
{
public:
    RealWindow();
    ~RealWindow();

    [[nodiscard]] app::MainWindow& operator*() { return *m_window; }
    [[nodiscard]] app::MainWindow* operator->() { return m_window.get(); }
    [[nodiscard]] app::MainWindow* get() { return m_window.get(); }
    /// Opens the folder or file, nothing for the welcome page, and waits until the window has the keyboard.
    [[nodiscard]] bool show(QSize size, const QString& path = {});

private:
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;
};

} // namespace window
