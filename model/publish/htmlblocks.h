// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "codehighlighter.h"
#include "telling.h"

class QXmlStreamWriter;

namespace publish {

/// The blocks of a story as an article of a page.
class HtmlBlocks
{
public:
    /// `story` is its number on the page, from 1; `level` that of its title among the headings of the page.
    HtmlBlocks(QXmlStreamWriter& xml, CodeHighlighter* highlighter, int story, int level);
    void write(const Telling& telling);

private:
    void write(const Head& head);
    void write(const Heading& heading);
    void write(const Paragraph& paragraph);
    void write(const Table& table);
    void write(const Chart& chart);
    void write(const CodeListing& code);
    void write(const PictureBlock& picture);
    void write(const SideNote& note);
    void writeContents();
    void writeRows(const Table& table);
    void writeRow(const QList<StyledText>& row, const QStringList& classes, qsizetype name);
    void writeCodeLine(const QString& line, const QList<CodeSpan>& spans);

    /// In a list or out of it, as the paragraph says; the notes of its items stand below it.
    void enterList(const Paragraph* item);
    void closeList();
    void writeWaiting();
    void writeMore(const QList<SideNote>& notes);

    // --- the signs of HTML, in htmlsigns.cpp ---
    void open(QLatin1StringView element, const QString& classes = {});
    /// What stands side by side in the story: in the study edition there are notes beside it.
    void openBlock(QLatin1StringView element, const QString& classes = {});
    void close(int elements = 1);
    void attribute(QLatin1StringView name, const QString& value);
    void text(const QString& text);
    void inlineText(const StyledText& text);
    void element(QLatin1StringView name, const StyledText& content, const QString& classes = {});
    void endLine();

    QXmlStreamWriter& m_xml;
    CodeHighlighter* m_highlighter;
    int m_story;
    int m_level;
    int m_lastLevel = 0; ///< of the heading written last
    int m_charts = 0;
    int m_steps = 0;
    QString m_heading; ///< for what has no caption of its own
    QStringList m_stepTitles;
    QLatin1StringView m_list; ///< "ul" or "ol" while one is open
    QList<SideNote> m_waiting;
};

} // namespace publish
