// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/spreadsheet.h"

#include <QTest>

using namespace story;
using namespace items;
using namespace Qt::StringLiterals;

/// What a paste makes of its cells, as the preview shows it: value by value, with the unit that it is in.
class TestUnderstood : public QObject
{
    Q_OBJECT

private slots:
    void cells_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("understood");
        const auto row = [](const char* name, const QString& list, const QString& pasted, const QString& understood) {
            QTest::newRow(name) << list << pasted << understood;
        };
        row("the unit stands in the row", u"metrics"_s, u"Name\tUnit\tTarget\np99\tms\t50 ms"_s, u"p99|ms|50 ms"_s);
        row("the unit stands behind the number", u"metrics"_s, u"Name\tTarget\tUnit\np99\t0.05 s\tms"_s,
            u"p99|50 ms|ms"_s);
        row("the unit is that of the entry", u"metrics"_s, u"Name\tTarget\nRecall\t94 %"_s, u"Recall|94 %"_s);
        row("another unit than that of the row", u"metrics"_s, u"Name\tUnit\tTarget\np99\tms\t3 GB"_s,
            u"p99|ms|(“3 GB” is not in ms)"_s);
        row("a decimal comma", u"baseline.measurements"_s, u"Metric\tValue\nrecall\t0,61"_s, u"Recall|0.61 %"_s);
        row("an exponent", u"baseline.measurements"_s, u"Metric\tN\nrecall\t1e6"_s, u"Recall|1000000"_s);
        row("a date", u"cycles"_s, u"Title\tStart\nFirst\t22 Nov 2026"_s, u"First|2026-11-22"_s);
        row("a choice by its key", u"cycles"_s, u"Title\tDecision\nFirst\trolledBack"_s, u"First|Rolled back"_s);
    }
    void cells()
    {
        Project project;
        Metric recall;
        recall.id = u"recall"_s;
        recall.name = u"Recall"_s;
        recall.unit = u"%"_s;
        project.metrics = {recall};
        QFETCH(QString, list);
        QFETCH(QString, pasted);
        const PasteInto into{.list = FieldPath::fromText(list), .columns = {}, .locale = QLocale::c()};
        const Paste paste = readPaste(project, into, cellsFromText(pasted));
        QCOMPARE(paste.rows.size(), 1);
        QStringList understood;
        for (const PastedCell& cell : paste.rows[0].cells)
            understood.append(cell.fault.isEmpty() ? cell.understood : u'(' + cell.fault + u')');
        QTEST(understood.join(u'|').replace(QChar(0x00A0), u' '), "understood");
    }
    void aSeriesIsReadToo()
    {
        const Paste paste = readSeriesPaste({}, cellsFromText(u"Date\tValue\n22 Nov 2026\t0,61\n"_s), QLocale::c());
        QCOMPARE(paste.rows.size(), 1);
        QCOMPARE(paste.rows[0].cells[0].understood, u"2026-11-22"_s);
        QCOMPARE(paste.rows[0].cells[1].understood, u"0.61"_s);
    }
};

QTEST_MAIN(TestUnderstood)
#include "tst_understood.moc"
