// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workerprocess.h"

#include "store/save.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRaces : public QObject
{
    Q_OBJECT

private slots:
    /// Two programs add their lines to one file as fast as they can.
    void racingSavesOfTwoProcessesLoseNothing()
    {
        const int each = safety::isLong() ? 4500 : 150;
        const QTemporaryDir folder(safety::isLong() ? u"race-XXXXXX"_s : safety::quickFolder() + u"/race-XXXXXX"_s);
        QVERIFY(folder.isValid());
        const QString story = folder.filePath(u"a.story.json"_s);
        QVERIFY(store::save(story, "", {}));
        QProcess other;
        const QStringList command = safety::worker(u"add-b"_s, folder.path(), 1, each);
        other.start(command.first(), command.sliced(1));
        const auto heard = safety::run(safety::worker(u"add-a"_s, folder.path(), 1, each));
        QVERIFY(other.waitForFinished(600'000));
        QCOMPARE(heard.last("ACK"), each);
        const auto there = store::readFile(story);
        QVERIFY(there);
        const auto lines = there->split('\n');
        const QSet<QByteArray> lineSet(lines.begin(), lines.end());
        int lost = 0;
        for (int n = 1; n <= each; ++n)
            lost += !lineSet.contains('a' + QByteArray::number(n)) + !lineSet.contains('b' + QByteArray::number(n));
        QCOMPARE(lost, 0);
        QCOMPARE(lines.size(), 2 * each + 1);
    }
};

QTEST_GUILESS_MAIN(TestRaces)
#include "tst_races.moc"
