// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"
#include "pdfua.h"
#include "stories.h"

#include "publish/layout.h"
#include "publish/pdf/pdf.h"
#include "publish/publish.h"
#include "publish/telling.h"
#include "store/folder.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <cstdio>

using namespace story;
using namespace publish;
using namespace Qt::StringLiterals;

namespace {

const QString dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop");

Project sample(const QString& name)
{
    const auto file = store::openProject(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples/") + name);
    if (!file.project) qFatal("%s", qPrintable(file.project.error().first().text()));
    return *file.project;
}

Project telling(const QString& text)
{
    Project project;
    project.id = u"p"_s;
    project.title = u"A title"_s;
    if (!text.isEmpty()) project.objective.problem.paragraphs = {text};
    return project;
}

QByteArray pdf(const QList<Project>& projects, Edition edition = Edition::Share)
{
    Owner owner;
    owner.name = u"Jonas Müller"_s;
    const auto made = publish::pdf(projects, owner, {edition, Paper::A4, dataFolder, QStringLiteral(MODULE_FOLDER)});
    if (!made) qFatal("%s", qPrintable(made.error().text()));
    return *made;
}

/// A page with these letters of a font, from its file.
QByteArray lettersOf(const QByteArray& fontFile, const QString& text)
{
    const QRawFont font(fontFile, 400, QFont::PreferNoHinting);
    QGlyphRun glyphs;
    glyphs.setRawFont(font);
    glyphs.setGlyphIndexes(font.glyphIndexesForString(text));
    QList<QPointF> places;
    for (int i = 0; i < text.size(); ++i)
        places.append({i * 300.0, 0});
    glyphs.setPositions(places);
    const Page page{{Begin{Element::Paragraph}, TextRun{{2000, 2000}, glyphs, Qt::black, text}, End{}}};
    return pdfOf({{u"T"_s, u"en"_s, {page}}}, {u"T"_s, {}}, Paper::A4);
}

QByteArray houseFont()
{
    QFile file(dataFolder + u"/fonts/JetBrainsMonoNL-Regular.ttf"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the makers of a font allow stands in the ninth byte of its table OS/2.
QByteArray withRights(QByteArray fontFile, char rights)
{
    const qsizetype entry = fontFile.indexOf("OS/2");
    const qsizetype table = qFromBigEndian<quint32>(fontFile.constData() + entry + 8);
    fontFile[table + 9] = rights;
    return fontFile;
}

} // namespace

/// The file itself: what programs of other makers find in it.
class TestPdf : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PdfReader::isThere()) QSKIP("poppler-utils is not here");
        QVERIFY(loadFonts(dataFolder));
    }

    void everyStoryIsAccessible_data()
    {
        QTest::addColumn<QList<Project>>("projects");
        const QStringList samples =
            QDir(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples")).entryList({u"*.story.json"_s}, QDir::Files);
        QCOMPARE(samples.size(), 3);
        QList<Project> all;
        for (const QString& name : samples) {
            all.append(sample(name));
            QTest::newRow(qPrintable(name)) << QList{all.last()};
        }
        QTest::newRow("every field is filled") << QList{stories::fraud()};
        QTest::newRow("several stories") << all;
        QTest::newRow("hardly begun") << QList{telling({})};
    }
    void everyStoryIsAccessible()
    {
        QFETCH(QList<Project>, projects);
        for (const Edition edition : {Edition::Share, Edition::Study}) {
            const QByteArray file = pdf(projects, edition);
            QCOMPARE(pdfUaFaults(file).join(u'\n'), QString());
            QVERIFY2(PdfReader(file).check().contains(u"No syntax or stream encoding errors"),
                     qPrintable(PdfReader(file).check()));
            QVERIFY(!PdfReader(file).check().contains(u"WARNING"));
        }
    }

    void storiesOfAnyKindAreAccessible()
    {
        QRandomGenerator random(20261123);
        for (int i = 0; i < 12; ++i) {
            const QList<Page> set = pages(boxes(stories::random(random), {}), Paper::A4);
            const QByteArray file = pdfOf({{u"Any"_s, u"en"_s, set}}, {u"Any"_s, {}}, Paper::A4);
            QCOMPARE(pdfUaFaults(file).join(u'\n'), QString());
        }
    }

    void aFaultIsFound_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<QString>("fault");
        QTest::newRow("a mark twice") << "/P<</MCID 1>>BDC"_ba << "/P<</MCID 0>>BDC"_ba << u"mark 0 is the 1th"_s;
        QTest::newRow("nothing says where it ends") << "EMC\n"_ba << "   \n"_ba << u"a marked stretch in another"_s;
        QTest::newRow("text without a mark") << "/P<</MCID 0>>BDC"_ba << "                "_ba << u"TJ in no marked"_s;
        QTest::newRow("a rule without a mark") << "/Artifact BMC"_ba << "/Art BMC     "_ba << u"f* in no marked"_s;
        QTest::newRow("a figure without words") << "/Alt "_ba << "/Olt "_ba << u"a figure without words"_s;
        QTest::newRow("a figure without place") << "/BBox"_ba << "/BBix"_ba << u"a figure without a place"_s;
        QTest::newRow("a gap in the headings") << "/S /H2"_ba << "/S /H3"_ba << u"/H3 after H1"_s;
        QTest::newRow("a head without scope") << "/Scope"_ba << "/Skope"_ba << u"without scope"_s;
        QTest::newRow("a cell lost") << "/S /TD"_ba << "/S /P "_ba << u"rows of different widths"_s;
        QTest::newRow("a cell outside") << "/S /TR"_ba << "/S /P "_ba << u"/TH in /P"_s;
        QTest::newRow("a note without ID") << "/ID (note"_ba << "/IX (note"_ba << u"a note without an ID"_s;
        QTest::newRow("a link not described") << "/Contents ("_ba << "/Contints ("_ba << u"is not described"_s;
        QTest::newRow("a link in no element") << "/Type /OBJR"_ba << "/Type /OBJX"_ba << u"is in no element"_s;
        QTest::newRow("no order of tabs") << "/Tabs"_ba << "/Tubs"_ba << u"no order of tabs"_s;
        QTest::newRow("another parent") << "/StructParents 0"_ba << "/StructParents 1"_ba << u"another parent"_s;
        QTest::newRow("no language") << "/Lang ("_ba << "/Long ("_ba << u"no language"_s;
        QTest::newRow("no title shown") << "/DisplayDocTitle"_ba << "/DisplayDocTitel"_ba << u"title is not shown"_s;
        QTest::newRow("not tagged") << "/Marked true"_ba << "/Merked true"_ba << u"not say that it is tagged"_s;
        QTest::newRow("no claim") << "pdfuaid:part"_ba << "pdfuaid:pert"_ba << u"do not name PDF/UA"_s;
        QTest::newRow("no title") << "<dc:title>"_ba << "<dc:titel>"_ba << u"metadata have no title"_s;
        QTest::newRow("no text in a font") << "/ToUnicode"_ba << "/ToUnicade"_ba << u"has no text"_s;
        QTest::newRow("a font outside") << "/FontFile2"_ba << "/FontFale2"_ba << u"is not embedded"_s;
    }
    /// Each of the faults is put into a good file, unpacked so that its words can be changed where they stand.
    void aFaultIsFound()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, instead);
        QFETCH(QString, fault);
        static const QByteArray good = PdfReader(pdf({stories::fraud()}, Edition::Study)).unpacked();
        QCOMPARE(pdfUaFaults(good).join(u'\n'), QString());
        QVERIFY(!pdfUaFaults("no PDF").isEmpty());
        QByteArray broken = good;
        QCOMPARE(instead.size(), what.size());
        QVERIFY(broken.contains(what));
        broken.replace(what, instead);
        const QString faults = pdfUaFaults(broken).join(u'\n');
        QVERIFY2(faults.contains(fault), qPrintable(u"expected: "_s + fault + u", found: "_s + faults));
    }

    void theOutlineHasTheHeadings()
    {
        Project second = telling(u"Cards were refused."_s);
        second.title = u"Another, with “quotes” and 中文"_s;
        const QJsonArray one = PdfReader(pdf({stories::fraud()})).outline();
        QCOMPARE(one.first()["title"_L1].toString(), u"Business objective"_s);
        QCOMPARE(one.first()["destpageposfrom1"_L1].toInt(), 1);
        QVERIFY(one.size() > 5);
        QVERIFY(!one.first()["kids"_L1].toArray().isEmpty());
        const QJsonArray two = PdfReader(pdf({stories::fraud(), second})).outline();
        QCOMPARE(two.size(), 4); // the contents come before them, and the comparison after
        QCOMPARE(two[1]["kids"_L1].toArray().size(), one.size());
        QCOMPARE(two[2]["title"_L1].toString(), second.title);
        QCOMPARE(two[2]["destpageposfrom1"_L1].toInt(), 1 + PdfReader(pdf({stories::fraud()})).pages().size() + 1);
    }

    void readersAgree_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Edition>("edition");
        for (const QString& name : {u"yolov5"_s, u"nanogpt-speedrun"_s, u"google-flu-trends"_s})
            for (const Edition edition : {Edition::Share, Edition::Study, Edition::Card, Edition::Executive})
                QTest::addRow("%s, %d", qPrintable(name), int(edition)) << name << edition;
    }
    void readersAgree()
    {
        QFETCH(QString, name);
        QFETCH(Edition, edition);
        const PdfReader reader(pdf({sample(name + u".story.json"_s)}, edition));
        // Where a word ends is each reader's guess; which letters follow each other is not.
        const auto letters = [](QString text) {
            text.removeIf([](QChar c) { return c.isSpace(); });
            return text;
        };
        const QStringList told = reader.pagesAsTold();
        const QStringList toldByMupdf = reader.pagesByMupdf();
        QVERIFY(!told.isEmpty());
        QCOMPARE(toldByMupdf.size(), told.size());
        for (qsizetype i = 0; i < told.size(); ++i)
            QCOMPARE(letters(toldByMupdf[i]), letters(told[i]));
        QCOMPARE(reader.outlineByMupdf(), reader.outlineTitles());
        QVERIFY(!reader.fontNames().isEmpty());
        QCOMPARE(reader.fontsByMupdf(), reader.fontNames());
        QVERIFY2(reader.check().contains(u"No syntax or stream encoding errors"), qPrintable(reader.check()));
        QVERIFY(!reader.check().contains(u"WARNING"));
    }

    void propertiesAreToldTwiceAndEqual()
    {
        Project project = telling(u"Text."_s);
        project.title = u"Größer & <schneller> (中)"_s;
        const PdfReader reader(pdf({project}));
        QVERIFY2(reader.info().contains(u"Title:           " + project.title), qPrintable(reader.info()));
        QVERIFY(reader.info().contains(u"Author:          Jonas Müller"));
        QVERIFY(reader.info().contains(u"Tagged:          yes"));
        QVERIFY(reader.info().contains(u"PDF version:     1.7"));
        const QString metadata = reader.metadata();
        QVERIFY2(metadata.contains(project.title.toHtmlEscaped()), qPrintable(metadata));
        QVERIFY(metadata.contains(u"Jonas Müller"));
    }

    void theLanguageIsTheStorys()
    {
        Project german = telling(u"Karten wurden abgelehnt."_s);
        german.language = u"de"_s;
        const QByteArray one = PdfReader(pdf({german})).unpacked();
        QVERIFY(one.contains("/Lang (de)"));
        QVERIFY(!one.contains("/Lang (en)"));
        const QByteArray two = PdfReader(pdf({telling(u"Cards."_s), german})).unpacked();
        QCOMPARE(two.count("/Lang (de)"), 1); // of its part
        QCOMPARE(two.count("/Lang (en)"), 4); // of the other, of contents and comparison, and of the file
    }

    void pagesAreNumberedAsTheirFootersSay()
    {
        QVERIFY(PdfReader(pdf({stories::fraud()})).unpacked().contains("/S /D"));
    }

    void linksLeadOutside()
    {
        const PdfReader reader(pdf({telling(u"See [the record](https://example.org/a?q=ü)."_s)}));
        QVERIFY2(reader.links().contains(u"https://example.org/a?q=%C3%BC"), qPrintable(reader.links()));
    }

    void ligaturesAreReadAsTheirLetters()
    {
        const PdfReader reader(pdf({telling(u"Office staff find efficient flows, shuffle waffles."_s)}));
        QVERIFY(reader.text().contains(u"Office staff find efficient flows, shuffle waffles."));
        QVERIFY(reader.textByMupdf().contains(u"Office staff find efficient flows, shuffle waffles."));
        QVERIFY(reader.unpacked().contains("<006600660069>")); // there is one glyph for "ffi"
    }

    void everyScriptIsInTheText_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("Cyrillic") << u"Русский текст: обнаружение объектов, ёж."_s;
        QTest::newRow("Greek") << u"Ελληνικά: ανίχνευση."_s;
        QTest::newRow("combining marks") << u"x̂̃ n̈ é̂ o̧"_s;
        QTest::newRow("Chinese") << u"中文测试:模型更好。"_s;
        QTest::newRow("Japanese, and Latin") << u"日本語 テスト with Latin 日本"_s;
        QTest::newRow("Devanagari") << u"हिन्दी क्षत्रिय विद्यार्थी कृपया"_s;
        QTest::newRow("emoji") << u"go 🚀 now 👍🏽 and 👨‍👩‍👧 end"_s;
        QTest::newRow("no font has it") << u"signs 𓀀𓁀 end"_s;
        QTest::newRow("mathematics") << u"∑ 𝒙² ≤ ∞ → ✓"_s;
    }
    void everyScriptIsInTheText()
    {
        QFETCH(QString, words);
        Project project = telling(words);
        project.title = words;
        const QByteArray file = pdf({project});
        QCOMPARE(pdfUaFaults(file).join(u'\n'), QString());
        const auto bare = [](QString text) { return text.remove(u' ').normalized(QString::NormalizationForm_C); };
        // In the title, in the text and at the page's foot; once in each.
        QVERIFY2(bare(PdfReader(file).text()).count(bare(words)) == 3, qPrintable(PdfReader(file).text()));
        QVERIFY2(bare(PdfReader(file).textByMupdf()).count(bare(words)) == 3,
                 qPrintable(PdfReader(file).textByMupdf()));
    }

    void whatIsReadFromTheRightKeepsItsOrder()
    {
        const QString arabic = u"نموذج أفضل"_s;
        const QString text = PdfReader(pdf({telling(arabic)})).text();
        QVERIFY2(text.contains(arabic), qPrintable(text));
    }

    void theHeadOfATableIsToldOnceAndShownOnEachPage()
    {
        Project project = stories::fraud();
        const Cycle cycle = project.cycles.last();
        for (int i = 0; i < 80; ++i) {
            project.cycles.append(cycle);
            project.cycles.last().id = u"more%1"_s.arg(i);
            project.cycles.last().starred = false;
        }
        const PdfReader reader(pdf({project}));
        const auto heads = [](const QString& text) { return text.count(u"Decision"); };
        QCOMPARE_GT(heads(reader.pages().join(u' ')), heads(reader.structure()));
        QCOMPARE(heads(reader.structure()), heads(PdfReader(pdf({stories::fraud()})).structure()));
        QCOMPARE(pdfUaFaults(pdf({project})).join(u'\n'), QString());
    }

    void fontsThatMayNotBeEmbeddedAreDrawn_data()
    {
        QTest::addColumn<char>("rights");
        QTest::addColumn<bool>("isEmbedded");
        QTest::newRow("everything allowed") << char(0) << true;
        QTest::newRow("for print and preview") << char(4) << true;
        QTest::newRow("restricted") << char(2) << false;
    }
    void fontsThatMayNotBeEmbeddedAreDrawn()
    {
        QFETCH(char, rights);
        QFETCH(bool, isEmbedded);
        const PdfReader reader(lettersOf(withRights(houseFont(), rights), u"allowed"_s));
        QCOMPARE(reader.fonts().contains(u"JetBrains"), isEmbedded);
        QCOMPARE(reader.text(), u"allowed"_s);
        QCOMPARE(reader.unpacked().contains("/Subtype /Image"), !isEmbedded);
    }

    void picturesAreKeptAsTheyAre_data()
    {
        QTest::addColumn<QColor>("colour");
        QTest::addColumn<bool>("isPhoto");
        QTest::addColumn<QByteArrayList>("expected");
        QTest::newRow("colours") << QColor(200, 30, 30) << false << QByteArrayList{"/DeviceRGB", "/Predictor 15"};
        QTest::newRow("grey") << QColor(90, 90, 90) << false << QByteArrayList{"/DeviceGray"};
        QTest::newRow("half through") << QColor(0, 90, 200, 128) << false << QByteArrayList{"/DeviceRGB", "/SMask"};
        QTest::newRow("photo") << QColor(20, 120, 30) << true << QByteArrayList{"/DeviceRGB", "/DCTDecode"};
    }
    /// By their pixels, as poppler draws them on white.
    void picturesAreKeptAsTheyAre()
    {
        QFETCH(QColor, colour);
        QFETCH(bool, isPhoto);
        QFETCH(QByteArrayList, expected);
        QImage image(40, 20, QImage::Format_ARGB32);
        image.fill(colour);
        image.setText(u"Author"_s, u"SECRETNAME"_s);
        const Page page{{Begin{Element::Figure, u"A colour"_s}, Picture{{0, 0, 6000, 6000}, image, isPhoto}, End{}}};
        const QByteArray file = pdfOf({{u"T"_s, u"en"_s, {page}}}, {u"T"_s, {}}, Paper::A4);
        QCOMPARE(pdfUaFaults(file), QStringList());
        const QByteArray unpacked = PdfReader(file).packed();
        for (const QByteArray& word : expected)
            QVERIFY2(unpacked.contains(word), word.constData());
        QVERIFY(!unpacked.contains("SECRETNAME"));
        const QColor drawn = PdfReader(file).drawn().pixelColor(50, 50);
        const auto onWhite = [&](int part) { return part + (255 - part) * (255 - colour.alpha()) / 255; };
        QVERIFY(std::abs(drawn.red() - onWhite(colour.red())) < 4);
        QVERIFY(std::abs(drawn.green() - onWhite(colour.green())) < 4);
        QVERIFY(std::abs(drawn.blue() - onWhite(colour.blue())) < 4);
    }

    /// What a text that was set is in the file, it is on the page: nothing is moved, turned or missing.
    void thePageIsDrawnAsInTheWindow()
    {
        const Project project = telling(u"Office *staff* find **efficient** flows; `code_here(1)` and x̂."_s);
        const auto told = tellings({project}, {}, {.dataFolder = dataFolder});
        QVERIFY(told);
        const QList<Page> set = pages(boxes(told->first().blocks, {}), Paper::A4);
        const QByteArray file = pdfOf({{u"T"_s, u"en"_s, set}}, {u"T"_s, {}}, Paper::A4);
        const QImage there = PdfReader(file).drawn();
        QImage here(there.size(), QImage::Format_RGB32);
        here.fill(Qt::white);
        QPainter painter(&here);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(72 / 1440.0, 72 / 1440.0);
        PainterCanvas(painter).draw(set.first().items);
        painter.end();
        int different = 0;
        int dark = 0;
        for (int y = 0; y < here.height(); ++y)
            for (int x = 0; x < here.width(); ++x) {
                const int ours = qGray(here.pixel(x, y));
                different += std::abs(ours - qGray(there.pixel(x, y))) > 100 ? 1 : 0;
                dark += ours < 200 ? 1 : 0;
            }
        QVERIFY(dark > 500);
        QVERIFY2(different < dark / 50, qPrintable(u"%1 of %2"_s.arg(different).arg(dark)));
    }

    void itIsNotKnownWhoMadeItWhereAndWhen()
    {
        const QByteArray file = PdfReader(pdf({telling(u"Text."_s)})).unpacked();
        for (const QByteArray& word : {"/CreationDate"_ba, "/ModDate"_ba, "xmp:CreateDate"_ba, "xmp:ModifyDate"_ba,
                                       QDir::homePath().toUtf8(), QByteArray(STORYLOOP_SOURCE_DIR)})
            QVERIFY2(!file.contains(word), word.constData());
    }

    /// In other processes, whose hashes have other seeds.
    void theSameBytesEverywhere()
    {
        const QByteArray here = pdf({sample(u"yolov5.story.json"_s)});
        const QList<QList<std::pair<QString, QString>>> places{
            {{u"LC_ALL"_s, u"C"_s}, {u"TZ"_s, u"Asia/Kathmandu"_s}, {u"QT_QPA_PLATFORM"_s, u"minimal:enable_fonts"_s}},
            {{u"LC_ALL"_s, u"C.UTF-8"_s}, {u"LANG"_s, u"de_DE.UTF-8"_s}, {u"TZ"_s, u"America/Chicago"_s}},
            {{u"QT_SCALE_FACTOR"_s, u"2"_s}, {u"LC_NUMERIC"_s, u"de_DE.UTF-8"_s}, {u"HOME"_s, u"/"_s}},
        };
        for (const auto& place : places) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
            for (const auto& [name, value] : place)
                environment.insert(name, value);
            QProcess process;
            process.setProcessEnvironment(environment);
            process.start(QCoreApplication::applicationFilePath(), {u"--write"_s});
            QVERIFY(process.waitForFinished());
            const QByteArray there = process.readAllStandardOutput();
            QCOMPARE(there.size(), here.size());
            QVERIFY(there == here);
        }
    }

    void anotherTextIsAnotherFile()
    {
        const auto id = [](const QByteArray& file) { return file.sliced(file.lastIndexOf("/ID["), 70); };
        QVERIFY(id(pdf({telling(u"One."_s)})) != id(pdf({telling(u"Two."_s)})));
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    if (application.arguments().contains(u"--write"_s)) {
        const QByteArray file = pdf({sample(u"yolov5.story.json"_s)});
        return std::fwrite(file.constData(), 1, size_t(file.size()), stdout) == size_t(file.size()) ? 0 : 1;
    }
    TestPdf test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pdf.moc"
