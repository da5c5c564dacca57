// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "document/edits.h"
#include "views/fields/fieldeditor.h"
#include "views/findbar.h"
#include "views/portfoliofind.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace document;
using namespace Qt::StringLiterals;

/// What is found stands in the story, and the line that has it may show something else.
class TestFind : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    void find(const QString& words)
    {
        m_open->action(u"find"_s)->trigger();
        QTest::keyClicks(QApplication::focusWidget(), words);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }

private slots:
    void init()
    {
        m_open = std::make_unique<shell::OpenWindow>();
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not)"_s)); // which a list that pops up asks
    }
    void cleanup() { m_open.reset(); }

    void aWordOfAChipIsFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("selected");
        QTest::newRow("and the line for the next one is empty") << QString() << QString();
        QTest::newRow("and the next one is half typed") << u"ra"_s << u"ra"_s; // as with Tab: all
        QTest::newRow("and the next one has the word as well") << u"no chargeback"_s << u"chargeback"_s;
        QTest::newRow("and the next one has it in other letters") << u"Chargeback"_s << u"Chargeback"_s;
    }
    void aWordOfAChipIsFound()
    {
        QFETCH(QString, typed);
        QFETCH(QString, selected);
        const QStringList tags{u"declined by mistake"_s, u"chargeback"_s};
        edits::setField(m_open->document(), m_open->window().currentProject(), "tags"_L1, tags);
        find(u"chargeback"_s);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, typed);
        QTest::keyClick(line, Qt::Key_F3);
        QCOMPARE(m_open->focusedField(), u"tags"_s);
        QCOMPARE(line->text(), typed);
        QCOMPARE(line->selectedText(), selected);
    }

    void escapeInAFieldClosesTheBar()
    {
        m_open->window().goToField("summary"_L1);
        m_open->action(u"find"_s)->trigger();
        auto* bar = m_open->window().findChild<views::FindBar*>();
        QVERIFY(bar && bar->isVisible());
        m_open->window().goToField("summary"_L1);
        QWidget* field = QApplication::focusWidget();
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void theSearchOfAllStoriesTakesThePlaceOfTheBar()
    {
        m_open->action(u"find"_s)->trigger();
        auto* bar = m_open->window().findChild<views::FindBar*>();
        QVERIFY(bar->isVisible());
        m_open->action(u"findEverywhere"_s)->trigger();
        QVERIFY(!bar->isVisible());
        QVERIFY(m_open->window().findChild<views::PortfolioFind*>()->isVisible());
    }

    void inFocusModeItLeavesTheSearchFirst()
    {
        m_open->window().goToField("summary"_L1);
        QAction* mode = m_open->action(u"focusMode"_s);
        mode->trigger();
        m_open->action(u"find"_s)->trigger();
        m_open->window().goToField("summary"_L1);
        auto* bar = m_open->window().findChild<views::FindBar*>();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(mode->isChecked());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!mode->isChecked());
    }

    /// What is open within the field is closed by the first key, and the bar by the second.
    void aListThatIsOpenIsClosedFirst()
    {
        m_open->action(u"find"_s)->trigger();
        m_open->window().goToField("type"_L1);
        auto* bar = m_open->window().findChild<views::FindBar*>();
        auto* combo = qobject_cast<QComboBox*>(QApplication::focusWidget());
        QVERIFY(combo);
        QTest::keyClick(combo, Qt::Key_F4);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QWidget* view = combo->view();
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QVERIFY(bar->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void theSecondMatchOfALineIsSelectedThere()
    {
        edits::setField(m_open->document(), m_open->window().currentProject(), "domain"_L1, u"acquirer, acquirer"_s);
        find(u"acquirer"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
        const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QCOMPARE(m_open->focusedField(), u"domain"_s);
        QVERIFY(line);
        QCOMPARE(line->selectionStart(), 10);
        QCOMPARE(line->selectedText(), u"acquirer"_s);
    }
};

QTEST_MAIN(TestFind)

#include "tst_find.moc"
