// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipped.h"

#include <QDataStream>
#include <QIODevice>

#include <zlib.h>

namespace publish {

namespace {

constexpr quint16 version = 20; // of the format: 2.0, with folders and deflate
constexpr quint16 namesAreUtf8 = 1 << 11;
constexpr quint16 deflated = 8;
constexpr quint16 firstDay = (1 << 5) | 1; // 1 January 1980, the earliest that there is

/// A raw stream: qCompress() has its own length before it, then the two bytes and at the end the four of zlib.
QByteArray packed(const QByteArray& bytes) { return qCompress(bytes, 9).sliced(4 + 2).chopped(4); }

struct Member
{
    ZipEntry entry;
    QByteArray stored;
    quint32 checksum = 0;
    quint32 offset = 0;
};

/// What the header before a member and that in the directory have in common.
void writeFacts(QDataStream& out, const Member& member)
{
    const bool isPacked = member.entry.isPacked;
    out << version << namesAreUtf8 << (isPacked ? deflated : quint16(0)) << quint16(0) << firstDay << member.checksum
        << quint32(member.stored.size()) << quint32(member.entry.bytes.size()) << quint16(member.entry.name.size())
        << quint16(0); // nothing extra
}

} // namespace

QByteArray zipped(const QList<ZipEntry>& entries)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto raw = [&](const QByteArray& part) { out.writeRawData(part.constData(), int(part.size())); };
    QList<Member> members;
    for (const ZipEntry& entry : entries) {
        const auto* data = reinterpret_cast<const Bytef*>(entry.bytes.constData());
        members.append({entry, entry.isPacked ? packed(entry.bytes) : entry.bytes,
                        quint32(crc32(0, data, uInt(entry.bytes.size()))), quint32(bytes.size())});
        out << quint32(0x04034b50);
        writeFacts(out, members.last());
        raw(entry.name);
        raw(members.last().stored);
    }
    const auto directory = quint32(bytes.size());
    for (const Member& member : std::as_const(members)) {
        out << quint32(0x02014b50) << version;
        writeFacts(out, member);
        out << quint16(0) << quint16(0) << quint16(0) << quint32(0) << member.offset; // no comment, disk or attributes
        raw(member.entry.name);
    }
    const auto length = quint32(bytes.size()) - directory;
    out << quint32(0x06054b50) << quint16(0) << quint16(0) << quint16(members.size()) << quint16(members.size())
        << length << directory << quint16(0);
    return bytes;
}

} // namespace publish
