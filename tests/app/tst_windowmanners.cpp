// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../drop.h"
#include "cyclestest.h"

#include "app/banner.h"
#include "document/edits.h"
#include "views/fields/fieldeditor.h"
#include "views/plainlabel.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// The window's smaller manners: what it says, where it puts things, and what it finds.
class TestWindowManners : public CyclesTest
{
    Q_OBJECT

    bool says(const QString& words)
    {
        for (const auto* label : window()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    app::Banner* shownBanner()
    {
        for (auto* banner : window()->findChildren<app::Banner*>())
            if (banner->isVisible()) return banner;
        return nullptr;
    }

private slots:
    void init() { m_window = std::make_unique<ShownWindow>(); }

    void thePaletteFindsTheFieldsOfACycle()
    {
        open({cycle(u"a"_s, {}, 80), cycle(u"b"_s, {}, 90)});
        cycles()->selectRow(1);
        QTest::keyClick(window()->focusWidget() ? window()->focusWidget() : window(), Qt::Key_K, Qt::ControlModifier);
        auto* line = qobject_cast<QLineEdit*>(window()->focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, u"hypothesis"_s);
        QTest::keyClick(line, Qt::Key_Return);
        const FieldEditor* field = FieldEditor::of(window()->focusWidget());
        QVERIFY(field);
        QCOMPARE(field->place().path.text(), u"cycles[b].hypothesis"_s);
    }

    void whatNothingIsCalledHasASmallBox()
    {
        open({});
        QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
        auto* line = qobject_cast<QLineEdit*>(window()->focusWidget());
        QVERIFY(line);
        QWidget* box = line->parentWidget();
        const int whole = box->height();
        QTest::keyClicks(line, u"qqqqqqq"_s);
        QTRY_VERIFY(box->height() < whole / 2);
        line->clear();
        QTRY_COMPARE(box->height(), whole);
    }

    void howLongACycleTookIsCountedToItsLastDay_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("two whole months")
            << u"2024-01"_s << u"2024-02"_s << u"January 2024 – February 2024, 2 month(s)"_s;
        QTest::newRow("two quarters") << u"2024-Q1"_s << u"2024-Q2"_s << u"6 month(s)"_s;
        QTest::newRow("days") << u"2024-04-02"_s << u"2024-04-20"_s << u"2 April 2024 – 20 April 2024, 19 day(s)"_s;
        QTest::newRow("one month") << u"2024-01"_s << u"2024-01"_s << u"January 2024"_s;
    }
    void howLongACycleTookIsCountedToItsLastDay()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, said);
        QLocale::setDefault(QLocale(QLocale::German)); // the window speaks English all the same
        Cycle one = cycle(u"a"_s, {}, 80);
        one.startDate = *Date::fromText(from);
        one.endDate = *Date::fromText(to);
        open({one});
        window()->showStep(Step::Cycles);
        const bool isSaid = says(said);
        QLocale::setDefault(QLocale::c());
        QVERIFY(isSaid);
    }

    void twoStoriesDroppedTogetherAreRefusedInWords()
    {
        open({});
        QTemporaryDir other;
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& name : {u"one"_s, u"two"_s}) {
            Project project;
            project.id = project.title = name;
            const QString file = other.filePath(name + u".story.json"_s);
            QVERIFY(store::save(file, store::toJson(project), {}));
            urls.append(QUrl::fromLocalFile(file));
        }
        data.setUrls(urls);
        QVERIFY(drop(window(), data, {300, 10}));
        QTRY_VERIFY(says(u"one story, folder or zip at a time"_s));
    }

    void whatIsSaidInTheStatusLineGoesAgain()
    {
        open({});
        edits::setField(document(), key(), "domain"_L1, u"payments"_s);
        document().undoStack().undo();
        document().undoStack().redo();
        QVERIFY(says(u"Done again"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!says(u"Done again"_s), 8000);
    }

    void undoingTheMoveOfAStoryLeavesTheOthersWhereTheyAre()
    {
        for (const QString& name : {u"Beta"_s, u"Gamma"_s}) {
            Project other;
            other.id = other.title = name;
            m_window->add(other);
        }
        open({});
        const QString alpha = key();
        edits::moveProject(document(), alpha, 2); // they had no places yet: each of them gets one
        QCOMPARE(key(), alpha);
        QCOMPARE(document().keys().indexOf(alpha), 2);
        window()->showProject(document().keys().at(1));
        const QString gamma = key();
        QVERIFY(gamma != alpha);
        document().undoStack().undo();
        QCOMPARE(document().keys().indexOf(alpha), 0);
        QCOMPARE(key(), gamma);
        QVERIFY(says(u"Undone: Move story"_s));
    }

    void theTitleIsReadInLargeLetters()
    {
        open({});
        edits::setField(document(), key(), "title"_L1, u"YOLOv5 family"_s);
        Theme::apply(*qApp, Appearance::Light, 180);
        window()->resize(1366, 768);
        QTest::qWait(50);
        const auto* title = window()->findChild<QLabel*>(u"storyTitle"_s);
        const int needed = title->fontMetrics().horizontalAdvance(u"YOLOv5 family"_s);
        const int room = title->contentsRect().width();
        Theme::apply(*qApp, Appearance::Light, 100);
        QVERIFY2(room >= needed, qPrintable(u"%1 of %2"_s.arg(room).arg(needed)));
    }

    void focusModeKeepsOnlyWhatMustBeAnswered()
    {
        open({cycle(u"a"_s, {}, 80)});
        window()->showStep(Step::Cycles);
        edits::deleteEntry(document(), key(), "cycles[a]"_L1);
        QVERIFY(shownBanner());
        QAction* mode = window()->findChild<QAction*>(u"focusMode"_s);
        mode->trigger();
        QVERIFY(!shownBanner());
        mode->trigger();
        QVERIFY(shownBanner());
    }
};

QTEST_MAIN(TestWindowManners)
#include "tst_windowmanners.moc"
