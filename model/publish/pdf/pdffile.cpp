// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffile.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace publish {

namespace {

constexpr int deflateLevel = 6;
/// In one stream, so that a reader that wants one of them need not unpack all.
constexpr qsizetype mostObjectsTogether = 500;

/// What qCompress() gives, without the length that it puts in front.
QByteArray deflated(const QByteArray& data) { return qCompress(data, deflateLevel).sliced(4); }

template <typename Number> void appendBytes(QByteArray& bytes, Number value)
{
    const Number big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

QByteArray streamBody(const QByteArray& entries, const QByteArray& data)
{
    return "<<" + entries + "/Length " + QByteArray::number(data.size()) + ">>stream\n" + data + "\nendstream";
}

} // namespace

QByteArray pdfNumber(qreal value, int digits)
{
    QByteArray text = QByteArray::number(value, 'f', digits);
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.')) text.chop(1);
    }
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray pdfString(const QByteArray& bytes)
{
    QByteArray text = "(";
    for (const char c : bytes) {
        if (c == '\r') text += "\\r"; // a reader would take it for a line feed
        else if (c == '(' || c == ')' || c == '\\') (text += '\\') += c;
        else text += c;
    }
    return text + ')';
}

QByteArray pdfHex(const QString& text, bool withMark)
{
    QByteArray bytes;
    for (const QChar c : text)
        appendBytes(bytes, c.unicode());
    return (withMark ? "<feff" : "<") + bytes.toHex() + '>';
}

QByteArray pdfText(const QString& text)
{
    const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
    return isPlain ? pdfString(text.toLatin1()) : pdfHex(text, true);
}

QByteArray pdfReference(int object) { return QByteArray::number(object) + " 0 R"; }

int PdfFile::reserve()
{
    m_objects.append({"null"});
    return int(m_objects.size());
}

int PdfFile::add(const QByteArray& body)
{
    m_objects.append({body});
    return int(m_objects.size());
}

int PdfFile::addRaw(const QByteArray& entries, const QByteArray& data)
{
    m_objects.append({streamBody(entries, data), true});
    return int(m_objects.size());
}

int PdfFile::addStream(const QByteArray& entries, const QByteArray& data)
{
    return addRaw(entries + "/Filter/FlateDecode", deflated(data));
}

void PdfFile::packObjects()
{
    QList<int> loose;
    for (int i = 0; i < m_objects.size(); ++i)
        if (!m_objects[i].isStream) loose.append(i);
    for (qsizetype first = 0; first < loose.size(); first += mostObjectsTogether) {
        const qsizetype count = std::min(mostObjectsTogether, loose.size() - first);
        QByteArray places;
        QByteArray bodies;
        for (qsizetype i = 0; i < count; ++i) {
            Object& object = m_objects[loose[first + i]];
            places += QByteArray::number(loose[first + i] + 1) + ' ' + QByteArray::number(bodies.size()) + ' ';
            bodies += object.body + '\n';
            object.place = i;
            object.holder = int(m_objects.size()) + 1;
        }
        addStream("/Type/ObjStm/N " + QByteArray::number(count) + "/First " + QByteArray::number(places.size()),
                  places + bodies);
    }
}

QByteArray PdfFile::finish(int catalogue, int info)
{
    packObjects();
    QByteArray file = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    QByteArray table(1 + 4, '\0');
    appendBytes(table, quint16(0xffff)); // object 0 is never in use
    for (int i = 0; i < m_objects.size(); ++i) {
        Object& object = m_objects[i];
        if (object.isStream) {
            object.place = file.size();
            file += QByteArray::number(i + 1) + " 0 obj\n" + object.body + "\nendobj\n";
        }
        table.append(object.isStream ? '\1' : '\2');
        appendBytes(table, quint32(object.isStream ? object.place : object.holder));
        appendBytes(table, quint16(object.isStream ? 0 : object.place));
    }
    const qsizetype start = file.size();
    table.append('\1'); // the table itself
    appendBytes(table, quint32(start));
    appendBytes(table, quint16(0));
    const int number = int(m_objects.size()) + 1;
    const QByteArray id = '<' + QCryptographicHash::hash(file, QCryptographicHash::Sha256).first(16).toHex() + '>';
    const QByteArray entries = "/Type/XRef/W[1 4 2]/Size " + QByteArray::number(number + 1) + "/Root "
        + pdfReference(catalogue) + "/Info " + pdfReference(info) + "/ID[" + id + id + "]/Filter/FlateDecode";
    file += QByteArray::number(number) + " 0 obj\n" + streamBody(entries, deflated(table)) + "\nendobj\n";
    return file + "startxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

} // namespace publish
