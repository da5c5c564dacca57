// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatstories.h"
#include "stories.h"

#include "publish/formats.h"

#include <QBuffer>
#include <QColor>
#include <QCryptographicHash>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< of it and all in it
    [[nodiscard]] QString attribute(const char* key) const
    {
        return attributes.value(QLatin1StringView(key)).toString();
    }
};

/// The page, as an XML reader sees it. The browsers are more patient.
class Page
{
public:
    explicit Page(const QByteArray& html)
        : bytes(html)
    {
        QXmlStreamReader reader(html);
        QList<qsizetype> open;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                open.append(elements.size());
                elements.append({reader.name().toString(), reader.attributes(), {}});
            } else if (reader.isEndElement()) {
                // Neighbours are words of their own.
                for (const qsizetype i : open)
                    if (!isInline(elements[open.last()].name)) elements[i].text += u' ';
                open.removeLast();
            } else if (reader.isCharacters()) {
                for (const qsizetype i : open)
                    elements[i].text += reader.text();
            }
        }
        if (reader.hasError()) error = u"line %1: "_s.arg(reader.lineNumber()) + reader.errorString();
    }

    [[nodiscard]] QList<Element> all(const QString& name) const
    {
        QList<Element> found;
        for (const Element& element : elements)
            if (element.name == name) found.append(element);
        return found;
    }
    [[nodiscard]] QString words() const
    {
        const QList<Element> body = all(u"body"_s);
        return body.isEmpty() ? QString() : body.first().text;
    }
    [[nodiscard]] QByteArray style() const
    {
        const auto from = bytes.indexOf("<style>") + 7;
        return bytes.sliced(from, bytes.indexOf("</style>") - from);
    }

    QByteArray bytes;
    QList<Element> elements;
    QString error;

private:
    static bool isInline(const QString& name)
    {
        static const QSet<QString> names{u"b"_s, u"strong"_s, u"em"_s, u"a"_s, u"code"_s, u"span"_s};
        return names.contains(name);
    }
};

Page page(const QList<Project>& projects, const publish::Options& options = {})
{
    return Page(formats::made(u"html"_s, projects, options));
}

/// As WCAG counts it.
double luminance(const QColor& colour)
{
    const auto linear = [](float c) { return c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F); };
    return 0.2126 * double(linear(colour.redF())) + 0.7152 * double(linear(colour.greenF()))
        + 0.0722 * double(linear(colour.blueF()));
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

/// A page as a browser gets it: what it says, what it may do, and what typed text cannot do to it.
class TestHtml : public QObject
{
    Q_OBJECT

private slots:
    void everyWordOfTheStoryIsOnThePage()
    {
        const Project project = formats::fraudInFull();
        QCOMPARE(formats::lost(project, page({project}).words()), QString());
    }

    void itIsSound_data()
    {
        QTest::addColumn<QByteArray>("html");
        const auto row = [](const char* name, const QList<Project>& projects, const publish::Options& options = {}) {
            QTest::newRow(name) << formats::made(u"html"_s, projects, options);
        };
        Project empty;
        empty.title = u"Begun today"_s;
        row("a story", {stories::fraud()});
        row("a story to study", {stories::fraud()}, formats::study());
        row("two stories", {stories::fraud(), stories::fraud()});
        row("an empty story", {empty});
        row("nothing at all", {Project()});
        for (const formats::HostileText& hostile : formats::hostileTexts())
            row(hostile.name, {formats::withText(hostile.text)}, formats::study());
    }
    void itIsSound()
    {
        QFETCH(QByteArray, html);
        const Page page(html);
        QCOMPARE(page.error, QString());
        emptyElementsAreClosed(html);
        headingsAreInOrder(page);
        whatIsSeenIsSaid(page);
        nothingIsLoaded(page);
        tablesSayWhatTheirCellsAre(page);
    }

private:
    /// What XML takes for closed, "<p/>", a browser takes for open, but for those that never hold anything.
    static void emptyElementsAreClosed(const QByteArray& html)
    {
        static const QRegularExpression closed(u"<([a-z]+)[^<>]*/>"_s);
        static const QSet<QString> empty{u"meta"_s, u"img"_s, u"path"_s, u"circle"_s, u"rect"_s};
        const QString text = QString::fromUtf8(html);
        for (const QRegularExpressionMatch& match : closed.globalMatch(text))
            QVERIFY2(empty.contains(match.captured(1)), qPrintable(match.captured()));
    }

    static void headingsAreInOrder(const Page& page)
    {
        int last = 0;
        for (const Element& element : page.elements) {
            if (element.name.size() != 2 || element.name[0] != u'h' || !element.name[1].isDigit()) continue;
            const int level = element.name[1].digitValue();
            QVERIFY2(level <= last + 1, qPrintable(element.name + u": "_s + element.text));
            QVERIFY(!element.text.trimmed().isEmpty());
            last = level;
        }
        QCOMPARE(page.all(u"h1"_s).size(), 1);
        QCOMPARE(page.all(u"main"_s).size(), 1);
    }

    static void whatIsSeenIsSaid(const Page& page)
    {
        QSet<QString> ids;
        for (const Element& element : page.elements) {
            const QString id = element.attribute("id");
            QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
        for (const Element& drawing : page.all(u"svg"_s)) {
            QCOMPARE(drawing.attribute("role"), u"img"_s);
            for (const QString& id : drawing.attribute("aria-labelledby").split(u' '))
                QVERIFY2(ids.contains(id), qPrintable(id));
        }
        for (const Element& picture : page.all(u"img"_s))
            QVERIFY(!picture.attribute("alt").isEmpty());
        for (const Element& link : page.all(u"a"_s))
            if (const QString to = link.attribute("href"); to.startsWith(u'#'))
                QVERIFY2(ids.contains(to.sliced(1)), qPrintable(to));
    }

    static void nothingIsLoaded(const Page& page)
    {
        static const QSet<QString> loading{u"script"_s, u"link"_s,   u"iframe"_s, u"object"_s, u"embed"_s,
                                           u"base"_s,   u"source"_s, u"image"_s,  u"use"_s,    u"form"_s};
        for (const Element& element : page.elements) {
            QVERIFY2(!loading.contains(element.name), qPrintable(element.name));
            for (const QXmlStreamAttribute& attribute : element.attributes) {
                const QString name = attribute.name().toString();
                QVERIFY2(!name.startsWith(u"on") && name != u"style", qPrintable(name));
                if (name == u"src") QVERIFY(attribute.value().startsWith(u"data:image/"));
                if (name == u"href")
                    QVERIFY(attribute.value().startsWith(u'#') || attribute.value().startsWith(u"http"));
            }
        }
        for (const char* word : {"url(", "@import", "@font-face", "expression("})
            QVERIFY2(!page.style().contains(word), word);
    }

    static void tablesSayWhatTheirCellsAre(const Page& page)
    {
        QCOMPARE(page.all(u"caption"_s).size(), page.all(u"table"_s).size());
        for (const Element& caption : page.all(u"caption"_s))
            QVERIFY(!caption.text.trimmed().isEmpty());
        for (const Element& head : page.all(u"th"_s))
            QVERIFY(head.attribute("scope") == u"col" || head.attribute("scope") == u"row");
    }

private slots:
    void thePolicyAllowsItsOwnStyleAndNothingElse()
    {
        const Page page = ::page({stories::fraud()});
        QString policy;
        for (const Element& meta : page.all(u"meta"_s))
            if (meta.attribute("http-equiv") == u"Content-Security-Policy") policy = meta.attribute("content");
        const QByteArray hash = QCryptographicHash::hash(page.style(), QCryptographicHash::Sha256).toBase64();
        QVERIFY2(policy.startsWith(u"default-src 'none'; style-src 'sha256-"_s + QLatin1StringView(hash)
                                   + u"'; img-src data:;"),
                 qPrintable(policy));
        QCOMPARE(page.all(u"style"_s).size(), 1);
        QVERIFY(page.bytes.indexOf("Content-Security-Policy") < page.bytes.indexOf("<style>"));
    }

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
        const Page page = ::page({formats::withText(text)});
        QCOMPARE(page.all(u"h1"_s).first().text.simplified(), read);
        QCOMPARE(page.all(u"title"_s).first().text.simplified(), read);
        const QString words = page.words().simplified();
        QVERIFY2(words.count(read) > 4, qPrintable(words.left(2000)));
    }

    void aLinkThatWouldRunSomethingIsNone_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isLink");
        QTest::newRow("the web") << u"https://example.org/a?b=c&d=\"e\""_s << true;
        QTest::newRow("mail") << u"mailto:a@example.org"_s << true;
        QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("a script in capitals") << u"JavaScript:alert(1)"_s << false;
        QTest::newRow("a script behind a blank") << u" javascript:alert(1)"_s << false;
        QTest::newRow("a script with a tab") << u"java\tscript:alert(1)"_s << false;
        QTest::newRow("a page of data") << u"data:text/html,<script>alert(1)</script>"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("a place on the reader's machine") << u"../../secret"_s << false;
    }
    void aLinkThatWouldRunSomethingIsNone()
    {
        QFETCH(QString, address);
        QFETCH(bool, isLink);
        Project project;
        project.title = u"A story"_s;
        Cycle cycle;
        cycle.id = u"c"_s;
        cycle.title = u"A cycle"_s;
        cycle.evidenceLinks = {Link()};
        cycle.evidenceLinks.first().title = u"Proof"_s;
        cycle.evidenceLinks.first().url = address;
        project.cycles = {cycle};
        const Page page = ::page({project});
        QStringList links;
        for (const Element& link : page.all(u"a"_s))
            if (!link.attribute("href").startsWith(u'#')) links.append(link.attribute("href"));
        QCOMPARE(links, isLink ? QStringList{address} : QStringList());
        QVERIFY(page.words().contains(u"Proof"));
    }

    void theStudyEditionHasNotesBesideAndTheShareEditionNone()
    {
        const Page study = page({stories::fraud()}, formats::study());
        QVERIFY(study.all(u"aside"_s).size() > 10);
        QVERIFY(study.words().contains(u"PRIVATEWORD1"));
        const Page share = page({stories::fraud()});
        QVERIFY(share.all(u"aside"_s).isEmpty());
        QVERIFY(!share.bytes.contains("PRIVATEWORD"));
        for (const char* word : {"SILENCEDWORD", "ALIASWORD", "TELLINGWORD"})
            QVERIFY2(!study.bytes.contains(word) && !share.bytes.contains(word), word);
    }

    void severalStoriesHaveContentsAndALanguageEach()
    {
        Project german = stories::fraud();
        german.title = u"Weniger Fehlalarme"_s;
        german.language = u"de"_s;
        Project hebrew = stories::fraud();
        hebrew.language = u"he"_s;
        const Page page = ::page({stories::fraud(), german, hebrew});
        const QList<Element> articles = page.all(u"article"_s);
        QCOMPARE(articles.size(), 3);
        QCOMPARE(articles[1].attribute("lang"), u"de"_s);
        QCOMPARE(articles[2].attribute("dir"), u"rtl"_s);
        QStringList links;
        for (const Element& link : page.all(u"a"_s))
            if (link.attribute("href").startsWith(u"#story-")) links.append(link.text.trimmed());
        QCOMPARE(links.size(), 3);
        QCOMPARE(links[1], u"Weniger Fehlalarme"_s);
    }

    void chartsAreDrawnAndTheirDataCanBeRead()
    {
        const Page page = ::page({stories::fraud()});
        QVERIFY(page.all(u"svg"_s).size() > 2);
        QCOMPARE(page.all(u"details"_s).size(), page.all(u"svg"_s).size());
    }

    void codeIsColouredWhereTheModuleIsThere()
    {
        const Page coloured = page({stories::fraud()});
        publish::Options without;
        without.moduleFolder = u"/nowhere"_s;
        const Page plain = page({stories::fraud()}, without);
        const QString code = coloured.all(u"pre"_s).first().text;
        QVERIFY(code.contains(u"def weights(amounts"));
        QCOMPARE(code.simplified(), plain.all(u"pre"_s).first().text.simplified());
        QVERIFY(coloured.bytes.contains("<span class=\"k\">def</span>"));
        QVERIFY(!plain.bytes.contains("<span class=\"k\">"));
    }

    void everyColourCanBeReadInLightAndInDark()
    {
        static const QRegularExpression colour(u"--([a-z]+):(#[0-9a-f]{6})"_s);
        const QString style = QString::fromLatin1(page({stories::fraud()}).style());
        const qsizetype dark = style.indexOf(u"prefers-color-scheme:dark");
        QVERIFY(dark > 0);
        for (const QString& half : {style.first(dark), style.sliced(dark)}) {
            QHash<QString, QColor> colours;
            for (const QRegularExpressionMatch& match : colour.globalMatch(half))
                colours.insert(match.captured(1), QColor(match.captured(2)));
            QVERIFY(colours.size() > 15);
            for (const QString& ground : {u"ground"_s, u"panel"_s})
                for (auto it = colours.cbegin(); it != colours.cend(); ++it) {
                    if (it.key() == u"ground" || it.key() == u"panel" || it.key() == u"hairline") continue;
                    const double least = it.key() == u"vermillion" ? 3 : 4.5; // a rule, not a word
                    QVERIFY2(contrast(it.value(), colours[ground]) >= least,
                             qPrintable(
                                 u"%1 on %2: %3"_s.arg(it.key(), ground).arg(contrast(it.value(), colours[ground]))));
                }
        }
    }

    void aPictureIsInThePageWithoutWhatItsFileSaysAboutItsOwner()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        image.setText(u"Author"_s, u"SECRETNAME"_s);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        QVERIFY(bytes.contains("SECRETNAME"));
        publish::Options options;
        options.picture = [&](qsizetype, const QString&) { return bytes; };
        const Page page = ::page({stories::fraud()}, options);
        const QList<Element> pictures = page.all(u"img"_s);
        QVERIFY(!pictures.isEmpty());
        const QByteArray shown = QByteArray::fromBase64(pictures.first().attribute("src").section(u',', 1).toLatin1());
        QCOMPARE(QImage::fromData(shown).size(), image.size());
        QVERIFY(!shown.contains("SECRETNAME"));
    }

    void aDamagedPictureIsToldInWords()
    {
        publish::Options options;
        options.picture = [](qsizetype, const QString&) { return QByteArray("no picture"); };
        const Page page = ::page({stories::fraud()}, options);
        QVERIFY(page.all(u"img"_s).isEmpty());
        QVERIFY(page.words().contains(u"cannot be shown"));
        QCOMPARE(formats::lost(stories::fraud(), ::page({formats::fraudInFull()}, options).words()), QString());
    }

    void theSameStoryGivesTheSameBytesAndNamesNoMachine()
    {
        const QByteArray html = formats::made(u"html"_s, {stories::fraud()});
        QVERIFY(html == formats::made(u"html"_s, {stories::fraud()}));
        for (const QByteArray& word : {QByteArray(STORYLOOP_BINARY_DIR), QByteArray(STORYLOOP_SOURCE_DIR)})
            QVERIFY(!html.contains(word));
    }
};

QTEST_MAIN(TestHtml)
#include "tst_html.moc"
