// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "endsignals.h"
#include "installpaths.h"
#include "mainwindow.h"
#include "settings.h"

#include "views/fields/codeedit.h"
#include "views/theme.h"
#include "views/windowlanguage.h"
#include "views/writing.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QStyleHints>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Our own texts and Qt's, in the user's language as far as there is one.
void loadTranslations(QApplication& application, const QString& dataFolder)
{
    const auto load = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (!translator->load(QLocale(), name, u"_"_s, folder)) return;
        QApplication::installTranslator(translator);
        if (name == "storyloop"_L1) views::setLanguageOfWindow(QLocale(translator->language()));
    };
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file too: it holds the plurals.
    auto* english = new QTranslator(&application);
    if (english->load(u"storyloop_en"_s, dataFolder + u"/translations"_s)) QApplication::installTranslator(english);
    load(u"storyloop"_s, dataFolder + u"/translations"_s);
}

} // namespace

/// The door that main() opens: everything with a window lies behind it.
extern "C" Q_DECL_EXPORT int storyloopWindow(int argc, char** argv)
{
    QCoreApplication::setApplicationName(u"storyloop"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STORYLOOP_VERSION));
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Storyloop"_s);
    QGuiApplication::setDesktopFileName(u"io.github.storyloop.storyloop"_s);
    app::ProgramPaths paths = app::ProgramPaths::find();
    paths.state = QStandardPaths::writableLocation(QStandardPaths::StateLocation);
    loadTranslations(application, paths.data);
    QApplication::setWindowIcon(QIcon(QDir(paths.data).filePath(u"io.github.storyloop.storyloop.svg"_s)));
    views::CodeEdit::setModuleFolder(paths.modules);
    views::setWritingFolders(paths.data, paths.modules);

    app::Settings settings;
    const auto applyTheme = [&] {
        const app::Preferences preferences = settings.preferences();
        views::Theme::apply(application, preferences.appearance, preferences.fontScale);
    };
    applyTheme();
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, applyTheme);

    app::MainWindow window(settings, paths);
    const app::EndSignals ends;
    QObject::connect(&ends, &app::EndSignals::received, &window, &app::MainWindow::endNow);
    window.start(QApplication::arguments().value(1));
    if (window.isOpenElsewhere()) return 0;
    window.show();
    return QApplication::exec();
}
