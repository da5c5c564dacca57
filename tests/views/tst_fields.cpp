// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "story/fields.h"
#include "views/fields/chip.h"
#include "views/fields/chipfields.h"
#include "views/fields/typedfields.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// One field after the other, with real keys.
class TestFields : public StoryTest
{
    Q_OBJECT

    FieldEditor* m_editor = nullptr;

    void show(const QString& path)
    {
        const FieldPath at = FieldPath::fromText(path);
        m_window = std::make_unique<QWidget>();
        m_editor = FieldEditor::make(*m_document, *locate(project(), at).field, m_window.get());
        m_editor->setPlace({m_key, at});
        StoryTest::show(m_editor, {400, 200});
        m_editor->control()->setFocus();
        QTRY_VERIFY(m_editor->control()->hasFocus());
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    QString saidInWords()
    {
        QStringList words;
        for (const auto* label : m_editor->findChildren<QLabel*>())
            if (label->isVisible() && label->text() != m_editor->field().title()) words.append(label->text());
        return words.join(u'|').replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u'_');
    }

    QStringList chips()
    {
        QStringList texts;
        for (const Chip* chip : m_editor->findChildren<Chip*>())
            if (chip->isVisible()) texts.append(chip->text());
        return texts;
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        Cycle cycle;
        cycle.id = u"c1"_s;
        fraud.cycles = {cycle};
        begin(fraud);
    }
    void cleanup() { m_window.reset(); }

    void aNumberSaysHowItIsUnderstoodAndIsShownPlain()
    {
        edits::setField(*m_document, m_key, "objective.investment.unit"_L1, u"EUR"_s);
        show(u"objective.investment.value"_s);
        type(u"1.2M"_s);
        QCOMPARE(saidInWords(), u"Understood as 1_200_000 EUR"_s);
        QVERIFY(!project().objective.investment.value);
        press(Qt::Key_Return);
        QCOMPARE(project().objective.investment.value, 1200000);
        QCOMPARE(static_cast<QLineEdit*>(m_editor->control())->text(), u"1200000"_s);
        QCOMPARE(saidInWords(), u"Understood as 1_200_000 EUR"_s);
    }

    void aUnitTypedAlongGoesIntoItsFieldInOneStep()
    {
        show(u"rollout.rollback.timeToRollBack.value"_s);
        const int steps = m_document->undoStack().count();
        type(u"2 days\n"_s);
        QCOMPARE(project().rollout.rollback.timeToRollBack.value, 2);
        QCOMPARE(project().rollout.rollback.timeToRollBack.unit, TimeUnit::Days);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        press(Qt::Key_A, Qt::ControlModifier);
        type(u"3 frogs\n"_s);
        QCOMPARE(saidInWords(), u"“3 frogs” is not in days"_s);
        QCOMPARE(project().rollout.rollback.timeToRollBack.value, 2);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(saidInWords(), QString());
        QCOMPARE(static_cast<QLineEdit*>(m_editor->control())->text(), u"2"_s);
        QCOMPARE(m_document->undoStack().index(), steps + 1);
    }

    void aDayIsPickedInTheCalendar()
    {
        edits::setField(*m_document, m_key, "startDate"_L1, QVariant::fromValue(*Date::fromText(u"2026-11-22")));
        show(u"startDate"_s);
        press(Qt::Key_Down, Qt::AltModifier);
        auto* calendar = m_editor->findChild<QCalendarWidget*>();
        QVERIFY(calendar && calendar->isVisible());
        auto* days = calendar->findChild<QAbstractItemView*>(u"qt_calendar_calendarview"_s);
        QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Return);
        QCOMPARE(project().startDate.text(), u"2026-11-23"_s);
        QTRY_VERIFY(!m_editor->findChild<QCalendarWidget*>());
    }

    void tagsAreChipsTypedWalkedAndTakenAway()
    {
        show(u"tags"_s);
        const int steps = m_document->undoStack().count();
        type(u"fraud\ngraph features\nonline, live\n"_s);
        QCOMPARE(project().tags, (QStringList{u"fraud"_s, u"graph features"_s, u"online, live"_s}));
        QCOMPARE(chips(), project().tags);
        QCOMPARE(m_document->undoStack().count(), steps + 3);
        press(Qt::Key_Backspace);
        QCOMPARE(project().tags, (QStringList{u"fraud"_s, u"graph features"_s}));
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"fraud"_s);
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(project().tags, (QStringList{u"graph features"_s, u"fraud"_s}));
        press(Qt::Key_Home);
        press(Qt::Key_Delete);
        QCOMPARE(project().tags, QStringList{u"fraud"_s});
        while (m_document->undoStack().index() > steps)
            m_document->undoStack().undo();
        QCOMPARE(project().tags, QStringList());
        QCOMPARE(chips(), QStringList());
    }

    void aTagStaysAsItWasTyped()
    {
        Project other;
        other.tags = {u"ai"_s};
        edits::addProject(*m_document, other);
        show(u"tags"_s);
        type(u"AI\n"_s);
        QCOMPARE(project().tags, QStringList{u"AI"_s});
    }

    void aTagIsTakenWhenTheFieldIsLeft()
    {
        show(u"tags"_s);
        type(u"fraud"_s);
        QWidget elsewhere(m_window.get());
        elsewhere.setFocusPolicy(Qt::StrongFocus);
        elsewhere.show();
        elsewhere.setFocus();
        QCOMPARE(project().tags, QStringList{u"fraud"_s});
        QVERIFY(elsewhere.hasFocus());
    }

    void leversAreChosenByTheirNames()
    {
        show(u"cycles[c1].levers"_s);
        type(u"Features\nmod\nmagic\n"_s);
        QCOMPARE(project().cycles[0].levers, (QList<Lever>{Lever::Features, Lever::Model}));
        QVERIFY(saidInWords().startsWith(u"“magic” is none of these: Features, Data quality"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(saidInWords(), QString());
        QCOMPARE(project().cycles[0].levers.size(), 2);
    }

    void aChoiceIsTypedAndIsOneStep()
    {
        show(u"cycles[c1].decision"_s);
        const int steps = m_document->undoStack().count();
        type(u"Refu\n"_s); // by way of "Rolled back"
        QCOMPARE(project().cycles[0].decision, Decision::Refuted);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        type(u"rolled b"_s);
        QTRY_COMPARE(project().cycles[0].decision, Decision::RolledBack);
        QCOMPARE(m_document->undoStack().count(), steps + 2);
    }
};

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
