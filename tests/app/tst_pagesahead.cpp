// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "views/cyclespage.h"
#include "views/fields/halftyped.h"
#include "views/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QTest>

using namespace document;
using namespace Qt::StringLiterals;
using items::Page;
using views::StepPage;

/// Pages are made before anybody goes to them, and nobody notices.
class TestPagesAhead : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    qsizetype pages() { return m_open->window().findChildren<StepPage*>().size(); }
    views::CyclesPage* cycles() { return m_open->window().findChild<views::CyclesPage*>(); }
    views::HalfTyped& halfTyped() { return views::HalfTyped::of(m_open->document()); }

private slots:
    void init()
    {
        m_open = std::make_unique<shell::OpenWindow>();
        m_open->window().goToPage(Page::Objective);
    }
    void cleanup() { m_open.reset(); }

    void allAreThereAMomentLater()
    {
        QTRY_COMPARE(pages(), items::pageCount);
        int inSight = 0;
        for (const auto* page : m_open->window().findChildren<StepPage*>())
            inSight += page->isVisible();
        QCOMPARE(inSight, 1);
        QTRY_VERIFY(!cycles()->currentEntry().isEmpty());
        QTRY_VERIFY(cycles()->width() > 300); // laid out
    }

    void theKeyboardStaysWhereItIs()
    {
        m_open->window().goToField("objective.target"_L1);
        const QWidget* field = QApplication::focusWidget();
        QVERIFY(field);
        QTRY_COMPARE(pages(), items::pageCount);
        QTest::qWait(200);
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void theWelcomePageWaitsUntilItIsSeen()
    {
        const auto welcome = [this] { return m_open->window().findChild<views::WelcomePage*>(); };
        QVERIFY(!welcome());
        m_open->action(u"close"_s)->trigger();
        QVERIFY(welcome());
        QTRY_VERIFY(welcome()->isVisible());
    }

    void noneIsMadeWhileSomebodyTypes()
    {
        m_open->window().goToField("objective.problem"_L1);
        const qsizetype before = pages();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
            QTest::qWait(30);
        }
        QCOMPARE(pages(), before);
        QTRY_COMPARE(pages(), items::pageCount);
    }

    void aCycleThatNobodySawIsNotTheOneLookedAt_data()
    {
        QTest::addColumn<bool>("isSeen");
        QTest::newRow("the page was made and not shown") << false;
        QTest::newRow("the page was made and then shown") << true;
    }

    void aCycleThatNobodySawIsNotTheOneLookedAt()
    {
        QFETCH(bool, isSeen);
        QTRY_VERIFY(cycles() && !cycles()->currentEntry().isEmpty());
        if (isSeen) m_open->window().goToPage(Page::Cycles);
        const QString chosen = cycles()->currentEntry();
        m_open->window().close();
        QCOMPARE(m_open->settings().session()->entry, isSeen ? chosen : QString());
    }

    void whatWaitsHalfTypedGoesOnWaiting()
    {
        halfTyped().keep({m_open->window().currentProject(), "rollout.summary"_L1}, u"half"_s, u"why"_s);
        const qsizetype before = pages();
        QTest::qWait(700);
        QCOMPARE(pages(), before);
        QCOMPARE(halfTyped().all().size(), 1);
        m_open->window().goToPage(Page::Rollout);
        QCOMPARE(halfTyped().all().size(), 0);
        QTRY_COMPARE(pages(), items::pageCount);
    }
};

QTEST_MAIN(TestPagesAhead)
#include "tst_pagesahead.moc"
