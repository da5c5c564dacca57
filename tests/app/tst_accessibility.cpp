// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "document/edits.h"
#include "views/chartview.h"
#include "views/fields/codeedit.h"
#include "views/focusorder.h"
#include "views/sidepanel.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace document;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString described(const QWidget* widget)
{
    const auto* parent = widget->parentWidget();
    return u"%1 “%2” in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                  parent ? QString::fromLatin1(parent->metaObject()->className()) : QString());
}

/// What can have the keyboard and says nothing.
void collectNameless(QAccessibleInterface* around, QStringList& found)
{
    for (int i = 0; i < around->childCount(); ++i) {
        QAccessibleInterface* child = around->child(i);
        if (!child || !child->isValid() || child->state().invisible) continue;
        const auto* widget = qobject_cast<QWidget*>(child->object());
        const bool takesKeys = widget ? (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
                                      : child->role() == QAccessible::PageTab;
        if (takesKeys && child->text(QAccessible::Name).isEmpty())
            found.append(widget ? described(widget) : u"a tab in "_s + around->text(QAccessible::Name));
        // The rows of a table are read with their columns; they are tested where they are made.
        if (child->role() != QAccessible::Table && child->role() != QAccessible::List
            && child->role() != QAccessible::Tree)
            collectNameless(child, found);
    }
}

/// On X11 Qt calls a combo box and a bar of tabs by what is chosen, and tells the name as a relation.
QString nameOf(QWidget* widget)
{
    if (!widget->accessibleName().isEmpty()) return widget->accessibleName();
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

void collectActions(const QMenu* menu, QList<const QAction*>& found)
{
    for (const QAction* action : menu->actions()) {
        found.append(action);
        if (action->menu()) collectActions(action->menu(), found);
    }
}

} // namespace

/// What somebody meets who does not see the window, or has no mouse: on every page and panel.
class TestAccessibility : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    app::MainWindow& window() { return m_open->window(); }

    /// Every page and panel of the window, each with the first entry of its tables open.
    void eachView(const std::function<void(const QString& view)>& look)
    {
        auto* panel = window().findChild<views::SidePanel*>();
        for (int page = 0; page < items::pageCount; ++page) {
            window().goToPage(items::Page(page));
            for (auto* table : window().findChildren<QTableView*>())
                if (table->isVisible() && table->model()->rowCount() > 0) table->selectRow(0);
            QTest::qWait(0);
            look(items::pageName(items::Page(page)));
        }
        for (int tab = 0; tab < panel->count(); ++tab) {
            panel->setCurrentIndex(tab);
            look(u"panel "_s + panel->tabText(tab));
        }
        for (const QString& name : {u"replace"_s, u"palette"_s, u"findEverywhere"_s, u"place2"_s, u"preferences"_s,
                                    u"shortcuts"_s, u"about"_s}) {
            m_open->action(name)->trigger();
            QTest::qWait(0);
            look(name);
        }
    }

private slots:
    void init() { m_open = std::make_unique<shell::OpenWindow>(); }
    void cleanup() { m_open.reset(); }

    void whateverTakesKeysHasAName()
    {
        QStringList nameless;
        eachView([&](const QString& view) {
            QStringList here;
            collectNameless(QAccessible::queryAccessibleInterface(&window()), here);
            for (const QString& which : here)
                nameless.append(view + u": "_s + which);
        });
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void theWelcomePageToo()
    {
        m_open->action(u"close"_s)->trigger();
        QStringList nameless;
        collectNameless(QAccessible::queryAccessibleInterface(&window()), nameless);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QVERIFY(views::focusOrder(&window()).size() > 4);
    }

    /// Two controls of one name in one pane cannot be told apart by ear.
    void noTwoControlsOfAPaneHaveOneName()
    {
        QStringList twice;
        eachView([&](const QString& view) {
            QHash<QString, const QWidget*> met;
            for (QWidget* widget : views::focusOrder(&window())) {
                const QString name = nameOf(widget);
                const QString key = name + u" ("_s + QString::fromLatin1(widget->metaObject()->className()) + u')';
                const QWidget* other = met.value(key);
                if (other && other->window() == widget->window()) twice.append(view + u": "_s + key);
                met.insert(key, widget);
            }
        });
        twice.removeDuplicates();
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void tabComesRoundThroughEverything_data()
    {
        QTest::addColumn<int>("page");
        for (int page = 0; page < items::pageCount; ++page)
            QTest::newRow(qPrintable(items::pageName(items::Page(page)))) << page;
    }
    void tabComesRoundThroughEverything()
    {
        QFETCH(int, page);
        window().goToPage(items::Page(page));
        QTest::qWait(0);
        QWidgetList order = views::focusOrder(&window());
        QVERIFY(order.size() > 8);
        QWidget* first = order.first();
        first->setFocus();
        QSet<QWidget*> met;
        for (int round = 0; round < 2; ++round) { // a table opens its entry when the keyboard gets there
            met.clear();
            do {
                QWidget* here = QApplication::focusWidget();
                QVERIFY2(!met.contains(here), qPrintable(described(here)));
                met.insert(here);
                const bool keepsTab = qobject_cast<views::CodeEdit*>(here); // it indents there
                QTest::keyClick(here, Qt::Key_Tab, keepsTab ? Qt::ControlModifier : Qt::NoModifier);
                QVERIFY2(QApplication::focusWidget(), qPrintable(described(here)));
            } while (QApplication::focusWidget() != first);
        }
        order = views::focusOrder(&window());
        for (QWidget* widget : order)
            QVERIFY2(met.contains(widget), qPrintable(described(widget)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), order.last());
    }

    /// The places, the portfolio, the steps, the page, the panel: as they stand, whatever was made first.
    void thePanesComeInTheOrderInWhichTheyAreRead()
    {
        window().goToPage(items::Page::Objective);
        QStringList names;
        for (QWidget* widget : views::focusOrder(&window()))
            names.append(nameOf(widget));
        const QStringList wanted{u"Places"_s, u"Portfolio"_s, u"Steps"_s, u"Problem"_s, u"Help for the step"_s};
        QList<qsizetype> at;
        for (const QString& name : wanted)
            at.append(names.indexOf(name));
        QVERIFY2(!at.contains(-1) && std::ranges::is_sorted(at), qPrintable(names.join(u", "_s)));
    }

    void f6GoesFromPaneToPane()
    {
        window().goToField("summary"_L1);
        QWidget* field = QApplication::focusWidget();
        QSet<QWidget*> met;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            met.insert(QApplication::focusWidget());
        }
        QCOMPARE(met.size(), 5);
        QCOMPARE(QApplication::focusWidget(), field);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(nameOf(QApplication::focusWidget()), u"Steps"_s);
    }

    void everyActionIsInTheMenuOrHasAKey()
    {
        QList<const QAction*> inMenu;
        for (const auto* button : window().findChildren<QToolButton*>())
            if (button->menu()) collectActions(button->menu(), inMenu);
        QVERIFY(inMenu.size() > 20);
        for (const QAction* action : window().actions())
            QVERIFY2(inMenu.contains(action) || !action->shortcut().isEmpty(), qPrintable(action->objectName()));
    }

    void noTwoActionsHaveOneKey()
    {
        QHash<QKeySequence, QString> owners;
        for (const QAction* action : window().actions())
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!owners.contains(keys),
                         qPrintable(keys.toString() + owners.value(keys) + action->objectName()));
                owners.insert(keys, action->objectName());
            }
    }

    void aChartIsReadOut()
    {
        window().goToPage(items::Page::Cycles);
        auto* panel = window().findChild<views::SidePanel*>();
        panel->setCurrentIndex(panel->count() - 1);
        auto* chart = panel->findChild<views::ChartView*>();
        QVERIFY(chart);
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(chart);
        QCOMPARE(accessible->role(), QAccessible::Chart);
        QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
        QVERIFY(!accessible->text(QAccessible::Description).isEmpty());
    }

    /// Every point with its unit, and the lines beside them: as those see it who see.
    void theDataOfAChartIsReadAsATable()
    {
        window().goToPage(items::Page::Cycles);
        const QString key = window().currentProject();
        auto* panel = window().findChild<views::SidePanel*>();
        panel->setCurrentIndex(panel->count() - 1);
        auto* chart = panel->findChild<views::ChartView*>();
        const auto table = [&] { return QAccessible::queryAccessibleInterface(chart)->tableInterface(); };
        const auto cell = [&](int row, int column) { return table()->cellAt(row, column)->text(QAccessible::Name); };
        QVERIFY(table());
        QCOMPARE(table()->rowCount(), 3);
        QCOMPARE(table()->columnCount(), 5);
        QCOMPARE(table()->columnDescription(3), u"Recall, %"_s);
        QCOMPARE(cell(0, 1), u"Cycle number 1"_s);
        QCOMPARE(cell(2, 3), u"63"_s);
        QAccessibleInterface* last = table()->cellAt(2, 3);
        QCOMPARE(last->role(), QAccessible::Cell);
        QCOMPARE(last->tableCellInterface()->columnHeaderCells().first()->text(QAccessible::Name), u"Recall, %"_s);
        QAccessibleInterface* whole = last->parent();
        QCOMPARE(whole->object(), chart);
        QCOMPARE(whole->child(whole->indexOfChild(last)), last);
        QVERIFY(!table()->cellAt(3, 0) && !table()->cellAt(0, 5));
        edits::setField(m_open->document(), key, "metrics[recall].target"_L1, 90.0);
        QTRY_COMPARE(table()->rowCount(), 4);
        QCOMPARE(cell(3, 1), u"Target"_s);
        QCOMPARE(cell(3, 3), u"90"_s);
    }

    void aChartCanBeShownAsATable()
    {
        window().goToPage(items::Page::Cycles);
        auto* panel = window().findChild<views::SidePanel*>();
        panel->setCurrentIndex(panel->count() - 1);
        auto* asTable = panel->findChild<QCheckBox*>();
        QVERIFY(asTable && asTable->isVisible());
        asTable->setChecked(true);
        auto* table = panel->findChild<QTableWidget*>();
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->rowCount(), 3);
        QVERIFY(!panel->findChild<views::ChartView*>()->isVisible());
        asTable->setChecked(false);
        QVERIFY(panel->findChild<views::ChartView*>()->isVisible());
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
