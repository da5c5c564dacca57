// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/spreadsheet.h"

#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace items;
using namespace Qt::StringLiterals;

namespace {

const FieldPath measured("baseline.measurements"_L1);

Project fraud()
{
    Project project;
    project.id = u"fraud"_s;
    project.title = u"Fraud"_s;
    Metric recall;
    recall.id = u"recall"_s;
    recall.name = u"Recall"_s;
    recall.unit = u"%"_s;
    Metric latency;
    latency.id = u"p95"_s;
    latency.name = u"p95 latency"_s;
    latency.unit = u"ms"_s;
    project.metrics = {recall, latency};
    Measurement measurement;
    measurement.id = u"m1"_s;
    measurement.metric.id = u"recall"_s;
    measurement.value = 70;
    project.baseline.measurements = {measurement};
    for (int i = 1; i <= 2; ++i) {
        Cycle cycle;
        cycle.id = u"c%1"_s.arg(i);
        cycle.title = u"Cycle %1"_s.arg(i);
        project.cycles.append(cycle);
    }
    return project;
}

QString printed(const Cells& cells)
{
    QStringList rows;
    for (const QStringList& row : cells)
        rows.append(row.join(u'|'));
    return rows.join(u'/');
}

/// What would happen, a row a line, and what is left out.
QString printed(const Paste& paste)
{
    if (!paste.fault.isEmpty()) return u"refused: "_s + paste.fault;
    QStringList lines;
    for (const PastedRow& row : paste.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const PastedCell& cell = row.cells[i];
            const Column& target = paste.columns[i].target;
            if (!paste.columns[i].isUsed() || cell.text.isEmpty()) continue;
            const QString where = target.metricId.isEmpty() ? target.field.text() : u"@"_s + target.metricId;
            const QString value = cell.value.metaType() == QMetaType::fromType<Date>() ? cell.value.value<Date>().text()
                                                                                       : cell.value.toString();
            cells.append(where + u'=' + (cell.fault.isEmpty() ? value : u"("_s + cell.fault + u')'));
        }
        const QString what = !row.isUsed ? u"left out"_s : row.id.isEmpty() ? u"new"_s : row.id;
        lines.append(what + u": "_s + cells.join(u' '));
    }
    return lines.join(u'\n');
}

} // namespace

class TestSpreadsheet : public QObject
{
    Q_OBJECT

private slots:
    void textBecomesCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cells");
        QTest::newRow("tabs") << u"a\tb\nc\td"_s << u"a|b/c|d"_s;
        QTest::newRow("a line break at the end") << u"a\tb\r\nc\td\r\n"_s << u"a|b/c|d"_s;
        QTest::newRow("an empty cell") << u"a\t\tb"_s << u"a||b"_s;
        QTest::newRow("an empty row") << u"a\tb\n\t\nc\td"_s << u"a|b/c|d"_s;
        QTest::newRow("a break in quotes") << u"\"a\nb\"\tc"_s << u"a\nb|c"_s;
        QTest::newRow("quotes in quotes") << u"\"say \"\"no\"\"\"\tc"_s << u"say \"no\"|c"_s;
        QTest::newRow("inches") << u"12\" rack\tc"_s << u"12\" rack|c"_s;
        QTest::newRow("semicolons, decimal commas") << u"a;b\n1,5;2,5"_s << u"a|b/1,5|2,5"_s;
        QTest::newRow("commas") << u"a,b\n1.5,2.5"_s << u"a|b/1.5|2.5"_s;
        QTest::newRow("a sentence with commas") << u"well, yes, no"_s << u"well, yes, no"_s;
        QTest::newRow("two sentences") << u"well, yes, no\nthat is, all"_s << u"well, yes, no/that is, all"_s;
        QTest::newRow("a column") << u"1\n2\n3"_s << u"1/2/3"_s;
        QTest::newRow("a quote that never closes") << u"\"a\tb"_s << u"\"a|b"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("blanks") << u" \n\t\n"_s << u""_s;
    }
    void textBecomesCells()
    {
        QFETCH(QString, text);
        const QString cells = printed(cellsFromText(text));
        QTEST(cells, "cells");
    }

    void measurementsArePasted_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const char* locale, const QString& text, const QString& read) {
            QTest::newRow(name) << QString::fromLatin1(locale) << text << read;
        };
        row("by headings", "C", u"Metric\tValue\tn\nRecall\t94\t1000\np95 latency\t50 ms\t20"_s,
            u"m1: metric=recall value=94 n=1000\nnew: metric=p95 value=50 n=20"_s);
        row("by other words", "C", u"metric\tmean\tlower\tupper\nrecall\t94\t93\t95"_s,
            u"m1: metric=recall value=94 low=93 high=95"_s);
        row("a metric a column", "C", u"Recall (%)\tp95 latency (s)\n94\t0.05"_s,
            u"m1: metric=recall value=94\nnew: metric=p95 value=50"_s);
        row("a column that nobody knows", "C", u"Metric\tColour\tValue\nRecall\tred\t94"_s,
            u"m1: metric=recall value=94"_s);
        row("a segment is another measurement", "C", u"Metric\tSegment\tValue\nRecall\tnew users\t61"_s,
            u"new: metric=recall segment=new users value=61"_s);
        row("decimal commas", "de_DE", u"Metric;Value\nRecall;94,5\np95 latency;1,234"_s,
            u"m1: metric=recall value=94.5\nnew: metric=p95 value=1.234"_s);
        row("a comma that may be either", "en_US", u"Metric\tValue\np95 latency\t1,234"_s,
            u"new: metric=p95 value=(“1,234” may be 1234 or 1.234: write one of these)"_s);
        row("an unknown metric", "C", u"Metric\tValue\nAUC\t0.9"_s,
            u"left out: metric=(There is no metric “AUC”) value=0.9"_s);
        row("a wrong unit", "C", u"Metric\tValue\tn\nRecall\t50 ms\t7"_s,
            u"m1: metric=recall value=(“50 ms” is not in %) n=7"_s);
        row("no number", "C", u"Metric\tValue\nRecall\tabout ninety"_s,
            u"m1: metric=recall value=(“about ninety” is not a number: write it like 31.4)"_s);
        row("the same twice", "C", u"Metric\tValue\nRecall\t94\nRecall\t95"_s,
            u"m1: metric=recall value=94\nleft out: metric=(There is a row for it already) value=95"_s);
        row("without headings", "C", u"Recall\t94\np95 latency\t50"_s,
            u"new: metric=recall value=94\nnew: metric=p95 value=50"_s);
        row("nothing that fits", "C", u"red\tgreen\nblue\tyellow"_s,
            u"left out: metric=(There is no metric “red”) value=(“green” is not a number: write it like 31.4)\n"
            "left out: metric=(There is no metric “blue”) value=(“yellow” is not a number: write it like 31.4)"_s);
        row("nothing at all", "C", u" "_s, u"refused: There are no cells on the clipboard"_s);
        row("headings alone", "C", u"Metric\tValue"_s,
            u"refused: None of this fits here: headings name the columns that it goes into"_s);
    }
    void measurementsArePasted()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        const PasteInto into{.list = measured,
                             .columns = {{.field = "metric"_L1}, {.field = "value"_L1}, {.field = "n"_L1}},
                             .row = -1,
                             .column = 0,
                             .locale = locale == "C"_L1 ? QLocale::c() : QLocale(locale)};
        const QString read = printed(readPaste(fraud(), into, cellsFromText(text)));
        QTEST(read, "read");
    }

    void cyclesArePastedWithTheirMetrics()
    {
        const PasteInto into{.list = "cycles"_L1, .columns = {}, .row = -1, .column = 0, .locale = QLocale::c()};
        const Paste paste = readPaste(
            fraud(), into,
            cellsFromText(
                u"Title\tEnd\tRecall\tDecision\tLevers\nCycle 2\tNov 2026\t94 %\tRolled back\tFeatures, Model\n"
                "Graph features\t2026-12-01\t95\tshipped\tmagic"_s));
        QCOMPARE(printed(paste),
                 u"c2: title=Cycle 2 endDate=2026-11 @recall=94 decision=2 levers=\n"
                 "new: title=Graph features endDate=2026-12-01 @recall=95 decision=1 "
                 "levers=(“magic” is none of the choices of Levers)"_s);
        QCOMPARE(paste.added(), 1);
        QCOMPARE(paste.changed(), 1);
        QCOMPARE(paste.leftOut(), 1);
    }

    void cellsWithoutHeadingsGoWhereTheKeyboardIs()
    {
        const PasteInto into{.list = "cycles"_L1,
                             .columns = {{.field = "title"_L1}, {.metricId = u"recall"_s}, {.field = "endDate"_L1}},
                             .row = 1,
                             .column = 1,
                             .locale = QLocale::c()};
        QCOMPARE(printed(readPaste(fraud(), into, cellsFromText(u"94\t2026\tmore\n95\t2027"_s))),
                 u"c2: @recall=94 endDate=2026\nnew: @recall=95 endDate=2027"_s);
    }

    void tooMuchIsRefused()
    {
        const PasteInto into{.list = measured, .columns = {}, .row = -1, .column = 0, .locale = QLocale::c()};
        QCOMPARE(readPaste(fraud(), into, Cells(5001, {u"a"_s, u"b"_s})).fault,
                 u"These are 5001 rows; at most 5000 can be pasted at once"_s);
        QCOMPARE(readPaste(fraud(), into, {QStringList(101, u"a"_s)}).fault,
                 u"These are 101 columns; at most 100 can be pasted at once"_s);
        QCOMPARE(readPaste(fraud(), {.list = "objective"_L1, .columns = {}, .locale = {}}, {{u"a"_s}}).fault,
                 u"Nothing can be pasted here"_s);
    }

    void aPasteIsOneStep()
    {
        QTemporaryDir folder;
        Document document;
        document.open(*store::openPortfolio(folder.path()));
        const QString key = edits::addProject(document, fraud());
        const int before = document.undoStack().count();
        const PasteInto into{.list = "cycles"_L1, .columns = {}, .row = -1, .column = 0, .locale = QLocale::c()};
        const Paste paste = readPaste(*document.project(key), into,
                                      cellsFromText(u"Title\tRecall\tp95 latency\nCycle 1\t94\t50\nNew\t95\t"_s));
        edits::setEntries(document, key, into.list, changesOf(paste), u"Paste Iteration cycles"_s);
        QCOMPARE(document.undoStack().count(), before + 1);
        const auto project = document.project(key);
        QCOMPARE(project->cycles.size(), 3);
        QCOMPARE(project->cycles[0].measurements.size(), 2);
        QCOMPARE(project->cycles[0].measurements[1].value, 50);
        QCOMPARE(project->cycles[2].title, u"New"_s);
        QCOMPARE(project->cycles[2].measurements.size(), 1);
        QVERIFY(project->cycles[0].measurements[0].id != project->cycles[0].measurements[1].id);
        document.undoStack().undo();
        QCOMPARE(
            *document.project(key), fraud().rank ? fraud() : [&] {
                Project same = fraud();
                same.rank = document.project(key)->rank;
                return same;
            }());
    }

    void seriesArePasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("series");
        QTest::newRow("with headings") << u"Week\tDrift\n2026-01-05\t0.1\n2026-01-12\t0.2"_s
                                       << u"2026-01-01 9, 2026-01-05 0.1, 2026-01-12 0.2 | 0 left out"_s;
        QTest::newRow("out of order") << u"2026-01-12\t0.2\n2025-12-29\t0.1"_s
                                      << u"2025-12-29 0.1, 2026-01-01 9, 2026-01-12 0.2 | 0 left out"_s;
        QTest::newRow("over what is there") << u"1 Jan 2026\t0.3"_s << u"2026-01-01 0.3 | 0 left out"_s;
        QTest::newRow("a bad cell") << u"2026-01-12\t0.2\nlater\t0.3\n2026-01-19\t?"_s
                                    << u"2026-01-01 9, 2026-01-12 0.2 | 2 left out"_s;
    }
    void seriesArePasted()
    {
        QFETCH(QString, text);
        const Series before{{*Date::fromText(u"2026-01-01"), 9}};
        const Paste paste = readSeriesPaste(before, cellsFromText(text), QLocale::c());
        QStringList points;
        for (const Point& point : merged(before, paste))
            points.append(point.date.text() + u' ' + QString::number(point.value));
        const QString series = points.join(u", "_s) + u" | %1 left out"_s.arg(paste.leftOut());
        QTEST(series, "series");
    }

    void aTableOfSeriesGoesToThoseOfTheirNames()
    {
        Project project = fraud();
        RecordedSeries drift;
        drift.id = u"s1"_s;
        drift.name = u"Drift"_s;
        drift.points = {{*Date::fromText(u"2026-01-05"), 9}};
        project.monitoring.series = {drift};
        const FieldPath list("monitoring.series"_L1);
        const auto paste =
            readSeriesTable(project, list,
                            cellsFromText(
                                u"Week\tdrift\tPSI\n2026-01-05\t0.1\t0.3\n2026-01-12\t0.2\t\nlater\t0.4\t0.5"_s),
                            QLocale::c());
        QVERIFY(paste);
        QCOMPARE(paste->leftOut(), 1);
        QTemporaryDir folder;
        Document document;
        document.open(*store::openPortfolio(folder.path()));
        const QString key = edits::addProject(document, project);
        edits::setEntries(document, key, list, seriesChanges(project, list, *paste), u"Paste"_s);
        const auto series = document.project(key)->monitoring.series;
        QCOMPARE(series.size(), 2);
        QCOMPARE(series[0].points.size(), 2);
        QCOMPARE(series[0].points[0].value, 0.1);
        QCOMPARE(series[1].name, u"PSI"_s);
        QCOMPARE(series[1].points.size(), 1);
        QVERIFY(!readSeriesTable(project, list, cellsFromText(u"Name\tUnit\nDrift\t%"_s), QLocale::c()));
    }
};

QTEST_GUILESS_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
