// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/confidence.h"
#include "making.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

Measurement counted(double value, int n)
{
    Measurement m = measured(u"recall"_s, value);
    m.n = n;
    return m;
}

Measurement between(double value, double low, double high)
{
    Measurement m = measured(u"recall"_s, value);
    m.low = low;
    m.high = high;
    return m;
}

QString told(const std::optional<Interval>& interval)
{
    if (!interval) return u"-"_s;
    return QString::number(interval->low, 'f', 2) + u" to "_s + QString::number(interval->high, 'f', 2);
}

QString told(const Confidence& found)
{
    static const QStringList words{u"unknown"_s, u"apart"_s, u"differs"_s, u"may be chance"_s};
    return words[int(found.certainty)] + u": "_s + told(found.difference);
}

const Metric recall = metric(u"recall"_s, u"%"_s, Direction::HigherIsBetter);

} // namespace

class TestConfidence : public QObject
{
    Q_OBJECT

private slots:
    void intervalsAreThoseOfNewcombe_data()
    {
        QTest::addColumn<QStringList>("row");
        QFile file(QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/newcombe.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
            if (!line.startsWith(u'#'))
                QTest::newRow(qPrintable(line.section(u';', 0, 3).replace(u';', u' '))) << line.split(u';');
    }
    void intervalsAreThoseOfNewcombe()
    {
        QFETCH(QStringList, row);
        const double p1 = row[0].toDouble() / row[1].toDouble();
        auto found = shareInterval(p1, row[1].toDouble());
        QVERIFY(found);
        if (row[2] != u"-") {
            const double p2 = row[2].toDouble() / row[3].toDouble();
            found = differenceInterval(p2, *shareInterval(p2, row[3].toDouble()), p1, *found);
        }
        QVERIFY2(std::abs(found->low - row[4].toDouble()) < 0.00005 + 1e-9, qPrintable(QString::number(found->low)));
        QVERIFY2(std::abs(found->high - row[5].toDouble()) < 0.00005 + 1e-9, qPrintable(QString::number(found->high)));
    }

    /// What the score interval is, whatever formula finds it: at its ends the observed share is z standard errors away.
    void theEndsOfAnIntervalSolveItsEquation()
    {
        constexpr double z = 1.959963984540054;
        for (const int n : {1, 7, 30, 1000, 1'000'000})
            for (const double share : {0.0, 0.01, 0.3, 0.5, 0.97, 1.0}) {
                const auto found = shareInterval(share, n);
                QVERIFY(found && found->low <= share + 1e-12 && share <= found->high + 1e-12);
                for (const double end : {found->low, found->high})
                    QVERIFY2(std::abs((end - share) * (end - share) - z * z * end * (1 - end) / n) < 1e-9 / n,
                             qPrintable(u"%1 of %2: %3"_s.arg(share).arg(n).arg(end)));
            }
    }

    void whatIsNoShareHasNoInterval()
    {
        QVERIFY(!shareInterval(0.5, 0));
        QVERIFY(!shareInterval(1.2, 10));
        QVERIFY(!shareInterval(-0.1, 10));
        QVERIFY(!shareInterval(qQNaN(), 10));
    }

    void aScoreIsNoShare_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("isShare");
        QTest::newRow("recall in percent") << u"Recall"_s << u"%"_s << 94.0 << true;
        QTest::newRow("recall without a unit") << u"Recall"_s << u""_s << 0.94 << true;
        QTest::newRow("more than all") << u"Recall"_s << u""_s << 94.0 << false;
        QTest::newRow("milliseconds") << u"Latency"_s << u"ms"_s << 0.5 << false;
        QTest::newRow("AUC") << u"Test AUC"_s << u""_s << 0.94 << false;
        QTest::newRow("F1") << u"F1 score"_s << u"%"_s << 94.0 << false;
        QTest::newRow("mean average precision") << u"mAP 50–95"_s << u"%"_s << 36.1 << false;
        QTest::newRow("a word that begins like one") << u"Fraud caught"_s << u"%"_s << 36.1 << true;
        QTest::newRow("a calibration error of 0.032") << u"Calibration error"_s << u""_s << 0.032 << false;
        QTest::newRow("a log loss of 0.352") << u"Log loss"_s << u""_s << 0.352 << false;
        QTest::newRow("a CPU load of 42 %") << u"CPU load"_s << u"%"_s << 42.0 << false;
        QTest::newRow("a Brier score of 0.1") << u"Brier score"_s << u""_s << 0.1 << false;
        QTest::newRow("a share of revenue") << u"Share of revenue"_s << u"%"_s << 12.0 << false;
        QTest::newRow("a recall among the first ten") << u"Recall@10"_s << u""_s << 0.4 << false;
        QTest::newRow("a name that says nothing") << u"Quality"_s << u"%"_s << 42.0 << false;
        QTest::newRow("a word error rate") << u"Word error rate"_s << u"%"_s << 8.0 << false;
        QTest::newRow("an error rate") << u"Error rate"_s << u"%"_s << 8.0 << true;
        QTest::newRow("a conversion") << u"Conversion"_s << u"%"_s << 3.1 << true;
        QTest::newRow("a share of visits") << u"Share of visits for influenza"_s << u"%"_s << 3.1 << true;
        QTest::newRow("a rate in German") << u"Klickrate"_s << u"%"_s << 3.1 << true;
        QTest::newRow("R²") << u"R² of the fit"_s << u""_s << 0.6 << false;
    }
    void aScoreIsNoShare()
    {
        QFETCH(QString, name);
        QFETCH(QString, unit);
        QFETCH(double, value);
        Metric m = metric(u"m"_s, unit, Direction::HigherIsBetter);
        m.name = name;
        QTEST(analysis::isShare(m, value), "isShare");
    }
    void aRateOfAFamilyThatIsMeasuredIsNoShare()
    {
        Metric m = recall;
        for (Family family : {Family::Calibration, Family::Latency, Family::Cost}) {
            m.family = family;
            QVERIFY(!analysis::isShare(m, 40));
        }
        m.family = Family::OfflineQuality;
        QVERIFY(analysis::isShare(m, 40));
    }

    void aDifferenceIsAsSureAsItsIntervals_data()
    {
        QTest::addColumn<Measurement>("before");
        QTest::addColumn<Measurement>("after");
        QTest::addColumn<QString>("answer");
        // 48/80 and 56/70 in percent: 0.0524 to 0.3339 in tests/data/newcombe.csv. Their intervals, 49.0 to 70.0 and
        // 69.2 to 87.7, overlap.
        QTest::newRow("from n, overlapping, yet different")
            << counted(60, 80) << counted(80, 70) << u"differs: 5.24 to 33.39"_s;
        QTest::newRow("from n, far apart") << counted(60, 8000) << counted(80, 7000) << u"apart: 18.57 to 21.42"_s;
        // 28.7 to 84.8 of 8 and 43.3 to 95.4 of 7: 20 - hypot(36.7, 24.8), 20 + hypot(15.4, 31.3)
        QTest::newRow("from n, too few") << counted(60, 8) << counted(80, 7) << u"may be chance: -24.32 to 54.93"_s;
        // 5 - hypot(1, 1.5) = 3.197; 5 + hypot(2, 1) = 7.236
        QTest::newRow("from intervals") << between(80, 79, 81.5) << between(85, 84, 87) << u"apart: 3.20 to 7.24"_s;
        // 1 - hypot(3, 4) = -4, 1 + hypot(4, 3) = 6
        QTest::newRow("from wide intervals")
            << between(80, 77, 84) << between(81, 78, 85) << u"may be chance: -4.00 to 6.00"_s;
        QTest::newRow("from neither") << measured(u"recall"_s, 80) << counted(85, 100) << u"unknown: -"_s;
        Measurement half = measured(u"recall"_s, 80);
        half.low = 79;
        QTest::newRow("from half an interval") << half << between(85, 84, 87) << u"unknown: -"_s;
    }
    void aDifferenceIsAsSureAsItsIntervals()
    {
        QFETCH(Measurement, before);
        QFETCH(Measurement, after);
        QTEST(told(confidence(recall, before, after)), "answer");
    }

    void certaintyIsSaidInWords()
    {
        QStringList words;
        for (Certainty certainty : {Certainty::Unknown, Certainty::Apart, Certainty::Differs, Certainty::MayBeChance})
            words.append(text(certainty));
        QCOMPARE(words[1], u"the intervals do not overlap"_s);
        QVERIFY(words.removeDuplicates() == 0 && !words.contains(QString()));
    }

    void whatIsSaidGoesBeforeWhatIsCounted()
    {
        Measurement both = between(80, 70, 90);
        both.n = 1000000;
        QCOMPARE(told(intervalOf(recall, both)), u"70.00 to 90.00"_s);
        both.value.reset();
        QVERIFY(!intervalOf(recall, both));
    }

    void anObservationHasItsOwnInterval()
    {
        Observation o;
        QVERIFY(!differenceInterval(recall, o));
        o.control = 60;
        o.treatment = 80;
        QVERIFY(!differenceInterval(recall, o));
        o.controlN = 80;
        o.treatmentN = 70;
        QCOMPARE(told(differenceInterval(recall, o)), u"5.24 to 33.39"_s);
        o.differenceLow = 10;
        o.differenceHigh = 30;
        QCOMPARE(told(differenceInterval(recall, o)), u"10.00 to 30.00"_s);
    }
};

QTEST_GUILESS_MAIN(TestConfidence)
#include "tst_confidence.moc"
