// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview.h"

#include "report.h"

#include "window/realwindow.h"

#include "analysis/words.h"
#include "views/companionwindow.h"
#include "views/publishing/pageview.h"
#include "views/publishing/preview.h"
#include "views/publishing/publishpage.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 100;

/// Tells when pages that were laid out anew are painted.
class PaintWatch : public QObject
{
public:
    bool isLaidOut = false;
    bool isPainted = false;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        isPainted = isPainted || (isLaidOut && event->type() == QEvent::Paint);
        return false;
    }
};

} // namespace

void measurePreview(const story::Project& story, const QString& folder)
{
    const QString what = u"key to the first page in the preview, %1 words"_s.arg(analysis::wordCount(story));
    window::RealWindow window;
    if (!window.show({1280, 800}, folder)) return row(what, QList<Milliseconds>());
    for (QAction* action : window->actions())
        if (action->objectName() == "place2"_L1) action->trigger();
    auto* page = window->findChild<views::PublishPage*>();
    if (!page) return row(what, QList<Milliseconds>());
    emit page->findChild<views::Preview*>()->windowWanted();
    auto* preview = window->findChild<views::CompanionWindow*>()->findChild<views::Preview*>();
    const story::FieldPath path("objective.problem"_L1);
    window->goToField(path);
    QTest::qWait(1000);
    window->activateWindow();
    QTest::qWait(200);
    PaintWatch watch;
    preview->pages().viewport()->installEventFilter(&watch);
    QObject::connect(&preview->pages(), &views::PageView::looked, &watch, [&] { watch.isLaidOut = true; });
    QList<Milliseconds> times;
    for (int i = 0; i < keys; ++i) {
        watch.isLaidOut = false;
        watch.isPainted = false;
        QElapsedTimer clock;
        clock.start();
        QTest::sendKeyEvent(QTest::Click, window->windowHandle(), Qt::Key_unknown, u"x"_s, Qt::NoModifier, -1);
        while (!watch.isPainted && clock.elapsed() < 2000)
            QCoreApplication::processEvents();
        QGuiApplication::sync();
        times.append(double(clock.nsecsElapsed()) / 1e6);
        QTest::qWait(50);
    }
    row(what, times, 50, 50);
}

} // namespace bench
