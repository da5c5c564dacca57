// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldenpicture.h"
#include "publish/chartstories.h"

#include "analysis/boundnumbers.h"
#include "analysis/charts.h"
#include "views/chartview.h"
#include "views/theme.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QPainter>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;
using stories::ChartStory;
using views::Appearance;

namespace {

constexpr QSize besideAPage(520, 330);
constexpr QSize inTheSidePanel(268, 300);

QString folder() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/golden/pictures/"); }

bool isUpdate() { return qEnvironmentVariableIsSet("STORYLOOP_UPDATE_GOLDEN"); }

/// Other letters, or another way to paint them, are other pictures.
QByteArray drawnWith()
{
    QByteArray all = QByteArray("Qt ") + qVersion();
    for (const QString& name : {u"DejaVuSans.ttf"_s, u"DejaVuSans-Bold.ttf"_s}) {
        QFile font(QStringLiteral(GOLDEN_FONT_FOLDER "/") + name);
        const QByteArray bytes = font.open(QIODevice::ReadOnly) ? font.readAll() : QByteArray();
        all += ", " + name.toUtf8() + ' ' + QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().first(12);
    }
    return all;
}

QByteArray goldenDrawnWith()
{
    QFile file(folder() + u"drawn-with.txt"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QImage look(const analysis::ChartSpec& spec, Appearance appearance, QSize size, Qt::LayoutDirection direction)
{
    views::Theme::apply(*qApp, appearance);
    const std::unique_ptr<views::ChartView> view(
        views::makeChartView(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"), nullptr));
    if (!view) return {};
    view->setAttribute(Qt::WA_DontShowOnScreen); // or it could get the keyboard, and a frame
    view->setLayoutDirection(direction);
    view->resize(size);
    view->show(spec);
    view->QWidget::show();
    return view->grab().toImage();
}

QImage looks(const analysis::ChartSpec& spec, QSize size, Qt::LayoutDirection direction)
{
    return golden::settled(
        golden::pair(look(spec, Appearance::Light, size, direction), look(spec, Appearance::Dark, size, direction)));
}

analysis::ChartSpec specOf(const ChartStory& story, const QString& chart)
{
    return analysis::chartKind(chart)->draw(analysis::withNumbers(story.project()), {});
}

void updateOrCompare(const QString& name, const QImage& now)
{
    const QString path = folder() + name + u".png"_s;
    if (isUpdate()) {
        const bool isSame = QFile::exists(path) && golden::difference(golden::settled(QImage(path)), now).isEmpty();
        if (!isSame) QVERIFY(now.save(path, "PNG", 0));
    }
    const QImage then(path);
    QVERIFY2(!then.isNull(), qPrintable(u"there is no picture "_s + path));
    const QString difference = golden::difference(golden::settled(then), now);
    if (difference.isEmpty()) return;
    const QString seen = QDir::temp().filePath(name + u"-now.png"_s);
    now.save(seen);
    QFAIL(qPrintable(u"%1: %2; see %3"_s.arg(name, difference, seen)));
}

} // namespace

/// What the window's charts look like, light on the left and dark on the right. STORYLOOP_UPDATE_GOLDEN=1 paints those that
/// differ anew; look at them before they are committed.
class TestGoldenCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (isUpdate()) {
            QVERIFY(QDir().mkpath(folder()));
            QFile file(folder() + u"drawn-with.txt"_s);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawnWith() + '\n') > 0);
        }
        if (drawnWith() != goldenDrawnWith())
            QSKIP(qPrintable(u"the pictures were drawn with %1, and here is %2: nothing is compared"_s.arg(
                QString::fromUtf8(goldenDrawnWith()), QString::fromUtf8(drawnWith()))));
        QCOMPARE(QFontInfo(QApplication::font()).family(), u"DejaVu Sans"_s);
    }

    void everyChartLooksAsItDid_data()
    {
        QTest::addColumn<ChartStory>("story");
        QTest::addColumn<QString>("chart");
        QTest::addColumn<QSize>("size");
        const QList<ChartStory> all = stories::samples() + stories::edgeCases();
        for (const analysis::ChartKind& kind : analysis::chartKinds()) {
            const QString chart = kind.name;
            for (const ChartStory& story : all)
                QTest::addRow("%s of %s", kind.name.data(), qPrintable(story.name)) << story << chart << besideAPage;
            const ChartStory usual = stories::edgeCases().first();
            QTest::addRow("%s in the side panel", kind.name.data())
                << ChartStory{u"narrow"_s, usual.project} << chart << inTheSidePanel;
        }
    }
    void everyChartLooksAsItDid()
    {
        QFETCH(ChartStory, story);
        QFETCH(QString, chart);
        QFETCH(QSize, size);
        const analysis::ChartSpec spec = specOf(story, chart);
        const QString name = chart + u'-' + story.name;
        if (spec.isEmpty()) {
            QVERIFY2(!QFile::exists(folder() + name + u".png"_s), "there is a picture of what is empty");
            return;
        }
        updateOrCompare(name, looks(spec, size, story.name == "right-to-left"_L1 ? Qt::RightToLeft : Qt::LeftToRight));
    }

    void inGermanyTheyLookTheSame_data()
    {
        QTest::addColumn<QString>("chart");
        for (const analysis::ChartKind& kind : analysis::chartKinds())
            QTest::newRow(kind.name.data()) << QString(kind.name);
    }
    void inGermanyTheyLookTheSame()
    {
        QFETCH(QString, chart);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const QImage german = looks(specOf(stories::edgeCases().first(), chart), besideAPage, Qt::LeftToRight);
        QLocale::setDefault(before);
        QCOMPARE(golden::difference(golden::settled(QImage(folder() + chart + u"-usual.png"_s)), german), QString());
    }

    /// What the judge is there for: each of these is something that has gone wrong before.
    void theJudgeSeesWhatIsWrong_data()
    {
        QTest::addColumn<QRect>("from");
        QTest::addColumn<QPoint>("to");
        QTest::addColumn<bool>("isSeen");
        const QImage picture(folder() + u"progress-usual.png"_s);
        const QRect label(QPoint(0, 0), QSize(160, 24)); // the title of the axis
        QTest::newRow("a title three pixels lower") << label << QPoint(0, 3) << true;
        QTest::newRow("a title two pixels to the right") << label << QPoint(2, 0) << true;
        QTest::newRow("the curve five pixels higher") << QRect(100, 60, 200, 160) << QPoint(100, 55) << true;
        QTest::newRow("nothing moved") << label << QPoint(0, 0) << false;
    }
    void theJudgeSeesWhatIsWrong()
    {
        QFETCH(QRect, from);
        QFETCH(QPoint, to);
        QFETCH(bool, isSeen);
        const QImage then = golden::settled(QImage(folder() + u"progress-usual.png"_s));
        QImage now = then.convertToFormat(QImage::Format_RGB32);
        QPainter(&now).drawImage(to, then, from);
        QCOMPARE(!golden::difference(then, golden::settled(now)).isEmpty(), isSeen);
    }

    void theJudgeSeesAMissingLineAndAPalerShade()
    {
        const views::Tokens light = [] {
            views::Theme::apply(*qApp, Appearance::Light);
            return views::Theme::tokens();
        }();
        QImage then(200, 100, QImage::Format_RGB32);
        then.fill(light.base);
        QImage grid = then;
        QPainter(&grid).fillRect(20, 50, 160, 1, light.border);
        QVERIFY(!golden::difference(golden::settled(grid), golden::settled(then)).isEmpty());
        QVERIFY(!golden::difference(golden::settled(then), golden::settled(grid)).isEmpty());
    }
};

int main(int argc, char* argv[])
{
    // One family of fonts, or a letter that it has not got would come from another on each machine.
    qputenv("FONTCONFIG_FILE", GOLDEN_FONT_CONF);
    qputenv("QT_SCALE_FACTOR", "1");
    QApplication application(argc, argv);
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 10));
    TestGoldenCharts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_goldencharts.moc"
