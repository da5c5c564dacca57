// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "odtparts.h"

#include "odtstyles.h"
#include "webtext.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace publish::odf {

using namespace Qt::StringLiterals;

QList<int> columnParts(const Table& told)
{
    constexpr double partsPerLetter = 0.7;
    QList<double> least;
    QList<double> wanted;
    for (qsizetype c = 0; c < told.columns.size(); ++c) {
        QStringList cells{told.columns[c].head};
        for (const QList<StyledText>& row : told.rows)
            cells.append(row.value(c).text);
        qsizetype word = 1;
        qsizetype cell = 1;
        for (const QString& words : std::as_const(cells)) {
            cell = std::max(cell, words.size());
            for (const QString& part : words.split(u' '))
                word = std::max(word, part.size());
        }
        least.append(2 + partsPerLetter * double(std::min<qsizetype>(word, 30)));
        wanted.append(std::sqrt(double(cell - std::min(word, cell))));
    }
    const double sum = std::accumulate(least.begin(), least.end(), 0.0);
    const double free = std::max(0.0, tableParts - sum);
    const double wish = std::max(1e-9, std::accumulate(wanted.begin(), wanted.end(), 0.0));
    QList<int> parts;
    for (qsizetype c = 0; c < least.size(); ++c) {
        const double width = least[c] * std::min(1.0, tableParts / sum) + free * wanted[c] / wish;
        parts.append(std::clamp(int(width), 1, tableParts));
    }
    return parts;
}

QByteArray metaPart(const QList<Telling>& tellings)
{
    QStringList titles;
    for (const Telling& telling : tellings)
        titles.append(telling.title);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    writeNamespaces(xml);
    xml.writeStartElement(office, "document-meta"_L1);
    xml.writeAttribute(office, "version"_L1, u"1.3"_s);
    xml.writeStartElement(office, "meta"_L1);
    xml.writeTextElement(dc, "title"_L1, xmlText(titles.join(u" · "_s)));
    xml.writeTextElement(dc, "language"_L1, languageTag(tellings.first().language));
    xml.writeEndDocument();
    return bytes;
}

QByteArray manifestPart(const QList<ZipEntry>& entries)
{
    const QString space = u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(space, "manifest"_L1);
    xml.writeStartElement(space, "manifest"_L1);
    xml.writeAttribute(space, "version"_L1, u"1.3"_s);
    const auto add = [&](const QString& path, const QString& kind) {
        xml.writeEmptyElement(space, "file-entry"_L1);
        xml.writeAttribute(space, "full-path"_L1, path);
        xml.writeAttribute(space, "media-type"_L1, kind);
    };
    add(u"/"_s, u"application/vnd.oasis.opendocument.text"_s);
    for (const ZipEntry& entry : entries) {
        const QString name = QString::fromLatin1(entry.name);
        add(name, name.endsWith(u".xml") ? u"text/xml"_s : u"image/"_s + name.section(u'.', -1));
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace publish::odf
