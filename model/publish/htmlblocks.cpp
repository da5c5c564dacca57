// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlblocks.h"

#include "chartpicture.h"
#include "htmlnotes.h"
#include "pagestyle.h"
#include "picture.h"
#include "webtext.h"
#include "wording.h"

#include <QLocale>
#include <QXmlStreamWriter>

#include <algorithm>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

/// A column of sentences is not squeezed to the width of its longest word, and one of dates is not broken.
QString classOf(const Table& table, qsizetype column)
{
    constexpr qsizetype sentence = 60;
    constexpr qsizetype date = 12;
    if (table.columns[column].isNumeric) return u"number"_s;
    qsizetype longest = 0;
    for (const QList<StyledText>& row : table.rows)
        longest = std::max(longest, row.value(column).text.size());
    return longest > sentence ? u"long"_s : longest <= date ? u"short"_s : QString();
}

/// The column that stands for the row: the first that is not a number.
qsizetype nameColumn(const Table& table)
{
    const auto found = std::ranges::find(table.columns, false, &Table::Column::isNumeric);
    return found == table.columns.end() ? 0 : found - table.columns.begin();
}

} // namespace

HtmlBlocks::HtmlBlocks(QXmlStreamWriter& xml, CodeHighlighter* highlighter, int story, int level)
    : m_xml(xml)
    , m_highlighter(highlighter)
    , m_story(story)
    , m_level(level)
{
}

void HtmlBlocks::write(const Telling& telling)
{
    for (const Block& block : telling.blocks)
        if (const auto* heading = std::get_if<Heading>(&block.body); heading && heading->level == Heading::Level::Step)
            m_stepTitles.append(heading->text);
    const QString language = languageTag(telling.language);
    open("article"_L1);
    attribute("id"_L1, u"story-%1"_s.arg(m_story));
    attribute("lang"_L1, language);
    if (QLocale(language).textDirection() == Qt::RightToLeft) attribute("dir"_L1, u"rtl"_s);
    endLine();
    QList<Block> blocks = telling.blocks;
    const QList<CrowdedNotes> crowded = takeCrowdedNotes(blocks);
    auto more = crowded.begin();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const auto* paragraph = std::get_if<Paragraph>(&blocks[i].body);
        enterList(paragraph && paragraph->kind == Paragraph::Kind::ListItem ? paragraph : nullptr);
        std::visit([this](const auto& body) { write(body); }, blocks[i].body);
        endLine();
        m_waiting.append(blocks[i].notes);
        const bool isStepEnd = more != crowded.end() && more->after == i;
        if (isStepEnd) closeList();
        if (m_list.isEmpty()) writeWaiting();
        if (isStepEnd) writeMore((more++)->notes);
    }
    closeList();
    close();
    endLine();
}

void HtmlBlocks::write(const Head& head)
{
    openBlock("header"_L1);
    m_lastLevel = m_level;
    m_heading = headingOf(head.title);
    element(m_level == 1 ? "h1"_L1 : "h2"_L1, StyledText(headingOf(head.title)), u"title"_s);
    if (!head.summary.isEmpty()) element("p"_L1, head.summary, u"summary"_s);
    for (const QString& line : head.lines)
        element("p"_L1, StyledText(line), u"byline"_s);
    if (!head.figures.isEmpty()) {
        open("dl"_L1, u"figures"_s);
        for (const Head::KeyFigure& figure : head.figures) {
            open("div"_L1);
            element("dt"_L1, StyledText(figure.label));
            element("dd"_L1, StyledText(figure.value));
            close();
        }
        close();
    }
    if (m_level == 1 && m_stepTitles.size() > 1) writeContents();
    close();
}

void HtmlBlocks::writeContents()
{
    open("nav"_L1);
    attribute("aria-label"_L1, Publish::tr("Contents"));
    open("ul"_L1);
    for (qsizetype i = 0; i < m_stepTitles.size(); ++i) {
        open("li"_L1);
        open("a"_L1);
        attribute("href"_L1, u"#story-%1-step-%2"_s.arg(m_story).arg(i + 1));
        text(m_stepTitles[i]);
        close(2);
    }
    close(2);
}

/// A level is never left out, or those who jump from heading to heading would miss one.
void HtmlBlocks::write(const Heading& heading)
{
    const bool isStep = heading.level == Heading::Level::Step;
    m_lastLevel = std::min(m_level + (isStep ? 1 : 2), m_lastLevel + 1);
    m_heading = heading.text;
    const QString name = u"h%1"_s.arg(m_lastLevel);
    openBlock(QLatin1StringView(name.toLatin1()));
    if (isStep) attribute("id"_L1, u"story-%1-step-%2"_s.arg(m_story).arg(++m_steps));
    text(heading.text);
    close();
}

void HtmlBlocks::enterList(const Paragraph* item)
{
    const QLatin1StringView wanted = !item ? ""_L1 : item->mark.isEmpty() ? "ul"_L1 : "ol"_L1;
    if (wanted == m_list) return;
    closeList();
    m_list = wanted;
    if (!m_list.isEmpty()) openBlock(m_list);
}

void HtmlBlocks::closeList()
{
    if (m_list.isEmpty()) return;
    close();
    endLine();
    m_list = {};
    writeWaiting();
}

void HtmlBlocks::writeWaiting()
{
    for (const SideNote& note : std::exchange(m_waiting, {}))
        write(note);
}

void HtmlBlocks::write(const Paragraph& paragraph)
{
    switch (paragraph.kind) {
    case Paragraph::Kind::ListItem: {
        open("li"_L1);
        bool isNumber = false;
        const int number = QStringView(paragraph.mark).chopped(paragraph.mark.isEmpty() ? 0 : 1).toInt(&isNumber);
        if (isNumber) attribute("value"_L1, QString::number(number));
        inlineText(paragraph.text);
        return close();
    }
    case Paragraph::Kind::Quiet: openBlock("p"_L1, u"quiet"_s); break;
    case Paragraph::Kind::Source: openBlock("p"_L1, u"sources"_s); break;
    case Paragraph::Kind::Body: openBlock("p"_L1); break;
    }
    inlineText(paragraph.text);
    close();
}

void HtmlBlocks::write(const Table& table)
{
    openBlock("div"_L1, u"scroll table"_s);
    writeRows(table);
    close();
}

void HtmlBlocks::writeRows(const Table& table)
{
    attribute("role"_L1, u"group"_s);
    attribute("aria-label"_L1, table.caption.isEmpty() ? m_heading : table.caption);
    attribute("tabindex"_L1, u"0"_s);
    open("table"_L1);
    element("caption"_L1, StyledText(table.caption.isEmpty() ? m_heading : table.caption),
            table.caption.isEmpty() ? u"hidden"_s : QString());
    open("thead"_L1);
    open("tr"_L1);
    QStringList classes;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        classes.append(classOf(table, c));
        open("th"_L1, classes.last());
        attribute("scope"_L1, u"col"_s);
        text(table.columns[c].head);
        close();
    }
    close(2);
    open("tbody"_L1);
    for (const QList<StyledText>& row : table.rows)
        writeRow(row, classes, nameColumn(table));
    close(2);
}

void HtmlBlocks::writeRow(const QList<StyledText>& row, const QStringList& classes, qsizetype name)
{
    open("tr"_L1);
    for (qsizetype c = 0; c < row.size(); ++c) {
        const bool isName = c == name && !row[c].isEmpty();
        open(isName ? "th"_L1 : "td"_L1, classes.value(c));
        if (isName) attribute("scope"_L1, u"row"_s);
        inlineText(row[c]);
        close();
    }
    close();
    endLine();
}

void HtmlBlocks::write(const Chart& chart)
{
    openBlock("figure"_L1);
    open("div"_L1, u"scroll"_s);
    attribute("role"_L1, u"group"_s);
    attribute("aria-label"_L1, Publish::tr("Chart"));
    attribute("tabindex"_L1, u"0"_s);
    writeChart(m_xml, chart.spec, u"story-%1-chart-%2"_s.arg(m_story).arg(++m_charts));
    close();
    if (!chart.spec.table.isEmpty()) {
        open("details"_L1);
        element("summary"_L1, StyledText(Publish::tr("The data of this chart")));
        open("div"_L1, u"scroll table"_s);
        writeRows(dataOf(chart.spec));
        close(2);
    }
    close();
}

void HtmlBlocks::write(const CodeListing& code)
{
    const QStringList lines = codeLines(code.text);
    QList<QList<CodeSpan>> spans(lines.size());
    if (m_highlighter) spans = m_highlighter->highlight(lines, code.language, code.name);
    openBlock("figure"_L1);
    open("pre"_L1, u"scroll"_s);
    attribute("tabindex"_L1, u"0"_s);
    open("code"_L1);
    for (qsizetype i = 0; i < lines.size(); ++i)
        writeCodeLine(lines[i], spans[i]);
    close(2);
    StyledText below(code.name, Style::Label);
    if (!below.isEmpty() && !code.caption.isEmpty()) below.append(u". "_s);
    below.append(markdown(code.caption));
    if (!below.isEmpty()) element("figcaption"_L1, below);
    close();
}

void HtmlBlocks::writeCodeLine(const QString& line, const QList<CodeSpan>& spans)
{
    qsizetype at = 0;
    for (const CodeSpan& span : spans) {
        text(line.sliced(at, span.start - at));
        open("span"_L1, codeClass(span.style));
        text(line.sliced(span.start, span.length));
        close();
        at = span.start + span.length;
    }
    text(line.sliced(at) + u'\n');
}

void HtmlBlocks::write(const PictureBlock& picture)
{
    const EncodedPicture shown = encoded(picture.bytes);
    openBlock("figure"_L1);
    StyledText words = picture.caption;
    if (shown.bytes.isEmpty()) {
        const QString said = picture.alternativeText.isEmpty() ? QString() : u' ' + picture.alternativeText;
        words.append(said + u' ' + Publish::tr("(The picture is damaged and cannot be shown.)"));
    } else {
        m_xml.writeEmptyElement("img"_L1);
        attribute("src"_L1, u"data:image/%1;base64,"_s.arg(shown.suffix) + QLatin1StringView(shown.bytes.toBase64()));
        attribute("width"_L1, QString::number(shown.size.width()));
        attribute("height"_L1, QString::number(shown.size.height()));
        const QString said = picture.alternativeText.isEmpty() ? picture.caption.text : picture.alternativeText;
        attribute("alt"_L1, said.isEmpty() ? Publish::tr("Picture") : said);
    }
    if (!words.isEmpty()) element("figcaption"_L1, words);
    close();
}

void HtmlBlocks::write(const SideNote& note)
{
    open("aside"_L1);
    attribute("role"_L1, u"note"_s); // there are too many for landmarks
    element("p"_L1, StyledText(note.title), u"note"_s);
    for (const QString& paragraph : note.paragraphs)
        element("p"_L1, markdown(paragraph));
    if (!note.question.isEmpty()) element("p"_L1, StyledText(note.question, Style::Emphasis));
    close();
    endLine();
}

void HtmlBlocks::writeMore(const QList<SideNote>& notes)
{
    openBlock("aside"_L1, u"more"_s);
    attribute("role"_L1, u"note"_s);
    element("p"_L1, StyledText(Publish::tr("More to prepare here")), u"note"_s);
    for (const SideNote& note : notes) {
        StyledText words(note.title + u'.', Style::Strong);
        for (const QString& paragraph : note.paragraphs) {
            words.append(u" "_s);
            words.append(markdown(paragraph));
        }
        if (!note.question.isEmpty()) words.append(u' ' + note.question, Style::Emphasis);
        element("p"_L1, words);
    }
    close();
    endLine();
}

} // namespace publish
