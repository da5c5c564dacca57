// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "story/fields.h"
#include "views/fields/fieldeditor.h"
#include "views/fields/writingedit.h"

#include <QAccessible>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// Prose with numbers of the story in it, as a screen reader gets it.
class TestProseSpoken : public StoryTest
{
    Q_OBJECT

    WritingEdit* m_edit = nullptr;
    const FieldPath m_path = "cycles[c1].result"_L1;

    [[nodiscard]] QAccessibleTextInterface* spoken() const
    {
        return QAccessible::queryAccessibleInterface(m_edit)->textInterface();
    }
    [[nodiscard]] static QString plain(QString text) { return text.replace(QChar(0xA0), u' '); }
    [[nodiscard]] QString all() const { return plain(spoken()->text(0, spoken()->characterCount())); }
    void show(const QString& text) { edits::setField(*m_document, m_key, m_path, text.split(u'|')); }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        fraud.metrics = {metric(u"r"_s, u"Recall"_s, u"%"_s)};
        Measurement measurement;
        measurement.id = u"x"_s;
        measurement.metric.id = u"r"_s;
        measurement.value = 94;
        Cycle cycle;
        cycle.id = u"c1"_s;
        cycle.measurements = {measurement};
        fraud.cycles = {cycle};
        begin(fraud);
        auto* field = FieldEditor::make(*m_document, *recordType<Cycle>().field(u"result"), m_window.get());
        m_edit = qobject_cast<WritingEdit*>(field->control());
        QVERIFY(m_edit);
        StoryTest::show(field, {600, 300});
        field->setPlace({m_key, m_path});
    }
    void cleanup() { m_window.reset(); }

    void aNumberIsReadByItsValue()
    {
        show(u"It reached {{r@c1}} at once|and {{r@c1}} again."_s);
        QCOMPARE(m_edit->toPlainText().count(QChar::ObjectReplacementCharacter), 2);
        QCOMPARE(all(), u"It reached 94 % at once\nand 94 % again."_s);
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(m_edit);
        QCOMPARE(plain(accessible->text(QAccessible::Value)), all());
        QCOMPARE(accessible->role(), QAccessible::EditableText);
        QVERIFY(accessible->state().editable && accessible->state().multiLine);
    }

    void anotherValueIsReadAtOnce()
    {
        show(u"It reached {{r@c1}}."_s);
        QCOMPARE(all(), u"It reached 94 %."_s);
        edits::setField(*m_document, m_key, "cycles[c1].measurements[x].value"_L1, 95.5);
        QCOMPARE(all(), u"It reached 95.5 %."_s);
    }

    void theCursorStandsWhereItIsRead()
    {
        show(u"It reached {{r@c1}} at once"_s);
        for (const auto& [position, offset] : QList<std::pair<int, int>>{{0, 0}, {11, 11}, {12, 15}, {20, 23}}) {
            QTextCursor cursor = m_edit->textCursor();
            cursor.setPosition(position);
            m_edit->setTextCursor(cursor);
            QCOMPARE(spoken()->cursorPosition(), offset);
            spoken()->setCursorPosition(0);
            spoken()->setCursorPosition(offset);
            QCOMPARE(m_edit->textCursor().position(), position);
        }
        spoken()->setCursorPosition(13); // within the number
        QCOMPARE(m_edit->textCursor().position(), 11);
    }

    void aWordThatIsTheNumberIsRead()
    {
        show(u"It reached {{r@c1}} at once"_s);
        int start = 0;
        int end = 0;
        QCOMPARE(spoken()->textAtOffset(12, QAccessible::WordBoundary, &start, &end), u"94"_s);
        QCOMPARE(start, 11);
        QCOMPARE(end, 13);
    }

    void aLineIsReadAsItIsBroken()
    {
        show(u"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
             "seventeen eighteen {{r@c1}} twenty"_s);
        int start = 0;
        int end = 0;
        const QString first = spoken()->textAtOffset(0, QAccessible::LineBoundary, &start, &end);
        QVERIFY(first.startsWith(u"one two"_s) && first.size() < all().size());
        const QString second = spoken()->textAfterOffset(0, QAccessible::LineBoundary, &start, &end);
        QVERIFY(start >= int(first.size()) && start <= int(first.size()) + 1); // but for the blank where it is broken
        QVERIFY(!second.isEmpty());
        QCOMPARE(spoken()->textBeforeOffset(start, QAccessible::LineBoundary, &start, &end), first);
    }

    void whatIsSelectedByEarIsSelected()
    {
        show(u"It reached {{r@c1}} at once"_s);
        spoken()->setSelection(0, 11, 15);
        QCOMPARE(m_edit->textCursor().selectionStart(), 11);
        QCOMPARE(m_edit->textCursor().selectionEnd(), 12);
        int start = 0;
        int end = 0;
        spoken()->selection(0, &start, &end);
        QCOMPARE(plain(spoken()->text(start, end)), u"94 %"_s);
    }

    void aBrokenReferenceIsToldAsWrong()
    {
        show(u"It reached {{r@c7}} and {{r@c1}}"_s);
        QCOMPARE(all(), u"It reached Recall@c7 and 94 %"_s);
        int start = 0;
        int end = 0;
        QCOMPARE(spoken()->attributes(12, &start, &end), u"invalid:true;"_s);
        QCOMPARE(spoken()->text(start, end), u"Recall@c7"_s);
        QCOMPARE(spoken()->attributes(22, &start, &end), QString());
        QCOMPARE(spoken()->text(start, end), u" and "_s);
        QCOMPARE(spoken()->attributes(26, &start, &end), QString());
    }

    void whatIsWrittenByVoiceIsInTheStory()
    {
        show(u"It reached {{r@c1}} at once"_s);
        auto* writing = QAccessible::queryAccessibleInterface(m_edit)->editableTextInterface();
        writing->insertText(15, u" safely"_s);
        QCOMPARE(fieldValue(project(), m_path).toStringList(), QStringList{u"It reached {{r@c1}} safely at once"_s});
        writing->deleteText(11, 22);
        QCOMPARE(fieldValue(project(), m_path).toStringList(), QStringList{u"It reached  at once"_s});
    }

    void aPointInTheNumberIsTheNumber()
    {
        show(u"It reached {{r@c1}} at once"_s);
        const QRect rect = spoken()->characterRect(12);
        QVERIFY(rect.width() > 10);
        const int offset = spoken()->offsetAtPoint(rect.center());
        QVERIFY2(offset >= 11 && offset <= 15, qPrintable(QString::number(offset)));
        QCOMPARE(spoken()->offsetAtPoint({-5000, -5000}), -1);
    }
};

QTEST_MAIN(TestProseSpoken)
#include "tst_prosespoken.moc"
