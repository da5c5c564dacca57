// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merge/alignment.h"
#include "merge/words.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace merge;
using namespace Qt::StringLiterals;

namespace {

/// "same [-removed-] {+added+}", as git's word diff is read.
QString told(const QList<WordRun>& runs)
{
    QString line;
    for (const WordRun& run : runs) {
        if (run.kind == WordRun::Kind::Same) line += run.text;
        else if (run.kind == WordRun::Kind::Removed) line += u"[-"_s + run.text + u"-]"_s;
        else line += u"{+"_s + run.text + u"+}"_s;
    }
    return line;
}

QString without(const QList<WordRun>& runs, WordRun::Kind kind)
{
    QString text;
    for (const WordRun& run : runs)
        if (run.kind != kind) text += run.text;
    return text;
}

QString someText(QRandomGenerator& random, int words)
{
    static const QStringList all{u"recall"_s, u" "_s, u"fell, "_s, u"rose"_s, u" 🙂 "_s, u"漢字"_s, u"\n"_s, u"94 %"_s};
    QString text;
    for (int i = 0; i < words; ++i)
        text += all[random.bounded(int(all.size()))];
    return text;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void aTextThatWasChangedIsToldInRuns_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("runs");
        QTest::newRow("nothing at all") << QString() << QString() << QString();
        QTest::newRow("the same words") << u"Recall fell."_s << u"Recall fell."_s << u"Recall fell."_s;
        QTest::newRow("a text begins") << QString() << u"Recall fell."_s << u"{+Recall fell.+}"_s;
        QTest::newRow("a text is emptied") << u"Recall fell."_s << QString() << u"[-Recall fell.-]"_s;
        QTest::newRow("one word for another")
            << u"Recall fell again"_s << u"Recall rose again"_s << u"Recall [-fell-]{+rose+} again"_s;
        QTest::newRow("two words for two are one change")
            << u"Recall fell sharply again"_s << u"Recall rose slowly again"_s
            << u"Recall [-fell sharply-]{+rose slowly+} again"_s;
        QTest::newRow("a word comes in") << u"Recall fell"_s << u"Recall never fell"_s << u"Recall {+never +}fell"_s;
        QTest::newRow("a word goes") << u"Recall never fell"_s << u"Recall fell"_s << u"Recall [-never -]fell"_s;
        QTest::newRow("a word is typed on") << u"Reca"_s << u"Recall"_s << u"[-Reca-]{+Recall+}"_s;
        QTest::newRow("a new paragraph") << u"One."_s << u"One.\nTwo."_s << u"One.{+\nTwo.+}"_s;
        QTest::newRow("changes in two paragraphs stay two") << u"a\nb"_s << u"c\nd"_s << u"[-a-]{+c+}\n[-b-]{+d+}"_s;
        QTest::newRow("a script without blanks") << u"漢字かな"_s << u"漢語かな"_s << u"漢[-字-]{+語+}かな"_s;
    }
    void aTextThatWasChangedIsToldInRuns()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(told(wordDifferences(before, after)), "runs");
    }

    void runsMakeBothTexts()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 500; ++i) {
            const QString before = someText(random, random.bounded(30));
            const QString after = someText(random, random.bounded(30));
            const QList<WordRun> runs = wordDifferences(before, after);
            QCOMPARE(without(runs, WordRun::Kind::Added), before);
            QCOMPARE(without(runs, WordRun::Kind::Removed), after);
        }
    }

    void theFewestEditsAreFound()
    {
        const auto list = [](const QString& letters) { return letters.split(QString(), Qt::SkipEmptyParts); };
        const QList<Hunk> hunks = hunksOf(list(u"abcabba"_s), list(u"cbabac"_s));
        qsizetype edits = 0;
        for (const Hunk& hunk : hunks)
            edits += hunk.to - hunk.from + hunk.newTo - hunk.newFrom;
        QCOMPARE(edits, 5); // the example of the paper
    }

    void textsWithNothingInCommonTakeNoTime()
    {
        QString before;
        QString after;
        for (int i = 0; i < 50'000; ++i) {
            before += u"a%1 "_s.arg(i);
            after += u"b%1 "_s.arg(i);
        }
        QElapsedTimer timer;
        timer.start();
        const QList<WordRun> runs = wordDifferences(before, after);
        QCOMPARE(without(runs, WordRun::Kind::Added), before);
        QVERIFY2(timer.elapsed() < 5000, "minutes without a bound");
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
