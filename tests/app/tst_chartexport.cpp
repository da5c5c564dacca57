// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString samples() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"); }
QString nanoGpt() { return samples() + u"/nanogpt-speedrun.story.json"_s; }

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// One chart as a file, by the real executable and without a display.
class TestChartExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    /// What is said on stderr, and the exit code.
    QString run(const QStringList& arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(display);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(STORYLOOP_PROGRAM), QStringList{u"export"_s} + arguments);
        if (!process.waitForFinished(60'000)) return u"it hung"_s;
        return QString::fromUtf8(process.readAllStandardError()) + QString::number(process.exitCode());
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theYearAheadIsThatOfTheMetricThatIsNamed()
    {
        const QString fraud = QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/fraud.story.json");
        const QStringList order{fraud, u"-o"_s, u"a.svg"_s, u"--chart"_s, u"compounding"_s};
        QCOMPARE(run(order), u"0"_s);
        QVERIFY(fileBytes(path(u"a.svg"_s)).contains("decay of 1.4"));
        QCOMPARE(run(order + QStringList{u"--metric"_s, u"Fraud loss"_s}), u"0"_s);
        QVERIFY(fileBytes(path(u"a.svg"_s)).contains("no decay, as the story expects none of it"));
    }

    void whatCannotBeDrawnIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& source, const QStringList& more, const QString& told) {
            QTest::newRow(name) << QStringList{source, u"-o"_s, u"out.svg"_s} + more << told;
        };
        const QString usage = u" (see storyloop --help)\n2"_s;
        row("a chart of too many metrics", nanoGpt(),
            {u"--metric"_s, u"a"_s, u"--metric"_s, u"b"_s, u"--metric"_s, u"c"_s},
            u"storyloop: the chart progress takes --metric twice"_s + usage);
        row("two metrics of the year ahead", nanoGpt(),
            {u"--chart"_s, u"compounding"_s, u"--metric"_s, u"a"_s, u"--metric"_s, u"b"_s},
            u"storyloop: the chart compounding takes --metric once"_s + usage);
        row("an edition", nanoGpt(), {u"--edition"_s, u"study"_s},
            u"storyloop: --edition is for a .pdf, .html, .md, .txt or .odt"_s + usage);
        row("a paper", nanoGpt(), {u"--paper"_s, u"a4"_s}, u"storyloop: --paper is for a .pdf"_s + usage);
        row("a folder of three stories", samples(), {},
            u"storyloop: a chart is of one story, and there are 3"_s + usage);
        row("a metric that is not there", nanoGpt(), {u"--metric"_s, u"Speed"_s},
            u"storyloop: %1: there is no metric “Speed”; measured are Training time, Validation loss, Training steps, Time per step\n3"_s
                .arg(nanoGpt()));
        row("a story that has nothing of it", samples() + u"/google-flu-trends.story.json"_s,
            {u"--chart"_s, u"tradeoff"_s},
            u"storyloop: %1: there is nothing to draw the chart tradeoff of: it needs two metrics that the same cycle has measured\n3"_s
                .arg(samples() + u"/google-flu-trends.story.json"_s));
        row("a file that is not there", u"none.story.json"_s, {},
            u"storyloop: none.story.json: No such file or directory\n3"_s);
    }
    void whatCannotBeDrawnIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, told);
        QCOMPARE(run(arguments), told);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    }

    void aMetricThatWasMeasuredForSegmentsAloneIsNamedWithThem()
    {
        const QString told =
            run({samples() + u"/yolov5.story.json"_s, u"-o"_s, u"out.svg"_s, u"--metric"_s, u"mAP 50–95"_s});
        QVERIFY2(told.contains(u"no cycle has measured the metric “mAP 50–95”; measured are mAP 50–95 · YOLOv5s, "),
                 qPrintable(told));
        QCOMPARE(run({samples() + u"/yolov5.story.json"_s, u"-o"_s, u"out.svg"_s, u"--metric"_s,
                      u"mAP 50–95 · YOLOv5m"_s}),
                 u"0"_s);
        QVERIFY(fileBytes(path(u"out.svg"_s)).contains("YOLOv5m rose"));
    }

    void anUnknownChartNamesThoseThatThereAre()
    {
        const QString told = run({nanoGpt(), u"-o"_s, u"out.svg"_s, u"--chart"_s, u"pie"_s});
        QVERIFY2(told.startsWith(u"storyloop: --chart takes one of progress, "), qPrintable(told));
        QVERIFY2(told.contains(u"tradeoff") && told.endsWith(u"2"), qPrintable(told));
    }

    void aPdfHasNoChartToChoose()
    {
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"out.pdf"_s, u"--chart"_s, u"progress"_s}),
                 u"storyloop: --chart and --metric are for a .svg or .png without --pages (see storyloop --help)\n2"_s);
    }

    void withoutAChoiceItIsTheProgressOfTheMainMetric()
    {
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"out.svg"_s}), u"0"_s);
        const QByteArray drawn = fileBytes(path(u"out.svg"_s));
        // As in the pictures that all charts are compared with, but with the plurals of English.
        QVERIFY(
            drawn.contains("<title>Training time fell from 45 to 3.4\u00a0min in 18 cycles (−92.4\u00a0%)</title>"));
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"again.svg"_s, u"--chart"_s, u"progress"_s, u"--metric"_s,
                      u"training TIME"_s}),
                 u"0"_s);
        QCOMPARE(fileBytes(path(u"again.svg"_s)), drawn);
    }

    void aSecondMetricStandsBelow()
    {
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"out.svg"_s, u"--metric"_s, u"Training time"_s, u"--metric"_s,
                      u"Training steps"_s}),
                 u"0"_s);
        QVERIFY(fileBytes(path(u"out.svg"_s)).contains(">Training steps"));
    }

    void aPngIsAPictureEvenInCapitals()
    {
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"OUT.PNG"_s, u"--chart"_s, u"tradeoff"_s}), u"0"_s);
        QCOMPARE(QImage(path(u"OUT.PNG"_s)).width(), 1285);
    }

    void whatCannotBeWrittenLeavesTheOldFile()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"out.svg"_s));
        const QString told = run({nanoGpt(), u"-o"_s, u"out.svg"_s});
        QVERIFY2(told.startsWith(u"storyloop: out.svg: ") && told.endsWith(u"4"), qPrintable(told));
        QVERIFY(QFileInfo(path(u"out.svg"_s)).isDir());
    }
};

QTEST_APPLESS_MAIN(TestChartExport)
#include "tst_chartexport.moc"
