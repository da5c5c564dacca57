// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/completeness.h"
#include "analysis/phases.h"
#include "analysis/shownfields.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

Project ofKind(ProjectType type, Setting setting = Setting::Unset)
{
    Project project;
    project.type = type;
    project.setting = setting;
    Stage stage;
    stage.id = u"s1"_s;
    project.rollout.stages = {stage, stage};
    project.rollout.stages[1].id = u"s2"_s;
    return project;
}

QString reason(Unneeded why)
{
    switch (why) {
    case Unneeded::No: return u"shown"_s;
    case Unneeded::NoLanguageModel: return u"no LLM"_s;
    case Unneeded::NotRun: return u"not run"_s;
    case Unneeded::NotDeployed: return u"not deployed"_s;
    case Unneeded::TooShort: return u"short"_s;
    }
    return {};
}

} // namespace

class TestShownFields : public QObject
{
    Q_OBJECT

private slots:
    void aKindOfStoryHidesWhatItCannotHave_data()
    {
        using enum ProjectType;
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Project& project, const char* path, const char* expected) {
            QTest::newRow(name) << project << QString::fromLatin1(path) << QString::fromLatin1(expected);
        };
        row("an LLM system has prompts", ofKind(LlmSystem), "llm.promptIterations", "shown");
        row("a deployed product has none", ofKind(DeployedProduct), "llm.promptIterations", "no LLM");
        row("nor has a story of no kind yet", ofKind(Unset), "llm", "no LLM");
        row("a story of no kind yet may have run", ofKind(Unset), "rollout.verdict", "shown");
        row("a product has readings", ofKind(DeployedProduct), "rollout.guardrails[g].readings", "shown");
        row("a design has no readings", ofKind(DesignedNotRun), "rollout.guardrails[g].readings", "not run");
        row("nor a value in a reading", ofKind(DesignedNotRun), "rollout.guardrails[g].readings[r].value", "not run");
        row("but limits", ofKind(DesignedNotRun), "rollout.guardrails[g].limit", "shown");
        row("and a rule for the decision", ofKind(DesignedNotRun), "rollout.decisionRule", "shown");
        row("a design saw no drift", ofKind(DesignedNotRun), "monitoring.driftEvents", "not run");
        row("but knows its monitors", ofKind(DesignedNotRun), "monitoring.monitors", "shown");
        row("a design has no launch", ofKind(DesignedNotRun), "ownedAfterLaunch", "not run");
        row("a short project records no series", ofKind(ShortProject), "monitoring.series", "short");
        row("but can see drift", ofKind(ShortProject), "monitoring.driftEvents", "shown");
        row("research exposes nobody", ofKind(Unset, Setting::Research), "rollout.stages[s1].usersExposed",
            "not deployed");
        row("research has no return", ofKind(Unset, Setting::Research), "objective.return", "not deployed");
        row("research that was deployed does", ofKind(DeployedProduct, Setting::Research),
            "rollout.stages[s1].usersExposed", "shown");
        row("research has its cycles", ofKind(Unset, Setting::Research), "cycles[c1].result", "shown");
        row("the problem is always asked for", ofKind(DesignedNotRun, Setting::Research), "objective.problem", "shown");
        Project ran = ofKind(DesignedNotRun);
        ran.rollout.status = ClaimStatus::Run;
        row("what the step says of itself counts more", ran, "rollout.verdict", "shown");
        row("for that step alone", ran, "monitoring.series", "not run");
        Project designed = ofKind(DeployedProduct);
        designed.rollout.status = ClaimStatus::Designed;
        row("in a product too", designed, "rollout.verdict", "not run");
    }
    void aKindOfStoryHidesWhatItCannotHave()
    {
        QFETCH(Project, project);
        QFETCH(QString, path);
        const FieldPath field = FieldPath::fromText(path);
        QTEST(reason(unneeded(project, field)), "expected");
        QCOMPARE(isShown(project, field), unneeded(project, field) == Unneeded::No);
    }

    void whatHasContentIsNeverHidden()
    {
        Project project = ofKind(ProjectType::DesignedNotRun);
        project.llm.safetyMonitoring = Prose::fromText(u"Red team"_s);
        project.rollout.stages[1].outcome = GateOutcome::Passed;
        QVERIFY(isShown(project, "llm"_L1));
        QVERIFY(isShown(project, "llm.safetyMonitoring"_L1));
        QVERIFY(!isShown(project, "llm.promptIterations"_L1));
        QVERIFY(!isShown(project, "rollout.stages[s1].outcome"_L1));
        QVERIFY(isShown(project, "rollout.stages[s2].outcome"_L1));
        QVERIFY(isShown(project, "rollout.stages.outcome"_L1)); // a column, as one of its cells is filled
        QVERIFY(!isShown(project, "rollout.stages.outcomeNote"_L1));
    }

    void whatIsMarkedAsNotKnownIsNotHidden()
    {
        Project project = ofKind(ProjectType::DesignedNotRun);
        project.rollout.about[u"verdict"_s].notKnown = true;
        QVERIFY(isShown(project, "rollout.verdict"_L1));
    }

    void whatIsHiddenIsListedOnceWithItsReason()
    {
        Project project = ofKind(ProjectType::ShortProject, Setting::Research);
        QStringList said;
        for (const HiddenField& hidden : hiddenFields(project))
            said.append(hidden.path.text() + u": "_s + reason(hidden.why) + u' ' + QString::number(hidden.fields));
        QCOMPARE(said.filter(u"monitoring.series"_s).size(), 1);
        QVERIFY(said.contains(u"llm: no LLM 5"_s));
        QVERIFY(said.contains(u"nextIteration.leadership: short 1"_s));
        project.type = ProjectType::LlmSystem;
        QCOMPARE(hiddenFields(project), QList<HiddenField>());
    }

    void aFieldThatIsNotShownIsNotMissed()
    {
        const Project designed = ofKind(ProjectType::DesignedNotRun);
        const Project product = ofKind(ProjectType::DeployedProduct);
        const auto feedback = [](const Project& project) {
            return phases(project)[size_t(Phase::Feedback)].fields.contains(FieldPath("monitoring.driftEvents"_L1));
        };
        QVERIFY(feedback(product));
        QVERIFY(!feedback(designed));
        for (int step = 0; step < stepCount; ++step)
            for (const FieldPath& path : completeness(designed, Step(step)).missing)
                QVERIFY2(isShown(designed, path), qPrintable(path.text()));
    }

    void aPhaseIsFilledByAnyCycle()
    {
        Project project = ofKind(ProjectType::DeployedProduct);
        const FieldPath observation("cycles.observation"_L1);
        const auto work = [&] { return phases(project)[size_t(Phase::HypothesisWork)]; };
        QVERIFY(work().missing.contains(observation));
        Cycle cycle;
        cycle.id = u"c1"_s;
        project.cycles = {cycle, cycle};
        project.cycles[1].id = u"c2"_s;
        QVERIFY(work().missing.contains(observation));
        project.cycles[1].observation = Prose::fromText(u"Seen"_s);
        QVERIFY(work().filled.contains(observation));
        QCOMPARE(work().fields.size(), work().filled.size() + work().missing.size());
    }
};

QTEST_MAIN(TestShownFields)
#include "tst_shownfields.moc"
