// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/folderwatch.h"
#include "document/recoverykeeper.h"
#include "store/history.h"
#include "store/json.h"
#include "store/pictures.h"
#include "store/trash.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;

/// A story that is deleted is in the trash as it was last, saved or not; until it is, it is where a crash cannot reach it.
class TestDeleted : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<RecoveryKeeper> m_keeper;
    QString m_key;

    void type(const QString& text) { edits::setField(*m_document, m_key, "title"_L1, text); }
    QString addPicture(const QByteArray& bytes)
    {
        edits::addFigures(*m_document, m_key, "figures"_L1, {{bytes, u"png"_s, {}}}, Step::Rollout);
        return store::pictureName(bytes, u"png"_s);
    }
    void remove() { edits::deleteProject(*m_document, m_key); }
    void saveAll() { QCOMPARE(m_document->save(), Errors()); }
    QList<store::Trash::Entry> trash() const { return store::Trash(m_state->path()).entries(); }
    QStringList titlesInTrash() const
    {
        QStringList titles;
        for (const auto& entry : trash())
            titles.append(store::openProject(entry.storyPath).project.value_or(Project()).title);
        return titles;
    }
    QStringList titlesInHistory(const QString& id) const
    {
        const store::History history(m_state->path());
        QStringList titles;
        for (const auto& version : history.versions(id))
            titles.append(store::projectFromJson(*history.read(version), {})->title);
        return titles;
    }
    /// As the next start of the program finds it.
    QStringList recovered()
    {
        m_keeper->keepNow();
        m_keeper.reset();
        QStringList titles;
        for (const auto& copy : store::Recovery(m_state->path(), u"next"_s).copies())
            titles.append(copy.title);
        return titles;
    }
    void breakTheTrash()
    {
        QFile inTheWay(m_state->filePath(u"trash"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_state = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->setStateFolder(m_state->path());
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_keeper = std::make_unique<RecoveryKeeper>(*m_document, m_state->path(), u"this"_s);
        m_key = edits::addProject(*m_document, u"Saved"_s);
        saveAll();
    }
    void cleanup() { m_keeper.reset(); }

    void whatWasTypedInTheLastSecondIsDeletedWithIt()
    {
        const QString id = m_document->project(m_key)->id;
        const QString path = m_document->shelf(m_key)->path;
        type(u"Typed"_s);
        remove();
        saveAll();
        QVERIFY(!QFile::exists(path));
        QCOMPARE(titlesInTrash(), QStringList{u"Typed"_s});
        QCOMPARE(trash().first().title, u"Typed"_s);
        QCOMPARE(trash().first().from, path);
        QCOMPARE(titlesInHistory(id), QStringList{u"Saved"_s});
        QVERIFY(!m_document->isModified());
    }

    void whatIsInTheFileIsOneEntryByteForByte()
    {
        const QByteArray bytes = *store::readFile(m_document->shelf(m_key)->path);
        remove();
        saveAll();
        QCOMPARE(trash().size(), 1);
        QCOMPARE(*store::readFile(trash().first().storyPath), bytes);
        QCOMPARE(titlesInHistory(u""_s), QStringList());
    }

    void whatNeverHadAFileIsInTheTrashToo()
    {
        m_key = edits::addProject(*m_document, u"Never saved"_s);
        remove();
        QVERIFY(m_document->isModified());
        saveAll();
        QCOMPARE(titlesInTrash(), QStringList{u"Never saved"_s});
        QCOMPARE(trash().first().from, QString());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"saved.story.json"_s});
    }

    void aStoryWithNothingInItIsJustGone()
    {
        m_key = edits::addProject(*m_document, Project());
        remove();
        QVERIFY(!m_document->isModified());
        saveAll();
        QCOMPARE(trash().size(), 0);
    }

    void whatIsUndoneBeforeItWasSavedIsNoDeletion()
    {
        m_key = edits::addProject(*m_document, u"Never saved"_s);
        m_document->undoStack().undo();
        QVERIFY(!m_document->isModified());
        saveAll();
        QCOMPARE(trash().size(), 0);
    }

    void itsPicturesGoAlongSavedOrNot()
    {
        const QString saved = addPicture("saved pixels");
        saveAll();
        const QString unsaved = addPicture("unsaved pixels");
        remove();
        saveAll();
        const QString place = trash().first().storyPath;
        QCOMPARE(store::readPicture(place, saved), QByteArray("saved pixels"));
        QCOMPARE(store::readPicture(place, unsaved), QByteArray("unsaved pixels"));
    }

    void whoseFileAnotherProgramHasDeletedIsInTheTrashAllTheSame()
    {
        QVERIFY(QFile::remove(m_document->shelf(m_key)->path));
        remove();
        saveAll();
        QCOMPARE(titlesInTrash(), QStringList{u"Saved"_s});
    }

    void aTrashThatCannotBeWrittenLeavesFileAndRecoveryCopy()
    {
        breakTheTrash();
        const QString path = m_document->shelf(m_key)->path;
        type(u"Typed"_s);
        remove();
        QCOMPARE(m_document->save().size(), 1);
        QCOMPARE(store::openProject(path).project->title, u"Saved"_s);
        QCOMPARE(recovered(), QStringList{u"Typed"_s});
    }

    void theRecoveryCopyIsDroppedWhenTheTrashHasIt_data()
    {
        QTest::addColumn<bool>("hasFile");
        QTest::newRow("of a story with a file") << true;
        QTest::newRow("of one without") << false;
    }
    void theRecoveryCopyIsDroppedWhenTheTrashHasIt()
    {
        QFETCH(bool, hasFile);
        if (!hasFile) m_key = edits::addProject(*m_document, u"Never saved"_s);
        type(u"Typed"_s);
        m_keeper->keepNow();
        remove();
        m_keeper->keepNow();
        QVERIFY(QDir(m_state->filePath(u"recovery/this"_s)).entryList({u"*.recovery"_s}).size() > 0);
        saveAll();
        QCOMPARE(recovered(), QStringList());
        QCOMPARE(titlesInTrash(), QStringList{u"Typed"_s});
    }

    void anUndoneDeletionIsNone()
    {
        type(u"Typed"_s);
        remove();
        m_document->undoStack().undo();
        saveAll();
        QCOMPARE(trash().size(), 0);
        QCOMPARE(store::openProject(m_document->shelf(m_key)->path).project->title, u"Typed"_s);
    }

    void whatWasTypedAndDeletedHereAndChangedThereComesBackAsBoth()
    {
        const QString path = m_document->shelf(m_key)->path;
        type(u"Typed"_s);
        remove();
        Project theirs = *store::openProject(path).project;
        theirs.summary = u"Theirs"_s;
        QVERIFY(store::replace(path, store::toJson(theirs)));
        saveAll();
        QVERIFY(m_document->project(m_key));
        QCOMPARE(m_document->project(m_key)->title, u"Typed"_s);
        QCOMPARE(store::openProject(path).project->summary, u"Theirs"_s);
        QCOMPARE(store::openProject(path).project->title, u"Typed"_s);
    }
};

QTEST_GUILESS_MAIN(TestDeleted)
#include "tst_deleted.moc"
