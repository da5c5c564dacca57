// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatstories.h"
#include "pdfreader.h"
#include "stories.h"

#include "publish/formats.h"

#include <KZip>

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString textOfXml(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters()) text += reader.text();
        else if (reader.isStartElement() || reader.isEndElement()) text += u' ';
    }
    return reader.hasError() ? u"not well-formed: "_s + reader.errorString() : text;
}

QString textOfDocument(const QByteArray& odt)
{
    QBuffer buffer;
    buffer.setData(odt);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::ReadOnly)) return {};
    const KArchiveFile* content = zip.directory()->file(u"content.xml"_s);
    return content ? textOfXml(content->data()) : QString();
}

/// What a reader of the file finds, without spaces and what nobody sees.
QString readBack(const QString& ending, const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    // Poppler (25.3) turns the letters of a ligature around that is read from the right; MuPDF does not.
    if (ending == "pdf"_L1) text = PdfReader(bytes).text() + u' ' + PdfReader(bytes).textByMupdf();
    else if (ending == "html"_L1) text = textOfXml(bytes);
    else if (ending == "odt"_L1) text = textOfDocument(bytes);
    else if (ending == "md"_L1) text.remove(u'\\');
    return text;
}

QString bare(QString text)
{
    text = text.normalized(QString::NormalizationForm_C);
    text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format || c == u'-'; });
    return text;
}

Project withProblem(const QString& text)
{
    Project project = stories::fraud();
    project.objective.problem.paragraphs = {text};
    project.summary = text.left(60);
    return project;
}

Project withManyCycles()
{
    Project project = stories::fraud();
    const Cycle cycle = project.cycles.last();
    project.cycles.clear();
    for (int i = 1; i <= 500; ++i) {
        project.cycles.append(cycle);
        project.cycles.last().id = u"c%1"_s.arg(i);
        project.cycles.last().title = u"Attempt%1"_s.arg(i);
        project.cycles.last().starred = false;
    }
    return project;
}

Project withWideCode()
{
    Project project = stories::fraud();
    Cycle& cycle = project.cycles.first();
    cycle.snippets.resize(1);
    Snippet& snippet = cycle.snippets.first();
    QString line;
    for (int i = 0; line.size() < 400; ++i)
        line += u"value%1 + "_s.arg(i);
    snippet.code.text = u"first\n"_s + line + u"theEnd\n\nlast"_s;
    cycle.starred = true;
    return project;
}

} // namespace

/// Letters of every script, and of any length, in every format and edition: nothing hangs, and nothing is lost in silence.
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void everyWordIsInEveryFormat_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("words"); ///< those that must be found
        QTest::addColumn<QString>("ending");
        QTest::addColumn<Edition>("edition");
        struct Hostile
        {
            const char* name;
            Project project;
            QString words;
        };
        const auto said = [](const char* name, const QString& text) { return Hostile{name, withProblem(text), text}; };
        const QList<Hostile> all{
            said("Chinese", u"模型在夜间的召回率下降了，因此我们重新训练。"_s.repeated(12)),
            said("Cyrillic", u"Модель обнаруживает мошенничество быстрее, чем люди. "_s.repeated(8)),
            said("Arabic, over several lines", u"يكتشف النموذج الاحتيال أسرع من الناس. "_s.repeated(10)),
            said("Hebrew, with Latin in it", u"המודל מזהה הונאה with Recall טוב יותר. "_s.repeated(6)),
            said("Devanagari", u"मॉडल धोखाधड़ी को लोगों से तेज़ पहचानता है। "_s.repeated(6)),
            said("emoji", u"go 🚀 now 👍🏽 and 👨‍👩‍👧 end"_s),
            said("combining marks", u"x̂̃ n̈ é̂ o̧ Zürich ẹ̀"_s),
            said("a word of five thousand letters", QString(5000, u'q')),
            {"a table of five hundred rows", withManyCycles(), u"Attempt1 Attempt250 Attempt500"_s},
            {"lines of four hundred letters", withWideCode(), u"value0 value30 theEnd last"_s},
        };
        for (const Hostile& hostile : all)
            for (const publish::Format& format : publish::formats()) {
                if (format.arePages) continue; // pictures, of the pages that the PDF has
                QList<Edition> editions{Edition::Share};
                if (format.hasEditions) editions += {Edition::Study, Edition::Card, Edition::Executive};
                for (const Edition edition : std::as_const(editions))
                    QTest::addRow("%s as %s, %d", hostile.name, format.ending.data(), int(edition))
                        << hostile.project << hostile.words << QString(format.ending) << edition;
            }
    }
    void everyWordIsInEveryFormat()
    {
        QFETCH(Project, project);
        QFETCH(QString, words);
        QFETCH(QString, ending);
        QFETCH(Edition, edition);
        if (ending == "pdf"_L1 && !PdfReader::isThere()) QSKIP("poppler-utils is not here");
        publish::Options options;
        options.edition = edition;
        const QString text = bare(readBack(ending, formats::made(ending, {project}, options)));
        QVERIFY2(text.contains(bare(project.title)), qPrintable(text.left(500)));
        // A page, a résumé and cards choose what they tell.
        const bool isWhole = edition == Edition::Share || edition == Edition::Study;
        if (!isWhole || ending == "json"_L1 || ending == "tsv"_L1) return;
        for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
            if (word.size() > 1000) QCOMPARE_GE(text.count(word.front()), word.size()); // over several pages
            else QVERIFY2(text.contains(bare(word)), qPrintable(word));
        }
    }

    void lettersWithoutFontAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("warnings");
        QTest::newRow("all are there") << u"Plain words, “quotes” and ü"_s << QStringList();
        QTest::newRow("two are not") << u"signs \U0010FFFD and \U0010FFFC, again \U0010FFFD"_s
                                     << QStringList{u"“Fewer good cards refused”: no font here has "
                                                    "\U0010FFFD (U+10FFFD), \U0010FFFC (U+10FFFC); "
                                                    "boxes stand in their place"_s};
        QTest::newRow("nobody sees them") << u"a\u200bb\u0001c\u202e\u202cd"_s << QStringList();
    }
    void lettersWithoutFontAreTold()
    {
        QFETCH(QString, text);
        publish::Options options;
        options.dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop");
        const auto made = publish::formatOf(u"a.pdf"_s)->make({withProblem(text)}, {}, options);
        QVERIFY(made);
        QTEST(made->warnings, "warnings");
    }
};

QTEST_MAIN(TestHostile)
#include "tst_hostile.moc"
