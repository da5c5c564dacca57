// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffont.h"

#include "fontsubset.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace publish {

namespace {

/// Half a word in a table of the font, in its own byte order.
template <typename Number> Number numberIn(const QByteArray& table, qsizetype at)
{
    return at + qsizetype(sizeof(Number)) <= table.size() ? qFromBigEndian<Number>(table.constData() + at) : Number(0);
}

/// What the makers say in fsType: neither "restricted" alone, nor "whole or not at all", nor "bitmaps only".
bool mayBeEmbedded(const QRawFont& font)
{
    const auto rights = numberIn<quint16>(font.fontTable("OS/2"), 8);
    return (rights & 0xf) != 2 && !(rights & 0x300);
}

bool hasOutlines(const QRawFont& font)
{
    for (const char* colours : {"CBDT", "COLR", "SVG ", "sbix"})
        if (!font.fontTable(colours).isEmpty()) return false;
    return !font.fontTable("glyf").isEmpty() || !font.fontTable("CFF ").isEmpty();
}

/// Six letters that tell this subset from others of the same font.
QByteArray subsetTag(const QByteArray& program)
{
    QByteArray tag;
    for (const char c : QCryptographicHash::hash(program, QCryptographicHash::Sha256).first(6))
        tag += char('A' + uchar(c) % 26);
    return tag + '+';
}

} // namespace

PdfFont::PdfFont(const QRawFont& font, int object)
    : m_font(font)
    , m_object(object)
    , m_isEmbeddable(hasOutlines(font) && mayBeEmbedded(font))
{
    m_font.setPixelSize(1000);
}

quint16 PdfFont::code(quint32 glyph)
{
    const auto known = m_codes.constFind(glyph);
    if (known != m_codes.constEnd()) return *known;
    const auto code = quint16(m_glyphs.size() + 1);
    m_codes.insert(glyph, code);
    m_glyphs.append(glyph);
    m_texts.append(QString());
    m_widths.append(qRound(m_font.advancesForGlyphIndexes({glyph}).value(0).x()));
    return code;
}

bool PdfFont::standsFor(quint32 glyph, const QString& text)
{
    QString& its = m_texts[code(glyph) - 1];
    if (its.isEmpty()) its = text;
    return its == text;
}

quint16 PdfFont::spaceCode()
{
    const QString space = QStringLiteral(" ");
    const quint32 glyph = m_font.glyphIndexesForString(space).value(0);
    std::ignore = standsFor(glyph, space);
    return code(glyph);
}

QByteArray PdfFont::textMap() const
{
    constexpr qsizetype mostInBlock = 100;
    const QString unnamed(QChar::ReplacementCharacter); // of an accent: what it is part of is said beside it
    QByteArray map = "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n";
    for (qsizetype first = 0; first < m_texts.size(); first += mostInBlock) {
        const qsizetype count = std::min(mostInBlock, m_texts.size() - first);
        map += QByteArray::number(count) + " beginbfchar\n";
        for (qsizetype i = first; i < first + count; ++i)
            map += '<' + QByteArray::number(i + 1, 16).rightJustified(4, '0') + '>'
                + pdfHex(m_texts[i].isEmpty() ? unnamed : m_texts[i]) + '\n';
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend";
}

QByteArray PdfFont::descriptor(const QByteArray& name, const QByteArray& program) const
{
    const QByteArray head = m_font.fontTable("head");
    const QByteArray post = m_font.fontTable("post");
    const qreal scale = 1000 / m_font.unitsPerEm();
    QByteArray box;
    for (const qsizetype at : {36, 38, 40, 42})
        box += ' ' + QByteArray::number(qRound(numberIn<qint16>(head, at) * scale));
    const bool isFixed = numberIn<quint32>(post, 12) != 0;
    const bool isItalic = m_font.style() != QFont::StyleNormal;
    constexpr int symbolic = 4;
    const int flags = symbolic | (isFixed ? 1 : 0) | (isItalic ? 64 : 0);
    const qreal angle = numberIn<qint32>(post, 4) / 65536.0;
    const int stem = 50 + (m_font.weight() - 100) / 8; // a guess, as everybody's is
    return "<</Type/FontDescriptor/FontName/" + name + "/Flags " + QByteArray::number(flags) + "/FontBBox["
        + box.trimmed() + "]/ItalicAngle " + pdfNumber(angle) + "/Ascent " + QByteArray::number(qRound(m_font.ascent()))
        + "/Descent " + QByteArray::number(-qRound(m_font.descent())) + "/CapHeight "
        + QByteArray::number(qRound(m_font.capHeight())) + "/StemV " + QByteArray::number(stem) + program + ">>";
}

void PdfFont::write(PdfFile& file) const
{
    const FontSubset subset = fontSubset(m_font, m_glyphs);
    const QByteArray name = subsetTag(subset.program) + programName(m_font);
    const int program = subset.isCompact
        ? file.addStream("/Subtype/CIDFontType0C", subset.program)
        : file.addStream("/Length1 " + QByteArray::number(subset.program.size()), subset.program);
    const int description =
        file.add(descriptor(name, (subset.isCompact ? "/FontFile3 " : "/FontFile2 ") + pdfReference(program)));
    QByteArray widths;
    for (const int width : m_widths)
        widths += QByteArray::number(width) + ' ';
    const int glyphs = file.add(
        "<</Type/Font/Subtype" + QByteArray(subset.isCompact ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity")
        + "/BaseFont/" + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
        + pdfReference(description) + "/W[1[" + widths.trimmed() + "]]>>");
    file.set(m_object,
             "<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                 + pdfReference(glyphs) + "]/ToUnicode " + pdfReference(file.addStream({}, textMap())) + ">>");
}

PdfFont& PdfFonts::of(const QRawFont& font)
{
    for (const auto& [known, its] : std::as_const(m_known))
        if (known == font) return *its;
    // Nothing public tells the file of a font; its head bears a sum over all of it, and this says which weight of it.
    const QByteArray key = font.fontTable("head") + font.styleName().toUtf8();
    PdfFont*& its = m_byHead[key];
    if (!its) {
        m_fonts.push_back(std::make_unique<PdfFont>(font, m_file.reserve()));
        its = m_fonts.back().get();
    }
    m_known.append({font, its});
    return *its;
}

QByteArray PdfFonts::write() const
{
    QByteArray dictionary;
    for (const auto& font : m_fonts) {
        if (font->isUnused()) continue;
        font->write(m_file);
        dictionary += "/F" + QByteArray::number(font->object()) + ' ' + pdfReference(font->object());
    }
    return "<<" + dictionary + ">>";
}

} // namespace publish
