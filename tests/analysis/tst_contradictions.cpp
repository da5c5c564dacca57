// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/contradictions.h"
#include "coach/phrases.h"
#include "making.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

QString told(const QList<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines.append(finding.path.text() + u": "_s + finding.rule + u" ("_s + finding.arguments.join(u", "_s) + u')');
    return lines.join(u'\n').replace(QChar(0xA0), u' ');
}

QString told(const Project& project) { return told(contradictions(project)); }

/// Recall 80 and then 84: four points, five percent.
Project measuredOnce(const Effect& effect)
{
    Project p;
    p.metrics = {metric(u"recall"_s, u"%"_s, Direction::HigherIsBetter)};
    p.baseline.measurements = {measured(u"recall"_s, 80)};
    p.cycles = {cycle(u"c1"_s, {measured(u"recall"_s, 84)})};
    p.cycles[0].measuredEffect = effect;
    return p;
}

Stage stage(const QString& id, StageKind kind, Number share, GateOutcome outcome = GateOutcome::Unset)
{
    Stage s;
    s.id = id;
    s.title = id;
    s.kind = kind;
    s.share = share;
    s.outcome = outcome;
    return s;
}

Project staged(const QList<Stage>& stages)
{
    Project p;
    p.rollout.stages = stages;
    return p;
}

Reading reading(const QString& id, double value, const QString& on, const QString& stageId = {})
{
    Reading r;
    r.id = id;
    r.value = value;
    r.date = day(on);
    r.stage.id = stageId;
    return r;
}

/// A canary whose latency, at most 80 ms, was read at 95 on 3 March; then a ramp from 10 March.
Project broken()
{
    Project p = tradeStory();
    p.rollout.stages = {stage(u"canary"_s, StageKind::Canary, 5), stage(u"ramp"_s, StageKind::Ramp, 50)};
    p.rollout.stages[1].startDate = day(u"2026-03-10"_s);
    Guardrail g;
    g.id = u"g"_s;
    g.metric.id = u"latency"_s;
    g.comparison = Comparison::AtMost;
    g.limit = 80;
    g.readings = {reading(u"r1"_s, 95, u"2026-03-03"_s, u"canary"_s)};
    p.rollout.guardrails = {g};
    return p;
}

/// An A/B test of recall with 800 on each side.
Project tested(double treatment, Verdict told, GateOutcome outcome = GateOutcome::Unset)
{
    Project p = tradeStory();
    p.objective.businessMetric.id = u"recall"_s;
    Stage ab = stage(u"ab"_s, StageKind::AbTest, 50, outcome);
    Observation o;
    o.id = u"o"_s;
    o.metric.id = u"recall"_s;
    o.control = 60;
    o.treatment = treatment;
    o.controlN = 800;
    o.treatmentN = 800;
    ab.observations = {o};
    p.rollout.stages = {ab};
    p.rollout.verdict = told;
    return p;
}

Project detected(double told, TimeUnit unit, const QString& started, const QString& seen)
{
    Project p;
    DriftEvent event;
    event.id = u"e"_s;
    event.timeToDetect.value = told;
    event.timeToDetect.unit = unit;
    event.startedOn = day(started);
    event.seenOn = day(seen);
    p.monitoring.driftEvents = {event};
    return p;
}

} // namespace

class TestContradictions : public QObject
{
    Q_OBJECT

private slots:
    void whatContradictsItselfIsFound_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("finding");
        const QString effectPath = u"cycles[c1].measuredEffect.change: "_s;
        QTest::newRow("percent said, points measured")
            << measuredOnce(effect(u"recall"_s, 4, ChangeKind::Relative))
            << effectPath + u"effect-percent-for-points (4, recall, +5.0 %)"_s;
        QTest::newRow("points said, percent measured")
            << measuredOnce(effect(u"recall"_s, 5)) << effectPath + u"effect-points-for-percent (5, recall, +4.0 pp)"_s;
        QTest::newRow("the other sign") << measuredOnce(effect(u"recall"_s, -3))
                                        << effectPath + u"effect-sign-differs (−3.0 pp, recall, +4.0 pp)"_s;
        Project p;
        p.cycles = {cycle(u"c1"_s, {})};
        p.cycles[0].startDate = day(u"2026-Q2"_s);
        p.cycles[0].resultOn = day(u"2026-03"_s);
        QTest::newRow("a result before its cycle")
            << p << u"cycles[c1].resultOn: result-before-cycle (March 2026, Q2 2026)"_s;
        QTest::newRow("shares that go down")
            << staged({stage(u"canary"_s, StageKind::Canary, 10), stage(u"ab"_s, StageKind::AbTest, 5)})
            << u"rollout.stages[ab].share: stage-share-goes-down (5, 10)"_s;
        const QString readingPath = u"rollout.guardrails[g].readings[r1].value: guardrail-broken-yet-expanded "_s;
        QTest::newRow("a ramp after a broken guardrail")
            << broken() << readingPath + u"(latency, 95 ms, 80 ms, ramp)"_s;
        p = broken();
        p.rollout.stages.removeLast();
        p.rollout.stages[0].outcome = GateOutcome::Passed;
        QTest::newRow("the gate was passed") << p << readingPath + u"(latency, 95 ms, 80 ms, canary)"_s;
        p.rollout.stages[0].title.clear();
        QTest::newRow("the gate of a stage without a title") << p << readingPath + u"(latency, 95 ms, 80 ms, Canary)"_s;
        p.rollout.stages[0].title = u"canary"_s;
        p.rollout.stages[0].outcome = GateOutcome::Unset;
        p.rollout.verdict = Verdict::Expand;
        QTest::newRow("and expanded") << p << readingPath + u"(latency, 95 ms, 80 ms, Expand)"_s;
        const QString observation = u"rollout.stages[ab].observations[o]: "_s;
        QTest::newRow("expanded though it did harm")
            << tested(40, Verdict::Expand) << observation + u"verdict-against-harm (Expand, Roll back)"_s;
        QTest::newRow("expanded though it may be chance")
            << tested(61, Verdict::Expand) << observation + u"verdict-against-chance (Expand, Hold)"_s;
        QTest::newRow("expanded though the gate failed")
            << tested(80, Verdict::Expand, GateOutcome::Failed)
            << u"rollout.stages[ab].outcome: verdict-against-gate (Expand, Hold)"_s;
        QTest::newRow("held though it was stopped")
            << tested(80, Verdict::Hold, GateOutcome::Stopped)
            << u"rollout.stages[ab].outcome: verdict-against-stop (Hold, Roll back)"_s;
        QTest::newRow("rolled back without a reason")
            << tested(80, Verdict::RollBack) << u"rollout.verdict: verdict-without-reason (Roll back, Expand)"_s;
        p = tested(80, Verdict::Expand);
        p.rollout.stages[0].observations[0].treatmentN = 1000;
        QTest::newRow("expanded though the groups differ")
            << p << observation + u"verdict-against-sample-ratio (Expand, Invalid test)"_s;
        p = broken();
        p.rollout.stages.removeLast();
        p.rollout.verdict = Verdict::Hold;
        QTest::newRow("held though a guardrail is broken")
            << p << u"rollout.guardrails[g].readings[r1].value: verdict-against-guardrail (Hold, Roll back)"_s;
        p = tested(80, Verdict::Expand);
        p.objective.businessMetric.id.clear();
        p.rollout.stages[0].observations[0].treatment = 40;
        QTest::newRow("expanded though something else got worse")
            << p << observation + u"verdict-against-side-effect (Expand, Hold)"_s;
        QTest::newRow("three days said, twenty in the dates")
            << detected(3, TimeUnit::Days, u"2026-03-01"_s, u"2026-03-21"_s)
            << u"monitoring.driftEvents[e].timeToDetect.value: detection-time-differs (3 days, 20, 1 March 2026, 21 March 2026)"_s;
        // from 31 March to 1 May, the closest that the months allow, are 31 days
        QTest::newRow("a week said, a month at least between the months")
            << detected(1, TimeUnit::Weeks, u"2026-03"_s, u"2026-05"_s)
            << u"monitoring.driftEvents[e].timeToDetect.value: detection-time-differs (1 weeks, 61, March 2026, May 2026)"_s;
    }
    void whatContradictsItselfIsFound()
    {
        QFETCH(Project, project);
        QTEST(told(project), "finding");
    }

    void whatMayBeRightIsLeftAlone_data()
    {
        QTest::addColumn<Project>("project");
        QTest::newRow("an empty story") << Project();
        QTest::newRow("points") << measuredOnce(effect(u"recall"_s, 4));
        QTest::newRow("percent") << measuredOnce(effect(u"recall"_s, 5, ChangeKind::Relative));
        QTest::newRow("another number of the same sign") << measuredOnce(effect(u"recall"_s, 9));
        QTest::newRow("no effect") << measuredOnce(effect(u"recall"_s, 0));
        Project p = measuredOnce(effect(u"recall"_s, -3));
        p.cycles[0].segment = u"new users"_s;
        QTest::newRow("an effect on a segment that was not measured") << p;
        p = Project();
        p.cycles = {cycle(u"c1"_s, {})};
        p.cycles[0].startDate = day(u"2026-03-15"_s);
        p.cycles[0].resultOn = day(u"2026-03"_s);
        QTest::newRow("a result in the month of the start") << p;
        QTest::newRow("a shadow sees all traffic")
            << staged({stage(u"shadow"_s, StageKind::Shadow, 100), stage(u"canary"_s, StageKind::Canary, 1)});
        QTest::newRow("less after a failure") << staged(
            {stage(u"canary"_s, StageKind::Canary, 10, GateOutcome::Failed), stage(u"again"_s, StageKind::Canary, 2)});
        QTest::newRow("as much") << staged({stage(u"a"_s, StageKind::Ramp, 50), stage(u"b"_s, StageKind::Ramp, 50)});
        QTest::newRow("a stage without a share")
            << staged({stage(u"a"_s, StageKind::Canary, 5), stage(u"b"_s, StageKind::Ramp, {})});
        p = broken();
        p.rollout.guardrails[0].readings.append(reading(u"r2"_s, 70, u"2026-03-08"_s, u"canary"_s));
        QTest::newRow("a guardrail that holds again") << p;
        p = broken();
        p.rollout.stages[1].startDate = {};
        QTest::newRow("a ramp that was only planned") << p;
        p = broken();
        p.rollout.guardrails[0].comparison = Comparison::Unset;
        QTest::newRow("a guardrail without a comparison") << p;
        QTest::newRow("expanded for good reason") << tested(80, Verdict::Expand, GateOutcome::Passed);
        QTest::newRow("rolled back for good reason") << tested(40, Verdict::RollBack);
        p = broken();
        p.rollout.guardrails[0].readings.append(reading(u"r2"_s, 70, u"2026-03-08"_s, u"canary"_s));
        p.rollout.verdict = Verdict::RollBack;
        QTest::newRow("rolled back, and the guardrail holds since") << p;
        QTest::newRow("held out of caution") << tested(80, Verdict::Hold);
        QTest::newRow("nothing decided") << tested(40, Verdict::Unset);
        p = tested(80, Verdict::Expand);
        p.rollout.stages[0].observations[0].controlN.reset();
        QTest::newRow("expanded, and the size is not recorded") << p;
        QTest::newRow("31 months that are 936 days")
            << detected(31, TimeUnit::Months, u"2011-08-21"_s, u"2014-03-14"_s);
        QTest::newRow("days that the months allow") << detected(45, TimeUnit::Days, u"2026-03"_s, u"2026-04"_s);
        QTest::newRow("an hour on one day") << detected(1, TimeUnit::Hours, u"2026-03-01"_s, u"2026-03-01"_s);
        QTest::newRow("a quarter") << detected(1, TimeUnit::Quarters, u"2026-Q1"_s, u"2026-Q2"_s);
    }
    void whatMayBeRightIsLeftAlone()
    {
        QFETCH(Project, project);
        QCOMPARE(told(project), QString());
    }

    void everyRuleIsDocumented()
    {
        QFile page(QStringLiteral(STORYLOOP_SOURCE_DIR "/docs/command-line.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const auto phrases = coach::Phrases::load(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources"));
        for (const QString& rule : phrases->rules())
            QVERIFY2(text.contains(u'`' + rule + u'`'), qPrintable(rule));
    }

    void everyFindingHasItsSentence_data() { whatContradictsItselfIsFound_data(); }
    void everyFindingHasItsSentence()
    {
        QFETCH(Project, project);
        const auto phrases = coach::Phrases::load(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources"));
        QVERIFY(phrases);
        for (const Finding& finding : contradictions(project)) {
            QVERIFY2(phrases->rules().contains(finding.rule), qPrintable(finding.rule));
            static const QRegularExpression unfilled(u"%\\d"_s);
            QVERIFY2(!phrases->phrase(finding).contains(unfilled), qPrintable(phrases->phrase(finding)));
        }
    }
};

QTEST_GUILESS_MAIN(TestContradictions)
#include "tst_contradictions.moc"
