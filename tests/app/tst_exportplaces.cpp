// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QString nanoGpt() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples/nanogpt-speedrun.story.json"); }

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString onASmallDisk = u"--on-a-small-disk"_s;

/// Runs a command in a disk of 64 kB in the place of this folder, in a space of names that this process has for itself.
int runOnASmallDisk(char** command)
{
    const QByteArray here = QFile::encodeName(QDir::currentPath());
    const bool isMounted = ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("storyloop", here.constData(), "tmpfs", 0, "size=64k") == 0 && ::chdir(here.constData()) == 0;
    if (isMounted) ::execvp(command[0], command);
    std::fputs("no disk", stdout);
    return 1;
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// Exports to where nothing can be written, in every format: the old files stay, nothing is left over, one line says why and
/// what to do.
class TestExportPlaces : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_cache; ///< of fontconfig, for an ordinary user as well

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList entries(const QString& folder = {}) const
    {
        return QDir(path(folder))
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDir::Name);
    }
    static QStringList exportTo(const QString& target)
    {
        QStringList command{QStringLiteral(STORYLOOP_PROGRAM), u"export"_s, nanoGpt(), u"-o"_s, target};
        if (target.endsWith(".md"_L1)) command.append(u"--chart-files"_s);
        return command;
    }
    /// What is said, and the exit code.
    QString run(const QStringList& command) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CACHE_HOME"_s, m_cache.path());
        process.setProcessEnvironment(environment);
        process.start(command.first(), command.sliced(1));
        if (!process.waitForFinished(60'000)) return u"it hung"_s;
        if (process.exitStatus() == QProcess::CrashExit) return u"it was ended"_s;
        return QString::fromUtf8(process.readAllStandardError() + process.readAllStandardOutput())
            + QString::number(process.exitCode());
    }
    static QStringList shell(const QString& line, const QStringList& command)
    {
        return QStringList{u"sh"_s, u"-c"_s, line, u"sh"_s} + command;
    }

    static void everyFormat()
    {
        QTest::addColumn<QString>("name");
        for (const char* ending : {"pdf", "html", "md", "txt", "odt", "json", "tsv", "svg", "png"})
            QTest::newRow(ending) << u"out."_s + QLatin1StringView(ending);
    }

private slots:
    void initTestCase() { QCOMPARE(::chmod(qPrintable(m_cache.path()), 0777), 0); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// No file may grow beyond nothing, as on a disk that is full; and the signal for it ends nobody.
    void aDiskThatIsFull_data() { everyFormat(); }
    void aDiskThatIsFull()
    {
        QFETCH(QString, name);
        put(path(name), "old");
        const QString told = run(shell(u"ulimit -f 0; exec \"$@\""_s, exportTo(name)));
        QCOMPARE(told,
                 u"storyloop: %1: cannot be written: File too large; make room there, or choose another place\n4"_s.arg(
                     name));
        QCOMPARE(fileBytes(path(name)), "old");
        QCOMPARE(entries(), QStringList{name});
    }

    void aSmallDisk_data() { everyFormat(); }
    void aSmallDisk()
    {
        QFETCH(QString, name);
        const QString line =
            u"printf old > %1; cat /dev/zero > filler 2>/dev/null; \"$@\"; echo $?; cat %1; ls -A"_s.arg(name);
        const QStringList disk{u"unshare"_s, u"-Urm"_s, QCoreApplication::applicationFilePath(), onASmallDisk};
        const QString told = run(disk + shell(line, exportTo(name)));
        if (told == "no disk1"_L1 || told.startsWith(u"unshare")) QSKIP(qPrintable(told));
        const QString why =
            u": cannot be written: No space left on device; make room there, or choose another place\n"_s;
        QVERIFY2(told.startsWith(u"storyloop: "_s + name + why), qPrintable(told));
        QCOMPARE(told.section(u'\n', 1), u"4\noldfiller\n"_s + name + u"\n0"_s);
    }

    void aFolderThatMayNotBeWrittenIn_data() { everyFormat(); }
    void aFolderThatMayNotBeWrittenIn()
    {
        QFETCH(QString, name);
        QVERIFY(QDir().mkdir(path(u"closed"_s)));
        put(path(u"closed/"_s + name), "old");
        QCOMPARE(::chmod(qPrintable(path(u"closed"_s)), 0555), 0);
        QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
        QStringList command = exportTo(u"closed/"_s + name);
        if (::geteuid() == 0) { // for root nothing is closed
            const QStringList user{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
            if (run(user + QStringList{u"true"_s}) != "0"_L1) QSKIP("nobody can become an ordinary user here");
            command = user + command;
        }
        const QString told = run(command);
        ::chmod(qPrintable(path(u"closed"_s)), 0755);
        const QString what = name.endsWith(".md"_L1)
            ? u"out-pictures: cannot be made a folder: Permission denied; choose another name or place"_s
            : name + u": cannot be written: Permission denied; choose a folder that you may write in"_s;
        QCOMPARE(told, u"storyloop: closed/"_s + what + u"\n4"_s);
        QCOMPARE(fileBytes(path(u"closed/"_s + name)), "old");
        QCOMPARE(entries(u"closed"_s), QStringList{name});
    }

    void aFolderThatIsGone_data() { everyFormat(); }
    void aFolderThatIsGone()
    {
        QFETCH(QString, name);
        const QString what = name.endsWith(".md"_L1)
            ? u"out-pictures: cannot be made a folder: No such file or directory; choose another name or place"_s
            : name + u": cannot be written: No such file or directory; make the folder first, or choose another one"_s;
        QCOMPARE(run(exportTo(u"gone/"_s + name)), u"storyloop: gone/"_s + what + u"\n4"_s);
        QCOMPARE(entries(), QStringList());
    }

    /// What a link points to would stay as it was, and the link be gone.
    void aLink_data() { everyFormat(); }
    void aLink()
    {
        QFETCH(QString, name);
        put(path(u"real"_s), "old");
        QVERIFY(QFile::link(u"real"_s, path(name)));
        QCOMPARE(run(exportTo(name)), u"storyloop: "_s + name + u": is a link: name the file that it points to\n4"_s);
        QCOMPARE(fileBytes(path(u"real"_s)), "old");
        QVERIFY(QFileInfo(path(name)).isSymLink());
        QCOMPARE(entries(), (QStringList{name, u"real"_s}));
    }

    /// Whoever holds the old file open keeps it whole; the new one stands under its name.
    void aFileThatIsOpen_data() { everyFormat(); }
    void aFileThatIsOpen()
    {
        QFETCH(QString, name);
        const QByteArray old(50'000, 'o');
        put(path(name), old);
        QFile held(path(name));
        QVERIFY(held.open(QIODevice::ReadOnly));
        QCOMPARE(held.read(10), old.first(10));
        QCOMPARE(run(exportTo(name)), u"0"_s);
        QCOMPARE(held.readAll(), old.sliced(10));
        QVERIFY(fileBytes(path(name)) != old);
    }

    /// Of files that belong together, none is new where one cannot be.
    void chartsOfBeforeStayWithTheirText()
    {
        QVERIFY(QDir().mkdir(path(u"out-pictures"_s)));
        put(path(u"out.md"_s), "old");
        put(path(u"out-pictures/chart-1.svg"_s), "old chart");
        QVERIFY(QDir().mkdir(path(u"out-pictures/chart-2.svg"_s))); // where the second belongs
        const QString told = run(exportTo(u"out.md"_s));
        QCOMPARE(told, u"storyloop: out-pictures/chart-2.svg: is a folder: choose another name\n4"_s);
        QCOMPARE(fileBytes(path(u"out.md"_s)), "old");
        QCOMPARE(fileBytes(path(u"out-pictures/chart-1.svg"_s)), "old chart");
        QCOMPARE(entries(u"out-pictures"_s), (QStringList{u"chart-1.svg"_s, u"chart-2.svg"_s}));
    }

    void lettersWithoutFontAreTold()
    {
        put(path(u"a.story.json"_s), R"({
    "format": "storyloop/project",
    "version": 1,
    "id": "p",
    "title": "Signs",
    "summary": "With 𓀀\ue123, हिन्दी, مرحبا and 中文 in it"
}
)");
        const QString told =
            run({QStringLiteral(STORYLOOP_PROGRAM), u"export"_s, u"a.story.json"_s, u"-o"_s, u"a.pdf"_s});
        QVERIFY2(told.contains(u"storyloop: “Signs”: no font here has ") && told.contains(u"(U+E123)"),
                 qPrintable(told));
        QVERIFY(told.endsWith(u"\n0"));
        QCOMPARE(told.count(u'\n'), 1); // and of fonts nothing else
    }
};

int main(int argc, char** argv)
{
    if (argc > 2 && QByteArrayView(argv[1]) == onASmallDisk.toLatin1()) return runOnASmallDisk(argv + 2);
    const QCoreApplication application(argc, argv);
    TestExportPlaces test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exportplaces.moc"
