// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbered.h"
#include "olderformats.h"
#include "workerprocess.h"

#include "store/folder.h"
#include "store/history.h"
#include "store/recovery.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using safety::Heard;

/// kill -9 at any moment: what was said to be done is there, and everything that is there is whole.
class TestKills : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QRandomGenerator m_chance{1};
    int m_inTheMiddle = 0;

    QString story() { return m_folder->filePath(u"a.story.json"_s); }
    QString state() { return m_folder->filePath(u"state"_s); }

    /// Starts, kills and checks. `check` is told what was certain and what was begun at most; it answers what is wrong.
    void killManyTimes(const QString& verb, int rounds,
                       const std::function<QString(int certain, int begun, int first)>& check)
    {
        int first = 1, certain = 0;
        for (int round = 0; round < rounds; ++round) {
            const Heard heard =
                safety::runAndKill(safety::worker(verb, m_folder->path(), first, 1'000'000), int(m_chance.bounded(25)));
            QVERIFY2(heard.isKilled, qPrintable(heard.text()));
            QVERIFY2(!heard.has("FAILED"), qPrintable(heard.text()));
            certain = std::max(certain, heard.last("ACK"));
            const int begun = std::max(certain, heard.last("BEGIN"));
            m_inTheMiddle += begun > certain;
            const QString wrong = check(certain, begun, first);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(wrong)));
            first = begun + 1;
        }
        qInfo("%d kills, %d of them in the middle, %d steps done", rounds, m_inTheMiddle, certain);
    }

    /// The newest first; -1: one that is torn.
    QList<int> numbersInHistory()
    {
        const store::History history(state());
        QList<int> numbers;
        for (const auto& version : history.versions(u"a"_s))
            numbers.append(numbered::numberOf(history.read(version).value_or("")).value_or(-1));
        return numbers;
    }

    QString oldStory(int n) { return m_folder->filePath(u"old-%1.story.json"_s.arg(n)); }
    QString wrongWithMigrated(int n, bool isCertain)
    {
        const QByteArray before = older::story(QByteArray::number(n));
        const auto there = store::readFile(oldStory(n));
        if (!there || *there == before) return isCertain ? u"%1 was not rewritten"_s.arg(n) : QString();
        const auto after = store::projectFromJson(*there, {});
        if (!after || after->title != QString::number(n) || after->role != u"edited"_s) return u"%1 is torn"_s.arg(n);
        const store::History history(state());
        const auto versions = history.versions(u"old-%1"_s.arg(n));
        const bool isKept = versions.size() == 1 && history.read(versions.first()) == before;
        return isKept ? QString() : u"%1 was rewritten, and what it was is lost"_s.arg(n);
    }

    static QString wrongNumber(const QByteArray& bytes, int certain, int begun, const char* what)
    {
        const auto number = numbered::numberOf(bytes);
        if (number && *number >= certain && *number <= begun) return {};
        const QString found = number ? QString::number(*number) : u"no whole one (%1 bytes)"_s.arg(bytes.size());
        return u"%1: expected %2 to %3, found %4"_s.arg(QLatin1StringView(what)).arg(certain).arg(begun).arg(found);
    }

private slots:
    void init()
    {
        // What a killed process has written is there without a disk as well: those are in tst_powerloss.
        m_folder = std::make_unique<QTemporaryDir>(safety::quickFolder() + u"/kills-XXXXXX"_s);
        m_inTheMiddle = 0;
    }

    void aKilledSave()
    {
        int before = 0;
        killManyTimes(u"save"_s, safety::isLong() ? 2000 : 60, [&](int certain, int begun, int first) -> QString {
            for (const QString& left : QDir(m_folder->path()).entryList({u".*.tmp"_s}, QDir::Files | QDir::Hidden))
                QFile::remove(m_folder->filePath(left));
            const auto there = store::readFile(story());
            if (!there) return certain > 0 ? u"the story is missing"_s : QString();
            if (const QString wrong = wrongNumber(*there, certain, begun, "the story"); !wrong.isEmpty()) return wrong;
            const int now = *numbered::numberOf(*there);
            const int replaced = now > first ? now - 1 : std::exchange(before, now);
            const bool isFirst = replaced == 0 || replaced == now;
            before = now;
            const auto kept = numbersInHistory();
            if (kept.contains(-1)) return u"a torn version in the history"_s;
            return isFirst || kept.contains(replaced) ? QString()
                                                      : u"%1 replaced %2, which is lost"_s.arg(now).arg(replaced);
        });
    }

    void aKilledRecoveryCopy()
    {
        killManyTimes(u"recover"_s, safety::isLong() ? 500 : 30, [&](int certain, int begun, int) -> QString {
            store::Recovery recovery(state(), u"looker"_s);
            const auto copies = recovery.copies();
            if (copies.isEmpty()) return certain > 0 ? u"there is no copy"_s : QString();
            const QString wrong = wrongNumber(copies.first().story, certain, begun, "the newest copy");
            for (const auto& copy : copies.sliced(1))
                recovery.remove(copy);
            return wrong;
        });
    }

    void aKilledHistory()
    {
        killManyTimes(u"history"_s, safety::isLong() ? 500 : 30, [&](int certain, int begun, int) -> QString {
            const QList<int> kept = numbersInHistory();
            if (kept.contains(-1)) return u"a torn version"_s;
            const bool isThere = !kept.isEmpty() && kept.first() >= certain && kept.first() <= begun;
            return isThere || certain == 0 ? QString() : u"the newest version is not %1"_s.arg(certain);
        });
    }

    void aKilledMigration()
    {
        killManyTimes(u"migrate"_s, safety::isLong() ? 500 : 30, [&](int certain, int begun, int first) -> QString {
            QString wrong;
            for (int n = first; n <= begun && wrong.isEmpty(); ++n) {
                wrong = wrongWithMigrated(n, n <= certain);
                QFile::remove(oldStory(n));
            }
            QDir(state()).removeRecursively();
            return wrong;
        });
    }

    /// As git runs it: our version is as it was or is merged, whole, and the others are not touched.
    void aKilledMergeDriver()
    {
        const auto changed = [](const QString& title, const QString& role) {
            story::Project project;
            project.id = u"a"_s;
            project.title = title;
            project.role = role;
            project.summary = u"long "_s.repeated(6000);
            return store::toJson(project);
        };
        const QByteArray base = changed({}, {}), ours = changed(u"Ours"_s, {}), theirs = changed({}, u"Theirs"_s);
        const QByteArray merged = changed(u"Ours"_s, u"Theirs"_s);
        const QString names[] = {m_folder->filePath(u"base"_s), m_folder->filePath(u"ours"_s),
                                 m_folder->filePath(u"theirs"_s)};
        QVERIFY(store::save(names[0], base, {}) && store::save(names[2], theirs, {}));
        const int rounds = safety::isLong() ? 500 : 30;
        int early = 0, late = 0;
        for (int round = 0; round < rounds; ++round) {
            QVERIFY(store::replace(names[1], ours));
            QProcess driver;
            driver.start(QStringLiteral(STORYLOOP_PROGRAM), {u"merge-driver"_s, names[0], names[1], names[2]});
            QVERIFY(driver.waitForStarted());
            QThread::usleep(m_chance.bounded(60'000U));
            driver.kill();
            QVERIFY(driver.waitForFinished());
            const auto there = store::readFile(names[1]);
            QVERIFY2(there == ours || there == merged, qPrintable(u"torn in round %1"_s.arg(round)));
            if (driver.exitStatus() == QProcess::NormalExit) QVERIFY(there == merged);
            (there == merged ? late : early) += 1;
            QVERIFY(store::readFile(names[0]) == base && store::readFile(names[2]) == theirs);
        }
        qInfo("%d kills, %d before the file was replaced", early + late, early);
    }

    /// One adds to a story while another does; one of them is killed. What either has said to have added is there.
    void aKilledMerge()
    {
        QVERIFY(store::save(story(), "", {}));
        QProcess other;
        const QStringList command = safety::worker(u"add-b"_s, m_folder->path(), 1, 1'000'000);
        QByteArray said;
        other.start(command.first(), command.sliced(1));
        int certainB = 0;
        killManyTimes(u"add-a"_s, safety::isLong() ? 500 : 30, [&](int certain, int begun, int first) -> QString {
            other.waitForReadyRead(0);
            said += other.readAllStandardOutput();
            const auto there = store::readFile(story());
            if (!there) return u"the story is missing"_s;
            const auto lines = there->split('\n');
            for (int n = first; n <= certain; ++n)
                if (!lines.contains('a' + QByteArray::number(n))) return u"a%1 of %2 is lost"_s.arg(n).arg(begun);
            const int told = int(said.count("ACK"));
            for (int n = certainB + 1; n <= told; ++n)
                if (!lines.contains('b' + QByteArray::number(n))) return u"b%1 is lost"_s.arg(n);
            certainB = told;
            return {};
        });
        other.kill();
        other.waitForFinished();
        QVERIFY(certainB > 0);
    }
};

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
