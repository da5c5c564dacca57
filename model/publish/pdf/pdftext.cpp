// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfcanvas.h"

#include "publish/housestyle.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace publish {

namespace {

/// Glyphs that are neighbours and stand for a text together: a letter with its accents, or a ligature.
struct Cluster
{
    qsizetype first = 0;
    qsizetype count = 0;
    QString text;
};

/// As it is searched for: with ordinary spaces, and without marks that nobody sees.
QString searchable(QString text)
{
    text.replace(QChar::Nbsp, u' ');
    QString visible = text;
    visible.remove(QChar::SoftHyphen).remove(QChar(0x200b)).remove(QChar(0x2060));
    return visible.isEmpty() ? text : visible;
}

/// In the order of the glyphs, which is that on the page.
QList<Cluster> clustersOf(const TextRun& run)
{
    const QList<qsizetype> indexes = run.glyphs.stringIndexes();
    const qsizetype count = run.glyphs.glyphIndexes().size();
    if (indexes.size() != count) return {{0, count, searchable(run.text)}};
    QList<qsizetype> starts = indexes;
    std::ranges::sort(starts);
    QList<Cluster> clusters;
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0 && indexes[i] == indexes[i - 1]) {
            ++clusters.last().count;
            continue;
        }
        const auto next = std::ranges::upper_bound(starts, indexes[i]);
        const qsizetype from = indexes[i] - starts.first();
        const qsizetype to = next == starts.end() ? run.text.size() : *next - starts.first();
        clusters.append({i, 1, searchable(run.text.sliced(from, to - from))});
    }
    return clusters;
}

/// Strings of glyphs with the gaps between them, from where the one before ended as far as that goes.
class GlyphWriter
{
public:
    /// `set` is the font in force.
    GlyphWriter(QByteArray& content, QByteArray& set, const PdfFont& font, qreal size)
        : m_content(content)
        , m_font(font)
        , m_size(size)
    {
        m_content += "BT\n";
        const QByteArray wanted = "/F" + QByteArray::number(font.object()) + ' ' + pdfNumber(size) + " Tf\n";
        if (std::exchange(set, wanted) != wanted) m_content += wanted;
    }

    void show(quint16 code, const QPointF& at)
    {
        constexpr qreal unseen = 0.3;
        if (!m_isPlaced || std::abs(at.y() - m_pen.y()) > unseen / 2) {
            flush();
            m_content += "1 0 0 -1 " + pdfNumber(at.x(), 1) + ' ' + pdfNumber(at.y(), 1) + " Tm\n";
            m_pen = at;
            m_isPlaced = true;
        }
        if (std::abs(at.x() - m_pen.x()) > unseen) {
            const qreal back = std::round((m_pen.x() - at.x()) / m_size * 1000);
            endString();
            m_strings += pdfNumber(back, 0);
            m_pen.rx() -= back * m_size / 1000;
        }
        m_string += char(code >> 8);
        m_string += char(code & 0xff);
        m_pen.rx() += m_font.width(code) * m_size;
    }

    /// Where the glyph before ends.
    void showNext(quint16 code) { show(code, m_pen); }

    void beginActualText(const QString& text)
    {
        flush();
        m_content += "/Span<</ActualText" + pdfHex(text, true) + ">>BDC\n";
    }

    void endActualText()
    {
        flush();
        m_content += "EMC\n";
    }

    void finish()
    {
        flush();
        m_content += "ET\n";
    }

private:
    void endString()
    {
        if (!m_string.isEmpty()) m_strings += pdfString(m_string);
        m_string.clear();
    }

    void flush()
    {
        endString();
        if (!m_strings.isEmpty()) m_content += '[' + m_strings + "]TJ\n";
        m_strings.clear();
    }

    QByteArray& m_content;
    const PdfFont& m_font;
    qreal m_size;
    QPointF m_pen;
    bool m_isPlaced = false;
    QByteArray m_strings; ///< and numbers between them
    QByteArray m_string;
};

/// What the glyphs cover, and never nothing.
QRectF areaOf(const TextRun& run)
{
    const QRawFont font = run.glyphs.rawFont();
    const QList<QPointF> advances = font.advancesForGlyphIndexes(run.glyphs.glyphIndexes());
    const QList<QPointF> at = run.glyphs.positions();
    QRectF area = run.glyphs.boundingRect() | QRectF(at.first(), QSizeF(1, 1));
    for (qsizetype i = 0; i < at.size(); ++i)
        area |= QRectF(at[i].x(), at[i].y() - font.ascent(), advances.value(i).x(), font.ascent() + font.descent());
    return area.translated(run.at);
}

} // namespace

void PdfCanvas::text(const TextRun& run)
{
    const QList<quint32> glyphs = run.glyphs.glyphIndexes();
    if (glyphs.isEmpty()) return;
    mark(true);
    if (m_aside == 0) {
        const qreal size = run.glyphs.rawFont().pixelSize();
        const QPointF at = run.at + run.glyphs.positions().first();
        m_structure.addText(m_open.last(), run.text);
        m_structure.extend(m_open.last(), isInFigure() ? areaOf(run) : QRectF(at.x(), at.y() - size, size, size));
    }
    PdfFont& font = m_fonts.of(run.glyphs.rawFont());
    // Glyph 0 is what a font shows for what it has not: no text in a PDF may ask for it.
    if (font.isEmbeddable() && !glyphs.contains(0)) paintGlyphs(run, font);
    else paintPictureOf(run);
}

void PdfCanvas::paintGlyphs(const TextRun& run, PdfFont& font)
{
    setFill(run.colour);
    const QList<quint32> glyphs = run.glyphs.glyphIndexes();
    const QList<QPointF> at = run.glyphs.positions();
    const qreal size = run.glyphs.rawFont().pixelSize();
    GlyphWriter writer(m_content, m_state.font, font, size);
    for (Cluster cluster : clustersOf(run)) {
        // Qt has no glyph for the space at the end of a line, and without one the words there would run together.
        const bool isAtEnd = cluster.text.size() > 1 && cluster.text.endsWith(u' ');
        if (isAtEnd) cluster.text.chop(1);
        const bool isPlain = cluster.count == 1 && font.standsFor(glyphs[cluster.first], cluster.text);
        if (!isPlain) writer.beginActualText(cluster.text);
        QList<qsizetype> drawn(cluster.count);
        std::iota(drawn.begin(), drawn.end(), cluster.first);
        // Readers measure from the first glyph to the end of the last: an accent is not what the letter ends with.
        std::ranges::stable_sort(drawn, {},
                                 [&](qsizetype i) { return at[i].x() + font.width(font.code(glyphs[i])) * size; });
        for (const qsizetype i : std::as_const(drawn))
            writer.show(font.code(glyphs[i]), run.at + at[i]);
        if (!isPlain) writer.endActualText();
        if (isAtEnd && !run.glyphs.isRightToLeft()) writer.showNext(font.spaceCode());
    }
    writer.finish();
}

void PdfCanvas::paintPictureOf(const TextRun& run)
{
    constexpr qreal pixelsPerTwip = 300 / 1440.0;
    const QRectF area = areaOf(run);
    m_content += "/Span<</ActualText" + pdfHex(searchable(run.text), true) + ">>BDC\n";
    if (!run.text.trimmed().isEmpty()) {
        const QSize size = (area.size() * pixelsPerTwip).toSize().expandedTo({1, 1});
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.scale(size.width() / area.width(), size.height() / area.height());
        painter.translate(-area.topLeft());
        PainterCanvas(painter).text(run);
        painter.end();
        paintImage({area, image});
    }
    // Readers look for text where there are glyphs, so a space nobody sees lies over the picture.
    PdfFont& font = m_fonts.of(QRawFont::fromFont(house::font(house::body())));
    const quint16 space = font.spaceCode();
    const qreal size = run.glyphs.rawFont().pixelSize();
    const qreal stretch = 100 * area.width() / (font.width(space) * size);
    m_content += "3 Tr " + pdfNumber(stretch) + " Tz\n";
    GlyphWriter writer(m_content, m_state.font, font, size);
    writer.show(space, {area.left(), run.at.y() + run.glyphs.positions().first().y()});
    writer.finish();
    m_content += "0 Tr 100 Tz\nEMC\n";
}

} // namespace publish
