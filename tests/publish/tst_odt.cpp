// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatstories.h"
#include "stories.h"

#include <KZip>

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct Element
{
    QString name; ///< with its usual prefix
    QXmlStreamAttributes attributes;
    QString text; ///< of it and all in it
    [[nodiscard]] QString attribute(const char* key) const
    {
        for (const QXmlStreamAttribute& attribute : attributes)
            if (attribute.qualifiedName() == QLatin1StringView(key)) return attribute.value().toString();
        return {};
    }
};

/// The document, unpacked by another than packed it, and its content as an XML reader sees it.
class Document
{
public:
    explicit Document(const QByteArray& odt)
        : bytes(odt)
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        KZip zip(&buffer);
        if (!zip.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(zip.errorString()));
        collect(*zip.directory(), {});
        readContent();
    }

    [[nodiscard]] QList<Element> all(const QString& name) const
    {
        QList<Element> found;
        for (const Element& element : elements)
            if (element.name == name) found.append(element);
        return found;
    }

    QByteArray bytes;
    QHash<QString, QByteArray> parts;
    QList<Element> elements;
    QString error;

private:
    void collect(const KArchiveDirectory& folder, const QString& path)
    {
        for (const QString& name : folder.entries()) {
            const KArchiveEntry* entry = folder.entry(name);
            if (entry->isDirectory()) collect(static_cast<const KArchiveDirectory&>(*entry), path + name + u'/');
            else parts.insert(path + name, static_cast<const KArchiveFile*>(entry)->data());
        }
    }

    void readContent()
    {
        QXmlStreamReader reader(parts[u"content.xml"_s]);
        QList<qsizetype> open;
        const auto add = [&](const QString& words) {
            for (const qsizetype i : open)
                elements[i].text += words;
        };
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                const QString name = reader.qualifiedName().toString();
                if (name == u"text:s") add(u" "_s);
                if (name == u"text:tab") add(u"\t"_s);
                if (name == u"text:line-break") add(u"\n"_s);
                open.append(elements.size());
                elements.append({name, reader.attributes(), {}});
            } else if (reader.isEndElement()) {
                const bool isBlock = reader.name() == u"p" || reader.name() == u"h";
                open.removeLast();
                if (isBlock) add(u"\n"_s);
            } else if (reader.isCharacters()) {
                add(reader.text().toString());
            }
        }
        if (reader.hasError()) error = reader.errorString();
    }
};

Document document(const QList<Project>& projects, const publish::Options& options = {})
{
    return Document(formats::made(u"odt"_s, projects, options));
}

} // namespace

/// OpenDocument texts, unpacked and read back.
class TestOdt : public QObject
{
    Q_OBJECT

private slots:
    void everyWordOfTheStoryIsInIt()
    {
        const Project project = formats::fraudInFull();
        QCOMPARE(formats::lost(project, document({project}).all(u"office:text"_s).first().text), QString());
    }

    void itIsSound_data()
    {
        QTest::addColumn<QByteArray>("odt");
        Project empty;
        QTest::newRow("a story") << formats::made(u"odt"_s, {stories::fraud()});
        QTest::newRow("a story to study") << formats::made(u"odt"_s, {stories::fraud()}, formats::study());
        QTest::newRow("two stories") << formats::made(u"odt"_s, {stories::fraud(), stories::fraud()});
        QTest::newRow("nothing at all") << formats::made(u"odt"_s, {empty});
        for (const formats::HostileText& hostile : formats::hostileTexts())
            QTest::newRow(hostile.name) << formats::made(u"odt"_s, {formats::withText(hostile.text)});
    }
    void itIsSound()
    {
        QFETCH(QByteArray, odt);
        // What kind of file it is stands at a fixed place.
        QCOMPARE(odt.sliced(30, 8), "mimetype"_ba);
        QCOMPARE(odt.sliced(38, 39), "application/vnd.oasis.opendocument.text"_ba);
        const Document document(odt);
        QCOMPARE(document.error, QString());
        everyPartIsListedAndReadable(document);
        headingsAreInOrder(document);
        whatIsSeenIsSaid(document);
        QCOMPARE(document.all(u"table:table-header-rows"_s).size(), document.all(u"table:table"_s).size());
    }

private:
    static void everyPartIsListedAndReadable(const Document& document)
    {
        const QString manifest = QString::fromUtf8(document.parts[u"META-INF/manifest.xml"_s]);
        for (auto it = document.parts.cbegin(); it != document.parts.cend(); ++it) {
            const bool isListed = it.key() != u"mimetype" && !it.key().startsWith(u"META-INF");
            QCOMPARE(manifest.contains(u'"' + it.key() + u'"'), isListed);
            if (!it.key().endsWith(u".xml")) continue;
            QXmlStreamReader reader(it.value());
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(it.key() + u": "_s + reader.errorString()));
        }
        // Every style that is named is there.
        const QString styles = QString::fromUtf8(document.parts[u"styles.xml"_s] + document.parts[u"content.xml"_s]);
        for (const Element& element : document.elements)
            for (const char* key : {"text:style-name", "table:style-name"})
                if (const QString name = element.attribute(key); !name.isEmpty())
                    QVERIFY2(styles.contains(u"style:name=\"%1\""_s.arg(name)), qPrintable(name));
    }

    static void headingsAreInOrder(const Document& document)
    {
        int last = 0;
        const QList<Element> headings = document.all(u"text:h"_s);
        QVERIFY(!headings.isEmpty());
        for (const Element& heading : headings) {
            const int level = heading.attribute("text:outline-level").toInt();
            QVERIFY2(level >= 1 && level <= last + 1, qPrintable(heading.text));
            last = level;
            QVERIFY(!heading.text.trimmed().isEmpty());
        }
    }

    static void whatIsSeenIsSaid(const Document& document)
    {
        const qsizetype frames = document.all(u"draw:frame"_s).size();
        const QList<Element> descriptions = document.all(u"svg:desc"_s);
        QCOMPARE(descriptions.size(), frames);
        QCOMPARE(document.all(u"svg:title"_s).size(), frames);
        for (const Element& description : descriptions)
            QVERIFY(!description.text.isEmpty());
        for (const Element& image : document.all(u"draw:image"_s))
            QVERIFY(!QImage::fromData(document.parts[image.attribute("xlink:href")]).isNull());
    }

private slots:
    void whatIsTypedIsShownAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        for (const formats::HostileText& hostile : formats::hostileTexts())
            QTest::newRow(hostile.name) << hostile.text << hostile.read;
    }
    void whatIsTypedIsShownAsItIs()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const Document document = ::document({formats::withText(text)});
        QCOMPARE(document.all(u"text:h"_s).first().text.simplified(), read);
        QVERIFY(document.all(u"office:text"_s).first().text.simplified().count(read) > 4);
    }

    void codeKeepsItsLinesAndItsSpaces()
    {
        Project project = stories::fraud();
        project.cycles.first().starred = true;
        Snippet snippet;
        snippet.id = u"s"_s;
        snippet.name = u"a.py"_s;
        snippet.code.text = u"if a:\n    b  =  1\n\tc = 2\n"_s;
        project.cycles.first().snippets = {snippet};
        const QString text = document({project}).all(u"office:text"_s).first().text;
        QVERIFY2(text.contains(u"if a:\n    b  =  1\n    c = 2\n"), qPrintable(text));
    }

    void itBearsNoNameAndNoTime()
    {
        const Document document = ::document({stories::fraud()});
        const QByteArray meta = document.parts[u"meta.xml"_s];
        QVERIFY(meta.contains("Fewer good cards refused"));
        for (const char* word : {"creator", "date", "generator"})
            QVERIFY2(!meta.contains(word), word);
        QVERIFY(document.bytes == formats::made(u"odt"_s, {stories::fraud()}));
    }

    void aLinkThatWouldRunSomethingIsNone()
    {
        Project project = stories::fraud();
        Link link;
        link.title = u"Proof"_s;
        link.url = u"javascript:alert(1)"_s;
        project.cycles.first().starred = true;
        project.cycles.first().evidenceLinks = {link};
        for (const Element& anchor : document({project}).all(u"text:a"_s))
            QVERIFY2(anchor.attribute("xlink:href").startsWith(u"http"), qPrintable(anchor.attribute("xlink:href")));
    }
};

QTEST_MAIN(TestOdt)
#include "tst_odt.moc"
