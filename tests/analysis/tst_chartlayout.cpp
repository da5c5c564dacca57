// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfaults.h"
#include "randomcharts.h"

#include "analysis/chartlayout.h"

#include <QTest>

using namespace analysis;
using namespace chartfaults;
using namespace Qt::StringLiterals;
using Text = ChartLayout::Text;

namespace {

ChartSpec::Axis axis(double from, double to, const QStringList& labels)
{
    ChartSpec::Axis axis{.min = from, .max = to};
    for (qsizetype i = 0; i < labels.size(); ++i)
        axis.ticks.append({from + (to - from) * double(i) / double(labels.size() - 1), labels[i]});
    return axis;
}

/// Ten points on a rising path, the first, fifth and last named; three lines, an event.
ChartSpec usual()
{
    ChartSpec::Panel panel{.x = axis(0, 11, {u"0"_s, u"11"_s}), .y = axis(0, 1, {u"0"_s, u"0.5"_s, u"1"_s})};
    panel.x.title = u"Cycle"_s;
    panel.y.title = u"Recall (higher is better)"_s;
    ChartSpec::Curve path{.label = u"path"_s};
    for (int i = 1; i <= 10; ++i) {
        panel.points.append(
            {.x = double(i), .y = 0.08 * i, .label = i == 1 || i == 5 || i == 10 ? u"n%1"_s.arg(i) : u""_s});
        path.points.append({double(i), 0.08 * i});
    }
    panel.curves = {path};
    panel.lines = {{.role = ChartSpec::Role::Baseline, .at = 0.3, .label = u"baseline"_s},
                   {.role = ChartSpec::Role::Target, .at = 0.31, .label = u"target"_s},
                   {.role = ChartSpec::Role::Guardrail, .at = 0.9, .label = u"guardrail"_s},
                   {.role = ChartSpec::Role::Event, .at = 4, .label = u"drift"_s, .orientation = Qt::Vertical}};
    ChartSpec spec;
    spec.panels = {panel};
    spec.meanings = {{ChartSpec::Marker::Circle, u"shipped"_s}, {ChartSpec::Marker::Cross, u"refuted"_s, false}};
    return spec;
}

const Text* find(const ChartLayout& layout, const QString& line)
{
    const auto found = std::ranges::find(layout.texts, QStringList{line}, &Text::lines);
    return found == layout.texts.end() ? nullptr : &*found;
}

} // namespace

/// The places of everything in a chart, by geometry alone.
class TestChartLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void noLabelStandsOnAnotherOrOnAMarkerOrLeavesTheChart_data()
    {
        QTest::addColumn<bool>("isRealFont");
        QTest::newRow("500 random charts, letters as wide as in the font") << true;
        QTest::newRow("500 random charts, all letters as wide") << false;
    }
    void noLabelStandsOnAnotherOrOnAMarkerOrLeavesTheChart()
    {
        QFETCH(bool, isRealFont);
        for (quint32 seed = 0; seed < 500; ++seed) {
            chance::Dice dice(seed);
            const ChartSpec spec = chance::chart(dice);
            const QSizeF size = dice.oneIn(20) ? QSizeF(dice.below(80), dice.below(80))
                                               : QSizeF(dice.between(200, 1600), dice.between(150, 1000));
            const ChartLayout layout = layOut(spec, size, isRealFont ? letters : blocks, {.isMirrored = dice.oneIn(4)});
            const QStringList found = faults(layout, spec);
            QVERIFY2(found.isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + found.join(u"; "_s)));
        }
    }

    void theJudgeSeesWhatIsWrong_data()
    {
        QTest::addColumn<QRectF>("moved");
        QTest::addColumn<QString>("fault");
        const ChartLayout layout = layOut(usual(), {900, 500}, blocks);
        const QRectF tick = find(layout, u"0.5"_s)->area;
        const QPointF marker = layout.at(0, 3, 0.24);
        QTest::newRow("a label on another") << tick.translated(5, 5) << u"“n5” stands on “0.5”"_s;
        QTest::newRow("a label on a marker")
            << QRectF(marker - QPointF(2, 2), QSizeF(4, 4)) << u"“n5” covers a marker"_s;
        QTest::newRow("a label half outside") << QRectF(880, 480, 40, 10) << u"“n5” leaves the chart"_s;
    }
    void theJudgeSeesWhatIsWrong()
    {
        QFETCH(QRectF, moved);
        QFETCH(QString, fault);
        ChartLayout layout = layOut(usual(), {900, 500}, blocks);
        QCOMPARE(faults(layout, usual()), QStringList());
        for (Text& text : layout.texts)
            if (text.lines == QStringList{u"n5"_s}) text.area = moved;
        QCOMPARE(faults(layout, usual()).join(u"; "_s), fault);
    }

    void whatHasRoomIsThere()
    {
        const ChartLayout layout = layOut(usual(), {900, 500}, blocks);
        for (const QString& name :
             {u"baseline"_s, u"target"_s, u"guardrail"_s, u"drift"_s, u"n1"_s, u"n5"_s, u"n10"_s, u"path"_s, u"0"_s,
              u"0.5"_s, u"1"_s, u"Cycle"_s, u"Recall (higher is better)"_s, u"shipped"_s, u"refuted"_s})
            QVERIFY2(find(layout, name), qPrintable(name));
    }

    void namesOfLinesStandBesideThePlotInTheirOrder()
    {
        const ChartLayout layout = layOut(usual(), {900, 500}, blocks);
        const QRectF plot = layout.panels.first().plot;
        const QRectF baseline = find(layout, u"baseline"_s)->area;
        const QRectF target = find(layout, u"target"_s)->area;
        QVERIFY(baseline.left() > plot.right() && target.left() > plot.right());
        QVERIFY(target.bottom() <= baseline.top()); // they have shifted apart, and the greater stands above
        QVERIFY(std::abs(find(layout, u"guardrail"_s)->area.center().y() - layout.at(0, 0, 0.9).y()) < 1);
    }

    void whereThereIsNoRoomBesideTheyStandInside()
    {
        const ChartLayout layout = layOut(usual(), {260, 300}, blocks);
        const QRectF plot = layout.panels.first().plot;
        QVERIFY(find(layout, u"guardrail"_s));
        QVERIFY(plot.contains(find(layout, u"guardrail"_s)->area.center()));
    }

    void aNameThatIsTooLongEndsWithAnEllipsis()
    {
        ChartSpec spec = usual();
        spec.panels[0].lines[2].label = QString(200, u'm');
        const ChartLayout layout = layOut(spec, {900, 500}, blocks);
        const auto found = std::ranges::find_if(layout.texts, [](const Text& t) {
            return t.index == 2 && t.kind == ChartText::LineName;
        });
        QVERIFY(found != layout.texts.end());
        QVERIFY(found->lines.first().endsWith(QChar(0x2026)));
        QCOMPARE(found->area.width(), blocks(found->lines.first(), ChartText::LineName).width());
    }

    void eventsThatAreCloseStandInRows()
    {
        ChartSpec spec = usual();
        spec.panels[0].lines = {};
        for (const double at : {4.0, 4.1, 4.2})
            spec.panels[0].lines.append({.role = ChartSpec::Role::Event,
                                         .at = at,
                                         .label = u"event at %1"_s.arg(at),
                                         .orientation = Qt::Vertical});
        const ChartLayout layout = layOut(spec, {900, 500}, blocks);
        for (const ChartSpec::Line& line : spec.panels[0].lines) {
            const Text* text = find(layout, line.label);
            QVERIFY2(text && text->leader, qPrintable(line.label));
            QVERIFY(text->area.bottom() < layout.panels[0].plot.top());
            QVERIFY(text->area.left() <= text->anchor.x() && text->anchor.x() <= text->area.right());
            for (const Text& other : layout.texts) // its own leader crosses no other name
                if (&other != text && other.kind == ChartText::EventName)
                    QVERIFY(!(other.area.left() < text->anchor.x() && text->anchor.x() < other.area.right()
                              && other.area.top() > text->area.top()));
        }
    }

    void ticksThatWouldTouchThinOutEvenly()
    {
        ChartSpec spec = usual();
        QStringList days;
        for (int i = 0; i < 30; ++i)
            days.append(u"2024-10-%1"_s.arg(i + 1, 2, 10, QChar(u'0')));
        spec.panels[0].x = axis(0, 11, days);
        const ChartLayout layout = layOut(spec, {900, 500}, blocks);
        QList<int> shown;
        for (const Text& text : layout.texts)
            if (text.kind == ChartText::Tick && text.alignment == Qt::AlignHCenter) shown.append(text.index);
        QVERIFY(shown.size() >= 4 && shown.size() < 10);
        for (qsizetype i = 1; i < shown.size(); ++i)
            QCOMPARE(shown[i] - shown[i - 1], shown[1] - shown[0]);
    }

    void panelsWithTheSameAxisShareIt()
    {
        ChartSpec spec = usual();
        spec.panels.append(spec.panels.first());
        ChartLayout layout = layOut(spec, {900, 700}, blocks);
        QVERIFY(!layout.panels[0].hasXAxis && layout.panels[1].hasXAxis);
        QCOMPARE(layout.panels[0].plot.left(), layout.panels[1].plot.left());
        QVERIFY(layout.panels[0].plot.bottom() < layout.panels[1].plot.top());
        spec.panels[1].x.max = 12;
        layout = layOut(spec, {900, 700}, blocks);
        QVERIFY(layout.panels[0].hasXAxis && layout.panels[1].hasXAxis);
    }

    void aPlaceLeadsBackToItsValue()
    {
        const ChartLayout layout = layOut(usual(), {900, 500}, blocks);
        const QPointF back = layout.panels[0].valueAt(layout.at(0, 3, 0.25));
        QVERIFY(qFuzzyCompare(back.x(), 3) && qFuzzyCompare(back.y(), 0.25));
    }

    void onlySegmentsWithRoomForThemHaveArrowHeads()
    {
        ChartSpec spec = usual();
        spec.panels[0].curves[0].hasArrows = true;
        spec.panels[0].curves[0].points[1] = spec.panels[0].curves[0].points[0] + QPointF(0.01, 0);
        const ChartLayout layout = layOut(spec, {900, 500}, blocks);
        QCOMPARE(layout.arrowHeads.size(),
                 7); // of nine the first is too short, and a marker stands on the next one's middle
        QVERIFY(layout.arrowHeads.last().angle < 0 && layout.arrowHeads.last().angle > -90); // to the right and up
    }

    void wordsInBoxesAreBrokenAndArrowsGoFromEdgeToEdge()
    {
        ChartSpec spec;
        ChartSpec::Panel panel;
        panel.boxes = {{.area = {0, 0.2, 0.4, 0.6},
                        .title = u"Recall"_s,
                        .text = u"more frauds are seen before they are paid"_s},
                       {.area = {0.7, 0.2, 0.3, 0.6}, .title = u"Losses"_s}};
        panel.arrows = {{.from = 0, .to = 1, .label = u"saves"_s}, {.from = 0, .to = 7}};
        spec.panels = {panel};
        const ChartLayout layout = layOut(spec, {600, 200}, blocks);
        QCOMPARE(layout.arrows.size(), 1);
        QCOMPARE(layout.arrows[0].line, QLineF(240, 100, 420, 100));
        QVERIFY(std::ranges::any_of(layout.texts,
                                    [](const Text& t) { return t.kind == ChartText::BoxText && t.lines.size() > 1; }));
        QVERIFY(find(layout, u"saves"_s));
    }
};

QTEST_MAIN(TestChartLayout)
#include "tst_chartlayout.moc"
