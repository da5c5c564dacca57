// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/randomcharts.h"
#include "chartstories.h"

#include "analysis/boundnumbers.h"
#include "analysis/charts.h"
#include "publish/chartpicture.h"
#include "publish/fonts.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>

using namespace story;
using namespace Qt::StringLiterals;
using stories::ChartStory;

namespace {

QString golden(const QString& name)
{
    return QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/golden/charts/") + name + u".svg"_s;
}

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray svg(const Project& project, const analysis::ChartKind& kind)
{
    const analysis::ChartSpec spec = kind.draw(analysis::withNumbers(project), {});
    return spec.isEmpty() ? QByteArray() : publish::chartSvg(spec);
}

/// What an XML reader makes of it: the words of each element of this name, or an error.
QStringList words(const QByteArray& svg, QStringView element)
{
    QStringList all;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            all.append(reader.readElementText());
    return reader.hasError() ? QStringList{reader.errorString()} : all;
}

void updateOrCompare(const QString& name, const QByteArray& drawn)
{
    const QString path = golden(name);
    if (qEnvironmentVariableIsSet("STORYLOOP_UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY(drawn.isEmpty() ? !file.exists() || file.remove()
                                : file.open(QIODevice::WriteOnly) && file.write(drawn) == drawn.size());
    }
    const QList<QByteArray> now = drawn.split('\n');
    const QList<QByteArray> then = fileBytes(path).split('\n');
    for (qsizetype line = 0; line < std::min(now.size(), then.size()); ++line)
        QCOMPARE(now[line], then[line]); // the first line that differs says more than two whole files
    QCOMPARE(now.size(), then.size());
}

} // namespace

/// Charts as files of their own: golden pictures, and what every picture has to be. STORYLOOP_UPDATE_GOLDEN=1 draws the
/// golden ones anew; look at them before they are committed.
class TestChartPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto fonts = publish::loadFonts(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"));
        QVERIFY2(fonts, fonts ? "" : qPrintable(fonts.error().text()));
    }

    void everyChartIsDrawnAsItWas_data()
    {
        QTest::addColumn<ChartStory>("story");
        QTest::addColumn<QString>("chart");
        for (const ChartStory& story : stories::samples() + stories::edgeCases())
            for (const analysis::ChartKind& kind : analysis::chartKinds())
                QTest::addRow("%s of %s", kind.name.data(), qPrintable(story.name)) << story << QString(kind.name);
    }
    void everyChartIsDrawnAsItWas()
    {
        QFETCH(ChartStory, story);
        QFETCH(QString, chart);
        updateOrCompare(story.name + u'-' + chart, svg(story.project(), *analysis::chartKind(chart)));
    }

    void everyKindIsAmongTheHardOnes()
    {
        const Project usual = stories::edgeCases().first().project();
        for (const analysis::ChartKind& kind : analysis::chartKinds())
            QVERIFY2(!svg(usual, kind).isEmpty(), kind.name.data());
    }

    void inGermanyItIsTheSame_data()
    {
        QTest::addColumn<QString>("chart");
        for (const analysis::ChartKind& kind : analysis::chartKinds())
            QTest::newRow(kind.name.data()) << QString(kind.name);
    }
    void inGermanyItIsTheSame()
    {
        QFETCH(QString, chart);
        const auto project = stories::edgeCases().first().project();
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray drawn = svg(project, *analysis::chartKind(chart));
        QLocale::setDefault(before);
        QCOMPARE(drawn, fileBytes(golden(u"usual-"_s + chart)));
    }

    void textIsTextAndThePictureSaysWhatItShows()
    {
        const auto project = stories::edgeCases().first().project();
        const analysis::ChartSpec spec = analysis::chartKind(u"progress")->draw(project, {});
        const QByteArray drawn = publish::chartSvg(spec);
        QCOMPARE(words(drawn, u"title"), QStringList{spec.title});
        QCOMPARE(words(drawn, u"desc"), QStringList{spec.description});
        const QStringList texts = words(drawn, u"text");
        QStringList expected{spec.title, spec.panels.first().x.title, spec.panels.first().y.title};
        for (const analysis::ChartSpec::Line& line : spec.panels.first().lines)
            if (line.orientation == Qt::Horizontal) expected.append(line.label); // not all events find room
        for (const analysis::ChartSpec::Tick& tick : spec.panels.first().y.ticks)
            expected.append(tick.label);
        for (const QString& text : expected)
            QVERIFY2(texts.contains(text), qPrintable(text + u" is not in "_s + texts.join(u", ")));
    }

    void nothingOfThisMachineIsInThePicture()
    {
        const QByteArray drawn = svg(stories::samples().first().project(), *analysis::chartKind(u"progress"));
        QVERIFY(!drawn.isEmpty());
        for (const QByteArray& word : {QByteArray(STORYLOOP_SOURCE_DIR), QByteArray(STORYLOOP_BINARY_DIR),
                                       QByteArray("file:"), QByteArray("<image"), QByteArray("<!--")})
            QVERIFY2(!drawn.contains(word), word.constData());
    }

    /// A line break in a name is a line break where there is room for two lines, and else a space.
    void noWordsRunTogetherWhereALineBreaks()
    {
        analysis::ChartSpec spec;
        spec.title = u"From one\nto another"_s;
        spec.panels = {{.boxes = {{.area = {0, 0, 0.4, 1}, .title = u"Metric"_s, .text = u"Reporting lag\n1 days"_s}}}};
        analysis::ChartSpec::Panel plot{.x = analysis::niceAxis(0, 1), .y = analysis::niceAxis(0, 1)};
        plot.lines = {{.at = 0.5, .label = u"lag\nof reports"_s}};
        spec.panels.append(plot);
        const QStringList texts = words(publish::chartSvg(spec), u"text");
        for (const QString& text : {u"Reporting lag"_s, u"1 days"_s, u"lag of reports"_s, u"From one to another"_s})
            QVERIFY2(texts.contains(text), qPrintable(text + u" is not in "_s + texts.join(u", ")));
    }

    void whateverIsInAStoryThePictureCanBeRead()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            chance::Dice dice(seed);
            analysis::ChartSpec spec = chance::chart(dice);
            spec.title = u"a < b & \"c\" \u0001"_s + QChar(0xd800) + u" </title>"_s;
            const QStringList titles = words(publish::chartSvg(spec), u"title");
            QCOMPARE(titles, QStringList{u"a < b & \"c\" ? </title>"_s});
        }
    }

    void aPictureOfPixelsHasTwoForEachOfCss()
    {
        const analysis::ChartSpec spec =
            analysis::chartKind(u"progress")->draw(stories::edgeCases().first().project(), {});
        const QImage image = QImage::fromData(publish::chartPng(spec), "PNG");
        QCOMPARE(image.size(), QSize(1285, 723)); // 170 mm, 16 to 9
        QCOMPARE(image.text(u"Title"_s), spec.title);
        QCOMPARE(image.text(u"Description"_s), spec.description);
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 192);
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }
};

int main(int argc, char* argv[])
{
    // Only the program's own fonts, as on the command line: with those of the system, a letter that ours have not got would
    // come from another font on each machine.
    qputenv("FONTCONFIG_FILE", STORYLOOP_BINARY_DIR "/share/storyloop/fonts.conf");
    QGuiApplication application(argc, argv);
    TestChartPictures test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chartpictures.moc"
