// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"

#include "../shownwindow.h"

#include "views/fields/codeedit.h"
#include "views/theme.h"
#include "views/writing.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTest>
#include <QTranslator>

namespace window {

using namespace Qt::StringLiterals;

Home::Home()
{
    qputenv("HOME", m_folder.path().toUtf8());
    for (const QString& name : {u"CONFIG"_s, u"DATA"_s, u"CACHE"_s, u"STATE"_s})
        qputenv(QString(u"XDG_%1_HOME"_s.arg(name)).toLatin1().constData(), path(QString(u".home/"_s + name)).toUtf8());
    QDir::setCurrent(m_folder.path());
}

RealWindow::RealWindow()
{
    forgetSettings();
    app::ProgramPaths paths = programPaths();
    paths.state = QStandardPaths::writableLocation(QStandardPaths::StateLocation);
    views::CodeEdit::setModuleFolder(paths.modules);
    views::setWritingFolders(paths.data, paths.modules);
    static QTranslator plurals; // English has them in a file, too
    if (plurals.load(paths.data + u"/translations/storyloop_en"_s)) QCoreApplication::installTranslator(&plurals);
    m_settings = std::make_unique<app::Settings>();
    views::Theme::apply(*qApp, m_settings->preferences().appearance, m_settings->preferences().fontScale);
    m_window = std::make_unique<app::MainWindow>(*m_settings, paths);
}

RealWindow::~RealWindow() = default;

bool RealWindow::show(QSize size, const QString& path)
{
    m_window->resize(size);
    if (!path.isEmpty()) m_window->open(path);
    m_window->show();
    m_window->activateWindow(); // where there is no window manager
    return QTest::qWaitForWindowActive(m_window.get());
}

} // namespace window
