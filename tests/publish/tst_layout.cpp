// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/codehighlighter.h"
#include "publish/fonts.h"
#include "publish/layout.h"

#include <QTest>

#include <cmath>

using namespace publish;
using namespace Qt::StringLiterals;

/// How blocks become boxes.
class TestLayout : public QObject
{
    Q_OBJECT

private:
    static double luminance(QRgb colour)
    {
        const auto part = [](int value) {
            const double v = value / 255.0;
            return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(qRed(colour)) + 0.7152 * part(qGreen(colour)) + 0.0722 * part(qBlue(colour));
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"))); }

    void aParagraphForbidsWidowsAndOrphans()
    {
        const house::Columns columns = house::columns(story::Paper::A4);
        const StyledText text(u"word "_s.repeated(90).trimmed());
        const QList<Box> lines = lineBoxes(textLines(text, house::body(), columns.text), house::body());
        QVERIFY(lines.size() > 4);
        QCOMPARE(lines[1].breakCost, neverBreak);
        QCOMPARE(lines.last().breakCost, neverBreak);
        QCOMPARE(lines[2].breakCost, 0.0);
    }

    void aHeadingKeepsTwoLines()
    {
        const auto line = [](const QString& text) {
            return Block{Paragraph{StyledText(text), Paragraph::Kind::Body}, {}};
        };
        const QList<Box> set = boxes(
            {{Heading{u"Rollout"_s, Heading::Level::Step}, {}}, line(u"One."_s), line(u"Two."_s), line(u"Three."_s)},
            {});
        QCOMPARE(set[1].breakCost, neverBreak);
        QCOMPARE(set[2].breakCost, neverBreak);
        QVERIFY(set[3].breakCost < neverBreak);
    }

    void aTableOfTwelveRowsStaysWholeAndAThirteenthLetsItBreak()
    {
        const auto table = [](int rows) {
            Table made{.caption = {}, .columns = {{u"Metric"_s}, {u"Value"_s, true}}, .rows = {}};
            for (int i = 0; i < rows; ++i)
                made.rows.append({StyledText(u"Recall"_s), StyledText(QString::number(i))});
            return tableBoxes(made, house::columns(story::Paper::A4));
        };
        const auto mayBreak = [](const QList<Box>& set) {
            return std::ranges::any_of(set.sliced(1), [](const Box& box) { return box.breakCost < keepWhole; });
        };
        QVERIFY(!mayBreak(table(12)));
        QVERIFY(mayBreak(table(13)));
    }

    void numbersStayWithTheirUnit_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("set");
        QTest::newRow("a percentage") << u"from 4 % to 5 %"_s << u"from 4\u00a0% to 5\u00a0%"_s;
        QTest::newRow("a time with a comma behind") << u"in 74 ms, always"_s << u"in 74\u00a0ms, always"_s;
        QTest::newRow("a day of a month") << u"on 4 October 2024"_s << u"on 4\u00a0October 2024"_s;
        QTest::newRow("a number before a word") << u"400 calls a week"_s << u"400 calls a week"_s;
    }
    void numbersStayWithTheirUnit()
    {
        QFETCH(QString, written);
        QTEST(typeset(written), "set");
    }

    void markdownIsReadAsFarAsItIsMeant_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("set");
        QTest::addColumn<qsizetype>("spans");
        QTest::newRow("strong, emphasis and code") << u"**a** *b* _c_ `d`"_s << u"a b c d"_s << qsizetype(4);
        QTest::newRow("a product stays") << u"2 * 3 * 4"_s << u"2 * 3 * 4"_s << qsizetype(0);
        QTest::newRow("names with underscores stay")
            << u"use_mean_of_max here"_s << u"use_mean_of_max here"_s << qsizetype(0);
        QTest::newRow("what is not closed stays") << u"**bold and `code"_s << u"**bold and `code"_s << qsizetype(0);
        QTest::newRow("an address is printed")
            << u"[report](https://a.b)"_s << u"report (https://a.b)"_s << qsizetype(2);
        QTest::newRow("a source mark stays") << u"see [3] there"_s << u"see [3] there"_s << qsizetype(0);
    }
    void markdownIsReadAsFarAsItIsMeant()
    {
        QFETCH(QString, written);
        QFETCH(qsizetype, spans);
        QTEST(markdown(written).text, "set");
        QCOMPARE(markdown(written).spans.size(), spans);
    }

    void codeColoursCanBeRead()
    {
        for (int style = 0; style <= int(CodeStyle::Preprocessor); ++style) {
            const double contrast = (luminance(house::panel) + 0.05) / (luminance(codeColour(CodeStyle(style))) + 0.05);
            QVERIFY2(contrast >= 4.5, qPrintable(u"%1: %2"_s.arg(style).arg(contrast)));
        }
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
