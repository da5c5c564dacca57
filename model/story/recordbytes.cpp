// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordbytes.h"

#include "patch.h"
#include "project.h"

#include <numeric>

namespace story {

namespace {

/// Of an array: its size and count of users, and what an allocation costs.
constexpr qsizetype arrayHeader = 32;

template <typename List> qsizetype arrayBytes(const List& list)
{
    return list.isEmpty() ? 0 : arrayHeader + list.size() * qsizetype(sizeof(*list.cbegin()));
}

/// Of a record inside a record, what is beside its place there.
qsizetype contentBytes(const RecordType& type, const void* record)
{
    qsizetype bytes = baseBytes(*type.base(record));
    for (const Field& field : type.fields)
        bytes += memberBytes(field, field.member(record));
    return bytes;
}

} // namespace

qsizetype linesBytes(const QStringList& lines)
{
    const auto sum = [](qsizetype bytes, const QString& line) { return bytes + arrayBytes(line); };
    return std::accumulate(lines.begin(), lines.end(), arrayBytes(lines), sum);
}

qsizetype baseBytes(const Record& record)
{
    qsizetype bytes = arrayBytes(record.unknown);
    for (const UnknownMember& member : record.unknown)
        bytes += arrayBytes(member.after) + arrayBytes(member.key) + arrayBytes(member.json);
    for (const auto& [key, annotation] : record.about.asKeyValueRange())
        bytes += arrayHeader + qsizetype(sizeof(QString) + sizeof(Annotation)) + arrayBytes(key)
            + arrayBytes(annotation.source);
    return bytes;
}

qsizetype recordBytes(const RecordType& type, const void* record) { return type.size + contentBytes(type, record); }

qsizetype memberBytes(const Field& field, const void* member)
{
    switch (field.kind) {
    case Kind::Line: return arrayBytes(as<QString>(member));
    case Kind::Code: return arrayBytes(as<Code>(member).text);
    case Kind::Reference: return arrayBytes(as<Reference>(member).id);
    case Kind::References: return linesBytes(as<References>(member).ids);
    case Kind::Prose: return linesBytes(as<Prose>(member).paragraphs);
    case Kind::Lines: return linesBytes(as<QStringList>(member));
    case Kind::Numbers: return arrayBytes(as<QList<double>>(member));
    case Kind::Points: return arrayBytes(as<Series>(member));
    case Kind::Choices: return arrayBytes(field.choice.getAll(member));
    case Kind::Record: return contentBytes(field.type(), member);
    case Kind::List: {
        qsizetype bytes = 0;
        for (int i = 0; i < field.list.size(member); ++i)
            bytes += recordBytes(field.type(), field.list.at(member, i));
        return bytes;
    }
    case Kind::Real:
    case Kind::Whole:
    case Kind::Flag:
    case Kind::Date:
    case Kind::Choice: break; // all there is of them is the member
    }
    return 0;
}

qsizetype bytesOf(const Project& project) { return recordBytes(recordType<Project>(), &project); }

} // namespace story
