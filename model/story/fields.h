// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values.h"

#include <QVariant>

#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

/// The fields of each record are named once, in *fields.cpp. Reading, writing, addressing, comparing, forms and the
/// schema all walk these descriptions, so a field that is listed here works everywhere.
namespace story {

enum class Kind {
    Line,       ///< QString
    Prose,      ///< Prose
    Lines,      ///< QStringList
    Code,       ///< Code
    Real,       ///< optional double
    Whole,      ///< optional int
    Flag,       ///< bool
    Date,       ///< Date
    Choice,     ///< an enum of choices.h
    Choices,    ///< QList of it
    Reference,  ///< Ref<T>
    References, ///< Refs<T>
    Numbers,    ///< QList<double>
    Points,     ///< Series
    Record,     ///< a struct derived from Record
    List        ///< QList of structs derived from Entry
};

struct RecordType;

/// What can be done to a list of entries without knowing their type. `list` is the QList, entries are by address.
struct ListAccess
{
    int (*size)(const void* list);
    const void* (*at)(const void* list, int index);
    void* (*mutableAt)(void* list, int index);
    void* (*insert)(void* list, int index, const void* entry); ///< entry may be null: a new one; returns its address
    void (*remove)(void* list, int index);
    void (*move)(void* list, int from, int to);
    const Entry* (*entry)(const void* element);
    Entry* (*mutableEntry)(void* element);
    const void* (*blank)(); ///< a fresh entry
    std::shared_ptr<void> (*fresh)(); ///< an empty list
};

struct ChoiceAccess
{
    QMetaEnum choices;
    int (*get)(const void* member);
    void (*set)(void* member, int value);
    QList<int> (*getAll)(const void* member); ///< of Kind::Choices
    void (*setAll)(void* member, const QList<int>& values);
};

/// One field: its key in the file, its name for people, and the way to it.
struct Field
{
    std::string_view key; ///< ends with a zero
    const char* label;    ///< in English, for QCoreApplication::translate("Field", ...)
    Kind kind;
    const void* (*member)(const void* record);
    void* (*mutableMember)(void* record);
    bool (*equal)(const void* member, const void* otherMember);
    bool (*empty)(const void* member); ///< equal to a fresh one: not written
    void (*assign)(void* member, const void* otherMember);
    const RecordType& (*type)() = nullptr; ///< of Record and List; of references: what they point to
    ListAccess list = {};
    ChoiceAccess choice = {};

    [[nodiscard]] QString name() const { return QString::fromLatin1(key.data(), qsizetype(key.size())); }
    [[nodiscard]] QString title() const; ///< the translated label
};

struct RecordType
{
    const char* name;  ///< "Cycle"
    const char* label; ///< "cycle", as in "Add cycle"
    qsizetype size;    ///< of a record, without what its members keep elsewhere
    std::vector<Field> fields;
    const Record* (*base)(const void* record);
    Record* (*mutableBase)(void* record);

    [[nodiscard]] const Field* field(QStringView key) const;
    [[nodiscard]] QString title() const;
};

/// The description of T: the records describe themselves in *fields.cpp.
template <typename T> const RecordType& recordType();

struct Project;
struct Portfolio;
struct Cycle;
struct Snippet;
template <> const RecordType& recordType<Project>();
template <> const RecordType& recordType<Portfolio>();
template <> const RecordType& recordType<Cycle>();
template <> const RecordType& recordType<Snippet>();

// --- how a member's type becomes a Field -------------------------------------------------------------------------

template <typename T> struct IsChoices : std::false_type
{
};
template <typename E>
    requires std::is_enum_v<E>
struct IsChoices<QList<E>> : std::true_type
{
};
template <typename T> struct Target
{
};
template <typename T> struct Target<Ref<T>>
{
    using type = T;
};
template <typename T> struct Target<Refs<T>>
{
    using type = T;
};
template <typename T> struct Target<QList<T>>
{
    using type = T;
};

template <typename T> consteval Kind kindOf()
{
    if constexpr (std::is_same_v<T, QString>) return Kind::Line;
    else if constexpr (std::is_same_v<T, Prose>) return Kind::Prose;
    else if constexpr (std::is_same_v<T, QStringList>) return Kind::Lines;
    else if constexpr (std::is_same_v<T, Code>) return Kind::Code;
    else if constexpr (std::is_same_v<T, Number>) return Kind::Real;
    else if constexpr (std::is_same_v<T, Integer>) return Kind::Whole;
    else if constexpr (std::is_same_v<T, bool>) return Kind::Flag;
    else if constexpr (std::is_same_v<T, Date>) return Kind::Date;
    else if constexpr (std::is_enum_v<T>) return Kind::Choice;
    else if constexpr (IsChoices<T>::value) return Kind::Choices;
    else if constexpr (std::is_base_of_v<Reference, T>) return Kind::Reference;
    else if constexpr (std::is_base_of_v<References, T>) return Kind::References;
    else if constexpr (std::is_same_v<T, QList<double>>) return Kind::Numbers;
    else if constexpr (std::is_same_v<T, Series>) return Kind::Points;
    else if constexpr (std::is_base_of_v<Record, T>) return Kind::Record;
    else return Kind::List;
}

template <typename T> ListAccess listAccess()
{
    using L = QList<T>;
    return {
        .size = [](const void* l) { return int(static_cast<const L*>(l)->size()); },
        .at = [](const void* l, int i) -> const void* { return &static_cast<const L*>(l)->at(i); },
        .mutableAt = [](void* l, int i) -> void* { return &(*static_cast<L*>(l))[i]; },
        .insert = [](void* l, int i, const void* e) -> void* {
            static_cast<L*>(l)->insert(i, e ? *static_cast<const T*>(e) : T{});
            return &(*static_cast<L*>(l))[i];
        },
        .remove = [](void* l, int i) { static_cast<L*>(l)->removeAt(i); },
        .move = [](void* l, int from, int to) { static_cast<L*>(l)->move(from, to); },
        .entry = [](const void* e) -> const Entry* { return static_cast<const T*>(e); },
        .mutableEntry = [](void* e) -> Entry* { return static_cast<T*>(e); },
        .blank = []() -> const void* {
            static const T entry{};
            return &entry;
        },
        .fresh = []() -> std::shared_ptr<void> { return std::make_shared<L>(); },
    };
}

template <typename T> ChoiceAccess choiceAccess()
{
    if constexpr (std::is_enum_v<T>) {
        return {.choices = QMetaEnum::fromType<T>(),
                .get = [](const void* m) { return int(*static_cast<const T*>(m)); },
                .set = [](void* m, int v) { *static_cast<T*>(m) = T(v); },
                .getAll = nullptr,
                .setAll = nullptr};
    } else {
        using E = typename Target<T>::type;
        return {.choices = QMetaEnum::fromType<E>(),
                .get = nullptr,
                .set = nullptr,
                .getAll =
                    [](const void* m) {
                        QList<int> values;
                        for (E e : *static_cast<const T*>(m))
                            values.append(int(e));
                        return values;
                    },
                .setAll =
                    [](void* m, const QList<int>& values) {
                        T all;
                        for (int v : values)
                            all.append(E(v));
                        *static_cast<T*>(m) = all;
                    }};
    }
}

template <typename P> struct MemberPointer;
template <typename C, typename T> struct MemberPointer<T C::*>
{
    using Class = C;
    using Type = T;
};

/// Describes the member `M`, a pointer to it.
template <auto M> Field field(std::string_view key, const char* label)
{
    using C = typename MemberPointer<decltype(M)>::Class;
    using T = typename MemberPointer<decltype(M)>::Type;
    constexpr Kind kind = kindOf<T>();
    Field f{.key = key,
            .label = label,
            .kind = kind,
            .member = [](const void* r) -> const void* { return &(static_cast<const C*>(r)->*M); },
            .mutableMember = [](void* r) -> void* { return &(static_cast<C*>(r)->*M); },
            .equal = [](const void* a,
                        const void* b) { return *static_cast<const T*>(a) == *static_cast<const T*>(b); },
            .empty =
                [](const void* m) {
                    if constexpr (requires(const T& t) { t.isEmpty(); }) return static_cast<const T*>(m)->isEmpty();
                    else return *static_cast<const T*>(m) == T{};
                },
            .assign = [](void* m, const void* other) { *static_cast<T*>(m) = *static_cast<const T*>(other); }};
    if constexpr (kind == Kind::Record) f.type = &recordType<T>;
    if constexpr (kind == Kind::List || kind == Kind::Reference || kind == Kind::References)
        f.type = &recordType<typename Target<T>::type>;
    if constexpr (kind == Kind::List) f.list = listAccess<typename Target<T>::type>();
    if constexpr (kind == Kind::Choice || kind == Kind::Choices) f.choice = choiceAccess<T>();
    return f;
}

/// A typed view of a member whose kind is known, through the address that Field::member gave.
template <typename T> const T& as(const void* member) { return *static_cast<const T*>(member); }
template <typename T> T& as(void* member) { return *static_cast<T*>(member); }

} // namespace story
