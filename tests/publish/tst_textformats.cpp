// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatstories.h"
#include "stories.h"

#include "publish/formats.h"
#include "publish/markdowntext.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <QXmlStreamReader>

using namespace story;
using namespace publish;
using namespace Qt::StringLiterals;

namespace {

/// As a reader of GitHub's Markdown takes it (Qt has md4c).
void readBack(QTextDocument& document, const QString& markdown)
{
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
}

QString shown(const QString& markdown)
{
    QTextDocument document;
    readBack(document, markdown);
    return document.toPlainText().replace(QChar(0xa0), u' ');
}

StyledText styled(std::initializer_list<StyledRun> runs)
{
    StyledText text;
    for (const StyledRun& run : runs)
        text.append(run.text, run.styles, run.link);
    return text;
}

QList<QTextTable*> tablesOf(const QTextDocument& document)
{
    QList<QTextTable*> tables;
    for (QTextFrame* frame : document.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) tables.append(table);
    return tables;
}

} // namespace

/// Markdown and plain text, read back.
class TestTextFormats : public QObject
{
    Q_OBJECT

private slots:
    void everyWordOfTheStoryIsThere_data()
    {
        QTest::addColumn<QString>("text");
        const Project project = formats::fraudInFull();
        QTest::newRow("Markdown, as it is read") << shown(QString::fromUtf8(formats::made(u"md"_s, {project})));
        QTest::newRow("plain text") << QString::fromUtf8(formats::made(u"txt"_s, {project}));
    }
    void everyWordOfTheStoryIsThere()
    {
        QFETCH(QString, text);
        QCOMPARE(formats::lost(formats::fraudInFull(), text), QString());
    }

    void whatIsTypedIsNoMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        for (const formats::HostileText& hostile : formats::hostileTexts())
            QTest::newRow(hostile.name) << hostile.text << hostile.read;
    }
    void whatIsTypedIsNoMarkup()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const QString markdown = QString::fromUtf8(formats::made(u"md"_s, {formats::withText(text)}));
        QTextDocument document;
        readBack(document, markdown);
        const QTextBlock first = document.firstBlock();
        QCOMPARE(first.text(), read);
        QCOMPARE(first.blockFormat().headingLevel(), 1);
        for (auto it = first.begin(); !it.atEnd(); ++it) {
            // An address that is typed out may be one to click; it leads where it says.
            const QString address = it.fragment().charFormat().anchorHref();
            QVERIFY2(address.isEmpty() || it.fragment().text() == address, qPrintable(address));
            QVERIFY(!it.fragment().charFormat().isImageFormat());
        }
        // In the table of all cycles, as in every other.
        bool isInATable = false;
        for (QTextTable* table : tablesOf(document))
            for (int row = 1; row < table->rows(); ++row)
                for (int column = 0; column < table->columns(); ++column)
                    isInATable |= table->cellAt(row, column).firstCursorPosition().block().text().startsWith(read);
        QVERIFY2(isInATable, qPrintable(markdown.left(3000)));
        QVERIFY(QString::fromUtf8(formats::made(u"txt"_s, {formats::withText(text)})).startsWith(read));
    }

    void aLineIsWhatWasWritten_data()
    {
        QTest::addColumn<StyledText>("text");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char* name, std::initializer_list<StyledRun> runs, const QString& markdown) {
            QTest::newRow(name) << styled(runs) << markdown;
        };
        row("a label before its text", {{u"Result. "_s, Style::Label}, {u"Better."_s}}, u"**Result.** Better."_s);
        row("a label with its text right behind it", {{u"Result."_s, Style::Label}, {u"Better"_s}},
            u"<strong>Result.</strong>Better"_s);
        row("emphasis in a word", {{u"un"_s}, {u"believ"_s, Style::Emphasis}, {u"able"_s}}, u"un*believ*able"_s);
        row("strong beside emphasis", {{u"a"_s, Style::Strong}, {u"b"_s, Style::Emphasis}}, u"**a**<em>b</em>"_s);
        row("a link of two parts",
            {{u"Proof"_s, {}, u"https://x.org"_s}, {u" (x)"_s, Style::Quiet, u"https://x.org"_s}},
            u"[Proof (x)](<https://x.org>)"_s);
        row("a link that runs a script", {{u"Proof"_s, {}, u"javascript:alert(1)"_s}}, u"Proof"_s);
        row("code with backticks", {{u"a`b"_s, Style::Code}}, u"``a`b``"_s);
        row("code that begins with one", {{u"`a"_s, Style::Code}}, u"`` `a ``"_s);
        row("code with a bar", {{u"a|*b"_s, Style::Code}}, u"<code>a\\|\\*b</code>"_s);
        row("a name with underscores", {{u"snake_case_name _x_"_s}}, u"snake_case_name \\_x\\_"_s);
        row("a number at the front", {{u"1986. A year"_s}}, u"1986\\. A year"_s);
        row("a minus at the front", {{u"-5 is less"_s}}, u"\\-5 is less"_s);
        row("an ampersand", {{u"R&D, a & b, &lt;"_s}}, u"R\\&D, a & b, \\&lt;"_s);
        row("nothing", {}, QString());
    }
    void aLineIsWhatWasWritten()
    {
        QFETCH(StyledText, text);
        QFETCH(QString, markdown);
        QCOMPARE(markdownLine(text), markdown);
        // Qt reads no HTML within a line: what the reader of a repository does is seen in the first column of the rows.
        if (!markdown.contains(u'<') || markdown.contains(u"](<")) QCOMPARE(shown(markdown), text.text);
    }

    void codeStaysCodeWhateverItsSigns()
    {
        const QString code = u"a = 1\n\n```\nif a:\n    b = `c`\n"_s;
        const QString markdown = markdownCode(code, u"C++ (weird) `"_s);
        QVERIFY(markdown.startsWith(u"````c++weird\n"));
        QVERIFY(markdown.endsWith(u"\n````"));
        QVERIFY(markdown.contains(u"    b = `c`"));
    }

    void itemsOfAListAreNumberedAsTheStoryDoes()
    {
        Project project;
        project.title = u"A story"_s;
        project.objective.problem.paragraphs = {u"1. One"_s, u"2. Two"_s, u"- Three"_s, u"After"_s};
        const QString markdown = QString::fromUtf8(formats::made(u"md"_s, {project}));
        QVERIFY2(markdown.contains(u"1. One\n2. Two\n- Three\n\nAfter"), qPrintable(markdown));
        QVERIFY(QString::fromUtf8(formats::made(u"txt"_s, {project})).contains(u"1. One\n2. Two\n- Three\n\nAfter"));
    }

    void headingsHaveTheirLevels()
    {
        const QString markdown = QString::fromUtf8(formats::made(u"md"_s, {stories::fraud()}));
        QVERIFY(markdown.startsWith(u"# Fewer good cards refused\n"));
        QVERIFY(markdown.contains(u"\n## Iteration cycles\n"));
        QVERIFY(markdown.contains(u"\n### Cycle 1"));
    }

    void notesAreQuotedInTheStudyEditionOnly()
    {
        const QString study = QString::fromUtf8(formats::made(u"md"_s, {stories::fraud()}, formats::study()));
        QVERIFY(study.contains(u"\n> **Private notes.**\n>\n> "));
        const QString share = QString::fromUtf8(formats::made(u"md"_s, {stories::fraud()}));
        QVERIFY(!share.contains(u"PRIVATEWORD") && !share.contains(u"\n> "));
    }

    void chartsAreFilesWhereAFolderIsNamed()
    {
        const Format* format = formatOf(u"a.md"_s);
        Options options{.dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop")};
        options.filesBeside = u"my story-pictures"_s;
        const auto made = format->make({stories::fraud()}, {}, options);
        QVERIFY(made && made->beside.size() > 2);
        const QString markdown = QString::fromUtf8(made->bytes);
        for (const FileBeside& file : made->beside) {
            QVERIFY2(markdown.contains(u"](my%20story-pictures/"_s + file.name + u')'), qPrintable(file.name));
            QXmlStreamReader reader(file.bytes);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
        QVERIFY(!QString::fromUtf8(formats::made(u"md"_s, {stories::fraud()})).contains(u"!["));
    }

    void theSameStoryGivesTheSameBytes()
    {
        for (const QString& ending : {u"md"_s, u"txt"_s})
            QVERIFY(formats::made(ending, {stories::fraud()}) == formats::made(ending, {stories::fraud()}));
    }
};

QTEST_MAIN(TestTextFormats)
#include "tst_textformats.moc"
