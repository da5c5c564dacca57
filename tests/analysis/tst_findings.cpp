// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/findings.h"
#include "making.h"

#include <QTest>

using namespace analysis;
using namespace story;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

/// Its result says percent for points, its second cycle ends before it starts, and its successor is nowhere.
Project contradicting()
{
    Project p;
    p.metrics = {metric(u"Recall"_s, u"%"_s, Direction::HigherIsBetter)};
    p.baseline.measurements = {measured(u"Recall"_s, 80)};
    p.cycles = {cycle(u"c1"_s, {measured(u"Recall"_s, 84)}), cycle(u"c2"_s, {})};
    p.cycles[0].result = said(u"Recall improved by 4 %."_s);
    p.cycles[0].successor.id = u"c9"_s;
    p.cycles[1].startDate = day(u"2026-02-01"_s);
    p.cycles[1].endDate = day(u"2026-01-01"_s);
    return p;
}

Silence silence(const QString& rule, const QString& path, const QString& reason, const QString& quote = {})
{
    Silence made;
    made.id = u"s"_s;
    made.rule = rule;
    made.path = path;
    made.reason = reason;
    made.quote = quote;
    return made;
}

QString told(const Findings& found)
{
    QStringList all;
    for (const Finding& finding : found.told)
        all.append(finding.rule);
    for (const SilencedFinding& one : found.silenced)
        all.append(u"(%1: %2)"_s.arg(one.finding.rule, one.reason));
    return all.join(u", "_s);
}

} // namespace

/// What a story silences is not told, and nothing else is kept quiet.
class TestFindings : public QObject
{
    Q_OBJECT

private slots:
    void whatTheStorySilencesIsNotTold_data()
    {
        QTest::addColumn<Silence>("silence");
        QTest::addColumn<QString>("found");
        const QString all = u"reference-to-nothing, end-before-start, prose-percent-for-points"_s;
        const QString claim = u"prose-percent-for-points"_s;
        const QString result = u"cycles[c1].result"_s;
        const QString quiet =
            u"reference-to-nothing, end-before-start, (prose-percent-for-points: everyone says so here)"_s;
        const QString why = u"everyone says so here"_s;
        QTest::newRow("nothing") << Silence() << all;
        QTest::newRow("a rule at its place") << silence(claim, result, why) << quiet;
        QTest::newRow("with the words that it is about") << silence(claim, result, why, u"improved by 4 %"_s) << quiet;
        QTest::newRow("the words are others by now") << silence(claim, result, why, u"improved by 5 %"_s) << all;
        QTest::newRow("another rule there") << silence(u"prose-sign-differs"_s, result, why) << all;
        QTest::newRow("the rule at another place") << silence(claim, u"cycles[c2].result"_s, why) << all;
        QTest::newRow("without a reason") << silence(claim, result, {}) << all;
        QTest::newRow("what cannot be right can be silenced as well")
            << silence(u"end-before-start"_s, u"cycles[c2].endDate"_s, u"the clock was wrong"_s)
            << u"reference-to-nothing, prose-percent-for-points, (end-before-start: the clock was wrong)"_s;
        QTest::newRow("a reference to nothing cannot")
            << silence(u"reference-to-nothing"_s, u"cycles[c1].successor"_s, why) << all;
    }
    void whatTheStorySilencesIsNotTold()
    {
        QFETCH(Silence, silence);
        Project p = contradicting();
        if (!silence.rule.isEmpty()) p.silenced = {silence};
        QTEST(told(findings(p)), "found");
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
