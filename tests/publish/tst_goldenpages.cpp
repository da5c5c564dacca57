// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "publish/codehighlighter.h"
#include "publish/fit.h"
#include "publish/telling.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPainter>
#include <QTest>

using namespace publish;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

const QString dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop");

constexpr int dotsAnInch = 36;
constexpr int finer = 3; ///< first so many times as large, so that no edge depends on where a pixel begins

QString folder() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/golden/pages/"); }

bool isUpdate() { return qEnvironmentVariableIsSet("STORYLOOP_UPDATE_GOLDEN"); }

/// Other letters, or another way to paint them, are other pictures.
QByteArray drawnWith()
{
    QCryptographicHash fonts(QCryptographicHash::Sha1);
    const QDir all(dataFolder + u"/fonts"_s);
    for (const QString& name : all.entryList(QDir::Files, QDir::Name)) {
        QFile font(all.filePath(name));
        if (font.open(QIODevice::ReadOnly)) fonts.addData(&font);
    }
    return QByteArray("Qt ") + qVersion() + ", fonts " + fonts.result().toHex().first(12);
}

QByteArray goldenDrawnWith()
{
    QFile file(folder() + u"drawn-with.txt"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// In eight shades of grey, so that its file is small.
QImage settled(const QImage& picture)
{
    constexpr int shades = 8;
    QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QList<QRgb> table;
    for (int shade = 0; shade < shades; ++shade)
        table.append(qRgb(shade * 255 / (shades - 1), shade * 255 / (shades - 1), shade * 255 / (shades - 1)));
    QImage few(grey.size(), QImage::Format_Indexed8);
    few.setColorTable(table);
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x)
            few.scanLine(y)[x] = uchar(qRound(grey.constScanLine(y)[x] * (shades - 1) / 255.0));
    return few;
}

QImage drawn(const Page& page, int dots)
{
    const QSizeF inches = house::paperSize(Paper::A4) / 1440;
    QImage large((inches * dots * finer).toSize(), QImage::Format_RGB32);
    large.fill(Qt::white);
    QPainter painter(&large);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.scale(dots * finer / 1440.0, dots * finer / 1440.0);
    PainterCanvas(painter).draw(page.items);
    painter.end();
    return large.scaled((inches * dots).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// The pages side by side, a hair of grey between them.
QImage sheet(const QList<Page>& pages, int dots)
{
    constexpr int between = 2;
    QList<QImage> all;
    for (const Page& page : pages)
        all.append(drawn(page, dots));
    const QSize one = all.first().size();
    QImage sheet(int(all.size()) * (one.width() + between) - between, one.height(), QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    for (qsizetype i = 0; i < all.size(); ++i)
        painter.drawImage(int(i) * (one.width() + between), 0, all[i]);
    painter.end();
    return sheet;
}

/// The mean around a pixel: an edge that is smoothed otherwise has the same one.
int around(const QImage& picture, int x, int y)
{
    int sum = 0;
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            sum += qGray(
                picture.pixel(std::clamp(x + dx, 0, picture.width() - 1), std::clamp(y + dy, 0, picture.height() - 1)));
    return sum / 9;
}

/// What has moved, gone or come, in words; empty for nothing.
QString difference(const QImage& then, const QImage& now)
{
    constexpr int alike = 28; ///< of 255
    constexpr int unseen = 6; ///< so many pixels may differ
    if (then.size() != now.size())
        return u"it is %1 × %2 and was %3 × %4"_s.arg(now.width())
            .arg(now.height())
            .arg(then.width())
            .arg(then.height());
    QRect where;
    int count = 0;
    for (int y = 0; y < now.height(); ++y)
        for (int x = 0; x < now.width(); ++x)
            if (std::abs(around(then, x, y) - around(now, x, y)) > alike) {
                ++count;
                where |= QRect(x, y, 1, 1);
            }
    if (count <= unseen) return {};
    return u"%1 pixels differ, from (%2, %3) to (%4, %5)"_s.arg(count)
        .arg(where.left())
        .arg(where.top())
        .arg(where.right())
        .arg(where.bottom());
}

} // namespace

/// The pages of the stories that come with the program, as they were looked at. STORYLOOP_UPDATE_GOLDEN=1 draws those that
/// differ anew, and in the folder of temporary files large enough to be read; look at them before they are committed.
class TestGoldenPages : public QObject
{
    Q_OBJECT

    std::unique_ptr<HighlightModule> m_module;

    [[nodiscard]] QList<Page> pagesOf(const Project& project, Edition edition)
    {
        const auto told = tellings({project}, {}, {.edition = edition, .dataFolder = dataFolder});
        if (!told) qFatal("%s", qPrintable(told.error().text()));
        const publish::Telling& one = told->first();
        const LayoutOptions options{Paper::A4, hasCode(one.blocks) ? m_module->load() : nullptr};
        QList<Page> all =
            pages(boxes(one.isOnePage ? fittedToPage(one.blocks, options) : one.blocks, options), Paper::A4);
        for (qsizetype i = 0; i < all.size(); ++i)
            all[i].items.append(footer(one.title, i + 1, all.size(), Paper::A4));
        return all;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts(dataFolder));
        m_module = std::make_unique<HighlightModule>(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"));
        if (isUpdate()) {
            QVERIFY(QDir().mkpath(folder()));
            QFile file(folder() + u"drawn-with.txt"_s);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawnWith() + '\n') > 0);
        }
        if (drawnWith() != goldenDrawnWith())
            QSKIP(qPrintable(u"the pages were drawn with %1, and here is %2: nothing is compared"_s.arg(
                QString::fromUtf8(goldenDrawnWith()), QString::fromUtf8(drawnWith()))));
    }

    void everyPageLooksAsItDid_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<Edition>("edition");
        QTest::addColumn<QString>("name");
        const QList<std::pair<QString, Edition>> editions{{u"share"_s, Edition::Share},
                                                          {u"study"_s, Edition::Study},
                                                          {u"card"_s, Edition::Card},
                                                          {u"executive"_s, Edition::Executive}};
        for (const auto& [file, project] : samples::all())
            for (const auto& [edition, value] : editions)
                if (const QString story = file.section(u'.', 0, 0); file.contains(u'.'))
                    QTest::addRow("%s, %s", qPrintable(story), qPrintable(edition))
                        << project << value << story + u'-' + edition;
    }
    void everyPageLooksAsItDid()
    {
        QFETCH(Project, project);
        QFETCH(Edition, edition);
        QFETCH(QString, name);
        const QList<Page> pages = pagesOf(project, edition);
        const QImage now = settled(sheet(pages, dotsAnInch));
        const QString path = folder() + name + u".png"_s;
        if (isUpdate() && !(QFile::exists(path) && difference(QImage(path), now).isEmpty())) {
            QVERIFY(now.save(path, "PNG", 0));
            for (qsizetype i = 0; i < pages.size(); i += 3)
                sheet(pages.sliced(i, std::min<qsizetype>(3, pages.size() - i)), 64)
                    .save(QDir::temp().filePath(u"%1-%2.png"_s.arg(name).arg(i + 1)));
        }
        const QImage then(path);
        QVERIFY2(!then.isNull(), qPrintable(u"there is no picture "_s + path));
        const QString differs = difference(then, now);
        if (differs.isEmpty()) return;
        const QString seen = QDir::temp().filePath(name + u"-now.png"_s);
        now.save(seen);
        QFAIL(qPrintable(u"%1: %2; see %3"_s.arg(name, differs, seen)));
    }

    void theJudgeSeesWhatIsWrong_data()
    {
        QTest::addColumn<QRect>("from");
        QTest::addColumn<QPoint>("to");
        QTest::addColumn<bool>("isSeen");
        const QRect line(30, 135, 160, 8);
        QTest::newRow("lines two pixels lower") << line << QPoint(30, 137) << true;
        QTest::newRow("lines two pixels to the right") << line << QPoint(32, 135) << true;
        QTest::newRow("a line that is gone") << QRect(30, 2, 160, 8) << line.topLeft() << true;
        QTest::newRow("something in the margin") << line << QPoint(30, 410) << true;
        QTest::newRow("nothing moved") << line << line.topLeft() << false;
    }
    void theJudgeSeesWhatIsWrong()
    {
        QFETCH(QRect, from);
        QFETCH(QPoint, to);
        QFETCH(bool, isSeen);
        const QImage then(folder() + u"yolov5-share.png"_s);
        QVERIFY(!then.isNull());
        QImage now = then.convertToFormat(QImage::Format_RGB32);
        QPainter(&now).drawImage(to, then, from);
        QCOMPARE(!difference(then, settled(now)).isEmpty(), isSeen);
    }

    void edgesThatAreSmoothedOtherwiseAreNotSeen()
    {
        const QList<Page> pages = pagesOf(samples::all().last().second, Edition::Card);
        const QImage then = settled(sheet(pages, dotsAnInch));
        const QImage coarse =
            sheet(pages, dotsAnInch * 2).scaled(then.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY(settled(coarse) != then);
        QCOMPARE(difference(then, settled(coarse)), QString());
    }
};

QTEST_MAIN(TestGoldenPages)
#include "tst_goldenpages.moc"
