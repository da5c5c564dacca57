// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/mainwindow.h"
#include "app/settings.h"

#include <QTemporaryDir>

class QAction;

namespace shell {

/// A window with a portfolio of two stories, Fraud and Ranking, with settings of nobody.
class OpenWindow
{
public:
    OpenWindow();

    /// As the program is left and started again.
    void restart();
    [[nodiscard]] app::MainWindow& window() { return *m_window; }
    [[nodiscard]] document::Document& document() { return m_window->document(); }
    [[nodiscard]] const story::Project& project() { return *document().project(m_window->currentProject()); }
    [[nodiscard]] app::Settings& settings() { return *m_settings; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QAction* action(const QString& name);
    /// The path of the field that has the keyboard; empty for none.
    [[nodiscard]] QString focusedField() const;

private:
    void makeWindow();

    QTemporaryDir m_folder;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;
};

} // namespace shell
