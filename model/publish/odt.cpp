// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "odt.h"

#include "chartpicture.h"
#include "odtparts.h"
#include "odtstyles.h"
#include "picture.h"
#include "svg.h"
#include "webtext.h"
#include "wording.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

constexpr double textWidth = 17; ///< cm
constexpr double highestPicture = 12;

/// content.xml, and the pictures that it names.
class Content
{
public:
    explicit Content(CodeHighlighter* highlighter)
        : m_xml(&m_bytes)
        , m_highlighter(highlighter)
    {
        m_xml.writeStartDocument();
        odf::writeNamespaces(m_xml);
        open(odf::office, "document-content"_L1);
        m_xml.writeAttribute(odf::office, "version"_L1, u"1.3"_s);
        odf::writeTableStyles(m_xml);
        open(odf::office, "body"_L1);
        open(odf::office, "text"_L1);
    }

    void write(const Telling& telling)
    {
        for (const Block& block : telling.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block.body);
            enterList(paragraph && paragraph->kind == Paragraph::Kind::ListItem ? paragraph : nullptr);
            std::visit([this](const auto& body) { write(body); }, block.body);
            m_waiting.append(block.notes);
            if (m_list == List::None) writeNotes();
        }
        enterList(nullptr);
        m_isFirst = false;
    }

    QList<ZipEntry> entries()
    {
        m_xml.writeEndDocument();
        return QList<ZipEntry>{{"content.xml", m_bytes}} + m_pictures;
    }

private:
    enum class List { None, Bullets, Numbers };

    void write(const Head& head);
    void write(const Heading& heading);
    void write(const Paragraph& paragraph);
    void write(const Table& table);
    void write(const Chart& chart);
    void write(const CodeListing& code);
    void write(const PictureBlock& picture);
    void writeNotes();
    void enterList(const Paragraph* item);
    void writeRow(const Table& table, const QList<StyledText>& row, bool isHead);
    void writePicture(const QByteArray& bytes, const QString& suffix, QSizeF size, const PictureWords& words);

    void open(QLatin1StringView space, QLatin1StringView name) { m_xml.writeStartElement(space, name); }
    void close() { m_xml.writeEndElement(); }
    void attribute(QLatin1StringView space, QLatin1StringView name, const QString& value)
    {
        m_xml.writeAttribute(space, name, xmlText(value));
    }
    void text(const QString& text);
    void inlineText(const StyledText& text);
    void paragraph(const QString& style, const StyledText& content);
    void heading(const QString& style, int level, const QString& content);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    CodeHighlighter* m_highlighter;
    QList<ZipEntry> m_pictures;
    QList<SideNote> m_waiting; ///< of the items of a list, which stand below it
    List m_list = List::None;
    int m_tables = 0;
    bool m_isFirst = true;
};

/// Spaces side by side are one in a document, unless they are counted.
void Content::text(const QString& text)
{
    const QString words = xmlText(text);
    QString plain;
    const auto flush = [&] { m_xml.writeCharacters(std::exchange(plain, {})); };
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar c = words[i];
        if (c == u'\n') {
            flush();
            m_xml.writeEmptyElement(odf::text, "line-break"_L1);
        } else if (c == u'\t' || (c == u' ' && (i == 0 || words[i - 1] == u' ' || words[i - 1] == u'\n'))) {
            flush();
            m_xml.writeEmptyElement(odf::text, c == u' ' ? "s"_L1 : "tab"_L1);
        } else {
            plain += c;
        }
    }
    flush();
}

void Content::inlineText(const StyledText& styled)
{
    for (const StyledRun& run : runsOf(styled)) {
        int opened = 0;
        if (isWebAddress(run.link)) {
            open(odf::text, "a"_L1);
            attribute(odf::xlink, "type"_L1, u"simple"_s);
            attribute(odf::xlink, "href"_L1, run.link);
            ++opened;
        }
        for (const auto& [style, name] : {std::pair(Style::Label, u"Label"_s),
                                          {Style::Quiet, u"QuietWord"_s},
                                          {Style::Good, u"Good"_s},
                                          {Style::Bad, u"Bad"_s},
                                          {Style::Strong, u"Strong"_s},
                                          {Style::Emphasis, u"Emphasis"_s},
                                          {Style::Code, u"CodeWord"_s}}) {
            if (!run.styles.testFlag(style)) continue;
            open(odf::text, "span"_L1);
            attribute(odf::text, "style-name"_L1, name);
            ++opened;
        }
        text(run.text);
        while (opened-- > 0)
            close();
    }
}

void Content::paragraph(const QString& style, const StyledText& content)
{
    if (content.isEmpty()) return;
    open(odf::text, "p"_L1);
    attribute(odf::text, "style-name"_L1, style);
    inlineText(content);
    close();
}

void Content::heading(const QString& style, int level, const QString& content)
{
    open(odf::text, "h"_L1);
    attribute(odf::text, "style-name"_L1, style);
    attribute(odf::text, "outline-level"_L1, QString::number(level));
    text(content);
    close();
}

void Content::write(const Head& head)
{
    heading(m_isFirst ? u"Story"_s : u"NextStory"_s, 1, headingOf(head.title));
    paragraph(u"Summary"_s, head.summary);
    for (const QString& line : head.lines)
        paragraph(u"Byline"_s, StyledText(line));
    for (const Head::KeyFigure& figure : head.figures) {
        StyledText line(figure.value, Style::Label);
        line.append(u" "_s + figure.label);
        paragraph(u"Item"_s, line);
    }
}

void Content::write(const Heading& heading)
{
    const bool isStep = heading.level == Heading::Level::Step;
    this->heading(isStep ? u"Step"_s : u"Part"_s, isStep ? 2 : 3, heading.text);
}

void Content::enterList(const Paragraph* item)
{
    const List wanted = !item ? List::None : item->mark.isEmpty() ? List::Bullets : List::Numbers;
    if (wanted == m_list) return;
    if (m_list != List::None) close();
    m_list = wanted;
    writeNotes();
    if (m_list == List::None) return;
    open(odf::text, "list"_L1);
    attribute(odf::text, "style-name"_L1, m_list == List::Bullets ? u"Bullets"_s : u"Numbers"_s);
}

void Content::write(const Paragraph& paragraph)
{
    switch (paragraph.kind) {
    case Paragraph::Kind::ListItem: {
        open(odf::text, "list-item"_L1);
        bool isNumber = false;
        const int number = QStringView(paragraph.mark).chopped(paragraph.mark.isEmpty() ? 0 : 1).toInt(&isNumber);
        if (isNumber) attribute(odf::text, "start-value"_L1, QString::number(number));
        this->paragraph(u"Item"_s, paragraph.text);
        return close();
    }
    case Paragraph::Kind::Quiet:
    case Paragraph::Kind::Source: return this->paragraph(u"Quiet"_s, paragraph.text);
    case Paragraph::Kind::Body: return this->paragraph(u"Body"_s, paragraph.text);
    }
}

void Content::write(const Table& table)
{
    paragraph(u"TableCaption"_s, StyledText(table.caption));
    open(odf::table, "table"_L1);
    attribute(odf::table, "name"_L1, u"Table%1"_s.arg(++m_tables));
    attribute(odf::table, "style-name"_L1, u"Table"_s);
    for (const int parts : odf::columnParts(table)) {
        m_xml.writeEmptyElement(odf::table, "table-column"_L1);
        attribute(odf::table, "style-name"_L1, u"Column%1"_s.arg(parts));
    }
    QList<StyledText> heads;
    for (const Table::Column& column : table.columns)
        heads.append(StyledText(column.head));
    open(odf::table, "table-header-rows"_L1);
    writeRow(table, heads, true);
    close();
    for (const QList<StyledText>& row : table.rows)
        writeRow(table, row, false);
    close();
}

void Content::writeRow(const Table& table, const QList<StyledText>& row, bool isHead)
{
    open(odf::table, "table-row"_L1);
    attribute(odf::table, "style-name"_L1, u"Row"_s);
    for (qsizetype c = 0; c < row.size(); ++c) {
        open(odf::table, "table-cell"_L1);
        attribute(odf::table, "style-name"_L1, isHead ? u"Head"_s : u"Plain"_s);
        attribute(odf::office, "value-type"_L1, u"string"_s);
        const bool isNumber = table.columns[c].isNumeric;
        open(odf::text, "p"_L1);
        attribute(odf::text, "style-name"_L1,
                  isHead         ? (isNumber ? u"HeadNumber"_s : u"HeadCell"_s)
                      : isNumber ? u"Number"_s
                                 : u"Cell"_s);
        inlineText(row[c]);
        close();
        close();
    }
    close();
}

void Content::writePicture(const QByteArray& bytes, const QString& suffix, QSizeF size, const PictureWords& words)
{
    const QString name = u"Pictures/%1.%2"_s.arg(m_pictures.size() + 1).arg(suffix);
    m_pictures.append({name.toLatin1(), bytes, false});
    open(odf::text, "p"_L1);
    attribute(odf::text, "style-name"_L1, u"Figure"_s);
    open(odf::draw, "frame"_L1);
    attribute(odf::draw, "name"_L1, u"Figure %1"_s.arg(m_pictures.size()));
    attribute(odf::text, "anchor-type"_L1, u"as-char"_s);
    attribute(odf::svg, "width"_L1, QString::number(size.width(), 'f', 2) + u"cm"_s);
    attribute(odf::svg, "height"_L1, QString::number(size.height(), 'f', 2) + u"cm"_s);
    m_xml.writeEmptyElement(odf::draw, "image"_L1);
    attribute(odf::xlink, "href"_L1, name);
    attribute(odf::xlink, "type"_L1, u"simple"_s);
    attribute(odf::xlink, "show"_L1, u"embed"_s);
    attribute(odf::xlink, "actuate"_L1, u"onLoad"_s);
    m_xml.writeTextElement(odf::svg, "title"_L1, xmlText(words.title));
    m_xml.writeTextElement(odf::svg, "desc"_L1, xmlText(words.description));
    close();
    close();
}

void Content::write(const Chart& chart)
{
    const analysis::ChartSpec& spec = chart.spec;
    writePicture(chartPng(spec), u"png"_s, {textWidth, textWidth * 9 / 16}, {spec.title, spec.description});
    paragraph(u"Caption"_s, StyledText(wordsOf(spec)));
}

void Content::write(const CodeListing& code)
{
    const QStringList lines = codeLines(code.text);
    QList<QList<CodeSpan>> spans(lines.size());
    if (m_highlighter) spans = m_highlighter->highlight(lines, code.language, code.name);
    open(odf::text, "p"_L1);
    attribute(odf::text, "style-name"_L1, u"Code"_s);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) m_xml.writeEmptyElement(odf::text, "line-break"_L1);
        qsizetype at = 0;
        for (const CodeSpan& span : spans[i]) {
            text(lines[i].sliced(at, span.start - at));
            open(odf::text, "span"_L1);
            attribute(odf::text, "style-name"_L1, odf::codeStyleName(span.style));
            text(lines[i].sliced(span.start, span.length));
            close();
            at = span.start + span.length;
        }
        text(lines[i].sliced(at));
    }
    close();
    StyledText below(code.name, Style::Label);
    if (!below.isEmpty() && !code.caption.isEmpty()) below.append(u". "_s);
    below.append(markdown(code.caption));
    paragraph(u"Caption"_s, below);
}

void Content::write(const PictureBlock& picture)
{
    constexpr double dots = 110; // an inch, as on paper
    const EncodedPicture shown = encoded(picture.bytes);
    StyledText words = picture.caption;
    if (shown.bytes.isEmpty()) {
        words.append(together({QString(), picture.alternativeText}).prepend(u' '));
        words.append(u' ' + Publish::tr("(The picture is damaged and cannot be shown.)"));
    } else {
        const QSizeF usual = QSizeF(shown.size) / dots * 2.54;
        writePicture(shown.bytes, shown.suffix,
                     usual.scaled(usual.boundedTo({textWidth, highestPicture}), Qt::KeepAspectRatio),
                     {picture.caption.text, picture.alternativeText});
    }
    paragraph(u"Caption"_s, words);
}

void Content::writeNotes()
{
    for (const SideNote& note : std::exchange(m_waiting, {})) {
        paragraph(u"NoteTitle"_s, StyledText(note.title));
        for (const QString& words : note.paragraphs)
            paragraph(u"Note"_s, markdown(words));
        paragraph(u"Note"_s, StyledText(note.question, Style::Emphasis));
    }
}

} // namespace

QByteArray odtOf(const QList<Telling>& tellings, CodeHighlighter* highlighter, story::Typeface typeface)
{
    Content content(highlighter);
    for (const Telling& telling : tellings)
        content.write(telling);
    const QList<ZipEntry> parts = content.entries()
        + QList<ZipEntry>{{"styles.xml", odf::styles(languageTag(tellings.first().language), typeface)},
                          {"meta.xml", odf::metaPart(tellings)}};
    // Unpacked and first, so that what kind of file it is can be read from its bytes.
    return zipped(QList<ZipEntry>{{"mimetype", "application/vnd.oasis.opendocument.text", false}} + parts
                  + QList<ZipEntry>{{"META-INF/manifest.xml", odf::manifestPart(parts)}});
}

} // namespace publish
