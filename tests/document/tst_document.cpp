// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "store/json.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;

namespace {

const FieldPath title("title"_L1);
const FieldPath problem("objective.problem"_L1);
const FieldPath cycles("cycles"_L1);

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    qint64 m_now = 0;
    QString m_key;

    QStringList undoTexts()
    {
        QStringList texts;
        for (int i = 0; i < m_document->undoStack().count(); ++i)
            texts.append(m_document->undoStack().text(i));
        return texts;
    }
    QStringList files() { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    const Project& project() { return *m_document->project(m_key); }

private slots:
    void init()
    {
        // Below the home folder: the trash is there, and a file must not have to cross file systems on its way.
        QVERIFY(QDir().mkpath(QDir::homePath()));
        m_folder = std::make_unique<QTemporaryDir>(QDir::homePath() + u"/portfolio-XXXXXX"_s);
        m_document = std::make_unique<Document>();
        m_document->setClock([this] { return m_now; });
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_key = edits::addProject(*m_document, u"Fraud"_s);
        QVERIFY(m_document->save().isEmpty());
        m_document->undoStack().clear();
    }

    void everyVerbNamesItsStepAndCanBeTakenBack()
    {
        const Project before = project();
        edits::setField(*m_document, m_key, title, u"Fraud, told again"_s);
        const QString id = edits::addEntry(*m_document, m_key, cycles);
        edits::setField(*m_document, m_key, cycles.entry(id).field(u"decision"), int(Decision::RolledBack));
        const QString copy = edits::duplicateEntry(*m_document, m_key, cycles.entry(id));
        edits::moveEntry(*m_document, m_key, cycles.entry(copy), 0);
        edits::deleteEntry(*m_document, m_key, cycles.entry(id));
        edits::setNotKnown(*m_document, m_key, problem, true);
        edits::setSource(*m_document, m_key, problem, u"a talk"_s);
        QCOMPARE(undoTexts(),
                 (QStringList{u"Change Title"_s, u"Add cycle"_s, u"Change Decision of cycle 1"_s,
                              u"Duplicate cycle 1"_s, u"Move cycle 2"_s, u"Delete cycle 2"_s, u"Mark as not known"_s,
                              u"Change source"_s}));
        QCOMPARE(project().cycles.size(), 1);
        QCOMPARE(project().cycles.first().id, copy);
        QCOMPARE(project().cycles.first().decision, Decision::RolledBack);
        QVERIFY(project().objective.about.value(u"problem"_s) == (Annotation{u"a talk"_s, true}));
        const Project after = project();
        while (m_document->undoStack().canUndo())
            m_document->undoStack().undo();
        QVERIFY(project() == before);
        while (m_document->undoStack().canRedo())
            m_document->undoStack().redo();
        QVERIFY(project() == after);
    }

    void typingInOneFieldIsOneStepUntilAPause()
    {
        const auto type = [this](const QString& text, qint64 pause, const FieldPath& path = problem) {
            m_now += pause;
            edits::setField(*m_document, m_key, path, path == problem ? QVariant(QStringList{text}) : QVariant(text));
        };
        type(u"W"_s, 100);
        type(u"We"_s, 1499);
        type(u"We "_s, 1499);
        QCOMPARE(m_document->undoStack().count(), 1);
        type(u"We l"_s, 1501);
        QCOMPARE(m_document->undoStack().count(), 2);
        type(u"T"_s, 10, title);
        type(u"We lo"_s, 10);
        QCOMPARE(m_document->undoStack().count(), 4);
        m_document->undoStack().undo();
        m_document->undoStack().undo();
        m_document->undoStack().undo();
        QCOMPARE(project().objective.problem.paragraphs, QStringList{u"We "_s});
        m_document->undoStack().undo();
        QVERIFY(project().objective.problem.isEmpty());
    }

    void typingAndTakingItBackLeavesNoStep()
    {
        edits::setField(*m_document, m_key, title, u"Frau"_s);
        edits::setField(*m_document, m_key, title, u"Fraud"_s);
        QCOMPARE(m_document->undoStack().count(), 0);
    }

    void whatChangesNothingIsNoStep()
    {
        edits::setField(*m_document, m_key, title, u"Fraud"_s);
        edits::setField(*m_document, m_key, "nowhere"_L1, u"x"_s);
        edits::setField(*m_document, u"no such project"_s, title, u"x"_s);
        edits::deleteEntry(*m_document, m_key, cycles.entry(u"c9"_s));
        edits::moveEntry(*m_document, m_key, cycles.entry(u"c9"_s), 0);
        edits::setField(*m_document, m_key, "rank"_L1, qQNaN());
        QVERIFY(edits::addEntry(*m_document, m_key, title).isEmpty());
        QCOMPARE(m_document->undoStack().count(), 0);
    }

    void halfASurrogatePairIsMended()
    {
        edits::setField(*m_document, m_key, title, QString(QString(QChar(0xD800)) + u"x"_s));
        QCOMPARE(project().title, u"?x"_s);
        QVERIFY(m_document->save().isEmpty());
    }

    void aMeasurementIsSetAndTakenAway()
    {
        const QString metric = edits::addEntry(*m_document, m_key, "metrics"_L1);
        const FieldPath measurements("baseline.measurements"_L1);
        edits::setMeasurement(*m_document, m_key, measurements, metric, 3.5);
        edits::setMeasurement(*m_document, m_key, measurements, metric, 4.5);
        QCOMPARE(project().baseline.measurements.size(), 1);
        QCOMPARE(project().baseline.measurements.first().value, Number(4.5));
        edits::setMeasurement(*m_document, m_key, measurements, metric, {});
        QVERIFY(project().baseline.measurements.isEmpty());
    }

    void modifiedMeansDifferentFromTheFile()
    {
        QSignalSpy changes(m_document.get(), &Document::modifiedChanged);
        QVERIFY(!m_document->isModified());
        edits::setField(*m_document, m_key, title, u"Other"_s);
        QVERIFY(m_document->isModified());
        m_document->undoStack().undo();
        QVERIFY(!m_document->isModified());
        m_document->undoStack().redo();
        QVERIFY(m_document->save().isEmpty());
        QVERIFY(!m_document->isModified());
        m_document->undoStack().undo();
        QVERIFY(m_document->isModified());
        QVERIFY(changes.size() >= 5);
    }

    void whatIsSavedIsWhatIsThere()
    {
        edits::setField(*m_document, m_key, title, u"Other"_s);
        QVERIFY(m_document->save().isEmpty());
        QCOMPARE(files(), QStringList{u"fraud.story.json"_s});
        QCOMPARE(fileBytes(m_folder->filePath(u"fraud.story.json"_s)), store::toJson(project()));
    }

    void whatWasChangedOnDiskStaysAndTheEditStaysToo()
    {
        const QString path = m_folder->filePath(u"fraud.story.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("theirs");
        file.close();
        edits::setField(*m_document, m_key, title, u"Mine"_s);
        const Errors errors = m_document->save();
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().kind, Error::Kind::ChangedOnDisk);
        QVERIFY(m_document->isModified());
        QCOMPARE(project().title, u"Mine"_s);
        QCOMPARE(fileBytes(path), "theirs");
    }

    void aDeletedStoryGoesToTheTrashAndUndoBringsItBack()
    {
        edits::deleteProject(*m_document, m_key);
        QVERIFY(m_document->keys().isEmpty());
        QVERIFY(m_document->save().isEmpty());
        QCOMPARE(files(), QStringList());
        m_document->undoStack().undo();
        QCOMPARE(m_document->keys(), QStringList{m_key});
        QVERIFY(m_document->save().isEmpty());
        QCOMPARE(files(), QStringList{u"fraud.story.json"_s});
    }

    void projectsWithoutARankCanBeMovedAsWell()
    {
        for (const QString& name : {u"x"_s, u"y"_s, u"z"_s}) {
            Project other;
            other.id = name;
            other.title = name;
            QVERIFY(store::save(m_folder->filePath(name + u".story.json"_s), store::toJson(other), {}));
        }
        m_document->open(*store::openPortfolio(m_folder->path()));
        const auto titles = [this] {
            QStringList all;
            for (const QString& key : m_document->keys())
                all.append(m_document->project(key)->title);
            return all.join(u' ');
        };
        QCOMPARE(titles(), u"Fraud x y z"_s);
        edits::moveProject(*m_document, m_document->keys().at(2), 3);
        QCOMPARE(titles(), u"Fraud x z y"_s);
        edits::moveProject(*m_document, m_document->keys().at(3), 4);
        QCOMPARE(titles(), u"Fraud x z y"_s);
        edits::moveProject(*m_document, m_document->keys().at(1), 0);
        QCOMPARE(titles(), u"x Fraud z y"_s);
        QCOMPARE(m_document->undoStack().count(), 2);
        m_document->undoStack().undo();
        m_document->undoStack().undo();
        QCOMPARE(titles(), u"Fraud x y z"_s);
    }

    void aDeletedStoryThatAnotherProgramChangedStays()
    {
        const QString path = m_folder->filePath(u"fraud.story.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("theirs");
        file.close();
        edits::deleteProject(*m_document, m_key);
        QCOMPARE(m_document->save().size(), 1);
        QCOMPARE(fileBytes(path), "theirs");
    }

    void projectsStandByRankAndNeighboursKeepTheirs()
    {
        const QString second = edits::addProject(*m_document, u"Second"_s);
        const QString third = edits::addProject(*m_document, u"Third"_s);
        const Number rankOfFirst = project().rank;
        const Number rankOfSecond = m_document->project(second)->rank;
        edits::moveProject(*m_document, third, 1);
        QCOMPARE(m_document->keys(), (QStringList{m_key, third, second}));
        edits::moveProject(*m_document, third, 0);
        QCOMPARE(m_document->keys(), (QStringList{third, m_key, second}));
        const QString copy = edits::duplicateProject(*m_document, m_key);
        QCOMPARE(m_document->keys(), (QStringList{third, m_key, copy, second}));
        QCOMPARE(project().rank, rankOfFirst);
        QCOMPARE(m_document->project(second)->rank, rankOfSecond);
        QVERIFY(m_document->project(copy)->id != project().id);
    }

    void anyWalkThroughTheHistoryComesBackToTheSameStories_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anyWalkThroughTheHistoryComesBackToTheSameStories()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QList<QByteArray> states{store::toJson(project())};
        for (int step = 0; step < 200; ++step) {
            m_now += 10'000;
            const int index = m_document->undoStack().index();
            const auto entry = [&] {
                return project().cycles.isEmpty()
                    ? FieldPath()
                    : cycles.entry(project().cycles[random.bounded(project().cycles.size())].id);
            };
            switch (random.bounded(7)) {
            case 0: m_document->undoStack().undo(); break;
            case 1: m_document->undoStack().redo(); break;
            case 2: edits::addEntry(*m_document, m_key, cycles); break;
            case 3: edits::deleteEntry(*m_document, m_key, entry()); break;
            case 4: edits::moveEntry(*m_document, m_key, entry(), random.bounded(5)); break;
            case 5:
                edits::setField(*m_document, m_key, problem, QStringList{QString::number(random.bounded(50))});
                break;
            case 6: edits::duplicateEntry(*m_document, m_key, entry()); break;
            }
            const int now = m_document->undoStack().index();
            if (now == index + 1 && now == m_document->undoStack().count()) {
                states.resize(now);
                states.append(store::toJson(project()));
            }
            QCOMPARE(store::toJson(project()), states[now]);
        }
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
