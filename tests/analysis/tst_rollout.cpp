// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/exposure.h"
#include "analysis/rolloutverdict.h"
#include "making.h"

#include <QTest>

#include <cmath>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

Stage stage(const QString& id, StageKind kind, Number share = {}, GateOutcome outcome = GateOutcome::Unset)
{
    Stage s;
    s.id = id;
    s.kind = kind;
    s.share = share;
    s.outcome = outcome;
    return s;
}

Observation observed(const QString& metricId, double control, double treatment, int controlN, int treatmentN)
{
    Observation o;
    o.id = u"o"_s + metricId;
    o.metric.id = metricId;
    o.control = control;
    o.treatment = treatment;
    o.controlN = controlN;
    o.treatmentN = treatmentN;
    return o;
}

Reading reading(const QString& id, double value, const QString& on = {})
{
    Reading r;
    r.id = id;
    r.value = value;
    if (!on.isEmpty()) r.date = day(on);
    return r;
}

/// A/B test of recall, for which the project is made: 60 against 80 % of 800 and 800, gate passed, latency at most 80 ms.
Project passed()
{
    Project p = tradeStory();
    p.objective.bridge.technicalMetric.id = u"recall"_s;
    Stage ab = stage(u"ab"_s, StageKind::AbTest, 50, GateOutcome::Passed);
    ab.observations = {observed(u"recall"_s, 60, 80, 800, 800)};
    p.rollout.stages = {stage(u"canary"_s, StageKind::Canary, 5, GateOutcome::Passed), ab};
    Guardrail g;
    g.id = u"g"_s;
    g.metric.id = u"latency"_s;
    g.comparison = Comparison::AtMost;
    g.limit = 80;
    g.readings = {reading(u"r1"_s, 70, u"2026-03-01"_s)};
    p.rollout.guardrails = {g};
    p.rollout.verdict = Verdict::Expand;
    return p;
}

/// The computed verdict and why, one reason a line.
QString told(const Project& project)
{
    static const QStringList kinds{u"sample ratio mismatch"_s, u"guardrail broken"_s,  u"stage stopped"_s,
                                   u"metric harmed"_s,         u"gate failed"_s,       u"may be chance"_s,
                                   u"side effect"_s,           u"certainty unknown"_s, u"gate open"_s,
                                   u"gate passed"_s,           u"guardrail holds"_s,   u"metric gained"_s};
    const auto verdict = rolloutVerdict(project);
    if (!verdict) return u"nothing"_s;
    QStringList lines{choiceKey(verdict->computed)};
    for (const VerdictReason& reason : verdict->reasons)
        lines.append(kinds[int(reason.kind)] + u": "_s + reason.path.text().remove(u"rollout."_s));
    return lines.join(u'\n');
}

QString firstReason(const Project& project) { return told(project).section(u'\n', 0, 1).replace(u'\n', u", "_s); }

} // namespace

class TestRollout : public QObject
{
    Q_OBJECT

private slots:
    void aRolloutThatWentWellExpands()
    {
        QCOMPARE(told(passed()),
                 u"expand\n"
                 "gate passed: stages[ab].outcome\n"
                 "guardrail holds: guardrails[g].readings[r1].value\n"
                 "metric gained: stages[ab].observations[orecall]"_s);
    }

    void theGravestReasonDecides_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("verdict");
        Project p = passed();
        p.rollout.stages[1].observations[0].treatmentN = 1000;
        QTest::newRow("users were split otherwise than planned")
            << p << u"invalid, sample ratio mismatch: stages[ab].observations[orecall]"_s;
        p = passed();
        p.rollout.guardrails[0].readings.append(reading(u"r2"_s, 90, u"2026-03-08"_s));
        QTest::newRow("a guardrail was crossed")
            << p << u"rollBack, guardrail broken: guardrails[g].readings[r2].value"_s;
        p.rollout.guardrails[0].readings.append(reading(u"r3"_s, 75, u"2026-03-15"_s));
        QTest::newRow("a guardrail was crossed and holds again") << p << u"expand, gate passed: stages[ab].outcome"_s;
        std::swap(p.rollout.guardrails[0].readings[1], p.rollout.guardrails[0].readings[2]);
        QTest::newRow("the same, told in another order") << p << u"expand, gate passed: stages[ab].outcome"_s;
        p = passed();
        p.rollout.stages[1].observations.append(observed(u"latency"_s, 50, 95, 800, 800));
        p.rollout.stages[1].observations[1].date = day(u"2026-03-09"_s);
        QTest::newRow("an observation crosses the guardrail")
            << p << u"rollBack, guardrail broken: stages[ab].observations[olatency].treatment"_s;
        p = passed();
        p.rollout.stages[1].outcome = GateOutcome::Stopped;
        QTest::newRow("the last stage was stopped") << p << u"rollBack, stage stopped: stages[ab].outcome"_s;
        p = passed();
        p.rollout.stages[1].observations[0].treatment = 40;
        QTest::newRow("what it was made for got worse")
            << p << u"rollBack, metric harmed: stages[ab].observations[orecall]"_s;
        p = passed();
        p.rollout.stages[1].outcome = GateOutcome::Failed;
        QTest::newRow("the gate failed") << p << u"hold, gate failed: stages[ab].outcome"_s;
        p = passed();
        p.rollout.stages[0].outcome = GateOutcome::Failed;
        QTest::newRow("an earlier gate failed and the stage after it passed")
            << p << u"expand, gate passed: stages[ab].outcome"_s;
        p = passed();
        p.rollout.stages[1].observations[0].treatment = 61; // 1 point of 800: -3.8 to 5.8
        QTest::newRow("the gain may be chance") << p << u"hold, may be chance: stages[ab].observations[orecall]"_s;
        p = passed();
        p.rollout.stages[1].observations[0].controlN.reset();
        QTest::newRow("nobody knows how sure it is")
            << p << u"hold, certainty unknown: stages[ab].observations[orecall]"_s;
        p = passed();
        p.metrics.append(metric(u"returns"_s, u"%"_s, Direction::LowerIsBetter));
        p.metrics.last().name = u"Rate of returns"_s;
        p.rollout.stages[1].observations.append(observed(u"returns"_s, 5, 15, 800, 800));
        QTest::newRow("something else got worse") << p << u"hold, side effect: stages[ab].observations[oreturns]"_s;
        p = passed();
        p.rollout.stages.append(stage(u"ramp"_s, StageKind::Ramp, 100));
        p.rollout.stages[2].startDate = day(u"2026-04"_s);
        p.rollout.stages[2].gate = said(u"Recall at least 75 %."_s);
        QTest::newRow("the last gate is open") << p << u"hold, gate open: stages[ramp].outcome"_s;
        p.rollout.stages[2].startDate = {};
        QTest::newRow("a stage that is only planned is no gate yet")
            << p << u"expand, gate passed: stages[ab].outcome"_s;
    }
    void theGravestReasonDecides()
    {
        QFETCH(Project, project);
        QTEST(firstReason(project), "verdict");
    }

    void withoutEvidenceThereIsNoVerdict()
    {
        QCOMPARE(told({}), u"nothing"_s);
        Project p;
        p.rollout.stages = {stage(u"canary"_s, StageKind::Canary, 5)};
        p.rollout.stages[0].gate = said(u"No alarms."_s);
        p.rollout.stages[0].startDate = day(u"2026-04"_s);
        QCOMPARE(told(p), u"nothing"_s);
        p.rollout.verdict = Verdict::Expand;
        QCOMPARE(told(p), u"nothing"_s);
    }

    void onlyTheLastObservationOfAMetricCounts()
    {
        Project p = passed();
        Observation early = observed(u"recall"_s, 60, 40, 800, 1200); // a mismatch, and harm
        early.date = day(u"2026-01"_s);
        p.rollout.stages[0].observations = {early};
        p.rollout.stages[1].observations[0].date = day(u"2026-02"_s);
        QCOMPARE(firstReason(p), u"expand, gate passed: stages[ab].outcome"_s);
        p.rollout.stages[0].observations[0].date = day(u"2026-03"_s);
        QCOMPARE(firstReason(p), u"invalid, sample ratio mismatch: stages[canary].observations[orecall]"_s);
    }

    /// Counts such as Kohavi, Tang and Xu (2020) tell in their chapter on trust. The p beside them is no copy: it is the exact
    /// one, both tails of the binomial distribution added up term by term; the test's own is chi-square, an approximation.
    void theSampleRatioIsNearlyTheExactOne()
    {
        constexpr int control = 821588;
        constexpr int treatment = 815482;
        constexpr int all = control + treatment;
        double tail = 0;
        for (int k = control; k < control + 20000; ++k)
            tail += std::exp(std::lgamma(all + 1.0) - std::lgamma(k + 1.0) - std::lgamma(all - k + 1.0)
                             + all * std::log(0.5));
        const auto found = sampleRatio(observed(u"m"_s, 0, 0, control, treatment));
        QCOMPARE(QString::number(2 * tail, 'g', 3), u"1.83e-06"_s);
        QVERIFY2(std::abs(found->p / (2 * tail) - 1) < 0.01, qPrintable(QString::number(found->p)));
        QVERIFY(found->isMismatch);
    }

    void theSplitMayFollowTheShare_data()
    {
        QTest::addColumn<int>("control");
        QTest::addColumn<int>("treatment");
        QTest::addColumn<double>("share");
        QTest::addColumn<bool>("isMismatch");
        QTest::newRow("five percent of all") << 9500 << 500 << 5.0 << false;
        QTest::newRow("as many as in the canary") << 500 << 510 << 5.0 << false;
        QTest::newRow("neither") << 9000 << 1000 << 5.0 << true;
        QTest::newRow("no share") << 9500 << 500 << 0.0 << true;
        QTest::newRow("few are no proof") << 6 << 2 << 0.0 << false;
    }
    void theSplitMayFollowTheShare()
    {
        QFETCH(int, control);
        QFETCH(int, treatment);
        QFETCH(double, share);
        QTEST(sampleRatio(observed(u"m"_s, 0, 0, control, treatment), share)->isMismatch, "isMismatch");
    }

    void theSplitMayBeTold()
    {
        const Observation uneven = observed(u"m"_s, 50, 51, 9000, 3000);
        QVERIFY2(sampleRatio(uneven, 20)->isMismatch, "3000 of 12000 is neither a half nor a fifth");
        QVERIFY(!sampleRatio(uneven, 20, u"AB on 20 %, split 1:3"_s)->isMismatch);
        QVERIFY(!sampleRatio(uneven, 20, u"75/25"_s)->isMismatch);
        QVERIFY(sampleRatio(uneven, 20, u"split 1:9"_s)->isMismatch);
    }

    void withoutCountsThereIsNoRatio()
    {
        QVERIFY(!sampleRatio({}));
        QVERIFY(!sampleRatio(observed(u"m"_s, 0, 0, 0, 0)));
    }

    void shadowExposesNobody()
    {
        Rollout r;
        r.stages = {stage(u"shadow"_s, StageKind::Shadow, 100), stage(u"canary"_s, StageKind::Canary, 1),
                    stage(u"ab"_s, StageKind::AbTest, 10), stage(u"ramp"_s, StageKind::Ramp, 100)};
        r.stages[0].usersExposed = 5000;
        r.stages[2].usersExposed = 2000;
        r.stages[2].startDate = day(u"2026-04-01"_s);
        r.stages[2].endDate = day(u"2026-04-15"_s);
        const QList<StageExposure> found = exposure(r);
        QCOMPARE(found[0], (StageExposure{u"shadow"_s, 0.0, false, 0.0, 0.0, {}}));
        QCOMPARE(found[1], (StageExposure{u"canary"_s, 200.0, true, 200.0, 200.0, {}})); // 2000 / 10 % is 200 a percent
        QCOMPARE(found[2], (StageExposure{u"ab"_s, 2000.0, false, 2000.0, 2200.0, 28000.0})); // 14 days
        QCOMPARE(found[3], (StageExposure{u"ramp"_s, 20000.0, true, 20000.0, 22200.0, {}}));
    }

    void whatIsNotKnownIsNotNobody()
    {
        Rollout r;
        QVERIFY(exposure(r).isEmpty());
        r.stages = {stage(u"canary"_s, StageKind::Canary, 1), stage(u"ramp"_s, StageKind::Ramp)};
        r.stages[1].usersExposed = 300;
        const QList<StageExposure> found = exposure(r);
        QVERIFY(!found[0].users && !found[0].atLeast && !found[0].atMost);
        QCOMPARE(found[1].users, std::optional(300.0));
        QVERIFY2(!found[1].atMost, "nobody knows how many the canary had");
    }
};

QTEST_GUILESS_MAIN(TestRollout)
#include "tst_rollout.moc"
