// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffile.h"

#include "publish/canvas.h"

#include <QHash>

namespace publish {

/// What the parts of the pages are, as a tree: for screen readers, and for all that reads a text without seeing it.
/// Elements are numbered; 0 is the document.
class PdfStructure
{
public:
    PdfStructure() { m_nodes.append(Node{}); }

    int addStory(const QString& title, const QString& language);
    /// The child that goes on, where `begin` has the number of one, or a new one.
    int open(int parent, const Begin& begin);
    /// Says that a stretch of the page, the `mark`th, is what the element is made of.
    void addMark(int element, qsizetype page, int mark);
    /// Returns the number under which the annotation has to be told (StructParent).
    int addLink(int element, qsizetype page, int annotation);
    /// What is drawn for it: a figure tells its place on the page.
    void extend(int element, const QRectF& area);
    void addText(int element, const QString& text) { m_nodes[element].text += text; }
    [[nodiscard]] Element kind(int element) const { return m_nodes[element].kind; }

    /// A title or heading for the outline, where it begins.
    struct Bookmark
    {
        QString text;
        int level = 0; ///< 0: a story, if there are several
        qsizetype page = 0;
        qreal y = 0;
    };
    [[nodiscard]] QList<Bookmark> bookmarks() const;

    /// `pages` are their objects; a page's place among them is its key in the tree of parents. Returns the root.
    int write(PdfFile& file, const QList<int>& pages, qreal pageHeight);

private:
    struct Kid
    {
        qsizetype page = -1;
        int mark = -1;
        int annotation = 0; ///< an object
        int element = 0;
    };
    struct Node
    {
        Element kind = Element::Document;
        bool isStory = false;
        QString alternativeText;
        QString language;
        QString text;
        QList<Kid> kids;
        QRectF area;
        int object = 0;
    };
    int addNode(int parent, const Node& node);
    [[nodiscard]] bool isEmpty(int element) const;
    /// Gives objects to all that is not empty, in the order in which it is read.
    void number(PdfFile& file, int element, QList<int>& order);
    [[nodiscard]] QByteArray body(int element, const QByteArray& type, int parent, const QList<int>& pages,
                                  qreal pageHeight) const;
    [[nodiscard]] QByteArray attributes(const Node& node, qreal pageHeight) const;

    QList<Node> m_nodes;
    QHash<std::pair<int, std::pair<int, int>>, int> m_going; ///< parent, kind and number to the element
    QList<QList<int>> m_parents; ///< of the marks, page by page
    QList<int> m_linkParents;
};

} // namespace publish
