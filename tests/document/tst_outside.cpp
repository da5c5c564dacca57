// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/folderwatch.h"
#include "document/saver.h"
#include "merge/merge.h"
#include "store/json.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include <sys/stat.h>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using News = QList<FileNews>;

const FieldPath titlePath("title"_L1);
const FieldPath summaryPath("summary"_L1);

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeInPlace(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void replaceFile(const QString& path, const QByteArray& bytes)
{
    writeInPlace(path + u".new"_s, bytes);
    QCOMPARE(::rename(qPrintable(path + u".new"_s), qPrintable(path)), 0);
}

Project onDisk(const QString& path) { return store::projectFromJson(fileBytes(path), {}).value_or(Project()); }

QByteArray withTitle(Project project, const QString& title)
{
    project.title = title;
    return store::toJson(project);
}

} // namespace

/// What other programs do to the files of an open portfolio, while nothing is changed here and while something is. Where a
/// text stood, it stands in the story, in the file or one undo step away: none is ever lost.
class TestOutside : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Saver> m_saver;
    std::unique_ptr<FolderWatch> m_watch;
    QString m_key;
    QList<FileNews> m_news;

    QString path(const QString& name = u"fraud"_s) { return m_folder->filePath(name + u".story.json"_s); }
    const Project& project() { return *m_document->project(m_key); }
    FileState state() { return m_document->shelf(m_key)->state; }
    /// What waits for a second look gets it.
    void look()
    {
        for (int i = 0; i < 3; ++i)
            m_watch->lookAndWait();
    }
    void mine() { edits::setField(*m_document, m_key, summaryPath, u"My summary"_s); }
    void undo() { m_document->undoStack().undo(); }

private slots:
    void init()
    {
        QVERIFY(QDir().mkpath(QDir::homePath()));
        m_folder = std::make_unique<QTemporaryDir>(QDir::homePath() + u"/portfolio-XXXXXX"_s);
        for (const QString& name : {u"fraud"_s, u"churn"_s, u"ranking"_s}) {
            Project project;
            project.id = name;
            project.title = name;
            project.summary = u"As it was"_s;
            replaceFile(path(name), store::toJson(project));
        }
        m_document = std::make_unique<Document>();
        m_saver = std::make_unique<Saver>(*m_document);
        m_saver->setDelay(10min);
        m_watch = std::make_unique<FolderWatch>(*m_document);
        m_watch->setInterval(1h);
        m_news.clear();
        connect(m_document.get(), &Document::told, this,
                [this](const QString&, FileNews news) { m_news.append(news); });
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_key = path();
        look();
        QCOMPARE(m_news, News());
        QCOMPARE(m_document->undoStack().count(), 0);
    }
    void cleanup()
    {
        m_watch.reset();
        m_saver.reset();
        m_document.reset();
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    }

    void aFileThatIsReplacedIsTakenAsOneStep()
    {
        replaceFile(path(), withTitle(project(), u"Theirs"_s));
        look();
        QCOMPARE(project().title, u"Theirs"_s);
        QCOMPARE(state(), FileState::Clean);
        QCOMPARE(m_news, News{FileNews::Reloaded});
        QCOMPARE(m_document->undoStack().count(), 1);
        QCOMPARE(m_document->undoStack().undoText(), u"Changed on disk"_s);
        undo();
        QCOMPARE(project().title, u"fraud"_s);
        QCOMPARE(state(), FileState::Dirty);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()).title, u"fraud"_s);
    }

    void aFileThatIsReplacedWhileSomethingIsChangedHereIsMergedAndSaved()
    {
        mine();
        replaceFile(path(), withTitle(onDisk(path()), u"Theirs"_s));
        look();
        QCOMPARE(project().title, u"Theirs"_s);
        QCOMPARE(project().summary, u"My summary"_s);
        QCOMPARE(state(), FileState::Dirty);
        QCOMPARE(m_news, News{FileNews::Merged});
        QCOMPARE(m_document->undoStack().undoText(), u"Merged with the file"_s);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()), project());
        QCOMPARE(state(), FileState::Clean);
        undo();
        QCOMPARE(project().title, u"fraud"_s);
    }

    void aFileThatIsWrittenInPlaceIsSeenAtTheNextLook()
    {
        writeInPlace(path(), withTitle(project(), u"There"_s));
        look();
        QCOMPARE(project().title, u"There"_s);
        writeInPlace(path(), withTitle(project(), u"Their"_s)); // as long as before, and within the same tick
        look();
        QCOMPARE(project().title, u"Their"_s);
    }

    void aFileThatIsOnlyTouchedIsNoNews()
    {
        mine();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(1), QFile::FileModificationTime));
        file.close();
        replaceFile(path(), fileBytes(path()));
        look();
        QCOMPARE(m_news, News());
        QVERIFY(m_saver->saveAndWait());
    }

    void bothHadTheSameIdea()
    {
        mine();
        replaceFile(path(), store::toJson(project()));
        look();
        QCOMPARE(state(), FileState::Clean);
        QCOMPARE(m_news, News());
        QCOMPARE(m_document->undoStack().count(), 1);
        QVERIFY(!m_document->isModified());
    }

    void whatClashesWaitsForTheUser_data()
    {
        QTest::addColumn<bool>("takesTheirs");
        QTest::newRow("who keeps his own") << false;
        QTest::newRow("who takes theirs") << true;
    }
    void whatClashesWaitsForTheUser()
    {
        QFETCH(bool, takesTheirs);
        mine();
        Project theirs = onDisk(path());
        theirs.summary = u"Their summary"_s;
        replaceFile(path(), store::toJson(theirs));
        look();
        QCOMPARE(state(), FileState::Conflict);
        QCOMPARE(m_news, News{FileNews::Clashed});
        QCOMPARE(project().summary, u"My summary"_s);
        QVERIFY(!m_saver->saveAndWait());
        QCOMPARE(onDisk(path()), theirs);
        QCOMPARE(m_document->faults().size(), 1);
        const merge::Merged merged = m_document->mergedInConflict(m_key);
        QCOMPARE(merged.clashes.size(), 1);
        QCOMPARE(merged.clashes.first().path.text(), u"summary"_s);
        look();
        QCOMPARE(m_news, News{FileNews::Clashed}); // is said once
        edits::setField(*m_document, m_key, titlePath, u"Typed on"_s);
        QCOMPARE(state(), FileState::Conflict);
        m_document->resolve(m_key, takesTheirs ? m_document->conflict(m_key)->theirs : m_document->project(m_key));
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()).summary, takesTheirs ? u"Their summary"_s : u"My summary"_s);
        QCOMPARE(onDisk(path()), project());
        if (takesTheirs) undo();
        QCOMPARE(project().summary, u"My summary"_s);
    }

    void whatClashesAndIsTakenBackThereIsNoConflictAnyMore()
    {
        const QByteArray before = fileBytes(path());
        mine();
        Project theirs = onDisk(path());
        theirs.summary = u"Their summary"_s;
        replaceFile(path(), store::toJson(theirs));
        look();
        QCOMPARE(state(), FileState::Conflict);
        replaceFile(path(), before);
        look();
        QCOMPARE(state(), FileState::Dirty);
        QVERIFY(!m_document->conflict(m_key));
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()).summary, u"My summary"_s);
    }

    void aSaveThatComesTooLateMergesToo()
    {
        mine();
        replaceFile(path(), withTitle(onDisk(path()), u"Theirs"_s));
        QVERIFY(m_saver->saveAndWait()); // nobody has looked before
        QCOMPARE(onDisk(path()).title, u"Theirs"_s);
        QCOMPARE(onDisk(path()).summary, u"My summary"_s);
        QCOMPARE(onDisk(path()), project());
    }

    void aFileThatVanishesLeavesItsText_data()
    {
        QTest::addColumn<bool>("isDirty");
        QTest::newRow("nothing is changed here") << false;
        QTest::newRow("something is changed here") << true;
    }
    void aFileThatVanishesLeavesItsText()
    {
        QFETCH(bool, isDirty);
        if (isDirty) mine();
        const Project before = project();
        QVERIFY(QFile::remove(path()));
        look();
        QCOMPARE(state(), FileState::Orphan);
        QCOMPARE(m_news, News{FileNews::Vanished});
        QCOMPARE(project(), before);
        m_saver->saveAndWait();
        QVERIFY(!QFile::exists(path())); // not made anew by itself
        m_document->putBack(m_key);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(state(), FileState::Clean);
        QCOMPARE(onDisk(path()), before);
    }

    void aFileThatVanishesAndComesBackIsWhatItWas()
    {
        mine();
        QVERIFY(QFile::rename(path(), path() + u"-away"_s));
        look();
        QCOMPARE(state(), FileState::Orphan);
        QVERIFY(QFile::rename(path() + u"-away"_s, path()));
        look();
        QCOMPARE(state(), FileState::Dirty);
        QCOMPARE(m_news, (News{FileNews::Vanished, FileNews::CameBack}));
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()).summary, u"My summary"_s);
    }

    void aFileThatIsGoneForAMomentIsNoNews()
    {
        QVERIFY(QFile::rename(path(), path() + u"-away"_s));
        m_watch->lookAndWait();
        QVERIFY(QFile::rename(path() + u"-away"_s, path()));
        look();
        QCOMPARE(m_news, News());
        QCOMPARE(state(), FileState::Clean);
    }

    void aFileThatIsRenamedIsTheSameStory()
    {
        mine();
        QVERIFY(QFile::rename(path(), path(u"swindle"_s)));
        look();
        QCOMPARE(m_document->keys().size(), 3);
        QCOMPARE(m_document->shelf(m_key)->path, path(u"swindle"_s));
        QCOMPARE(state(), FileState::Dirty);
        QVERIFY(m_saver->saveAndWait());
        QVERIFY(!QFile::exists(path()));
        QCOMPARE(onDisk(path(u"swindle"_s)).summary, u"My summary"_s);
    }

    void aFolderThatVanishesDeletesNothing()
    {
        mine();
        const QString away = m_folder->path() + u"-away"_s;
        QVERIFY(QDir().rename(m_folder->path(), away));
        look();
        QCOMPARE(state(), FileState::Offline);
        QCOMPARE(m_document->keys().size(), 3);
        QVERIFY(!m_saver->saveAndWait());
        QVERIFY(!QDir(m_folder->path()).exists());
        QVERIFY(QDir().rename(away, m_folder->path()));
        look();
        QCOMPARE(state(), FileState::Dirty);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()).summary, u"My summary"_s);
        for (const QString& key : m_document->keys())
            QCOMPARE(m_document->shelf(key)->state, FileState::Clean);
    }

    void halfAFolderThatVanishesIsADiskThatIsAway()
    {
        mine();
        for (const QString& name : {u"fraud"_s, u"churn"_s})
            QVERIFY(QFile::rename(path(name), path(name) + u"-away"_s));
        look();
        QCOMPARE(state(), FileState::Offline);
        QVERIFY(!m_saver->saveAndWait());
        QVERIFY(!QFile::exists(path()));
        for (const QString& name : {u"fraud"_s, u"churn"_s})
            QVERIFY(QFile::rename(path(name) + u"-away"_s, path(name)));
        look();
        QCOMPARE(state(), FileState::Dirty);
        QVERIFY(m_saver->saveAndWait());
    }

    void halfAFileIsNoStoryAndIsNotTaken_data() { aFileThatVanishesLeavesItsText_data(); }
    void halfAFileIsNoStoryAndIsNotTaken()
    {
        QFETCH(bool, isDirty);
        if (isDirty) mine();
        const Project before = project();
        Project theirs = onDisk(path());
        theirs.title = u"Theirs"_s;
        const QByteArray whole = store::toJson(theirs);
        for (const QByteArray& part : {QByteArray(), whole.first(whole.size() / 2)}) {
            writeInPlace(path(), part);
            look();
            QCOMPARE(project(), before);
            QCOMPARE(state(), FileState::Conflict);
            m_saver->saveAndWait();
            QCOMPARE(fileBytes(path()), part);
        }
        writeInPlace(path(), whole); // and now it is all there
        look();
        QCOMPARE(project().title, u"Theirs"_s);
        QCOMPARE(project().summary, before.summary);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()), project());
    }

    void whatIsNoStoryAnyMoreIsReplacedWhenTheUserSaysSo()
    {
        mine();
        replaceFile(path(), "scribble");
        look();
        QCOMPARE(state(), FileState::Conflict);
        QVERIFY(!m_document->conflict(m_key)->theirs);
        m_document->resolve(m_key, m_document->project(m_key));
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()).summary, u"My summary"_s);
    }

    void aNewFileJoinsAndIsNoUndoStep()
    {
        Project fresh;
        fresh.id = u"new"_s;
        fresh.title = u"New"_s;
        replaceFile(path(u"new"_s), store::toJson(fresh));
        look();
        QCOMPARE(m_document->keys().size(), 4);
        QCOMPARE(m_document->project(path(u"new"_s))->title, u"New"_s);
        QCOMPARE(m_document->undoStack().count(), 0);
        QCOMPARE(m_news, News{FileNews::Joined});
        edits::setField(*m_document, path(u"new"_s), titlePath, u"Newer"_s);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path(u"new"_s)).title, u"Newer"_s);
    }

    void whatIsSavedForTheFirstTimeDoesNotJoinASecondTime()
    {
        edits::addProject(*m_document, u"Mine"_s);
        m_saver->saveNow();
        m_watch->lookAndWait();
        QTRY_VERIFY(!m_saver->isSaving());
        look();
        QCOMPARE(m_document->keys().size(), 4);
        QCOMPARE(m_news, News());
    }

    void aConflictCopyIsFoundByItsIdWhateverItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a name of ours") << u"fraud (copy).story.json"_s;
        QTest::newRow("before the last ending") << u"fraud.story.sync-conflict-20260303-101112-ABCDEFG.json"_s;
        QTest::newRow("in brackets") << u"fraud.story (Ada's conflicted copy 2026-03-03).json"_s;
        QTest::newRow("a number") << u"fraud.story (1).json"_s;
        QTest::newRow("the name of a machine") << u"fraud.story-Laptop.json"_s;
    }
    void aConflictCopyIsFoundByItsIdWhateverItsName()
    {
        QFETCH(QString, name);
        const QString other = m_folder->filePath(u"notes.story.old.json"_s); // no story, and none of our business
        replaceFile(other, "{}");
        Project theirs = onDisk(path());
        theirs.summary = u"As it was"_s;
        theirs.role.clear();
        theirs.domain = u"Payments"_s;
        const QString copy = m_folder->filePath(name);
        replaceFile(copy, store::toJson(theirs));
        look();
        QVERIFY(m_news.contains(FileNews::CopyFound));
        QVERIFY(!m_document->keys().contains(other));
        QCOMPARE(m_document->copiesOf(m_key), QStringList{copy});
        const merge::Merged merged = m_document->mergedWithCopy(m_key, copy);
        QVERIFY(merged.clashes.isEmpty());
        m_document->takeCopy(m_key, copy, std::make_shared<const Project>(merged.project));
        QCOMPARE(project().domain, u"Payments"_s);
        QCOMPARE(m_document->copiesOf(m_key), QStringList());
        QVERIFY(m_saver->saveAndWait());
        QVERIFY(!QFile::exists(copy));
        undo();
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(copy), theirs);
    }

    void aConflictCopyCanBecomeAStoryOfItsOwn()
    {
        replaceFile(path(u"fraud (copy)"_s), fileBytes(path()));
        look();
        m_document->keepBoth(path(u"fraud (copy)"_s));
        QCOMPARE(m_document->copiesOf(m_key), QStringList());
        QVERIFY(m_saver->saveAndWait());
        QVERIFY(onDisk(path(u"fraud (copy)"_s)).id != u"fraud"_s);
    }

    void gitsMarkersAreMergedAway()
    {
        const QByteArray base = fileBytes(path());
        QByteArray marked = base;
        const QByteArray line = "  \"title\": \"fraud\",\n";
        QVERIFY(marked.contains(line));
        marked.replace(line,
                       QByteArray("<<<<<<< HEAD\n" + line + "||||||| base\n" + line
                                  + "=======\n  \"title\": \"Theirs\",\n>>>>>>> other\n"));
        replaceFile(path(), marked);
        mine();
        look();
        QCOMPARE(project().title, u"Theirs"_s);
        QCOMPARE(project().summary, u"My summary"_s);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()), project());
    }

    void gitsMarkersThatClashWaitForTheUser()
    {
        QByteArray marked = fileBytes(path());
        const QByteArray line = "  \"title\": \"fraud\",\n";
        marked.replace(line,
                       QByteArray("<<<<<<< HEAD\n  \"title\": \"Ours\",\n||||||| base\n" + line
                                  + "=======\n  \"title\": \"Theirs\",\n>>>>>>> other\n"));
        replaceFile(path(), marked);
        look();
        QCOMPARE(state(), FileState::Conflict);
        QCOMPARE(m_document->conflict(m_key)->mine->title, u"Ours"_s);
        QCOMPARE(m_document->conflict(m_key)->theirs->title, u"Theirs"_s);
        QCOMPARE(fileBytes(path()), marked);
    }

    void aFileOfANewerVersionIsReadOnly()
    {
        QByteArray newer = fileBytes(path());
        newer.replace("\"version\": 1", "\"version\": 99");
        QVERIFY(newer != fileBytes(path()));
        mine();
        replaceFile(path(), newer);
        look();
        QCOMPARE(state(), FileState::ReadOnly);
        QVERIFY(m_document->shelf(m_key)->fault);
        QCOMPARE(project().summary, u"My summary"_s);
        QVERIFY(!m_saver->saveAndWait());
        QCOMPARE(fileBytes(path()), newer);
        edits::setField(*m_document, m_key, titlePath, u"Refused"_s);
        QCOMPARE(project().title, u"fraud"_s);
        QVERIFY(m_news.contains(FileNews::Refused));
    }

    void aFileWithoutRightsToWriteIsReadOnlyUntilItHasThemAgain()
    {
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
        look();
        QCOMPARE(state(), FileState::ReadOnly);
        QVERIFY(m_document->isReadOnly(m_key));
        edits::setField(*m_document, m_key, titlePath, u"Refused"_s);
        QCOMPARE(project().title, u"fraud"_s);
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        look();
        QCOMPARE(state(), FileState::Clean);
        mine();
        QVERIFY(m_saver->saveAndWait());
    }

    void whatStandsInTheWayOfAFileIsNotTaken_data()
    {
        QTest::addColumn<QString>("what");
        for (const QString& what : {u"a link"_s, u"a folder"_s, u"a pipe"_s})
            QTest::newRow(qPrintable(what)) << what;
    }
    void whatStandsInTheWayOfAFileIsNotTaken()
    {
        QFETCH(QString, what);
        mine();
        QVERIFY(QFile::remove(path()));
        if (what == u"a link"_s) QVERIFY(QFile::link(path(u"churn"_s), path()));
        else if (what == u"a folder"_s) QVERIFY(QDir().mkdir(path()));
        else QCOMPARE(::mkfifo(qPrintable(path()), 0600), 0);
        look();
        QCOMPARE(state(), FileState::Conflict);
        QCOMPARE(project().summary, u"My summary"_s);
        QVERIFY(!m_saver->saveAndWait());
        QCOMPARE(onDisk(path(u"churn"_s)).title, u"churn"_s);
    }

    void whatIsDeletedHereAndChangedThereComesBack()
    {
        edits::deleteProject(*m_document, m_key);
        replaceFile(path(), withTitle(onDisk(path()), u"Theirs"_s));
        look();
        QVERIFY(m_document->project(m_key));
        QCOMPARE(project().title, u"Theirs"_s);
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(path()).title, u"Theirs"_s);
    }

    void aBrokenFileThatIsMendedJoins()
    {
        replaceFile(path(u"broken"_s), "scribble");
        look();
        QCOMPARE(m_document->keys().size(), 4);
        QVERIFY(!m_document->project(path(u"broken"_s)));
        Project mended;
        mended.id = u"broken"_s;
        mended.title = u"Mended"_s;
        replaceFile(path(u"broken"_s), store::toJson(mended));
        look();
        QCOMPARE(m_document->project(path(u"broken"_s))->title, u"Mended"_s);
        QCOMPARE(m_document->undoStack().count(), 0);
        QVERIFY(!m_document->isModified());
    }

    void whatIsOpenReadOnlyFollowsTheDiskAndTakesNoEdit()
    {
        m_document->setReadOnly({Error::Kind::CannotWrite, m_folder->path(), 0, {}, u"is open elsewhere"_s});
        edits::setField(*m_document, m_key, titlePath, u"Refused"_s);
        edits::addProject(*m_document, u"Refused"_s);
        QCOMPARE(m_document->keys().size(), 3);
        replaceFile(path(), withTitle(project(), u"Theirs"_s));
        look();
        QCOMPARE(project().title, u"Theirs"_s);
        QCOMPARE(state(), FileState::ReadOnly);
    }

    void thePortfolioItselfIsMergedToo()
    {
        Portfolio theirs;
        theirs.id = u"p"_s;
        theirs.owner.name = u"Ada"_s;
        replaceFile(m_folder->filePath(store::portfolioFile), store::toJson(theirs));
        look();
        QCOMPARE(m_document->portfolio().owner.name, u"Ada"_s);
        Owner mine = theirs.owner;
        mine.headline = u"Mine"_s;
        edits::setOwner(*m_document, mine);
        theirs.owner.mail = u"ada@example.org"_s;
        replaceFile(m_folder->filePath(store::portfolioFile), store::toJson(theirs));
        look();
        QCOMPARE(m_document->portfolio().owner.headline, u"Mine"_s);
        QCOMPARE(m_document->portfolio().owner.mail, u"ada@example.org"_s);
        QVERIFY(m_saver->saveAndWait());
        QVERIFY(fileBytes(m_folder->filePath(store::portfolioFile)).contains("ada@example.org"));
    }

    void theSystemTellsWithoutAnybodyAsking()
    {
        QTest::qWait(300); // the first look, which begins to watch
        replaceFile(path(), withTitle(project(), u"Theirs"_s));
        QTRY_COMPARE(project().title, u"Theirs"_s);
        replaceFile(path(), withTitle(project(), u"Once more"_s));
        QTRY_COMPARE(project().title, u"Once more"_s);
    }
};

QTEST_GUILESS_MAIN(TestOutside)
#include "tst_outside.moc"
