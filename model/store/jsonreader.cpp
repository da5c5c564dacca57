// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonreader.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace store {

using namespace story;

yyjson_val* JsonReader::parse()
{
    if (m_bytes.size() > largestFile) {
        fault(tr("is larger than %1 MB").arg(largestFile / 1024 / 1024));
        return nullptr;
    }
    m_buffer = m_bytes + QByteArray(YYJSON_PADDING_SIZE, '\0');
    yyjson_read_err error;
    m_document.reset(yyjson_read_opts(m_buffer.data(), size_t(m_bytes.size()),
                                      YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW, nullptr, &error));
    if (m_document) {
        if (!m_migrations.empty()) migrate();
        return yyjson_doc_get_root(m_document.get());
    }
    m_offset = qsizetype(error.pos);
    const qsizetype lineStart = m_bytes.left(m_offset).lastIndexOf('\n') + 1;
    fault(m_bytes.isEmpty()
              ? tr("the file is empty")
              : tr("column %1: not valid JSON: %2").arg(m_offset - lineStart + 1).arg(QString::fromLatin1(error.msg)));
    return nullptr;
}

bool JsonReader::readHeader(yyjson_val* root, const char* format)
{
    if (!yyjson_is_obj(root)) {
        expected(tr("an object"), root);
        return false;
    }
    yyjson_val* name = yyjson_obj_get(root, "format");
    if (!name || !yyjson_equals_str(name, format)) {
        const PathStep step(m_path, QStringLiteral("format"));
        at(name);
        const QString wanted = quoted(QString::fromLatin1(format));
        fault(name ? tr("expected %1, found %2").arg(wanted, described(name)) : tr("expected %1").arg(wanted));
        return false;
    }
    yyjson_val* number = yyjson_obj_get(root, "version");
    const PathStep step(m_path, QStringLiteral("version"));
    at(number);
    if (!number) {
        fault(tr("expected a whole number"));
        return false;
    }
    const std::optional<int> version = readWhole(number);
    if (!version) return false;
    if (*version > formatVersion)
        fault(tr("written by a newer Storyloop (format %1, this one reads up to %2)").arg(*version).arg(formatVersion),
              Error::Kind::NewerVersion);
    else if (*version < 1) fault(tr("there is no format %1").arg(*version));
    return m_errors.isEmpty();
}

std::optional<NewerStory> JsonReader::readNewer(const char* format)
{
    yyjson_val* root = parse();
    if (!root || readHeader(root, format) || m_errors.last().kind != Error::Kind::NewerVersion) return {};
    yyjson_val* title = yyjson_obj_get(root, "title");
    return NewerStory{readWhole(yyjson_obj_get(root, "version")).value_or(0), title ? textOf(title) : QString()};
}

void JsonReader::readRecord(const RecordType& type, void* record, yyjson_val* object,
                            std::initializer_list<std::string_view> elsewhere)
{
    if (!yyjson_is_obj(object)) return expected(tr("an object"), object);
    Record& base = *type.mutableBase(record);
    std::vector<bool> seen(type.fields.size());
    QSet<QString> others;
    QString after;
    size_t next = 0; // fields come in the order of the description: look there first
    size_t i = 0, count = 0;
    yyjson_val *key = nullptr, *value = nullptr;
    yyjson_obj_foreach(object, i, count, key, value)
    {
        at(key);
        const std::string_view name(yyjson_get_str(key), yyjson_get_len(key));
        size_t f = next;
        for (size_t tried = 0; tried < type.fields.size() && type.fields[f].key != name; ++tried)
            f = (f + 1) % type.fields.size();
        const QString keyText = textOf(key);
        const PathStep step(m_path, keyText);
        if (type.fields[f].key == name) {
            if (seen[f]) fault(tr("stands here twice"));
            seen[f] = true;
            next = (f + 1) % type.fields.size();
            after = keyText;
            readMember(type.fields[f], type.fields[f].mutableMember(record), value);
            continue;
        }
        if (others.contains(keyText)) fault(tr("stands here twice"));
        others.insert(keyText);
        if (name == "about") readAbout(type, base, value);
        else if (std::ranges::find(elsewhere, name) != elsewhere.end()) after = keyText;
        else readUnknown(base, after, key, value);
    }
}

void JsonReader::readUnknown(Record& record, const QString& after, yyjson_val* key, yyjson_val* value)
{
    checkNested(value, int(m_path.size()));
    size_t length = 0;
    char* json = yyjson_val_write(value, YYJSON_WRITE_NOFLAG, &length);
    record.unknown.append({after, textOf(key), QByteArray(json, qsizetype(length))});
    free(json); // NOLINT: yyjson allocates with malloc
}

void JsonReader::readAbout(const RecordType& type, Record& record, yyjson_val* value)
{
    if (!yyjson_is_obj(value)) return expected(tr("an object"), value);
    size_t i = 0, count = 0;
    yyjson_val *key = nullptr, *annotation = nullptr;
    yyjson_obj_foreach(value, i, count, key, annotation)
    {
        at(key);
        const QString name = textOf(key);
        const PathStep step(m_path, name);
        if (record.about.contains(name)) fault(tr("stands here twice"));
        if (!type.field(name)) fault(tr("there is no field of this name to say something about"));
        if (!yyjson_is_obj(annotation)) {
            expected(tr("an object"), annotation);
            continue;
        }
        Annotation& about = record.about[name];
        size_t j = 0, members = 0;
        yyjson_val *what = nullptr, *said = nullptr;
        yyjson_obj_foreach(annotation, j, members, what, said)
        {
            at(what);
            const PathStep inner(m_path, textOf(what));
            if (yyjson_equals_str(what, "source")) about.source = readText(said);
            else if (!yyjson_equals_str(what, "notKnown")) fault(tr("expected source or notKnown"));
            else if (yyjson_is_bool(said)) about.notKnown = yyjson_is_true(said);
            else expected(tr("true or false"), said);
        }
    }
}

void JsonReader::readMember(const Field& field, void* member, yyjson_val* value)
{
    at(value);
    const auto readLines = [&](QStringList& lines) {
        eachElement(value, [&](yyjson_val* e) { lines.append(readText(e)); });
    };
    switch (field.kind) {
    case Kind::Line: as<QString>(member) = readText(value); break;
    case Kind::Reference: as<Reference>(member).id = readText(value); break;
    case Kind::Prose: readLines(as<Prose>(member).paragraphs); break;
    case Kind::Lines: readLines(as<QStringList>(member)); break;
    case Kind::References: readLines(as<References>(member).ids); break;
    case Kind::Code: {
        QStringList lines;
        readLines(lines);
        as<Code>(member).text = lines.join(u'\n');
        break;
    }
    case Kind::Real: as<Number>(member) = readReal(value); break;
    case Kind::Whole: as<Integer>(member) = readWhole(value); break;
    case Kind::Flag:
        if (!yyjson_is_bool(value)) return expected(tr("true or false"), value);
        as<bool>(member) = yyjson_is_true(value);
        break;
    case Kind::Date: {
        const std::optional<Date> date = yyjson_is_str(value) ? Date::fromText(textOf(value)) : std::nullopt;
        if (!date) return fault(tr("%1 is not a date").arg(described(value)));
        as<Date>(member) = *date;
        break;
    }
    case Kind::Choice:
        if (const int choice = readChoice(field.choice.choices, value); choice >= 0) field.choice.set(member, choice);
        break;
    case Kind::Choices: {
        QList<int> chosen;
        eachElement(value, [&](yyjson_val* e) { chosen.append(readChoice(field.choice.choices, e)); });
        chosen.removeAll(-1);
        field.choice.setAll(member, chosen);
        break;
    }
    case Kind::Numbers:
        eachElement(value, [&](yyjson_val* e) { as<QList<double>>(member).append(readReal(e).value_or(0)); });
        break;
    case Kind::Points: readSeries(as<Series>(member), value); break;
    case Kind::Record: readRecord(field.type(), member, value); break;
    case Kind::List: readList(field, member, value); break;
    }
}

void JsonReader::readList(const Field& field, void* list, yyjson_val* value)
{
    QSet<QString> ids;
    eachElement(value, [&](yyjson_val* element) {
        void* entry = field.list.insert(list, field.list.size(list), nullptr);
        if (yyjson_is_obj(element)) {
            yyjson_val* id = yyjson_obj_get(element, "id");
            const PathStep step(m_path, QStringLiteral("id"));
            at(id);
            const QString text = yyjson_is_str(id) ? textOf(id) : QString();
            if (!id) fault(tr("is missing: every entry of a list needs one of its own"));
            else if (text.isEmpty()) expected(tr("a text that is not empty"), id);
            else if (ids.contains(text)) fault(tr("%1 is the id of an earlier entry too").arg(quoted(text)));
            ids.insert(text);
            field.list.mutableEntry(entry)->id = text;
        }
        readRecord(field.type(), entry, element, {"id"});
    });
}

void JsonReader::readSeries(Series& series, yyjson_val* value)
{
    if (!yyjson_is_obj(value)) return expected(tr("an object of dates and numbers"), value);
    size_t i = 0, count = 0;
    yyjson_val *key = nullptr, *number = nullptr;
    yyjson_obj_foreach(value, i, count, key, number)
    {
        at(key);
        const PathStep step(m_path, textOf(key));
        const std::optional<Date> date = Date::fromText(m_path.last());
        if (!date) {
            fault(tr("%1 is not a date").arg(described(key)));
            continue;
        }
        if (!series.isEmpty() && date->first() <= series.last().date.first())
            fault(tr("does not come after %1").arg(series.last().date.text()));
        series.append({*date, readReal(number).value_or(0)});
    }
}

std::expected<Project, Errors> projectFromJson(const QByteArray& bytes, const QString& file, Migrations migrations)
{
    return JsonReader(bytes, file, migrations).read<Project>("storyloop/project");
}

std::expected<Project, Errors> projectFromJson(const QByteArray& bytes, const QString& file)
{
    return projectFromJson(bytes, file, projectMigrations());
}

std::expected<Portfolio, Errors> portfolioFromJson(const QByteArray& bytes, const QString& file)
{
    return JsonReader(bytes, file, portfolioMigrations()).read<Portfolio>("storyloop/portfolio");
}

std::optional<NewerStory> newerStory(const QByteArray& bytes)
{
    return JsonReader(bytes, QString()).readNewer("storyloop/project");
}

} // namespace store
