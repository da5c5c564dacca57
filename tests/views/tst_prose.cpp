// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/fields/proseeditor.h"
#include "views/fields/writingedit.h"
#include "views/spelling/spellchecker.h"
#include "views/writing.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// A field of prose of a real document, with real keys.
class TestProse : public StoryTest
{
    Q_OBJECT

    QTemporaryDir m_home;
    ProseEditor* m_field = nullptr;
    WritingEdit* m_edit = nullptr;
    qint64 m_now = 0; ///< ms, for the merging of keys
    const FieldPath m_path = FieldPath("cycles[c1].result"_L1);

    static Project fraud()
    {
        Project project;
        project.id = u"fraud"_s;
        project.title = u"Fraud"_s;
        project.metrics = {metric(u"r"_s, u"Recall"_s, u"%"_s), metric(u"t"_s, u"Latncy"_s, u"ms"_s)};
        for (int i = 1; i <= 2; ++i) {
            Measurement measurement;
            measurement.id = u"x"_s;
            measurement.metric.id = u"r"_s;
            measurement.value = 90 + i + 0.5;
            Cycle cycle;
            cycle.id = u"c%1"_s.arg(i);
            cycle.title = u"Round %1"_s.arg(i);
            cycle.measurements = {measurement};
            project.cycles.append(cycle);
        }
        return project;
    }

    QString prose() { return fieldValue(project(), m_path).toStringList().join(u'|'); }
    void show(const QString& text)
    {
        edits::setField(*m_document, m_key, m_path, text.split(u'|'));
        m_now += 5000; // what follows is a step of its own
        m_edit->moveCursor(QTextCursor::End);
    }
    void keys(const QString& text) { QTest::keyClicks(m_edit, text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_edit, key, modifiers); }
    void select(int from, int to)
    {
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        m_edit->setTextCursor(cursor);
    }
    QAbstractItemView* popup()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == "numbers"_L1 && widget->isVisible())
                return qobject_cast<QAbstractItemView*>(widget);
        return nullptr;
    }
    QLabel* fault() { return m_field->findChild<QLabel*>(u"fault"_s); }
    static QString plain(QString text) { return text.replace(QChar(0xA0), u' '); }
    QString chipText(int position) { return plain(NumberChip::at(*m_edit->document(), position)->text); }

    /// The parts of the first paragraph that have the underline.
    QStringList underlined(QTextCharFormat::UnderlineStyle style)
    {
        const QTextBlock block = m_edit->document()->begin();
        QStringList parts;
        for (const auto& range : block.layout()->formats())
            if (range.format.underlineStyle() == style) parts.append(block.text().sliced(range.start, range.length));
        return parts;
    }
    QStringList menuTexts()
    {
        QMenu menu;
        m_edit->extendMenu(&menu, m_edit->textCursor());
        QStringList texts;
        for (const QAction* action : menu.actions())
            if (!action->isSeparator()) texts.append(action->text());
        return texts;
    }
    void trigger(const QString& text)
    {
        QMenu menu;
        m_edit->extendMenu(&menu, m_edit->textCursor());
        for (QAction* action : menu.actions())
            if (action->text() == text) return action->trigger();
        QFAIL(qPrintable(u"no action: "_s + text));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(!qEnvironmentVariable("XDG_CONFIG_HOME").isEmpty());
        qputenv("HOME", m_home.path().toLocal8Bit()); // where the words go that are added to the dictionary
        Theme::apply(*qApp, Appearance::Light);
        setWritingFolders(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                          QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"));
    }

    void init()
    {
        setWritingOptions({});
        m_document = std::make_unique<Document>();
        store::PortfolioFolder folder{.path = u"/nowhere"_s};
        folder.projects.append({u"/nowhere/fraud.story.json"_s, {}, fraud()});
        m_document->open(folder);
        m_document->setClock([this] { return m_now; });
        m_key = m_document->keys().first();
        m_window = std::make_unique<QWidget>();
        const Field& field = *recordType<Cycle>().field(u"result");
        m_field = static_cast<ProseEditor*>(FieldEditor::make(*m_document, field, m_window.get()));
        (new QVBoxLayout(m_window.get()))->addWidget(m_field);
        m_field->setPlace({m_key, m_path});
        m_edit = static_cast<WritingEdit*>(m_field->control());
        m_window->resize(600, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_edit->setFocus();
        QTRY_VERIFY(m_edit->hasFocus());
        QTRY_VERIFY(m_edit->document()->findChild<QSyntaxHighlighter*>()); // painted, and what comes after that
        QCoreApplication::processEvents();
    }

    void cleanup() { m_window.reset(); }

    // --- Markdown ---

    void whatIsTypedIsStyledAndStaysAsItIs()
    {
        keys(u"a **b** *c* `d` [e](f)"_s);
        QCOMPARE(prose(), u"a **b** *c* `d` [e](f)"_s);
        QString styles(m_edit->toPlainText().size(), u'.');
        for (const auto& range : m_edit->document()->begin().layout()->formats())
            for (int at = range.start; at < range.start + range.length; ++at) {
                if (range.format.fontWeight() == QFont::Bold) styles[at] = u'b';
                if (range.format.fontItalic()) styles[at] = u'i';
                if (range.format.background().style() != Qt::NoBrush) styles[at] = u'c';
                if (range.format.foreground().color() == Theme::tokens().link) styles[at] = u'l';
            }
        QCOMPARE(styles, u"..bbbbb.iii.ccc..l...."_s);
        QCOMPARE(m_document->undoStack().count(), 1); // styles are no edits
    }

    void aKeyMakesStrongAndPlainAgain()
    {
        keys(u"one two"_s);
        key(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(prose(), u"one **two**"_s);
        keys(u"x"_s); // the cursor stayed in the word
        QCOMPARE(prose(), u"one **twox**"_s);
        key(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(prose(), u"one twox"_s);
        select(0, 3);
        key(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(prose(), u"*one* twox"_s);
        QCOMPARE(m_edit->textCursor().selectedText(), u"one"_s);
    }

    void emphasisGoesOverParagraphs()
    {
        show(u"one|two"_s);
        m_edit->selectAll();
        key(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(prose(), u"**one**|**two**"_s);
        key(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(prose(), u"one|two"_s);
    }

    void betweenWordsTheMarksWaitForWhatIsTyped()
    {
        keys(u"a "_s);
        key(Qt::Key_I, Qt::ControlModifier);
        keys(u"b"_s);
        QCOMPARE(prose(), u"a *b*"_s);
    }

    void aListGoesOnAndEnds()
    {
        keys(u"- one"_s);
        key(Qt::Key_Return);
        keys(u"two"_s);
        QCOMPARE(prose(), u"- one|- two"_s);
        QCOMPARE(m_edit->document()->lastBlock().blockFormat().indent(), 1);
        key(Qt::Key_Return);
        key(Qt::Key_Return); // an empty item
        keys(u"out"_s);
        QCOMPARE(prose(), u"- one|- two|out"_s);
        QCOMPARE(m_edit->document()->lastBlock().blockFormat().indent(), 0);
    }

    void theMarkStandsBeforeTheItem()
    {
        show(u"- one|12. two|out"_s);
        QTextBlock block = m_edit->document()->begin();
        for (const QString& mark : {u"- "_s, u"12. "_s, QString()}) {
            QCOMPARE(block.blockFormat().indent(), mark.isEmpty() ? 0 : 1);
            QCOMPARE(block.blockFormat().textIndent(), -QFontMetricsF(m_edit->font()).horizontalAdvance(mark));
            block = block.next();
        }
    }

    void aNumberedListCounts()
    {
        keys(u"9. one"_s);
        key(Qt::Key_Return);
        keys(u"two"_s);
        QCOMPARE(prose(), u"9. one|10. two"_s);
    }

    // --- Numbers ---

    void aReferenceIsChosenByKeys()
    {
        keys(u"Up to {{rec"_s);
        QVERIFY(popup());
        QCOMPARE(popup()->model()->rowCount(), 2);
        QCOMPARE(plain(popup()->currentIndex().data().toString()), u"Recall after cycle 1, Round 1: 91.5 %"_s);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        QVERIFY(!popup());
        keys(u"."_s);
        QCOMPARE(prose(), u"Up to {{r@c2}}."_s);
        QCOMPARE(m_edit->toPlainText().size(), 8); // one character for the cursor
        QCOMPARE(chipText(6), u"92.5 %"_s);
    }

    void whatIsTypedCutsTheListDown()
    {
        keys(u"{{rec round"_s);
        QCOMPARE(popup()->model()->rowCount(), 2);
        keys(u" 2"_s);
        QVERIFY(popup()->model()->rowCount() >= 1);
        keys(u" zzz"_s);
        QVERIFY(!popup());
        QCOMPARE(prose(), u"{{rec round 2 zzz"_s);
    }

    void escapeLeavesTheListAndTabTakesFromIt()
    {
        keys(u"{{"_s);
        QVERIFY(popup());
        key(Qt::Key_Escape);
        QVERIFY(!popup());
        QCOMPARE(prose(), u"{{"_s);
        keys(u"r"_s);
        QVERIFY(popup());
        key(Qt::Key_Tab);
        QCOMPARE(prose(), u"{{r@c1}}"_s);
        QVERIFY(m_edit->hasFocus());
    }

    /// As a person's keys go, to the list itself.
    void downAtTheEndOfTheListKeepsWhatIsChosen()
    {
        keys(u"{{cycles.co"_s);
        QVERIFY(popup());
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Return);
        QCOMPARE(prose(), u"{{cycles.count}}"_s);
    }

    void aReferenceTypedByNameIsWrittenById()
    {
        keys(u"{{recall@round-2}} x"_s);
        QCOMPARE(prose(), u"{{r@c2}} x"_s);
    }

    void inCodeItIsNoReference()
    {
        keys(u"`{{r@c1}}`"_s);
        QVERIFY(!popup());
        QCOMPARE(prose(), u"`{{r@c1}}`"_s);
        QCOMPARE(m_edit->toPlainText(), u"`{{r@c1}}`"_s);
        show(u"a {{r@c1}}"_s);
        keys(u"`"_s);
        select(2, 2);
        keys(u"`"_s); // what was a reference is code now
        QCOMPARE(m_edit->toPlainText(), u"a `{{r@c1}}`"_s);
    }

    void theTextOfAFileStaysAsItIs()
    {
        const QString text = u"a {{ recall@c1 }} b {{r@c9}}|{{cycles.count}}{{cycles.count}}"_s;
        show(text);
        QCOMPARE(m_edit->text(), QString(text).replace(u'|', u'\n'));
        keys(u"!"_s);
        QCOMPARE(prose(), text + u'!');
    }

    void copyAndCutGiveTheReferenceBack()
    {
        show(u"a {{r@c1}} b"_s);
        m_edit->selectAll();
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"a {{r@c1}} b"_s);
        select(2, 3);
        key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"{{r@c1}}"_s);
        QCOMPARE(prose(), u"a  b"_s);
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(prose(), u"a {{r@c1}} b"_s);
        QCOMPARE(m_edit->toPlainText().size(), 5);
    }

    void aChipIsOneStepForCursorBackspaceAndUndo()
    {
        show(u"a {{r@c1}}"_s);
        key(Qt::Key_Backspace);
        QCOMPARE(prose(), u"a"_s);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(prose(), u"a {{r@c1}}"_s);
        QCOMPARE(m_edit->toPlainText().size(), 3);
    }

    void theValueIsLive()
    {
        show(u"a {{r@c1}}"_s);
        QCOMPARE(chipText(2), u"91.5 %"_s);
        const int steps = m_document->undoStack().count();
        edits::setMeasurement(*m_document, m_key, "cycles[c1].measurements"_L1, u"r"_s, 95);
        QCOMPARE(chipText(2), u"95 %"_s);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        QVERIFY(!fault()->isVisible());
        edits::deleteEntry(*m_document, m_key, "cycles[c1].measurements[x]"_L1);
        QVERIFY(fault()->isVisible());
        QVERIFY2(fault()->text().startsWith(u"{{Recall@Round 1}} refers to Recall"_s), qPrintable(fault()->text()));
        m_document->undoStack().undo();
        QCOMPARE(chipText(2), u"95 %"_s);
        QVERIFY(!fault()->isVisible());
    }

    void anotherNumberIsChosenForAChip()
    {
        show(u"a {{r@c1}}"_s);
        const int steps = m_document->undoStack().count();
        key(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(popup());
        QCOMPARE(prose(), u"a {{r@c1}}"_s); // until another one is chosen
        key(Qt::Key_Escape);
        QCOMPARE(prose(), u"a {{r@c1}}"_s);
        QCOMPARE(m_document->undoStack().count(), steps);
        key(Qt::Key_Period, Qt::ControlModifier);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        QCOMPARE(prose(), u"a {{r@c2}}"_s);
    }

    void aTypedNumberThatEqualsACellIsBoundByKey()
    {
        keys(u"It is 92.5 % now"_s);
        QTRY_COMPARE(underlined(QTextCharFormat::DotLine), QStringList{u"92.5 %"_s});
        select(8, 8);
        QCOMPARE(menuTexts().first(), u"Bind to Recall after cycle 2, Round 2"_s);
        const QString before = prose();
        key(Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(prose(), u"It is {{r@c2}} now"_s);
        QCOMPARE(underlined(QTextCharFormat::DotLine), QStringList());
        trigger(u"Write the number instead"_s);
        QCOMPARE(plain(prose()), before);
    }

    void aPlaceInTheSourceIsFoundBehindChips()
    {
        show(u"one|a {{r@c1}} word"_s);
        m_edit->selectSource(1, 11, 4);
        QCOMPARE(m_edit->textCursor().selectedText(), u"word"_s);
    }

    // --- Typography ---

    void typedSignsBecomeTypographicWhereThatIsWanted()
    {
        keys(u"\"a\" b-- "_s);
        QCOMPARE(prose(), u"\"a\" b--"_s);
        show({});
        setWritingOptions({.smartTypography = true});
        keys(u"\"a\" don't b -- c... `\"`"_s);
        QCOMPARE(prose(), u"“a” don’t b – c… `\"`"_s);
        edits::setField(*m_document, m_key, "language"_L1, u"de"_s);
        show({});
        keys(u"\"a\""_s);
        QCOMPARE(prose(), u"„a“"_s);
    }

    void whatWasMadeOfASignIsTakenBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("by Backspace") << int(Qt::Key_Backspace) << int(Qt::NoModifier);
        QTest::newRow("by undo") << int(Qt::Key_Z) << int(Qt::ControlModifier);
    }
    void whatWasMadeOfASignIsTakenBack()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        setWritingOptions({.smartTypography = true});
        keys(u"so --"_s);
        QCOMPARE(prose(), u"so –"_s);
        QTest::keyClick(m_edit, Qt::Key_Control); // as a hand does before Z
        QTest::keyClick(m_edit, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(prose(), u"so --"_s);
        keys(u" x"_s);
        QCOMPARE(prose(), u"so -- x"_s);
    }

    // --- Spelling: the dictionary of the system ---

    void aWrongWordIsUnderlinedAndMended()
    {
        keys(u"This wrod is `wrod` in Latncy {{r@c1}} "_s);
        QTRY_COMPARE_WITH_TIMEOUT(underlined(QTextCharFormat::SpellCheckUnderline), QStringList{u"wrod"_s}, 30000);
        select(6, 6);
        const QStringList offered = menuTexts();
        QVERIFY2(offered.contains(u"word"_s) && offered.contains(u"Add to dictionary"_s),
                 qPrintable(offered.join(u',')));
        trigger(u"word"_s);
        QCOMPARE(prose(), u"This word is `wrod` in Latncy {{r@c1}}"_s);
    }

    void aWordIsLearnedOrIgnored()
    {
        keys(u"Storilup zumblik okay"_s);
        QTRY_COMPARE_WITH_TIMEOUT(underlined(QTextCharFormat::SpellCheckUnderline).size(), 2, 30000);
        select(2, 2);
        trigger(u"Ignore"_s);
        QTRY_COMPARE(underlined(QTextCharFormat::SpellCheckUnderline), QStringList{u"zumblik"_s});
        select(12, 12);
        trigger(u"Add to dictionary"_s);
        QTRY_COMPARE(underlined(QTextCharFormat::SpellCheckUnderline), QStringList());
    }

    void whereThereIsNoDictionaryNothingIsSaid()
    {
        edits::setField(*m_document, m_key, "language"_L1, u"xx"_s);
        keys(u"This wrod is"_s);
        QTest::qWait(700);
        QCOMPARE(underlined(QTextCharFormat::SpellCheckUnderline), QStringList());
    }

    void spellingIsSwitchedOffAndOn()
    {
        keys(u"This wrod is"_s);
        QTRY_COMPARE_WITH_TIMEOUT(underlined(QTextCharFormat::SpellCheckUnderline), QStringList{u"wrod"_s}, 30000);
        setWritingOptions({.spelling = false});
        QTRY_COMPARE(underlined(QTextCharFormat::SpellCheckUnderline), QStringList());
        setWritingOptions({});
        QTRY_COMPARE(underlined(QTextCharFormat::SpellCheckUnderline), QStringList{u"wrod"_s});
    }
};

QTEST_MAIN(TestProse)

#include "tst_prose.moc"
