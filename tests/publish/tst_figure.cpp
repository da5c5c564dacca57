// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"
#include "stories.h"

#include "publish/layout.h"
#include "publish/picture.h"
#include "publish/publish.h"

#include <QBuffer>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Project withFigure()
{
    Project project;
    project.id = u"p"_s;
    project.title = u"With a picture"_s;
    project.objective.problem.paragraphs = {u"Cards were refused."_s};
    Figure figure;
    figure.id = u"f"_s;
    figure.step = Step::Objective;
    figure.file = u"a.png"_s;
    figure.caption = u"Refusals by week"_s;
    figure.alternativeText = u"They fall from nine to four."_s;
    project.figures = {figure};
    return project;
}

} // namespace

/// Pictures on paper.
class TestFigure : public QObject
{
    Q_OBJECT

    static QByteArray pdf(const QByteArray& bytes)
    {
        publish::Options options{.dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop")};
        options.picture = [bytes](qsizetype project, const QString& file) {
            return project == 0 && file == u"a.png" ? bytes : QByteArray();
        };
        return publish::pdf({withFigure()}, {}, options).value_or(QByteArray());
    }

private slots:
    void initTestCase() { QVERIFY(publish::loadFonts(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"))); }

    void thePictureIsDrawnAndItsCaptionTold()
    {
        const QByteArray with = pdf(picture({400, 300}));
        QVERIFY(with.contains("/Subtype/Image"));
        QVERIFY(!pdf({}).contains("/Subtype/Image"));
        if (!PdfReader::isThere()) QSKIP("poppler-utils is not here");
        QVERIFY(PdfReader(with).text().contains(u"Refusals by week"));
        QVERIFY(!PdfReader(with).text().contains(u"They fall from nine")); // for those who do not see it
        QVERIFY(PdfReader(pdf({})).text().contains(u"They fall from nine")); // there is nothing to see
    }

    void damagedBytesAreSaidToBeDamaged()
    {
        if (!PdfReader::isThere()) QSKIP("poppler-utils is not here");
        QVERIFY(PdfReader(pdf("no picture")).text().contains(u"The picture is damaged"));
    }

    void itFitsIntoTheColumnAndHalfAPage_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(40, 30);
        QTest::newRow("wide") << QSize(4000, 100);
        QTest::newRow("tall") << QSize(100, 4000);
        QTest::newRow("a line") << QSize(3000, 1);
        QTest::newRow("a photograph") << QSize(3000, 2000);
    }
    void itFitsIntoTheColumnAndHalfAPage()
    {
        QFETCH(QSize, size);
        const publish::house::Columns columns = publish::house::columns(Paper::A4);
        const QList<publish::Box> boxes =
            publish::pictureBoxes({picture(size), publish::StyledText(u"Words"_s), u"alt"_s}, columns, 1);
        QCOMPARE(boxes.size(), 1);
        const publish::Box& box = boxes.first();
        const publish::Picture* drawn = nullptr;
        QString alternative;
        for (const publish::Item& item : box.items) {
            if (const auto* found = std::get_if<publish::Picture>(&item)) drawn = found;
            if (const auto* begin = std::get_if<publish::Begin>(&item); begin && alternative.isEmpty())
                alternative = begin->alternativeText;
        }
        QVERIFY(drawn);
        QCOMPARE(alternative, u"alt"_s);
        QVERIFY(drawn->area.width() <= columns.text + 1 && drawn->area.height() <= columns.height / 2 + 1);
        QVERIFY(drawn->image.width() <= 1100); // no more than paper shows
        QVERIFY(box.height > drawn->area.height() && box.height < columns.height);
    }

    void aPictureSaysWhatItIs()
    {
        const auto kind = publish::pictureKind(picture({40, 30}));
        QVERIFY(kind);
        QCOMPARE(kind->suffix, u"png"_s);
        QCOMPARE(kind->size, QSize(40, 30));
        QCOMPARE(publish::decoded(picture({400, 300}), {40, 40}).size(), QSize(40, 30));
        QCOMPARE(publish::decoded(picture({40, 30}), {400, 400}).size(), QSize(40, 30)); // never blown up
        QVERIFY(publish::decoded("no picture", {40, 40}).isNull());
    }
};

QTEST_MAIN(TestFigure)
#include "tst_figure.moc"
