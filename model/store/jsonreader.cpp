// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "json.h"

#include "story/fields.h"

#include <QCoreApplication>
#include <QSet>

#include <yyjson.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace store {

using namespace story;

namespace {

struct DocumentDeleter
{
    void operator()(yyjson_doc* doc) const { yyjson_doc_free(doc); }
};

QString tr(const char* text) { return QCoreApplication::translate("JsonReader", text); }

QString textOf(yyjson_val* value) { return QString::fromUtf8(yyjson_get_str(value), qsizetype(yyjson_get_len(value))); }

std::string_view rawOf(yyjson_val* value) { return {yyjson_get_raw(value), yyjson_get_len(value)}; }

QString quoted(const QString& text)
{
    constexpr qsizetype shown = 40;
    return u'"' + (text.size() > shown ? text.first(shown) + QChar(0x2026) : text) + u'"';
}

/// A value as an error names it: short, and never a page of text.
QString described(yyjson_val* value)
{
    if (yyjson_is_str(value)) return quoted(textOf(value));
    if (yyjson_is_raw(value)) return QString::fromLatin1(rawOf(value));
    if (yyjson_is_bool(value)) return yyjson_is_true(value) ? QStringLiteral("true") : QStringLiteral("false");
    if (yyjson_is_null(value)) return QStringLiteral("null");
    return yyjson_is_arr(value) ? tr("a list") : tr("an object");
}

/// Fills records from a parsed file and notes each fault where it stands.
class Reader
{
public:
    Reader(const QByteArray& bytes, const QString& file)
        : m_bytes(bytes)
        , m_file(file)
    {
    }

    template <typename T> std::expected<T, Errors> read(const char* format)
    {
        T value;
        if (yyjson_val* root = parse()) {
            if (readHeader(root, format)) readRecord(recordType<T>(), &value, root, {"format", "version"});
        }
        if (m_errors.isEmpty()) return value;
        return std::unexpected(m_errors);
    }

private:
    yyjson_val* parse();
    bool readHeader(yyjson_val* root, const char* format);
    /// `elsewhere`: members that are read by somebody else.
    void readRecord(const RecordType& type, void* record, yyjson_val* object,
                    std::initializer_list<std::string_view> elsewhere = {});
    void readUnknown(Record& record, const QString& after, yyjson_val* key, yyjson_val* value);
    void readMember(const Field& field, void* member, yyjson_val* value);
    void readAbout(const RecordType& type, Record& record, yyjson_val* value);
    void readList(const Field& field, void* list, yyjson_val* value);
    void readSeries(Series& series, yyjson_val* value);
    template <typename F> void eachElement(yyjson_val* value, F&& readElement);

    QString readText(yyjson_val* value);
    std::optional<double> readReal(yyjson_val* value);
    std::optional<int> readWhole(yyjson_val* value);
    int readChoice(const QMetaEnum& choices, yyjson_val* value);
    void checkNested(yyjson_val* value, int depth);

    void at(yyjson_val* value);
    void fault(const QString& what, Error::Kind kind = Error::Kind::NotValid);
    void expected(const QString& kind, yyjson_val* value);

    const QByteArray& m_bytes;
    QString m_file;
    QByteArray m_buffer; ///< parsed in place: a value's text stands where it stood in the file
    std::unique_ptr<yyjson_doc, DocumentDeleter> m_document;
    Errors m_errors;
    QStringList m_path;
    qsizetype m_offset = 0; ///< of the last value with a place
};

/// Puts a name on the path for as long as it lives.
class PathStep
{
public:
    PathStep(QStringList& path, const QString& name)
        : m_path(path)
    {
        m_path.append(name);
    }
    PathStep(const PathStep&) = delete;
    PathStep& operator=(const PathStep&) = delete;
    ~PathStep() { m_path.removeLast(); }

private:
    QStringList& m_path;
};

yyjson_val* Reader::parse()
{
    if (m_bytes.size() > largestFile) {
        fault(tr("is larger than %1 MB").arg(largestFile / 1024 / 1024));
        return nullptr;
    }
    m_buffer = m_bytes + QByteArray(YYJSON_PADDING_SIZE, '\0');
    yyjson_read_err error;
    m_document.reset(yyjson_read_opts(m_buffer.data(), size_t(m_bytes.size()),
                                      YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW, nullptr, &error));
    if (m_document) return yyjson_doc_get_root(m_document.get());
    m_offset = qsizetype(error.pos);
    const qsizetype lineStart = m_bytes.left(m_offset).lastIndexOf('\n') + 1;
    fault(m_bytes.isEmpty() ? tr("the file is empty")
                            : tr("column %1: not valid JSON: %2")
                                  .arg(m_offset - lineStart + 1)
                                  .arg(QString::fromLatin1(error.msg)));
    return nullptr;
}

bool Reader::readHeader(yyjson_val* root, const char* format)
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

void Reader::readRecord(const RecordType& type, void* record, yyjson_val* object,
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

void Reader::readUnknown(Record& record, const QString& after, yyjson_val* key, yyjson_val* value)
{
    checkNested(value, int(m_path.size()));
    size_t length = 0;
    char* json = yyjson_val_write(value, YYJSON_WRITE_NOFLAG, &length);
    record.unknown.append({after, textOf(key), QByteArray(json, qsizetype(length))});
    free(json); // NOLINT: yyjson allocates with malloc
}

void Reader::readAbout(const RecordType& type, Record& record, yyjson_val* value)
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

template <typename F> void Reader::eachElement(yyjson_val* value, F&& readElement)
{
    if (!yyjson_is_arr(value)) return expected(tr("a list"), value);
    size_t i = 0, count = 0;
    yyjson_val* element = nullptr;
    yyjson_arr_foreach(value, i, count, element)
    {
        const QString indexed = m_path.last() + QStringLiteral("[%1]").arg(i);
        const QString plain = std::exchange(m_path.last(), indexed);
        at(element);
        readElement(element);
        m_path.last() = plain;
    }
}

void Reader::readMember(const Field& field, void* member, yyjson_val* value)
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

void Reader::readList(const Field& field, void* list, yyjson_val* value)
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

void Reader::readSeries(Series& series, yyjson_val* value)
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

QString Reader::readText(yyjson_val* value)
{
    if (!yyjson_is_str(value)) {
        expected(tr("text"), value);
        return {};
    }
    if (qsizetype(yyjson_get_len(value)) > largestText)
        fault(tr("is longer than %1 MB").arg(largestText / 1024 / 1024));
    return textOf(value);
}

std::optional<double> Reader::readReal(yyjson_val* value)
{
    if (!yyjson_is_raw(value)) {
        expected(tr("a number"), value);
        return {};
    }
    const std::string_view raw = rawOf(value);
    double number = 0;
    if (std::from_chars(raw.data(), raw.data() + raw.size(), number).ec == std::errc()) return number;
    fault(tr("%1 is too large or too small a number").arg(described(value)));
    return {};
}

std::optional<int> Reader::readWhole(yyjson_val* value)
{
    const std::string_view raw = yyjson_is_raw(value) ? rawOf(value) : std::string_view();
    int number = 0;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
    if (!raw.empty() && error == std::errc() && end == raw.data() + raw.size()) return number;
    expected(tr("a whole number"), value);
    return {};
}

int Reader::readChoice(const QMetaEnum& choices, yyjson_val* value)
{
    const int choice = yyjson_is_str(value) ? choiceFromKey(choices, textOf(value)) : -1;
    if (choice >= 0) return choice;
    QStringList keys;
    for (int i = 0; i < choices.keyCount(); ++i)
        if (qstrcmp(choices.key(i), "Unset") != 0) keys.append(choiceKey(choices, choices.value(i)));
    fault(tr("%1 is not one of %2").arg(described(value), keys.join(QStringLiteral(", "))));
    return -1;
}

/// What is kept without being understood must still be sound: no doubled keys, no text or nesting past the limits.
void Reader::checkNested(yyjson_val* value, int depth)
{
    at(value);
    if (depth > deepestNesting) return fault(tr("is nested more than %1 deep").arg(deepestNesting));
    if (yyjson_is_str(value)) readText(value);
    size_t i = 0, count = 0;
    yyjson_val *key = nullptr, *inner = nullptr;
    if (yyjson_is_arr(value)) {
        yyjson_arr_foreach(value, i, count, inner) checkNested(inner, depth + 1);
    } else if (yyjson_is_obj(value)) {
        QSet<QString> keys;
        yyjson_obj_foreach(value, i, count, key, inner)
        {
            at(key);
            const PathStep step(m_path, textOf(key));
            if (keys.contains(m_path.last())) fault(tr("stands here twice"));
            keys.insert(m_path.last());
            checkNested(inner, depth + 1);
        }
    }
}

/// Remembers the place of a value: a text or a number lies in the buffer where it lay in the file.
void Reader::at(yyjson_val* value)
{
    const char* place = yyjson_is_str(value) ? yyjson_get_str(value)
        : yyjson_is_raw(value)               ? yyjson_get_raw(value)
                                             : nullptr;
    if (place) m_offset = place - m_buffer.constData();
}

void Reader::fault(const QString& what, Error::Kind kind)
{
    const int line = m_bytes.isEmpty() ? 0 : int(m_bytes.left(m_offset).count('\n')) + 1;
    m_errors.append({kind, m_file, line, m_path.join(u'.'), what});
}

void Reader::expected(const QString& kind, yyjson_val* value)
{
    fault(tr("expected %1, found %2").arg(kind, described(value)));
}

} // namespace

std::expected<Project, Errors> projectFromJson(const QByteArray& bytes, const QString& file)
{
    return Reader(bytes, file).read<Project>("storyloop/project");
}

std::expected<Portfolio, Errors> portfolioFromJson(const QByteArray& bytes, const QString& file)
{
    return Reader(bytes, file).read<Portfolio>("storyloop/portfolio");
}

} // namespace store
