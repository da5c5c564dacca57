// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/save.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using store::fingerprint;
using story::Error;

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestSave : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    QStringList files() { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System); }

private slots:
    void init()
    {
        m_path = m_folder.filePath(u"a.story.json"_s);
        for (const QString& name : files())
            QFile::remove(m_folder.filePath(name));
    }

    void aNewFileIsWritten()
    {
        const auto written = store::save(m_path, "one", {});
        QVERIFY(written);
        QCOMPARE(*written, fingerprint("one"));
        QCOMPARE(fileBytes(m_path), "one");
        QCOMPARE(files(), QStringList{u"a.story.json"_s});
    }

    void aKnownFileIsReplacedAndKeepsItsMode()
    {
        put(m_path, "one");
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(store::save(m_path, "two", fingerprint("one")));
        QCOMPARE(fileBytes(m_path), "two");
        struct stat status = {};
        QCOMPARE(::stat(qPrintable(m_path), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QCOMPARE(files(), QStringList{u"a.story.json"_s});
    }

    void whatIsNotKnownIsNeverOverwritten_data()
    {
        QTest::addColumn<QByteArray>("onDisk");
        QTest::addColumn<QByteArray>("known");
        QTest::newRow("changed meanwhile") << QByteArray("theirs") << QByteArray("one");
        QTest::newRow("there already, and thought new") << QByteArray("theirs") << QByteArray();
        QTest::newRow("gone meanwhile") << QByteArray() << QByteArray("one");
    }
    void whatIsNotKnownIsNeverOverwritten()
    {
        QFETCH(QByteArray, onDisk);
        QFETCH(QByteArray, known);
        if (!onDisk.isEmpty()) put(m_path, onDisk);
        const auto before = files();
        const auto written =
            store::save(m_path, "mine", known.isEmpty() ? std::nullopt : std::optional(fingerprint(known)));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::ChangedOnDisk);
        QCOMPARE(written.error().text(),
                 m_path + u": was changed by another program since it was read; it was left as it is"_s);
        QCOMPARE(files(), before);
        if (!onDisk.isEmpty()) QCOMPARE(fileBytes(m_path), onDisk);
    }

    void aLinkIsRefused()
    {
        put(m_folder.filePath(u"real"_s), "one");
        QVERIFY(QFile::link(m_folder.filePath(u"real"_s), m_path));
        const auto written = store::save(m_path, "two", fingerprint("one"));
        QVERIFY(!written);
        QVERIFY(written.error().text().endsWith(u"is a link: open the file that it points to"));
        QVERIFY(!store::readFile(m_path));
        QCOMPARE(fileBytes(m_folder.filePath(u"real"_s)), "one");
    }

    void aPipeOfThatNameDoesNotHang()
    {
        QCOMPARE(::mkfifo(qPrintable(m_path), 0600), 0);
        const auto bytes = store::readFile(m_path);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().text(), m_path + u": is not a regular file"_s);
    }

    void aFolderThatIsNotThereIsSaidSo()
    {
        const auto written = store::save(u"/nowhere/at/all.story.json"_s, "x", {});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::CannotWrite);
        QCOMPARE(written.error().text(), u"/nowhere/at/all.story.json: cannot be written: No such file or directory"_s);
    }

    /// As on a disk that is full in the middle of the file: the system writes what fits and says so once.
    void aFullDiskLeavesTheOldFile()
    {
        put(m_path, "one");
        const auto limit = [](rlim_t bytes) {
            rlimit now = {};
            getrlimit(RLIMIT_FSIZE, &now);
            now.rlim_cur = bytes;
            setrlimit(RLIMIT_FSIZE, &now);
        };
        std::signal(SIGXFSZ, SIG_IGN);
        limit(100'000);
        const auto written = store::save(m_path, QByteArray(200'000, 'x'), fingerprint("one"));
        limit(RLIM_INFINITY);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::CannotWrite);
        QCOMPARE(fileBytes(m_path), "one");
        QCOMPARE(files(), QStringList{u"a.story.json"_s});
    }

    void anExportReplacesWhatIsThere()
    {
        put(m_path, "old");
        QVERIFY(store::replace(m_path, "new"));
        QCOMPARE(fileBytes(m_path), "new");
        const auto onFolder = store::replace(m_folder.path(), "new");
        QVERIFY(!onFolder);
        QVERIFY(onFolder.error().text().endsWith(u"is a folder: choose another name"));
    }

    /// Two programs add to the same file as fast as they can: each takes what is there, adds its line, and tries to save
    /// against it. Every line that was said to be saved must be there in the end.
    void racingSavesLoseNothing()
    {
        QVERIFY(store::save(m_path, "", {}));
        constexpr int each = 200;
        std::atomic<int> refused = 0;
        const auto writer = [&](char name) {
            for (int i = 0; i < each;) {
                const auto now = store::readFile(m_path);
                if (!now) continue;
                const QByteArray line = QByteArray(1, name) + QByteArray::number(i) + '\n';
                if (store::save(m_path, *now + line, fingerprint(*now))) ++i;
                else ++refused;
            }
        };
        std::thread other(writer, 'b');
        writer('a');
        other.join();
        const QByteArrayList lines = fileBytes(m_path).split('\n');
        QCOMPARE(lines.size(), 2 * each + 1);
        for (int i = 0; i < each; ++i)
            QVERIFY(lines.contains('a' + QByteArray::number(i)) && lines.contains('b' + QByteArray::number(i)));
        qInfo("%d saves were refused because the other was first", refused.load());
    }

    /// A process that saves without end is killed at a random moment: the file must be a whole one of those that it wrote.
    void aKilledSaveLeavesAWholeFile()
    {
        const int rounds = qEnvironmentVariableIsSet("STORYLOOP_LONG_TESTS") ? 500 : 25;
        for (int round = 0; round < rounds; ++round) {
            init();
            QVERIFY(store::save(m_path, QByteArray(50'000, '0'), {}));
            const pid_t child = ::fork();
            if (child == 0) {
                QByteArray now(50'000, '0');
                for (char c = '1';; c = c == '9' ? '0' : char(c + 1)) {
                    const QByteArray next(50'000, c);
                    if (!store::save(m_path, next, fingerprint(now))) ::_exit(1);
                    now = next;
                }
            }
            QTest::qSleep(3 + round % 17);
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            const QByteArray bytes = fileBytes(m_path);
            QCOMPARE(bytes.size(), 50'000);
            QCOMPARE(bytes.count(bytes[0]), 50'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestSave)
#include "tst_save.moc"
