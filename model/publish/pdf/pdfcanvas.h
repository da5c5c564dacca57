// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffont.h"
#include "pdfstructure.h"

#include "publish/canvas.h"

#include <optional>

namespace publish {

/// Writes pages as the operators of PDF, each of them in a marked stretch: of an element, or of what is only decoration.
class PdfCanvas : public Canvas
{
public:
    PdfCanvas(PdfFile& file, PdfStructure& structure, const QSizeF& paper);

    /// All pages from here on are of this element of the structure.
    void setStory(int element) { m_open = {element}; }
    void beginPage();
    /// Adds the page to the file, a child of `parent`.
    void endPage(int parent);
    [[nodiscard]] QList<int> pages() const { return m_pages; }
    /// What all pages look their names up in.
    [[nodiscard]] QByteArray resources() const;

    void text(const TextRun& run) override;
    void shape(const Shape& shape) override;
    void picture(const Picture& picture) override;
    void link(const LinkArea& link) override;
    void begin(const Begin& element) override;
    void end() override;

private:
    /// What the operators are in force for; set only where it changes.
    struct State
    {
        QByteArray fill;
        QByteArray stroke;
        QByteArray pen;
        QByteArray font;
        int opacity = 255;
    };

    void mark(bool isContent);
    void closeMark();
    [[nodiscard]] bool isInFigure() const;
    void setFill(const QColor& colour);
    void setStroke(const QPen& pen);
    void setOpacity(int alpha);
    void writePath(const QPainterPath& path);
    void paintImage(const Picture& picture);
    void paintGlyphs(const TextRun& run, PdfFont& font);
    void paintPictureOf(const TextRun& run);

    PdfFile& m_file;
    PdfStructure& m_structure;
    PdfFonts m_fonts;
    QSizeF m_paper;
    QList<int> m_pages;
    QByteArray m_content;
    QByteArray m_links; ///< of the page: references
    State m_state;
    QList<int> m_open; ///< elements, the innermost last
    int m_aside = 0; ///< how many elements are open that are not told, as one of them is repeated or a footer
    QByteArray m_asideTag;
    int m_marks = 0; ///< on this page
    std::optional<int> m_marked; ///< the element of the open stretch; 0: decoration
    QList<int> m_opacities;
    QList<int> m_images;
    QHash<qint64, int> m_imageOf; ///< by its key in memory
};

} // namespace publish
