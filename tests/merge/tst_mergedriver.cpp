// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merge/merge.h"
#include "store/folder.h"
#include "store/json.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace story;
using namespace Qt::StringLiterals;

using Change = std::function<void(Project&)>;

namespace {

/// What a run of a program came to.
struct Run
{
    int code = -1;
    QString out;
    QString complaints;
};

QString told(const Run& run) { return run.complaints + QString::number(run.code) + u'\n'; }

Project before()
{
    Project project;
    project.id = u"fraud"_s;
    project.title = u"Fraud"_s;
    project.summary = u"Fewer good cards refused"_s;
    project.cycles.resize(2);
    project.cycles[0].id = u"c1"_s;
    project.cycles[1].id = u"c2"_s;
    project.cycles[0].learning = {{u"one"_s, u"two"_s}};
    return project;
}

QByteArray changed(const Change& change)
{
    Project project = before();
    change(project);
    return store::toJson(project);
}

const Change retitle = [](Project& p) { p.title = u"Mine"_s; };
const Change retitleToo = [](Project& p) { p.title = u"Theirs"_s; };
const Change resume = [](Project& p) { p.summary = u"New"_s; };

} // namespace

/// The program as git calls it, first by hand and then by git itself.
class TestMergeDriver : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void whatBothDidIsInOurs();
    void aClashIsOneAndOursStaysSound();
    void bothHaveAddedTheFile();
    void aPortfolioIsMergedAsWell();
    void whatCannotBeReadIsThreeAndOursIsNotTouched_data();
    void whatCannotBeReadIsThreeAndOursIsNotTouched();
    void twoRightChangesThatAreWrongTogetherAreTold();
    void whatCannotBeWrittenIsFour();
    void setupPrintsWhatToTellGitAndRunsNothing();

    void gitMergesNeighboursInTwoClones();
    void gitTellsAClashAndTheFileIsSound();
    void gitTakesAProgramWithBlanksInItsName();

private:
    [[nodiscard]] Run run(const QString& program, const QStringList& arguments, const QString& folder = {}) const;
    [[nodiscard]] Run storyloop(const QStringList& arguments) const
    {
        return run(QStringLiteral(STORYLOOP_PROGRAM), arguments);
    }
    [[nodiscard]] Run merge(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs);
    [[nodiscard]] QString git(const QString& folder, const QStringList& arguments, int wanted = 0) const;
    [[nodiscard]] QString setUpClones(const QString& program);
    [[nodiscard]] QString commit(const QString& folder, const Change& change);
    [[nodiscard]] QString path(const QString& name) const { return m_root->filePath(name); }
    bool write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray read(const QString& name) const;
    [[nodiscard]] Project story(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestMergeDriver::init() { m_root = std::make_unique<QTemporaryDir>(); }

Run TestMergeDriver::run(const QString& program, const QStringList& arguments, const QString& folder) const
{
    QProcessEnvironment environment;
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LSAN_OPTIONS"_s})
        if (ours.contains(name)) environment.insert(name, ours.value(name));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, m_root->path());
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(path(folder));
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {.complaints = u"it hung or crashed: "_s + QString::fromUtf8(process.readAllStandardError())};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

bool TestMergeDriver::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray TestMergeDriver::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Project TestMergeDriver::story(const QString& name) const
{
    return store::projectFromJson(read(name), name).value_or(Project());
}

Run TestMergeDriver::merge(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs)
{
    if (!write(u"base"_s, base) || !write(u"ours"_s, ours) || !write(u"theirs"_s, theirs)) return {};
    return storyloop({u"merge-driver"_s, u"base"_s, u"ours"_s, u"theirs"_s, u"fraud.story.json"_s});
}

void TestMergeDriver::whatBothDidIsInOurs()
{
    const Run run = merge(store::toJson(before()), changed(retitle), changed(resume));
    QCOMPARE(told(run), u"0\n"_s);
    QCOMPARE(read(u"ours"_s), changed([](Project& p) {
                 retitle(p);
                 resume(p);
             }));
    QCOMPARE(QDir(m_root->path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u"base"_s, u"ours"_s, u"theirs"_s}));
}

void TestMergeDriver::aClashIsOneAndOursStaysSound()
{
    const Run run = merge(store::toJson(before()), changed(retitle), changed([](Project& p) {
                              retitleToo(p);
                              resume(p);
                          }));
    QCOMPARE(told(run),
             u"storyloop: fraud.story.json: title: was changed on both sides; ours was kept, theirs: Theirs\n1\n"_s);
    QCOMPARE(read(u"ours"_s), changed([](Project& p) {
                 retitle(p);
                 resume(p);
             }));
}

void TestMergeDriver::bothHaveAddedTheFile()
{
    const Run run = merge({}, changed(resume), changed([](Project& p) { p.team = u"Risk"_s; }));
    QCOMPARE(run.code, 1);
    QCOMPARE(story(u"ours"_s).summary, u"New"_s);
    QCOMPARE(story(u"ours"_s).team, u"Risk"_s);
}

void TestMergeDriver::aPortfolioIsMergedAsWell()
{
    Portfolio base;
    base.owner.name = u"Ada"_s;
    Portfolio ours = base;
    Portfolio theirs = base;
    ours.owner.mail = u"ada@example.org"_s;
    theirs.settings.wordsPerMinute = 140;
    QCOMPARE(told(merge(store::toJson(base), store::toJson(ours), store::toJson(theirs))), u"0\n"_s);
    ours.settings.wordsPerMinute = 140;
    QCOMPARE(read(u"ours"_s), store::toJson(ours));
}

void TestMergeDriver::whatCannotBeReadIsThreeAndOursIsNotTouched_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    const QByteArray sound = store::toJson(before());
    const QByteArray other = changed(resume);
    QTest::newRow("the base is cut short") << sound.chopped(9) << sound << other;
    QTest::newRow("ours is cut short") << sound << sound.chopped(9) << other;
    QTest::newRow("theirs is cut short") << sound << sound << other.chopped(9);
    QTest::newRow("theirs is empty") << sound << sound << QByteArray();
    QTest::newRow("theirs is of a newer program")
        << sound << sound << QByteArray(other).replace("\"version\": 1", "\"version\": 9");
    QTest::newRow("theirs has conflict markers") << sound << sound << QByteArray("<<<<<<< x\n" + other);
    QTest::newRow("theirs is a portfolio") << sound << sound << store::toJson(Portfolio());
}

void TestMergeDriver::whatCannotBeReadIsThreeAndOursIsNotTouched()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    const Run run = merge(base, ours, theirs);
    QVERIFY2(run.complaints.startsWith("storyloop: "_L1), qPrintable(run.complaints));
    QCOMPARE(run.code, 3);
    QCOMPARE(read(u"ours"_s), ours);
}

void TestMergeDriver::twoRightChangesThatAreWrongTogetherAreTold()
{
    const Run run = merge(store::toJson(before()), changed([](Project& p) { p.startDate = *Date::fromText(u"2026"); }),
                          changed([](Project& p) { p.endDate = *Date::fromText(u"2025"); }));
    QCOMPARE(told(run), u"storyloop: fraud.story.json: endDate: ends on 2025, before it starts on 2026\n0\n"_s);
}

void TestMergeDriver::whatCannotBeWrittenIsFour()
{
    QVERIFY(write(u"base"_s, store::toJson(before())) && write(u"theirs"_s, changed(resume)));
    QVERIFY(write(u"ours"_s, changed(retitle)));
    const Run run =
        this->run(u"sh"_s,
                  {u"-c"_s, u"trap '' XFSZ; ulimit -f 0; exec \"$@\""_s, u"sh"_s, QStringLiteral(STORYLOOP_PROGRAM),
                   u"merge-driver"_s, u"base"_s, u"ours"_s, u"theirs"_s});
    QCOMPARE(run.code, 4);
    QCOMPARE(read(u"ours"_s), changed(retitle));
    QCOMPARE(QDir(m_root->path()).entryList(QDir::Files | QDir::Hidden).size(), 3);
}

void TestMergeDriver::setupPrintsWhatToTellGitAndRunsNothing()
{
    const Run run = storyloop({u"git-setup"_s});
    QCOMPARE(told(run), u"0\n"_s);
    QVERIFY(run.out.contains("git config --global merge.storyloop.name "_L1));
    QVERIFY(run.out.contains("git config --global merge.storyloop.driver "_L1));
    QVERIFY(run.out.contains("*.story.json merge=storyloop\n"_L1));
    QCOMPARE(QDir(m_root->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

QString TestMergeDriver::git(const QString& folder, const QStringList& arguments, int wanted) const
{
    const Run run = this->run(u"git"_s, arguments, folder);
    return run.code == wanted ? QString() : arguments.join(u' ') + u": "_s + told(run) + run.out;
}

/// A story in a repository and two clones of it, set up with the lines that git-setup prints. What went wrong, if anything.
QString TestMergeDriver::setUpClones(const QString& program)
{
    const QStringList setUp = run(program, {u"git-setup"_s}).out.split(u'\n');
    QByteArray attributes;
    for (const QString& line : setUp) {
        if (line.startsWith("    git config"_L1))
            if (const Run made = run(u"sh"_s, {u"-c"_s, line.trimmed()}); made.code != 0) return told(made);
        if (line.endsWith("merge=storyloop"_L1)) attributes += line.trimmed().toUtf8() + '\n';
    }
    if (!QDir(m_root->path()).mkdir(u"one"_s) || !write(u"one/.gitattributes"_s, attributes)
        || !write(u"one/fraud.story.json"_s, store::toJson(before())))
        return u"cannot write"_s;
    QString fault;
    for (const QString& line : {u"config --global user.email ada@example.org"_s, u"config --global user.name Ada"_s,
                                u"config --global init.defaultBranch main"_s, u"-C one init -q"_s, u"-C one add ."_s,
                                u"-C one commit -qm Begun"_s, u"clone -q one two"_s})
        if (fault.isEmpty()) fault = git({}, line.split(u' '));
    return fault;
}

QString TestMergeDriver::commit(const QString& folder, const Change& change)
{
    if (!write(folder + u"/fraud.story.json"_s, changed(change))) return u"cannot write"_s;
    return git(folder, {u"commit"_s, u"-qam"_s, u"Edited"_s});
}

void TestMergeDriver::gitMergesNeighboursInTwoClones()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed: merging was NOT tested with it");
    QCOMPARE(setUpClones(QStringLiteral(STORYLOOP_PROGRAM)), QString());
    const Change mine = [](Project& p) {
        p.title = u"Mine"_s;
        p.cycles[0].learning = {{u"ONE"_s, u"two"_s}};
        p.cycles.append(Cycle());
        p.cycles.last().id = u"c3"_s;
    };
    const Change theirs = [](Project& p) {
        p.summary = u"New"_s;
        p.cycles[0].learning = {{u"one"_s, u"TWO"_s}};
        p.cycles.append(Cycle());
        p.cycles.last().id = u"c4"_s;
    };
    QCOMPARE(commit(u"one"_s, mine) + commit(u"two"_s, theirs), QString());
    QVERIFY2(
        !git(u"two"_s, {u"-c"_s, u"merge.storyloop.driver=false"_s, u"pull"_s, u"-q"_s, u"--no-rebase"_s}).isEmpty(),
        "lines beside each other are what git alone cannot merge");
    QCOMPARE(git(u"two"_s, {u"merge"_s, u"--abort"_s}), QString());
    QCOMPARE(git(u"two"_s, {u"pull"_s, u"-q"_s, u"--no-rebase"_s}), QString());
    QCOMPARE(git(u"two"_s, {u"diff"_s, u"--quiet"_s, u"HEAD"_s}), QString());
    const Project merged = story(u"two/fraud.story.json"_s);
    QCOMPARE(merged.title, u"Mine"_s);
    QCOMPARE(merged.summary, u"New"_s);
    QCOMPARE(merged.cycles[0].learning.paragraphs, (QStringList{u"ONE"_s, u"TWO"_s}));
    QCOMPARE(merged.cycles.size(), 4);
}

void TestMergeDriver::gitTellsAClashAndTheFileIsSound()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed: merging was NOT tested with it");
    QCOMPARE(setUpClones(QStringLiteral(STORYLOOP_PROGRAM)), QString());
    QCOMPARE(commit(u"one"_s, retitle) + commit(u"two"_s, retitleToo), QString());
    const Run pull = run(u"git"_s, {u"pull"_s, u"-q"_s, u"--no-rebase"_s}, u"two"_s);
    QCOMPARE(pull.code, 1);
    QVERIFY2(pull.complaints.contains("storyloop: fraud.story.json: title: was changed on both sides"_L1),
             qPrintable(pull.complaints));
    QCOMPARE(story(u"two/fraud.story.json"_s).title, u"Theirs"_s);
    QCOMPARE(run(u"git"_s, {u"diff"_s, u"--name-only"_s, u"--diff-filter=U"_s}, u"two"_s).out, u"fraud.story.json\n"_s);
    const QString other = run(u"git"_s, {u"show"_s, u":3:fraud.story.json"_s}, u"two"_s).out;
    QCOMPARE(other.toUtf8(), changed(retitle));
}

void TestMergeDriver::gitTakesAProgramWithBlanksInItsName()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed: merging was NOT tested with it");
    QVERIFY(QDir(m_root->path()).mkpath(u"it's 100% mine/bin"_s));
    const QString program = path(u"it's 100% mine/bin/storyloop"_s);
    QVERIFY(QFile::copy(QStringLiteral(STORYLOOP_PROGRAM), program));
    const QDir built(QFileInfo(QStringLiteral(STORYLOOP_PROGRAM)).dir().filePath(u"../lib"_s));
    QVERIFY(QFile::link(built.canonicalPath(), path(u"it's 100% mine/lib"_s))); // where it has its modules
    QCOMPARE(setUpClones(program), QString());
    QCOMPARE(commit(u"one"_s, retitle) + commit(u"two"_s, resume), QString());
    QCOMPARE(git(u"two"_s, {u"pull"_s, u"-q"_s, u"--no-rebase"_s}), QString());
    QCOMPARE(story(u"two/fraud.story.json"_s).title, u"Mine"_s);
}

QTEST_GUILESS_MAIN(TestMergeDriver)
#include "tst_mergedriver.moc"
