// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patch.h"

#include "fieldpath.h"
#include "project.h"
#include "recordbytes.h"

#include <QHash>
#include <QVariant>

#include <algorithm>
#include <ranges>

namespace story {

/// What differs in one record, in one of its fields, or in what it carries beside them.
class Patch::Part
{
public:
    enum class Way { On, Back };

    Part() = default;
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    virtual ~Part() = default;
    virtual void apply(void* place, Way way) const = 0;
    [[nodiscard]] virtual qsizetype bytes() const = 0;
};

namespace {

using Part = Patch::Part;
using Way = Part::Way;

/// What a small allocation costs beside what is in it.
constexpr qsizetype allocation = 16;

/// A value on both sides. Two steps in a row share one side of each: the larger one stands for both.
template <typename T> struct Sides
{
    T before;
    T after;
    [[nodiscard]] const T& to(Way way) const { return way == Way::On ? after : before; }
    [[nodiscard]] const T& from(Way way) const { return way == Way::On ? before : after; }
    template <typename Bytes> [[nodiscard]] qsizetype larger(const Bytes& bytes) const
    {
        return std::max(bytes(before), bytes(after));
    }
};

class ValuePart final : public Part
{
public:
    ValuePart(const Field& field, const void* before, const void* after)
        : m_field(field)
        , m_values{memberValue(field, before), memberValue(field, after)}
        , m_bytes(std::max(memberBytes(field, before), memberBytes(field, after)))
    {
    }
    void apply(void* member, Way way) const override
    {
        [[maybe_unused]] const bool isSet = setMemberValue(m_field, member, m_values.to(way));
        Q_ASSERT(isSet);
    }
    [[nodiscard]] qsizetype bytes() const override { return qsizetype(sizeof *this) + allocation + m_bytes; }

private:
    const Field& m_field;
    Sides<QVariant> m_values;
    qsizetype m_bytes;
};

/// Of a text the paragraphs that are others, and none of those around them.
class TextsPart final : public Part
{
public:
    TextsPart(const Field& field, const QStringList& before, const QStringList& after)
        : m_field(field)
    {
        const auto [was, now] = std::ranges::mismatch(before, after);
        const auto restBefore = std::ranges::subrange(was, before.end());
        const auto restAfter = std::ranges::subrange(now, after.end());
        const auto ends = std::ranges::mismatch(restBefore | std::views::reverse, restAfter | std::views::reverse);
        m_first = was - before.begin();
        m_texts = {QStringList(was, ends.in1.base()), QStringList(now, ends.in2.base())};
    }
    void apply(void* member, Way way) const override
    {
        QStringList& texts = m_field.kind == Kind::Prose ? as<Prose>(member).paragraphs : as<QStringList>(member);
        Q_ASSERT(texts.size() >= m_first + m_texts.from(way).size());
        texts = texts.first(m_first) + m_texts.to(way) + texts.sliced(m_first + m_texts.from(way).size());
    }
    [[nodiscard]] qsizetype bytes() const override
    {
        return qsizetype(sizeof *this) + allocation + m_texts.larger(linesBytes);
    }

private:
    const Field& m_field;
    qsizetype m_first = 0;
    Sides<QStringList> m_texts;
};

class RecordPart final : public Part
{
public:
    RecordPart(const RecordType& type, const void* before, const void* after);
    void apply(void* record, Way way) const override;
    [[nodiscard]] qsizetype bytes() const override;
    [[nodiscard]] bool isEmpty() const { return m_fields.empty() && !m_base; }

private:
    const RecordType& m_type;
    std::vector<std::pair<const Field*, std::unique_ptr<Part>>> m_fields;
    std::unique_ptr<Sides<Record>> m_base; ///< where what is beside the fields differs
};

/// Entries that both have are told by their ids. Where others stand there, or in another order, each side is put together
/// anew, from what the other has and from what is kept here.
class EntriesPart final : public Part
{
public:
    EntriesPart(const Field& field, const void* before, const void* after);
    void apply(void* list, Way way) const override;
    [[nodiscard]] qsizetype bytes() const override;

private:
    /// How one side is made of the other.
    struct Making
    {
        QList<int> places; ///< of each entry its place on the other side; -1: none, it is the next of these
        std::shared_ptr<void> own; ///< a list
    };
    [[nodiscard]] Making making(const void* list, const void* other) const;
    [[nodiscard]] bool haveSameIds(const void* list, const void* other) const;
    [[nodiscard]] QHash<QString, int> places(const void* list) const;
    [[nodiscard]] const QString& id(const void* list, int index) const
    {
        return m_field.list.entry(m_field.list.at(list, index))->id;
    }
    [[nodiscard]] qsizetype bytesOf(const Making& making) const;

    const Field& m_field;
    std::unique_ptr<Sides<Making>> m_makings; ///< none: both sides have the same entries in the same order
    std::vector<std::pair<int, std::unique_ptr<RecordPart>>> m_entries; ///< by their places on the side after
};

std::unique_ptr<Part> partOf(const Field& field, const void* before, const void* after)
{
    switch (field.kind) {
    case Kind::Record: return std::make_unique<RecordPart>(field.type(), before, after);
    case Kind::List: return std::make_unique<EntriesPart>(field, before, after);
    case Kind::Prose:
        return std::make_unique<TextsPart>(field, as<Prose>(before).paragraphs, as<Prose>(after).paragraphs);
    case Kind::Lines: return std::make_unique<TextsPart>(field, as<QStringList>(before), as<QStringList>(after));
    default: return std::make_unique<ValuePart>(field, before, after);
    }
}

/// Two that are equal may keep what they do not know at different places: the file shows it.
bool isSameToTheByte(const Record& record, const Record& other)
{
    return record == other
        && std::ranges::equal(record.unknown, other.unknown, {}, &UnknownMember::after, &UnknownMember::after);
}

RecordPart::RecordPart(const RecordType& type, const void* before, const void* after)
    : m_type(type)
{
    for (const Field& field : type.fields) {
        const void* was = field.member(before);
        const void* is = field.member(after);
        if (!field.equal(was, is)) m_fields.emplace_back(&field, partOf(field, was, is));
    }
    const Record& base = *type.base(before);
    if (!isSameToTheByte(base, *type.base(after))) m_base = std::make_unique<Sides<Record>>(base, *type.base(after));
}

void RecordPart::apply(void* record, Way way) const
{
    for (const auto& [field, part] : m_fields)
        part->apply(field->mutableMember(record), way);
    if (m_base) *m_type.mutableBase(record) = m_base->to(way);
}

qsizetype RecordPart::bytes() const
{
    qsizetype bytes = qsizetype(sizeof *this) + allocation;
    for (const auto& [field, part] : m_fields)
        bytes += qsizetype(sizeof m_fields.front()) + part->bytes();
    return m_base ? bytes + qsizetype(sizeof *m_base) + m_base->larger(baseBytes) : bytes;
}

EntriesPart::EntriesPart(const Field& field, const void* before, const void* after)
    : m_field(field)
{
    if (!haveSameIds(before, after))
        m_makings = std::make_unique<Sides<Making>>(making(before, after), making(after, before));
    for (int i = 0; i < field.list.size(after); ++i) {
        const int place = m_makings ? m_makings->after.places[i] : i;
        if (place < 0) continue;
        auto part = std::make_unique<RecordPart>(field.type(), field.list.at(before, place), field.list.at(after, i));
        if (!part->isEmpty()) m_entries.emplace_back(i, std::move(part));
    }
}

bool EntriesPart::haveSameIds(const void* list, const void* other) const
{
    const int size = m_field.list.size(list);
    if (size != m_field.list.size(other)) return false;
    return std::ranges::all_of(std::views::iota(0, size), [&](int i) { return id(list, i) == id(other, i); });
}

/// Empty where an id stands there twice: then none of them tells an entry.
QHash<QString, int> EntriesPart::places(const void* list) const
{
    QHash<QString, int> places;
    const int size = m_field.list.size(list);
    for (int i = 0; i < size; ++i)
        places.insert(id(list, i), i);
    return places.size() == size ? places : QHash<QString, int>();
}

EntriesPart::Making EntriesPart::making(const void* list, const void* other) const
{
    const bool isTold = !places(list).isEmpty();
    const QHash<QString, int> there = isTold ? places(other) : QHash<QString, int>();
    Making making{.places = {}, .own = m_field.list.fresh()};
    for (int i = 0; i < m_field.list.size(list); ++i) {
        making.places.append(there.value(id(list, i), -1));
        if (making.places.last() >= 0) continue;
        m_field.list.insert(making.own.get(), m_field.list.size(making.own.get()), m_field.list.at(list, i));
    }
    return making;
}

void EntriesPart::apply(void* list, Way way) const
{
    const auto rearrange = [&] {
        const auto made = m_field.list.fresh();
        const Making& making = m_makings->to(way);
        for (int own = 0; const int place : making.places) {
            const void* entry = place >= 0 ? m_field.list.at(list, place) : m_field.list.at(making.own.get(), own++);
            m_field.list.insert(made.get(), m_field.list.size(made.get()), entry);
        }
        m_field.assign(list, made.get());
    };
    if (m_makings && way == Way::On) rearrange();
    for (const auto& [place, part] : m_entries)
        part->apply(m_field.list.mutableAt(list, place), way);
    if (m_makings && way == Way::Back) rearrange();
}

qsizetype EntriesPart::bytesOf(const Making& making) const
{
    return making.places.size() * qsizetype(sizeof(int)) + memberBytes(m_field, making.own.get());
}

qsizetype EntriesPart::bytes() const
{
    qsizetype bytes = qsizetype(sizeof *this) + allocation;
    if (m_makings)
        bytes += qsizetype(sizeof *m_makings) + m_makings->larger([this](const Making& m) { return bytesOf(m); });
    for (const auto& [place, part] : m_entries)
        bytes += qsizetype(sizeof m_entries.front()) + part->bytes();
    return bytes;
}

} // namespace

Patch Patch::between(const Project& before, const Project& after)
{
    Patch patch;
    patch.m_root = std::make_shared<RecordPart>(recordType<Project>(), &before, &after);
    return patch;
}

void Patch::apply(Project& project) const { m_root->apply(&project, Part::Way::On); }

void Patch::revert(Project& project) const { m_root->apply(&project, Part::Way::Back); }

qsizetype Patch::bytes() const { return m_root->bytes(); }

} // namespace story
