// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdf.h"

#include "pdfcanvas.h"

#include "publish/housestyle.h"

#include <QXmlStreamWriter>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView program("Storyloop");

/// Without what neither XML nor a properties dialog can hold.
QString clean(const QString& text)
{
    QString kept = QString::fromUtf8(text.toUtf8()); // half a letter becomes a question mark
    kept.removeIf([](QChar c) { return c < u' ' || c == u'\ufffe' || c == u'\uffff'; });
    return kept;
}

QByteArray infoDictionary(const DocumentInfo& info)
{
    QByteArray text = "<</Title " + pdfText(clean(info.title));
    if (!info.author.isEmpty()) text += "/Author " + pdfText(clean(info.author));
    return text + "/Creator " + pdfText(program) + "/Producer " + pdfText(program) + ">>";
}

/// The same as in the dictionary, in the words of newer programs; and that the file keeps to PDF/UA.
QByteArray metadata(const DocumentInfo& info)
{
    constexpr QLatin1StringView rdf("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    constexpr QLatin1StringView dc("http://purl.org/dc/elements/1.1/");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    const auto list = [&](const QString& name, const QString& kind, const QString& value, bool isInLanguage) {
        xml.writeStartElement(dc, name);
        xml.writeStartElement(rdf, kind);
        xml.writeStartElement(rdf, u"li"_s);
        if (isInLanguage) xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        xml.writeCharacters(clean(value));
        for (int i = 0; i < 3; ++i)
            xml.writeEndElement();
    };
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    const std::array<std::pair<QLatin1StringView, QLatin1StringView>, 4> spaces{
        {{dc, "dc"_L1},
         {"http://ns.adobe.com/xap/1.0/"_L1, "xmp"_L1},
         {"http://ns.adobe.com/pdf/1.3/"_L1, "pdf"_L1},
         {"http://www.aiim.org/pdfua/ns/id/"_L1, "pdfuaid"_L1}}};
    for (const auto& [space, prefix] : spaces)
        xml.writeNamespace(space, prefix);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    list(u"title"_s, u"Alt"_s, info.title, true);
    if (!info.author.isEmpty()) list(u"creator"_s, u"Seq"_s, info.author, false);
    xml.writeTextElement(spaces[1].first, u"CreatorTool"_s, program);
    xml.writeTextElement(spaces[2].first, u"Producer"_s, program);
    xml.writeTextElement(spaces[3].first, u"part"_s, u"1"_s);
    for (int i = 0; i < 3; ++i)
        xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"r\""_s);
    return bytes;
}

/// The titles and headings, each with those of lower rank below it. Returns 0 where there are none.
int writeOutline(PdfFile& file, const QList<PdfStructure::Bookmark>& marks, const QList<int>& pages, qreal pageHeight)
{
    if (marks.isEmpty()) return 0;
    struct Entry
    {
        int object = 0;
        qsizetype parent = 0;
        QList<qsizetype> kids;
    };
    QList<Entry> entries{{file.reserve(), -1, {}}};
    QList<qsizetype> open{0}; // the entries that the next one may stand below, by level
    for (const PdfStructure::Bookmark& mark : marks) {
        open.resize(std::min<qsizetype>(open.size(), mark.level + 1));
        entries.append({file.reserve(), open.last(), {}});
        entries[open.last()].kids.append(entries.size() - 1);
        open.append(entries.size() - 1);
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        QByteArray text = "<<";
        if (i > 0) {
            const PdfStructure::Bookmark& mark = marks[i - 1];
            const Entry& parent = entries[entry.parent];
            const qsizetype place = parent.kids.indexOf(i);
            text += "/Title " + pdfText(clean(mark.text)) + "/Parent " + pdfReference(parent.object) + "/Dest["
                + pdfReference(pages[mark.page]) + "/XYZ null " + pdfNumber((pageHeight - mark.y) / pt + 6) + " null]";
            if (place > 0) text += "/Prev " + pdfReference(entries[parent.kids[place - 1]].object);
            if (place + 1 < parent.kids.size()) text += "/Next " + pdfReference(entries[parent.kids[place + 1]].object);
        }
        if (!entry.kids.isEmpty()) // what is below the first level is closed
            text += "/First " + pdfReference(entries[entry.kids.first()].object) + "/Last "
                + pdfReference(entries[entry.kids.last()].object) + "/Count "
                + QByteArray::number(i == 0 ? entry.kids.size() : -entry.kids.size());
        file.set(entry.object, text + ">>");
    }
    return entries.first().object;
}

} // namespace

QByteArray pdfOf(const QList<StoryPages>& stories, const DocumentInfo& info, story::Paper paper)
{
    PdfFile file;
    PdfStructure structure;
    const QSizeF size = house::paperSize(paper);
    PdfCanvas canvas(file, structure, size);
    const int catalogue = file.reserve();
    const int tree = file.reserve();
    for (const StoryPages& story : stories) {
        canvas.setStory(structure.addStory(story.title, story.language));
        for (const Page& page : story.pages) {
            canvas.beginPage();
            canvas.draw(page.items);
            canvas.endPage(tree);
        }
    }
    QByteArray kids;
    for (const int page : canvas.pages())
        kids += pdfReference(page) + ' ';
    file.set(tree,
             "<</Type/Pages/Count " + QByteArray::number(canvas.pages().size()) + "/Kids[" + kids.trimmed()
                 + "]/MediaBox[0 0 " + pdfNumber(size.width() / pt) + ' ' + pdfNumber(size.height() / pt)
                 + "]/Resources " + pdfReference(file.add(canvas.resources())) + ">>");
    QByteArray root = "<</Type/Catalog/Pages " + pdfReference(tree) + "/MarkInfo<</Marked true>>/StructTreeRoot "
        + pdfReference(structure.write(file, canvas.pages(), size.height()))
        + "/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>/Metadata "
        + pdfReference(file.addRaw("/Type/Metadata/Subtype/XML", metadata(info)));
    if (!stories.isEmpty()) root += "/Lang " + pdfText(stories.first().language);
    if (const int outline = writeOutline(file, structure.bookmarks(), canvas.pages(), size.height()))
        root += "/Outlines " + pdfReference(outline);
    file.set(catalogue, root + ">>");
    return file.finish(catalogue, file.add(infoDictionary(info)));
}

} // namespace publish
