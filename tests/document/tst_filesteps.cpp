// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "document/edits.h"
#include "store/json.h"
#include "store/pictures.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace document;
using namespace story;
using namespace Qt::StringLiterals;

/// Names, copies and moves of files, there and back.
class TestFileSteps : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_other;
    std::unique_ptr<Document> m_document;
    const QByteArray m_bytes = "a picture, as far as a document knows";
    QString m_picture;
    QString m_key;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    void saveAll() { QCOMPARE(m_document->save(), Errors()); }
    void undo() { m_document->undoStack().undo(); }
    void redo() { m_document->undoStack().redo(); }
    QStringList there() const { return QDir(m_other->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

private slots:
    void initTestCase()
    {
        // The trash is in the home of whoever runs this, or beside the files: never that of the user.
        static QTemporaryDir home;
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_other = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_picture = store::pictureName(m_bytes, u"png"_s);
        m_key = edits::addProject(*m_document, u"Fraud"_s);
        edits::addFigures(*m_document, m_key, "figures"_L1, {{m_bytes, u"png"_s, {}}}, Step::Rollout);
    }

    void renamingTheFileKeepsWhatIsEdited()
    {
        QVERIFY(!m_document->renameFile(m_key, u"cards"_s)); // it is not saved yet
        saveAll();
        const auto renamed = m_document->renameFile(m_key, u"cards"_s);
        QVERIFY2(renamed, qPrintable(renamed ? QString() : renamed.error().text()));
        QVERIFY(!QFile::exists(path(u"fraud.story.json"_s)));
        edits::setField(*m_document, m_key, "title"_L1, u"Cards"_s);
        saveAll();
        const auto onDisk = store::openProject(path(u"cards.story.json"_s));
        QCOMPARE(onDisk.project->title, u"Cards"_s);
        QVERIFY(store::hasPicture(path(u"cards.story.json"_s), m_picture));
        for (const QString& name : {u"../cards"_s, u".cards"_s, QString(), u"a/b"_s})
            QVERIFY(!m_document->renameFile(m_key, name));
    }

    void undoGivesTheFileItsOldNameAndRedoTheNewOne()
    {
        saveAll();
        QVERIFY(m_document->renameFile(m_key, u"cards"_s));
        QCOMPARE(m_document->undoStack().undoText(), u"Rename file"_s);
        edits::setField(*m_document, m_key, "title"_L1, u"Cards"_s);
        saveAll();
        undo();
        undo(); // while the title is not saved yet
        QVERIFY(store::hasPicture(path(u"fraud.story.json"_s), m_picture));
        QCOMPARE(store::openProject(path(u"fraud.story.json"_s)).project->title, u"Fraud"_s);
        QVERIFY(!QFile::exists(path(u"cards.story.json"_s)));
        redo();
        redo();
        saveAll();
        QCOMPARE(store::openProject(path(u"cards.story.json"_s)).project->title, u"Cards"_s);
        QVERIFY(!QFile::exists(path(u"fraud.story.json"_s)));
    }

    void anOldNameThatIsTakenStaysTaken()
    {
        saveAll();
        QVERIFY(m_document->renameFile(m_key, u"cards"_s));
        QVERIFY(store::save(path(u"fraud.story.json"_s), "of somebody else", {}));
        QSignalSpy failed(m_document.get(), &Document::fileStepFailed);
        undo();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(*store::readFile(path(u"fraud.story.json"_s)), "of somebody else");
        QVERIFY(QFile::exists(path(u"cards.story.json"_s)));
        QVERIFY(!m_document->undoStack().canRedo());
        QVERIFY(m_document->undoStack().undoText() != u"Rename file"_s);
    }

    void aCopyIsAnotherStory()
    {
        saveAll();
        const QString copy = m_other->filePath(u"copy.story.json"_s);
        QVERIFY(m_document->saveCopy(m_key, copy));
        Project copied = *store::openProject(copy).project;
        QVERIFY(!copied.id.isEmpty());
        QVERIFY(copied.id != m_document->project(m_key)->id);
        copied.id = m_document->project(m_key)->id;
        QCOMPARE(copied, *m_document->project(m_key));
        QVERIFY(store::hasPicture(copy, m_picture));
        QVERIFY(!m_document->isModified());
    }

    void aMovedStoryIsTheSameStory()
    {
        saveAll();
        const Project before = *m_document->project(m_key);
        const auto moved = edits::moveToFolder(*m_document, m_key, m_other->path());
        QVERIFY(moved);
        saveAll();
        QVERIFY(!QFile::exists(path(u"fraud.story.json"_s)));
        QCOMPARE(*store::openProject(*moved).project, before);
        QCOMPARE(*store::readPicture(*moved, m_picture), m_bytes);
    }

    void aMovedStoryKeepsTheNameOfItsFile()
    {
        saveAll();
        QVERIFY(m_document->renameFile(m_key, u"my-own-name"_s));
        const auto moved = edits::moveToFolder(*m_document, m_key, m_other->path());
        QVERIFY(moved);
        QCOMPARE(QFileInfo(*moved).fileName(), u"my-own-name.story.json"_s);
    }

    void undoMovesAStoryBackAndRedoThereAgain()
    {
        saveAll();
        const Project before = *m_document->project(m_key);
        QVERIFY(edits::moveToFolder(*m_document, m_key, m_other->path()));
        saveAll();
        QSignalSpy failed(m_document.get(), &Document::fileStepFailed);
        undo();
        QCOMPARE(*store::openProject(path(u"fraud.story.json"_s)).project, before); // at once, not with the next save
        QCOMPARE(*store::readPicture(path(u"fraud.story.json"_s), m_picture), m_bytes);
        QCOMPARE(there(), QStringList());
        redo();
        saveAll();
        QVERIFY(!QFile::exists(path(u"fraud.story.json"_s)));
        QCOMPARE(*store::openProject(m_other->filePath(u"fraud.story.json"_s)).project, before);
        QCOMPARE(*store::readPicture(m_other->filePath(u"fraud.story.json"_s), m_picture), m_bytes);
        QCOMPARE(failed.size(), 0);
    }

    void aCopyThatSomebodyHasChangedStaysAndThatIsSaid()
    {
        saveAll();
        const auto moved = edits::moveToFolder(*m_document, m_key, m_other->path());
        saveAll();
        Project changed = *store::openProject(*moved).project;
        changed.title = u"Edited there"_s;
        QVERIFY(store::replace(*moved, store::toJson(changed)));
        QSignalSpy failed(m_document.get(), &Document::fileStepFailed);
        undo();
        QCOMPARE(failed.size(), 1);
        QVERIFY(m_document->project(m_key));
        QCOMPARE(store::openProject(*moved).project->title, u"Edited there"_s);
        QVERIFY(store::hasPicture(*moved, m_picture));
    }

    void whatCannotBeMovedAgainStaysHere()
    {
        saveAll();
        QVERIFY(edits::moveToFolder(*m_document, m_key, m_other->path()));
        saveAll();
        undo();
        const QString gone = m_other->path();
        m_other.reset();
        QFile inTheWay(gone); // and would be made again otherwise
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QSignalSpy failed(m_document.get(), &Document::fileStepFailed);
        redo();
        inTheWay.remove();
        QCOMPARE(failed.size(), 1);
        QVERIFY(m_document->project(m_key));
        saveAll();
        QVERIFY(QFile::exists(path(u"fraud.story.json"_s)));
    }
};

QTEST_GUILESS_MAIN(TestFileSteps)
#include "tst_filesteps.moc"
