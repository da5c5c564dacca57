// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "odtstyles.h"

#include "housestyle.h"

#include <QColor>
#include <QXmlStreamWriter>

#include <array>
#include <utility>

namespace publish::odf {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array codeStyles{CodeStyle::Keyword, CodeStyle::Type,    CodeStyle::Function, CodeStyle::String,
                                CodeStyle::Number,  CodeStyle::Comment, CodeStyle::Constant, CodeStyle::Preprocessor};

QString points(qreal twips) { return QString::number(twips / pt, 'g', 4) + u"pt"_s; }
QString colourName(QRgb colour) { return QColor(colour).name(); }

class Styles
{
public:
    explicit Styles(QXmlStreamWriter& xml, story::Typeface typeface = {})
        : m_xml(xml)
        , m_typeface(typeface)
    {
    }

    /// Attributes as "fo:margin-top=6pt; ...": none of their values has a semicolon.
    void properties(QLatin1StringView element, const QString& list)
    {
        m_xml.writeEmptyElement(style, element);
        for (const QString& property : list.split(u"; "_s, Qt::SkipEmptyParts)) {
            const QString name = property.section(u'=', 0, 0);
            const QLatin1StringView space = name.startsWith(u"fo:") ? fo
                : name.startsWith(u"style:")                        ? style
                : name.startsWith(u"table:")                        ? table
                                                                    : text;
            m_xml.writeAttribute(space, name.section(u':', 1), property.section(u'=', 1));
        }
    }

    void begin(QLatin1StringView family, const QString& name, const QString& parent = {})
    {
        m_xml.writeStartElement(style, "style"_L1);
        m_xml.writeAttribute(style, "name"_L1, name);
        m_xml.writeAttribute(style, "family"_L1, family);
        if (!parent.isEmpty()) m_xml.writeAttribute(style, "parent-style-name"_L1, parent);
    }
    void end() { m_xml.writeEndElement(); }

    void paragraph(const QString& name, const house::TextStyle& look, const QString& properties, int outline = 0)
    {
        begin("paragraph"_L1, name, u"Standard"_s);
        if (outline > 0) m_xml.writeAttribute(style, "default-outline-level"_L1, QString::number(outline));
        this->properties("paragraph-properties"_L1, properties);
        this->properties("text-properties"_L1, textProperties(look));
        end();
    }

    static QString textProperties(const house::TextStyle& look)
    {
        return u"style:font-name=%1; fo:font-size=%2; fo:font-weight=%3; fo:color=%4"_s.arg(
            look.family, points(look.size), look.weight == QFont::Normal ? u"normal"_s : u"bold"_s,
            colourName(look.colour));
    }

    void span(const QString& name, const QString& properties)
    {
        begin("text"_L1, name);
        this->properties("text-properties"_L1, properties);
        end();
    }

    void list(const QString& name, bool isNumbered)
    {
        m_xml.writeStartElement(text, "list-style"_L1);
        m_xml.writeAttribute(style, "name"_L1, name);
        m_xml.writeStartElement(text, isNumbered ? "list-level-style-number"_L1 : "list-level-style-bullet"_L1);
        m_xml.writeAttribute(text, "level"_L1, u"1"_s);
        if (isNumbered) m_xml.writeAttribute(style, "num-format"_L1, u"1"_s);
        if (isNumbered) m_xml.writeAttribute(style, "num-suffix"_L1, u"."_s);
        if (!isNumbered) m_xml.writeAttribute(text, "bullet-char"_L1, u"•"_s);
        m_xml.writeStartElement(style, "list-level-properties"_L1);
        m_xml.writeAttribute(text, "list-level-position-and-space-mode"_L1, u"label-alignment"_s);
        m_xml.writeEmptyElement(style, "list-level-label-alignment"_L1);
        m_xml.writeAttribute(text, "label-followed-by"_L1, u"listtab"_s);
        m_xml.writeAttribute(fo, "text-indent"_L1, u"-0.6cm"_s);
        m_xml.writeAttribute(fo, "margin-left"_L1, u"0.6cm"_s);
        for (int i = 0; i < 3; ++i)
            end();
    }

    void fonts()
    {
        m_xml.writeStartElement(office, "font-face-decls"_L1);
        for (const QLatin1StringView family : {house::serif, house::sans, house::mono}) {
            m_xml.writeEmptyElement(style, "font-face"_L1);
            m_xml.writeAttribute(style, "name"_L1, family);
            m_xml.writeAttribute(svg, "font-family"_L1, u"'%1'"_s.arg(family));
        }
        end();
    }

    void standard(const QString& language)
    {
        m_xml.writeStartElement(style, "default-style"_L1);
        m_xml.writeAttribute(style, "family"_L1, u"paragraph"_s);
        const QString country =
            language.section(u'-', 1, 1).size() == 2 ? language.section(u'-', 1, 1).toUpper() : u"none"_s;
        properties("text-properties"_L1,
                   textProperties(house::body(m_typeface))
                       + u"; fo:language=%1; fo:country=%2"_s.arg(language.section(u'-', 0, 0).toLower(), country));
        end();
        m_xml.writeEmptyElement(style, "style"_L1);
        m_xml.writeAttribute(style, "name"_L1, u"Standard"_s);
        m_xml.writeAttribute(style, "family"_L1, u"paragraph"_s);
    }

    void paragraphs()
    {
        const QString heading = u"fo:margin-top=%1pt; fo:margin-bottom=%2pt; fo:keep-with-next=always"_s;
        paragraph(u"Story"_s, house::title, heading.arg(0).arg(6), 1);
        paragraph(u"NextStory"_s, house::title, heading.arg(0).arg(6) + u"; fo:break-before=page"_s, 1);
        paragraph(u"Step"_s, house::stepHeading, heading.arg(22).arg(6), 2);
        paragraph(u"Part"_s, house::heading, heading.arg(14).arg(4), 3);
        const QString body = u"fo:margin-bottom=%1pt; fo:orphans=2; fo:widows=2"_s;
        paragraph(u"Body"_s, house::body(m_typeface), body.arg(7));
        paragraph(u"Item"_s, house::body(m_typeface), body.arg(3));
        paragraph(u"Quiet"_s, house::quiet, body.arg(7));
        paragraph(u"Summary"_s, house::subtitle, body.arg(7));
        paragraph(u"Byline"_s, house::byline, body.arg(1));
        paragraph(u"Figure"_s, house::body(m_typeface),
                  u"fo:margin-top=8pt; fo:margin-bottom=4pt; fo:keep-with-next=always"_s);
        paragraph(u"Caption"_s, house::caption, body.arg(10));
        paragraph(u"TableCaption"_s, house::caption,
                  u"fo:margin-top=8pt; fo:margin-bottom=4pt; fo:keep-with-next=always"_s);
        paragraph(u"Cell"_s, house::table, {});
        paragraph(u"Number"_s, house::table, u"fo:text-align=end"_s);
        paragraph(u"HeadCell"_s, house::tableHead, u"fo:keep-with-next=always"_s);
        paragraph(u"HeadNumber"_s, house::tableHead, u"fo:text-align=end; fo:keep-with-next=always"_s);
        const QString note = u"fo:margin-left=0.8cm; fo:padding-left=0.25cm; fo:margin-bottom=%1pt; "
                             u"fo:border-left=1.5pt solid %2"_s.arg(u"%1"_s, colourName(house::vermillion));
        paragraph(u"NoteTitle"_s, house::noteTitle, note.arg(2) + u"; fo:keep-with-next=always"_s);
        paragraph(u"Note"_s, house::note, note.arg(6));
        paragraph(u"Code"_s, house::code,
                  u"fo:margin-top=6pt; fo:margin-bottom=4pt; fo:padding=0.2cm; fo:background-color=%1"_s.arg(
                      colourName(house::panel)));
    }

    void spans()
    {
        span(u"Strong"_s, u"fo:font-weight=bold"_s);
        span(u"Emphasis"_s, u"fo:font-style=italic"_s);
        span(u"Label"_s, u"style:font-name=%1; fo:font-weight=bold"_s.arg(house::sans));
        span(u"CodeWord"_s, u"style:font-name=%1"_s.arg(house::mono));
        span(u"QuietWord"_s, u"fo:color="_s + colourName(house::secondary));
        span(u"Good"_s, u"fo:color="_s + colourName(house::greenWord));
        span(u"Bad"_s, u"fo:color="_s + colourName(house::vermillionWord));
        for (const CodeStyle code : codeStyles)
            span(codeStyleName(code), u"fo:color="_s + colourName(codeColour(code)));
    }

    void tables()
    {
        begin("table"_L1, u"Table"_s);
        properties("table-properties"_L1, u"style:width=17cm; table:align=margins; fo:margin-bottom=0.4cm"_s);
        end();
        for (int width = 1; width <= tableParts; ++width) {
            begin("table-column"_L1, u"Column%1"_s.arg(width));
            properties("table-column-properties"_L1,
                       u"style:column-width=%1cm; style:rel-column-width=%2*"_s.arg(width * 0.25)
                           .arg(width * 960)); // LibreOffice takes less than 23 for 23
            end();
        }
        const QString cell = u"fo:padding=0.08cm; fo:border-bottom=%1 solid %2"_s;
        begin("table-cell"_L1, u"Plain"_s);
        properties("table-cell-properties"_L1, cell.arg(u"0.25pt"_s, colourName(house::greyLight)));
        end();
        begin("table-row"_L1, u"Row"_s);
        properties("table-row-properties"_L1, u"fo:keep-together=always"_s);
        end();
        begin("table-cell"_L1, u"Head"_s);
        properties("table-cell-properties"_L1,
                   cell.arg(u"0.5pt"_s, colourName(house::ink)) + u"; fo:border-top=0.8pt solid "_s
                       + colourName(house::ink));
        end();
    }

    void page()
    {
        m_xml.writeStartElement(office, "automatic-styles"_L1);
        m_xml.writeStartElement(style, "page-layout"_L1);
        m_xml.writeAttribute(style, "name"_L1, u"A4"_s);
        properties("page-layout-properties"_L1,
                   u"fo:page-width=21cm; fo:page-height=29.7cm; fo:margin-left=2cm; fo:margin-right=2cm; "
                   u"fo:margin-top=2.4cm; fo:margin-bottom=2.2cm"_s);
        end();
        end();
        m_xml.writeStartElement(office, "master-styles"_L1);
        m_xml.writeEmptyElement(style, "master-page"_L1);
        m_xml.writeAttribute(style, "name"_L1, u"Standard"_s);
        m_xml.writeAttribute(style, "page-layout-name"_L1, u"A4"_s);
        end();
    }

private:
    QXmlStreamWriter& m_xml;
    story::Typeface m_typeface;
};

} // namespace

QString codeStyleName(CodeStyle code) { return u"Code%1"_s.arg(int(code)); }

void writeNamespaces(QXmlStreamWriter& xml)
{
    for (const auto& [uri, prefix] : {std::pair(office, "office"_L1),
                                      {style, "style"_L1},
                                      {text, "text"_L1},
                                      {table, "table"_L1},
                                      {draw, "draw"_L1},
                                      {fo, "fo"_L1},
                                      {svg, "svg"_L1},
                                      {xlink, "xlink"_L1},
                                      {meta, "meta"_L1},
                                      {dc, "dc"_L1}})
        xml.writeNamespace(uri, prefix);
}

void writeTableStyles(QXmlStreamWriter& xml)
{
    xml.writeStartElement(office, "automatic-styles"_L1);
    Styles(xml).tables();
    xml.writeEndElement();
}

QByteArray styles(const QString& language, story::Typeface typeface)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    writeNamespaces(xml);
    xml.writeStartElement(office, "document-styles"_L1);
    xml.writeAttribute(office, "version"_L1, u"1.3"_s);
    Styles styles(xml, typeface);
    styles.fonts();
    xml.writeStartElement(office, "styles"_L1);
    styles.standard(language);
    styles.paragraphs();
    styles.spans();
    styles.list(u"Bullets"_s, false);
    styles.list(u"Numbers"_s, true);
    xml.writeEndElement();
    styles.page();
    xml.writeEndDocument();
    return bytes;
}

} // namespace publish::odf
