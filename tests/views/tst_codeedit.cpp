// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/fields/codeedit.h"
#include "views/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace views;
using namespace Qt::StringLiterals;

class TestCodeEdit : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    CodeEdit* m_code = nullptr;
    QLineEdit* m_before = nullptr;
    QLineEdit* m_after = nullptr;

    /// "→" is Tab, "←" Shift+Tab, "¶" Return.
    void type(const QString& keys)
    {
        for (QChar key : keys) {
            if (key == u'→') QTest::keyClick(m_code, Qt::Key_Tab);
            else if (key == u'←') QTest::keyClick(m_code, Qt::Key_Backtab, Qt::ShiftModifier);
            else if (key == u'¶') QTest::keyClick(m_code, Qt::Key_Return);
            else QTest::keyClicks(m_code, QString(key));
        }
    }

    [[nodiscard]] QSet<QRgb> coloursOf(int line) const
    {
        QSet<QRgb> colours;
        const auto formats = m_code->document()->findBlockByNumber(line).layout()->formats();
        for (const auto& range : formats)
            colours.insert(range.format.foreground().color().rgb());
        return colours;
    }

private slots:
    void init()
    {
        CodeEdit::setModuleFolder(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"));
        Theme::apply(*qApp, Appearance::Light);
        m_window = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(m_window.get());
        m_before = new QLineEdit;
        m_code = new CodeEdit;
        m_after = new QLineEdit;
        for (QWidget* field :
             {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_code), static_cast<QWidget*>(m_after)})
            column->addWidget(field);
        m_window->resize(500, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_code->setFocus();
    }

    void keysIndent_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("text");
        QTest::newRow("Tab is four blanks") << u"→x"_s << u"    x"_s;
        QTest::newRow("to the next stop") << u"ab→x"_s << u"ab  x"_s;
        QTest::newRow("Shift+Tab takes it back") << u"→→x←"_s << u"    x"_s;
        QTest::newRow("and no more than there is") << u"x←←"_s << u"x"_s;
        QTest::newRow("the next line is as the last") << u"→x¶y"_s << u"    x\n    y"_s;
        QTest::newRow("deeper behind a colon") << u"def f():¶return 1¶←x"_s << u"def f():\n    return 1\nx"_s;
        QTest::newRow("deeper behind a brace") << u"int f() {¶return 1;"_s << u"int f() {\n    return 1;"_s;
        QTest::newRow("as the text has it") << u"a:¶←  b¶c:¶d"_s << u"a:\n  b\n  c:\n    d"_s;
    }
    void keysIndent()
    {
        QFETCH(QString, keys);
        type(keys);
        QTEST(m_code->toPlainText(), "text");
    }

    void selectedLinesMoveTogether()
    {
        m_code->showText(u"a\n\nb\nc"_s);
        QSignalSpy edited(m_code, &CodeEdit::edited);
        QTextCursor cursor = m_code->textCursor();
        cursor.setPosition(0);
        cursor.setPosition(4, QTextCursor::KeepAnchor); // up to the beginning of c, which is not meant
        m_code->setTextCursor(cursor);
        type(u"→"_s);
        QCOMPARE(m_code->toPlainText(), u"    a\n\n    b\nc"_s);
        type(u"→←←"_s);
        QCOMPARE(m_code->toPlainText(), u"a\n\nb\nc"_s);
        QCOMPARE(edited.size(), 4);
    }

    void aTabOfTheTextStaysOne()
    {
        m_code->showText(u"all:\n\tmake\n"_s);
        m_code->moveCursor(QTextCursor::End);
        type(u"→x"_s);
        QCOMPARE(m_code->toPlainText(), u"all:\n\tmake\n\tx"_s);
    }

    void theKeyboardGetsOut()
    {
        QTest::keyClick(m_code, Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(m_after->hasFocus());
        m_code->setFocus();
        QTest::keyClick(m_code, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_before->hasFocus());
        m_code->setFocus();
        QTest::keyClick(m_code, Qt::Key_Escape);
        QTest::keyClick(m_code, Qt::Key_Tab);
        QVERIFY(m_after->hasFocus());
        m_code->setFocus();
        QTest::keyClick(m_code, Qt::Key_Escape);
        type(u"x→y"_s); // anything between takes it back
        QCOMPARE(m_code->toPlainText(), u"x   y"_s);
        QVERIFY(m_code->hasFocus());
        QVERIFY(m_code->accessibleDescription().contains(u"Ctrl+Tab"));
    }

    void colouringIsNoEditAndFollowsTheLanguage()
    {
        QSignalSpy edited(m_code, &CodeEdit::edited);
        m_code->showText(u"def f():\n    return 'x'  # why\n"_s);
        m_code->setLanguage({}, u"train.py"_s);
        QVERIFY(coloursOf(1).size() >= 3);
        m_code->setLanguage(u"No such language"_s, {});
        QVERIFY(coloursOf(1).isEmpty());
        QCOMPARE(edited.size(), 0);
    }

    void aLineChangesTheMeaningOfThoseBelow()
    {
        m_code->setLanguage(u"Python"_s, {});
        m_code->showText(u"x = 1\ny = 2\nz = 3"_s);
        const auto before = coloursOf(2);
        m_code->moveCursor(QTextCursor::Start);
        type(u"'''"_s);
        QVERIFY(coloursOf(2) != before);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_code, Qt::Key_Backspace);
        QCOMPARE(coloursOf(2), before);
    }

    void theColoursAreThoseOfTheAppearance()
    {
        m_code->setLanguage(u"Python"_s, {});
        m_code->showText(u"return 1"_s);
        const auto light = coloursOf(0);
        Theme::apply(*qApp, Appearance::Dark);
        QTRY_VERIFY(coloursOf(0) != light);
    }

    /// Typing at the top of 20,000 lines reads one line again, not all.
    void longCodeDoesNotHinderTyping()
    {
        QStringList lines;
        for (int i = 0; i < 20000; ++i)
            lines.append(u"value_%1 = compute(%1, \"text\")  # comment"_s.arg(i));
        m_code->setLanguage(u"Python"_s, {});
        QElapsedTimer clock;
        clock.start();
        m_code->showText(lines.join(u'\n'));
        const qint64 all = clock.elapsed(); // as slow as the machine is
        m_code->moveCursor(QTextCursor::Start);
        clock.start();
        type(u"abcdefghij"_s);
        QVERIFY2(clock.elapsed() < std::max<qint64>(2000, all), qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_MAIN(TestCodeEdit)
#include "tst_codeedit.moc"
