// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/folderwatch.h"
#include "document/saver.h"
#include "merge/merge.h"
#include "store/history.h"
#include "store/json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Two files that are one story, as sync programs leave them: the second one goes when the first has what was in it.
class TestCopies : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Saver> m_saver;

    QString key() const { return m_folder->filePath(u"fraud.story.json"_s); }
    QString copy() const { return m_folder->filePath(u"fraud.sync-conflict.story.json"_s); }
    static Project onDisk(const QString& path) { return store::openProject(path).project.value_or(Project()); }
    static void write(const QString& path, const Project& project)
    {
        QVERIFY(store::replace(path, store::toJson(project)));
    }
    void takeCopy()
    {
        const merge::Merged merged = m_document->mergedWithCopy(key(), copy());
        QVERIFY(merged.clashes.isEmpty());
        m_document->takeCopy(key(), copy(), std::make_shared<const Project>(merged.project));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_state = std::make_unique<QTemporaryDir>();
        Project project;
        project.id = u"fraud"_s;
        project.title = u"Fraud"_s;
        write(key(), project);
        project.domain = u"Payments"_s;
        write(copy(), project);
        m_document = std::make_unique<Document>();
        m_document->setStateFolder(m_state->path());
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_saver = std::make_unique<Saver>(*m_document);
        m_saver->setDelay(10min);
    }
    void cleanup() { m_saver.reset(); }

    void theCopyGoesWhenTheStoryIsSaved()
    {
        takeCopy();
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(key()).domain, u"Payments"_s);
        QVERIFY(!QFile::exists(copy()));
    }

    void theCopyStaysWhileTheStoryCannotBeSaved_data()
    {
        QTest::addColumn<bool>("isRedone");
        QTest::newRow("merged") << false;
        QTest::newRow("merged, taken back and merged again") << true;
    }
    void theCopyStaysWhileTheStoryCannotBeSaved()
    {
        QFETCH(bool, isRedone);
        takeCopy();
        if (isRedone) {
            m_document->undoStack().undo();
            m_document->undoStack().redo();
        }
        Project theirs = onDisk(key());
        theirs.domain = u"Cards"_s; // clashes with what came from the copy
        write(key(), theirs);
        QVERIFY(!m_saver->saveAndWait());
        QCOMPARE(m_document->shelf(key())->state, FileState::Conflict);
        QCOMPARE(onDisk(copy()).domain, u"Payments"_s);
        m_document->resolve(key(), m_document->project(key()));
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(onDisk(key()).domain, u"Payments"_s);
        QVERIFY(!QFile::exists(copy()));
    }

    void theCopyGoesByItselfAfterTheSave()
    {
        m_saver->setDelay(10ms);
        takeCopy();
        QTRY_VERIFY(!QFile::exists(copy()));
        QCOMPARE(onDisk(key()).domain, u"Payments"_s);
    }

    void anotherStoryThatIsNotSavedKeepsNothing()
    {
        Project other;
        other.id = u"ranking"_s;
        other.title = u"Ranking"_s;
        edits::addProject(*m_document, other);
        edits::deleteProject(*m_document, copy());
        QVERIFY(m_document->savable().contains(copy()));
    }

    void aCopyThatIsAnEarlierVersionHasNothingNew()
    {
        const Project earlier = onDisk(key());
        write(copy(), earlier);
        m_document->open(*store::openPortfolio(m_folder->path()));
        edits::setField(*m_document, key(), "title"_L1, u"Typed"_s);
        QCOMPARE(m_document->mergedWithCopy(key(), copy()).clashes.size(), 1); // who is to know
        QVERIFY(m_saver->saveAndWait());
        const merge::Merged merged = m_document->mergedWithCopy(key(), copy());
        QCOMPARE(merged.clashes.size(), 0);
        QCOMPARE(merged.project.title, u"Typed"_s);
    }

    /// It may have been written by somebody who had left before: nothing is taken from it in silence.
    void aCopyThatIsOnlyYoungerThanAVersionClashes()
    {
        Project theirs = onDisk(copy());
        edits::setField(*m_document, key(), "title"_L1, u"Second"_s);
        QVERIFY(m_saver->saveAndWait());
        edits::setField(*m_document, key(), "title"_L1, u"Third"_s);
        QVERIFY(m_saver->saveAndWait());
        const merge::Merged merged = m_document->mergedWithCopy(key(), copy());
        QCOMPARE(merged.clashes.size(), 1);
        QCOMPARE(merged.project.title, u"Third"_s);
        QCOMPARE(merged.project.domain, theirs.domain);
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
