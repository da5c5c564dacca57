// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "realwindow.h"

#include "store/folder.h"
#include "store/json.h"
#include "store/save.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <functional>

namespace window {

/// Two stories, Fraud and Search, in a folder that goes with it, open in the program's own window.
class Portfolio
{
public:
    Portfolio()
    {
        for (const QString& title : {QStringLiteral("Fraud"), QStringLiteral("Search")}) {
            story::Project project;
            project.id = title.toLower();
            project.title = title;
            project.summary = QStringLiteral("As it was");
            write(file(project.id), store::toJson(project));
        }
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString file(const QString& name = QStringLiteral("fraud")) const
    {
        return m_folder.filePath(name + QStringLiteral(".story.json"));
    }
    [[nodiscard]] bool open()
    {
        m_window = std::make_unique<RealWindow>();
        return m_window->show({1280, 800}, path());
    }
    void close() { m_window.reset(); }
    [[nodiscard]] app::MainWindow* window() { return m_window->get(); }
    [[nodiscard]] document::Document& document() { return (*m_window)->document(); }
    [[nodiscard]] const document::Document::Shelf& shelf(const QString& name = QStringLiteral("fraud"))
    {
        return *document().shelf(file(name));
    }

    /// As another program does, and it is seen.
    void write(const QString& path, const QByteArray& bytes)
    {
        if (!store::replace(path, bytes)) qFatal("the file cannot be written");
        if (m_window) look();
    }
    void change(const QString& name, const std::function<void(story::Project&)>& change)
    {
        story::Project project = *shelf(name).saved;
        change(project);
        write(file(name), store::toJson(project));
    }
    void look()
    {
        for (int round = 0; round < 3; ++round) // the first may be half of a change
            (*m_window)->folderWatch().lookAndWait();
    }

    [[nodiscard]] QPushButton* button(const QString& text)
    {
        QCoreApplication::processEvents();
        for (auto* found : (*m_window)->findChildren<QPushButton*>())
            if (found->isVisible() && (found->text().remove(u'&') == text || found->accessibleName() == text))
                return found;
        return nullptr;
    }
    [[nodiscard]] bool click(const QString& text)
    {
        QPushButton* found = button(text);
        if (found) QTest::mouseClick(found, Qt::LeftButton);
        return found;
    }
    [[nodiscard]] bool isSaid(const QString& words)
    {
        QCoreApplication::processEvents();
        return std::ranges::any_of((*m_window)->findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<RealWindow> m_window;
};

} // namespace window
