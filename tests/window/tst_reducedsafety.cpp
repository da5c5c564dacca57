// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"

#include "app/banner.h"
#include "store/json.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <cstdlib>

#include <unistd.h>

using namespace Qt::StringLiterals;

/// A folder whose file system cannot exchange two names, as far as this process can tell: that is said, once.
class TestReducedSafety : public QObject
{
    Q_OBJECT

    static QString makePortfolio(const QString& name)
    {
        story::Project project;
        project.id = project.title = name;
        QDir().mkpath(name);
        const QString file = QDir(name).absoluteFilePath(u"a.story.json"_s);
        return store::save(file, store::toJson(project), {}) ? QFileInfo(file).path() : QString();
    }
    static app::Banner* shownBanner(app::MainWindow* window, const QString& words)
    {
        for (auto* banner : window->findChildren<app::Banner*>())
            for (const auto* label : banner->findChildren<QLabel*>())
                if (banner->isVisible() && label->text().contains(words)) return banner;
        return nullptr;
    }

private slots:
    void aFolderThatCanOnlyReplaceIsToldOnce()
    {
        const QString words = u"can only replace files"_s;
        const QString first = makePortfolio(u"first"_s);
        const QString second = makePortfolio(u"second"_s);
        window::RealWindow window;
        QVERIFY(window.show({1280, 800}, first));
        QTRY_VERIFY(shownBanner(window.get(), words));
        QPushButton* close = shownBanner(window.get(), words)->findChildren<QPushButton*>().first();
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!shownBanner(window.get(), words));
        window->open(second);
        QTRY_VERIFY(shownBanner(window.get(), words));
        QTest::mouseClick(close, Qt::LeftButton);
        window->open(first);
        QTest::qWait(500);
        QVERIFY(!shownBanner(window.get(), words));
    }
};

int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("SHIM_NO_EXCHANGE")) {
        ::setenv("SHIM_NO_EXCHANGE", "1", 1);
        ::setenv("SHIM_FOLDER", "/", 1);
        ::setenv("LD_PRELOAD", SAFETY_SHIM, 1);
        ::execv("/proc/self/exe", argv);
        return 1;
    }
    const window::Home home;
    const QApplication application(argc, argv);
    TestReducedSafety test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reducedsafety.moc"
