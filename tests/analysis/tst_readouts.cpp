// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/cyclelinks.h"
#include "analysis/habits.h"
#include "analysis/readouts.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

Date day(const QString& text) { return *Date::fromText(text); }

DriftEvent drift(const QString& started, const QString& seen, const QString& resolved)
{
    DriftEvent event;
    event.id = u"d"_s + seen;
    if (!started.isEmpty()) event.startedOn = day(started);
    if (!seen.isEmpty()) event.seenOn = day(seen);
    if (!resolved.isEmpty()) event.resolvedOn = day(resolved);
    return event;
}

Cycle cycle(const QString& id, const QString& start, const QString& end)
{
    Cycle cycle;
    cycle.id = id;
    if (!start.isEmpty()) cycle.startDate = day(start);
    if (!end.isEmpty()) cycle.endDate = day(end);
    return cycle;
}

Prose said(const QString& text = u"Said"_s) { return Prose::fromText(text); }

QStringList texts(const QList<FieldPath>& paths)
{
    QStringList all;
    for (const FieldPath& path : paths)
        all.append(path.text());
    return all;
}

HabitEvidence habit(const Project& project, Habit which) { return habits(project)[size_t(which)]; }

} // namespace

class TestReadouts : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKnownOfAnEmptyStoryButWhereToSayIt()
    {
        const auto [seen, learned, fixed] = readouts({});
        QVERIFY(!seen.days && !learned.days && !fixed.days);
        QCOMPARE(seen.answer.text(), u"monitoring.driftEvents"_s);
        QCOMPARE(learned.answer.text(), u"cycles"_s);
        QCOMPARE(fixed.answer.text(), u"rollout.rollback.timeToRollBack.value"_s);
    }

    void howFastAFailureIsSeen()
    {
        Project project;
        project.monitoring.driftEvents = {drift(u"2026-03-01"_s, u"2026-03-11"_s, {}), drift({}, u"2026-04-01"_s, {}),
                                          drift(u"2026-05-01"_s, u"2026-05-05"_s, {})};
        project.monitoring.driftEvents[2].timeToDetect.value = 2; // what is said counts more than the dates
        project.monitoring.driftEvents[2].timeToDetect.unit = TimeUnit::Days;
        const Readout seen = readouts(project)[0];
        QCOMPARE(seen.days, std::optional(6.0)); // the mean of 10 and 2
        QCOMPARE(seen.of, 2);
        QVERIFY(seen.answer.isEmpty());
    }

    void anEventWithoutDatesIsAskedForItsTime()
    {
        Project project;
        project.monitoring.driftEvents = {drift({}, u"2026-04-01"_s, {})};
        QCOMPARE(readouts(project)[0].answer.text(), u"monitoring.driftEvents[d2026-04-01].timeToDetect.value"_s);
    }

    void howFastACycleTeaches()
    {
        Project project;
        project.cycles = {cycle(u"c1"_s, u"2026-01-01"_s, u"2026-01-15"_s), cycle(u"c2"_s, u"2026-02-01"_s, {}),
                          cycle(u"c3"_s, u"2026-03-01"_s, u"2026-03-11"_s),
                          cycle(u"c4"_s, u"2026-04-01"_s, u"2026-05-01"_s)};
        project.cycles[0].learning = said();
        project.cycles[3].learning = said();
        const Readout learned = readouts(project)[1];
        QCOMPARE(learned.days, std::optional(22.0)); // the mean of 14 and 30: the third taught nothing
        QCOMPARE(learned.of, 2);
        QCOMPARE(learned.learned, 2);
        QCOMPARE(learned.cycles, 4);
        project.cycles = {cycle(u"c2"_s, u"2026-02-01"_s, {})};
        QCOMPARE(readouts(project)[1].answer.text(), u"cycles[c2].endDate"_s);
        project.cycles = {cycle(u"c1"_s, u"2026-01-01"_s, u"2026-01-15"_s)};
        QVERIFY(!readouts(project)[1].days);
        QCOMPARE(readouts(project)[1].answer.text(), u"cycles[c1].learning"_s);
    }

    void howFastItIsPutRight()
    {
        Project project;
        project.rollout.rollback.timeToRollBack.value = 12;
        project.rollout.rollback.timeToRollBack.unit = TimeUnit::Hours;
        project.monitoring.driftEvents = {drift({}, u"2026-03-01"_s, u"2026-03-04"_s),
                                          drift({}, u"2026-03-01"_s, u"2026-02-01"_s)};
        const Readout fixed = readouts(project)[2];
        QCOMPARE(fixed.days, std::optional(0.5));
        QCOMPARE(fixed.responseDays, std::optional(3.0)); // what ends before it begins is not counted
        QCOMPARE(fixed.responses, 1);
    }

    void aMonthCountsAsItsMiddle()
    {
        QCOMPARE(daysBetween(day(u"2026-01-01"_s), day(u"2026-01-31"_s)), std::optional(30.0));
        QCOMPARE(daysBetween(day(u"2026-01-16"_s), day(u"2026-01-16"_s)), std::optional(0.0));
        for (const QString& text : {u"2026"_s, u"2026-Q1"_s, u"2026-01"_s})
            QVERIFY2(!daysBetween(day(text), day(text)), "the same stretch twice may be any time within it");
        QCOMPARE(daysBetween(day(u"2026-01"_s), day(u"2026-01-16"_s)), std::nullopt);
        QCOMPARE(daysBetween(day(u"2026-01"_s), day(u"2026-03"_s)), std::optional(59.0));
        QCOMPARE(daysBetween(day(u"2026-02"_s), day(u"2026-01"_s)), std::nullopt);
        QCOMPARE(daysBetween(Date(), day(u"2026-01"_s)), std::nullopt);
    }

    void decisionsAreCountedInTheirOrder()
    {
        Project project;
        project.cycles = QList<Cycle>(4);
        project.cycles[1].decision = Decision::RolledBack;
        project.cycles[2].decision = Decision::Shipped;
        project.cycles[3].decision = Decision::Shipped;
        using Count = std::pair<Decision, int>;
        QCOMPARE(cyclesByDecision(project),
                 (QList<Count>{{Decision::Unset, 1}, {Decision::Shipped, 2}, {Decision::RolledBack, 1}}));
    }

    void theLastTellingIsTheLatestByDate()
    {
        Project project;
        QVERIFY(!lastTelling(project));
        project.tellings = QList<Telling>(3);
        QVERIFY(!lastTelling(project));
        project.tellings[0].date = day(u"2026-05"_s);
        project.tellings[1].date = day(u"2026-02-01"_s);
        QCOMPARE(lastTelling(project), &project.tellings[0]);
    }

    void aCycleKnowsWhatItCameFrom()
    {
        Project project;
        project.cycles = {cycle(u"c1"_s, {}, {}), cycle(u"c2"_s, {}, {}), cycle(u"c3"_s, {}, {})};
        project.cycles[0].successor.id = u"c3"_s;
        project.cycles[1].successor.id = u"c2"_s; // itself: no successor
        QCOMPARE(cycleLinks(project, u"c1"_s).successorNumber, 3);
        QCOMPARE(cycleLinks(project, u"c3"_s).origins.size(), 1);
        QCOMPARE(cycleLinks(project, u"c3"_s).origins.first().number, 1);
        QVERIFY(!cycleLinks(project, u"c2"_s).successor);
        QVERIFY(cycleLinks(project, u"c2"_s).origins.isEmpty());
        QCOMPARE(cycleLinks(project, u"none"_s).number, 0);
    }

    void noHabitIsShownByAnEmptyStory()
    {
        for (const HabitEvidence& evidence : habits({}))
            QVERIFY(!evidence.isShown() && evidence.proof.isEmpty());
    }

    void theSystemIsFramedByFourOfItsParts()
    {
        Project project;
        project.objective.problem = said();
        project.objective.whoItHurts = said();
        project.system.ingestion = said();
        project.system.serving = said();
        project.system.logging = said();
        QCOMPARE(texts(habit(project, Habit::SystemFraming).missing), QStringList{u"system.features"_s});
        project.system.alerting = said();
        QVERIFY(habit(project, Habit::SystemFraming).isShown());
    }

    void aTradeOffIsOpenWhenItsPriceIsSaid()
    {
        Project project;
        QCOMPARE(texts(habit(project, Habit::OpenTradeOffs).missing), QStringList{u"cycles"_s});
        project.cycles = {cycle(u"c1"_s, {}, {}), cycle(u"c2"_s, {}, {})};
        project.cycles[1].tradeOff.gained.id = u"m"_s;
        project.cycles[1].tradeOff.why = said();
        QCOMPARE(texts(habit(project, Habit::OpenTradeOffs).missing), QStringList{u"cycles[c2].tradeOff.paid"_s});
        project.cycles[1].tradeOff.paid.id = u"n"_s;
        QVERIFY(habit(project, Habit::OpenTradeOffs).isShown());
    }

    void cyclesAreQuantifiedByTwoThatMeasured()
    {
        Project project;
        project.cycles = {cycle(u"c1"_s, {}, {}), cycle(u"c2"_s, {}, {}), cycle(u"c3"_s, {}, {})};
        Measurement measurement;
        measurement.metric.id = u"m"_s;
        measurement.value = 0;
        project.baseline.measurements = {measurement};
        project.cycles[2].measurements = {measurement};
        QCOMPARE(texts(habit(project, Habit::QuantifiedCycles).missing), QStringList{u"cycles[c1].measurements"_s});
        project.cycles[0].measurements = {measurement};
        QVERIFY(habit(project, Habit::QuantifiedCycles).isShown());
        project.baseline.measurements.clear();
        QVERIFY(!habit(project, Habit::QuantifiedCycles).isShown());
    }

    void aMonitorIsATriggerWhenSomethingFollowsIt()
    {
        Project project;
        Monitor monitor;
        monitor.id = u"w"_s;
        monitor.threshold = 0.2;
        project.monitoring.monitors = {monitor};
        project.monitoring.retraining.trigger = said();
        QCOMPARE(texts(habit(project, Habit::MonitoringTriggers).missing),
                 QStringList{u"monitoring.monitors[w].action"_s});
        project.monitoring.monitors[0].action = said();
        QVERIFY(habit(project, Habit::MonitoringTriggers).isShown());
    }

    void aRollbackHasATriggerAMechanismAndATime()
    {
        Project project;
        project.rollout.rollback.trigger = said();
        project.rollout.rollback.mechanism = said();
        QCOMPARE(texts(habit(project, Habit::Rollback).missing),
                 QStringList{u"rollout.rollback.timeToRollBack.value"_s});
        project.rollout.rollback.timeToRollBack.value = 5;
        QVERIFY(habit(project, Habit::Rollback).isShown());
    }
};

QTEST_MAIN(TestReadouts)
#include "tst_readouts.moc"
