// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown.h"

#include "chartpicture.h"
#include "markdowntext.h"
#include "picture.h"
#include "webtext.h"
#include "wording.h"

#include <QUrl>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

class Writer
{
public:
    explicit Writer(const QString& folder)
        : m_folder(folder)
    {
    }

    void write(const Telling& telling)
    {
        for (const Block& block : telling.blocks) {
            std::visit([this](const auto& body) { write(body); }, block.body);
            for (const SideNote& note : block.notes)
                write(note);
        }
        m_isInList = false;
    }

    Made made() { return {m_text.toUtf8(), std::move(m_files)}; }

private:
    /// A block of lines, below an empty one.
    void add(const QString& lines)
    {
        if (lines.isEmpty()) return;
        if (!m_text.isEmpty()) m_text += u'\n';
        m_text += lines + u'\n';
        m_isInList = false;
    }
    void add(const StyledText& text) { add(markdownLine(text)); }
    /// A sign at its end would be read as a mark, too.
    void addHeading(const QString& signs, const QString& heading)
    {
        QString text = markdownText(StyledText(heading)).trimmed();
        if (text.endsWith(u'#')) text.insert(text.size() - 1, u'\\');
        add(signs + text);
    }

    void write(const Head& head);
    void write(const Heading& heading);
    void write(const Paragraph& paragraph);
    void write(const Table& table) { writeTable(table); }
    void write(const Chart& chart);
    void write(const CodeListing& code);
    void write(const PictureBlock& picture);
    void write(const SideNote& note);
    void writeTable(const Table& table);
    /// The reference to a file that it puts into the folder.
    QString shown(const QString& name, const QByteArray& bytes, const QString& words);

    QString m_folder;
    QString m_text;
    QList<FileBeside> m_files;
    int m_charts = 0;
    int m_pictures = 0;
    bool m_isInList = false;
};

void Writer::write(const Head& head)
{
    addHeading(u"# "_s, headingOf(head.title));
    add(head.summary);
    for (const QString& line : head.lines)
        add(StyledText(line));
    QStringList figures;
    for (const Head::KeyFigure& figure : head.figures) {
        StyledText line(figure.value, Style::Strong);
        line.append(u' ' + figure.label);
        figures.append(u"- "_s + markdownLine(line));
    }
    add(figures.join(u'\n'));
}

void Writer::write(const Heading& heading)
{
    addHeading(heading.level == Heading::Level::Step ? u"## "_s : u"### "_s, heading.text);
}

/// The items of a list stand close; one that is numbered anew, or is no longer numbered, begins another.
void Writer::write(const Paragraph& paragraph)
{
    if (paragraph.kind != Paragraph::Kind::ListItem) return add(paragraph.text);
    constexpr qsizetype longestMark = 10; // nine digits and a point
    const bool isNumbered = !paragraph.mark.isEmpty() && paragraph.mark.size() <= longestMark;
    StyledText text =
        isNumbered ? StyledText() : StyledText(paragraph.mark.isEmpty() ? QString() : paragraph.mark + u' ');
    text.append(paragraph.text);
    const QString line = (isNumbered ? paragraph.mark : u"-"_s) + u' ' + markdownLine(text);
    if (!m_isInList) add(line);
    else m_text += line + u'\n';
    m_isInList = true;
}

void Writer::writeTable(const Table& table)
{
    add(StyledText(table.caption));
    const auto line = [](const QStringList& cells) { return u"| "_s + cells.join(u" | "_s) + u" |"_s; };
    QStringList heads;
    QStringList rule;
    for (const Table::Column& column : table.columns) {
        heads.append(markdownText(StyledText(column.head)));
        rule.append(column.isNumeric ? u"---:"_s : u"---"_s);
    }
    QStringList lines{line(heads), line(rule)};
    for (const QList<StyledText>& row : table.rows) {
        QStringList cells;
        for (const StyledText& cell : row)
            cells.append(markdownText(cell).trimmed());
        lines.append(line(cells));
    }
    add(lines.join(u'\n'));
}

QString Writer::shown(const QString& name, const QByteArray& bytes, const QString& words)
{
    m_files.append({name, bytes});
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(m_folder)) + u'/' + name;
    return u"!["_s + markdownText(StyledText(words)) + u"]("_s + path + u')';
}

void Writer::write(const Chart& chart)
{
    const analysis::ChartSpec& spec = chart.spec;
    if (m_folder.isEmpty()) {
        add(StyledText(spec.title, Style::Strong));
        if (!spec.description.contains(spec.title)) add(StyledText(spec.description));
    } else {
        const QString name = u"chart-%1.svg"_s.arg(++m_charts);
        add(shown(name, chartSvg(spec), wordsOf(spec)));
    }
    if (spec.table.isEmpty()) return;
    Table data = dataOf(spec);
    data.caption.clear(); // the finding stands above
    add(u"<details><summary>"_s + Publish::tr("The data of this chart").toHtmlEscaped() + u"</summary>"_s);
    writeTable(data);
    add(u"</details>"_s);
}

void Writer::write(const CodeListing& code)
{
    add(markdownCode(code.text, code.language));
    StyledText below(code.name, Style::Strong);
    if (!below.isEmpty() && !code.caption.isEmpty()) below.append(u". "_s);
    below.append(markdown(code.caption));
    add(below);
}

void Writer::write(const PictureBlock& picture)
{
    const EncodedPicture file = m_folder.isEmpty() ? EncodedPicture() : encoded(picture.bytes);
    if (!file.bytes.isEmpty()) {
        const QString name = u"picture-%1.%2"_s.arg(++m_pictures).arg(file.suffix);
        add(shown(name, file.bytes,
                  picture.alternativeText.isEmpty() ? picture.caption.text : picture.alternativeText));
        return add(picture.caption);
    }
    StyledText words(Publish::tr("Picture") + u". "_s, Style::Label);
    words.append(picture.caption);
    if (!picture.caption.isEmpty() && !picture.alternativeText.isEmpty()) words.append(u" "_s);
    words.append(picture.alternativeText);
    add(words);
}

void Writer::write(const SideNote& note)
{
    QStringList lines{markdownText(StyledText(note.title + u'.', Style::Strong))};
    for (const QString& paragraph : note.paragraphs)
        lines.append(markdownLine(markdown(paragraph)));
    if (!note.question.isEmpty()) lines.append(markdownText(StyledText(note.question, Style::Emphasis)));
    add(u"> "_s + lines.join(u"\n>\n> "_s));
}

} // namespace

Made markdownOf(const QList<Telling>& tellings, const QString& folder)
{
    Writer writer(folder);
    for (const Telling& telling : tellings)
        writer.write(telling);
    return writer.made();
}

} // namespace publish
