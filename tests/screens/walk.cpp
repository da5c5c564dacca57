// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "walk.h"

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

namespace screens {

using namespace Qt::StringLiterals;

namespace {

constexpr int settled = 120;     ///< ms, until layouts and charts stand
constexpr int mostScreenfuls = 4; ///< of a page

} // namespace

Walk::Walk(app::MainWindow& window, const QString& folder)
    : m_window(window)
    , m_folder(folder)
{
    QDir().mkpath(m_folder);
}

void Walk::take(const QString& name)
{
    QTest::qWait(settled);
    save(m_window, name);
    for (QWidget* other : QApplication::topLevelWidgets())
        if (other != &m_window && other->isVisible() && other->windowType() != Qt::ToolTip)
            save(*other, name + u"-over"_s);
}

void Walk::takeScrolled(const QString& name)
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

void Walk::takeTabs(const QString& name)
{
    auto* panel = m_window.findChild<QTabWidget*>(u"sidePanel"_s);
    for (int i = 0; panel && i < panel->count(); ++i) {
        panel->setCurrentIndex(i);
        take(u"%1-%2"_s.arg(name).arg(i + 1));
    }
}

void Walk::takeAction(QAction* action, const QString& name)
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
    for (int i = 0; i < 3; ++i) // offscreen no window may be the active one
        QTest::keyClick(m_window.focusWidget() ? m_window.focusWidget() : &m_window, Qt::Key_Escape);
}

void Walk::takeWidget(QWidget& widget, const QString& name)
{
    QTest::qWait(settled);
    save(widget, name);
}

void Walk::save(QWidget& widget, const QString& name)
{
    if (widget.grab().save(QDir(m_folder).filePath(name + u".png"_s))) ++m_count;
}

/// The first entry of every table is open below it, as when one works on it; an entry has tables of its own.
void Walk::openEntries()
{
    for (int depth = 0; depth < 2; ++depth) {
        for (auto* table : m_window.findChildren<QTableView*>())
            if (table->isVisible() && !table->currentIndex().isValid() && table->model()->rowCount() > 0)
                table->selectRow(0);
        QTest::qWait(0);
    }
}

QScrollArea* Walk::largestScrollArea() const
{
    QScrollArea* largest = nullptr;
    for (auto* area : m_window.findChildren<QScrollArea*>())
        if (area->isVisible() && area->verticalScrollBar()->maximum() > 0
            && (!largest || area->width() > largest->width()))
            largest = area;
    return largest;
}

} // namespace screens
