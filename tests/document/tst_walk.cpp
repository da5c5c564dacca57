// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "random/lastwords.h"
#include "random/stories.h"
#include "random/verbs.h"
#include "random/walk.h"

#include "store/folder.h"
#include "store/json.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace chance;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int usualSteps = 10'000;
#else
constexpr int usualSteps = 200'000;
#endif
/// A walk begins with new stories after so many steps, so that a failure is near its seed.
constexpr int stepsOfAWalk = 2'000;

/// The functions of edits.h that change a document.
QStringList verbsOfTheHeader()
{
    QFile header(QStringLiteral(STORYLOOP_SOURCE_DIR "/model/document/edits.h"));
    if (!header.open(QIODevice::ReadOnly)) return {};
    static const QRegularExpression declaration(u"^[\\w:<>\\[\\] ]+ (\\w+)\\((?:document::)?Document& "_s,
                                                QRegularExpression::MultilineOption);
    QStringList names;
    for (const auto& match : declaration.globalMatch(QString::fromUtf8(header.readAll())))
        names.append(match.captured(1));
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace

/// The promise of the undo stack: whatever is done, undone and redone, each place of the history has its stories.
/// STORYLOOP_PROPERTY_STEPS says how far to walk, STORYLOOP_PROPERTY_SEED where to begin.
class TestWalk : public QObject
{
    Q_OBJECT

private slots:
    void everyVerbTakesPart()
    {
        QStringList names;
        for (const Verb& verb : verbs())
            names.append(QString::fromLatin1(verb.name));
        names.removeDuplicates();
        names.sort();
        QVERIFY(names.contains(u"setField"_s));
        QCOMPARE(names, verbsOfTheHeader());
    }

    void aStoryAtRandomIsWrittenAndReadBack_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("every field") << 100;
        QTest::newRow("half of the fields") << 50;
        QTest::newRow("few fields") << 10;
        QTest::newRow("nothing") << 0;
    }
    void aStoryAtRandomIsWrittenAndReadBack()
    {
        QFETCH(int, percent);
        Dice dice(firstSeed());
        for (int i = 0; i < 20; ++i) {
            const story::Project some = project(dice, percent);
            const auto bytes = store::verifiedJson(some, u"some.story.json"_s);
            QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().text()));
            QCOMPARE(store::toJson(*store::projectFromJson(*bytes, u"some.story.json"_s)), *bytes);
        }
    }

    void theSameSeedIsTheSameWalk()
    {
        const auto walked = [] {
            Walk walk(firstSeed());
            const LastWords lastWords([&] { return walk.story(); });
            for (int i = 0; i < 300; ++i)
                walk.step();
            return walk.failure() + walk.story();
        };
        QCOMPARE(walked(), walked());
    }

    void everyPlaceOfTheHistoryKeepsItsStories()
    {
        const int steps = stepsToWalk("STORYLOOP_PROPERTY_STEPS", usualSteps, 1'000'000);
        int undone = 0;
        int compared = 0;
        for (int walked = 0; walked < steps; walked += stepsOfAWalk) {
            Walk walk(firstSeed() + quint32(walked / stepsOfAWalk));
            const LastWords lastWords([&] { return walk.story(); });
            for (int i = 0; i < stepsOfAWalk && walk.failure().isEmpty(); ++i)
                walk.step();
            walk.thereAndBack();
            QVERIFY2(walk.failure().isEmpty(), qPrintable(walk.failure()));
            QCOMPARE(lastWords.warnings(), QStringList());
            undone += walk.undoneSteps();
            compared += walk.comparedBytes();
        }
        qInfo("%d steps, %d undone, bytes compared %d times", steps, undone, compared);
        QVERIFY2(compared * 100 >= undone, "the bytes of one undo in a hundred are to be compared");
    }
};

QTEST_GUILESS_MAIN(TestWalk)
#include "tst_walk.moc"
