// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/plainlabel.h"
#include "views/shapedtext.h"

#include <QLabel>
#include <QTest>

#include <memory>

using namespace views;
using namespace Qt::StringLiterals;

/// A text that is measured in many widths takes the room that Qt gives it when it is drawn.
class TestShapedText : public QObject
{
    Q_OBJECT

    static constexpr int widths[] = {0, 40, 95, 160, 333, 640, 2000};

    static QSize asQtHasIt(const QString& text, const QFont& font, int width)
    {
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).size();
    }

private slots:
    void texts()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a word") << u"Recall"_s;
        QTest::newRow("a sentence") << u"Write down one project step by step, and keep every number once."_s;
        QTest::newRow("several lines") << u"First,\nthen\n\nlast, which is a good deal longer than the others"_s;
        QTest::newRow("a last line that is empty") << u"First,\nthen\n"_s;
        QTest::newRow("a tab and many spaces") << u"One\ttwo    three   "_s;
        QTest::newRow("a word that is broken at its hyphens") << u"a state-of-the-art/out-of-the-box model"_s;
        QTest::newRow("a mnemonic that is none") << u"R&D and A&&B"_s;
        QTest::newRow("to be read from the right") << u"שלום עולם, זה מדד של 94 אחוזים בשלושה חודשים"_s;
        QTest::newRow("accents and dashes") << u"naïve – Überprüfung – “précision” … 5 %"_s;
    }

    void takesTheRoomThatQtGivesIt_data() { texts(); }
    void takesTheRoomThatQtGivesIt()
    {
        QFETCH(const QString, text);
        QFont large;
        large.setPointSizeF(large.pointSizeF() * 2);
        large.setWeight(QFont::DemiBold);
        ShapedText shaped;
        for (const QFont& font : {QFont(), large, QFont()}) {
            for (int width : widths)
                QCOMPARE(shaped.size(text, font, width), asQtHasIt(text, font, width));
            QCOMPARE(shaped.size(text, font), QFontMetrics(font).size(0, text));
        }
    }

    void anotherTextIsMeasuredAnew()
    {
        ShapedText shaped;
        const QSize shorter = shaped.size(u"Recall"_s, QFont(), 1000);
        QCOMPARE_GT(shaped.size(u"Recall and precision"_s, QFont(), 1000).width(), shorter.width());
        QCOMPARE(shaped.size(u"Recall"_s, QFont(), 1000), shorter);
    }

    void aLabelAsksForTheRoomThatQLabelWants_data() { texts(); }
    void aLabelAsksForTheRoomThatQLabelWants()
    {
        QFETCH(const QString, text);
        for (bool wraps : {true, false}) {
            const std::unique_ptr<QLabel> ours(wraps ? wrappingLabel(text, nullptr) : plainLabel(text, nullptr));
            QLabel label;
            label.setTextFormat(Qt::PlainText);
            label.setText(text);
            label.setWordWrap(wraps);
            QCOMPARE(ours->sizeHint(), label.sizeHint());
            QCOMPARE(ours->minimumSizeHint(), label.minimumSizeHint());
            for (int width : widths)
                QCOMPARE(ours->heightForWidth(width), label.heightForWidth(width));
        }
    }
};

QTEST_MAIN(TestShapedText)
#include "tst_shapedtext.moc"
