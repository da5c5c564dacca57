// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QGlyphRun>
#include <QImage>
#include <QList>
#include <QPainterPath>
#include <QPen>
#include <QString>

#include <variant>

class QPainter;

namespace publish {

/// Layout and display lists count in twips, 1/1440 inch: every size of the house rules is a whole number of them, so
/// fonts have whole pixel sizes and nothing is rounded on the way.
inline constexpr qreal pt = 20;
inline constexpr qreal mm = 1440 / 25.4;

/// What a stretch of the page is, for those who read it by other means than seeing it.
enum class Element {
    Document,
    Title,
    Heading,
    Subheading,
    Paragraph,
    List,
    ListItem,
    ListMark, ///< the bullet or the number
    ListText,
    Table,
    Row,
    HeadCell,
    Cell,
    Figure,
    Caption,
    Code,
    Note,
    Link,
    Footer,
    Repeat ///< what has been told before, such as the head of a table on its next page
};

/// Glyphs with the text that they stand for. `at` is added to the positions in the run.
struct TextRun
{
    QPointF at;
    QGlyphRun glyphs;
    QColor colour;
    QString text;
};

/// A filled area, a drawn line, or both; an invalid colour fills nothing and Qt::NoPen draws nothing.
struct Shape
{
    QPainterPath path;
    QColor fill;
    QPen stroke = QPen(Qt::NoPen);
};

struct Picture
{
    QRectF area;
    QImage image;
    bool isPhoto = false; ///< small differences are lost on nobody, as they were on the camera
};

struct LinkArea
{
    QRectF area;
    QString url;
};

struct Begin
{
    Element element = Element::Paragraph;
    QString alternativeText; ///< of figures
    /// Among those of its kind in the same element: what has the number of an earlier one goes on with that one, as a
    /// paragraph does in its next line. 0: it begins and ends here.
    int number = 0;
};
struct End
{
};

/// One step of drawing. A display list is what layout makes and what every sink draws, so that what is shown is
/// what is written.
using Item = std::variant<TextRun, Shape, Picture, LinkArea, Begin, End>;
using DisplayList = QList<Item>;

void translate(DisplayList& items, QPointF by);
/// Appends `items`, moved by `by`.
void append(DisplayList& list, const DisplayList& items, QPointF by = {});
/// Makes an element of all that is in the list.
void enclose(DisplayList& items, const Begin& element);

/// The seam between layout and a format: whoever implements it knows nothing of stories.
class Canvas
{
public:
    Canvas() = default;
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    virtual ~Canvas() = default;

    virtual void text(const TextRun& run) = 0;
    virtual void shape(const Shape& shape) = 0;
    virtual void picture(const Picture& picture) = 0;
    virtual void link(const LinkArea& link) = 0;
    virtual void begin(const Begin& element) = 0;
    virtual void end() = 0;

    void draw(const DisplayList& items);
};

/// Draws with a QPainter that counts in twips: preview and PNG. Links and structure have no way through QPainter and are
/// left out.
class PainterCanvas : public Canvas
{
public:
    explicit PainterCanvas(QPainter& painter)
        : m_painter(painter)
    {
    }

    void text(const TextRun& run) override;
    void shape(const Shape& shape) override;
    void picture(const Picture& picture) override;
    void link(const LinkArea& link) override;
    void begin(const Begin& element) override;
    void end() override;

private:
    QPainter& m_painter;
};

} // namespace publish
