// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdf.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace publish {

namespace {

constexpr int twipsPerInch = 1440;

/// The same as in the document's properties, without the time of writing that QPdfWriter would put in.
QByteArray xmp(const DocumentInfo& info)
{
    const QString title = info.title.toHtmlEscaped();
    const QString author = info.author.toHtmlEscaped();
    QString text =
        QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                       "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
                       "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>");
    text = text.arg(title);
    if (!author.isEmpty())
        text += QStringLiteral("<dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>").arg(author);
    text += QStringLiteral("<xmp:CreatorTool>Storyloop</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>\n"
                           "<?xpacket end=\"w\"?>");
    return text.toUtf8();
}

void setUp(QPdfWriter& writer, const DocumentInfo& info, story::Paper paper)
{
    writer.setTitle(info.title);
    writer.setCreator(QStringLiteral("Storyloop"));
    writer.setDocumentXmpMetadata(xmp(info));
    writer.setResolution(twipsPerInch);
    writer.setPageSize(QPageSize(paper == story::Paper::Letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
}

/// QPdfWriter (Qt 6.8) writes the fonts in the order of a QHash, which is another one in every process unless hashes
/// that begin here have a fixed seed. Each hash keeps the seed that it began with, so others are left as they are.
class FixedHashSeed
{
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashSeed(const FixedHashSeed&) = delete;
    FixedHashSeed& operator=(const FixedHashSeed&) = delete;
};

} // namespace

QByteArray pdfOf(const QList<Page>& pages, const DocumentInfo& info, story::Paper paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const FixedHashSeed seed;
    {
        QPdfWriter writer(&buffer);
        setUp(writer, info, paper);
        QPainter painter(&writer);
        PainterCanvas canvas(painter);
        for (const Page& page : pages) {
            if (&page != &pages.first()) writer.newPage();
            canvas.draw(page.items);
        }
    }
    return withInfo(bytes, info);
}

} // namespace publish
