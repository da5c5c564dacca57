// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintext.h"

#include "codehighlighter.h"
#include "webtext.h"
#include "wording.h"

namespace publish {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRule = 72;

class Writer
{
public:
    void write(const Telling& telling)
    {
        for (const Block& block : telling.blocks) {
            std::visit([this](const auto& body) { write(body); }, block.body);
            for (const SideNote& note : block.notes)
                write(note);
        }
        m_isInList = false;
    }

    QString text;

private:
    void add(const QString& lines)
    {
        if (lines.isEmpty()) return;
        if (!text.isEmpty()) text += u'\n';
        text += lines + u'\n';
        m_isInList = false;
    }
    void addHeading(const QString& heading, QChar rule)
    {
        if (rule != u' ' && !text.isEmpty()) text += u'\n';
        const QString line = plainLine(heading);
        add(rule == u' ' ? line : line + u'\n' + QString(std::min(line.size(), longestRule), rule));
    }

    void write(const Head& head);
    void write(const Heading& heading)
    {
        addHeading(heading.text, heading.level == Heading::Level::Step ? u'-' : u' ');
    }
    void write(const Paragraph& paragraph);
    void write(const Table& table);
    void write(const Chart& chart) { add(plainLine(wordsOf(chart.spec))); }
    void write(const CodeListing& code);
    void write(const PictureBlock& picture);
    void write(const SideNote& note);

    bool m_isInList = false;
};

void Writer::write(const Head& head)
{
    addHeading(headingOf(head.title), u'=');
    add(plainLine(head.summary.text));
    QStringList lines;
    for (const QString& line : head.lines)
        lines.append(plainLine(line));
    add(lines.join(u'\n'));
    QStringList figures;
    for (const Head::KeyFigure& figure : head.figures)
        figures.append(plainLine(u"- "_s + figure.value + u' ' + figure.label));
    add(figures.join(u'\n'));
}

void Writer::write(const Paragraph& paragraph)
{
    const QString words = plainLine(paragraph.text.text);
    if (paragraph.kind != Paragraph::Kind::ListItem) return add(words);
    const QString item = (paragraph.mark.isEmpty() ? u"-"_s : paragraph.mark) + u' ' + words;
    if (m_isInList) text += item + u'\n';
    else add(item);
    m_isInList = true;
}

void Writer::write(const Table& table)
{
    QStringList lines;
    if (!table.caption.isEmpty()) lines.append(plainLine(table.caption));
    for (const QList<StyledText>& row : table.rows) {
        QStringList cells;
        for (qsizetype c = 0; c < row.size(); ++c)
            if (!row[c].isEmpty()) cells.append(plainLine(table.columns[c].head + u": "_s + row[c].text));
        lines.append(u"- "_s + cells.join(u"; "_s));
    }
    add(lines.join(u'\n'));
}

void Writer::write(const CodeListing& code)
{
    QStringList lines = codeLines(xmlText(code.text));
    for (QString& line : lines)
        line.prepend(line.isEmpty() ? QString() : u"    "_s);
    add(lines.join(u'\n'));
    QStringList below{code.name.isEmpty() ? QString() : sentence(code.name), markdown(code.caption).text};
    add(plainLine(together(below)));
}

void Writer::write(const PictureBlock& picture)
{
    add(plainLine(together({Publish::tr("Picture") + u'.', picture.caption.text, picture.alternativeText})));
}

void Writer::write(const SideNote& note)
{
    QStringList lines{plainLine(note.title)};
    for (const QString& paragraph : note.paragraphs)
        lines.append(plainLine(markdown(paragraph).text));
    if (!note.question.isEmpty()) lines.append(plainLine(note.question));
    add(u"    | "_s + lines.join(u"\n    | "_s));
}

} // namespace

QString plainTextOf(const QList<Telling>& tellings)
{
    Writer writer;
    for (const Telling& telling : tellings)
        writer.write(telling);
    return writer.text;
}

} // namespace publish
