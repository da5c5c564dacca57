// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/contradictions.h"
#include "analysis/statements.h"
#include "analysis/writtennumber.h"
#include "making.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

/// Recall 80, 84, 90 %, once 70 % for new users; latency 40, 30, 45 ms, at most 50.
Project classifier(const QString& result = {})
{
    Project p;
    p.metrics = {metric(u"recall"_s, u"%"_s, Direction::HigherIsBetter),
                 metric(u"latency"_s, u"ms"_s, Direction::LowerIsBetter),
                 metric(u"auc"_s, {}, Direction::HigherIsBetter)};
    p.metrics[0].name = u"Recall"_s;
    p.metrics[1].name = u"p95 latency"_s;
    p.metrics[2].name = u"AUC"_s;
    p.metrics[1].guardrail = 50;
    p.baseline.measurements = {measured(u"recall"_s, 80), measured(u"latency"_s, 40), measured(u"auc"_s, 0.912)};
    p.cycles = {cycle(u"c1"_s, {measured(u"recall"_s, 84), measured(u"latency"_s, 30)}),
                cycle(u"c2"_s,
                      {measured(u"recall"_s, 90), measured(u"latency"_s, 45),
                       measured(u"recall"_s, 70, u"new users"_s)})};
    p.cycles[0].result = said(result);
    return p;
}

QString told(const Project& project)
{
    QStringList lines;
    for (const Finding& finding : contradictions(project))
        lines.append(finding.path.text() + u": "_s + finding.rule + u" ("_s + finding.arguments.join(u", "_s) + u')');
    return lines.join(u'\n').replace(QChar(0xA0), u' ');
}

void says(const char* name, const QString& result, const QString& finding)
{
    QTest::newRow(name) << classifier(result) << u"cycles[c1].result: "_s + finding;
}

void isSilent(const char* name, const QString& result) { QTest::newRow(name) << classifier(result); }

} // namespace

class TestProseClaims : public QObject
{
    Q_OBJECT

private slots:
    void proseThatCannotBeRightIsFound_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("finding");
        says("a value that was never measured", u"Recall rose to 94 %."_s,
             u"prose-number-differs (Recall, 94 %, 90 %)"_s);
        says("a value before the name", u"We reached 94 % recall."_s, u"prose-number-differs (Recall, 94 %, 90 %)"_s);
        says("a value with a colon", u"Recall: 86.5 %"_s, u"prose-number-differs (Recall, 86.5 %, 84 %)"_s);
        says("a value in brackets", u"We kept recall (88 %) and went on."_s,
             u"prose-number-differs (Recall, 88 %, 90 %)"_s);
        says("a value of a metric in milliseconds", u"The p95 latency is 34 ms now."_s,
             u"prose-number-differs (p95 latency, 34 ms, 30 ms)"_s);
        says("a value without a unit", u"The AUC was 0.95."_s, u"prose-number-differs (AUC, 0.95, 0.912)"_s);
        says("a German decimal comma", u"Recall was 87,5 %."_s, u"prose-number-differs (Recall, 87,5 %, 90 %)"_s);
        says("about, but far away", u"Recall is about 70 %, p95 latency is about 60 ms."_s,
             u"prose-number-differs (p95 latency, 60 ms, 45 ms)"_s);
        says("one of two values", u"Recall went from 80 to 86 %."_s, u"prose-number-differs (Recall, 86 %, 84 %)"_s);
        says("percent where it was points", u"Recall improved by 4 %."_s, u"prose-percent-for-points (Recall, 4)"_s);
        says("percent as a noun", u"A 4 % gain in recall."_s, u"prose-percent-for-points (Recall, 4)"_s);
        says("points where it was percent", u"Recall improved by 5 points."_s,
             u"prose-points-for-percent (Recall, 5)"_s);
        says("pp where it was percent", u"That lifted recall by 5 pp."_s, u"prose-points-for-percent (Recall, 5)"_s);
        says("rose, though it fell", u"The p95 latency rose."_s,
             u"prose-sign-differs (p95 latency, rose, 40 ms, 30 ms)"_s);
        says("worsened, though it is better", u"Recall worsened with the new labels."_s,
             u"prose-sign-differs (Recall, worsened, 80 %, 84 %)"_s);
        says("reduced, though it grew", u"The filter reduced recall."_s,
             u"prose-sign-differs (Recall, was reduced, 80 %, 84 %)"_s);
        says("improved from more to less", u"Recall improved from 90 to 84 %."_s,
             u"prose-sign-differs (Recall, improved, 90 %, 84 %)"_s);
        says("a range whose unit stands behind it", u"p95 latency went from 82 to 30 ms."_s,
             u"prose-number-differs (p95 latency, 82 ms, 45 ms)"_s);
        says("a verb before the name", u"We cut recall to save time."_s,
             u"prose-sign-differs (Recall, was cut, 80 %, 84 %)"_s);
        says("a verb before the name, by a number", u"We cut recall by 4 points."_s,
             u"prose-sign-differs (Recall, was cut, 80 %, 84 %)"_s);
        says("fell from less to more", u"p95 latency fell from 30 to 40 ms."_s,
             u"prose-sign-differs (p95 latency, fell, 30 ms, 40 ms)"_s);
        says("significance without n", u"The change is statistically significant."_s,
             u"significance-without-evidence (statistically significant)"_s);
        says("a p without n", u"It holds at p < 0.05."_s, u"significance-without-evidence (p < 0.05)"_s);
        says("significantly better", u"The new model is significantly better."_s,
             u"significance-without-evidence (significantly better)"_s);
        Project p = classifier();
        p.summary = u"Recall is 99 % today."_s;
        QTest::newRow("in the summary") << p << u"summary: prose-number-differs (Recall, 99 %, 90 %)"_s;
        p = classifier();
        p.baseline.existed = said(u"Rules with a recall of 60 %."_s);
        QTest::newRow("in the baseline") << p << u"baseline.existed: prose-number-differs (Recall, 60 %, 70 %)"_s;
    }
    void proseThatCannotBeRightIsFound()
    {
        QFETCH(Project, project);
        QTEST(told(project), "finding");
    }

    void proseThatMayBeRightIsLeftAlone_data()
    {
        QTest::addColumn<Project>("project");
        isSilent("a value of the table", u"Recall rose to 84 %."_s);
        isSilent("of another cycle", u"Recall reached 90 % only later."_s);
        isSilent("of a segment", u"Recall is 70 % for new users."_s);
        isSilent("rounded", u"The AUC was 0.91."_s);
        isSilent("percent of a share", u"The AUC was 91.2 %."_s);
        isSilent("a share of percent", u"Recall was 0.84."_s);
        isSilent("about as much", u"Recall is about 85 %."_s);
        isSilent("a limit", u"The p95 latency is at most 60 ms."_s);
        isSilent("the guardrail", u"The p95 latency stayed at 50 ms."_s);
        isSilent("a target", u"The target was a recall of 95 %."_s);
        isSilent("something supposed", u"With more labels recall would reach 95 %."_s);
        isSilent("a rival", u"A competitor has a recall of 95 %."_s);
        isSilent("another number of that name", u"Validation recall was 95 %."_s);
        isSilent("of another model", u"Random Forest recall: 95 %."_s);
        isSilent("of a kind of fraud", u"The card recall was 95 %."_s);
        isSilent("a gain before the name", u"That was a 7 % recall gain."_s);
        isSilent("another unit", u"The p95 latency is 2 s in the worst region."_s);
        isSilent("a place in a list", u"Recall at 10 was what we watched."_s);
        isSilent("what it is counted of", u"A recall of 3 kinds of fraud."_s);
        isSilent("a bound number", u"Recall rose to {{recall@c1}}."_s);
        isSilent("code", u"`Recall: 99 %` was printed."_s);
        isSilent("a quotation", u"The report said “Recall was 99 %”."_s);
        isSilent("points", u"Recall improved by 4 points."_s);
        isSilent("percent", u"Recall improved by 5 %."_s);
        isSilent("percentage points written out", u"Recall improved by 4 percentage points."_s);
        isSilent("a change that stands nowhere", u"Recall improved by 17 %."_s);
        isSilent("two metrics in one sentence", u"Recall rose and p95 latency fell by 4 %."_s);
        isSilent("better and better", u"Recall improved."_s);
        isSilent("lower is better", u"The p95 latency improved and fell."_s);
        isSilent("from less to more", u"Recall improved from 80 to 84 %."_s);
        isSilent("52 % on Mondays", u"Recall dropped to 52 % on Mondays."_s);
        isSilent("on Mondays 52 %", u"On Mondays recall dropped to 52 %."_s);
        isSilent("61.3 % in week 2", u"Recall was 61.3 % in week 2."_s);
        isSilent("at the median, not at p99", u"The p95 latency rose at the median, but p99 was 70 ms."_s);
        isSilent("82 to 30 ms in the lab", u"The p95 latency fell from 82 to 30 ms in the lab."_s);
        isSilent("by 4 % on new users", u"Recall improved by 4 % on new users."_s);
        isSilent("dropped only for one market", u"Recall dropped only for the smallest market."_s);
        isSilent("99 % of some", u"Recall was 99 % of what the rules had."_s);
        isSilent("denied", u"The filter never reduced recall."_s);
        isSilent("an adjective", u"The reduced recall of the old rules was known."_s);
        isSilent("not significant", u"The change is not statistically significant."_s);
        isSilent("significant with n", u"Significant at p < 0.01, n = 400."_s);
        isSilent("significant in a plain sense", u"A significant part of the work was labelling."_s);
        Project p = classifier(u"The change is statistically significant."_s);
        p.cycles[0].measurements[0].n = 400;
        QTest::newRow("significant with a measured n") << p;
        p = classifier();
        p.cycles[0].hypothesis = said(u"Recall rises to 95 %."_s);
        QTest::newRow("a hypothesis") << p;
        p = classifier(u"Recall stieg auf 99 %, recall improved by 4 %."_s);
        p.language = u"de"_s;
        QTest::newRow("another language") << p;
        p = classifier(u"Recall was 99 %."_s);
        p.baseline.measurements.clear();
        p.cycles[0].measurements.clear();
        p.cycles[1].measurements.clear();
        QTest::newRow("nothing was measured") << p;
        p = classifier();
        p.notes.cycles = said(u"Recall was 99 %."_s);
        QTest::newRow("a private note") << p;
        p = classifier();
        p.cycles[1].observation = said(u"Recall fell."_s); // what was seen before, and not what came of it
        QTest::newRow("an observation") << p;
        p = classifier();
        p.cycles[1].result = said(u"The p95 latency fell."_s); // 30 to 45, but 40 to 45 as well
        p.cycles[1].measurements[1].value = 35; // less than the baseline, more than the cycle before
        QTest::newRow("better than one of the two") << p;
    }
    void proseThatMayBeRightIsLeftAlone()
    {
        QFETCH(Project, project);
        QCOMPARE(told(project), QString());
    }

    void aWrittenNumberMeansWhatItMayBeReadAs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("canMean");
        QTest::newRow("as it is") << u"94.5"_s << 94.5 << true;
        QTest::newRow("a decimal comma") << u"94,5"_s << 94.5 << true;
        QTest::newRow("rounded") << u"94.5"_s << 94.46 << true;
        QTest::newRow("cut") << u"94.5"_s << 94.58 << true;
        QTest::newRow("neither") << u"94.5"_s << 94.61 << false;
        QTest::newRow("to whole numbers") << u"95"_s << 94.5 << true;
        QTest::newRow("more decimals than there are") << u"94.50"_s << 94.5 << true;
        QTest::newRow("a comma for thousands") << u"1,234"_s << 1234.0 << true;
        QTest::newRow("the same as a decimal") << u"1,234"_s << 1.234 << true;
        QTest::newRow("a point for thousands") << u"1.234"_s << 1234.0 << true;
        QTest::newRow("millions") << u"1,234,567"_s << 1234567.0 << true;
        QTest::newRow("thousands and decimals") << u"1,234.5"_s << 1234.5 << true;
        QTest::newRow("the same in German") << u"1.234,5"_s << 1234.5 << true;
        QTest::newRow("a thin space for thousands") << u"12\u202f345"_s << 12345.0 << true;
        QTest::newRow("a true minus") << u"\u22120.4"_s << -0.4 << true;
        QTest::newRow("the other sign") << u"0.4"_s << -0.4 << false;
        QTest::newRow("almost nothing") << u"0"_s << 0.4 << true;
    }
    void aWrittenNumberMeansWhatItMayBeReadAs()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto written = WrittenNumber::fromText(text);
        QVERIFY(written);
        QTEST(written->canMean(value), "canMean");
    }

    void whatIsNoNumberIsNotRead()
    {
        QVERIFY(!WrittenNumber::fromText(u"1.2.3"_s));
        QVERIFY(!WrittenNumber::fromText(u"ten"_s));
        QVERIFY(!WrittenNumber::fromText({}));
        QVERIFY(WrittenNumber::fromText(u"90"_s)->canMean(93, 0.05));
        QVERIFY(!WrittenNumber::fromText(u"90"_s)->canMean(96, 0.05));
        QVERIFY(WrittenNumber::fromValue(-30.2).canMean(-30.2222));
    }

    void theLongestNameIsMeant()
    {
        QList<Metric> metrics = classifier().metrics;
        metrics.append(metric(u"new"_s, u"%"_s, Direction::HigherIsBetter));
        metrics.last().name = u"Recall of new users"_s;
        const auto found = metricMentions(u"The recall of new users and the recall."_s, metrics);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].metricId, u"new"_s);
        QCOMPARE(found[1].metricId, u"recall"_s);
        QVERIFY(metricMentions(u"Recalled, recall-like"_s, metrics).isEmpty());
    }

    void aPsiThatWasNotRecordedIsFound()
    {
        Project p;
        Distribution d;
        d.id = u"d"_s;
        d.reference = {50, 50};
        CountWindow w;
        w.id = u"w"_s;
        w.counts = {75, 25};
        d.windows = {w}; // 0.2747
        p.monitoring.distributions = {d};
        p.monitoring.summary = said(u"In March the PSI reached 0.27, above 0.25."_s);
        QCOMPARE(told(p), QString());
        p.monitoring.summary = said(u"In March the PSI reached 0.31."_s);
        QCOMPARE(told(p), u"monitoring.summary: prose-psi-differs (0.31)"_s);
        p.monitoring.distributions.clear();
        QCOMPARE(told(p), QString());
    }
};

QTEST_GUILESS_MAIN(TestProseClaims)
#include "tst_proseclaims.moc"
