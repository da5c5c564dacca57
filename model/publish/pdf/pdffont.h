// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffile.h"

#include <QHash>
#include <QRawFont>

#include <memory>
#include <vector>

namespace publish {

/// One font file with those of its glyphs that are used. Each has a code, counted from 1 in the order of first use.
class PdfFont
{
public:
    PdfFont(const QRawFont& font, int object);

    /// Not with a font of coloured pictures, nor where its makers forbid it.
    [[nodiscard]] bool isEmbeddable() const { return m_isEmbeddable; }
    [[nodiscard]] bool isUnused() const { return m_glyphs.isEmpty(); }
    [[nodiscard]] int object() const { return m_object; }

    [[nodiscard]] quint16 code(quint32 glyph);
    /// Whether a reader takes the glyph for this text. The first text that is asked for is what it stands for; whatever
    /// else it shows has to be said beside it.
    [[nodiscard]] bool standsFor(quint32 glyph, const QString& text);
    [[nodiscard]] quint16 spaceCode();
    /// The width that the file says the glyph has, of a font of size 1.
    [[nodiscard]] qreal width(quint16 code) const { return m_widths[code - 1] / 1000.0; }

    void write(PdfFile& file) const;

private:
    [[nodiscard]] QByteArray descriptor(const QByteArray& name, const QByteArray& program) const;
    [[nodiscard]] QByteArray textMap() const;

    QRawFont m_font;
    int m_object = 0;
    bool m_isEmbeddable = false;
    QHash<quint32, quint16> m_codes;
    QList<quint32> m_glyphs;
    QStringList m_texts;
    QList<int> m_widths;
};

/// The fonts of a file, in the order of first use.
class PdfFonts
{
public:
    explicit PdfFonts(PdfFile& file)
        : m_file(file)
    {
    }

    [[nodiscard]] PdfFont& of(const QRawFont& font);
    /// Writes them all; returns the dictionary in which pages look for them, each under F and its object's number.
    [[nodiscard]] QByteArray write() const;

private:
    PdfFile& m_file;
    std::vector<std::unique_ptr<PdfFont>> m_fonts;
    QList<std::pair<QRawFont, PdfFont*>> m_known; ///< the same file comes in many sizes
    QHash<QByteArray, PdfFont*> m_byHead;
};

} // namespace publish
