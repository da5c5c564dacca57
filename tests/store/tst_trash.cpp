// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/trash.h"

#include "store/pictures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace Qt::StringLiterals;
using store::fingerprint;
using store::Trash;
using story::Error;

namespace {

const QDateTime now({2026, 3, 1}, {12, 0}, QTimeZone::UTC);
const QByteArray storyBytes = R"({"format": "storyloop/project", "version": 1, "id": "a", "title": "Größe"})";

} // namespace

class TestTrash : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_picture;
    QString state() { return m_folder->filePath(u"state"_s); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.story.json"_s);
        m_picture = store::pictureName("pixels", u"png"_s);
        QVERIFY(store::save(m_path, storyBytes, {}));
        QVERIFY(store::writePicture(m_path, m_picture, "pixels"));
    }

    void aStoryGoesWithItsPicturesAndComesBack()
    {
        Trash trash(state());
        const auto put = trash.put(m_path, fingerprint(storyBytes), now);
        QVERIFY(put && *put);
        QCOMPARE((*put)->title, u"Größe"_s);
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(!QFile::exists(store::picturesFolder(m_path)));
        QCOMPARE(trash.entries(), QList{**put});
        QCOMPARE(store::readPicture((*put)->storyPath, m_picture), QByteArray("pixels"));

        QVERIFY(trash.putBack(**put, m_path));
        QCOMPARE(store::readFile(m_path), storyBytes);
        QCOMPARE(store::readPicture(m_path, m_picture), QByteArray("pixels"));
        QCOMPARE(trash.entries().size(), 0);
        QVERIFY(QDir(state() + u"/trash"_s).isEmpty());
    }

    void aPictureIsFoundByItsHash()
    {
        Trash trash(state());
        QVERIFY(!trash.picture(m_picture));
        QVERIFY(trash.put(m_path, fingerprint(storyBytes), now));
        QCOMPARE(trash.picture(m_picture), QByteArray("pixels"));
        QVERIFY(!trash.picture(u"../"_s + m_picture));
        QVERIFY(!trash.picture(store::pictureName("others", u"png"_s)));
    }

    void itComesBackOverNothing()
    {
        Trash trash(state());
        const auto put = trash.put(m_path, fingerprint(storyBytes), now);
        QVERIFY(put && *put);
        QVERIFY(store::save(m_path, "another", {}));
        QVERIFY(!trash.putBack(**put, m_path));
        QCOMPARE(store::readFile(m_path), QByteArray("another"));
        QCOMPARE(trash.entries().size(), 1);
    }

    void whatWasChangedSinceIsNotDeleted()
    {
        Trash trash(state());
        const auto put = trash.put(m_path, fingerprint("something else"), now);
        QVERIFY(!put);
        QCOMPARE(put.error().kind, Error::Kind::ChangedOnDisk);
        QCOMPARE(store::readFile(m_path), storyBytes);
        QCOMPARE(trash.entries().size(), 0);
        QVERIFY(!store::removeKnown(m_path, fingerprint("something else")));
        QCOMPARE(store::readFile(m_path), storyBytes);
    }

    void whatIsGoneAlreadyMakesNoEntry()
    {
        Trash trash(state());
        const auto put = trash.put(m_folder->filePath(u"nowhere.story.json"_s), fingerprint("x"), now);
        QVERIFY(put);
        QVERIFY(!*put);
    }

    void aFileOfSomebodyElseAmongThePicturesStays()
    {
        const QString sub = store::picturesFolder(m_path) + u"/sub"_s;
        QVERIFY(QDir().mkpath(sub));
        QVERIFY(Trash(state()).put(m_path, fingerprint(storyBytes), now));
        QVERIFY(QFile::exists(sub));
        QVERIFY(!store::hasPicture(m_path, m_picture));
    }

    void anUnwritableTrashLeavesTheStory()
    {
        QFile inTheWay(state());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(!Trash(state()).put(m_path, fingerprint(storyBytes), now));
        QCOMPARE(store::readFile(m_path), storyBytes);
    }

    void afterThirtyDaysItIsGone()
    {
        Trash trash(state());
        QVERIFY(trash.put(m_path, fingerprint(storyBytes), now));
        trash.expire(now.addDays(-400)); // a clock that was set back
        trash.expire(now.addDays(30));
        QCOMPARE(trash.entries().size(), 1);
        trash.expire(now.addDays(31));
        QCOMPARE(trash.entries().size(), 0);
        QVERIFY(QDir(state() + u"/trash"_s).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
};

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
