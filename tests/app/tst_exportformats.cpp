// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

QString samples() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"); }
QString nanoGpt() { return samples() + u"/nanogpt-speedrun.story.json"_s; }
QString fraud() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/fraud.story.json"); }

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Stories as files of every format, by the real executable and without a display.
class TestExportFormats : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    /// What is said on stderr, and the exit code.
    QString run(const QStringList& arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(display);
        environment.insert(u"USER"_s, u"somebodyatthisdesk"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(STORYLOOP_PROGRAM), QStringList{u"export"_s} + arguments);
        if (!process.waitForFinished(60'000)) return u"it hung"_s;
        return QString::fromUtf8(process.readAllStandardError()) + QString::number(process.exitCode());
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList entries(const QString& folder = {}) const
    {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theEndingChoosesTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("PDF") << u"out.pdf"_s << "%PDF-"_ba;
        QTest::newRow("HTML") << u"out.html"_s << "<!DOCTYPE html>\n<html lang=\"en-GB\">"_ba;
        QTest::newRow("HTML in capitals") << u"OUT.HTML"_s << "<!DOCTYPE html>\n<html lang=\"en-GB\">"_ba;
        QTest::newRow("Markdown") << u"out.md"_s << "# nanoGPT speed run\n"_ba;
        QTest::newRow("text") << u"out.txt"_s << "nanoGPT speed run\n================="_ba;
        QTest::newRow("a résumé") << u"out.json"_s << "{\n    \"$schema\": \"https://raw.githubusercontent.com/json"_ba;
        QTest::newRow("cards") << u"out.tsv"_s << "#separator:tab\n"_ba;
        QTest::newRow("OpenDocument") << u"out.odt"_s << "PK\x03\x04"_ba;
    }
    void theEndingChoosesTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, beginning);
        QCOMPARE(run({nanoGpt(), u"-o"_s, name}), u"0"_s);
        QCOMPARE(entries(), QStringList{name});
        const QByteArray first = fileBytes(path(name));
        QCOMPARE(first.first(beginning.size()), beginning);
        QVERIFY(!first.contains("somebodyatthisdesk") && !first.contains(QDir::tempPath().toUtf8()));
        QCOMPARE(run({nanoGpt(), u"--output"_s, name}), u"0"_s); // over the old one
        QVERIFY(fileBytes(path(name)) == first);
    }

    void everyFormatTakesSeveralStories_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"html", "md", "txt", "json", "tsv"})
            QTest::newRow(ending) << QString::fromLatin1(ending);
    }
    void everyFormatTakesSeveralStories()
    {
        QFETCH(QString, ending);
        QCOMPARE(run({samples(), u"-o"_s, u"all."_s + ending}), u"0"_s);
        const QByteArray bytes = fileBytes(path(u"all."_s + ending));
        for (const char* title : {"nanoGPT speed run", "YOLOv5 family and its releases", "Google Flu Trends"})
            QVERIFY2(bytes.contains(title), title);
    }

    void theStudyEditionTellsMore_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"html", "md", "txt"})
            QTest::newRow(ending) << QString::fromLatin1(ending);
    }
    void theStudyEditionTellsMore()
    {
        QFETCH(QString, ending);
        const QByteArray note = "PRIVATEWORD1";
        run({fraud(), u"-o"_s, u"share."_s + ending});
        run({fraud(), u"--edition"_s, u"study"_s, u"-o"_s, u"study."_s + ending});
        QVERIFY(fileBytes(path(u"study."_s + ending)).contains(note));
        QVERIFY(!fileBytes(path(u"share."_s + ending)).isEmpty());
        QVERIFY(!fileBytes(path(u"share."_s + ending)).contains(note));
    }

    void anOptionThatAFormatHasNoUseForIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& arguments, const QString& told) {
            QTest::newRow(name) << arguments.split(u' ') << told;
        };
        const QString editions = u"--edition is for a .pdf, .html, .md, .txt or .odt"_s;
        row("an edition of a résumé", u"-o a.json --edition study"_s, editions);
        row("an edition of cards", u"-o a.tsv --edition share"_s, editions);
        row("paper of a page of the web", u"-o a.html --paper a4"_s, u"--paper is for a .pdf"_s);
        row("paper of Markdown", u"-o a.md --paper letter"_s, u"--paper is for a .pdf"_s);
        row("a typeface of Markdown", u"-o a.md --typeface sans"_s, u"--typeface is for a .pdf, .html or .odt"_s);
        row("a typeface nobody knows", u"-o a.pdf --typeface gothic"_s, u"--typeface takes serif or sans"_s);
        row("names in a chart", u"-o a.svg --confidential"_s,
            u"--confidential is for stories, not for a chart: its names stay"_s);
        row("pages of a PDF", u"-o a.pdf --pages"_s, u"--pages is for a .png or .svg"_s);
        row("an edition of a chart", u"-o a.png --edition card"_s, editions);
        row("a chart of pages", u"-o a.png --pages --chart progress"_s,
            u"--chart and --metric are for a .svg or .png without --pages"_s);
        row("charts beside a PDF", u"-o a.pdf --chart-files"_s, u"--chart-files is for a .md"_s);
        row("charts beside a picture", u"-o a.svg --chart-files"_s, u"--chart-files is for a .md"_s);
        row("a chart of text", u"-o a.txt --chart progress"_s,
            u"--chart and --metric are for a .svg or .png without --pages"_s);
        row("a metric of a page", u"-o a.html --metric Recall"_s,
            u"--chart and --metric are for a .svg or .png without --pages"_s);
        row("an edition nobody knows", u"-o a.html --edition card2"_s,
            u"--edition takes share, study, card or executive"_s);
        row("an ending nobody knows", u"-o a.docx"_s,
            u"-o takes a name that ends in .pdf, .html, .md, .txt, .odt, .json, .tsv, .svg or .png"_s);
        row("a story as a résumé", u"-o a.story.json"_s,
            u"-o names a story or a portfolio, which the export would replace"_s);
        row("a portfolio as a résumé", u"-o portfolio.json"_s,
            u"-o names a story or a portfolio, which the export would replace"_s);
    }
    void anOptionThatAFormatHasNoUseForIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, told);
        QCOMPARE(run(QStringList{fraud()} + arguments), u"storyloop: "_s + told + u" (see storyloop --help)\n2"_s);
        QCOMPARE(entries(), QStringList());
    }

    void pagesArePicturesOfTheirOwn()
    {
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"whole.svg"_s, u"--pages"_s}), u"0"_s);
        const QStringList files = entries();
        QVERIFY(files.size() > 3);
        QCOMPARE(files.first(), u"whole-01.svg"_s);
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"card.png"_s, u"--pages"_s, u"--edition"_s, u"card"_s, u"--paper"_s,
                      u"letter"_s}),
                 u"0"_s);
        const QByteArray card = fileBytes(path(u"card.png"_s)); // 8.5 by 11 inches at 150 dots
        QCOMPARE(qFromBigEndian<quint32>(card.constData() + 16), 1275u);
        QCOMPARE(qFromBigEndian<quint32>(card.constData() + 20), 1650u);
    }

    void theTypefaceIsThatOfTheText()
    {
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"serif.html"_s}), u"0"_s);
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"sans.html"_s, u"--typeface"_s, u"sans"_s}), u"0"_s);
        QVERIFY(fileBytes(path(u"serif.html"_s)).contains("--text:'Charis SIL'"));
        QVERIFY(fileBytes(path(u"sans.html"_s)).contains("--text:var(--sans)"));
    }

    /// Whatever a source is called, it is no place for an export.
    void aSourceIsNotReplaced()
    {
        QVERIFY(QFile::copy(nanoGpt(), path(u"mine.json"_s)));
        const QByteArray before = fileBytes(path(u"mine.json"_s));
        QCOMPARE(run({u"mine.json"_s, u"-o"_s, u"./mine.json"_s}),
                 u"storyloop: -o names a source, which the export would replace (see storyloop --help)\n2"_s);
        QCOMPARE(fileBytes(path(u"mine.json"_s)), before);
    }

    void chartsOfMarkdownStandBesideIt()
    {
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"my story.md"_s, u"--chart-files"_s}), u"0"_s);
        QCOMPARE(entries(), (QStringList{u"my story-pictures"_s, u"my story.md"_s}));
        const QByteArray markdown = fileBytes(path(u"my story.md"_s));
        const QStringList charts = entries(u"my story-pictures"_s);
        QVERIFY(charts.contains(u"chart-1.svg"_s));
        for (const QString& chart : charts) {
            const QByteArray shown = "](my%20story-pictures/" + chart.toUtf8() + ')';
            QVERIFY2(markdown.contains(shown), qPrintable(chart));
            QVERIFY(fileBytes(path(u"my story-pictures/"_s + chart)).startsWith("<?xml"));
        }
        QCOMPARE(run({nanoGpt(), u"-o"_s, u"my story.md"_s, u"--chart-files"_s}), u"0"_s); // over the old ones
        QCOMPARE(fileBytes(path(u"my story.md"_s)), markdown);
    }

    void withoutAPlaceForItsChartsNothingIsWritten()
    {
        QFile inTheWay(path(u"a-pictures"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const QString told = run({nanoGpt(), u"-o"_s, u"a.md"_s, u"--chart-files"_s});
        QVERIFY2(told.contains(u"a-pictures: cannot be made a folder") && told.endsWith(u"4"), qPrintable(told));
        QCOMPARE(entries(), QStringList{u"a-pictures"_s});
    }
};

QTEST_APPLESS_MAIN(TestExportFormats)
#include "tst_exportformats.moc"
