// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folder.h"
#include "store/pictures.h"
#include "store/storyfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using story::Error;

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

/// Pictures beside a story, and stories that change their place with them.
class TestPictures : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_story;
    const QByteArray m_bytes = "a picture, as far as this layer knows";
    QString m_name;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_story = m_folder->filePath(u"fraud.story.json"_s);
        m_name = store::pictureName(m_bytes, u"png"_s);
    }

    void aPictureIsKeptUnderTheHashOfItsBytes()
    {
        QVERIFY(store::writePicture(m_story, m_name, m_bytes));
        QCOMPARE(fileBytes(m_folder->filePath(u"fraud.files/"_s + m_name)), m_bytes);
        QVERIFY(store::isPictureName(m_name));
        QCOMPARE(m_name.size(), 64 + 4);
        QCOMPARE(*store::readPicture(m_story, m_name), m_bytes);
        QVERIFY(store::writePicture(m_story, m_name, m_bytes)); // again is nothing new
        QCOMPARE(store::picturesBeside(m_story), QStringList{m_name});
    }

    void aDamagedPictureIsMendedAndSomebodysOwnIsNot()
    {
        QVERIFY(store::writePicture(m_story, m_name, "cut off"));
        QVERIFY(store::writePicture(m_story, m_name, m_bytes));
        QCOMPARE(*store::readPicture(m_story, m_name), m_bytes);
        QVERIFY(store::writePicture(m_story, u"chart.png"_s, "theirs"));
        const auto refused = store::writePicture(m_story, u"chart.png"_s, m_bytes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ChangedOnDisk);
        QCOMPARE(*store::readPicture(m_story, u"chart.png"_s), QByteArray("theirs"));
    }

    void noNameLeadsOutOfTheFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("up") << u"../secret"_s;
        QTest::newRow("from the root") << u"/etc/hostname"_s;
        QTest::newRow("the folder itself") << u"."_s;
        QTest::newRow("the folder above") << u".."_s;
        QTest::newRow("a folder in it") << u"sub/secret"_s;
        QTest::newRow("by the other slash") << u"..\\secret"_s;
        QTest::newRow("nothing") << QString();
        QTest::newRow("a NUL") << QString(u"a.png"_s + QChar(0) + u"x"_s);
        QTest::newRow("hidden") << u".hidden"_s;
        QTest::newRow("endless") << QString(300, u'a');
    }
    void noNameLeadsOutOfTheFolder()
    {
        QFETCH(QString, name);
        QVERIFY(store::writePicture(m_story, m_name, m_bytes)); // so that there is a folder
        QFile secret(m_folder->filePath(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.close();
        QVERIFY(!store::readPicture(m_story, name));
        QVERIFY(!store::hasPicture(m_story, name));
        QVERIFY(!store::writePicture(m_story, name, m_bytes));
        QCOMPARE(fileBytes(secret.fileName()), QByteArray());
    }

    void linksAreNotFollowed()
    {
        QTemporaryDir elsewhere;
        QVERIFY(QFile::link(elsewhere.path(), m_folder->filePath(u"fraud.files"_s)));
        QVERIFY(!store::writePicture(m_story, m_name, m_bytes));
        QVERIFY(QDir(elsewhere.path()).isEmpty());
        QVERIFY(QFile::remove(m_folder->filePath(u"fraud.files"_s)));
        QVERIFY(store::writePicture(m_story, m_name, m_bytes));
        QVERIFY(QFile::link(u"/etc/hostname"_s, m_folder->filePath(u"fraud.files/link.png"_s)));
        QVERIFY(!store::readPicture(m_story, u"link.png"_s));
        QCOMPARE(store::picturesBeside(m_story), QStringList{m_name});
    }

    void renamingTakesThePicturesAlong()
    {
        const auto known = store::save(m_story, "{}", {});
        QVERIFY(known);
        QVERIFY(store::writePicture(m_story, m_name, m_bytes));
        const QString to = m_folder->filePath(u"cards.story.json"_s);
        QVERIFY(store::renameStory(m_story, to, *known));
        QCOMPARE(fileBytes(to), QByteArray("{}"));
        QCOMPARE(*store::readPicture(to, m_name), m_bytes);
        QVERIFY(store::isFree(m_story));
    }

    void renamingReplacesNothing_data()
    {
        QTest::addColumn<QString>("inTheWay");
        QTest::newRow("a story") << u"cards.story.json"_s;
        QTest::newRow("pictures of a story that is gone") << u"cards.files/x.png"_s;
    }
    void renamingReplacesNothing()
    {
        QFETCH(QString, inTheWay);
        const auto known = store::save(m_story, "{}", {});
        QVERIFY(store::writePicture(m_story, m_name, m_bytes));
        const QString path = m_folder->filePath(inTheWay);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(store::save(path, "theirs", {}));
        QVERIFY(!store::renameStory(m_story, m_folder->filePath(u"cards.story.json"_s), *known));
        QCOMPARE(fileBytes(path), QByteArray("theirs"));
        QCOMPARE(fileBytes(m_story), QByteArray("{}"));
        QCOMPARE(*store::readPicture(m_story, m_name), m_bytes);
    }

    void aStoryThatSomebodyElseChangedIsNotRenamed()
    {
        QVERIFY(store::save(m_story, "{}", {}));
        QVERIFY(store::writePicture(m_story, m_name, m_bytes));
        const QString to = m_folder->filePath(u"cards.story.json"_s);
        const auto refused = store::renameStory(m_story, to, store::fingerprint("what it was"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ChangedOnDisk);
        QVERIFY(store::isFree(to));
        QVERIFY(store::hasPicture(m_story, m_name));
    }

    void aCopyHasItsOwnPictures()
    {
        QVERIFY(store::writePicture(m_story, m_name, m_bytes));
        QTemporaryDir other;
        const QString to = other.filePath(u"copy.story.json"_s);
        QVERIFY(store::writeCopy(m_story, to, "{}"));
        QCOMPARE(*store::readPicture(to, m_name), m_bytes);
        QVERIFY(!store::writeCopy(m_story, to, "{1}"));
        QCOMPARE(fileBytes(to), QByteArray("{}"));
    }

    void aNewStoryTakesNoNameWhosePicturesAreThere()
    {
        QVERIFY(store::writePicture(m_story, m_name, m_bytes));
        QCOMPARE(store::freeFileName(m_folder->path(), u"Fraud"_s), m_folder->filePath(u"fraud-2.story.json"_s));
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
