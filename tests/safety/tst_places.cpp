// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workerprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using safety::Heard;
using safety::Setting;

/// The same work wherever it is done: in other languages and time zones, under other rights, on a disk that is full.
class TestPlaces : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    static QStringList shell(const QString& line, const QStringList& command)
    {
        return QStringList{u"/bin/sh"_s, u"-c"_s, line, u"sh"_s} + command;
    }

    static bool isLocale(QString name)
    {
        return safety::run({u"locale"_s, u"-a"_s}).lines.contains(name.replace(u"UTF-8"_s, u"utf8"_s).toLatin1());
    }

    QStringList tour() { return safety::worker(u"tour"_s, m_folder->path()); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(safety::quickFolder() + u"/places-XXXXXX"_s); }

    void allIsTheSameElsewhere_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("zone");
        QTest::newRow("in German") << u"de_DE.UTF-8"_s << u"Europe/Berlin"_s;
        QTest::newRow("in Turkish") << u"tr_TR.UTF-8"_s << u"Europe/Istanbul"_s;
        QTest::newRow("in no language") << u"C.UTF-8"_s << u"UTC"_s;
        QTest::newRow("three quarters of an hour off") << u"C.UTF-8"_s << u"Asia/Kathmandu"_s;
        QTest::newRow("beyond the line of the date") << u"C.UTF-8"_s << u"Pacific/Kiritimati"_s;
        QTest::newRow("before the line of the date") << u"C.UTF-8"_s << u"Pacific/Pago_Pago"_s;
    }
    void allIsTheSameElsewhere()
    {
        QFETCH(QString, language);
        QFETCH(QString, zone);
        if (!isLocale(language))
            qWarning() << language << "is not installed: its words come from Qt, its rest from C.UTF-8";
        const Heard heard = safety::run(tour(),
                                        {{u"LC_ALL"_s, isLocale(language) ? language : u"C.UTF-8"_s},
                                         {u"LANG"_s, language},
                                         {u"LANGUAGE"_s, language.left(2)},
                                         {u"TZ"_s, zone}});
        QVERIFY2(heard.has("WHOLE") && heard.has("KEPT") && heard.has("RECOVERABLE"), qPrintable(heard.text()));
        QVERIFY(QFile::exists(m_folder->path() + u"/state/history/fraud/000001-20260301T120000Z.story.json"_s));
    }

    void underAStrictUmaskAsUnderALaxOne_data()
    {
        QTest::addColumn<QString>("mask");
        QTest::addColumn<unsigned>("mode");
        QTest::newRow("077") << u"077"_s << 0600U;
        QTest::newRow("022") << u"022"_s << 0644U;
        QTest::newRow("0") << u"0"_s << 0666U;
    }
    void underAStrictUmaskAsUnderALaxOne()
    {
        QFETCH(QString, mask);
        QFETCH(unsigned, mode);
        const Heard heard = safety::run(shell(u"umask "_s + mask + u"; exec \"$@\""_s, tour()));
        QVERIFY2(heard.has("WHOLE"), qPrintable(heard.text()));
        struct stat status = {};
        QCOMPARE(::stat(qPrintable(m_folder->filePath(u"a.story.json"_s)), &status), 0);
        QCOMPARE(status.st_mode & 0777U, mode);
        QDirIterator state(m_folder->filePath(u"state"_s), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (state.hasNext()) {
            QCOMPARE(::stat(qPrintable(state.next()), &status), 0);
            QVERIFY2((status.st_mode & 077U) == 0, qPrintable(state.filePath()));
        }
    }

    /// Stories elsewhere are saved, and it is said that no history is kept.
    void withAHomeThatCannotBeWritten()
    {
        const QString state = m_folder->filePath(u"state"_s);
        QVERIFY(QDir().mkdir(state));
        QStringList command = tour();
        if (::geteuid() == 0) {
            QCOMPARE(::chown(qPrintable(m_folder->path()), 65534, 65534), 0);
            QVERIFY(::chmod(qPrintable(state), 0555) == 0);
            command = QStringList{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s} + command;
            if (safety::run(command.first(4) + QStringList{u"true"_s}).text().contains(u"STDERR"))
                QSKIP("nobody can become an ordinary user here, and nothing is read-only for root");
        } else {
            QCOMPARE(::chmod(qPrintable(state), 0555), 0);
        }
        const Heard heard = safety::run(command);
        ::chmod(qPrintable(state), 0700);
        QVERIFY2(heard.has("SAVED") && heard.has("NOT KEPT"), qPrintable(heard.text()));
        QVERIFY2(heard.has("FAILED"), qPrintable(heard.text())); // to delete, as there is no trash
        QVERIFY(QFile::exists(m_folder->filePath(u"a.story.json"_s)));
    }

    void asAnOrdinaryUser()
    {
        if (::geteuid() != 0) QSKIP("all of this runs as an ordinary user");
        QCOMPARE(::chown(qPrintable(m_folder->path()), 65534, 65534), 0);
        const QStringList user{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
        if (safety::run(user + QStringList{u"true"_s}).text().contains(u"STDERR"))
            QSKIP("nobody can become an ordinary user here");
        const Heard heard = safety::run(user + tour());
        QVERIFY2(heard.has("WHOLE") && heard.has("KEPT"), qPrintable(heard.text()));
    }

    /// As some network disks and sticks are.
    void aDiskThatCannotExchangeTwoNames()
    {
        const QStringList method = safety::worker(u"method"_s, m_folder->path());
        QVERIFY(safety::run(method).has("EXCHANGE"));
        const QList<Setting> shim{{u"LD_PRELOAD"_s, QStringLiteral(SAFETY_SHIM)},
                                  {u"SHIM_FOLDER"_s, m_folder->path()},
                                  {u"SHIM_NO_EXCHANGE"_s, u"1"_s}};
        QVERIFY(safety::run(method, shim).has("REPLACE"));
        QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        const Heard heard = safety::run(tour(), shim);
        QVERIFY2(heard.has("WHOLE") && heard.has("KEPT"), qPrintable(heard.text()));
    }

    /// A disk of 512 kB of our own, on which stories grow until nothing fits.
    void aDiskThatIsFull()
    {
        const Heard heard = safety::run(safety::worker(u"fill"_s, m_folder->path()));
        if (heard.has("NO DISK")) QSKIP(qPrintable(u"no file system can be mounted here: "_s + heard.text()));
        QVERIFY2(heard.has("FAILED"), qPrintable(heard.text()));
        const qsizetype at = heard.lines.indexOf(QByteArray(
            "FAILED " + m_folder->path().toUtf8() + "/a.story.json: cannot be written: No space left on device"));
        QVERIFY2(at > 1, qPrintable(heard.text()));
        const int saved = heard.lines[at - 1].sliced(4).toInt();
        QVERIFY(saved > 5);
        QCOMPARE(heard.lines[at + 1], "NOW " + QByteArray::number(saved));
        QCOMPARE(heard.lines[at + 2], QByteArray("FILES a.story.json filler"));
        QCOMPARE(heard.last("ACK"), saved + 1); // when there is room again
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
