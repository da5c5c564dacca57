// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/recoverykeeper.h"
#include "store/json.h"
#include "store/trash.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;

/// A picture that was added is kept from its first second, as the text around it is; one that is nowhere is told.
class TestKeptPictures : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<RecoveryKeeper> m_keeper;
    const QByteArray m_pixels = "a picture, as far as a document knows";
    const QString m_name = store::pictureName(m_pixels, u"png"_s);
    QString m_key;

    QString addPicture(const QString& key)
    {
        return edits::addFigures(*m_document, key, "figures"_L1, {{m_pixels, u"png"_s, {}}}, Step::Rollout).value(0);
    }
    void keepNow() { m_keeper->keepNow(); }
    void saveAll() { QCOMPARE(m_document->save(), Errors()); }
    QString session() const { return m_state->filePath(u"recovery/this"_s); }
    bool isKept() const { return QFile::exists(session() + u'/' + m_name); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_state = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->setStateFolder(m_state->path());
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_keeper = std::make_unique<RecoveryKeeper>(*m_document, m_state->path(), u"this"_s);
        m_key = edits::addProject(*m_document, u"Fraud"_s);
        saveAll();
        keepNow();
    }
    void cleanup() { m_keeper.reset(); }

    void aPictureThatIsNotSavedComesBackWithItsStory()
    {
        addPicture(m_key);
        keepNow();
        m_keeper.reset(); // as after a crash
        const store::Recovery next(m_state->path(), u"next"_s);
        const auto copies = next.copies();
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.first().pictures, QStringList{m_name});
        QCOMPARE(next.pictures(copies.first()), (store::PictureBytes{{m_name, m_pixels}}));
    }

    void aPictureThatIsSavedIsNotKeptTwice()
    {
        addPicture(m_key);
        keepNow();
        QVERIFY(isKept());
        saveAll();
        keepNow();
        QVERIFY(!isKept());
        edits::setField(*m_document, m_key, "title"_L1, u"Typed"_s);
        keepNow();
        QVERIFY(!isKept()); // it stands beside the story
    }

    void aPictureOfTwoStoriesGoesWithTheLastOfThem()
    {
        const QString other = edits::addProject(*m_document, u"Ranking"_s);
        addPicture(m_key);
        const QString id = addPicture(other);
        keepNow();
        edits::deleteEntry(*m_document, other, FieldPath("figures"_L1).entry(id));
        keepNow();
        keepNow(); // of two copies the older one named it still
        edits::setField(*m_document, other, "title"_L1, u"Ranked"_s);
        keepNow();
        QVERIFY(isKept());
        saveAll();
        keepNow();
        QVERIFY(!isKept());
    }

    void aDamagedPictureIsNotGivenBack()
    {
        addPicture(m_key);
        keepNow();
        m_keeper.reset();
        QVERIFY(store::replace(session() + u'/' + m_name, "half of a pic"));
        const store::Recovery next(m_state->path(), u"next"_s);
        QCOMPARE(next.pictures(next.copies().first()), store::PictureBytes());
    }

    void anUnwantedTextTakesItsPictureToTheTrash()
    {
        addPicture(m_key);
        keepNow();
        m_keeper.reset();
        store::Recovery next(m_state->path(), u"next"_s);
        store::Trash trash(m_state->path());
        QVERIFY(next.discard(next.copies().first(), trash, m_document->today()));
        QCOMPARE(store::readPicture(trash.entries().first().storyPath, m_name), m_pixels);
        QVERIFY(!QDir(session()).exists());
    }

    void aPictureThatIsNowhereIsToldOnceWhenItsStoryIsSaved()
    {
        QList<FileNews> news;
        connect(m_document.get(), &Document::told, this, [&](const QString&, FileNews what) { news.append(what); });
        const QString id = addPicture(m_key);
        const FieldPath file = FieldPath("figures"_L1).entry(id).field(u"file");
        saveAll();
        QCOMPARE(news, QList<FileNews>());
        edits::setField(*m_document, m_key, file, u"gone.png"_s);
        saveAll();
        QCOMPARE(news, QList<FileNews>{FileNews::PicturesLacking});
        QCOMPARE(m_document->lackingPictures(m_key), QStringList{u"gone.png"_s});
        edits::setField(*m_document, m_key, "title"_L1, u"Typed"_s);
        saveAll();
        QCOMPARE(news.size(), 1);
        m_document->undoStack().setIndex(m_document->undoStack().index() - 2);
        saveAll();
        QCOMPARE(m_document->lackingPictures(m_key), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestKeptPictures)
#include "tst_keptpictures.moc"
