// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfaults.h"
#include "publish/chartstories.h"
#include "random/stories.h"

#include "analysis/boundnumbers.h"
#include "analysis/charts.h"

#include <QTest>

using namespace analysis;
using namespace chartfaults;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF sizes[] = {{1200, 700}, {643, 362}, {504, 314}, {300, 420}, {252, 284}, {120, 90}};

void addKinds()
{
    QTest::addColumn<QString>("chart");
    for (const ChartKind& kind : chartKinds())
        QTest::newRow(kind.name.data()) << QString(kind.name);
}

/// In words, of all sizes, in both directions and with both measures.
QString faultsOf(const ChartSpec& spec)
{
    for (const QSizeF& size : sizes)
        for (const bool isMirrored : {false, true})
            for (const auto& measure : {letters, blocks}) {
                const QStringList found = faults(layOut(spec, size, measure, {.isMirrored = isMirrored}), spec);
                if (!found.isEmpty()) return u"%1 × %2: "_s.arg(size.width()).arg(size.height()) + found.join(u"; "_s);
            }
    return {};
}

} // namespace

/// Every kind of chart in every size: no label on another or on a marker, none outside. And how long each takes to make.
class TestKindLayouts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void noLabelStandsOnAnotherInSamplesAndEdgeCases_data() { addKinds(); }
    void noLabelStandsOnAnotherInSamplesAndEdgeCases()
    {
        QFETCH(QString, chart);
        for (const stories::ChartStory& story : stories::samples() + stories::edgeCases()) {
            const QString fault = faultsOf(chartKind(chart)->draw(withNumbers(story.project()), {}));
            QVERIFY2(fault.isEmpty(), qPrintable(story.name + u", "_s + fault));
        }
    }

    void norInStoriesByChance_data() { addKinds(); }
    void norInStoriesByChance()
    {
        QFETCH(QString, chart);
        int drawn = 0;
        for (quint32 seed = 1; seed <= 150; ++seed) {
            chance::Dice dice(seed);
            const ChartSpec spec = chartKind(chart)->draw(chance::project(dice, int(seed % 3) * 30 + 30), {});
            if (spec.isEmpty()) continue;
            ++drawn;
            const QSizeF& size = sizes[seed % std::size(sizes)];
            const QStringList found = faults(layOut(spec, size, letters, {.isMirrored = seed % 2 == 0}), spec);
            QVERIFY2(found.isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + found.join(u"; "_s)));
        }
        qInfo("%d drawn", drawn);
    }

    void aChartOfTwoHundredCyclesIsSoonMade_data() { addKinds(); }
    void aChartOfTwoHundredCyclesIsSoonMade()
    {
        QFETCH(QString, chart);
        const auto all = stories::edgeCases();
        const auto many = std::ranges::find(all, u"two-hundred-cycles"_s, &stories::ChartStory::name);
        const story::Project project = many->project();
        const ChartKind* kind = chartKind(chart);
        QBENCHMARK { (void)kind->draw(project, {}); }
    }
};

QTEST_MAIN(TestKindLayouts)
#include "tst_kindlayouts.moc"
