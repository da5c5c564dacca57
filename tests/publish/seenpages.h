// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/layout.h"

#include <QMap>
#include <QStringList>

/// Pages as they are read: which parts follow each other, and where each of their lines stands.
namespace seen {

struct Line
{
    qsizetype page = 0;
    qreal baseline = 0;
    QRectF area;
    publish::Element within = publish::Element::Paragraph; ///< the nearest that says more than that it is text
    int row = 0; ///< of a table, from 1 on; the head is 1
    int cell = 0;
    int paragraph = 0; ///< of a panel of notes
    QString text; ///< of one run: lines of the same baseline are one for the eye
};

/// What a block has become: a heading, a paragraph, an item of a list, a table, a figure, a panel of notes.
struct Part
{
    publish::Element kind = publish::Element::Paragraph;
    int number = 0;
    int item = 0; ///< of a list
    QList<Line> lines;
    QMap<qsizetype, QRectF> areas; ///< around all that is drawn, by page
    QMap<qsizetype, QList<QRectF>> drawn; ///< piece by piece
    qsizetype pictures = 0;

    [[nodiscard]] qsizetype firstPage() const { return areas.isEmpty() ? -1 : areas.firstKey(); }
    [[nodiscard]] qsizetype lastPage() const { return areas.isEmpty() ? -1 : areas.lastKey(); }
    /// The text without what nobody sees.
    [[nodiscard]] QString text() const;
    /// How many lines of a kind are on each page.
    [[nodiscard]] QMap<qsizetype, int> lineCounts(bool (*counts)(const Line& line)) const;
    [[nodiscard]] qreal height() const;
};

struct Note
{
    qsizetype page = 0;
    QRectF area;
    QString text;
};

/// The head of a table, told again at the top of a page.
struct Repeated
{
    qsizetype page = 0;
    QRectF area;
    QString text;
};

struct Story
{
    QList<Part> parts; ///< in the order in which they are read
    QList<Note> notes; ///< in the margin
    QList<Repeated> heads;
    QStringList outside; ///< what passes the margins of its page
};

[[nodiscard]] Story read(const QList<publish::Page>& pages, story::Paper paper);
/// Without spaces and signs that take no room.
[[nodiscard]] QString bare(const QString& text);

} // namespace seen
