// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "svg.h"

#include "housestyle.h"
#include "webtext.h"

#include <QBuffer>
#include <QLineF>
#include <QRawFont>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

/// Of our own font, its older name, and what is nearest to it in width.
constexpr QLatin1StringView
    families("'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'Liberation Sans', Arial, sans-serif");

/// Tenths of a twip are finer than any screen or printer.
QString number(qreal value)
{
    const qreal rounded = std::round(value * 10) / 10;
    return QString::number(rounded == 0 ? 0 : rounded, 'f', rounded == std::round(rounded) ? 0 : 1);
}

QString pathText(const QPainterPath& path)
{
    QString text;
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element at = path.elementAt(i);
        if (at.type != QPainterPath::CurveToDataElement) // of a curve, the two that follow
            text += at.isMoveTo() ? u'M' : at.isLineTo() ? u'L' : u'C';
        else text += u' ';
        text += number(at.x) + u' ' + number(at.y);
        if (at.isMoveTo()) start = at;
        const bool isEnd = i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (isEnd && !at.isMoveTo() && QPointF(at) == start) text += u'Z';
    }
    return text;
}

/// As addEllipse() makes it, with the same radius in both directions.
bool isCircle(const QPainterPath& path)
{
    const QRectF around = path.controlPointRect();
    if (path.elementCount() != 13 || std::abs(around.width() - around.height()) > 0.1) return false;
    for (int i = 1; i < 13; i += 3)
        if (!path.elementAt(i).isCurveTo()) return false;
    return QLineF(path.elementAt(0), {around.right(), around.center().y()}).length() < 0.1;
}

class SvgCanvas : public Canvas
{
public:
    /// In a page, where our own font is rarely at hand, the glyphs of another are made as narrow, and not moved together.
    SvgCanvas(QXmlStreamWriter& xml, bool isInPage)
        : m_xml(xml)
        , m_isInPage(isInPage)
    {
    }

    void text(const TextRun& run) override;
    void shape(const Shape& shape) override;
    void picture(const Picture& picture) override;
    void link(const LinkArea& link) override;
    void begin(const Begin& element) override;
    void end() override { m_xml.writeEndElement(); }

private:
    void write(QLatin1StringView name, const QString& value) { m_xml.writeAttribute(name, value); }
    void writeColour(QLatin1StringView name, const QColor& colour);
    void writeArea(const QRectF& area);

    QXmlStreamWriter& m_xml;
    bool m_isInPage;
};

void SvgCanvas::writeColour(QLatin1StringView name, const QColor& colour)
{
    write(name, colour.name());
    if (colour.alpha() < 255) m_xml.writeAttribute(name + "-opacity"_L1, QString::number(colour.alphaF(), 'g', 3));
}

void SvgCanvas::writeArea(const QRectF& area)
{
    write("x"_L1, number(area.x()));
    write("y"_L1, number(area.y()));
    write("width"_L1, number(area.width()));
    write("height"_L1, number(area.height()));
}

/// As wide as its glyphs, or labels would overlap where the font is not at hand.
void SvgCanvas::text(const TextRun& run)
{
    const QList<QPointF> at = run.glyphs.positions();
    const QRawFont font = run.glyphs.rawFont();
    if (at.isEmpty() || run.text.trimmed().isEmpty()) return;
    const auto [first, last] = std::ranges::minmax_element(at, {}, &QPointF::x);
    const QList<QPointF> advances = font.advancesForGlyphIndexes({run.glyphs.glyphIndexes()[last - at.begin()]});
    const qreal length = last->x() - first->x() + advances.value(0).x();
    const bool isToTheLeft = run.glyphs.isRightToLeft(); // then a text begins at its right end
    m_xml.writeStartElement("text"_L1);
    write("x"_L1, number(run.at.x() + first->x() + (isToTheLeft ? length : 0)));
    write("y"_L1, number(run.at.y() + first->y()));
    if (font.familyName() != house::sans) write("font-family"_L1, u"'%1', sans-serif"_s.arg(font.familyName()));
    write("font-size"_L1, number(font.pixelSize()));
    if (font.weight() != QFont::Normal) write("font-weight"_L1, QString::number(font.weight()));
    if (font.style() != QFont::StyleNormal) write("font-style"_L1, u"italic"_s);
    writeColour("fill"_L1, run.colour);
    if (isToTheLeft) write("direction"_L1, u"rtl"_s);
    if (isToTheLeft) write("unicode-bidi"_L1, u"embed"_s);
    if (at.size() > 1) write("textLength"_L1, number(length));
    if (at.size() > 1 && m_isInPage) write("lengthAdjust"_L1, u"spacingAndGlyphs"_s);
    m_xml.writeCharacters(xmlText(run.text));
    m_xml.writeEndElement();
}

void SvgCanvas::shape(const Shape& shape)
{
    if (shape.path.isEmpty()) return;
    if (isCircle(shape.path)) {
        const QRectF around = shape.path.controlPointRect();
        m_xml.writeEmptyElement("circle"_L1);
        write("cx"_L1, number(around.center().x()));
        write("cy"_L1, number(around.center().y()));
        write("r"_L1, number(around.width() / 2));
    } else {
        m_xml.writeEmptyElement("path"_L1);
        write("d"_L1, pathText(shape.path));
    }
    if (shape.fill.isValid()) writeColour("fill"_L1, shape.fill);
    else write("fill"_L1, u"none"_s);
    if (shape.stroke.style() == Qt::NoPen) return;
    writeColour("stroke"_L1, shape.stroke.color());
    write("stroke-width"_L1, number(shape.stroke.widthF()));
    QStringList dashes;
    if (shape.stroke.style() == Qt::CustomDashLine)
        for (const qreal dash : shape.stroke.dashPattern())
            dashes.append(number(dash * shape.stroke.widthF()));
    if (!dashes.isEmpty()) write("stroke-dasharray"_L1, dashes.join(u' '));
}

void SvgCanvas::picture(const Picture& picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.image.save(&buffer, "PNG");
    m_xml.writeEmptyElement("image"_L1);
    writeArea(picture.area);
    write("href"_L1, u"data:image/png;base64,"_s + QLatin1StringView(png.toBase64()));
}

void SvgCanvas::link(const LinkArea& link)
{
    m_xml.writeStartElement("a"_L1);
    write("href"_L1, xmlText(link.url));
    m_xml.writeEmptyElement("rect"_L1);
    writeArea(link.area);
    write("fill"_L1, u"none"_s);
    write("pointer-events"_L1, u"all"_s);
    m_xml.writeEndElement();
}

void SvgCanvas::begin(const Begin& element)
{
    m_xml.writeStartElement("g"_L1);
    if (!element.alternativeText.isEmpty()) m_xml.writeTextElement("desc"_L1, xmlText(element.alternativeText));
}

const QString svgNamespace = u"http://www.w3.org/2000/svg"_s;

/// What a picture on its own and one in a page have in common: from the attributes to the end.
void writeDrawing(QXmlStreamWriter& xml, const DisplayList& items, const QSizeF& size, const PictureWords& words,
                  const QString& id)
{
    const auto writeWords = [&](QLatin1StringView element, const QString& text) {
        xml.writeStartElement(element);
        if (!id.isEmpty()) xml.writeAttribute("id"_L1, id + u'-' + element);
        xml.writeCharacters(xmlText(text));
        xml.writeEndElement();
    };
    xml.writeAttribute("viewBox"_L1, u"0 0 "_s + number(size.width()) + u' ' + number(size.height()));
    xml.writeAttribute("role"_L1, u"img"_s);
    if (!id.isEmpty()) xml.writeAttribute("aria-labelledby"_L1, u"%1-title %1-desc"_s.arg(id));
    xml.writeAttribute("stroke-linejoin"_L1, u"round"_s);
    xml.writeAttribute("font-variant-ligatures"_L1, u"none"_s);
    writeWords("title"_L1, words.title);
    writeWords("desc"_L1, words.description);
    xml.writeStartElement("g"_L1);
    xml.writeAttribute("font-family"_L1, families);
    xml.writeAttribute("xml:space"_L1, u"preserve"_s); // a run may end with a space, which counts in its length
    SvgCanvas(xml, !id.isEmpty()).draw(items);
    xml.writeEndElement();
}

} // namespace

QByteArray svgOf(const DisplayList& items, const QSizeF& size, const PictureWords& words)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(0);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(svgNamespace);
    xml.writeStartElement(svgNamespace, "svg"_L1);
    xml.writeAttribute("width"_L1, QString::number(size.width() / mm, 'f', 1) + "mm"_L1);
    xml.writeAttribute("height"_L1, QString::number(size.height() / mm, 'f', 1) + "mm"_L1);
    writeDrawing(xml, items, size, words, {});
    xml.writeEndDocument();
    return bytes;
}

void writeSvg(QXmlStreamWriter& xml, const DisplayList& items, const QSizeF& size, const PictureWords& words,
              const QString& id)
{
    xml.writeStartElement("svg"_L1);
    xml.writeDefaultNamespace(svgNamespace);
    writeDrawing(xml, items, size, words, id);
    xml.writeEndElement();
}

} // namespace publish
