// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/boundnumbers.h"
#include "analysis/markdown.h"
#include "coach/phrases.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

Metric metric(const QString& id, const QString& name, const QString& unit, Integer decimals = {})
{
    Metric m;
    m.id = id;
    m.name = name;
    m.unit = unit;
    m.decimals = decimals;
    return m;
}

Measurement measured(const QString& metricId, double value)
{
    Measurement m;
    m.id = u"on-"_s + metricId;
    m.metric.id = metricId;
    m.value = value;
    return m;
}

Cycle cycle(const QString& id, const QString& title, const QList<Measurement>& measurements)
{
    Cycle c;
    c.id = id;
    c.title = title;
    c.decision = Decision::Shipped;
    c.measurements = measurements;
    return c;
}

Project fraud()
{
    Project project;
    project.metrics = {metric(u"r"_s, u"Recall"_s, u"%"_s),   metric(u"t"_s, u"Latency (p95)"_s, u"ms"_s),
                       metric(u"z"_s, u"False alarms"_s, {}), metric(u"s1"_s, u"Same name"_s, {}),
                       metric(u"s2"_s, u"same  name"_s, {}),  metric(u"a"_s, u"AUC"_s, {}, 3)};
    project.baseline.measurements = {measured(u"r"_s, 70.1), measured(u"t"_s, 45), measured(u"z"_s, 0),
                                     measured(u"a"_s, 0.8)};
    project.cycles = {cycle(u"c1"_s, u"Class weights"_s, {measured(u"r"_s, 80.4), measured(u"z"_s, 12)}),
                      cycle(u"c2"_s, u"More data"_s,
                            {measured(u"r"_s, 94.2), measured(u"t"_s, 1234), measured(u"a"_s, 0.91234)})};
    return project;
}

QString plain(QString text) { return text.replace(QChar(0xA0), u' '); }

QString followed(const Project& project, const QString& name)
{
    const auto number = boundNumber(project, name);
    if (number) return plain(number->text) + u" = "_s + number->reference;
    return number.error().rule + u": "_s + number.error().arguments.join(u", "_s);
}

} // namespace

class TestBoundNumbers : public QObject
{
    Q_OBJECT

private slots:
    void aReferenceLeadsToItsNumber_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("leads");
        QTest::newRow("by ids") << u"r@c2"_s << u"94.2 % = {{r@c2}}"_s;
        QTest::newRow("by names") << u"recall@class-weights"_s << u"80.4 % = {{r@c1}}"_s;
        QTest::newRow("by names as they are written") << u"Latency (p95) @ More data"_s << u"1234 ms = {{t@c2}}"_s;
        QTest::newRow("the baseline") << u"recall.baseline"_s << u"70.1 % = {{r.baseline}}"_s;
        QTest::newRow("a difference of percentages is points") << u"r.delta"_s << u"+24.1 pp = {{r.delta}}"_s;
        QTest::newRow("a difference has its unit") << u"t.delta"_s << u"+1189 ms = {{t.delta}}"_s;
        QTest::newRow("a difference with the metric's precision") << u"auc.delta"_s << u"+0.112 = {{a.delta}}"_s;
        QTest::newRow("the metric's precision") << u"auc@c2"_s << u"0.912 = {{a@c2}}"_s;
        QTest::newRow("a relative change is percent") << u"r.relative"_s << u"+34.4 % = {{r.relative}}"_s;
        QTest::newRow("the number of cycles") << u"cycles.count"_s << u"2 = {{cycles.count}}"_s;
        QTest::newRow("relative to nothing")
            << u"z.relative"_s << u"number-relative-to-zero: {{False alarms.relative}}, False alarms"_s;
        QTest::newRow("no such metric") << u"f1@c1"_s << u"number-of-no-metric: {{f1@Class weights}}, f1"_s;
        QTest::newRow("no such cycle") << u"r@c9"_s << u"number-of-no-cycle: {{Recall@c9}}, c9"_s;
        QTest::newRow("two of one name") << u"same-name@c1"_s
                                         << u"number-of-two-metrics: {{same-name@Class weights}}, same-name"_s;
        QTest::newRow("not measured there")
            << u"t@c1"_s << u"number-without-value: {{Latency (p95)@Class weights}}, Latency (p95), Class weights"_s;
        QTest::newRow("no baseline") << u"s1.baseline"_s
                                     << u"number-without-baseline: {{Same name.baseline}}, Same name"_s;
        QTest::newRow("something else") << u"user"_s << u"number-not-understood: {{user}}"_s;
        QTest::newRow("something else of a metric") << u"r.median"_s << u"number-not-understood: {{Recall.median}}"_s;
        QTest::newRow("nothing") << u""_s << u"number-not-understood: {{}}"_s;
    }
    void aReferenceLeadsToItsNumber()
    {
        QFETCH(QString, name);
        QTEST(followed(fraud(), name), "leads");
    }

    void aReferenceByIdHoldsWhenNamesChange()
    {
        Project project = fraud();
        project.metrics[0].name = u"Sensitivity"_s;
        project.cycles[1].title = u"Renamed"_s;
        project.cycles.move(1, 0);
        QCOMPARE(followed(project, u"r@c2"_s), u"94.2 % = {{r@c2}}"_s);
    }

    void whatWasRolledBackIsNotWhatBecameOfIt()
    {
        Project project = fraud();
        project.cycles[1].decision = Decision::RolledBack;
        QCOMPARE(followed(project, u"r.delta"_s), u"+10.3 pp = {{r.delta}}"_s);
    }

    void referencesAreFoundInProseAndNotInCode()
    {
        const auto found = numberReferences(u"a {{r@c1}} `{{no}}` {{t.delta}} {{open");
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].start, 2);
        QCOMPARE(found[0].length, 8);
        QCOMPARE(found[1].name, u"t.delta"_s);
    }

    void aStoryIsReadWithItsValues()
    {
        Project project = fraud();
        project.summary = u"Up {{r.delta}}"_s;
        project.cycles[0].result.paragraphs = {u"Recall **{{r@c1}}**."_s, u"`{{r@c1}}` {{f1@c1}}"_s};
        const Project read = withNumbers(project);
        QCOMPARE(plain(read.summary), u"Up +24.1 pp"_s);
        QCOMPARE(plain(read.cycles[0].result.text()), u"Recall **80.4 %**.\n`{{r@c1}}` {{f1@c1}}"_s);
        project.summary.clear();
        project.cycles[0].result = {};
        QCOMPARE(withNumbers(project), project);
    }

    void brokenReferencesAreFindingsAtTheirPlace()
    {
        Project project = fraud();
        project.objective.problem.paragraphs = {u"{{f1@c1}} and {{r@c1}}"_s};
        project.cycles[1].result.paragraphs = {u"a"_s, u"{{t@c1}}"_s};
        QStringList told;
        for (const Finding& finding : check(project))
            told.append(finding.path.text() + u": "_s + finding.rule);
        QCOMPARE(told,
                 (QStringList{u"objective.problem: number-of-no-metric"_s,
                              u"cycles[c2].result: number-without-value"_s}));
        QCOMPARE(brokenNumbers(project), check(project));
    }

    void aSlipSwallowsNoReferenceThatFollows()
    {
        const auto found = numberReferences(u"{{x is a typo, after c1 we had {{r@c1}}, and {{t@c2}}");
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].name, u"r@c1"_s);
        QCOMPARE(found[1].name, u"t@c2"_s);
        QVERIFY(numberReferences(u"{{x is a typo").isEmpty());
        QVERIFY(isLiteralAt(u"{{x is", 5));
        QVERIFY(!isLiteralAt(u"{{x is {{r@c1}} and", 18));
        QVERIFY(isLiteralAt(u"{{x is {{r@c", 11));
        for (const Markdown::Run& run : markdown(u"{{x *is* {{r@c1}}").runs)
            QCOMPARE(run.styles.testFlag(MarkStyle::Emphasis), run.start >= 4 && run.end() <= 8);
    }

    void everyFaultHasItsSentence()
    {
        const auto phrases = coach::Phrases::load(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"));
        QVERIFY(phrases.has_value());
        for (const QString& name :
             {u"user"_s, u"f1@c1"_s, u"r@c9"_s, u"same-name@c1"_s, u"t@c1"_s, u"s1.baseline"_s, u"z.relative"_s}) {
            const auto number = boundNumber(fraud(), name);
            QVERIFY(!number);
            const QString said = phrases->phrase({number.error().rule, {}, number.error().arguments});
            QVERIFY2(said.startsWith(u"{{"_s) && !said.contains(u'%'), qPrintable(said));
        }
    }

    void choicesAreNamedAndHaveTheirValue()
    {
        QStringList told;
        for (const NumberChoice& choice : numbersMatching(numberChoices(fraud()), u"rec"_s))
            told.append(choice.label + u" | "_s + plain(choice.number.text));
        QCOMPARE(told,
                 (QStringList{u"Recall, baseline | 70.1 %"_s, u"Recall after cycle 1, Class weights | 80.4 %"_s,
                              u"Recall after cycle 2, More data | 94.2 %"_s,
                              u"Recall, change from the baseline | +24.1 pp"_s,
                              u"Recall, relative change from the baseline | +34.4 %"_s}));
        QCOMPARE(numbersMatching(numberChoices(fraud()), u"more rec"_s).size(), 1);
        QCOMPARE(numbersMatching(numberChoices(fraud()), u"r@c1"_s).size(), 1);
        QCOMPARE(numbersMatching(numberChoices(fraud()), u"nothing such"_s).size(), 0);
    }

    void onlyProseLeavesTheNumbersTheSame()
    {
        Project project = fraud();
        project.cycles[0].result.paragraphs = {u"words"_s};
        QVERIFY(haveSameNumbers(fraud(), project));
        project.cycles[0].measurements[0].value = 81;
        QVERIFY(!haveSameNumbers(fraud(), project));
        QVERIFY(!haveSameNumbers(fraud(), {}));
    }

    void aTypedNumberIsOfferedWhereItEqualsACell_data()
    {
        QTest::addColumn<QString>("prose");
        QTest::addColumn<QString>("offered");
        QTest::newRow("with its unit") << u"It rose to 94.2 %."_s << u"94.2 %: r@c2"_s;
        QTest::newRow("with its unit grown to it") << u"It rose to 94.2%."_s << u"94.2%: r@c2"_s;
        QTest::newRow("with its unit in words") << u"to 94.2 percent"_s << u"94.2 percent: r@c2"_s;
        QTest::newRow("without its unit") << u"It rose to 94.2."_s << u"94.2: r@c2"_s;
        QTest::newRow("with a decimal comma") << u"auf 94,2 %"_s << u"94,2 %: r@c2"_s;
        QTest::newRow("with its thousands set apart") << u"it took 1,234 ms"_s << u"1,234 ms: t@c2"_s;
        QTest::newRow("as it is shown") << u"an AUC of 0.912"_s << u"0.912: a@c2"_s;
        QTest::newRow("small, with its unit") << u"within 45 ms"_s << u"45 ms: t.baseline"_s;
        QTest::newRow("small, without a unit") << u"12 people, 45 days"_s << u""_s;
        QTest::newRow("with another unit") << u"94.2 ms"_s << u""_s;
        QTest::newRow("another number") << u"94.3 %"_s << u""_s;
        QTest::newRow("a part of another number") << u"194.2 % and 94.25 %"_s << u""_s;
        QTest::newRow("a version") << u"version v94.2 and 1.94.2"_s << u""_s;
        QTest::newRow("a date") << u"on 1234-11-22"_s << u""_s;
        QTest::newRow("in code") << u"`94.2 %`"_s << u""_s;
        QTest::newRow("in a link") << u"[x](http://y/94.2)"_s << u""_s;
        QTest::newRow("in a reference") << u"{{94.2}}"_s << u""_s;
        QTest::newRow("twice") << u"94.2 % and 80.4 %"_s << u"94.2 %: r@c2; 80.4 %: r@c1"_s;
    }
    void aTypedNumberIsOfferedWhereItEqualsACell()
    {
        QFETCH(QString, prose);
        QStringList told;
        for (const BindingOffer& offer : bindingOffers(prose, numberChoices(fraud()))) {
            QStringList names;
            for (const NumberChoice& choice : offer.choices)
                names.append(choice.number.reference.sliced(2).chopped(2));
            told.append(prose.sliced(offer.start, offer.length) + u": "_s + names.join(u','));
        }
        QTEST(told.join(u"; "_s), "offered");
    }

    void theNearestCellComesFirst()
    {
        Project project = fraud();
        project.cycles[0].measurements[0].value = 94.2;
        project.metrics.append(metric(u"p"_s, u"Precision"_s, u"%"_s));
        project.cycles[1].measurements.append(measured(u"p"_s, 94.2));
        const auto first = [&](const QString& prose, const FieldPath& owner) {
            return bindingOffers(prose, numberChoices(project), owner).first().choices.first().number.reference;
        };
        QCOMPARE(first(u"94.2 %"_s, {}), u"{{r@c1}}"_s);
        QCOMPARE(first(u"94.2 %"_s, FieldPath("cycles"_L1).entry(u"c2"_s)), u"{{r@c2}}"_s);
        QCOMPARE(first(u"a precision of 94.2 %"_s, {}), u"{{p@c2}}"_s);
        QCOMPARE(first(u"a precision of 94.2 %"_s, FieldPath("cycles"_L1).entry(u"c2"_s)), u"{{p@c2}}"_s);
    }
};

QTEST_GUILESS_MAIN(TestBoundNumbers)

#include "tst_boundnumbers.moc"
