// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldpath.h"

#include "project.h"

#include <QCoreApplication>
#include <QStringTokenizer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace story {

FieldPath::FieldPath(QLatin1StringView text)
    : FieldPath(fromText(QString(text)))
{
}

FieldPath FieldPath::fromText(QStringView text)
{
    FieldPath path;
    if (text.isEmpty()) return path; // the story itself, and no field without a name
    for (QStringView part : QStringTokenizer{text, u'.'}) {
        const auto bracket = part.indexOf(u'[');
        if (bracket < 0) path.m_segments.append({part.toString(), {}});
        else
            path.m_segments.append(
                {part.first(bracket).toString(), part.sliced(bracket + 1).chopped(part.endsWith(u']')).toString()});
    }
    return path;
}

FieldPath FieldPath::field(QStringView key) const
{
    FieldPath path = *this;
    path.m_segments.append({key.toString(), {}});
    return path;
}

FieldPath FieldPath::entry(const QString& id) const
{
    FieldPath path = *this;
    if (!path.m_segments.isEmpty()) path.m_segments.last().entry = id;
    return path;
}

FieldPath FieldPath::parent() const
{
    FieldPath path = *this;
    if (path.m_segments.isEmpty()) return path;
    if (path.m_segments.last().entry.isEmpty()) path.m_segments.removeLast();
    else path.m_segments.last().entry.clear();
    return path;
}

FieldPath FieldPath::withoutEntries() const
{
    FieldPath path = *this;
    for (Segment& segment : path.m_segments)
        segment.entry.clear();
    return path;
}

bool FieldPath::startsWith(const FieldPath& other) const
{
    const auto n = other.m_segments.size();
    if (n > m_segments.size()) return false;
    for (qsizetype i = 0; i < n; ++i) {
        const Segment& mine = m_segments[i];
        const Segment& theirs = other.m_segments[i];
        if (mine.key != theirs.key) return false;
        const bool lastList = i == n - 1 && theirs.entry.isEmpty();
        if (!lastList && mine.entry != theirs.entry) return false;
    }
    return true;
}

QString FieldPath::text() const
{
    QString text;
    for (const Segment& s : m_segments) {
        if (!text.isEmpty()) text += u'.';
        text += s.key;
        if (!s.entry.isEmpty()) text += u'[' + s.entry + u']';
    }
    return text;
}

QString FieldPath::key() const
{
    return m_segments.isEmpty() || !m_segments.last().entry.isEmpty() ? QString() : m_segments.last().key;
}

QString FieldPath::entryId() const { return m_segments.isEmpty() ? QString() : m_segments.last().entry; }

size_t qHash(const FieldPath& path, size_t seed) { return qHash(path.text(), seed); }

namespace {

const void* memberOf(const Field& f, const void* record) { return f.member(record); }
void* memberOf(const Field& f, void* record) { return f.mutableMember(record); }
const void* elementOf(const Field& f, const void* list, int i) { return f.list.at(list, i); }
void* elementOf(const Field& f, void* list, int i) { return f.list.mutableAt(list, i); }

template <typename Pointer> Located<Pointer> walk(Pointer root, const FieldPath& path)
{
    Located<Pointer> at{.type = &recordType<Project>(), .member = root};
    for (const FieldPath::Segment& s : path.segments()) {
        if (!at.type) return {}; // a scalar or a list has no fields
        const Field* field = at.type->field(s.key);
        if (!field) return {};
        at = {.field = field,
              .type = field->kind == Kind::Record ? &field->type() : nullptr,
              .member = memberOf(*field, at.member),
              .owner = at.member,
              .ownerType = at.type};
        if (s.entry.isEmpty()) continue;
        if (field->kind != Kind::List) return {};
        const int i = entryIndex({.field = field, .member = at.member}, s.entry);
        if (i < 0) return {};
        at.member = elementOf(*field, at.member, i);
        at.type = &field->type();
    }
    return at;
}

template <typename T> QVariant optionalValue(const void* member)
{
    const auto& value = as<std::optional<T>>(member);
    return value ? QVariant(*value) : QVariant();
}

template <typename T> bool setOptional(void* member, const QVariant& value)
{
    auto& target = as<std::optional<T>>(member);
    if (!value.isValid()) {
        target.reset();
        return true;
    }
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !std::isfinite(number) || T(number) != number) return false;
    target = T(number);
    return true;
}

template <typename T, typename M> bool setExactly(M& target, const QVariant& value)
{
    if (value.isValid() && !value.canConvert<T>()) return false;
    target = value.value<T>();
    return true;
}

/// A paragraph that stays as it is stays the same memory: what is kept of a step is what it has changed.
bool setTexts(QStringList& member, const QVariant& value)
{
    if (value.typeId() != QMetaType::QStringList) return false;
    const QStringList before = member;
    member = value.toStringList();
    const qsizetype shorter = std::min(before.size(), member.size());
    qsizetype first = 0;
    for (; first < shorter && before[first] == std::as_const(member)[first]; ++first)
        member[first] = before[first];
    for (qsizetype i = 1; i <= shorter - first && *(before.cend() - i) == *(member.cend() - i); ++i)
        *(member.end() - i) = *(before.cend() - i);
    return true;
}

bool setChoices(const Field& field, void* member, const QList<int>& values)
{
    const auto isChoice = [&](int value) {
        const char* key = field.choice.choices.valueToKey(value);
        return key && qstrcmp(key, "Unset") != 0;
    };
    if (!std::ranges::all_of(values, isChoice)) return false;
    field.choice.setAll(member, values);
    return true;
}

} // namespace

Located<const void*> locate(const Project& project, const FieldPath& path) { return walk<const void*>(&project, path); }

Located<void*> locate(Project& project, const FieldPath& path) { return walk<void*>(&project, path); }

int entryIndex(const Located<const void*>& list, const QString& id)
{
    const int n = list.field->list.size(list.member);
    for (int i = 0; i < n; ++i)
        if (list.field->list.entry(list.field->list.at(list.member, i))->id == id) return i;
    return -1;
}

QVariant memberValue(const Field& field, const void* member)
{
    switch (field.kind) {
    case Kind::Line: return as<QString>(member);
    case Kind::Prose: return as<Prose>(member).paragraphs;
    case Kind::Lines: return as<QStringList>(member);
    case Kind::Code: return as<Code>(member).text;
    case Kind::Real: return optionalValue<double>(member);
    case Kind::Whole: return optionalValue<int>(member);
    case Kind::Flag: return as<bool>(member);
    case Kind::Date: return QVariant::fromValue(as<Date>(member));
    case Kind::Choice: return field.choice.get(member);
    case Kind::Choices: return QVariant::fromValue(field.choice.getAll(member));
    case Kind::Reference: return as<Reference>(member).id;
    case Kind::References: return as<References>(member).ids;
    case Kind::Numbers: return QVariant::fromValue(as<QList<double>>(member));
    case Kind::Points: return QVariant::fromValue(as<Series>(member));
    case Kind::Record:
    case Kind::List: break;
    }
    return {};
}

bool setMemberValue(const Field& field, void* member, const QVariant& value)
{
    switch (field.kind) {
    case Kind::Line: return setExactly<QString>(as<QString>(member), value);
    case Kind::Prose: return setTexts(as<Prose>(member).paragraphs, value);
    case Kind::Lines: return setTexts(as<QStringList>(member), value);
    case Kind::Code: return setExactly<QString>(as<Code>(member).text, value);
    case Kind::Real: return setOptional<double>(member, value);
    case Kind::Whole: return setOptional<int>(member, value);
    case Kind::Flag: return setExactly<bool>(as<bool>(member), value);
    case Kind::Date: return setExactly<Date>(as<Date>(member), value);
    case Kind::Choice:
        if (!field.choice.choices.valueToKey(value.toInt())) return false;
        field.choice.set(member, value.toInt());
        return true;
    case Kind::Choices: return setChoices(field, member, value.value<QList<int>>());
    case Kind::Reference: return setExactly<QString>(as<Reference>(member).id, value);
    case Kind::References: return setExactly<QStringList>(as<References>(member).ids, value);
    case Kind::Numbers: return setExactly<QList<double>>(as<QList<double>>(member), value);
    case Kind::Points: return setExactly<Series>(as<Series>(member), value);
    case Kind::Record:
    case Kind::List: break;
    }
    return false;
}

QVariant fieldValue(const Project& project, const FieldPath& path)
{
    const auto at = locate(project, path);
    return at && at.field && path.entryId().isEmpty() ? memberValue(*at.field, at.member) : QVariant();
}

bool setFieldValue(Project& project, const FieldPath& path, const QVariant& value)
{
    const auto at = locate(project, path);
    return at && at.field && path.entryId().isEmpty() && setMemberValue(*at.field, at.member, value);
}

QString placeName(const Project& project, const FieldPath& path)
{
    QString place;
    FieldPath here;
    for (const FieldPath::Segment& s : path.segments()) {
        const auto list = locate(project, here.field(s.key));
        here = s.entry.isEmpty() ? here.field(s.key) : here.field(s.key).entry(s.entry);
        if (!list) break;
        if (!s.entry.isEmpty())
            place = QCoreApplication::translate("Place", "%1 %2")
                        .arg(list.field->type().title())
                        .arg(entryIndex(list, s.entry) + 1);
        else if (&s == &path.segments().last())
            place = place.isEmpty() ? list.field->title()
                                    : QCoreApplication::translate("Place", "%1 of %2").arg(list.field->title(), place);
    }
    return place;
}

} // namespace story
