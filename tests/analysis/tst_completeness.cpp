// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/completeness.h"
#include "store/templates.h"

#include <QTest>

using namespace analysis;
using namespace story;
using namespace Qt::StringLiterals;

/// What a template brings is a start, and nothing that the user has written.
class TestCompleteness : public QObject
{
    Q_OBJECT

    Project m_beginning;

    static Project written(Project project)
    {
        project.objective.problem.paragraphs = {u"Fraud was missed."_s};
        return project;
    }

private slots:
    void init()
    {
        m_beginning = Project();
        m_beginning.objective.outcome = Outcome::Risk;
        Metric recall;
        recall.id = u"recall"_s;
        recall.name = u"Recall"_s;
        m_beginning.metrics = {recall};
        Constraint late;
        late.id = u"late"_s;
        late.title = u"Late"_s;
        m_beginning.constraints = {late};
    }

    void noTemplateClaimsProgress_data()
    {
        QTest::addColumn<Project>("project");
        const auto templates = store::loadTemplates(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources"));
        QVERIFY(templates);
        for (const store::Template& made : *templates)
            QTest::newRow(qPrintable(made.name)) << made.project;
    }
    void noTemplateClaimsProgress()
    {
        QFETCH(Project, project);
        for (int step = 0; step < stepCount; ++step)
            QCOMPARE(completeness(project, Step(step), project).filled, QList<FieldPath>());
        QCOMPARE(aboutCompleteness(project, project).filled, QList<FieldPath>());
        QVERIFY(!completeness(project, Step::Objective).filled.isEmpty()); // as it would be without a beginning
    }

    void aChoiceThatIsKeptCountsWithTheFirstAnswerOfItsStep()
    {
        const Project project = written(m_beginning);
        QCOMPARE(completeness(project, Step::Objective, m_beginning).filled,
                 (QList<FieldPath>{"objective.problem"_L1, "objective.outcome"_L1}));
    }

    void anEntryInWhichNothingStandsCountsForNothing()
    {
        Project project;
        project.constraints = {Constraint()};
        project.constraints.first().id = u"c"_s;
        QVERIFY(completeness(project, Step::Constraints).filled.isEmpty());
        project.constraints.first().reason.paragraphs = {u"Users leave."_s};
        QCOMPARE(completeness(project, Step::Constraints).filled, (QList<FieldPath>{"constraints"_L1}));
    }

    void noListCountsForAnEmptyRow()
    {
        for (int step = 0; step < stepCount; ++step) {
            Project project;
            for (const FieldPath& path : completeness(project, Step(step)).missing) {
                const auto list = locate(project, path);
                if (list.field->kind != Kind::List || path == "cycles"_L1) continue; // a cycle is asked for its fields
                void* entry = list.field->list.insert(list.member, 0, nullptr);
                list.field->list.mutableEntry(entry)->id = u"new"_s;
            }
            QCOMPARE(completeness(project, Step(step)).filled, QList<FieldPath>());
        }
    }

    void aListCountsWhenItIsChanged()
    {
        Project project = written(m_beginning);
        project.system.ingestion.paragraphs = {u"A stream."_s};
        QCOMPARE(completeness(project, Step::Constraints, m_beginning).filled,
                 (QList<FieldPath>{"system.ingestion"_L1}));
        project.constraints.first().value = 50;
        QCOMPARE(completeness(project, Step::Constraints, m_beginning).filled,
                 (QList<FieldPath>{"constraints"_L1, "system.ingestion"_L1}));
    }

    void metricsCountWhenOneIsMeasured()
    {
        Project project = m_beginning;
        project.title = u"Fraud"_s;
        QCOMPARE(aboutCompleteness(project, m_beginning).filled, (QList<FieldPath>{"title"_L1}));
        Measurement measured;
        measured.metric.id = u"recall"_s;
        project.baseline.measurements = {measured};
        QCOMPARE(aboutCompleteness(project, m_beginning).filled, (QList<FieldPath>{"title"_L1})); // no value yet
        project.baseline.measurements.first().value = 61;
        QCOMPARE(aboutCompleteness(project, m_beginning).filled, (QList<FieldPath>{"title"_L1, "metrics"_L1}));
    }

    void aBlankBeginningChangesNothing()
    {
        const Project project = written(m_beginning);
        QCOMPARE(completeness(project, Step::Objective).filled,
                 completeness(project, Step::Objective, Project()).filled);
        QCOMPARE(completeness(project, Step::Constraints).filled, (QList<FieldPath>{"constraints"_L1}));
    }
};

QTEST_GUILESS_MAIN(TestCompleteness)
#include "tst_completeness.moc"
