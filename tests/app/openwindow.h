// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../shownwindow.h"

class QAction;

namespace shell {

/// A window with a portfolio of two stories, Fraud and Ranking, with settings of nobody.
class OpenWindow
{
public:
    OpenWindow();

    /// As the program is left and started again.
    void restart();
    [[nodiscard]] app::MainWindow& window() { return *m_window.get(); }
    [[nodiscard]] document::Document& document() { return m_window->document(); }
    [[nodiscard]] const story::Project& project() { return *document().project(m_window->currentProject()); }
    [[nodiscard]] app::Settings& settings() { return m_window.settings(); }
    [[nodiscard]] QString folder() const { return m_window.folder(); }
    [[nodiscard]] QAction* action(const QString& name);
    /// The path of the field that has the keyboard; empty for none.
    [[nodiscard]] QString focusedField() const;

private:
    ShownWindow m_window;
};

} // namespace shell
