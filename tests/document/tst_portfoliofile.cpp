// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/folderwatch.h"
#include "document/saver.h"
#include "store/json.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using News = QList<FileNews>;

/// What other programs do to portfolio.json while it is open. What is here is never lost with it.
class TestPortfolioFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Saver> m_saver;
    std::unique_ptr<FolderWatch> m_watch;
    News m_news; ///< of portfolio.json

    QString path() const { return m_folder->filePath(store::portfolioFile); }
    QString story(const QString& name) const { return m_folder->filePath(name + u".story.json"_s); }
    std::optional<Owner> ownerOnDisk() const
    {
        const auto bytes = store::readFile(path());
        const auto portfolio = bytes ? store::portfolioFromJson(*bytes, {}) : std::unexpected(Errors());
        return portfolio ? std::optional(portfolio->owner) : std::nullopt;
    }
    void write(const Owner& owner)
    {
        Portfolio portfolio = m_document->portfolio();
        portfolio.owner = owner;
        QVERIFY(store::replace(path(), store::toJson(portfolio)));
    }
    Owner withHeadline(const QString& headline) const
    {
        Owner owner = m_document->portfolio().owner;
        owner.headline = headline;
        return owner;
    }
    /// What waits for a second look gets it.
    void look()
    {
        for (int i = 0; i < 3; ++i)
            m_watch->lookAndWait();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString& name : {u"fraud"_s, u"ranking"_s, u"churn"_s}) {
            Project project;
            project.id = project.title = name;
            QVERIFY(store::save(story(name), store::toJson(project), {}));
        }
        Portfolio portfolio;
        portfolio.id = u"p"_s;
        portfolio.owner.name = u"Ada"_s;
        QVERIFY(store::save(path(), store::toJson(portfolio), {}));
        m_document = std::make_unique<Document>();
        m_saver = std::make_unique<Saver>(*m_document);
        m_saver->setDelay(10min);
        m_watch = std::make_unique<FolderWatch>(*m_document);
        m_watch->setInterval(1h);
        m_news.clear();
        connect(m_document.get(), &Document::told, this, [this](const QString& key, FileNews news) {
            if (key == Document::portfolioKey) m_news.append(news);
        });
        m_document->open(*store::openPortfolio(m_folder->path()));
        look();
        QCOMPARE(m_news, News());
    }
    void cleanup()
    {
        m_watch.reset();
        m_saver.reset();
        m_document.reset();
    }

    void whatIsDeletedThereIsWrittenAnew_data()
    {
        QTest::addColumn<bool>("isEdited");
        QTest::newRow("nothing is changed here") << false;
        QTest::newRow("something is changed here") << true;
    }
    void whatIsDeletedThereIsWrittenAnew()
    {
        QFETCH(bool, isEdited);
        if (isEdited) edits::setOwner(*m_document, withHeadline(u"Mine"_s));
        QVERIFY(QFile::remove(path()));
        look();
        QCOMPARE(m_news, News{FileNews::Vanished});
        QVERIFY(m_saver->saveAndWait());
        QVERIFY(ownerOnDisk());
        QCOMPARE(ownerOnDisk()->name, u"Ada"_s);
        QCOMPARE(ownerOnDisk()->headline, isEdited ? u"Mine"_s : QString());
        look();
        QCOMPARE(m_news.size(), 1);
    }

    void itIsSavedByItselfWithoutAnEdit()
    {
        m_saver->setDelay(10ms);
        QVERIFY(QFile::remove(path()));
        look();
        QTRY_VERIFY(ownerOnDisk());
    }

    void whatIsGoneForAMomentIsNoNews()
    {
        QVERIFY(QFile::rename(path(), path() + u"-away"_s));
        m_watch->lookAndWait();
        QVERIFY(QFile::rename(path() + u"-away"_s, path()));
        look();
        QCOMPARE(m_news, News());
        QVERIFY(!m_document->isModified());
    }

    void aFolderThatIsAwayGetsNoFile_data()
    {
        QTest::addColumn<bool>("leavesAnEmptyFolder");
        QTest::newRow("as a folder that is moved") << false;
        QTest::newRow("as a disk that is taken out") << true;
    }
    void aFolderThatIsAwayGetsNoFile()
    {
        QFETCH(bool, leavesAnEmptyFolder);
        const QString away = m_folder->path() + u"-away"_s;
        QVERIFY(QDir().rename(m_folder->path(), away));
        if (leavesAnEmptyFolder) QVERIFY(QDir().mkdir(m_folder->path()));
        look();
        QCOMPARE(m_news, News());
        m_saver->saveAndWait();
        QVERIFY(!QFile::exists(path()));
        QDir().rmdir(m_folder->path());
        QVERIFY(QDir().rename(away, m_folder->path()));
        look();
        QVERIFY(!m_document->isModified());
    }

    void whatIsOpenReadOnlyIsLeftToOthers()
    {
        m_document->setReadOnly({Error::Kind::CannotWrite, m_folder->path(), 0, {}, u"is open elsewhere"_s});
        QVERIFY(QFile::remove(path()));
        look();
        QVERIFY(!m_document->isModified());
        m_saver->saveAndWait();
        QVERIFY(!QFile::exists(path()));
    }

    void whatBothChangedStaysAsItIsHereAndThatIsSaid()
    {
        edits::setOwner(*m_document, withHeadline(u"Mine"_s));
        write(withHeadline(u"Theirs"_s));
        look();
        QCOMPARE(m_news, News{FileNews::Clashed});
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(ownerOnDisk()->headline, u"Mine"_s);
    }

    void whatBothChangedApartIsNoNews()
    {
        edits::setOwner(*m_document, withHeadline(u"Mine"_s));
        Owner theirs = withHeadline({});
        theirs.mail = u"ada@example.org"_s;
        write(theirs);
        look();
        QCOMPARE(m_news, News());
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(ownerOnDisk()->headline, u"Mine"_s);
        QCOMPARE(ownerOnDisk()->mail, u"ada@example.org"_s);
    }

    void whatCannotBeReadIsLeftAndIsTakenWhenItIsMended()
    {
        const QByteArray before = *store::readFile(path());
        edits::setOwner(*m_document, withHeadline(u"Mine"_s));
        QVERIFY(store::replace(path(), "<<<<<<< scribble"));
        look();
        QCOMPARE(m_news, News{FileNews::ReadOnly});
        QVERIFY(!m_document->canEditPortfolio());
        QVERIFY(!m_saver->saveAndWait());
        QCOMPARE(*store::readFile(path()), "<<<<<<< scribble");
        QCOMPARE(m_document->faults().size(), 1);
        QVERIFY(store::replace(path(), before));
        look();
        QVERIFY(m_document->canEditPortfolio());
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(ownerOnDisk()->headline, u"Mine"_s);
        QCOMPARE(m_news.size(), 1);
    }

    void whatCouldNeverBeReadAndIsDeletedIsNoLossAndCanBeWrittenAgain()
    {
        QVERIFY(store::replace(path(), "{ broken"));
        m_document->open(*store::openPortfolio(m_folder->path()));
        look();
        QVERIFY(QFile::remove(path()));
        look();
        QCOMPARE(m_news, News());
        QVERIFY(m_document->canEditPortfolio());
        edits::setOwner(*m_document, withHeadline(u"Mine"_s));
        QVERIFY(m_saver->saveAndWait());
        QCOMPARE(ownerOnDisk()->headline, u"Mine"_s);
    }
};

QTEST_GUILESS_MAIN(TestPortfolioFile)
#include "tst_portfoliofile.moc"
