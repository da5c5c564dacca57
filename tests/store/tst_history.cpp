// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"

#include "store/leftovers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using store::fingerprint;
using store::History;

namespace {

QDateTime at(int minutes) { return QDateTime({2026, 3, 1}, {12, 0}, QTimeZone::UTC).addSecs(60 * qint64(minutes)); }

QByteArrayList told(const History& history, const QString& project)
{
    QByteArrayList bytes;
    for (const auto& version : history.versions(project))
        bytes.append(history.read(version).value_or("(none)"));
    return bytes;
}

unsigned modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(qPrintable(path), &status) == 0 ? status.st_mode & 0777U : 0U;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString state() { return m_folder->filePath(u"state"_s); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatASaveReplacesIsKeptTheNewestFirst()
    {
        History history(state());
        const QString path = m_folder->filePath(u"a.story.json"_s);
        auto known = store::save(path, "one", {});
        QVERIFY(known);
        for (const QByteArray& next : {QByteArray("two"), QByteArray("three")}) {
            const auto saved = store::saveKeeping(path, next, *known, history.keeper(u"a"_s, at(1)));
            QVERIFY(saved);
            QVERIFY(!saved->notKept);
            known = saved->known;
        }
        QCOMPARE(told(history, u"a"_s), (QByteArrayList{"two", "one"}));
    }

    void aVersionIsAPlainFileThatTellsItsMoment()
    {
        History history(state());
        QVERIFY(history.keep(u"a"_s, "one", at(0)));
        QFile file(state() + u"/history/a/000001-20260301T120000Z.story.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "one");
        QCOMPARE(history.versions(u"a"_s).first().replacedAt, at(0));
    }

    void equalBytesAreNotKeptTwiceInARow()
    {
        History history(state());
        for (const char* bytes : {"one", "one", "two", "one"})
            QVERIFY(history.keep(u"a"_s, bytes, at(0)));
        QCOMPARE(told(history, u"a"_s), (QByteArrayList{"one", "two", "one"}));
    }

    void aClockThatIsSetBackChangesNoOrder()
    {
        History history(state());
        QVERIFY(history.keep(u"a"_s, "one", at(100)));
        QVERIFY(history.keep(u"a"_s, "two", at(-100)));
        QVERIFY(history.keep(u"a"_s, "three", at(0)));
        QCOMPARE(told(history, u"a"_s), (QByteArrayList{"three", "two", "one"}));
        history.expire(at(24 * 60 * 30)); // “two” is younger than its stamp: it came after “one”
        QCOMPARE(told(history, u"a"_s), (QByteArrayList{"three", "two", "one"}));
    }

    void afterThirtyDaysAVersionGoesUnlessItHasAName()
    {
        History history(state());
        QVERIFY(history.keep(u"a"_s, "sent", at(0)));
        QVERIFY(history.keep(u"a"_s, "old", at(1)));
        QVERIFY(history.keep(u"a"_s, "young", at(60 * 24 * 2)));
        QVERIFY(history.setName(history.versions(u"a"_s).last(), u" sent to Acme,\n3 March "_s));
        history.expire(at(60 * 24 * 31));
        QCOMPARE(told(history, u"a"_s), (QByteArrayList{"young", "sent"}));
        QCOMPARE(history.versions(u"a"_s).last().name, u"sent to Acme, 3 March"_s);
        QVERIFY(history.setName(history.versions(u"a"_s).last(), {}));
        history.expire(at(60 * 24 * 31));
        QCOMPARE(told(history, u"a"_s), QByteArrayList{"young"});
    }

    /// An hour of typing that saves each second must not push out what was there before.
    void ofManyVersionsThoseStayThatTellMost()
    {
        History history(state());
        history.setLimits({.versionsOfOneProject = 20});
        const auto keep = [&](qint64 second) {
            QVERIFY(history.keep(u"a"_s, QByteArray::number(second), at(0).addSecs(second)));
        };
        for (const qint64 second : {0, 86'400, 2 * 86'400})
            keep(second);
        for (int i = 0; i < 80; ++i)
            keep(3 * 86'400 + i);
        const auto versions = told(history, u"a"_s);
        QCOMPARE(versions.size(), 20);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(versions[i].toLongLong(), 3 * 86'400 + 79 - i);
        for (const char* early : {"0", "86400", "172800"})
            QVERIFY2(versions.contains(early), early);
        QVERIFY(versions[10].toLongLong() - versions[11].toLongLong() < 60);
    }

    void aboveTheSizeTheOldestOfAllProjectsGo()
    {
        History history(state());
        history.setLimits({.bytes = 2500});
        QVERIFY(history.keep(u"b"_s, QByteArray(1000, '1'), at(1)));
        QVERIFY(history.keep(u"a"_s, QByteArray(1000, '2'), at(2)));
        QVERIFY(history.keep(u"b"_s, QByteArray(1000, '3'), at(3)));
        history.expire(at(4));
        QCOMPARE(told(history, u"b"_s), QByteArrayList{QByteArray(1000, '3')});
        QCOMPARE(told(history, u"a"_s).size(), 1);
    }

    void aNameOfAProjectCannotLeadElsewhere()
    {
        History history(state());
        for (const QString& id : {u"../../out"_s, u""_s, u"ä"_s, u"a/b"_s, u".."_s}) {
            QVERIFY(history.keep(id, id.toUtf8(), at(0)));
            QCOMPARE(told(history, id), QByteArrayList{id.toUtf8()});
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"state"_s});
        QCOMPARE(QDir(state()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"history"_s});
    }

    void nobodyElseCanReadIt()
    {
        History history(state());
        QDir().mkpath(state() + u"/history"_s);
        QVERIFY(QFile::setPermissions(state() + u"/history"_s, QFile::Permissions(0x7777)));
        QVERIFY(history.keep(u"a"_s, "one", at(0)));
        QCOMPARE(modeOf(state() + u"/history"_s), 0700U);
        QCOMPARE(modeOf(state() + u"/history/a"_s), 0700U);
        QCOMPARE(modeOf(history.versions(u"a"_s).first().path), 0600U);
    }

    /// A story is not held hostage by its history: it is saved, and what is wrong is said.
    void aHistoryThatCannotBeWrittenIsTold()
    {
        QFile inTheWay(state());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const QString path = m_folder->filePath(u"a.story.json"_s);
        QVERIFY(store::save(path, "one", {}));
        const auto saved = store::saveKeeping(path, "two", fingerprint("one"), History(state()).keeper(u"a"_s, at(0)));
        QVERIFY(saved);
        QVERIFY(saved->notKept);
        QCOMPARE(store::readFile(path), QByteArray("two"));
    }

    void leftoversGoWhenTheyAreOldAndWhatTheyHoldIsKept()
    {
        History history(state());
        const QByteArray story = R"({"format": "storyloop/project", "version": 1, "id": "a", "title": "T"})";
        const auto put = [&](const QString& name, const QByteArray& bytes) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        put(u".a.story.json.storyloop-0123456789abc.tmp"_s, story);
        put(u".b.story.json.storyloop-0123456789abc.tmp"_s, story.left(30));
        put(u".c.story.json.storyloop-0123456789abc.tmp"_s, {});
        const QStringList others{u".a.story.json.tmp"_s, u".a.story.json.swp"_s, u"a.story.json"_s,
                                 u"x.storyloop-0123456789abc.tmp"_s};
        for (const QString& other : others)
            put(other, "theirs");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        store::Trash trash(state());
        QCOMPARE(store::cleanLeftovers(m_folder->path(), history, trash, now.addSecs(60)), 0);
        QCOMPARE(store::cleanLeftovers(m_folder->path(), history, trash, now.addSecs(3600)), 3);
        QCOMPARE(told(history, u"a"_s), QByteArrayList{story});
        QCOMPARE(trash.entries().size(), 1); // what is no story; nothing is nothing
        QCOMPARE(trash.entries().first().title, u"b.story.json"_s);
        QCOMPARE(trash.entries().first().from, m_folder->filePath(u"b.story.json"_s));
        QCOMPARE(store::readFile(trash.entries().first().storyPath), story.left(30));
        for (const QString& other : others)
            QVERIFY2(QFile::exists(m_folder->filePath(other)), qPrintable(other));
    }

    void aLeftoverThatCannotBeKeptStays()
    {
        const QString left = m_folder->filePath(u".b.story.json.storyloop-0123456789abc.tmp"_s);
        QFile file(left), inTheWay(state());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("half a st") == 9 && file.flush());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        History history(state());
        store::Trash trash(state());
        QCOMPARE(store::cleanLeftovers(m_folder->path(), history, trash, QDateTime::currentDateTimeUtc().addDays(1)),
                 0);
        QVERIFY(QFile::exists(left));
    }

    void leftoversInTheHistoryItselfGoWhenItExpires()
    {
        History history(state());
        const QDateTime today = QDateTime::currentDateTimeUtc();
        QVERIFY(history.keep(u"a"_s, "one", today));
        const QString left = state() + u"/history/a/.000002-x.story.json.storyloop-0123456789abc.tmp"_s;
        QFile file(left);
        QVERIFY(file.open(QIODevice::WriteOnly));
        history.expire(today.addSecs(60));
        QVERIFY(QFile::exists(left));
        history.expire(today.addSecs(3600));
        QVERIFY(!QFile::exists(left));
        QCOMPARE(told(history, u"a"_s), QByteArrayList{"one"});
    }

    void howAFolderCanSaveIsFoundOut()
    {
        QCOMPARE(store::saveMethod(m_folder->path()), store::SaveMethod::Exchange);
        QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(!store::saveMethod(u"/proc"_s));
        QVERIFY(!store::saveMethod(m_folder->filePath(u"nowhere"_s)));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
