// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

QString samples() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"); }

QString nanoGpt() { return samples() + u"/nanogpt-speedrun.story.json"_s; }

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A project file; its first member after the head stands in line 5.
QByteArray storyFile(const QByteArray& members)
{
    return R"({
  "format": "storyloop/project",
  "version": 1,
  "id": "p",
)" + members
        + "\n}\n";
}

const QByteArray soundStory = storyFile(R"(  "title": "Fewer false alarms")");
const QByteArray storyWithTwoFaults = storyFile(R"(  "startDate": "2026-13-01",
  "level": "guru")");
/// Sound as a file, but not as a story: the end lies before the start, a reference leads nowhere.
const QByteArray storyWithTwoFindings = storyFile(R"(  "startDate": "2026-05-01",
  "endDate": "2026-04-01",
  "cycles": [
    {
      "id": "c1",
      "successor": "c9"
    }
  ])");

const QString findingEnd = u"endDate: ends on 2026-04-01, before it starts on 2026-05-01"_s;
const QString findingSuccessor = u"cycles[c1].successor: refers to the cycle c9, which is not in this project"_s;

/// What a run of the program came to.
struct Run
{
    int code = -1;
    QByteArray out;
    QString complaints;
};

/// For failures that read like the terminal, and for rows that expect all of it.
QString told(const Run& run) { return run.complaints + QString::number(run.code) + u'\n'; }

} // namespace

/// The program as scripts see it: the real executable, in a folder of its own, without a display.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void wrongUsageIsTwoAndSaysWhatIsWrong_data();
    void wrongUsageIsTwoAndSaysWhatIsWrong();
    void helpAndVersionNeedNothing();
    void withoutADisplayTheWindowSaysSo();

    void newMakesAProjectThatCheckLikes();
    void newKeepsASuffixThatIsThere();
    void newGivesEachProjectAnIdOfItsOwn();
    void newNeverOverwrites_data();
    void newNeverOverwrites();
    void newWhereNothingCanBeWritten();

    void inputsThatCannotBeReadAreThree_data();
    void inputsThatCannotBeReadAreThree();
    void exportSaysTheSameOfABrokenInputAndWritesNothing();
    void severalFilesTellAllTheirFaults();
    void aFolderTellsTheFaultsOfEachFile();

    void checkIsSilentOnTheSamples();
    void checkTellsFindingsAsLines();
    void checkStrictIsOne();
    void checkTellsFindingsAsJson();
    void checkTellsNoFindingsAsJson();
    void checkOfAFolderNamesEachFile();
    void anAnswerThatCannotBeWrittenIsFour();

    void aHostileFileCannotMoveTheCursor_data();
    void aHostileFileCannotMoveTheCursor();

    void exportWritesAPdf_data();
    void exportWritesAPdf();
    void aLengthSaysWhatTheStoryLacks();
    void theStudyEditionTellsMore();
    void aFolderIsExportedWhole();
    void exportReplacesAnOlderFile();
    void exportTakesAnEndingInCapitals();
    void aTargetThatCannotBeWrittenIsFour_data();
    void aTargetThatCannotBeWrittenIsFour();
    void aDiskThatFillsUpLeavesTheOldFile();

    void commandsLeaveTheirInputsAsTheyWere();

private:
    [[nodiscard]] Run run(const QStringList& arguments) const
    {
        return start(QStringLiteral(STORYLOOP_PROGRAM), arguments);
    }
    [[nodiscard]] Run start(const QString& program, const QStringList& arguments) const;
    [[nodiscard]] QString path(const QString& name) const { return m_root->filePath(u"work/"_s + name); }
    void write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QStringList entries(const QString& folder) const;
    [[nodiscard]] QHash<QString, QString> pdfInfo(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_root; ///< work: where the program runs; home; xdg
};

void TestCommandLine::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    for (const QString& folder : {u"work"_s, u"home"_s, u"xdg"_s})
        QVERIFY(QDir(m_root->path()).mkdir(folder));
}

/// Nothing is written but to the target and to the XDG folders, whatever the command was.
void TestCommandLine::cleanup()
{
    QCOMPARE(entries(u"home"_s), QStringList());
    QCOMPARE(entries({}), (QStringList{u"home"_s, u"work"_s, u"xdg"_s}));
    for (const QString& name : entries(u"work"_s))
        QVERIFY2(!name.contains(u".tmp"_s), qPrintable(name));
}

Run TestCommandLine::start(const QString& program, const QStringList& arguments) const
{
    // From nothing: no display of any kind, and no platform chosen.
    QProcessEnvironment environment;
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LSAN_OPTIONS"_s})
        if (ours.contains(name)) environment.insert(name, ours.value(name));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, m_root->filePath(u"home"_s));
    for (const QString& name : {u"CONFIG_HOME"_s, u"DATA_HOME"_s, u"CACHE_HOME"_s, u"STATE_HOME"_s})
        environment.insert(u"XDG_"_s + name, m_root->filePath(u"xdg/"_s + name));

    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_root->filePath(u"work"_s));
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {.complaints = u"it hung or crashed: "_s + QString::fromUtf8(process.readAllStandardError())};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

void TestCommandLine::write(const QString& name, const QByteArray& bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList TestCommandLine::entries(const QString& folder) const
{
    return QDir(m_root->filePath(folder))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

/// What pdfinfo reads from a file in the working folder; nothing where it is no PDF.
QHash<QString, QString> TestCommandLine::pdfInfo(const QString& name) const
{
    const Run info = start(u"pdfinfo"_s, {name});
    QHash<QString, QString> values;
    if (info.code != 0) return values;
    for (const QByteArray& line : info.out.split('\n'))
        values.insert(QString::fromUtf8(line).section(u':', 0, 0), QString::fromUtf8(line).section(u':', 1).trimmed());
    return values;
}

// --- usage ---

void TestCommandLine::wrongUsageIsTwoAndSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("new without a name") << u"new"_s << u"new takes one file name"_s;
    QTest::newRow("new with two names") << u"new a b"_s << u"new takes one file name"_s;
    QTest::newRow("new with an empty name") << u"new %"_s << u"new takes one file name"_s;
    QTest::newRow("check without a source") << u"check"_s << u"check wants a file or a folder"_s;
    QTest::newRow("check with an unknown format") << u"check --format xml a"_s << u"--format takes text or json"_s;
    QTest::newRow("check with an unknown option") << u"check --loud a"_s << u"Unknown option 'loud'."_s;
    QTest::newRow("export without a source") << u"export -o a.pdf"_s << u"export wants a file or a folder"_s;
    QTest::newRow("export without a target") << u"export a"_s << u"export wants -o FILE"_s;
    QTest::newRow("export with -o and no name") << u"export a -o"_s << u"Missing value after '-o'."_s;
    QTest::newRow("export to an unknown format")
        << u"export a -o a.docx"_s
        << u"-o takes a name that ends in .pdf, .html, .md, .txt, .odt, .json, .tsv, .svg or .png"_s;
    QTest::newRow("export of an unknown edition")
        << u"export a -o a.pdf --edition secret"_s << u"--edition takes share, study, card or executive"_s;
    QTest::newRow("export at an unknown length")
        << u"export a -o a.pdf --length 5min"_s << u"--length takes 30s, 90s, 3min or 10min"_s;
    QTest::newRow("export for an unknown level")
        << u"export a -o a.pdf --level guru"_s << u"--level takes junior, mid or senior"_s;
    QTest::newRow("export for an unknown setting")
        << u"export a -o a.pdf --setting bank"_s << u"--setting takes largeCompany, startup or research"_s;
    QTest::newRow("export without an unknown part")
        << u"export a -o a.pdf --without charts --without jokes"_s
        << u"--without takes one of charts, tables, code, pictures, sources, guidance, questions, gaps, notes, "
           u"objective, "
           u"baseline, constraints, cycles, rollout, monitoring, nextIteration"_s;
    QTest::newRow("export on unknown paper") << u"export a -o a.pdf --paper a5"_s << u"--paper takes a4 or letter"_s;
    QTest::newRow("a merge of two files")
        << u"merge-driver a b"_s << u"merge-driver takes three files: BASE OURS THEIRS, and the name to call them by"_s;
    QTest::newRow("git-setup with a folder") << u"git-setup a"_s << u"git-setup takes no arguments"_s;
    QTest::newRow("an option that nobody knows") << u"--loud"_s << u"--loud: is not understood"_s;
    QTest::newRow("two folders for one window") << u"a b"_s << u"b: is not understood"_s;
}

void TestCommandLine::wrongUsageIsTwoAndSaysWhatIsWrong()
{
    QFETCH(QString, line);
    QFETCH(QString, complaint);
    QStringList arguments = line.split(u' ');
    arguments.replaceInStrings(u"%"_s, QString());
    const Run run = this->run(arguments);
    QCOMPARE(told(run), u"storyloop: "_s + complaint + u" (see storyloop --help)\n2\n"_s);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(entries(u"work"_s), QStringList());
}

void TestCommandLine::helpAndVersionNeedNothing()
{
    for (const QString& option : {u"--help"_s, u"-h"_s}) {
        const Run help = run({option});
        QCOMPARE(told(help), u"0\n"_s);
        for (const char* word : {"storyloop new FILE", "storyloop export SOURCE...", "storyloop check SOURCE...",
                                 "storyloop merge-driver BASE OURS THEIRS", "storyloop git-setup", "Exit codes"})
            QVERIFY2(help.out.contains(word), word);
    }
    const Run version = run({u"--version"_s});
    QCOMPARE(told(version), u"0\n"_s);
    QVERIFY(QRegularExpression(u"^storyloop \\d+\\.\\d+\\.\\d+\n$"_s).match(QString::fromUtf8(version.out)).hasMatch());
}

void TestCommandLine::withoutADisplayTheWindowSaysSo()
{
    QCOMPARE(told(run({})), u"storyloop: there is no display to open a window on (see storyloop --help)\n3\n"_s);
}

// --- new ---

void TestCommandLine::newMakesAProjectThatCheckLikes()
{
    const Run made = run({u"new"_s, u"fraud-fewer-alarms"_s});
    QCOMPARE(told(made), u"0\n"_s);
    QCOMPARE(made.out, QByteArray("fraud-fewer-alarms.story.json\n"));
    QCOMPARE(entries(u"work"_s), QStringList{u"fraud-fewer-alarms.story.json"_s});
    const QJsonObject project = QJsonDocument::fromJson(fileBytes(path(u"fraud-fewer-alarms.story.json"_s))).object();
    QCOMPARE(project.value("format"_L1), u"storyloop/project"_s);
    QCOMPARE(project.value("title"_L1), u"Fraud fewer alarms"_s);
    const Run checked = run({u"check"_s, u"--strict"_s, u"fraud-fewer-alarms.story.json"_s});
    QCOMPARE(told(checked), u"0\n"_s);
    QCOMPARE(checked.out, QByteArray());
}

void TestCommandLine::newKeepsASuffixThatIsThere()
{
    QCOMPARE(run({u"new"_s, u"a.story.json"_s}).out, QByteArray("a.story.json\n"));
    QCOMPARE(entries(u"work"_s), QStringList{u"a.story.json"_s});
}

void TestCommandLine::newGivesEachProjectAnIdOfItsOwn()
{
    QSet<QString> ids;
    for (const QString& name : {u"a"_s, u"b"_s}) {
        QCOMPARE(told(run({u"new"_s, name})), u"0\n"_s);
        ids.insert(QJsonDocument::fromJson(fileBytes(path(name + u".story.json"_s)))["id"_L1].toString());
    }
    QCOMPARE(ids.size(), 2);
    QVERIFY(!ids.contains(QString()));
}

void TestCommandLine::newNeverOverwrites_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"file", "folder", "link to a file", "link to nothing"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestCommandLine::newNeverOverwrites()
{
    QFETCH(QString, kind);
    const QString name = u"a.story.json"_s;
    if (kind == "file"_L1) write(name, "mine");
    if (kind == "folder"_L1) QVERIFY(QDir().mkpath(path(name)));
    if (kind == "link to a file"_L1) write(u"other"_s, "mine");
    if (kind.startsWith("link"_L1)) QVERIFY(QFile::link(u"other"_s, path(name)));
    const QStringList before = entries(u"work"_s);

    const Run run = this->run({u"new"_s, u"a"_s});
    QCOMPARE(told(run), u"storyloop: a.story.json: exists already and was left as it is\n4\n"_s);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(entries(u"work"_s), before);
    if (kind.contains("file"_L1)) QCOMPARE(fileBytes(path(name)), QByteArray("mine"));
}

void TestCommandLine::newWhereNothingCanBeWritten()
{
    QCOMPARE(told(run({u"new"_s, u"nowhere/a"_s})),
             u"storyloop: nowhere/a.story.json: cannot be written: No such file or directory\n4\n"_s);
    write(u"plain"_s, "mine");
    QCOMPARE(told(run({u"new"_s, u"plain/a"_s})),
             u"storyloop: plain/a.story.json: cannot be written: Not a directory\n4\n"_s);
    QCOMPARE(entries(u"work"_s), QStringList{u"plain"_s});
}

// --- inputs ---

void TestCommandLine::inputsThatCannotBeReadAreThree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaints");
    const auto at = [](const char* lines) { return QString::fromUtf8(lines); };
    QTest::newRow("an empty file") << QByteArray("") << at("storyloop: a.story.json: the file is empty\n");
    QTest::newRow("not JSON") << QByteArray("{\n  nonsense\n}\n")
                              << at("storyloop: a.story.json:2: column 3: not valid JSON: ");
    QTest::newRow("another kind of JSON")
        << QByteArray("{}\n") << at("storyloop: a.story.json:1: format: expected \"storyloop/project\"\n");
    QTest::newRow("a newer format") << QByteArray("{\n\"format\": \"storyloop/project\",\n\"version\": 2\n}\n")
                                    << at("storyloop: a.story.json:3: version: written by a newer Storyloop (format 2, "
                                          "this one reads up to 1)\n");
    QTest::newRow("a wrong date and a wrong choice, both told")
        << storyWithTwoFaults
        << at("storyloop: a.story.json:5: startDate: \"2026-13-01\" is not a date\n"
              "storyloop: a.story.json:6: level: \"guru\" is not one of ");
    QTest::newRow("a member twice") << storyFile("  \"title\": \"a\",\n  \"title\": \"b\"")
                                    << at("storyloop: a.story.json:6: title: stands here twice\n");
    QTest::newRow("no UTF-8") << storyFile("  \"title\": \"\xff\"")
                              << at("storyloop: a.story.json:5: column 13: not valid JSON: ");
    QTest::newRow("half a file") << soundStory.first(60) << at("storyloop: a.story.json:4: column ");
    QTest::newRow("larger than 16 MB") << QByteArray(16 * 1024 * 1024 + 1, ' ')
                                       << at("storyloop: a.story.json: is larger than 16 MB\n");
}

void TestCommandLine::inputsThatCannotBeReadAreThree()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, complaints);
    write(u"a.story.json"_s, bytes);
    const Run run = this->run({u"check"_s, u"a.story.json"_s});
    QCOMPARE(run.code, 3);
    QCOMPARE(run.complaints.first(std::min(run.complaints.size(), complaints.size())), complaints);
    QCOMPARE(run.complaints.count(u'\n'), std::max<qsizetype>(1, complaints.count("storyloop: "_L1)));
    QCOMPARE(run.out, QByteArray());
}

void TestCommandLine::exportSaysTheSameOfABrokenInputAndWritesNothing()
{
    write(u"a.story.json"_s, storyWithTwoFaults);
    write(u"b.story.json"_s, soundStory);
    write(u"old.pdf"_s, "old");
    const Run run = this->run({u"export"_s, u"a.story.json"_s, u"b.story.json"_s, u"-o"_s, u"old.pdf"_s});
    QCOMPARE(told(run).section(u'\n', 0, 0), u"storyloop: a.story.json:5: startDate: \"2026-13-01\" is not a date"_s);
    QCOMPARE(run.code, 3);
    QCOMPARE(run.complaints.count(u'\n'), 2);
    QCOMPARE(fileBytes(path(u"old.pdf"_s)), QByteArray("old"));
    QCOMPARE(entries(u"work"_s).size(), 3);
}

void TestCommandLine::severalFilesTellAllTheirFaults()
{
    write(u"b.story.json"_s, "{");
    write(u"sound.story.json"_s, soundStory);
    QCOMPARE(::mkfifo(qPrintable(path(u"pipe.story.json"_s)), 0600), 0);
    QVERIFY(QDir().mkdir(path(u"empty"_s)));
    const Run run = this->run({u"check"_s, u"missing.story.json"_s, u"b.story.json"_s, u"sound.story.json"_s,
                               u"pipe.story.json"_s, u"empty"_s, u"nowhere/"_s});
    QStringList places;
    for (const QString& line : run.complaints.split(u'\n', Qt::SkipEmptyParts))
        places.append(line.section(u": "_s, 0, 1));
    QCOMPARE(places,
             (QStringList{u"storyloop: missing.story.json"_s, u"storyloop: b.story.json:1"_s,
                          u"storyloop: pipe.story.json"_s, u"storyloop: empty"_s, u"storyloop: nowhere/"_s}));
    QCOMPARE(run.code, 3);
    QCOMPARE(run.out, QByteArray());
}

void TestCommandLine::aFolderTellsTheFaultsOfEachFile()
{
    write(u"f/a.story.json"_s, storyWithTwoFaults);
    write(u"f/b.story.json"_s, "[]");
    write(u"f/c.story.json"_s, soundStory);
    write(u"f/portfolio.json"_s, "{\n  \"format\": 1\n}");
    const Run run = this->run({u"check"_s, u"f"_s});
    QStringList places;
    for (const QString& line : run.complaints.split(u'\n', Qt::SkipEmptyParts))
        places.append(line.section(u": "_s, 1, 1));
    QCOMPARE(places,
             (QStringList{u"f/portfolio.json:2"_s, u"f/a.story.json:5"_s, u"f/a.story.json:6"_s,
                          u"f/b.story.json:1"_s}));
    QCOMPARE(run.code, 3);
}

// --- check ---

void TestCommandLine::checkIsSilentOnTheSamples()
{
    const Run run = this->run({u"check"_s, u"--strict"_s, samples()});
    QCOMPARE(told(run), u"0\n"_s);
    QCOMPARE(run.out, QByteArray());
}

void TestCommandLine::checkTellsFindingsAsLines()
{
    write(u"a.story.json"_s, storyWithTwoFindings);
    const Run run = this->run({u"check"_s, u"a.story.json"_s});
    QCOMPARE(told(run), u"0\n"_s);
    QCOMPARE(QString::fromUtf8(run.out),
             u"a.story.json: "_s + findingEnd + u"\na.story.json: "_s + findingSuccessor + u'\n');
}

void TestCommandLine::checkStrictIsOne()
{
    write(u"a.story.json"_s, storyWithTwoFindings);
    const QStringList command{u"check"_s, u"a.story.json"_s, u"--strict"_s};
    const Run lines = run(command);
    QCOMPARE(told(lines), u"1\n"_s);
    QCOMPARE(lines.out.count('\n'), 2);
    const Run json = run(command + QStringList{u"--format=json"_s});
    QCOMPARE(told(json), u"1\n"_s);
    QVERIFY(QJsonDocument::fromJson(json.out).isObject());
}

void TestCommandLine::checkTellsFindingsAsJson()
{
    write(u"a.story.json"_s, storyWithTwoFindings);
    const Run run = this->run({u"check"_s, u"--format"_s, u"json"_s, u"a.story.json"_s});
    QCOMPARE(told(run), u"0\n"_s);
    const auto finding = [](const QString& rule, const QString& told) {
        return QJsonObject{{u"file"_s, u"a.story.json"_s},
                           {u"rule"_s, rule},
                           {u"path"_s, told.section(u": "_s, 0, 0)},
                           {u"text"_s, told.section(u": "_s, 1)}};
    };
    const QJsonObject expected{{u"format"_s, u"storyloop/check"_s},
                               {u"version"_s, 1},
                               {u"findings"_s,
                                QJsonArray{finding(u"end-before-start"_s, findingEnd),
                                           finding(u"reference-to-nothing"_s, findingSuccessor)}},
                               {u"silenced"_s, QJsonArray()}};
    QCOMPARE(QString::fromUtf8(QJsonDocument::fromJson(run.out).toJson()),
             QString::fromUtf8(QJsonDocument(expected).toJson()));
}

void TestCommandLine::checkTellsNoFindingsAsJson()
{
    const Run run = this->run({u"check"_s, u"--strict"_s, u"--format"_s, u"json"_s, nanoGpt()});
    QCOMPARE(told(run), u"0\n"_s);
    const QJsonObject answer = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(answer.keys(), (QStringList{u"findings"_s, u"format"_s, u"silenced"_s, u"version"_s}));
    QVERIFY(answer.value("findings"_L1).isArray() && answer.value("findings"_L1).toArray().isEmpty());
}

void TestCommandLine::checkOfAFolderNamesEachFile()
{
    write(u"f/a.story.json"_s, storyWithTwoFindings);
    write(u"f/b.story.json"_s, soundStory);
    write(u"c.story.json"_s, storyWithTwoFindings);
    const Run run = this->run({u"check"_s, u"f/"_s, u"c.story.json"_s});
    QCOMPARE(told(run), u"0\n"_s);
    QStringList files;
    for (const QByteArray& line : run.out.trimmed().split('\n'))
        files.append(QString::fromUtf8(line).section(u": "_s, 0, 0));
    QCOMPARE(files, (QStringList{u"f/a.story.json"_s, u"f/a.story.json"_s, u"c.story.json"_s, u"c.story.json"_s}));
}

/// A full disk under `storyloop check > report.txt`: an empty report would read as "nothing found".
void TestCommandLine::anAnswerThatCannotBeWrittenIsFour()
{
    write(u"a.story.json"_s, storyWithTwoFindings);
    for (const QString& format : {u"text"_s, u"json"_s}) {
        const Run run = start(u"sh"_s,
                              {u"-c"_s, u"exec \"$@\" >/dev/full"_s, u"sh"_s, QStringLiteral(STORYLOOP_PROGRAM),
                               u"check"_s, u"a.story.json"_s, u"--format"_s, format});
        QCOMPARE(run.code, 4);
        QCOMPARE(run.complaints.count(u'\n'), 1);
    }
}

// --- hostile files ---

void TestCommandLine::aHostileFileCannotMoveTheCursor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown"); ///< what the user is told instead, in part
    const auto story = [](const char* members) { return storyFile(members); };
    QTest::newRow("an escape in a value that is refused")
        << u"a"_s << story(R"(  "startDate": "\u001b[2J\u001b]0;owned\u0007")") << u"[2J"_s;
    QTest::newRow("a line of its own in a value that is refused")
        << u"a"_s << story(R"(  "startDate": "x\r\nstoryloop: all is well")") << u"storyloop: all is well"_s;
    QTest::newRow("an escape in the name of a member")
        << u"a"_s << story("  \"\\u001b[31mx\": {\"a\": 1, \"a\": 2}") << u"[31mx"_s;
    QTest::newRow("an escape in a reference")
        << u"a"_s << story(R"(  "cycles": [{"id": "c1", "successor": "\u001b[2J"}])") << u"[2J"_s;
    QTest::newRow("an escape in the id of an entry")
        << u"a"_s << story(R"(  "cycles": [{"id": "\u001b[2J", "successor": "c9"}])") << u"[2J"_s;
    QTest::newRow("an escape of eight bits")
        << u"a"_s << story(R"(  "cycles": [{"id": "c1", "successor": "\u009b2J"}])") << u"2J"_s;
    QTest::newRow("letters that run backwards")
        << u"a"_s << story(R"(  "cycles": [{"id": "c1", "successor": "\u202ednuof gnihton"}])") << u"dnuof gnihton"_s;
    QTest::newRow("a line separator") << u"a"_s << story(R"(  "cycles": [{"id": "c1", "successor": "x\u2028y"}])")
                                      << u"y"_s;
    QTest::newRow("an escape in the name of the file") << u"\u001b[2Ja\nb"_s << QByteArray("{") << u"[2Ja"_s;
}

void TestCommandLine::aHostileFileCannotMoveTheCursor()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    write(name + u".story.json"_s, bytes);
    const Run run = this->run({u"check"_s, name + u".story.json"_s});
    const QString said = run.complaints + QString::fromUtf8(run.out);
    QVERIFY2(said.contains(shown), qPrintable(said));
    QCOMPARE(said.count(u'\n'), 1); // no line that the file has written
    for (const QChar c : said.chopped(1)) {
        const auto category = c.category();
        const bool moves = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        QVERIFY2(!moves, qPrintable(QStringLiteral("U+%1 in %2").arg(c.unicode(), 4, 16).arg(said)));
    }
}

// --- export ---

void TestCommandLine::exportWritesAPdf_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("size");
    QTest::newRow("as it comes: A4") << QStringList() << u"595"_s;
    QTest::newRow("A4, asked for") << QStringList{u"--paper"_s, u"a4"_s} << u"595"_s;
    QTest::newRow("letter") << QStringList{u"--paper"_s, u"letter"_s} << u"612"_s;
    QTest::newRow("the study edition") << QStringList{u"--edition"_s, u"study"_s} << u"595"_s;
    QTest::newRow("the study edition on letter") << QStringList{u"--edition=study"_s, u"--paper=letter"_s} << u"612"_s;
}

void TestCommandLine::exportWritesAPdf()
{
    QFETCH(QStringList, options);
    QFETCH(QString, size);
    const Run run = this->run(QStringList{u"export"_s, nanoGpt(), u"-o"_s, u"out.pdf"_s} + options);
    QCOMPARE(told(run), u"0\n"_s);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(entries(u"work"_s), QStringList{u"out.pdf"_s});
    const auto info = pdfInfo(u"out.pdf"_s);
    QCOMPARE(info.value(u"Title"_s), u"nanoGPT speed run"_s);
    QVERIFY2(info.value(u"Page size"_s).startsWith(size), qPrintable(info.value(u"Page size"_s)));
    QVERIFY(info.value(u"Pages"_s).toInt() > 2);
}

void TestCommandLine::aLengthSaysWhatTheStoryLacks()
{
    const auto half = [&](const QStringList& more) {
        return told(run(QStringList{u"export"_s, nanoGpt(), u"--length"_s, u"30s"_s, u"-o"_s, u"half.pdf"_s} + more));
    };
    QCOMPARE(half({}), u"0\n"_s);
    QCOMPARE(half({u"--without"_s, u"rollout"_s}),
             u"storyloop: "_s + nanoGpt() + u": Rollout: left out, as asked\n0\n"_s);
    QCOMPARE(pdfInfo(u"half.pdf"_s).value(u"Pages"_s), u"1"_s);
}

void TestCommandLine::theStudyEditionTellsMore()
{
    for (const QString& edition : {u"share"_s, u"study"_s})
        QCOMPARE(told(run({u"export"_s, nanoGpt(), u"--edition"_s, edition, u"-o"_s, edition + u".pdf"_s})), u"0\n"_s);
    const auto words = [this](const QString& file) {
        return start(u"pdftotext"_s, {file, u"-"_s}).out.simplified().count(' ');
    };
    QVERIFY(words(u"study.pdf"_s) > words(u"share.pdf"_s) + 20);
}

void TestCommandLine::aFolderIsExportedWhole()
{
    QCOMPARE(told(run({u"export"_s, samples(), u"-o"_s, u"all.pdf"_s})), u"0\n"_s);
    const QByteArray text = start(u"pdftotext"_s, {u"all.pdf"_s, u"-"_s}).out.simplified();
    const QStringList files = QDir(samples()).entryList({u"*.story.json"_s});
    QVERIFY(files.size() > 1);
    for (const QString& file : files) {
        const QString title = QJsonDocument::fromJson(fileBytes(samples() + u'/' + file))["title"_L1].toString();
        QVERIFY2(text.contains(title.toUtf8()), qPrintable(title));
    }
}

void TestCommandLine::exportReplacesAnOlderFile()
{
    write(u"a.story.json"_s, soundStory);
    write(u"out.pdf"_s, "old");
    QCOMPARE(told(run({u"export"_s, u"a.story.json"_s, u"-o"_s, u"out.pdf"_s})), u"0\n"_s);
    QCOMPARE(pdfInfo(u"out.pdf"_s).value(u"Title"_s), u"Fewer false alarms"_s);
    QCOMPARE(entries(u"work"_s), (QStringList{u"a.story.json"_s, u"out.pdf"_s}));
}

void TestCommandLine::exportTakesAnEndingInCapitals()
{
    write(u"a.story.json"_s, soundStory);
    QCOMPARE(told(run({u"export"_s, u"a.story.json"_s, u"-o"_s, u"OUT.PDF"_s})), u"0\n"_s);
    QVERIFY(!pdfInfo(u"OUT.PDF"_s).isEmpty());
}

void TestCommandLine::aTargetThatCannotBeWrittenIsFour_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("in a folder that is not there")
        << u"nowhere/out.pdf"_s
        << u"cannot be written: No such file or directory; make the folder first, or choose another one"_s;
    QTest::newRow("below a file")
        << u"a.story.json/out.pdf"_s
        << u"cannot be written: Not a directory; make the folder first, or choose another one"_s;
    QTest::newRow("a folder") << u"folder.pdf"_s << u"is a folder: choose another name"_s;
    QTest::newRow("a name that is too long")
        << QString(300, u'x') + u".pdf"_s << u"cannot be written: File name too long; choose a shorter name"_s;
}

void TestCommandLine::aTargetThatCannotBeWrittenIsFour()
{
    QFETCH(QString, target);
    QFETCH(QString, complaint);
    write(u"a.story.json"_s, soundStory);
    QVERIFY(QDir().mkdir(path(u"folder.pdf"_s)));
    const Run run = this->run({u"export"_s, u"a.story.json"_s, u"-o"_s, target});
    QCOMPARE(told(run), u"storyloop: "_s + target + u": "_s + complaint + u"\n4\n"_s);
    QCOMPARE(entries(u"work"_s), (QStringList{u"a.story.json"_s, u"folder.pdf"_s}));
    QCOMPARE(entries(u"work/folder.pdf"_s), QStringList());
}

/// A limit on the size of files ends a write in the middle, as a full disk does.
void TestCommandLine::aDiskThatFillsUpLeavesTheOldFile()
{
    write(u"out.pdf"_s, "old");
    const Run run = start(u"sh"_s,
                          {u"-c"_s, u"trap '' XFSZ; ulimit -f 40; exec \"$@\""_s, u"sh"_s,
                           QStringLiteral(STORYLOOP_PROGRAM), u"export"_s, nanoGpt(), u"-o"_s, u"out.pdf"_s});
    QCOMPARE(told(run),
             u"storyloop: out.pdf: cannot be written: File too large; make room there, or choose another place\n4\n"_s);
    QCOMPARE(fileBytes(path(u"out.pdf"_s)), QByteArray("old"));
    QCOMPARE(entries(u"work"_s), QStringList{u"out.pdf"_s});
}

// --- inputs stay ---

void TestCommandLine::commandsLeaveTheirInputsAsTheyWere()
{
    QStringList files;
    for (const QString& name : QDir(samples()).entryList(QDir::Files)) {
        write(u"f/"_s + name, fileBytes(samples() + u'/' + name));
        QVERIFY(QFile::setPermissions(path(u"f/"_s + name), QFile::ReadOwner));
        files.append(name);
    }
    write(u"f/findings.story.json"_s, storyWithTwoFindings);
    const QStringList before = entries(u"work/f"_s);
    QCOMPARE(run({u"check"_s, u"f"_s, u"--format"_s, u"json"_s}).code, 0);
    QCOMPARE(run({u"export"_s, u"f"_s, u"-o"_s, u"out.pdf"_s}).code, 0);
    QCOMPARE(entries(u"work/f"_s), before);
    for (const QString& name : files)
        QCOMPARE(fileBytes(path(u"f/"_s + name)), fileBytes(samples() + u'/' + name));
    QCOMPARE(fileBytes(path(u"f/findings.story.json"_s)), storyWithTwoFindings);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
