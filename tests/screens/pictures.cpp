// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"

#include "window/realwindow.h"

#include "story/choices.h"
#include "views/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <functional>

namespace screens {

using namespace Qt::StringLiterals;

namespace {

constexpr int settled = 120;     ///< ms, until layouts and charts stand
constexpr int mostScreenfuls = 4; ///< of a page

/// Walks through the window and keeps what it sees.
class Walk
{
public:
    Walk(app::MainWindow& window, QString folder)
        : m_window(window)
        , m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
    }

    void take(const QString& name)
    {
        QTest::qWait(settled);
        save(m_window, name);
        for (QWidget* other : QApplication::topLevelWidgets())
            if (other != &m_window && other->isVisible() && other->windowType() != Qt::ToolTip)
                save(*other, name + u"-over"_s);
    }

    /// From its top to its end, a screenful a picture.
    void takeScrolled(const QString& name)
    {
        openEntries();
        take(name);
        QScrollArea* area = largestScrollArea();
        QScrollBar* bar = area ? area->verticalScrollBar() : nullptr;
        for (int i = 2; bar && i <= mostScreenfuls && bar->value() < bar->maximum(); ++i) {
            bar->setValue(bar->value() + bar->pageStep());
            take(u"%1-%2"_s.arg(name).arg(i));
        }
    }

    void takeTabs(const QString& name)
    {
        auto* panel = m_window.findChild<QTabWidget*>(u"sidePanel"_s);
        for (int i = 0; panel && i < panel->count(); ++i) {
            panel->setCurrentIndex(i);
            take(u"%1-%2"_s.arg(name).arg(i + 1));
        }
    }

    /// What an action opens; a dialog that waits for an answer is left without one.
    void takeAction(QAction* action, const QString& name)
    {
        if (!action->isEnabled()) return;
        QTimer::singleShot(settled, &m_window, [this, name] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                save(*dialog, name);
                dialog->reject();
            }
        });
        action->trigger();
        QTest::qWait(2 * settled);
        take(name + u"-window"_s);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &m_window, Qt::Key_Escape);
    }

    [[nodiscard]] int count() const { return m_count; }

private:
    void save(QWidget& widget, const QString& name)
    {
        if (widget.grab().save(QDir(m_folder).filePath(name + u".png"_s))) ++m_count;
    }

    /// The first entry of every table is open below it, as when one works on it; an entry has tables of its own.
    void openEntries()
    {
        for (int depth = 0; depth < 2; ++depth) {
            for (auto* table : m_window.findChildren<QTableView*>())
                if (table->isVisible() && !table->currentIndex().isValid() && table->model()->rowCount() > 0)
                    table->selectRow(0);
            QTest::qWait(0);
        }
    }

    [[nodiscard]] QScrollArea* largestScrollArea() const
    {
        QScrollArea* largest = nullptr;
        for (auto* area : m_window.findChildren<QScrollArea*>())
            if (area->isVisible() && area->verticalScrollBar()->maximum() > 0
                && (!largest || area->width() > largest->width()))
                largest = area;
        return largest;
    }

    app::MainWindow& m_window;
    QString m_folder;
    int m_count = 0;
};

QString copyOfSamples()
{
    const QDir from(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
    const QString to = QDir::current().filePath(u"samples"_s);
    QDir().mkpath(to);
    for (const QString& name : from.entryList({u"*.json"_s}, QDir::Files))
        QFile::copy(from.filePath(name), QDir(to).filePath(name));
    return to;
}

void setLook(const Look& look)
{
    QFont font = QApplication::font();
    font.setPointSize(look.points);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(look.isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    views::Theme::apply(*qApp, look.isDark ? views::Appearance::Dark : views::Appearance::Light);
}

/// What the actions open or show.
void takeActions(Walk& walk, app::MainWindow& window)
{
    static const QStringList shown{u"palette"_s,     u"find"_s,     u"replace"_s,        u"findEverywhere"_s,
                                   u"preferences"_s, u"settings"_s, u"shortcuts"_s,      u"about"_s,
                                   u"focusMode"_s,   u"glossary"_s, u"newFromTemplate"_s};
    for (QAction* action : window.actions())
        if (shown.contains(action->objectName())) walk.takeAction(action, u"6-action-"_s + action->objectName());
}

} // namespace

int takePictures(const Look& look, const QString& folder)
{
    setLook(look);
    window::RealWindow window;
    setLook(look); // the settings of the window have their own idea
    if (!window.show(look.size)) return 0;
    Walk walk(*window, folder);
    walk.take(u"0-welcome"_s);
    window->open(copyOfSamples());
    for (int step = -1; step < story::stepCount; ++step) {
        window->showStep(step < 0 ? std::nullopt : std::optional(story::Step(step)));
        walk.takeScrolled(step < 0 ? u"1-about"_s : u"2-step-%1"_s.arg(step + 1));
    }
    window->showStep(story::Step::Cycles);
    walk.takeTabs(u"3-panel"_s);
    for (QAction* action : window->actions())
        if (action->shortcut() == QKeySequence(Qt::ALT | Qt::Key_2)) {
            action->trigger();
            walk.take(u"4-publish"_s);
        }
    window->showStep(story::Step::Objective);
    takeActions(walk, *window);
    return walk.count();
}

} // namespace screens
