// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"

#include <QVariant>

#include <initializer_list>

namespace story {

struct Project;

/// The address of a field, an entry or a record in a project: `cycles[c2].priority.whyNow`, entries by their id, so
/// that it holds while neighbours move. It is a name; whether something is there, the functions below tell.
class FieldPath
{
public:
    struct Segment
    {
        QString key;
        QString entry; ///< id of the entry in the list `key`; empty: the field itself
        bool operator==(const Segment&) const = default;
        auto operator<=>(const Segment&) const = default;
    };

    FieldPath() = default;
    FieldPath(QLatin1StringView text); // NOLINT(google-explicit-constructor): "objective.problem" reads as what it is
    static FieldPath fromText(QStringView text);

    [[nodiscard]] FieldPath field(QStringView key) const;
    [[nodiscard]] FieldPath entry(const QString& id) const;
    /// Without its last part: of an entry the list, of a field the record.
    [[nodiscard]] FieldPath parent() const;
    /// The same place in any entry: `cycles.hypothesis`.
    [[nodiscard]] FieldPath withoutEntries() const;
    [[nodiscard]] bool startsWith(const FieldPath& other) const;

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const { return m_segments.isEmpty(); }
    [[nodiscard]] const QList<Segment>& segments() const { return m_segments; }
    /// The key of the field that it ends in, empty for an entry.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString entryId() const;

    bool operator==(const FieldPath&) const = default;
    auto operator<=>(const FieldPath&) const = default;

private:
    QList<Segment> m_segments;
};

size_t qHash(const FieldPath& path, size_t seed = 0);

/// What a path leads to. `member` is nothing where the path leads nowhere.
template <typename Pointer> struct Located
{
    const Field* field = nullptr; ///< of an entry: its list
    const RecordType* type = nullptr; ///< of a record or an entry
    Pointer member = nullptr;     ///< address of the field's member, or of the entry
    Pointer owner = nullptr;      ///< the record that has the field
    const RecordType* ownerType = nullptr;
    explicit operator bool() const { return member != nullptr; }
};

Located<const void*> locate(const Project& project, const FieldPath& path);
/// Detaches what it passes, so only the path's own branch is copied.
Located<void*> locate(Project& project, const FieldPath& path);

/// The list at the path and the index of its entry; -1 where it is not there.
int entryIndex(const Located<const void*>& list, const QString& id);

/// A scalar field as a QVariant: text as QString, prose and lines as QStringList, numbers as double or an invalid
/// QVariant while empty, a choice as int, choices as QList<int>, references as QString or QStringList, Date and
/// Series as themselves. Invalid for records, lists and paths that lead nowhere.
QVariant fieldValue(const Project& project, const FieldPath& path);
/// False where the path leads to no scalar field, or the value does not fit its kind.
bool setFieldValue(Project& project, const FieldPath& path, const QVariant& value);

QVariant memberValue(const Field& field, const void* member);
bool setMemberValue(const Field& field, void* member, const QVariant& value);

/// What the user calls the place: "Hypothesis of cycle 3", "Problem".
QString placeName(const Project& project, const FieldPath& path);

} // namespace story
