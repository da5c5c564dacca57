// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonschema.h"

#include "json.h"

#include "story/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace store {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QJsonObject typed(QLatin1StringView type) { return {{u"type"_s, QString(type)}}; }

QJsonObject listOf(const QJsonObject& element) { return {{u"type"_s, u"array"_s}, {u"items"_s, element}}; }

QJsonObject oneOf(const QMetaEnum& choices)
{
    QJsonArray keys;
    for (int i = 0; i < choices.keyCount(); ++i)
        if (qstrcmp(choices.key(i), "Unset") != 0) keys.append(choiceKey(choices, choices.value(i)));
    return {{u"enum"_s, keys}};
}

QJsonObject datePattern()
{
    return {{u"type"_s, u"string"_s}, {u"pattern"_s, u"^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$"_s}};
}

/// Collects the definition of every record type that it meets.
class SchemaWriter
{
public:
    QByteArray write(const RecordType& root, const QString& format)
    {
        QJsonObject schema = record(root, false);
        QJsonObject properties = schema.take(u"properties"_s).toObject();
        properties.insert(u"format"_s, QJsonObject{{u"const"_s, format}});
        properties.insert(u"version"_s, QJsonObject{{u"const"_s, formatVersion}});
        schema.insert(u"properties"_s, properties);
        schema.insert(u"required"_s, QJsonArray{u"format"_s, u"version"_s});
        schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
        schema.insert(u"title"_s, QString::fromLatin1(root.name));
        m_definitions.insert(u"about"_s,
                             QJsonObject{{u"type"_s, u"object"_s},
                                         {u"properties"_s,
                                          QJsonObject{{u"source"_s, typed("string"_L1)},
                                                      {u"notKnown"_s, typed("boolean"_L1)}}},
                                         {u"additionalProperties"_s, false}});
        schema.insert(u"$defs"_s, m_definitions);
        return QJsonDocument(schema).toJson();
    }

private:
    QJsonObject record(const RecordType& type, bool isEntry)
    {
        QJsonObject properties;
        if (isEntry) properties.insert(u"id"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"minLength"_s, 1}});
        for (const Field& field : type.fields)
            properties.insert(field.name(), value(field));
        properties.insert(u"about"_s,
                          QJsonObject{{u"type"_s, u"object"_s},
                                      {u"additionalProperties"_s, QJsonObject{{u"$ref"_s, u"#/$defs/about"_s}}}});
        QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
        if (isEntry) schema.insert(u"required"_s, QJsonArray{u"id"_s});
        return schema;
    }

    QJsonObject reference(const RecordType& type, bool isEntry)
    {
        const QString name = QString::fromLatin1(type.name);
        if (!m_definitions.contains(name)) {
            m_definitions.insert(name, QJsonObject()); // met: a type that contains itself ends here
            m_definitions.insert(name, record(type, isEntry));
        }
        return {{u"$ref"_s, QString(u"#/$defs/"_s + name)}};
    }

    QJsonObject value(const Field& field)
    {
        switch (field.kind) {
        case Kind::Line:
        case Kind::Reference: return typed("string"_L1);
        case Kind::Prose:
        case Kind::Lines:
        case Kind::Code:
        case Kind::References: return listOf(typed("string"_L1));
        case Kind::Real: return typed("number"_L1);
        case Kind::Whole: return typed("integer"_L1);
        case Kind::Flag: return typed("boolean"_L1);
        case Kind::Date: return datePattern();
        case Kind::Choice: return oneOf(field.choice.choices);
        case Kind::Choices: return listOf(oneOf(field.choice.choices));
        case Kind::Numbers: return listOf(typed("number"_L1));
        case Kind::Points:
            return {{u"type"_s, u"object"_s},
                    {u"propertyNames"_s, datePattern()},
                    {u"additionalProperties"_s, typed("number"_L1)}};
        case Kind::Record: return reference(field.type(), false);
        case Kind::List: return listOf(reference(field.type(), true));
        }
        return {};
    }

    QJsonObject m_definitions;
};

} // namespace

QByteArray projectSchema() { return SchemaWriter().write(recordType<Project>(), u"storyloop/project"_s); }

QByteArray portfolioSchema() { return SchemaWriter().write(recordType<Portfolio>(), u"storyloop/portfolio"_s); }

} // namespace store
