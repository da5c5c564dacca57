// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive.h"
#include "store/folder.h"
#include "store/pictures.h"

#include <KZip>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

/// Every file below the folder with its bytes.
QMap<QString, QByteArray> tree(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        files.insert(QDir(folder).relativeFilePath(it.filePath()), fileBytes(it.filePath()));
    }
    return files;
}

using Files = QList<std::pair<QString, QByteArray>>;

const QByteArray storyBytes = "{\"format\": \"storyloop/project\", \"version\": 1, \"id\": \"p\"}\n";

/// Another two bytes for two bytes of the name, in the directory and before the file: names that no packer would write.
void renameInside(const QString& zip, const QByteArray& from, const QByteArray& to)
{
    QByteArray bytes = fileBytes(zip);
    QCOMPARE(from.size(), to.size());
    QVERIFY(bytes.contains(from));
    bytes.replace(from, to);
    QFile file(zip);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

/// A portfolio as a zip, out and in again; and zips that mean no good.
class TestArchive : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_zip;

    void make(const Files& files)
    {
        KZip zip(m_zip);
        QVERIFY(zip.open(QIODevice::WriteOnly));
        for (const auto& [name, bytes] : files)
            QVERIFY(zip.writeFile(name, bytes));
        QVERIFY(zip.close());
    }

    /// What came of it is one new folder, or nothing at all.
    void refuses(const QString& because)
    {
        const auto before = tree(m_folder->path());
        const auto unpacked = store::unpackPortfolio(m_zip, m_folder->path());
        QVERIFY(!unpacked);
        QVERIFY2(unpacked.error().what.contains(because), qPrintable(unpacked.error().what));
        QCOMPARE(tree(m_folder->path()), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_zip = m_folder->filePath(u"mine.zip"_s);
    }

    void whatIsPackedComesOutAgainToTheByte()
    {
        QTemporaryDir portfolio;
        const QString path = portfolio.filePath(u"fraud.story.json"_s);
        QVERIFY(store::save(path, storyBytes, {}));
        QVERIFY(store::save(portfolio.filePath(u"portfolio.json"_s), "{\"format\": \"storyloop/portfolio\"}", {}));
        QVERIFY(store::writePicture(path, store::pictureName("picture", u"png"_s), "picture"));
        const auto before = tree(portfolio.path());
        QCOMPARE(before.size(), 3);
        QVERIFY(store::save(portfolio.filePath(u"notes.txt"_s), "not of a portfolio", {}));
        QVERIFY(store::packPortfolio(portfolio.path(), m_zip));
        const auto unpacked = store::unpackPortfolio(m_zip, m_folder->path());
        QVERIFY2(unpacked, qPrintable(unpacked ? QString() : unpacked.error().text()));
        QCOMPARE(unpacked->folder, m_folder->filePath(u"mine"_s));
        QCOMPARE(tree(unpacked->folder), before);
        QCOMPARE(unpacked->leftOut, QStringList());
    }

    void anEmptyFolderIsNotPacked()
    {
        QTemporaryDir portfolio;
        QVERIFY(!store::packPortfolio(portfolio.path(), m_zip));
        QVERIFY(!QFile::exists(m_zip));
    }

    void nothingThatIsThereIsTouched()
    {
        make({{u"a.story.json"_s, storyBytes}});
        QVERIFY(QDir(m_folder->path()).mkdir(u"mine"_s));
        QVERIFY(store::save(m_folder->filePath(u"mine/a.story.json"_s), "theirs", {}));
        const auto unpacked = store::unpackPortfolio(m_zip, m_folder->path());
        QVERIFY(unpacked);
        QCOMPARE(unpacked->folder, m_folder->filePath(u"mine-2"_s));
        QCOMPARE(fileBytes(m_folder->filePath(u"mine/a.story.json"_s)), QByteArray("theirs"));
    }

    void aZipOfTheFolderItselfIsUnderstood()
    {
        make(
            {{u"old/a.story.json"_s, storyBytes}, {u"old/a.files/x.png"_s, "picture"}, {u"old/readme.txt"_s, "hello"}});
        const auto unpacked = store::unpackPortfolio(m_zip, m_folder->path());
        QVERIFY(unpacked);
        QCOMPARE(tree(unpacked->folder).keys(), (QStringList{u"a.files/x.png"_s, u"a.story.json"_s}));
        QCOMPARE(unpacked->leftOut, QStringList{u"readme.txt"_s});
    }

    void whatBelongsToNoPortfolioIsLeftOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a program") << u"run.sh"_s;
        QTest::newRow("a hidden file") << u".bashrc"_s;
        QTest::newRow("a file in a folder of its own") << u"bin/tool"_s;
        QTest::newRow("a picture too deep") << u"a.files/deep/x.png"_s;
        QTest::newRow("a hidden picture") << u"a.files/.x.png"_s;
        QTest::newRow("a story in a folder of pictures' name") << u"x/a.story.json"_s;
    }
    void whatBelongsToNoPortfolioIsLeftOut()
    {
        QFETCH(QString, name);
        make({{u"a.story.json"_s, storyBytes}, {name, "bytes"}});
        const auto unpacked = store::unpackPortfolio(m_zip, m_folder->path());
        QVERIFY(unpacked);
        QCOMPARE(tree(unpacked->folder).keys(), QStringList{u"a.story.json"_s});
        QCOMPARE(unpacked->leftOut, QStringList{name});
    }

    void noNameLeadsOutOfTheNewFolder_data()
    {
        QTest::addColumn<QByteArray>("packed");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("up") << QByteArray("xx/evil.story.json") << QByteArray("../evil.story.json");
        QTest::newRow("up through pictures") << QByteArray("a.files/xx/evil.png") << QByteArray("a.files/../evil.png");
        QTest::newRow("from the root") << QByteArray("xtmp/evil.story.json") << QByteArray("/tmp/evil.story.json");
    }
    void noNameLeadsOutOfTheNewFolder()
    {
        QFETCH(QByteArray, packed);
        QFETCH(QByteArray, name);
        make({{u"a.story.json"_s, storyBytes}, {QString::fromUtf8(packed), "evil"}});
        renameInside(m_zip, packed, name);
        QDir(m_folder->path()).mkdir(u"inner"_s);
        const QString parent = m_folder->filePath(u"inner"_s);
        const auto unpacked = store::unpackPortfolio(m_zip, parent);
        auto files = tree(m_folder->path());
        files.remove(u"mine.zip"_s);
        for (const QString& file : files.keys())
            QVERIFY2(file.startsWith(u"inner/mine/"), qPrintable(file));
        QVERIFY(!QFile::exists(u"/tmp/evil.story.json"_s));
        if (unpacked) QVERIFY(!QFile::exists(unpacked->folder + u"/evil.png"_s));
    }

    void aLinkIsLeftOut()
    {
        KZip zip(m_zip);
        QVERIFY(zip.open(QIODevice::WriteOnly));
        QVERIFY(zip.writeFile(u"a.story.json"_s, storyBytes));
        QVERIFY(zip.writeSymLink(u"b.story.json"_s, u"/etc/hostname"_s));
        QVERIFY(zip.close());
        const auto unpacked = store::unpackPortfolio(m_zip, m_folder->path());
        QVERIFY(unpacked);
        QCOMPARE(QDir(unpacked->folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
                 QStringList{u"a.story.json"_s});
        QCOMPARE(unpacked->leftOut, QStringList{u"b.story.json"_s});
    }

    void twoFilesOfOneNameAreRefused()
    {
        make({{u"a.story.json"_s, storyBytes}, {u"b.story.json"_s, "other"}});
        renameInside(m_zip, "b.story.json", "a.story.json");
        refuses(u"two files of one name"_s);
    }

    void aFileThatUnpacksToMuchIsRefused()
    {
        make({{u"a.story.json"_s, storyBytes}, {u"a.files/bomb.png"_s, QByteArray(40 * 1024 * 1024, 'x')}});
        QVERIFY(QFileInfo(m_zip).size() < 1024 * 1024); // it is a small file
        refuses(u"larger than 10 MB"_s);
    }

    void whatIsNoZipIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("this is a text");
        QTest::newRow("an end without a directory") << QByteArray("PK\5\6" + QByteArray(18, '\xff'));
    }
    void whatIsNoZipIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(store::save(m_zip, bytes, {}));
        refuses({});
    }

    void aZipThatIsCutOffIsRefused()
    {
        make({{u"a.story.json"_s, storyBytes}, {u"a.files/x.png"_s, QByteArray(1000, 'x')}});
        const QByteArray whole = fileBytes(m_zip);
        for (qsizetype size = 0; size < whole.size(); size += 7) {
            QVERIFY(store::replace(m_zip, whole.first(size)));
            QVERIFY(!store::unpackPortfolio(m_zip, m_folder->path()));
        }
        QCOMPARE(tree(m_folder->path()).keys(), QStringList{u"mine.zip"_s});
    }

    void aByteThatFlippedNeverGivesAHalf()
    {
        make({{u"a.story.json"_s, storyBytes}, {u"a.files/x.png"_s, QByteArray(300, 'x')}});
        const QByteArray whole = fileBytes(m_zip);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray flipped = whole;
            flipped[at] = char(~flipped[at]);
            QVERIFY(store::replace(m_zip, flipped));
            const auto unpacked = store::unpackPortfolio(m_zip, m_folder->path());
            if (unpacked) QVERIFY(QDir(unpacked->folder).removeRecursively());
            QCOMPARE(tree(m_folder->path()).keys(), QStringList{u"mine.zip"_s});
        }
    }

    void aZipWithoutAStoryIsNoPortfolio()
    {
        make({{u"readme.txt"_s, "hello"}});
        refuses(u"no story"_s);
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
