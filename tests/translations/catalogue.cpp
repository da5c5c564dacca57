// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace translations {

using namespace Qt::StringLiterals;

namespace {

/// What a tool says about its progress is nothing to us; whatever it warns of is an error.
std::expected<void, QString> run(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(STORYLOOP_SOURCE_DIR));
    process.start(tool, arguments);
    process.waitForFinished(60000);
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (process.error() != QProcess::UnknownError) return std::unexpected(tool + u": " + process.errorString());
    if (process.exitCode() != 0 || !said.isEmpty()) return std::unexpected(u"%1: %2"_s.arg(tool, said));
    return {};
}

Text readText(QXmlStreamReader& xml, const QString& context)
{
    Text text{.context = context, .isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) text.source = xml.readElementText();
        else if (xml.name() == "comment"_L1) text.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            text.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!text.isPlural) text.forms.append(xml.readElementText());
            else
                while (xml.readNextStartElement())
                    text.forms.append(xml.readElementText());
        } else xml.skipCurrentElement();
    }
    return text;
}

void writeText(QXmlStreamWriter& xml, const Text& text)
{
    xml.writeStartElement("message"_L1);
    if (text.isPlural) xml.writeAttribute("numerus"_L1, "yes"_L1);
    xml.writeTextElement("source"_L1, text.source);
    if (!text.comment.isEmpty()) xml.writeTextElement("comment"_L1, text.comment);
    xml.writeStartElement("translation"_L1);
    if (!text.isPlural) xml.writeCharacters(text.forms.value(0));
    else
        for (const QString& form : text.forms)
            xml.writeTextElement("numerusform"_L1, form);
    xml.writeEndElement();
    xml.writeEndElement();
}

QString accented(const QString& text)
{
    static const QHash<QChar, QChar> accents{{u'a', u'å'}, {u'c', u'ç'}, {u'e', u'é'}, {u'i', u'ï'}, {u'n', u'ñ'},
                                             {u'o', u'ø'}, {u's', u'š'}, {u'u', u'ü'}, {u'y', u'ý'}, {u'A', u'Å'},
                                             {u'C', u'Ç'}, {u'E', u'É'}, {u'I', u'Ï'}, {u'N', u'Ñ'}, {u'O', u'Ø'},
                                             {u'S', u'Š'}, {u'U', u'Ü'}, {u'Y', u'Ý'}};
    QString result = text;
    for (QChar& c : result)
        c = accents.value(c, c);
    return result;
}

/// A word grows into a longer one, several words into more of them: they break where a translation would.
QString padding(qsizetype length, bool isWord)
{
    QString result = isWord ? QString() : u" "_s;
    while (result.size() < length)
        result += result.size() % 8 == 7 && length - result.size() > 1 && !isWord ? u' ' : u'ö';
    return result;
}

} // namespace

QString pseudo(const QString& text)
{
    static const QRegularExpression kept(uR"(%L?\d+|%n|&&|&\w+;|&\w|<[^>]*>)"_s);
    QString result;
    qsizetype at = 0;
    qsizetype letters = 0;
    const auto append = [&](const QString& part) {
        result += accented(part);
        letters += part.size();
    };
    for (const auto& match : kept.globalMatch(text)) {
        append(text.sliced(at, match.capturedStart() - at));
        result += match.captured();
        at = match.capturedEnd();
    }
    append(text.sliced(at));
    return u'⟦' + result + padding((letters * 4 + 9) / 10, !text.trimmed().contains(u' ')) + u'⟧';
}

std::expected<QList<Text>, QString> readCatalogue(const QString& file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly)) return std::unexpected(file + u": " + device.errorString());
    QXmlStreamReader xml(&device);
    QList<Text> texts;
    QString context;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) { // context
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1) context = xml.readElementText();
            else if (xml.name() == "message"_L1) texts.append(readText(xml, context));
            else xml.skipCurrentElement();
        }
    }
    if (xml.hasError()) return std::unexpected(file + u": " + xml.errorString());
    return texts;
}

bool writeCatalogue(const QString& file, const QString& language, const QList<Text>& texts)
{
    QFile device(file);
    if (!device.open(QIODevice::WriteOnly)) return false;
    QXmlStreamWriter xml(&device);
    xml.writeStartDocument();
    xml.writeDTD("<!DOCTYPE TS>"_L1);
    xml.writeStartElement("TS"_L1);
    xml.writeAttribute("version"_L1, "2.1"_L1);
    xml.writeAttribute("language"_L1, language);
    for (const Text& text : texts) {
        xml.writeStartElement("context"_L1);
        xml.writeTextElement("name"_L1, text.context);
        writeText(xml, text);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return !xml.hasError();
}

std::expected<void, QString> extract(const QString& file)
{
    QFile::remove(file);
    return run(QStringLiteral(LUPDATE),
               {u"app"_s, u"views"_s, u"model"_s, u"-I"_s, u"."_s, u"-I"_s, u"model"_s, u"-silent"_s, u"-locations"_s,
                u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s, u"en"_s, u"-ts"_s, file});
}

std::expected<void, QString> releasePseudo(const QString& qmFile)
{
    const QString tsFile = qmFile.chopped(3) + u".ts";
    if (auto extracted = extract(tsFile); !extracted) return extracted;
    auto texts = readCatalogue(tsFile);
    if (!texts) return std::unexpected(texts.error());
    for (Text& text : *texts)
        text.forms.fill(pseudo(text.source), text.isPlural ? 2 : 1);
    if (!writeCatalogue(tsFile, u"en"_s, *texts)) return std::unexpected(tsFile + u": cannot be written"_s);
    return run(QStringLiteral(LRELEASE), {u"-silent"_s, tsFile, u"-qm"_s, qmFile});
}

} // namespace translations
