// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/folderwatch.h"
#include "document/recoverykeeper.h"
#include "document/saver.h"
#include "store/history.h"
#include "store/json.h"
#include "store/trash.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is typed and not in its file stands where a crash cannot reach it; what a save replaces stands in the history.
class TestRecoveryKeeper : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<RecoveryKeeper> m_keeper;
    QString m_key;

    void type(const QString& text) { edits::setField(*m_document, m_key, "title"_L1, text); }
    /// As the next start of the program finds it: the session is over.
    QStringList afterACrash()
    {
        m_keeper.reset();
        const store::Recovery next(m_state->path(), u"next"_s);
        QStringList titles;
        for (const store::Recovery::Copy& copy : next.copies())
            titles.append(store::projectFromJson(copy.story, {}).value_or(Project()).title);
        titles.sort();
        return titles;
    }

private slots:
    void init()
    {
        QVERIFY(QDir().mkpath(QDir::homePath()));
        m_folder = std::make_unique<QTemporaryDir>(QDir::homePath() + u"/portfolio-XXXXXX"_s);
        m_state = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->setStateFolder(m_state->path());
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_keeper = std::make_unique<RecoveryKeeper>(*m_document, m_state->path(), u"this"_s);
        m_keeper->setDelay(20ms);
        m_key = edits::addProject(*m_document, u"Fraud"_s);
        QVERIFY(m_document->save().isEmpty());
        m_keeper->keepNow();
    }
    void cleanup() { m_keeper.reset(); }

    void whatIsTypedIsKeptAMomentLater()
    {
        type(u"Typed"_s);
        QTest::qWait(300);
        QCOMPARE(afterACrash(), QStringList{u"Typed"_s});
    }

    void whoTypesWithoutAPauseIsKeptAllTheSame()
    {
        m_keeper->setDelay(100ms);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; timer.elapsed() < 600; ++i) {
            type(u"Typed %1"_s.arg(i));
            QTest::qWait(5);
        }
        QVERIFY(!afterACrash().isEmpty());
    }

    void whatWasSavedIsKeptWhenItsFileIsGone()
    {
        type(u"Saved"_s);
        QVERIFY(m_document->save().isEmpty());
        FolderWatch watch(*m_document);
        QVERIFY(QFile::remove(m_document->shelf(m_key)->path));
        for (int look = 0; look < 3; ++look) // the first may be half of a change
            watch.lookAndWait();
        QCOMPARE(m_document->shelf(m_key)->state, FileState::Orphan);
        m_keeper->keepNow();
        QCOMPARE(afterACrash(), QStringList{u"Saved"_s});
    }

    void whatWasNeverSavedIsKeptToo()
    {
        edits::addProject(*m_document, u"Never saved"_s);
        edits::addProject(*m_document, Project()); // nothing is written in it
        m_keeper->keepNow();
        QCOMPARE(afterACrash(), QStringList{u"Never saved"_s});
    }

    void whatIsSavedNeedsNoKeeping()
    {
        type(u"Typed"_s);
        m_keeper->keepNow();
        QVERIFY(m_document->save().isEmpty());
        QCOMPARE(afterACrash(), QStringList());
    }

    void whatIsTypedAfterASaveBeganStaysKept()
    {
        Saver saver(*m_document);
        saver.setDelay(10min);
        type(u"Saved"_s);
        saver.saveNow();
        type(u"Not saved"_s);
        m_keeper->keepNow();
        QTRY_VERIFY(!saver.isSaving());
        QCOMPARE(afterACrash(), QStringList{u"Not saved"_s});
    }

    void whatCannotBeSavedIsKeptWithWhatItsFileHeld()
    {
        const QString path = m_document->shelf(m_key)->path;
        const QByteArray before = *store::readFile(path);
        type(u"Typed"_s);
        QVERIFY(QFile::remove(path));
        QVERIFY(!m_document->save().isEmpty());
        m_keeper->keepNow();
        m_keeper.reset();
        const auto copies = store::Recovery(m_state->path(), u"next"_s).copies();
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.first().path, path);
        QCOMPARE(copies.first().base, before);
    }

    void whatIsUndoneToWhatIsInTheFileNeedsNoKeeping()
    {
        type(u"Typed"_s);
        m_keeper->keepNow();
        m_document->undoStack().undo();
        m_keeper->keepNow();
        QCOMPARE(afterACrash(), QStringList());
    }

    void whatASaveReplacesIsInTheHistory()
    {
        type(u"Second"_s);
        QVERIFY(m_document->save().isEmpty());
        type(u"Third"_s);
        QVERIFY(m_document->save().isEmpty());
        const store::History history(m_state->path());
        QStringList titles;
        for (const store::History::Version& version : history.versions(m_document->project(m_key)->id))
            titles.append(store::projectFromJson(*history.read(version), {})->title);
        QCOMPARE(titles, (QStringList{u"Second"_s, u"Fraud"_s}));
    }

    void whatIsDeletedIsInTheTrash()
    {
        edits::deleteProject(*m_document, m_key);
        QVERIFY(m_document->save().isEmpty());
        const auto entries = store::Trash(m_state->path()).entries();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().title, u"Fraud"_s);
    }
};

QTEST_GUILESS_MAIN(TestRecoveryKeeper)
#include "tst_recoverykeeper.moc"
