// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/lock.h"
#include "store/recovery.h"
#include "store/starts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using store::Recovery;
using Standing = store::Recovery::Standing;

namespace {

const QDateTime now({2026, 3, 1}, {12, 0}, QTimeZone::UTC);

Recovery::Copy copyOf(const QString& key, const QByteArray& bytes)
{
    return {.key = key,
            .path = key,
            .folder = u"/work"_s,
            .title = u"Größe"_s,
            .takenAt = now,
            .base = "base",
            .story = bytes};
}

QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

/// Does something in a process of its own, which then dies at once.
template <typename F> void inAProcessThatDies(F&& something)
{
    const pid_t child = ::fork();
    if (child == 0) {
        something();
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString state() { return m_folder->filePath(u"state"_s); }

    void crashAfter(const QString& session, const QList<Recovery::Copy>& copies)
    {
        inAProcessThatDies([&] {
            Recovery recovery(state(), session);
            for (const auto& copy : copies)
                if (!recovery.keep(copy)) ::_exit(1);
        });
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theNewestCopyOfASessionThatDiedIsOffered()
    {
        crashAfter(u"s1"_s,
                   {copyOf(u"/work/a"_s, "one"), copyOf(u"/work/b"_s, "x"), copyOf(u"/work/a"_s, "two"),
                    copyOf(u"/work/a"_s, "three")});
        const auto copies = Recovery(state(), u"s2"_s).copies();
        QCOMPARE(copies.size(), 2);
        Recovery::Copy expected = copyOf(u"/work/a"_s, "three");
        expected.session = u"s1"_s;
        expected.counter = 4;
        QCOMPARE(copies[0], expected);
        QCOMPARE(copies[1].story, "x");
    }

    void ofATornCopyTheOneBeforeCounts_data()
    {
        QTest::addColumn<qint64>("keptBytes");
        QTest::newRow("empty") << qint64(0);
        QTest::newRow("cut in its first line") << qint64(40);
        QTest::newRow("cut behind its first line") << qint64(90);
        QTest::newRow("its last byte is missing") << qint64(-1);
    }
    void ofATornCopyTheOneBeforeCounts()
    {
        QFETCH(qint64, keptBytes);
        crashAfter(u"s1"_s, {copyOf(u"/work/a"_s, "older"), copyOf(u"/work/a"_s, "newer")});
        for (const QString& path : filesIn(state())) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (file.readAll().contains("newer")) QVERIFY(file.resize(keptBytes < 0 ? file.size() - 1 : keptBytes));
        }
        const auto copies = Recovery(state(), u"s2"_s).copies();
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.first().story, "older");
    }

    void aStoryThatWasNeverSavedIsKeptToo()
    {
        Recovery::Copy fresh = copyOf(u"k7"_s, "typed");
        fresh.path.clear();
        fresh.base.reset();
        crashAfter(u"s1"_s, {fresh});
        const auto copies = Recovery(state(), u"s2"_s).copies();
        QCOMPARE(copies.size(), 1);
        QVERIFY(!copies.first().base);
        QCOMPARE(Recovery::standing(copies.first()), Standing::NoFile);
    }

    void aSessionThatLivesIsNotOffered()
    {
        Recovery living(state(), u"s1"_s);
        QVERIFY(living.keep(copyOf(u"/work/a"_s, "one")));
        QCOMPARE(living.copies().size(), 0);
        QCOMPARE(Recovery(state(), u"s2"_s).copies().size(), 0);
    }

    /// Somebody who puts the choice off must not lose it by typing on.
    void aLaterSessionDoesNotTouchWhatAnEarlierOneHasLeft()
    {
        crashAfter(u"s1"_s, {copyOf(u"/work/a"_s, "lost")});
        Recovery second(state(), u"s2"_s);
        for (const char* bytes : {"1", "2", "3"})
            QVERIFY(second.keep(copyOf(u"/work/a"_s, bytes)));
        second.remove(u"/work/a"_s);
        QCOMPARE(second.copies().size(), 1);
        QCOMPARE(second.copies().first().story, "lost");
    }

    void afterASaveNothingIsLeft()
    {
        {
            Recovery recovery(state(), u"s1"_s);
            for (const char* bytes : {"1", "2", "3"})
                QVERIFY(recovery.keep(copyOf(u"/work/a"_s, bytes)));
            recovery.remove(u"/work/a"_s);
        }
        QCOMPARE(filesIn(state()), QStringList());
        QVERIFY(!QDir(state() + u"/recovery/s1"_s).exists());
    }

    void whatBecameOfTheFileIsTold()
    {
        const QString path = m_folder->filePath(u"a.story.json"_s);
        const Recovery::Copy copy = copyOf(path, "mine");
        QCOMPARE(Recovery::standing(copy), Standing::NoFile);
        QVERIFY(store::save(path, "base", {}));
        QCOMPARE(Recovery::standing(copy), Standing::OnlyHere);
        QVERIFY(store::replace(path, "theirs"));
        QCOMPARE(Recovery::standing(copy), Standing::BothChanged);
        QVERIFY(store::replace(path, "mine"));
        QCOMPARE(Recovery::standing(copy), Standing::OnDisk);
    }

    void whatIsDiscardedGoesToTheTrash()
    {
        crashAfter(u"s1"_s, {copyOf(u"/work/a.story.json"_s, "unwanted")});
        Recovery recovery(state(), u"s2"_s);
        store::Trash trash(state());
        QVERIFY(recovery.discard(recovery.copies().first(), trash, now));
        QCOMPARE(recovery.copies().size(), 0);
        QCOMPARE(trash.entries().size(), 1);
        QCOMPARE(store::readFile(trash.entries().first().storyPath), QByteArray("unwanted"));
        QCOMPARE(trash.entries().first().from, u"/work/a.story.json"_s);
    }

    void nobodyElseCanReadIt()
    {
        crashAfter(u"s1"_s, {copyOf(u"/work/a"_s, "one")});
        struct stat status = {};
        for (const QString& file : filesIn(state())) {
            QCOMPARE(::stat(qPrintable(file), &status), 0);
            QCOMPARE(status.st_mode & 0777U, 0600U);
        }
        for (const char* folder : {"", "/recovery", "/recovery/s1"}) {
            QCOMPARE(::stat(qPrintable(state() + QLatin1StringView(folder)), &status), 0);
            QCOMPARE(status.st_mode & 0777U, 0700U);
        }
    }

    void threeStartsThatDidNotEndWellAreCounted()
    {
        const auto crash = [&](const QString& session) {
            inAProcessThatDies([&] { (void)store::Starts(state(), session).begin(); });
        };
        store::Starts other(state(), u"long"_s);
        QCOMPARE(other.begin(), 0); // runs all the time, and is no crash
        for (int i = 0; i < 3; ++i) {
            store::Starts look(state(), u"look"_s);
            crash(u"s"_s + QString::number(i));
        }
        store::Starts fourth(state(), u"fourth"_s);
        QCOMPARE(fourth.begin(), store::Starts::tooMany);
        fourth.endedWell();
        QCOMPARE(store::Starts(state(), u"fifth"_s).begin(), 0);
    }

    void aPortfolioIsLockedByWhicheverNameItIsCalled()
    {
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"link"_s)));
        store::FolderLock lock(state(), m_folder->path());
        QCOMPARE(lock.tryLock(), store::FolderLock::Answer::Ours);
        store::FolderLock other(state(), m_folder->filePath(u"link"_s));
        QCOMPARE(other.tryLock(), store::FolderLock::Answer::Others);
        QCOMPARE(other.holder(), qint64(::getpid()));
        lock.unlock();
        QCOMPARE(other.tryLock(), store::FolderLock::Answer::Ours);
    }

    void aLockOfAProcessThatDiedIsTakenOver()
    {
        inAProcessThatDies([&] {
            store::FolderLock lock(state(), m_folder->path());
            if (lock.tryLock() != store::FolderLock::Answer::Ours) ::_exit(1);
        });
        store::FolderLock lock(state(), m_folder->path());
        QCOMPARE(lock.tryLock(), store::FolderLock::Answer::Ours);
    }

    void withoutAStateFolderNobodyKnows()
    {
        QFile inTheWay(state());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QCOMPARE(store::FolderLock(state(), m_folder->path()).tryLock(), store::FolderLock::Answer::Unknown);
        QCOMPARE(store::Starts(state(), u"s"_s).begin(), 0);
        QVERIFY(!Recovery(state(), u"s"_s).keep(copyOf(u"/work/a"_s, "one")));
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
