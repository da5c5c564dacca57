// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guidancefile.h"

#include "programdata.h"

#include "story/project.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace coach {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 2;

/// Only for its translations.
struct GuidanceFile
{
    Q_DECLARE_TR_FUNCTIONS(GuidanceFile)
};

/// Where the segments of an address lead from a record; null where to nothing.
const Field* fieldAt(const RecordType* type, const FieldPath& path, qsizetype from = 0)
{
    const Field* field = nullptr;
    for (qsizetype i = from; i < path.segments().size(); ++i) {
        field = type ? type->field(path.segments()[i].key) : nullptr;
        if (!field) return nullptr;
        type = field->kind == Kind::Record || field->kind == Kind::List ? &field->type() : nullptr;
    }
    return field;
}

/// The record of this name among all that a story is made of.
const RecordType* recordNamed(const QString& name, const RecordType& from = recordType<Project>())
{
    if (name == QLatin1StringView(from.name)) return &from;
    for (const Field& field : from.fields)
        if (field.kind == Kind::Record || field.kind == Kind::List)
            if (const RecordType* found = recordNamed(name, field.type())) return found;
    return nullptr;
}

/// `cycles.hypothesis`, and `Quantity.unit` for whatever place the record stands in.
bool leadsToAField(const FieldPath& path)
{
    if (path.isEmpty()) return false;
    const QString first = path.segments().first().key;
    if (!first.isEmpty() && first.front().isUpper()) return fieldAt(recordNamed(first), path, 1);
    return fieldAt(&recordType<Project>(), path);
}

/// One object of a file, asked for its keys one by one. It remembers the first fault, and which keys nobody asked for.
class Reader
{
public:
    Reader(const QString& file, const QJsonObject& data, QString id)
        : m_file(file)
        , m_data(data)
        , m_id(std::move(id))
    {
    }

    QString text(QLatin1StringView key)
    {
        const QString value = optionalText(key);
        if (value.isEmpty()) blame(GuidanceFile::tr("“%1” is missing").arg(key));
        return value;
    }
    QString optionalText(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && value.toString().trimmed().isEmpty())
            blame(GuidanceFile::tr("“%1” has no text").arg(key));
        return value.toString();
    }
    QStringList texts(QLatin1StringView key)
    {
        QStringList all;
        const QJsonArray list = take(key).toArray();
        for (const QJsonValue& one : list)
            all.append(one.toString());
        if (all.contains(QString())) blame(GuidanceFile::tr("“%1” has an empty entry").arg(key));
        return all;
    }
    bool flag(QLatin1StringView key) { return take(key).toBool(); }
    int number(QLatin1StringView key) { return take(key).toInt(); }
    FieldPath field(const QString& address)
    {
        const FieldPath path = FieldPath::fromText(address);
        if (!leadsToAField(path)) blame(GuidanceFile::tr("a story has no field “%1”").arg(address));
        return path;
    }
    QList<FieldPath> fields(QLatin1StringView key)
    {
        QList<FieldPath> all;
        for (const QString& address : texts(key))
            all.append(field(address));
        return all;
    }
    QJsonArray list(QLatin1StringView key) { return take(key).toArray(); }

    void blame(const QString& what)
    {
        if (!m_fault) m_fault = Error{Error::Kind::NotValid, m_file, 0, m_id, what};
    }
    /// To be asked last.
    std::optional<Error> fault()
    {
        for (const QString& key : m_data.keys())
            if (!m_asked.contains(key)) blame(GuidanceFile::tr("nobody knows the key “%1”").arg(key));
        return m_fault;
    }

private:
    QJsonValue take(QLatin1StringView key)
    {
        m_asked.insert(key);
        return m_data.value(key);
    }

    const QString& m_file;
    const QJsonObject m_data;
    const QString m_id;
    QSet<QString> m_asked;
    std::optional<Error> m_fault;
};

std::expected<Reader, Error> open(const QString& file)
{
    const auto data = readProgramData(file, u"storyloop/guidance"_s);
    if (!data) return std::unexpected(data.error());
    Reader reader(file, *data, {});
    (void)reader.text("format"_L1);
    if (reader.number("version"_L1) != formatVersion)
        reader.blame(GuidanceFile::tr("expected version %1").arg(formatVersion));
    return reader;
}

std::expected<Note, Error> noteFrom(const QString& file, const QJsonObject& data)
{
    Reader reader(file, data, data.value("id"_L1).toString());
    Note note{.id = reader.text("id"_L1),
              .field = reader.field(data.contains("record"_L1) ? reader.text("record"_L1) : reader.text("field"_L1)),
              .title = reader.text("title"_L1),
              .text = reader.text("text"_L1),
              .why = reader.optionalText("why"_L1),
              .weak = reader.optionalText("weak"_L1),
              .strong = reader.optionalText("strong"_L1),
              .signal = reader.optionalText("signal"_L1),
              .question = reader.optionalText("question"_L1),
              .coverage = reader.texts("coverage"_L1),
              .isBeside = reader.flag("beside"_L1)};
    if (note.weak.isEmpty() != note.strong.isEmpty())
        reader.blame(GuidanceFile::tr("one example stands without the other"));
    if (note.isBeside && note.question.isEmpty()) reader.blame(GuidanceFile::tr("“%1” is missing").arg("question"_L1));
    if (const auto fault = reader.fault()) return std::unexpected(*fault);
    return note;
}

std::expected<FrequentQuestion, Error> questionFrom(const QString& file, const QJsonObject& data)
{
    Reader reader(file, data, data.value("id"_L1).toString());
    FrequentQuestion question{.id = reader.text("id"_L1),
                              .question = reader.text("question"_L1),
                              .answer = reader.text("answer"_L1),
                              .pages = reader.texts("pages"_L1),
                              .fields = reader.fields("fields"_L1),
                              .coverage = reader.texts("coverage"_L1)};
    for (const QString& page : std::as_const(question.pages))
        if (page != "project"_L1 && page != "llm"_L1 && choiceFromKey(QMetaEnum::fromType<Step>(), page) < 0)
            reader.blame(GuidanceFile::tr("there is no page “%1”").arg(page));
    if (question.pages.isEmpty()) reader.blame(GuidanceFile::tr("“%1” is missing").arg("pages"_L1));
    if (const auto fault = reader.fault()) return std::unexpected(*fault);
    return question;
}

std::expected<Term, Error> termFrom(const QString& file, const QJsonObject& data)
{
    Reader reader(file, data, data.value("term"_L1).toString());
    Term term{.term = reader.text("term"_L1),
              .definition = reader.text("definition"_L1),
              .fields = reader.fields("fields"_L1),
              .coverage = reader.texts("coverage"_L1)};
    if (const auto fault = reader.fault()) return std::unexpected(*fault);
    return term;
}

QString nameOf(const Note& note) { return note.id; }
QString nameOf(const FrequentQuestion& question) { return question.id; }
QString nameOf(const Term& term) { return term.term; }

/// Each of a list, and no name twice.
template <typename T>
std::expected<QList<T>, Error> readAll(const QString& file, const QJsonArray& list,
                                       std::expected<T, Error> (*one)(const QString&, const QJsonObject&))
{
    QList<T> all;
    QSet<QString> names;
    for (const QJsonValue& data : list) {
        auto read = one(file, data.toObject());
        if (!read) return std::unexpected(read.error());
        if (names.contains(nameOf(*read)))
            return std::unexpected(
                Error{Error::Kind::NotValid, file, 0, nameOf(*read), GuidanceFile::tr("stands here twice")});
        names.insert(nameOf(*read));
        all.append(*std::move(read));
    }
    return all;
}

template <typename T>
std::expected<QList<T>, Error> readList(const QString& file, QLatin1StringView key,
                                        std::expected<T, Error> (*one)(const QString&, const QJsonObject&))
{
    auto reader = open(file);
    if (!reader) return std::unexpected(reader.error());
    const QJsonArray list = reader->list(key);
    if (const auto fault = reader->fault()) return std::unexpected(*fault);
    return readAll(file, list, one);
}

} // namespace

std::expected<StepGuidance, Error> readStepGuidance(const QString& file)
{
    auto reader = open(file);
    if (!reader) return std::unexpected(reader.error());
    StepGuidance step;
    if (reader->text("step"_L1) != "shared"_L1) {
        step.lead = reader->text("lead"_L1);
        step.signal = reader->text("signal"_L1);
        step.meaning = reader->text("meaning"_L1);
        step.coverage = reader->texts("coverage"_L1);
    }
    const QJsonArray list = reader->list("notes"_L1);
    if (const auto fault = reader->fault()) return std::unexpected(*fault);
    auto notes = readAll(file, list, noteFrom);
    if (!notes) return std::unexpected(notes.error());
    step.notes = *std::move(notes);
    return step;
}

std::expected<QList<FrequentQuestion>, Error> readQuestions(const QString& file)
{
    return readList(file, "questions"_L1, questionFrom);
}

std::expected<QList<Term>, Error> readTerms(const QString& file) { return readList(file, "terms"_L1, termFrom); }

} // namespace coach
