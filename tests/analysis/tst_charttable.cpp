// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/progresschart.h"
#include "story/project.h"

#include <QTest>

using namespace analysis;
using namespace story;
using namespace Qt::StringLiterals;

/// A chart as those get it who do not see it: everything that is drawn is a row of its table.
class TestChartTable : public QObject
{
    Q_OBJECT

    Project m_project;

    static Measurement measured(double value)
    {
        Measurement measurement;
        measurement.id = u"m"_s;
        measurement.metric.id = u"recall"_s;
        measurement.value = value;
        return measurement;
    }
    [[nodiscard]] QString printed() const
    {
        const ChartSpec spec = progressChart(m_project, {u"recall"_s, {}});
        QStringList lines{spec.tableHead.join(u'|')};
        for (const QStringList& row : spec.table)
            lines.append(row.join(u'|'));
        return lines.join(u'\n').replace(QChar::Nbsp, u' ');
    }

private slots:
    void init()
    {
        m_project = {};
        Metric recall;
        recall.id = u"recall"_s;
        recall.name = u"Recall"_s;
        recall.unit = u"%"_s;
        recall.direction = Direction::HigherIsBetter;
        m_project.metrics = {recall};
        for (int i = 1; i <= 2; ++i) {
            Cycle cycle;
            cycle.id = u"c%1"_s.arg(i);
            cycle.title = u"Round %1"_s.arg(i);
            cycle.endDate = *Date::fromText(u"2026-0%1"_s.arg(i));
            cycle.decision = i == 1 ? Decision::RolledBack : Decision::Shipped;
            cycle.measurements = {measured(70 + i)};
            m_project.cycles.append(cycle);
        }
    }

    void cyclesWithTheirUnitAndWhatWasDecided()
    {
        QCOMPARE(printed(),
                 u"Cycle|Title|Date|Recall, % (higher is better)|Decision\n"
                 "1|Round 1|2026-01|71|Rolled back\n"
                 "2|Round 2|2026-02|72|Shipped"_s);
    }

    void theLinesAsWell()
    {
        m_project.baseline.measurements = {measured(65)};
        m_project.metrics.first().target = 90;
        m_project.metrics.first().guardrail = 60;
        QCOMPARE(printed(),
                 u"Cycle|Title|Date|Recall, % (higher is better)|Decision|Margin\n"
                 "|Baseline||65|\n"
                 "1|Round 1|2026-01|71|Rolled back|19 pp short of the target; guardrail kept, by 11 pp\n"
                 "2|Round 2|2026-02|72|Shipped|18 pp short of the target; guardrail kept, by 12 pp\n"
                 "|Target||90|\n"
                 "|Guardrail||60|"_s);
    }

    void intervalsAndCountsWhereThereAreSome()
    {
        Measurement& first = m_project.cycles.first().measurements.first();
        first.low = 68;
        first.high = 74;
        first.n = 1000;
        QCOMPARE(printed(),
                 u"Cycle|Title|Date|Recall, % (higher is better)|Decision|Interval|n\n"
                 "1|Round 1|2026-01|71|Rolled back|68 to 74|1000\n"
                 "2|Round 2|2026-02|72|Shipped||"_s);
    }
};

QTEST_GUILESS_MAIN(TestChartTable)
#include "tst_charttable.moc"
