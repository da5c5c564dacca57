// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "migration.h"

#include "story/fields.h"

#include <QCoreApplication>

#include <yyjson.h>

#include <memory>
#include <string_view>
#include <utility>

/// For the files that read JSON, and for nobody else.
namespace store {

using story::Error;
using story::Errors;
using story::Field;
using story::Record;
using story::RecordType;
using story::Series;

struct DocumentDeleter
{
    void operator()(yyjson_doc* doc) const { yyjson_doc_free(doc); }
};

struct MutableDocumentDeleter
{
    void operator()(yyjson_mut_doc* doc) const { yyjson_mut_doc_free(doc); }
};

inline QString textOf(yyjson_val* value)
{
    return QString::fromUtf8(yyjson_get_str(value), qsizetype(yyjson_get_len(value)));
}

inline std::string_view rawOf(yyjson_val* value) { return {yyjson_get_raw(value), yyjson_get_len(value)}; }

/// Fills records from a parsed file and notes each fault where it stands.
class JsonReader
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)

public:
    JsonReader(const QByteArray& bytes, const QString& file, Migrations migrations = {})
        : m_bytes(bytes)
        , m_file(file)
        , m_migrations(migrations)
    {
    }

    template <typename T> std::expected<T, Errors> read(const char* format)
    {
        T value;
        if (yyjson_val* root = parse()) {
            if (readHeader(root, format)) readRecord(story::recordType<T>(), &value, root, {"format", "version"});
        }
        if (m_errors.isEmpty()) return value;
        return std::unexpected(m_errors);
    }

    std::optional<NewerStory> readNewer(const char* format);

private:
    yyjson_val* parse();
    /// Puts what the steps make of a file of an older format in its place.
    void migrate();
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
    static std::optional<int> wholeOf(yyjson_val* value);
    std::optional<int> readWhole(yyjson_val* value);
    int readChoice(const QMetaEnum& choices, yyjson_val* value);
    void checkNested(yyjson_val* value, int depth);

    static QString quoted(const QString& text);
    /// A value as an error names it: short, and never a page of text.
    static QString described(yyjson_val* value);
    void at(yyjson_val* value);
    void fault(const QString& what, Error::Kind kind = Error::Kind::NotValid);
    void expected(const QString& kind, yyjson_val* value);

    const QByteArray& m_bytes;
    QString m_file;
    Migrations m_migrations;
    bool m_isMigrated = false; ///< what is read has no place in the file any more
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

template <typename F> void JsonReader::eachElement(yyjson_val* value, F&& readElement)
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

} // namespace store
