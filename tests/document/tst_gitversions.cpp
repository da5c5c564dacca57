// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/folderwatch.h"
#include "document/saver.h"
#include "merge/merge.h"
#include "store/folder.h"
#include "store/history.h"
#include "store/json.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using merge::Side;

Q_DECLARE_METATYPE(merge::Side)

/// What an ordinary `git pull` leaves in the file of a story that is open, or opened then: two versions between the marks of
/// git. Whichever is chosen, no text of either is lost, nor what is typed here, and the marks are gone.
class TestGitVersions : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Saver> m_saver;
    std::unique_ptr<FolderWatch> m_watch;
    QList<FileNews> m_news;

    QString key() const { return m_root->filePath(u"mine/fraud.story.json"_s); }
    const Project& now() const { return *m_document->project(key()); }
    Project onDisk() const { return store::openProject(key()).project.value_or(Project()); }
    QByteArray bytes() const { return store::readFile(key()).value_or(QByteArray()); }
    void look()
    {
        for (int i = 0; i < 3; ++i)
            m_watch->lookAndWait();
    }

    /// Returns the exit code.
    int git(const QString& folder, const QStringList& arguments) const
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"HOME"_s, m_root->path());
        environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_root->filePath(folder));
        process.start(u"git"_s,
                      QStringList{u"-c"_s, u"user.name=a"_s, u"-c"_s, u"user.email=a@example.org"_s} + arguments);
        return process.waitForFinished(60'000) ? process.exitCode() : -1;
    }
    void commit(const QString& folder, const QString& title, const QString& domain)
    {
        Project project = onDisk();
        project.title = title;
        project.domain = domain;
        QVERIFY(store::replace(m_root->filePath(folder + u"/fraud.story.json"_s), store::toJson(project)));
        QCOMPARE(git(folder, {u"add"_s, u"."_s}), 0);
        QCOMPARE(git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, title}), 0);
    }
    /// Two clones of one story that say different things in one place, and the same in none.
    void setUpClones(const QString& style)
    {
        QCOMPARE(git({}, {u"config"_s, u"--global"_s, u"merge.conflictStyle"_s, style}), 0);
        QCOMPARE(git({}, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s, u"theirs"_s}), 0);
        Project project;
        project.id = u"fraud"_s;
        project.title = u"As it was"_s;
        project.domain = u"A domain"_s;
        QVERIFY(store::replace(m_root->filePath(u"theirs/fraud.story.json"_s), store::toJson(project)));
        QCOMPARE(git(u"theirs"_s, {u"add"_s, u"."_s}), 0);
        QCOMPARE(git(u"theirs"_s, {u"commit"_s, u"-q"_s, u"-m"_s, u"begun"_s}), 0);
        QCOMPARE(git({}, {u"clone"_s, u"-q"_s, u"theirs"_s, u"mine"_s}), 0);
        commit(u"theirs"_s, u"Upstream"_s, u"Upstream domain"_s);
        commit(u"mine"_s, u"Mine"_s, u"My domain"_s);
    }
    void pull(bool isRebase)
    {
        QVERIFY(git(u"mine"_s, {u"pull"_s, u"-q"_s, isRebase ? u"--rebase"_s : u"--no-rebase"_s}) > 0);
        QVERIFY2(bytes().contains("<<<<<<< "), bytes().constData());
    }
    void open()
    {
        m_news.clear();
        m_saver.reset();
        m_watch.reset();
        m_document = std::make_unique<Document>();
        connect(m_document.get(), &Document::told, this, [this](const QString&, FileNews news) { m_news << news; });
        m_document->setStateFolder(m_state->path());
        m_saver = std::make_unique<Saver>(*m_document);
        m_saver->setDelay(10min);
        m_watch = std::make_unique<FolderWatch>(*m_document);
        m_watch->setInterval(1h);
        m_document->open(*store::openPortfolio(m_root->filePath(u"mine"_s)));
        look();
    }
    Snapshot chosen(Side side)
    {
        const merge::Merged merged = m_document->mergedInConflict(key());
        auto project = std::make_shared<Project>(merged.project);
        for (const merge::Clash& clash : merged.clashes)
            merge::resolve(*project, clash, side);
        return project;
    }
    /// In the file, or in a version of the history that can be read.
    bool isSomewhere(const QString& title) const
    {
        if (onDisk().title == title) return true;
        const store::History history(m_state->path());
        return std::ranges::any_of(history.versions(u"fraud"_s), [&](const auto& version) {
            const auto project = store::projectFromJson(history.read(version).value_or(QByteArray()), {});
            return project && project->title == title;
        });
    }
    static void addRows()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<bool>("isRebase");
        QTest::addColumn<Side>("side");
        for (const QString& style : {u"merge"_s, u"diff3"_s, u"zdiff3"_s})
            for (const bool isRebase : {false, true})
                for (const Side side : {Side::Mine, Side::Theirs})
                    QTest::addRow("%s, %s, %s", qPrintable(style), isRebase ? "rebased" : "merged",
                                  side == Side::Mine ? "HEAD is chosen" : "the other is chosen")
                        << style << isRebase << side;
    }
    /// The title. What git calls HEAD is the other machine's in a rebase.
    static QString wanted(bool isRebase, Side side)
    {
        return (side == Side::Mine) == isRebase ? u"Upstream"_s : u"Mine"_s;
    }

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_state = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_watch.reset();
        m_saver.reset();
        m_document.reset();
    }

    void aStoryThatIsOpenShowsBothVersions_data() { addRows(); }
    void aStoryThatIsOpenShowsBothVersions()
    {
        QFETCH(QString, style);
        QFETCH(bool, isRebase);
        QFETCH(Side, side);
        setUpClones(style);
        open();
        pull(isRebase);
        look();
        const Document::Conflict* conflict = m_document->conflict(key());
        QVERIFY(conflict);
        QCOMPARE(conflict->mineName, u"HEAD"_s);
        QVERIFY(!conflict->theirsName.isEmpty());
        QCOMPARE(conflict->mine->title, isRebase ? u"Upstream"_s : u"Mine"_s);
        QCOMPARE(conflict->theirs->title, isRebase ? u"Mine"_s : u"Upstream"_s);
        QCOMPARE(m_document->mergedInConflict(key()).clashes.size(), 2);
        QVERIFY(m_saver->saveAndWait()); // nothing is to be saved, and the marks are not written over
        QVERIFY(bytes().contains("<<<<<<< "));
        m_document->resolve(key(), chosen(side));
        QVERIFY(!m_document->conflict(key()));
        QVERIFY(m_saver->saveAndWait());
        QVERIFY2(!bytes().contains("<<<<<<< "), bytes().constData());
        QCOMPARE(onDisk().title, wanted(isRebase, side));
        QCOMPARE(now(), onDisk());
        QVERIFY(isSomewhere(u"Mine"_s));
        QVERIFY(isSomewhere(u"Upstream"_s));
    }

    void whatIsTypedMeanwhileIsInItAsWell_data() { addRows(); }
    void whatIsTypedMeanwhileIsInItAsWell()
    {
        QFETCH(QString, style);
        QFETCH(bool, isRebase);
        QFETCH(Side, side);
        setUpClones(style);
        open();
        pull(isRebase);
        edits::setField(*m_document, key(), "summary"_L1, u"Typed"_s);
        QVERIFY(!m_saver->saveAndWait());
        QVERIFY(bytes().contains("<<<<<<< "));
        m_document->resolve(key(), chosen(side));
        QVERIFY(!m_document->conflict(key()));
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk().title, wanted(isRebase, side));
        QCOMPARE(onDisk().summary, u"Typed"_s);
        QVERIFY(isSomewhere(u"Mine"_s) && isSomewhere(u"Upstream"_s));
    }

    void whatIsTypedAtTheSamePlaceIsAskedAboutNext_data() { addRows(); }
    void whatIsTypedAtTheSamePlaceIsAskedAboutNext()
    {
        QFETCH(QString, style);
        QFETCH(bool, isRebase);
        QFETCH(Side, side);
        setUpClones(style);
        open();
        edits::setField(*m_document, key(), "title"_L1, u"Typed"_s);
        pull(isRebase);
        look();
        m_document->resolve(key(), chosen(side));
        const bool isAsked = wanted(isRebase, side) == u"Upstream"_s; // else the file has what was typed over
        QCOMPARE(m_document->conflict(key()) != nullptr, isAsked);
        if (isAsked) {
            QVERIFY(!m_document->conflict(key())->mine);
            QVERIFY(bytes().contains("<<<<<<< "));
            m_document->resolve(key(), chosen(Side::Theirs));
        }
        QVERIFY(m_saver->saveAndWait());
        QVERIFY(!bytes().contains("<<<<<<< "));
        QCOMPARE(onDisk().title, isAsked ? u"Upstream"_s : u"Typed"_s);
        QVERIFY(isSomewhere(u"Mine"_s) && isSomewhere(u"Upstream"_s));
        if (!isAsked) return;
        m_document->undoStack().undo(); // what was typed here is a step back
        QCOMPARE(now().title, u"Typed"_s);
    }

    void aPortfolioThatIsOpenedThenShowsThemToo_data() { addRows(); }
    void aPortfolioThatIsOpenedThenShowsThemToo()
    {
        QFETCH(QString, style);
        QFETCH(bool, isRebase);
        QFETCH(Side, side);
        setUpClones(style);
        pull(isRebase);
        open();
        QVERIFY(m_document->project(key()));
        QVERIFY(m_document->conflict(key()));
        QVERIFY(m_news.contains(FileNews::Clashed));
        QCOMPARE(m_document->inNoFile(), QStringList()); // both stand in the file
        QVERIFY(m_saver->saveAndWait());
        look();
        QVERIFY(m_document->conflict(key()));
        edits::setField(*m_document, key(), "summary"_L1, u"Typed"_s);
        QCOMPARE(m_document->inNoFile(), QStringList{key()});
        m_document->resolve(key(), chosen(side));
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk().title, wanted(isRebase, side));
        QCOMPARE(onDisk().summary, u"Typed"_s);
        QVERIFY(isSomewhere(u"Mine"_s) && isSomewhere(u"Upstream"_s));
    }

    void aMergeThatIsTakenBackIsNoConflictAnyMore()
    {
        setUpClones(u"merge"_s);
        open();
        pull(false);
        look();
        QVERIFY(m_document->conflict(key()));
        QCOMPARE(git(u"mine"_s, {u"merge"_s, u"--abort"_s}), 0);
        look();
        QVERIFY(!m_document->conflict(key()));
        QCOMPARE(m_document->shelf(key())->state, FileState::Clean);
        QCOMPARE(now().title, u"Mine"_s);
    }

    void aFileThatIsMendedByHandIsTaken()
    {
        setUpClones(u"merge"_s);
        pull(false);
        open();
        Project mended = now();
        mended.title = u"By hand"_s;
        QVERIFY(store::replace(key(), store::toJson(mended)));
        look();
        QVERIFY(!m_document->conflict(key()));
        QCOMPARE(now().title, u"By hand"_s);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk().title, u"By hand"_s);
    }

    void aConflictIsForgottenWithItsPortfolio()
    {
        setUpClones(u"merge"_s);
        open();
        pull(false);
        look();
        QVERIFY(m_document->conflict(key()));
        QCOMPARE(git(u"mine"_s, {u"merge"_s, u"--abort"_s}), 0);
        m_document->open(*store::openPortfolio(m_root->filePath(u"mine"_s)));
        QVERIFY(!m_document->conflict(key()));
    }
};

QTEST_GUILESS_MAIN(TestGitVersions)
#include "tst_gitversions.moc"
