// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "json.h"

#include "story/fields.h"

#include <yyjson.h>

#include <array>
#include <charconv>
#include <memory>
#include <string_view>

namespace store {

using namespace story;

namespace {

struct DocumentDeleter
{
    void operator()(yyjson_mut_doc* doc) const { yyjson_mut_doc_free(doc); }
    void operator()(yyjson_doc* doc) const { yyjson_doc_free(doc); }
};

/// Sets compact JSON out, one scalar a line. yyjson 0.10 does that too, but leaves raw numbers in a list at the margin.
QByteArray indented(std::string_view compact)
{
    QByteArray text;
    text.reserve(qsizetype(compact.size() * 2));
    qsizetype depth = 0;
    bool inString = false;
    const auto newLine = [&] { text.append('\n').append(2 * depth, ' '); };
    for (size_t i = 0; i < compact.size(); ++i) {
        const char c = compact[i];
        const bool opens = c == '{' || c == '[';
        const bool closes = c == '}' || c == ']';
        if (inString) {
            text.append(c);
            if (c == '\\') text.append(compact[++i]);
            inString = c != '"';
        } else if (opens && (compact[i + 1] == '}' || compact[i + 1] == ']')) {
            text.append(c).append(compact[++i]);
        } else {
            depth += opens - closes;
            if (closes) newLine();
            text.append(c);
            if (opens || c == ',') newLine();
            if (c == ':') text.append(' ');
            inString = c == '"';
        }
    }
    return text.append('\n');
}

/// Builds the tree of a file from records.
class Writer
{
public:
    template <typename T> QByteArray write(const char* format, const T& value)
    {
        yyjson_mut_val* root = yyjson_mut_obj(doc());
        const Record& base = value;
        addUnknown(root, base, {});
        yyjson_mut_obj_add_str(doc(), root, "format", format);
        addUnknown(root, base, QStringLiteral("format"));
        yyjson_mut_obj_add_int(doc(), root, "version", formatVersion);
        addUnknown(root, base, QStringLiteral("version"));
        addFields(root, recordType<T>(), &value);
        size_t length = 0;
        char* json = yyjson_mut_val_write(root, YYJSON_WRITE_NOFLAG, &length);
        const QByteArray bytes = indented({json, length});
        free(json); // NOLINT: yyjson allocates with malloc
        return bytes;
    }

private:
    yyjson_mut_doc* doc() { return m_document.get(); }

    yyjson_mut_val* text(const QString& value)
    {
        const QByteArray utf8 = value.toUtf8();
        return yyjson_mut_strncpy(doc(), utf8.constData(), size_t(utf8.size()));
    }

    /// The shortest spelling that reads back as the same number.
    template <typename T> yyjson_mut_val* number(T value)
    {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        return yyjson_mut_rawncpy(doc(), digits.data(), size_t(end - digits.data()));
    }

    yyjson_mut_val* texts(const QStringList& values)
    {
        yyjson_mut_val* list = yyjson_mut_arr(doc());
        for (const QString& value : values)
            yyjson_mut_arr_append(list, text(value));
        return list;
    }

    yyjson_mut_val* object(const RecordType& type, const void* record)
    {
        yyjson_mut_val* members = yyjson_mut_obj(doc());
        addUnknown(members, *type.base(record), {});
        addFields(members, type, record);
        return members;
    }

    void addFields(yyjson_mut_val* object, const RecordType& type, const void* record);
    void addUnknown(yyjson_mut_val* object, const Record& record, const QString& after);
    void addAbout(yyjson_mut_val* object, const Record& record);
    yyjson_mut_val* memberValue(const Field& field, const void* member);
    yyjson_mut_val* entries(const Field& field, const void* list);
    yyjson_mut_val* points(const Series& series);

    std::unique_ptr<yyjson_mut_doc, DocumentDeleter> m_document{yyjson_mut_doc_new(nullptr)};
};

void Writer::addFields(yyjson_mut_val* object, const RecordType& type, const void* record)
{
    const Record& base = *type.base(record);
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        if (!field.empty(member))
            yyjson_mut_obj_add(object, yyjson_mut_strn(doc(), field.key.data(), field.key.size()),
                               memberValue(field, member));
        if (!base.unknown.isEmpty()) addUnknown(object, base, field.name());
    }
    addAbout(object, base);
}

void Writer::addUnknown(yyjson_mut_val* object, const Record& record, const QString& after)
{
    for (const UnknownMember& member : record.unknown) {
        if (member.after != after) continue;
        const std::unique_ptr<yyjson_doc, DocumentDeleter> parsed(
            yyjson_read(member.json.constData(), size_t(member.json.size()), YYJSON_READ_NUMBER_AS_RAW));
        yyjson_mut_obj_add(object, text(member.key), yyjson_val_mut_copy(doc(), yyjson_doc_get_root(parsed.get())));
    }
}

void Writer::addAbout(yyjson_mut_val* object, const Record& record)
{
    if (record.about.isEmpty()) return;
    yyjson_mut_val* about = yyjson_mut_obj(doc());
    for (const auto& [key, annotation] : record.about.asKeyValueRange()) {
        yyjson_mut_val* said = yyjson_mut_obj(doc());
        if (!annotation.source.isEmpty())
            yyjson_mut_obj_add(said, yyjson_mut_str(doc(), "source"), text(annotation.source));
        if (annotation.notKnown) yyjson_mut_obj_add_bool(doc(), said, "notKnown", true);
        yyjson_mut_obj_add(about, text(key), said);
    }
    yyjson_mut_obj_add(object, yyjson_mut_str(doc(), "about"), about);
}

yyjson_mut_val* Writer::memberValue(const Field& field, const void* member)
{
    switch (field.kind) {
    case Kind::Line: return text(as<QString>(member));
    case Kind::Prose: return texts(as<Prose>(member).paragraphs);
    case Kind::Lines: return texts(as<QStringList>(member));
    case Kind::Code: return texts(as<Code>(member).text.split(u'\n'));
    case Kind::Real: return number(*as<Number>(member));
    case Kind::Whole: return number(*as<Integer>(member));
    case Kind::Flag: return yyjson_mut_bool(doc(), as<bool>(member));
    case Kind::Date: return text(as<Date>(member).text());
    case Kind::Choice: return text(choiceKey(field.choice.choices, field.choice.get(member)));
    case Kind::Choices: {
        QStringList keys;
        for (int value : field.choice.getAll(member))
            keys.append(choiceKey(field.choice.choices, value));
        return texts(keys);
    }
    case Kind::Reference: return text(as<Reference>(member).id);
    case Kind::References: return texts(as<References>(member).ids);
    case Kind::Numbers: {
        yyjson_mut_val* list = yyjson_mut_arr(doc());
        for (double value : as<QList<double>>(member))
            yyjson_mut_arr_append(list, number(value));
        return list;
    }
    case Kind::Points: return points(as<Series>(member));
    case Kind::Record: return object(field.type(), member);
    case Kind::List: return entries(field, member);
    }
    return nullptr;
}

yyjson_mut_val* Writer::entries(const Field& field, const void* list)
{
    yyjson_mut_val* all = yyjson_mut_arr(doc());
    const int size = field.list.size(list);
    for (int i = 0; i < size; ++i) {
        const void* element = field.list.at(list, i);
        const Entry& entry = *field.list.entry(element);
        yyjson_mut_val* members = yyjson_mut_obj(doc());
        addUnknown(members, entry, {});
        yyjson_mut_obj_add(members, yyjson_mut_str(doc(), "id"), text(entry.id));
        addUnknown(members, entry, QStringLiteral("id"));
        addFields(members, field.type(), element);
        yyjson_mut_arr_append(all, members);
    }
    return all;
}

yyjson_mut_val* Writer::points(const Series& series)
{
    yyjson_mut_val* all = yyjson_mut_obj(doc());
    for (const Point& point : series)
        yyjson_mut_obj_add(all, text(point.date.text()), number(point.value));
    return all;
}

} // namespace

QByteArray toJson(const Project& project) { return Writer().write("storyloop/project", project); }

QByteArray toJson(const Portfolio& portfolio) { return Writer().write("storyloop/portfolio", portfolio); }

} // namespace store
