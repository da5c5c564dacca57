// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfcanvas.h"

#include "pdfimage.h"

#include <QUrl>

#include <algorithm>

namespace publish {

namespace {

/// A tenth of a twip is finer than any printer.
QByteArray number(qreal value) { return pdfNumber(value, 1); }
QByteArray point(const QPointF& at) { return number(at.x()) + ' ' + number(at.y()) + ' '; }

QByteArray colourOf(const QColor& colour)
{
    const auto part = [](float value) { return pdfNumber(value, 3) + ' '; };
    if (colour.red() == colour.green() && colour.red() == colour.blue()) return part(colour.redF()) + 'g';
    return part(colour.redF()) + part(colour.greenF()) + part(colour.blueF()) + "rg";
}

QByteArray penOf(const QPen& pen)
{
    const int cap = pen.capStyle() == Qt::RoundCap ? 1 : pen.capStyle() == Qt::SquareCap ? 2 : 0;
    const int join = pen.joinStyle() == Qt::RoundJoin ? 1 : pen.joinStyle() == Qt::BevelJoin ? 2 : 0;
    QByteArray dashes;
    if (pen.style() != Qt::SolidLine)
        for (const qreal dash : pen.dashPattern())
            dashes += number(dash * pen.widthF()) + ' ';
    return number(pen.widthF()) + " w " + QByteArray::number(cap) + " J " + QByteArray::number(join) + " j ["
        + dashes.trimmed() + "] " + number(pen.dashOffset() * pen.widthF()) + " d\n";
}

/// Four sides as addRect() makes them.
bool isRectangle(const QPainterPath& path, int first)
{
    if (path.elementCount() < first + 5) return false;
    const auto at = [&](int i) { return QPointF(path.elementAt(first + i)); };
    for (int i = 1; i < 5; ++i)
        if (!path.elementAt(first + i).isLineTo()) return false;
    if (path.elementCount() > first + 5 && !path.elementAt(first + 5).isMoveTo()) return false;
    return at(0) == at(4) && at(0).y() == at(1).y() && at(1).x() == at(2).x() && at(2).y() == at(3).y()
        && at(3).x() == at(0).x();
}

} // namespace

PdfCanvas::PdfCanvas(PdfFile& file, PdfStructure& structure, const QSizeF& paper)
    : m_file(file)
    , m_structure(structure)
    , m_fonts(file)
    , m_paper(paper)
{
}

void PdfCanvas::beginPage()
{
    m_pages.append(m_file.reserve());
    // From here on a twip is 1, and y goes down.
    m_content = "0.05 0 0 -0.05 0 " + pdfNumber(m_paper.height() / pt) + " cm\n";
    m_state = {};
    m_links.clear();
    m_marks = 0;
}

void PdfCanvas::endPage(int parent)
{
    closeMark();
    QByteArray page = "<</Type/Page/Parent " + pdfReference(parent) + "/Contents "
        + pdfReference(m_file.addStream({}, m_content)) + "/Tabs/S";
    if (m_marks > 0) page += "/StructParents " + QByteArray::number(m_pages.size() - 1);
    if (!m_links.isEmpty()) page += "/Annots[" + m_links.trimmed() + ']';
    m_file.set(m_pages.last(), page + ">>");
}

QByteArray PdfCanvas::resources() const
{
    QByteArray states;
    for (const int opacity : m_opacities) {
        const QByteArray share = pdfNumber(opacity / 255.0, 3);
        states += "/O" + QByteArray::number(opacity) + "<</ca " + share + "/CA " + share + ">>";
    }
    QByteArray images;
    for (const int image : m_images)
        images += "/I" + QByteArray::number(image) + ' ' + pdfReference(image);
    return "<</Font" + m_fonts.write() + "/ExtGState<<" + states + ">>/XObject<<" + images + ">>>>";
}

void PdfCanvas::mark(bool isContent)
{
    const int element = isContent && m_aside == 0 ? m_open.last() : 0;
    if (m_marked == element) return;
    closeMark();
    m_marked = element;
    if (element > 0) {
        m_content += "/P<</MCID " + QByteArray::number(m_marks) + ">>BDC\n";
        m_structure.addMark(element, m_pages.size() - 1, m_marks++);
    } else if (m_aside > 0) m_content += m_asideTag + "BDC\n";
    else m_content += "/Artifact BMC\n";
}

void PdfCanvas::closeMark()
{
    if (m_marked) m_content += "EMC\n";
    m_marked.reset();
}

bool PdfCanvas::isInFigure() const
{
    return std::ranges::any_of(m_open, [this](int open) { return m_structure.kind(open) == Element::Figure; });
}

void PdfCanvas::begin(const Begin& element)
{
    const bool isFooter = element.element == Element::Footer;
    if (m_aside > 0) ++m_aside;
    else if (isFooter || element.element == Element::Repeat) {
        closeMark();
        m_aside = 1;
        m_asideTag = isFooter ? "/Artifact<</Type/Pagination/Subtype/Footer>>" : "/Artifact<</Type/Pagination>>";
    } else m_open.append(m_structure.open(m_open.last(), element));
}

/// The stretch stays open: what comes next may go on with the same element.
void PdfCanvas::end()
{
    if (m_aside == 0) m_open.removeLast();
    else if (--m_aside == 0) closeMark();
}

void PdfCanvas::setOpacity(int alpha)
{
    if (std::exchange(m_state.opacity, alpha) == alpha) return;
    if (!m_opacities.contains(alpha)) m_opacities.append(alpha);
    m_content += "/O" + QByteArray::number(alpha) + " gs\n";
}

void PdfCanvas::setFill(const QColor& colour)
{
    setOpacity(colour.alpha());
    const QByteArray fill = colourOf(colour);
    if (std::exchange(m_state.fill, fill) != fill) m_content += fill + '\n';
}

void PdfCanvas::setStroke(const QPen& pen)
{
    setOpacity(pen.color().alpha());
    const QByteArray stroke = colourOf(pen.color()).toUpper(); // the operators for lines are in capitals
    if (std::exchange(m_state.stroke, stroke) != stroke) m_content += stroke + '\n';
    const QByteArray style = penOf(pen);
    if (std::exchange(m_state.pen, style) != style) m_content += style;
}

void PdfCanvas::writePath(const QPainterPath& path)
{
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element at = path.elementAt(i);
        if (at.isMoveTo() && isRectangle(path, i)) {
            const QPointF far = path.elementAt(i + 2);
            m_content += point(at) + point(far - QPointF(at)) + "re\n";
            i += 4;
            continue;
        }
        if (at.isMoveTo()) start = at;
        m_content += point(at);
        if (at.isCurveTo()) {
            m_content += point(path.elementAt(i + 1)) + point(path.elementAt(i + 2)) + "c\n";
            i += 2;
        } else m_content += at.isMoveTo() ? "m\n" : "l\n";
        const bool isEnd = i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (isEnd && !at.isMoveTo() && QPointF(path.elementAt(i)) == start) m_content += "h\n";
    }
}

void PdfCanvas::shape(const Shape& shape)
{
    const bool isStroked = shape.stroke.style() != Qt::NoPen;
    const bool isFilled = shape.fill.isValid() && shape.fill.alpha() > 0;
    if (shape.path.isEmpty() || (!isStroked && !isFilled)) return;
    mark(isInFigure());
    const bool isOddEven = shape.path.fillRule() == Qt::OddEvenFill;
    if (isFilled) {
        setFill(shape.fill);
        if (isStroked && shape.fill.alpha() != shape.stroke.color().alpha()) {
            writePath(shape.path);
            m_content += isOddEven ? "f*\n" : "f\n";
        }
    }
    if (isInFigure() && m_aside == 0) {
        const qreal around = isStroked ? shape.stroke.widthF() / 2 : 0;
        m_structure.extend(m_open.last(), shape.path.boundingRect().adjusted(-around, -around, around, around));
    }
    if (isStroked) setStroke(shape.stroke);
    writePath(shape.path);
    const bool isBoth = isStroked && isFilled && shape.fill.alpha() == shape.stroke.color().alpha();
    m_content += isBoth ? (isOddEven ? "B*\n" : "B\n") : isStroked ? "S\n" : isOddEven ? "f*\n" : "f\n";
}

void PdfCanvas::paintImage(const Picture& picture)
{
    int& object = m_imageOf[picture.image.cacheKey()];
    if (object == 0) {
        object = addImage(m_file, picture);
        m_images.append(object);
    }
    setOpacity(255);
    const QRectF& area = picture.area;
    m_content += "q " + number(area.width()) + " 0 0 " + number(-area.height()) + ' ' + point(area.bottomLeft())
        + "cm /I" + QByteArray::number(object) + " Do Q\n";
}

void PdfCanvas::picture(const Picture& picture)
{
    mark(isInFigure());
    if (isInFigure()) m_structure.extend(m_open.last(), picture.area);
    paintImage(picture);
}

void PdfCanvas::link(const LinkArea& link)
{
    const QUrl url(link.url);
    if (m_aside > 0 || m_structure.kind(m_open.last()) != Element::Link || !url.isValid()) return;
    const int annotation = m_file.reserve();
    const int key = m_structure.addLink(m_open.last(), m_pages.size() - 1, annotation);
    QByteArray sides;
    for (const qreal side : {link.area.left(), m_paper.height() - link.area.bottom(), link.area.right(),
                             m_paper.height() - link.area.top()})
        sides += ' ' + pdfNumber(side / pt);
    m_file.set(annotation,
               "<</Type/Annot/Subtype/Link/Rect[" + sides.trimmed() + "]/Border[0 0 0]/F 4/StructParent "
                   + QByteArray::number(key) + "/Contents " + pdfText(link.url) + "/A<</S/URI/URI "
                   + pdfString(url.toEncoded()) + ">>>>");
    m_links += pdfReference(annotation) + ' ';
}

} // namespace publish
