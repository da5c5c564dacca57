// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/saver.h"
#include "store/json.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const FieldPath title("title"_L1);

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSaver : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    QString m_key;
    Milliseconds m_now = 0ms;

    QString path() { return m_folder->filePath(u"fraud.story.json"_s); }
    FileState state() { return m_document->shelf(m_key)->state; }
    void type(const QString& text) { edits::setField(*m_document, m_key, title, text); }
    QString titleOnDisk() { return store::projectFromJson(fileBytes(path()), {}).value_or(Project()).title; }
    /// Where a folder stands no file can be put: the save fails, even for root.
    void blockTheFolder() { QVERIFY(QDir().rename(m_folder->path(), m_folder->path() + u"-away"_s)); }
    void freeTheFolder() { QVERIFY(QDir().rename(m_folder->path() + u"-away"_s, m_folder->path())); }

private slots:
    void init()
    {
        QVERIFY(QDir().mkpath(QDir::homePath()));
        m_folder = std::make_unique<QTemporaryDir>(QDir::homePath() + u"/portfolio-XXXXXX"_s);
        m_document = std::make_unique<Document>();
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_key = edits::addProject(*m_document, u"Fraud"_s);
        QVERIFY(m_document->save().isEmpty());
        m_document->undoStack().clear();
        m_now = 0ms;
    }

    void aScheduleAsARowOfTimes_data()
    {
        QTest::addColumn<QString>("happens");
        QTest::addColumn<int>("due"); // in ms; -1: nothing is
        QTest::newRow("nothing happened") << u""_s << -1;
        QTest::newRow("a moment after an edit") << u"edited 100"_s << 1100;
        QTest::newRow("a moment after the last edit") << u"edited 100, edited 900"_s << 1900;
        QTest::newRow("nothing after it was saved") << u"edited 100, saved 1200"_s << -1;
        QTest::newRow("5 s after the first failure") << u"edited 0, failed 1000"_s << 6000;
        QTest::newRow("30 s after the second") << u"edited 0, failed 1000, failed 6000"_s << 36'000;
        QTest::newRow("2 min after the third") << u"edited 0, failed 1000, failed 6000, failed 36000"_s << 156'000;
        QTest::newRow("2 min after each further one")
            << u"edited 0, failed 1000, failed 6000, failed 36000, failed 156000"_s << 276'000;
        QTest::newRow("typing on hastens no try") << u"edited 0, failed 1000, edited 2000"_s << 6000;
        QTest::newRow("a save that worked forgets the failures")
            << u"edited 0, failed 1000, failed 6000, saved 36000, edited 40000"_s << 41'000;
    }
    void aScheduleAsARowOfTimes()
    {
        QFETCH(QString, happens);
        QFETCH(int, due);
        SaveSchedule schedule;
        for (const QString& event : happens.split(u", "_s, Qt::SkipEmptyParts)) {
            const Milliseconds at(event.section(u' ', 1).toInt());
            if (event.startsWith(u"edited")) schedule.edited(at);
            else if (event.startsWith(u"failed")) schedule.failed(at);
            else schedule.saved();
        }
        QCOMPARE(schedule.due() ? int(schedule.due()->count()) : -1, due);
    }

    void aSaveWaitsForAMomentOfRest()
    {
        Saver saver(*m_document);
        saver.setDelay(50ms);
        QSignalSpy saved(&saver, &Saver::saved);
        type(u"A"_s);
        QVERIFY(saved.isEmpty());
        QCOMPARE(state(), FileState::Dirty);
        QVERIFY(saved.wait(2000));
        QCOMPARE(state(), FileState::Clean);
        QVERIFY(!m_document->isModified());
        QCOMPARE(titleOnDisk(), u"A"_s);
    }

    void whatIsTypedDuringASaveIsSavedNextAndNeverSaidToBeSavedBefore()
    {
        Saver saver(*m_document);
        saver.setDelay(1ms);
        QList<QString> claims;
        connect(&saver, &Saver::saved, this, [&] {
            QCOMPARE(titleOnDisk(), m_document->project(m_key)->title);
            claims.append(titleOnDisk());
        });
        type(u"A"_s);
        saver.saveNow();
        QCOMPARE(state(), FileState::Saving);
        QVERIFY(saver.isSaving());
        type(u"AB"_s);
        QCOMPARE(state(), FileState::Saving);
        QVERIFY(m_document->isModified());
        QTRY_COMPARE(claims, QList<QString>{u"AB"_s});
        QCOMPARE(state(), FileState::Clean);
    }

    void aHundredKeysUnderSavesLoseNone()
    {
        Saver saver(*m_document);
        saver.setDelay(0ms);
        QString typed;
        for (int i = 0; i < 100; ++i) {
            typed += QChar(u'a' + i % 26);
            type(typed);
            QTest::qWait(i % 7 == 0 ? 3 : 0);
        }
        QTRY_VERIFY(!m_document->isModified());
        QCOMPARE(titleOnDisk(), typed);
    }

    void aFailedSaveIsTriedAgainAfter5sAnd30sAnd2min()
    {
        Saver saver(*m_document);
        saver.setClock([this] { return m_now; });
        QSignalSpy failed(&saver, &Saver::failed);
        QSignalSpy saved(&saver, &Saver::saved);
        blockTheFolder();
        type(u"A"_s);
        QList<qint64> tries;
        for (; m_now < 5min; m_now += 500ms) {
            const auto before = failed.size();
            saver.tick();
            QTRY_VERIFY(!saver.isSaving());
            if (failed.size() > before) tries.append(m_now / 500ms);
        }
        QCOMPARE(tries, (QList<qint64>{2, 12, 72, 312, 552}));
        QCOMPARE(state(), FileState::SaveFailed);
        QVERIFY(m_document->isModified());
        QCOMPARE(saver.errors().size(), 1);
        freeTheFolder();
        m_now += 2min;
        saver.tick();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(saver.errors().isEmpty());
        QCOMPARE(state(), FileState::Clean);
        QVERIFY(!saver.due());
    }

    void aFileThatIsGoneIsNotMadeAnewByItself()
    {
        Saver saver(*m_document);
        const QByteArray mine = fileBytes(path());
        QVERIFY(QFile::remove(path()));
        type(u"A"_s);
        QVERIFY(!saver.saveAndWait());
        QCOMPARE(state(), FileState::Orphan);
        QCOMPARE(saver.errors().size(), 1);
        QVERIFY(m_document->isModified());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(mine);
        file.close();
        QVERIFY(saver.saveAndWait());
        QCOMPARE(titleOnDisk(), u"A"_s);
        QVERIFY(saver.errors().isEmpty());
    }

    void whatIsBegunForOnePortfolioIsNotToldToTheNext()
    {
        Saver saver(*m_document);
        type(u"A"_s);
        saver.saveNow();
        QTemporaryDir other;
        m_document->open(*store::openPortfolio(other.path()));
        QTRY_VERIFY(!saver.isSaving());
        QVERIFY(m_document->keys().isEmpty());
        QCOMPARE(titleOnDisk(), u"A"_s);
    }

    void twoNewStoriesOfOneNameGetTwoFiles()
    {
        Saver saver(*m_document);
        for (int i = 0; i < 2; ++i)
            edits::addProject(*m_document, u"Churn"_s);
        QVERIFY(saver.saveAndWait());
        QCOMPARE(QDir(m_folder->path()).entryList({u"churn*"_s}),
                 (QStringList{u"churn-2.story.json"_s, u"churn.story.json"_s}));
    }

    void theThreadThatIsTypedOnIsHeldLessThanTwoMilliseconds()
    {
        Saver saver(*m_document);
        QList<qint64> held;
        for (int i = 0; i < 21; ++i) {
            type(QString(30'000, QChar(u'a' + i)));
            QElapsedTimer timer;
            timer.start();
            saver.saveNow();
            qint64 time = timer.nsecsElapsed();
            QTRY_VERIFY_WITH_TIMEOUT(
                [&] {
                    timer.start();
                    QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
                    time = std::max(time, timer.nsecsElapsed());
                    return !saver.isSaving();
                }(),
                5000);
            held.append(time);
        }
        std::ranges::sort(held);
        QVERIFY2(held[10] < 2'000'000, qPrintable(u"%1 ms"_s.arg(double(held[10]) / 1e6)));
    }
};

QTEST_GUILESS_MAIN(TestSaver)
#include "tst_saver.moc"
