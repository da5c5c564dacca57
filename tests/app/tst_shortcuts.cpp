// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "display.h"
#include "openwindow.h"

#include "document/edits.h"
#include "views/commandpalette.h"
#include "views/findbar.h"
#include "views/sidebar.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

/// The keys of the window, pressed from outside on a real display, in each kind of field: on X11 text fields take many for
/// themselves.
class TestShortcuts : public QObject
{
    Q_OBJECT

    const shell::Display& m_display;
    std::unique_ptr<shell::OpenWindow> m_open;

    app::MainWindow& window() { return m_open->window(); }
    int page() { return window().findChild<views::Sidebar*>()->steps()->currentIndex().row(); }
    template <typename Widget> bool isShown()
    {
        const auto* widget = window().findChild<Widget*>();
        return widget && widget->isVisible();
    }
    QWidget* focusOn(const QString& path, bool inCell)
    {
        window().goToField(FieldPath::fromText(path));
        if (auto* table = qobject_cast<QTableView*>(QApplication::focusWidget()); table && inCell) {
            table->setCurrentIndex(table->model()->index(table->currentIndex().row(), 0));
            table->edit(table->currentIndex());
        }
        return QApplication::focusWidget();
    }

public:
    explicit TestShortcuts(const shell::Display& display)
        : m_display(display)
    {
    }

private slots:
    void initTestCase()
    {
        if (!m_display.missing().isEmpty()) QSKIP(qPrintable(m_display.missing()));
        QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
    }
    void init() { m_open = std::make_unique<shell::OpenWindow>(); }
    void cleanup() { m_open.reset(); }

    void theKeysOfTheWindowWin_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("inCell");
        QTest::newRow("in a short text") << u"title"_s << false;
        QTest::newRow("in a long text") << u"objective.problem"_s << false;
        QTest::newRow("in code") << u"cycles[c1].snippets[s1].code"_s << false;
        QTest::newRow("in a date") << u"startDate"_s << false;
        QTest::newRow("in a number") << u"objective.investment.value"_s << false;
        QTest::newRow("in a choice") << u"objective.outcome"_s << false;
        QTest::newRow("in tags") << u"tags"_s << false;
        QTest::newRow("in a table") << u"metrics[recall]"_s << false;
        QTest::newRow("in a cell of a table") << u"metrics[recall]"_s << true;
    }
    void theKeysOfTheWindowWin()
    {
        QFETCH(QString, path);
        QFETCH(bool, inCell);
        const auto press = [this](const char* keys) { return m_display.press(QString::fromLatin1(keys)); };
        QVERIFY(focusOn(path, inCell));

        QVERIFY(press("ctrl+k"));
        QTRY_VERIFY2(isShown<views::CommandPalette>(), "Ctrl+K");
        QVERIFY(press("Escape"));
        QTRY_VERIFY(!isShown<views::CommandPalette>());

        focusOn(path, inCell);
        QVERIFY(press("ctrl+f"));
        QTRY_VERIFY2(isShown<views::FindBar>(), "Ctrl+F");
        QVERIFY(press("Escape"));
        QTRY_VERIFY(!isShown<views::FindBar>());

        focusOn(path, inCell);
        QVERIFY(press("ctrl+shift+f"));
        QTRY_VERIFY2(m_open->action(u"focusMode"_s)->isChecked(), "Ctrl+Shift+F");
        QVERIFY(press("ctrl+shift+f"));
        QTRY_VERIFY(!m_open->action(u"focusMode"_s)->isChecked());

        focusOn(path, inCell);
        const int before = page();
        QVERIFY(press("ctrl+Next"));
        QTRY_COMPARE(page(), before + 1);

        focusOn(path, inCell);
        QVERIFY(press("F6"));
        QTRY_VERIFY2(!QApplication::focusWidget() || m_open->focusedField() != path, "F6");
    }

    /// But in a cell, which takes back first what is typed in it.
    void undoWins_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* path : {"summary", "objective.problem", "cycles[c1].snippets[s1].code", "startDate",
                                 "objective.investment.value", "objective.outcome", "tags", "metrics[recall]"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void undoWins()
    {
        QFETCH(QString, path);
        document::edits::setField(m_open->document(), window().currentProject(), "domain"_L1, u"cards"_s);
        QVERIFY(focusOn(path, false));
        QVERIFY(m_display.press(u"ctrl+z"_s));
        QTRY_COMPARE(m_open->project().domain, QString());
    }

    /// Ctrl+E is nobody's, and stays with the text: to the end of the line.
    void keysThatNobodyWantsAreLeftToTheText()
    {
        auto* line = qobject_cast<QLineEdit*>(focusOn(u"title"_s, false));
        QVERIFY(line);
        line->setCursorPosition(0);
        QVERIFY(m_display.press(u"ctrl+e"_s));
        QTRY_COMPARE(line->cursorPosition(), line->text().size());
    }

    /// The search has a history of its own.
    void undoInTheSearchTakesBackTheSearch()
    {
        document::edits::setField(m_open->document(), window().currentProject(), "domain"_L1, u"cards"_s);
        m_open->action(u"find"_s)->trigger();
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QVERIFY(m_display.press(u"x"_s));
        QTRY_COMPARE(line->text(), u"x"_s);
        QVERIFY(m_display.press(u"ctrl+z"_s));
        QTRY_COMPARE(line->text(), QString());
        QCOMPARE(m_open->project().domain, u"cards"_s);
    }
};

int main(int argc, char** argv)
{
    const shell::Display display; // before the application, which looks for it
    const QApplication application(argc, argv);
    TestShortcuts test(display);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shortcuts.moc"
