// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "html.h"

#include "htmlblocks.h"
#include "pagestyle.h"
#include "webtext.h"
#include "wording.h"

#include <QCryptographicHash>
#include <QXmlStreamWriter>

#include <algorithm>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

bool hasNotes(const Telling& telling)
{
    return std::ranges::any_of(telling.blocks, [](const Block& block) { return !block.notes.isEmpty(); });
}

QString titleOf(const QList<Telling>& tellings)
{
    QStringList titles;
    for (const Telling& telling : tellings)
        titles.append(headingOf(telling.title));
    return titles.join(u" · "_s);
}

void writeMeta(QXmlStreamWriter& xml, QLatin1StringView key, const QString& name, const QString& content)
{
    xml.writeEmptyElement("meta"_L1);
    xml.writeAttribute(key, name);
    xml.writeAttribute("content"_L1, content);
    xml.writeCharacters(u"\n"_s);
}

void writeHead(QXmlStreamWriter& xml, const QString& title, story::Typeface typeface)
{
    const QByteArray style = pageStyle(typeface);
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    xml.writeStartElement("head"_L1);
    xml.writeCharacters(u"\n"_s);
    xml.writeEmptyElement("meta"_L1);
    xml.writeAttribute("charset"_L1, "utf-8"_L1);
    xml.writeCharacters(u"\n"_s);
    writeMeta(xml, "http-equiv"_L1, u"Content-Security-Policy"_s,
              u"default-src 'none'; style-src 'sha256-%1'; img-src data:; base-uri 'none'; form-action 'none'"_s.arg(
                  QLatin1StringView(hash)));
    writeMeta(xml, "name"_L1, u"viewport"_s, u"width=device-width, initial-scale=1"_s);
    writeMeta(xml, "name"_L1, u"color-scheme"_s, u"light dark"_s);
    xml.writeTextElement("title"_L1, xmlText(title));
    xml.writeCharacters(u"\n"_s);
    xml.writeTextElement("style"_L1, QString::fromLatin1(style));
    xml.writeEndElement();
    xml.writeCharacters(u"\n"_s);
}

/// Several stories have a list of them above; each title is then a heading of the second level.
void writeStories(QXmlStreamWriter& xml, const QList<Telling>& tellings)
{
    xml.writeStartElement("header"_L1);
    xml.writeTextElement("h1"_L1, Publish::tr("Stories"));
    xml.writeStartElement("nav"_L1);
    xml.writeAttribute("class"_L1, "stories"_L1);
    xml.writeAttribute("aria-label"_L1, Publish::tr("Contents"));
    xml.writeStartElement("ol"_L1);
    for (qsizetype i = 0; i < tellings.size(); ++i) {
        xml.writeStartElement("li"_L1);
        xml.writeStartElement("a"_L1);
        xml.writeAttribute("href"_L1, u"#story-%1"_s.arg(i + 1));
        xml.writeAttribute("lang"_L1, languageTag(tellings[i].language));
        xml.writeCharacters(xmlText(headingOf(tellings[i].title)));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    for (int open = 0; open < 3; ++open)
        xml.writeEndElement();
    xml.writeCharacters(u"\n"_s);
}

} // namespace

QByteArray htmlOf(const QList<Telling>& tellings, CodeHighlighter* highlighter, story::Typeface typeface)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeDTD(u"<!DOCTYPE html>"_s);
    xml.writeCharacters(u"\n"_s);
    xml.writeStartElement("html"_L1);
    xml.writeAttribute("lang"_L1, languageTag(tellings.size() == 1 ? tellings.first().language : u"en"_s));
    xml.writeCharacters(u"\n"_s);
    writeHead(xml, titleOf(tellings), typeface);
    xml.writeStartElement("body"_L1);
    if (std::ranges::any_of(tellings, hasNotes)) xml.writeAttribute("class"_L1, "study"_L1);
    xml.writeCharacters(u"\n"_s);
    if (tellings.size() > 1) writeStories(xml, tellings);
    xml.writeStartElement("main"_L1);
    xml.writeCharacters(u"\n"_s);
    for (qsizetype i = 0; i < tellings.size(); ++i)
        HtmlBlocks(xml, highlighter, int(i) + 1, tellings.size() > 1 ? 2 : 1).write(tellings[i]);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeCharacters(u"\n"_s);
    return bytes;
}

} // namespace publish
