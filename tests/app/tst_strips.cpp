// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "document/edits.h"
#include "views/storystrips.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace document;
using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// The strips above each page in a small window, where each is a word that opens a menu: with the keyboard alone.
class TestStrips : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    app::MainWindow& window() { return m_open->window(); }
    QList<StripWord*> shown()
    {
        QList<StripWord*> words;
        for (auto* word : window().findChildren<StripWord*>())
            if (word->isVisible()) words.append(word);
        return words;
    }
    /// By Tab, back from the page that stands below.
    void goTo(const StripWord* word)
    {
        for (int i = 0; i < 60 && QApplication::focusWidget() != word; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), word);
    }
    static QMenu* menu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    static QStringList entries()
    {
        QStringList texts;
        for (const QAction* action : menu() ? menu()->actions() : QList<QAction*>())
            texts.append(action->isChecked() ? action->text() + u" *"_s : action->text());
        return texts;
    }
    void resize(QSize size)
    {
        window().resize(size);
        QTRY_COMPARE(window().size(), size);
        QTest::qWait(0);
    }

private slots:
    void init()
    {
        m_open = std::make_unique<shell::OpenWindow>();
        resize({1024, 600});
        window().goToPage(items::Page::Cycles);
        window().goToField("cycles[c1].title"_L1);
    }
    void cleanup() { m_open.reset(); }

    void eachStripIsOneWord()
    {
        QCOMPARE(shown().size(), 2);
        QCOMPARE(shown().first()->accessibleName(), u"Formula: Step 4 of 7: Cycles"_s);
        QVERIFY(shown().last()->accessibleName().endsWith(u"of 5 habits"_s));
        for (const auto* word : shown())
            QVERIFY(word->focusPolicy() & Qt::TabFocus);
    }

    void theFormulaLeadsToAStep_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("opened by Space") << Qt::Key_Space;
        QTest::newRow("opened by Return") << Qt::Key_Return;
    }
    void theFormulaLeadsToAStep()
    {
        QFETCH(Qt::Key, key);
        goTo(shown().first());
        QTest::keyClick(QApplication::focusWidget(), key);
        QTRY_VERIFY(menu());
        QCOMPARE(entries(),
                 (QStringList{u"Problem"_s, u"Baseline"_s, u"Constraints"_s, u"Cycles *"_s, u"Rollout"_s,
                              u"Monitoring"_s, u"Next"_s}));
        QCOMPARE(menu()->activeAction()->text(), u"Cycles"_s); // one goes on from where one is
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        QTRY_VERIFY(!menu());
        QCOMPARE(shown().first()->accessibleName(), u"Formula: Step 5 of 7: Rollout"_s);
    }

    void escapeLeavesTheMenuAndTheKeyboardStays()
    {
        StripWord* word = shown().first();
        goTo(word);
        QTest::keyClick(word, Qt::Key_Space);
        QTRY_VERIFY(menu());
        QTest::keyClick(menu(), Qt::Key_Escape);
        QTRY_VERIFY(!menu());
        QCOMPARE(QApplication::focusWidget(), word);
        QCOMPARE(word->accessibleName(), u"Formula: Step 4 of 7: Cycles"_s);
    }

    void aHabitLeadsToWhatIsMissing()
    {
        goTo(shown().last());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(menu());
        QCOMPARE(menu()->actions().size(), 5);
        QCOMPARE(menu()->activeAction(), menu()->actions().first());
        while (menu()->activeAction()->text() != u"Way back ready"_s)
            QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        QTRY_VERIFY(!menu());
        QVERIFY2(m_open->focusedField().startsWith(u"rollout.rollback"_s), qPrintable(m_open->focusedField()));
    }

    void whatIsShownIsChecked()
    {
        edits::setField(m_open->document(), window().currentProject(), "rollout.rollback.trigger"_L1,
                        QStringList{u"The guardrail breaks."_s});
        const int before = int(shown().size());
        goTo(shown().last());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(menu());
        for (const QAction* action : menu()->actions())
            QVERIFY(action->isCheckable());
        QTest::keyClick(menu(), Qt::Key_Escape);
        QCOMPARE(shown().size(), before);
    }

    void inAWideWindowTheWordsAreThereAgain()
    {
        resize({1600, 900});
        QCOMPARE(shown().size(), 12);
        goTo(shown().first());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(!menu());
        QVERIFY(!m_open->focusedField().isEmpty() || shown().first()->isCurrent());
    }

    void theMenuStandsBelowItsWordFromRightToLeftToo()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        QTest::qWait(0);
        StripWord* word = shown().first();
        goTo(word);
        QTest::keyClick(word, Qt::Key_Space);
        QTRY_VERIFY(menu());
        const QRect place(menu()->mapToGlobal(QPoint()), menu()->size());
        const QPoint corner = word->mapToGlobal(QPoint(word->width(), word->height()));
        QVERIFY2(std::abs(place.right() - corner.x()) < 4, qPrintable(QString::number(place.right() - corner.x())));
        QTest::keyClick(menu(), Qt::Key_Escape);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestStrips)
#include "tst_strips.moc"
