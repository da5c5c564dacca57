// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "document/edits.h"
#include "store/json.h"
#include "store/pictures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace document;
using namespace story;
using namespace Qt::StringLiterals;

/// Pictures are never lost, whatever happens between a paste and a save; and what else belongs to the files of a
/// portfolio.
class TestFigures : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    const QByteArray m_bytes = "a picture, as far as a document knows";
    QString m_name;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    void open() { m_document->open(*store::openPortfolio(m_folder->path())); }

    QString addStory(const QString& title)
    {
        const QString key = edits::addProject(*m_document, title);
        return key;
    }

    QString addFigure(const QString& key, const QString& list = u"figures"_s)
    {
        return edits::addFigures(*m_document, key, FieldPath::fromText(list), {{m_bytes, u"png"_s, {}}}, Step::Rollout)
            .value(0);
    }

    void saveAll() { QCOMPARE(m_document->save(), Errors()); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_name = store::pictureName(m_bytes, u"png"_s);
        open();
    }

    void aPictureIsWrittenWithItsStory()
    {
        const QString key = addStory(u"Fraud"_s);
        const QString id = addFigure(key);
        QCOMPARE(m_document->project(key)->figures.first().id, id);
        QCOMPARE(m_document->project(key)->figures.first().step, Step::Rollout);
        QCOMPARE(m_document->undoStack().undoText(), u"Add picture"_s);
        QCOMPARE(*m_document->picture(key, m_name), m_bytes); // and before it has a file
        saveAll();
        QCOMPARE(*store::readPicture(path(u"fraud.story.json"_s), m_name), m_bytes);
    }

    void severalPicturesAreOneStep()
    {
        const QString key = addStory(u"Fraud"_s);
        const int before = m_document->undoStack().count();
        edits::addFigures(*m_document, key, FieldPath("figures"_L1), {{"a", u"png"_s, {}}, {"b", u"gif"_s, {}}});
        QCOMPARE(m_document->undoStack().count(), before + 1);
        QCOMPARE(m_document->project(key)->figures.size(), 2);
    }

    void onlyAListOfFiguresTakesPictures()
    {
        const QString key = addStory(u"Fraud"_s);
        const Snapshot before = m_document->project(key);
        QCOMPARE(addFigure(key, u"cycles"_s), QString());
        QCOMPARE(addFigure(key, u"nowhere"_s), QString());
        QCOMPARE(m_document->project(key), before);
    }

    void undoAndRedoBringItBackWheneverItWasSaved_data()
    {
        QTest::addColumn<bool>("savedBefore");
        QTest::newRow("undone before a save") << false;
        QTest::newRow("undone after a save") << true;
    }
    void undoAndRedoBringItBackWheneverItWasSaved()
    {
        QFETCH(bool, savedBefore);
        const QString key = addStory(u"Fraud"_s);
        addFigure(key);
        if (savedBefore) saveAll();
        m_document->undoStack().undo();
        saveAll();
        m_document->undoStack().redo();
        saveAll();
        QCOMPARE(*store::readPicture(path(u"fraud.story.json"_s), m_name), m_bytes);
    }

    void deletingTheEntryLeavesTheFile()
    {
        const QString key = addStory(u"Fraud"_s);
        const QString id = addFigure(key);
        saveAll();
        edits::deleteEntry(*m_document, key, FieldPath("figures"_L1).entry(id));
        saveAll();
        QVERIFY(store::hasPicture(path(u"fraud.story.json"_s), m_name));
        m_document->undoStack().undo();
        QCOMPARE(*m_document->picture(key, m_name), m_bytes);
    }

    void aSaveThatFailsKeepsItForTheNext()
    {
        const QString key = addStory(u"Fraud"_s);
        saveAll();
        QFile inTheWay(path(u"fraud.files"_s)); // a file where the folder has to be
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        addFigure(key);
        QCOMPARE(m_document->save().size(), 1);
        QVERIFY(m_document->isModified());
        QCOMPARE(*m_document->picture(key, m_name), m_bytes);
        const auto onDisk = store::openProject(path(u"fraud.story.json"_s));
        QVERIFY(onDisk.project->figures.isEmpty()); // no story on the disk that names what is not there
        QVERIFY(inTheWay.remove());
        saveAll();
        QCOMPARE(*store::readPicture(path(u"fraud.story.json"_s), m_name), m_bytes);
    }

    void aDuplicateHasItsPictures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("of a paste") << QString();
        QTest::newRow("with a name of its own") << u"chart.png"_s;
    }
    void aDuplicateHasItsPictures()
    {
        QFETCH(QString, name);
        const QString key = addStory(u"Fraud"_s);
        const QString id = addFigure(key);
        saveAll();
        if (!name.isEmpty()) {
            QVERIFY(store::writePicture(path(u"fraud.story.json"_s), name, m_bytes));
            edits::setField(*m_document, key, FieldPath("figures"_L1).entry(id).field(u"file"), name);
        }
        const QString copy = edits::duplicateProject(*m_document, key);
        saveAll();
        const QString file = m_document->project(copy)->figures.first().file;
        QCOMPARE(*store::readPicture(m_document->shelf(copy)->path, file), m_bytes);
    }

    void aStoryThatWasDeletedComesBackWithItsPictures()
    {
        const QString key = addStory(u"Fraud"_s);
        addFigure(key);
        saveAll();
        edits::deleteProject(*m_document, key);
        saveAll();
        m_document->undoStack().undo();
        saveAll();
        QCOMPARE(*store::readPicture(m_document->shelf(key)->path, m_name), m_bytes);
    }

    void aPictureThatIsMissingStopsNoSave()
    {
        Project project;
        project.id = u"p"_s;
        project.title = u"Fraud"_s;
        for (const QString& file : {u"../../etc/passwd"_s, QString(u"0"_s.repeated(64) + u".png"_s), QString()}) {
            Figure figure;
            figure.id = u"f%1"_s.arg(project.figures.size());
            figure.file = file;
            project.figures.append(figure);
        }
        const QString key = edits::addProject(*m_document, project);
        saveAll();
        for (const Figure& figure : project.figures)
            QVERIFY(!m_document->picture(key, figure.file));
        QVERIFY(!QDir(path(u"fraud.files"_s)).exists());
    }

    void archivingIsAStepOfItsOwn()
    {
        const QString key = addStory(u"Fraud"_s);
        edits::setArchived(*m_document, key, true);
        QVERIFY(m_document->project(key)->archived);
        const int steps = m_document->undoStack().count();
        edits::setArchived(*m_document, key, true);
        QCOMPARE(m_document->undoStack().count(), steps); // nothing changed
        m_document->undoStack().undo();
        QVERIFY(!m_document->project(key)->archived);
    }

    void theOwnerIsChangedInOneStepAndWhatIsUnknownStays()
    {
        const QByteArray before =
            "{\n  \"format\": \"storyloop/portfolio\",\n  \"version\": 1,\n  \"id\": \"mine\",\n"
            "  \"later\": 7,\n  \"owner\": {\n    \"name\": \"Ada\",\n    \"fax\": \"none\"\n  }\n}\n";
        QVERIFY(store::save(path(u"portfolio.json"_s), before, {}));
        open();
        Owner owner = m_document->portfolio().owner;
        owner.name = u"Ada Lovelace"_s;
        edits::setOwner(*m_document, owner);
        QVERIFY(m_document->isModified());
        saveAll();
        QByteArray expected = before;
        QFile file(path(u"portfolio.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), expected.replace("\"Ada\"", "\"Ada Lovelace\""));
        m_document->undoStack().undo();
        QCOMPARE(m_document->portfolio().owner.name, u"Ada"_s);
        saveAll();
        file.seek(0);
        QFile again(path(u"portfolio.json"_s));
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), before);
    }

    void anOwnerIsWrittenWhereThereWasNoFile()
    {
        Owner owner;
        owner.name = u"Ada"_s;
        edits::setOwner(*m_document, owner);
        saveAll();
        open();
        QCOMPARE(m_document->portfolio().owner.name, u"Ada"_s);
        QVERIFY(!m_document->isModified());
    }

    void aPortfolioFileThatCannotBeReadIsLeftAlone()
    {
        QVERIFY(store::save(path(u"portfolio.json"_s), "{ broken", {}));
        open();
        QVERIFY(!m_document->canEditPortfolio());
        Owner owner;
        owner.name = u"Ada"_s;
        edits::setOwner(*m_document, owner);
        saveAll();
        QFile file(path(u"portfolio.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{ broken"));
    }

    void oneFileAloneLeavesTheOthersUnread()
    {
        addStory(u"Fraud"_s);
        addStory(u"Ranking"_s);
        saveAll();
        m_document->open(*store::openAlone(path(u"ranking.story.json"_s)));
        QCOMPARE(m_document->keys(), QStringList{path(u"ranking.story.json"_s)});
        QCOMPARE(m_document->folder(), m_folder->path());
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
