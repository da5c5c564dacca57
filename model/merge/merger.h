// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "merge.h"

#include <QSet>

/// For the files that merge records, and for nobody else.
namespace merge {

/// The same member or record in three versions.
struct Three
{
    const void* base;
    const void* mine;
    const void* theirs;
};

/// An entry by the name of its record type and its id.
using NamedEntry = std::pair<QByteArray, QString>;

class Merger
{
public:
    /// `wanted`: entries that stay although one side removed them.
    explicit Merger(const QSet<NamedEntry>& wanted = {})
        : m_wanted(wanted)
    {
    }

    /// `result` is a copy of mine, and becomes the merged record.
    void mergeRecord(const story::RecordType& type, const Three& records, void* result, const story::FieldPath& path);

    QList<Clash> clashes;
    QList<story::FieldPath> kept;

private:
    void mergeMember(const story::Field& field, const Three& members, void* result, const story::FieldPath& path,
                     bool isPositional);
    void mergeList(const story::Field& field, const Three& lists, void* result, const story::FieldPath& path);
    [[nodiscard]] bool stays(const story::RecordType& type, const Three& entries, const story::FieldPath& path);
    void mergeAnnotations(const story::RecordType& type, const Three& records, void* result,
                          const story::FieldPath& path);
    [[nodiscard]] story::Annotation mergeAnnotation(const story::Annotation& base, const story::Annotation& mine,
                                                    const story::Annotation& theirs, const story::FieldPath& path);
    void mergeUnknown(const story::RecordType& type, const Three& records, void* result, const story::FieldPath& path);

    void mergeScalar(const story::Field& field, const Three& members, void* result, const story::FieldPath& path);
    void mergeText(const story::Field& field, const Three& members, void* result, const story::FieldPath& path);
    void mergeSet(const story::Field& field, const Three& members, void* result, const story::FieldPath& path);
    void mergeSeries(const story::Field& field, const Three& members, void* result, const story::FieldPath& path);

    QSet<NamedEntry> m_wanted;
};

/// One value of three that may be missing (default-constructed). Edit beats delete.
template <typename T> struct Picked
{
    T value;
    bool clashes = false;
    bool kept = false;
};

template <typename T> Picked<T> pick(const T& base, const T& mine, const T& theirs)
{
    if (mine == theirs || theirs == base) return {mine};
    if (mine == base) return {theirs};
    if (mine == T()) return {.value = theirs, .kept = true};
    if (theirs == T()) return {.value = mine, .kept = true};
    return {.value = mine, .clashes = true};
}

} // namespace merge
