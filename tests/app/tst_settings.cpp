// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "app/preferencesform.h"
#include "app/shortcuteditor.h"
#include "libraries.h"
#include "views/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

/// Preferences and keys: chosen on the page, applied at once, and still there after the next start.
class TestSettings : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;
    QFont m_font;

    app::MainWindow& window() { return m_open->window(); }
    template <typename Widget> Widget* named(const QString& name)
    {
        for (auto* widget : window().findChildren<Widget*>())
            if (widget->accessibleName() == name) return widget;
        return nullptr;
    }
    QPushButton* button(const QString& text)
    {
        for (auto* found : window().findChildren<QPushButton*>())
            if (found->isVisible() && found->text() == text) return found;
        return nullptr;
    }
    static void press(QKeySequenceEdit* edit, const QString& keys)
    {
        const QKeyCombination pressed = QKeySequence(keys)[0];
        edit->setFocus();
        QTest::keyClick(edit, pressed.key(), pressed.keyboardModifiers());
        QTest::qWait(0);
    }
    QKeySequenceEdit* choose(const QString& action)
    {
        auto* table = window().findChild<app::ShortcutEditor*>()->findChild<QTableWidget*>();
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text().startsWith(action)) table->selectRow(row);
        return window().findChild<QKeySequenceEdit*>();
    }

private slots:
    void initTestCase() { m_font = QApplication::font(); }
    void init() { m_open = std::make_unique<shell::OpenWindow>(); }
    void cleanup()
    {
        m_open.reset();
        views::Theme::apply(*qApp, views::Appearance::Light);
    }

    void whatIsChosenIsAppliedAndKept()
    {
        m_open->action(u"preferences"_s)->trigger();
        auto* scale = named<QSpinBox>(u"Text size"_s);
        QVERIFY(scale && scale->isVisible());
        scale->setValue(150);
        QCOMPARE(QApplication::font().pointSizeF(), m_font.pointSizeF() * 1.5);
        named<QComboBox>(u"Colours"_s)->setCurrentIndex(2);
        QVERIFY(views::Theme::isDark());
        QVERIFY(m_open->action(u"dark"_s)->isChecked());
        named<QSpinBox>(u"Speaking pace"_s)->setValue(200);
        named<QComboBox>(u"Paper"_s)->setCurrentIndex(1);
        const app::Preferences stored = app::Settings().preferences();
        QCOMPARE(stored.fontScale, 150);
        QCOMPARE(stored.appearance, views::Appearance::Dark);
        QCOMPARE(stored.wordsPerMinute, 200);
        QCOMPARE(stored.paper, story::Paper::Letter);
        QTest::mouseClick(button(u"Reset to &defaults"_s), Qt::LeftButton);
        QCOMPARE(app::Settings().preferences(), app::Preferences());
        QCOMPARE(QApplication::font().pointSizeF(), m_font.pointSizeF());
    }

    /// A label with a font of its own, and an editor, grow and shrink with the rest.
    void fontsOfAllKindsFollow()
    {
        window().goToField("summary"_L1);
        auto* title = window().findChild<QLabel*>(u"storyTitle"_s);
        const double before = title->font().pointSizeF();
        m_open->action(u"preferences"_s)->trigger();
        auto* scale = named<QSpinBox>(u"Text size"_s);
        scale->setValue(200);
        QCOMPARE(title->font().pointSizeF(), before * 2);
        named<QComboBox>(u"Colours"_s)->setCurrentIndex(2);
        QCOMPARE(title->font().pointSizeF(), before * 2);
        scale->setValue(100);
        QCOMPARE(title->font().pointSizeF(), before);
    }

    void everythingInAboutHasAVersion()
    {
        m_open->action(u"about"_s)->trigger();
        const auto* table = named<QTableWidget>(u"What Storyloop is made with"_s);
        QVERIFY(table && table->rowCount() > 5);
        static const QRegularExpression number(u"^[0-9]+(\\.[0-9]+)+$"_s);
        for (int row = 0; row < table->rowCount(); ++row)
            QVERIFY2(number.match(table->item(row, 1)->text()).hasMatch(), qPrintable(table->item(row, 0)->text()));
    }

    void whatIsOutOfRangeIsBroughtBack()
    {
        QSettings file(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/storyloop.ini"_s,
                       QSettings::IniFormat);
        file.setValue("fontScale", 5000);
        file.setValue("wordsPerMinute", u"many"_s);
        file.setValue("saveAfter", -1);
        file.sync();
        const app::Preferences read = app::Settings().preferences();
        QCOMPARE(read.fontScale, app::largestFontScale);
        QCOMPARE(read.wordsPerMinute, app::slowestPace);
        QCOMPARE(read.saveAfter, app::shortestPause);
    }

    void anActionGetsOtherKeys()
    {
        m_open->action(u"shortcuts"_s)->trigger();
        QKeySequenceEdit* keys = choose(u"Duplicate story"_s);
        press(keys, u"Ctrl+Shift+J"_s);
        QCOMPARE(m_open->action(u"duplicate"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+J"_s));
        m_open->restart();
        QCOMPARE(m_open->action(u"duplicate"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+J"_s));
        m_open->action(u"shortcuts"_s)->trigger();
        choose(u"Duplicate story"_s);
        QTest::mouseClick(button(u"&Reset"_s), Qt::LeftButton);
        QVERIFY(m_open->action(u"duplicate"_s)->shortcut().isEmpty());
        QVERIFY(!app::Settings().keys(u"duplicate"_s));
    }

    void keysThatAreRefusedTakeNothingAway()
    {
        const QKeySequence before = m_open->action(u"fullScreen"_s)->shortcut();
        m_open->action(u"shortcuts"_s)->trigger();
        press(choose(u"Full screen"_s), u"Ctrl+K"_s);
        QCOMPARE(m_open->action(u"fullScreen"_s)->shortcut(), before);
        QTest::mouseClick(button(u"&No keys"_s), Qt::LeftButton);
        QVERIFY(m_open->action(u"fullScreen"_s)->shortcut().isEmpty());
    }

    void keysThatAreTakenAreRefused_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("said");
        QTest::newRow("by another action") << u"Ctrl+F"_s << u"Find…"_s;
        QTest::newRow("by a second key of an action") << u"Ctrl+Y"_s << u"Redo"_s;
        QTest::newRow("by a table") << u"Ctrl+Shift+D"_s << u"Duplicate entry"_s;
        QTest::newRow("by typing") << u"J"_s << u"needed for typing"_s;
    }
    void keysThatAreTakenAreRefused()
    {
        QFETCH(QString, keys);
        QFETCH(QString, said);
        if (keys == "Ctrl+Y"_L1 && !m_open->action(u"redo"_s)->shortcuts().contains(QKeySequence(keys)))
            QSKIP("this platform has one key for Redo");
        m_open->action(u"shortcuts"_s)->trigger();
        press(choose(u"Duplicate story"_s), keys);
        QVERIFY(m_open->action(u"duplicate"_s)->shortcut().isEmpty());
        QStringList texts;
        for (const auto* label : window().findChild<app::ShortcutEditor*>()->findChildren<QLabel*>())
            texts.append(label->text());
        QVERIFY2(texts.join(u' ').contains(said), qPrintable(texts.join(u'\n')));
    }

    void escapeLeavesTheSettings()
    {
        window().goToField("summary"_L1);
        m_open->action(u"about"_s)->trigger();
        QVERIFY(window().findChild<QTableWidget*>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!window().findChild<app::PreferencesForm*>()->isVisible());
    }

    void everyLibraryHasALicenceAndALink()
    {
        for (const app::Library& library : app::libraries) {
            QVERIFY2(QLatin1StringView(library.link).startsWith("https://"_L1), library.name);
            QVERIFY2(*library.licence, library.name);
            QVERIFY2(!QLatin1StringView(library.version).contains('@'_L1), library.name);
        }
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
