// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "items/entrymodel.h"
#include "items/portfoliomodel.h"
#include "items/rowsteps.h"
#include "items/stepmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace items;
using namespace Qt::StringLiterals;

namespace {

const FieldPath cycles("cycles"_L1);

/// A model as a person would read it off the screen.
QString printed(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u" | "_s));
    }
    return rows.join(u'\n');
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    QString m_key;

    QString addCycle(const QString& title)
    {
        const QString id = edits::addEntry(*m_document, m_key, cycles);
        edits::setField(*m_document, m_key, cycles.entry(id).field(u"title"), title);
        return id;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_key = edits::addProject(*m_document, u"Fraud"_s);
    }

    void oneListBecomesAnotherInSteps_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("steps");
        QTest::newRow("nothing to do") << u"abc"_s << u"abc"_s << 0;
        QTest::newRow("one more") << u"abc"_s << u"abxc"_s << 1;
        QTest::newRow("one less") << u"abc"_s << u"ac"_s << 1;
        QTest::newRow("one moved up") << u"abcd"_s << u"dabc"_s << 1;
        QTest::newRow("one moved down") << u"abcd"_s << u"bcda"_s << 1;
        QTest::newRow("all others") << u"abc"_s << u"xy"_s << 5;
        QTest::newRow("turned round") << u"abcd"_s << u"dcba"_s << 3;
        QTest::newRow("from nothing") << u""_s << u"ab"_s << 2;
    }
    void oneListBecomesAnotherInSteps()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, steps);
        const auto letters = [](const QString& word) { return word.split(QString(), Qt::SkipEmptyParts); };
        QStringList now = letters(from);
        int taken = 0;
        applyRowSteps(now, letters(to),
                      {.remove =
                           [&](int row) {
                               now.removeAt(row);
                               ++taken;
                           },
                       .insert =
                           [&](int row, const QString& id) {
                               now.insert(row, id);
                               ++taken;
                           },
                       .move =
                           [&](int a, int b) {
                               now.move(a, b);
                               ++taken;
                           }});
        QCOMPARE(now.join(QString()), to);
        QCOMPARE(taken, steps);
    }

    void aTableShowsAndEditsItsEntries()
    {
        EntryModel model(*m_document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QString metric = edits::addEntry(*m_document, m_key, "metrics"_L1);
        edits::setField(*m_document, m_key, FieldPath("metrics"_L1).entry(metric).field(u"name"), u"Recall"_s);
        edits::setField(*m_document, m_key, FieldPath("metrics"_L1).entry(metric).field(u"unit"), u"%"_s);
        model.setPlace(m_key, cycles,
                       {{.field = "title"_L1},
                        {.field = "endDate"_L1},
                        {.metricId = metric},
                        {.field = "decision"_L1},
                        {.field = "levers"_L1},
                        {.field = "successor"_L1},
                        {.field = "starred"_L1}});
        const QString first = addCycle(u"First"_s);
        const QString second = addCycle(u"Second"_s);
        QVERIFY(model.setData(model.index(0, 1), QVariant::fromValue(*Date::fromText(u"2026-Q1")), Qt::EditRole));
        QVERIFY(model.setData(model.index(0, 2), 71.5, Qt::EditRole));
        QVERIFY(model.setData(model.index(0, 3), int(Decision::RolledBack), Qt::EditRole));
        QVERIFY(model.setData(model.index(0, 4),
                              QVariant::fromValue(QList<int>{int(Lever::Features), int(Lever::Model)}), Qt::EditRole));
        QVERIFY(model.setData(model.index(0, 5), second, Qt::EditRole));
        QVERIFY(model.setData(model.index(1, 6), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(printed(model),
                 u"First | 2026-Q1 | 71.5 | Rolled back | Features, Model | Second | \nSecond |  |  |  |  |  | "_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Recall, %"_s);
        QVERIFY(m_document->project(m_key)->cycle(second)->starred);
        QCOMPARE(model.index(1, 6).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(m_document->undoStack().undoText(), u"Change Tell this one of cycle 2"_s);
        QCOMPARE(model.entryPath(0), cycles.entry(first));
    }

    void theSameValueIsNoEdit()
    {
        EntryModel model(*m_document);
        model.setPlace(m_key, cycles, {{.field = "title"_L1}});
        addCycle(u"First"_s);
        const int before = m_document->undoStack().count();
        model.setData(model.index(0, 0), u"First"_s, Qt::EditRole);
        QCOMPARE(m_document->undoStack().count(), before);
    }

    void aPlaceThatIsNoListIsEmpty()
    {
        EntryModel model(*m_document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setPlace(m_key, "objective"_L1, {{.field = "problem"_L1}});
        QCOMPARE(model.rowCount(), 0);
        model.setPlace(u"no project"_s, cycles, {{.field = "title"_L1}});
        QCOMPARE(model.rowCount(), 0);
    }

    void thePortfolioShowsBrokenFilesAmongTheOthers()
    {
        QVERIFY(m_document->save().isEmpty());
        QVERIFY(store::save(m_folder->filePath(u"torn.story.json"_s), "{", {}));
        m_document->open(*store::openPortfolio(m_folder->path()));
        PortfolioModel model(*m_document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(printed(model), u"Fraud\ntorn.story.json"_s);
        QVERIFY(model.index(1).data(IsBrokenRole).toBool());
        QVERIFY(model.index(1).data(Qt::ToolTipRole).toString().contains(u"not valid JSON"));
    }

    void theStepsTellHowFarTheyAre()
    {
        StepModel model(*m_document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setProject(m_key);
        QCOMPARE(model.rowCount(), pageCount);
        QCOMPARE(model.index(2).data().toString(), u"Business objective"_s);
        QCOMPARE(model.index(2).data(SubtitleRole).toString(), u"0 of 5"_s);
        edits::setField(*m_document, m_key, "objective.problem"_L1, QStringList{u"P"_s});
        QCOMPARE(model.index(2).data(SubtitleRole).toString(), u"1 of 5"_s);
        QCOMPARE(model.index(2).data(CompletenessRole).toInt(), 1);
        QCOMPARE(StepModel::rowOf(StepModel::pageAt(3)), 3);
        QCOMPARE(StepModel::rowOf(StepModel::pageAt(0)), 0);
    }

    /// The whole promise of the models: whatever is done, undone and redone, they tell their views nothing wrong, and end
    /// up showing what a fresh model shows.
    void modelsFollowAnyWalkThroughTheHistory_data()
    {
        QTest::addColumn<quint32>("seed");
        const quint32 seeds = qEnvironmentVariableIsSet("STORYLOOP_LONG_TESTS") ? 200 : 8;
        for (quint32 seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void modelsFollowAnyWalkThroughTheHistory()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QList<Column> columns{{.field = "title"_L1}, {.field = "decision"_L1}, {.field = "successor"_L1}};
        EntryModel entries(*m_document);
        EntryModel others(*m_document);
        PortfolioModel portfolio(*m_document);
        StepModel steps(*m_document);
        entries.setPlace(m_key, cycles, columns);
        others.setPlace(m_key, "rollout.stages"_L1, {{.field = "title"_L1}, {.field = "watched"_L1}});
        steps.setProject(m_key);
        using Tester = QAbstractItemModelTester;
        Tester a(&entries, Tester::FailureReportingMode::Fatal);
        Tester b(&others, Tester::FailureReportingMode::Fatal);
        Tester c(&portfolio, Tester::FailureReportingMode::Fatal);
        Tester d(&steps, Tester::FailureReportingMode::Fatal);
        for (int step = 0; step < 300; ++step) {
            const auto current = m_document->project(m_key);
            const auto cycle = [&] {
                return !current || current->cycles.isEmpty()
                    ? FieldPath()
                    : cycles.entry(current->cycles[random.bounded(current->cycles.size())].id);
            };
            const QStringList keys = m_document->keys();
            switch (random.bounded(11)) {
            case 0:
            case 1: m_document->undoStack().undo(); break;
            case 2: m_document->undoStack().redo(); break;
            case 3: edits::addEntry(*m_document, m_key, cycles, random.bounded(4)); break;
            case 4: edits::deleteEntry(*m_document, m_key, cycle()); break;
            case 5: edits::moveEntry(*m_document, m_key, cycle(), random.bounded(6)); break;
            case 6: edits::setField(*m_document, m_key, cycle().field(u"title"), QString::number(step)); break;
            case 7: edits::addEntry(*m_document, m_key, "rollout.stages"_L1); break;
            case 8: edits::addProject(*m_document, u"P%1"_s.arg(step)); break;
            case 9:
                if (keys.size() > 1)
                    edits::moveProject(*m_document, keys[random.bounded(keys.size())], random.bounded(3));
                break;
            case 10:
                if (keys.size() > 2 && keys.last() != m_key) edits::deleteProject(*m_document, keys.last());
                break;
            }
            EntryModel fresh(*m_document);
            fresh.setPlace(m_key, cycles, columns);
            QCOMPARE(printed(entries), printed(fresh));
            QCOMPARE(printed(portfolio), printed(PortfolioModel(*m_document)));
        }
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
