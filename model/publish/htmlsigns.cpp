// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlblocks.h"

#include "webtext.h"

#include <QXmlStreamWriter>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

QString classesOf(Styles styles)
{
    QStringList classes;
    if (styles & Style::Quiet) classes.append(u"quiet"_s);
    if (styles & Style::Good) classes.append(u"good"_s);
    if (styles & Style::Bad) classes.append(u"bad"_s);
    return classes.join(u' ');
}

} // namespace

void HtmlBlocks::open(QLatin1StringView element, const QString& classes)
{
    m_xml.writeStartElement(element);
    if (!classes.isEmpty()) attribute("class"_L1, classes);
}

void HtmlBlocks::openBlock(QLatin1StringView element, const QString& classes)
{
    open(element, classes.isEmpty() ? u"block"_s : u"block "_s + classes);
}

void HtmlBlocks::close(int elements)
{
    for (int i = 0; i < elements; ++i) {
        m_xml.writeCharacters(QString()); // or one that is empty would be "<p/>", which opens it in HTML
        m_xml.writeEndElement();
    }
}

void HtmlBlocks::attribute(QLatin1StringView name, const QString& value) { m_xml.writeAttribute(name, xmlText(value)); }
void HtmlBlocks::text(const QString& text) { m_xml.writeCharacters(xmlText(text)); }
void HtmlBlocks::endLine() { m_xml.writeCharacters(u"\n"_s); }

void HtmlBlocks::element(QLatin1StringView name, const StyledText& content, const QString& classes)
{
    open(name, classes);
    inlineText(content);
    close();
}

/// Neighbours with the same address are one link.
void HtmlBlocks::inlineText(const StyledText& styled)
{
    QString address;
    const auto enterLink = [&](const QString& wanted) {
        if (wanted == address) return;
        if (!address.isEmpty()) close();
        address = wanted;
        if (address.isEmpty()) return;
        open("a"_L1);
        attribute("href"_L1, address);
    };
    for (const StyledRun& run : runsOf(styled)) {
        enterLink(isWebAddress(run.link) ? run.link : QString());
        int opened = 0;
        const auto tag = [&](bool isWanted, QLatin1StringView name, const QString& classes = {}) {
            if (isWanted) open(name, classes);
            opened += isWanted;
        };
        const QString classes = classesOf(run.styles);
        tag(!classes.isEmpty() && run.link.isEmpty(), "span"_L1, classes);
        tag(run.styles.testFlag(Style::Label), "b"_L1, u"label"_s);
        tag(run.styles.testFlag(Style::Strong), "strong"_L1);
        tag(run.styles.testFlag(Style::Emphasis), "em"_L1);
        tag(run.styles.testFlag(Style::Code), "code"_L1);
        text(run.text);
        close(opened);
    }
    enterLink({});
}

} // namespace publish
