// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "forgetsettings.h"

#include "app/mainwindow.h"
#include "app/settings.h"
#include "store/json.h"
#include "store/save.h"
#include "views/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// As in the build tree.
inline app::ProgramPaths programPaths()
{
    return {.data = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
            .modules = QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop")};
}

/// The program's own window over a portfolio of the stories that are put into it, with settings of nobody.
class ShownWindow
{
public:
    ShownWindow()
    {
        forgetSettings();
        views::Theme::apply(*qApp, views::Appearance::Light);
        m_settings = std::make_unique<app::Settings>();
    }

    [[nodiscard]] app::MainWindow* get() const { return m_window.get(); }
    [[nodiscard]] app::MainWindow* operator->() const { return m_window.get(); }
    [[nodiscard]] app::Settings& settings() { return *m_settings; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Before it is opened, under its id.
    void add(const story::Project& project)
    {
        const QString file = path(project.id.toLower() + QStringLiteral(".story.json"));
        if (!store::save(file, store::toJson(project), {})) qFatal("the story cannot be written");
    }
    /// In a new window: the portfolio, or what stands under the path.
    void open() { open(folder()); }
    void open(const QString& path)
    {
        make();
        m_window->open(path);
        m_window->resize(1280, 800);
        show();
    }
    /// As the program is left and started again.
    void restart()
    {
        m_window->close();
        make();
        m_window->open({});
        show();
    }
    void close() { m_window.reset(); }

private:
    void make()
    {
        close();
        m_window = std::make_unique<app::MainWindow>(*m_settings, programPaths());
    }
    void show()
    {
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get())) qFatal("the window does not come up");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;
};
