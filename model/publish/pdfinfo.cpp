// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdf.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace publish {

namespace {

/// The file of QPdfWriter taken apart into its objects, by the table at its end.
struct Objects
{
    QByteArray head;         ///< up to the first object
    QList<QByteArray> bodies; ///< "12 0 obj … endobj" by number - 1; empty: not in use
};

qsizetype numberAfter(const QByteArray& text, const char* key)
{
    const qsizetype at = text.lastIndexOf(key);
    return at < 0
        ? -1
        : text.sliced(at + qsizetype(qstrlen(key))).trimmed().split('\n').first().split(' ').first().toLongLong();
}

/// Nothing where the file is not laid out as QPdfWriter of Qt 6.8 does it.
std::optional<Objects> takenApart(const QByteArray& pdf)
{
    const qsizetype table = numberAfter(pdf, "startxref");
    if (table <= 0 || !pdf.sliced(table).startsWith("xref\n0 ")) return {};
    const qsizetype first = pdf.indexOf('\n', table + 5) + 1;
    const qsizetype count = pdf.sliced(table + 7, first - table - 8).trimmed().toLongLong();
    constexpr qsizetype entryLength = 20;
    if (count < 2 || first + count * entryLength > pdf.size()) return {};
    QList<qsizetype> starts;
    for (qsizetype i = 1; i < count; ++i) {
        const QByteArray entry = pdf.sliced(first + i * entryLength, entryLength);
        starts.append(entry.at(17) == 'n' ? entry.first(10).toLongLong() : -1);
    }
    QList<qsizetype> ends = starts;
    ends.append(table);
    std::ranges::sort(ends);
    Objects objects{pdf.first(*std::ranges::upper_bound(ends, 0)), {}};
    for (const qsizetype start : starts)
        objects.bodies.append(start <= 0 ? QByteArray()
                                         : pdf.sliced(start, *std::ranges::upper_bound(ends, start) - start));
    return objects;
}

/// A text string as PDF writes it, in UTF-16 with its mark.
QByteArray textString(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray infoBody(qsizetype number, const DocumentInfo& info)
{
    QByteArray body = QByteArray::number(number) + " 0 obj\n<<\n/Title " + textString(info.title);
    if (!info.author.isEmpty()) body += "\n/Author " + textString(info.author);
    return body + "\n/Creator (Storyloop)\n/Producer (Qt " QT_VERSION_STR ")\n>>\nendobj\n";
}

QByteArray nameAfter(const QByteArray& body, const QByteArray& key)
{
    const qsizetype at = body.indexOf(key);
    if (at < 0) return {};
    qsizetype end = at + key.size();
    while (end < body.size() && body[end] > ' ' && body[end] != '/')
        ++end;
    return body.sliced(at + key.size(), end - at - key.size());
}

bool isDictionary(const QByteArray& body) { return !body.contains("stream\n") && !body.contains("stream\r"); }

/// A subset font is named with a tag of six letters. QPdfWriter gives the descriptor another one in every process, and
/// forgets it in the font, where readers look: here each font has its own, by its place in the file.
void tagFonts(QList<QByteArray>& bodies)
{
    constexpr qsizetype tagLength = 7; // with the plus sign
    const QByteArray descriptorKey = "/FontName /";
    const QByteArray fontKey = "/BaseFont /";
    QHash<QByteArray, QByteArray> tagged;
    for (QByteArray& body : bodies) {
        const QByteArray name = isDictionary(body) ? nameAfter(body, descriptorKey) : QByteArray();
        if (name.size() <= tagLength) continue;
        const QByteArray bare = name.sliced(tagLength);
        const char letter = char('A' + tagged.size() % 26);
        if (!tagged.contains(bare)) tagged.insert(bare, QByteArray("STORY") + letter + '+' + bare);
        body.replace(QByteArray(descriptorKey + name), QByteArray(descriptorKey + tagged.value(bare)));
    }
    for (QByteArray& body : bodies) {
        const QByteArray name = isDictionary(body) ? nameAfter(body, fontKey) : QByteArray();
        if (tagged.contains(name)) body.replace(QByteArray(fontKey + name), QByteArray(fontKey + tagged.value(name)));
    }
}

QByteArray written(const Objects& objects, qsizetype root, qsizetype info)
{
    QByteArray pdf = objects.head;
    QByteArray table = "xref\n0 " + QByteArray::number(objects.bodies.size() + 1) + "\n0000000000 65535 f \n";
    for (const QByteArray& body : objects.bodies) {
        const QByteArray offset = QByteArray::number(body.isEmpty() ? 0 : pdf.size()).rightJustified(10, '0');
        table += offset + (body.isEmpty() ? " 65535 f \n" : " 00000 n \n");
        pdf += body;
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<<\n/Size " + QByteArray::number(objects.bodies.size() + 1) + "\n/Root "
        + QByteArray::number(root) + " 0 R\n/Info " + QByteArray::number(info) + " 0 R\n>>\nstartxref\n" + start
        + "\n%%EOF\n";
}

} // namespace

QByteArray withInfo(const QByteArray& pdf, const DocumentInfo& info)
{
    std::optional<Objects> objects = takenApart(pdf);
    const qsizetype root = numberAfter(pdf, "/Root");
    const qsizetype properties = numberAfter(pdf, "/Info");
    if (!objects || root < 1 || properties < 1 || std::max(root, properties) > objects->bodies.size()) return pdf;
    objects->bodies[properties - 1] = infoBody(properties, info);
    tagFonts(objects->bodies);
    QByteArray& catalogue = objects->bodies[root - 1];
    const qsizetype at = catalogue.indexOf("<<");
    if (at < 0) return pdf;
    catalogue.insert(at + 2, "\n/Lang (en)\n/ViewerPreferences << /DisplayDocTitle true >>");
    return written(*objects, root, properties);
}

} // namespace publish
