// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfstructure.h"

#include <algorithm>

namespace publish {

namespace {

/// Annotations are counted from here on in the tree of parents, so that they never meet the pages.
constexpr int firstLinkKey = 1 << 20;

/// 1 to 3; 0: no heading.
int headingLevel(Element kind)
{
    switch (kind) {
    case Element::Title: return 1;
    case Element::Heading: return 2;
    case Element::Subheading: return 3;
    default: return 0;
    }
}

const char* typeOf(Element kind)
{
    switch (kind) {
    case Element::Document: return "Document";
    case Element::List: return "L";
    case Element::ListItem: return "LI";
    case Element::ListMark: return "Lbl";
    case Element::ListText: return "LBody";
    case Element::Table: return "Table";
    case Element::Row: return "TR";
    case Element::HeadCell: return "TH";
    case Element::Cell: return "TD";
    case Element::Figure: return "Figure";
    case Element::Caption: return "Caption";
    case Element::Code: return "Code";
    case Element::Note: return "Note";
    case Element::Link: return "Link";
    default: return "P";
    }
}

QByteArray noteId(int element) { return pdfString("note" + QByteArray::number(element).rightJustified(7, '0')); }

} // namespace

int PdfStructure::addNode(int parent, const Node& node)
{
    m_nodes.append(node);
    const int element = int(m_nodes.size()) - 1;
    m_nodes[parent].kids.append({.element = element});
    return element;
}

int PdfStructure::addStory(const QString& title, const QString& language)
{
    return addNode(0, {.isStory = true, .alternativeText = title, .language = language});
}

int PdfStructure::open(int parent, const Begin& begin)
{
    const Node node{.kind = begin.element, .alternativeText = begin.alternativeText};
    if (begin.number == 0) return addNode(parent, node);
    int& going = m_going[{parent, {int(begin.element), begin.number}}];
    if (going == 0) going = addNode(parent, node);
    return going;
}

void PdfStructure::addMark(int element, qsizetype page, int mark)
{
    m_nodes[element].kids.append({.page = page, .mark = mark});
    m_parents.resize(std::max(m_parents.size(), page + 1));
    m_parents[page].append(element);
}

int PdfStructure::addLink(int element, qsizetype page, int annotation)
{
    m_nodes[element].kids.append({.page = page, .annotation = annotation});
    m_linkParents.append(element);
    return firstLinkKey + int(m_linkParents.size()) - 1;
}

void PdfStructure::extend(int element, const QRectF& area) { m_nodes[element].area |= area; }

QList<PdfStructure::Bookmark> PdfStructure::bookmarks() const
{
    const bool areSeveral = std::ranges::count_if(m_nodes, &Node::isStory) > 1;
    QList<Bookmark> all;
    for (const Node& node : m_nodes) {
        const int level = headingLevel(node.kind) - (areSeveral ? 1 : 2);
        if (headingLevel(node.kind) == 0 || level < 0 || node.kids.isEmpty()) continue;
        all.append({node.text.simplified(), level, node.kids.first().page, node.area.top()});
    }
    return all;
}

bool PdfStructure::isEmpty(int element) const
{
    const Element kind = m_nodes[element].kind;
    if (kind == Element::HeadCell || kind == Element::Cell) return false; // a row has all of its columns
    return std::ranges::all_of(m_nodes[element].kids,
                               [this](const Kid& kid) { return kid.element > 0 && isEmpty(kid.element); });
}

void PdfStructure::number(PdfFile& file, int element, QList<int>& order)
{
    if (element > 0 && isEmpty(element)) return;
    m_nodes[element].object = file.reserve();
    order.append(element);
    for (const Kid& kid : std::as_const(m_nodes[element].kids))
        if (kid.element > 0) number(file, kid.element, order);
}

QByteArray PdfStructure::attributes(const Node& node, qreal pageHeight) const
{
    if (node.kind == Element::HeadCell) return "/A<</O/Table/Scope/Column>>";
    if (node.kind != Element::Figure) return {};
    const QRectF& area = node.area;
    QByteArray box;
    for (const qreal side : {area.left(), pageHeight - area.bottom(), area.right(), pageHeight - area.top()})
        box += ' ' + pdfNumber(side / pt);
    return "/A<</O/Layout/Placement/Block/BBox[" + box.trimmed() + "]>>";
}

QByteArray PdfStructure::body(int element, const QByteArray& type, int parent, const QList<int>& pages,
                              qreal pageHeight) const
{
    const Node& node = m_nodes[element];
    qsizetype home = -1; // the page that marks are on where they do not say so
    QByteArray kids;
    for (const Kid& kid : node.kids) {
        const QByteArray page = kid.page < 0 ? QByteArray() : "/Pg " + pdfReference(pages[kid.page]);
        if (home < 0) home = kid.page;
        if (kid.annotation > 0) kids += "<</Type/OBJR" + page + "/Obj " + pdfReference(kid.annotation) + ">>";
        else if (kid.mark >= 0 && kid.page == home) kids += ' ' + QByteArray::number(kid.mark);
        else if (kid.mark >= 0) kids += "<</Type/MCR" + page + "/MCID " + QByteArray::number(kid.mark) + ">>";
        else if (m_nodes[kid.element].object > 0) kids += ' ' + pdfReference(m_nodes[kid.element].object);
    }
    QByteArray text = "<</Type/StructElem/S/" + type + "/P " + pdfReference(parent) + "/K[" + kids.trimmed() + ']';
    if (home >= 0) text += "/Pg " + pdfReference(pages[home]);
    if (node.isStory) text += "/T " + pdfText(node.alternativeText);
    else if (node.kind == Element::Figure) text += "/Alt " + pdfText(node.alternativeText);
    if (!node.language.isEmpty()) text += "/Lang " + pdfText(node.language);
    if (node.kind == Element::Note) text += "/ID " + noteId(element);
    return text + attributes(node, pageHeight) + ">>";
}

int PdfStructure::write(PdfFile& file, const QList<int>& pages, qreal pageHeight)
{
    const int root = file.reserve();
    QList<int> order;
    number(file, 0, order);
    QHash<int, int> parents;
    for (const int element : std::as_const(order))
        for (const Kid& kid : std::as_const(m_nodes[element].kids))
            if (kid.element > 0) parents.insert(kid.element, m_nodes[element].object);
    int lastLevel = 0;
    QByteArray notes;
    for (const int element : std::as_const(order)) {
        const Node& node = m_nodes[element];
        QByteArray type = node.isStory ? "Sect" : typeOf(node.kind);
        if (const int level = headingLevel(node.kind); level > 0) {
            lastLevel = std::min(level, lastLevel + 1); // no gap, whatever the story begins with
            type = 'H' + QByteArray::number(lastLevel);
        }
        file.set(node.object, body(element, type, parents.value(element, root), pages, pageHeight));
        if (node.kind == Element::Note) notes += noteId(element) + pdfReference(node.object);
    }
    QByteArray keys;
    for (qsizetype page = 0; page < m_parents.size(); ++page) {
        QByteArray ofMarks;
        for (const int element : std::as_const(m_parents[page]))
            ofMarks += pdfReference(m_nodes[element].object) + ' ';
        keys += QByteArray::number(page) + ' ' + pdfReference(file.add('[' + ofMarks.trimmed() + ']')) + ' ';
    }
    for (qsizetype link = 0; link < m_linkParents.size(); ++link)
        keys += QByteArray::number(firstLinkKey + link) + ' ' + pdfReference(m_nodes[m_linkParents[link]].object) + ' ';
    QByteArray text = "<</Type/StructTreeRoot/K " + pdfReference(m_nodes[0].object) + "/ParentTree<</Nums["
        + keys.trimmed() + "]>>/ParentTreeNextKey " + QByteArray::number(firstLinkKey + m_linkParents.size());
    if (!notes.isEmpty()) text += "/IDTree<</Names[" + notes + "]>>";
    file.set(root, text + ">>");
    return root;
}

} // namespace publish
