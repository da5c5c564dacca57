// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "told.h"

#include "merge/conflictmarkers.h"
#include "store/json.h"

#include <QTest>

using namespace merge;
using namespace Qt::StringLiterals;

namespace {

/// A story of which some lines stand in conflict.
QByteArray marked(const QByteArray& lines)
{
    return R"({
  "format": "storyloop/project",
  "version": 1,
  "id": "p",
)" + lines
        + "  \"domain\": \"cards\"\n}\n";
}

const QByteArray twoWay = marked(R"(<<<<<<< HEAD
  "title": "mine",
=======
  "title": "theirs",
  "summary": "new",
>>>>>>> branch
)");

const QByteArray threeWay = marked(R"(<<<<<<< HEAD
  "title": "mine",
  "summary": "old",
||||||| 1234567
  "title": "Fraud",
  "summary": "old",
=======
  "title": "Fraud",
  "summary": "new",
>>>>>>> branch
)");

/// What both sides added alike in front stands outside; the base has not got it.
const QByteArray shortened = marked(R"(  "title": "new",
<<<<<<< HEAD
  "summary": "mine",
||||||| 1234567
  "title": "old",
  "summary": "old",
=======
  "summary": "theirs",
>>>>>>> branch
)");

} // namespace

class TestConflictMarkers : public QObject
{
    Q_OBJECT

private slots:
    void aMarkedFileIsKnown_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("of two sides") << twoWay << true;
        QTest::newRow("with what was before") << threeWay << true;
        QTest::newRow("a conflict in the first line") << QByteArray("<<<<<<<\n") << true;
        QTest::newRow("a story") << marked({}) << false;
        QTest::newRow("a story about arrows") << marked("  \"title\": \"<<<<<<< HEAD\",\n") << false;
        QTest::newRow("longer arrows") << QByteArray("<<<<<<<< HEAD\n") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void aMarkedFileIsKnown()
    {
        QFETCH(QByteArray, bytes);
        QTEST(hasConflictMarkers(bytes), "isMarked");
    }

    void theSidesComeApart_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("sides");
        QTest::newRow("of two") << QByteArray("a\n<<<<<<< x\nb\n=======\nc\n>>>>>>> y\nd\n")
                                << QByteArray("a\nb\nd\n|a\nc\nd\n");
        QTest::newRow("of three") << QByteArray("a\n<<<<<<< x\nb\n||||||| z\ne\n=======\nc\n>>>>>>> y\nd\n")
                                  << QByteArray("a\nb\nd\n|a\nc\nd\n|a\ne\nd\n");
        QTest::newRow("two conflicts") << QByteArray(
            "<<<<<<< x\nb\n=======\n>>>>>>> y\nd\n<<<<<<< x\n=======\nf\n>>>>>>> y\n")
                                       << QByteArray("b\nd\n|d\nf\n");
        QTest::newRow("lines that end as on Windows")
            << QByteArray("<<<<<<< x\r\nb\r\n=======\r\nc\r\n>>>>>>> y\r\n") << QByteArray("b\r\n|c\r\n");
        QTest::newRow("without an end of line")
            << QByteArray("<<<<<<< x\nb\n=======\nc\n>>>>>>> y") << QByteArray("b\n|c\n");
    }
    void theSidesComeApart()
    {
        QFETCH(QByteArray, bytes);
        const auto sides = conflictSides(bytes, u"x"_s);
        QVERIFY(sides);
        QByteArray told = sides->mine + '|' + sides->theirs;
        if (sides->before) told += '|' + *sides->before;
        QTEST(told, "sides");
    }

    void markersThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::newRow("it never ends") << QByteArray("<<<<<<< x\na\n=======\nb\n") << 4;
        QTest::newRow("it has no middle") << QByteArray("<<<<<<< x\na\n>>>>>>> y\n") << 3;
        QTest::newRow("it begins twice") << QByteArray("<<<<<<< x\n<<<<<<< x\n") << 2;
        QTest::newRow("two middles") << QByteArray("<<<<<<< x\n=======\n=======\n>>>>>>> y\n") << 3;
        QTest::newRow("what was before stands behind") << QByteArray("<<<<<<< x\n=======\n||||||| z\n>>>>>>> y\n") << 3;
    }
    void markersThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto sides = conflictSides(bytes, u"x"_s);
        QVERIFY(!sides);
        QTEST(sides.error().line, "line");
    }

    void aMarkedStoryIsMerged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("merged");
        QTest::newRow("of two sides, what both have differently clashes")
            << twoWay << u"id = p; title = mine; summary = new; domain = cards; clash title: mine | theirs"_s;
        QTest::newRow("with what was before, nothing does")
            << threeWay << u"id = p; title = mine; summary = new; domain = cards"_s;
        QTest::newRow("with a base that git has cut to pieces, what is shared counts")
            << shortened << u"id = p; title = new; summary = mine; domain = cards; clash summary: mine | theirs"_s;
    }
    void aMarkedStoryIsMerged()
    {
        QFETCH(QByteArray, bytes);
        const auto versions = versionsIn(bytes, u"x"_s);
        QVERIFY2(versions, versions ? "" : qPrintable(versions.error().first().text()));
        QTEST(told::merged({}, merge::merge(*versions)), "merged");
        QCOMPARE(versions->mineName, u"HEAD"_s);
        QCOMPARE(versions->theirsName, u"branch"_s);
    }

    void aSideThatIsNoStoryIsTold()
    {
        const auto versions = versionsIn(marked("<<<<<<< x\n  \"level\": \"guru\",\n=======\n>>>>>>> y\n"), u"x"_s);
        QVERIFY(!versions);
        QCOMPARE(versions.error().first().path, u"level"_s);
    }
};

QTEST_APPLESS_MAIN(TestConflictMarkers)
#include "tst_conflictmarkers.moc"
