// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "styledtext.h"

#include "analysis/chartspec.h"

#include <variant>

namespace publish {

/// What stands in the margin beside a block: advice, what is still missing, the owner's private notes, or figures.
struct SideNote
{
    enum class Kind { Guidance, Gaps, Private, Facts };
    QString title;
    QStringList paragraphs;
    QString question; ///< that an interviewer would ask here
    Kind kind = Kind::Guidance;
    bool operator==(const SideNote&) const = default;
};

/// The top of a story: what it is called, in one sentence, who and when, and the figures that matter.
struct Head
{
    struct KeyFigure
    {
        QString value;
        QString label; ///< with "(from X)" where there is a baseline
        bool operator==(const KeyFigure&) const = default;
    };
    QString title;
    StyledText summary;
    QStringList lines; ///< who and when; what kind of story it is
    QList<KeyFigure> figures;
    bool operator==(const Head&) const = default;
};

struct Heading
{
    enum class Level { Step, Part };
    QString text;
    Level level = Level::Step;
    bool operator==(const Heading&) const = default;
};

struct Paragraph
{
    enum class Kind { Body, ListItem, Quiet, Source };
    StyledText text;
    Kind kind = Kind::Body;
    QString mark = {}; ///< of a list item: "2."; empty: a bullet
    bool operator==(const Paragraph&) const = default;
};

/// Rows under a head that repeats on every page. A table that is empty in a whole column has been told without it.
struct Table
{
    struct Column
    {
        QString head;
        bool isNumeric = false; ///< right-aligned
        bool operator==(const Column&) const = default;
    };
    QString caption;
    QList<Column> columns;
    QList<QList<StyledText>> rows;
    bool operator==(const Table&) const = default;
};

struct Chart
{
    analysis::ChartSpec spec;
    bool operator==(const Chart&) const = default;
};

struct CodeListing
{
    QString text;
    QString language; ///< name of a definition; empty: guessed from the name
    QString name;
    QString caption;
    bool operator==(const CodeListing&) const = default;
};

/// The data of a chart, to read. Its title is the caption.
[[nodiscard]] Table dataOf(const analysis::ChartSpec& chart);
/// What the chart shows, in its finding and the sentence for those who do not see it; most such sentences say it already.
[[nodiscard]] QString wordsOf(const analysis::ChartSpec& chart);

/// A picture of the story with what is said about it. Bytes that are missing or damaged are said to be so.
struct PictureBlock
{
    QByteArray bytes;
    StyledText caption;
    QString alternativeText;
    bool operator==(const PictureBlock&) const = default;
};

/// A part of a story as it is told on paper, with what stands beside it. It knows no sizes and no pages.
struct Block
{
    std::variant<Head, Heading, Paragraph, Table, Chart, CodeListing, PictureBlock> body;
    QList<SideNote> notes;
    bool operator==(const Block&) const = default;
};

} // namespace publish
