// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crashstates.h"
#include "numbered.h"
#include "workerprocess.h"

#include "store/save.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using crash::Operation;
using Kind = crash::Operation::Kind;

namespace {

const QString file = u"a.story.json"_s;

struct Verdict
{
    qsizetype states = 0;
    int missing = 0, torn = 0, stale = 0;
    QString text() const { return u"%1 missing, %2 torn, %3 stale"_s.arg(missing).arg(torn).arg(stale); }
};

/// What would be wrong after a loss of power: once something was said to be saved, nothing older may be found.
Verdict judge(const QList<Operation>& operations)
{
    Verdict verdict;
    verdict.states = crash::eachState(operations, file, [&](const crash::State& state) {
        int said = 0;
        for (const QByteArray& line : state.said)
            if (line.startsWith("ACK ")) said = line.sliced(4).toInt();
        if (said == 0) return;
        const auto number = state.bytes ? numbered::numberOf(*state.bytes) : std::nullopt;
        if (!state.bytes) ++verdict.missing;
        else if (!number) ++verdict.torn;
        else if (*number < said) ++verdict.stale;
    });
    return verdict;
}

const QString other = u"b"_s;
const Operation made{Kind::Create, other, {}, {}};
const Operation written{Kind::Write, other, {}, numbered::bytes(2, 100)};
const Operation fileSynced{Kind::SyncFile, other, {}, {}};
const Operation folderSynced{Kind::SyncFolder, {}, {}, {}};
const Operation renamed{Kind::Rename, other, file, {}};
const Operation exchanged{Kind::Exchange, other, file, {}};
const Operation otherRemoved{Kind::Unlink, other, {}, {}};
const Operation told{Kind::Say, {}, {}, "ACK 2"};

/// The first save, as it has to be.
const QList<Operation> begun{{Kind::Create, file, {}, {}},
                             {Kind::Write, file, {}, numbered::bytes(1, 100)},
                             {Kind::SyncFile, file, {}, {}},
                             folderSynced,
                             {Kind::Say, {}, {}, "ACK 1"}};

} // namespace

class TestPowerLoss : public QObject
{
    Q_OBJECT

private slots:
    void waysToSaveAreJudged_data()
    {
        QTest::addColumn<QList<Operation>>("save");
        QTest::addColumn<QString>("verdict");
        const QString good = u"0 missing, 0 torn, 0 stale"_s;
        QTest::newRow("all synced: nothing can be lost")
            << QList<Operation>{made, written, fileSynced, renamed, folderSynced, told} << good;
        QTest::newRow("exchanged: nothing can be lost")
            << QList<Operation>{made, written, fileSynced, exchanged, folderSynced, told, otherRemoved} << good;
        QTest::newRow("the file is not synced: it may be torn")
            << QList<Operation>{made, written, renamed, folderSynced, told} << u"0 missing, 16 torn, 0 stale"_s;
        QTest::newRow("the folder is not synced: it may be stale")
            << QList<Operation>{made, written, fileSynced, renamed, told} << u"0 missing, 0 torn, 2 stale"_s;
        QTest::newRow("removed and renamed: it may be missing")
            << QList<Operation>{made, written, fileSynced, {Kind::Unlink, file, {}, {}}, renamed, folderSynced, told}
            << u"4 missing, 0 torn, 0 stale"_s;
        QTest::newRow("written in place: it may be torn")
            << QList<Operation>{{Kind::Write, file, {}, "more"}, {Kind::SyncFile, file, {}, {}}}
            << u"0 missing, 5 torn, 0 stale"_s;
    }
    void waysToSaveAreJudged()
    {
        QFETCH(QList<Operation>, save);
        QTEST(judge(begun + save).text(), "verdict");
    }

    void theRecordedSavesOfTheProgram()
    {
        const QTemporaryDir folder(safety::quickFolder() + u"/power-XXXXXX"_s), log;
        const QString record = log.filePath(u"record"_s);
        constexpr int saves = 40;
        const auto heard = safety::run(safety::worker(u"save"_s, folder.path(), 1, saves),
                                       {{u"LD_PRELOAD"_s, QStringLiteral(SAFETY_SHIM)},
                                        {u"SHIM_FOLDER"_s, folder.path()},
                                        {u"SHIM_RECORD"_s, record}});
        QCOMPARE(heard.last("ACK"), saves);
        QFile recorded(record);
        QVERIFY(recorded.open(QIODevice::ReadOnly));
        const auto operations = crash::operationsFrom(recorded.readAll(), folder.path());
        QVERIFY(operations.size() > 5 * saves);
        const Verdict verdict = judge(operations);
        qInfo("%lld operations, %lld states", (long long)operations.size(), (long long)verdict.states);
        QCOMPARE(verdict.text(), u"0 missing, 0 torn, 0 stale"_s);
        QVERIFY(verdict.states > 500);
    }
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
