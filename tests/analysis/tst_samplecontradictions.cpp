// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/contradictions.h"
#include "making.h"
#include "store/folder.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

QStringList told(const Project& project)
{
    QStringList lines;
    for (const Finding& finding : contradictions(project))
        lines.append(finding.path.text() + u": "_s + finding.rule);
    return lines;
}

} // namespace

/// Real stories: silent as they are, and heard of when one cell changes.
class TestSampleContradictions : public QObject
{
    Q_OBJECT

private slots:
    void theSamplesContradictThemselvesNowhere()
    {
        const auto folder = store::openPortfolio(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
        QCOMPARE(folder->projects.size(), 3);
        for (const auto& file : folder->projects)
            QCOMPARE(told(*file.project), QStringList());
    }

    void aChangedCellOfASampleIsFound_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("finding");
        QTest::newRow("a sign") << u"nanogpt-speedrun"_s << u"cycles[c2].measuredEffect.change"_s << QVariant(30.2)
                                << u"effect-sign-differs"_s;
        QTest::newRow("a kind") << u"yolov5"_s << u"cycles[v6-1].measuredEffect.kind"_s
                                << QVariant(int(ChangeKind::Relative)) << u"effect-percent-for-points"_s;
        QTest::newRow("a result's year") << u"yolov5"_s << u"cycles[v6-0].resultOn"_s
                                         << QVariant::fromValue(day(u"2020-10-12"_s)) << u"result-before-cycle"_s;
        QTest::newRow("a gate") << u"nanogpt-speedrun"_s << u"rollout.stages[rerun].outcome"_s
                                << QVariant(int(GateOutcome::Passed)) << u"guardrail-broken-yet-expanded"_s;
        QTest::newRow("a unit of time") << u"google-flu-trends"_s << u"monitoring.driftEvents[high].timeToDetect.unit"_s
                                        << QVariant(int(TimeUnit::Weeks)) << u"detection-time-differs"_s;
        QTest::newRow("a sentence") << u"nanogpt-speedrun"_s << u"summary"_s
                                    << QVariant(u"Training time fell to 2.9 min."_s) << u"prose-number-differs"_s;
    }
    void aChangedCellOfASampleIsFound()
    {
        QFETCH(QString, sample);
        QFETCH(QString, path);
        QFETCH(QVariant, value);
        const auto file =
            store::openProject(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples/") + sample + u".story.json"_s);
        Project project = *file.project;
        QVERIFY(setFieldValue(project, FieldPath::fromText(path), value));
        const QList<Finding> findings = contradictions(project);
        QCOMPARE(findings.size(), 1);
        QTEST(findings.first().rule, "finding");
    }
};

QTEST_GUILESS_MAIN(TestSampleContradictions)
#include "tst_samplecontradictions.moc"
