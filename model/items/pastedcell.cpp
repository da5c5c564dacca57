// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spreadsheet.h"

#include "entrymodel.h"
#include "typedvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct PastedValue
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

PastedCell good(const QString& text, const QVariant& value) { return {.text = text, .value = value, .fault = {}}; }
PastedCell bad(const QString& text, const QString& fault) { return {.text = text, .value = {}, .fault = fault}; }

QStringList parts(const QString& text)
{
    static const QRegularExpression between(u"[;,\n]"_s);
    QStringList all;
    for (const QString& part : text.split(between))
        if (!part.trimmed().isEmpty()) all.append(part.trimmed());
    return all;
}

/// By its label, or by its key in a file; -1 for none.
int choiceFromText(const QMetaEnum& choices, const QString& text)
{
    for (int i = 0; i < choices.keyCount(); ++i) {
        const int value = choices.value(i);
        if (qstrcmp(choices.key(i), "Unset") == 0) continue;
        for (const QString& name : {choiceLabel(choices, value), choiceKey(choices, value)})
            if (name.compare(text, Qt::CaseInsensitive) == 0) return value;
    }
    return -1;
}

PastedCell readChoices(const Field& field, const QString& text)
{
    QList<int> values;
    for (const QString& part : field.kind == Kind::Choice ? QStringList{text} : parts(text)) {
        const int value = choiceFromText(field.choice.choices, part);
        if (value < 0) return bad(text, PastedValue::tr("“%1” is none of the choices of %2").arg(part, field.title()));
        if (field.kind == Kind::Choice) return good(text, value);
        values.append(value);
    }
    return good(text, QVariant::fromValue(values));
}

PastedCell readReferences(const Project& project, const Field& field, const QString& text)
{
    const QStringList options = referenceOptions(project, field);
    QStringList ids;
    for (const QString& part : field.kind == Kind::Reference ? QStringList{text} : parts(text)) {
        QString id;
        for (qsizetype i = 0; i + 1 < options.size() && id.isEmpty(); i += 2)
            if (options[i] == part || options[i + 1].compare(part, Qt::CaseInsensitive) == 0) id = options[i];
        if (id.isEmpty()) return bad(text, PastedValue::tr("There is no %1 “%2”").arg(field.type().title(), part));
        ids.append(id);
    }
    return field.kind == Kind::Reference ? good(text, ids.value(0)) : good(text, ids);
}

PastedCell readNumberCell(const Field& field, const QString& text, const QString& unit, const QLocale& locale)
{
    const NumberWanted wanted{.isWhole = field.kind == Kind::Whole, .unit = unit, .takesUnit = false};
    const auto read = readNumber(text, locale, wanted);
    if (!read) return bad(text, read.error());
    return good(text, read->value ? QVariant(*read->value) : QVariant());
}

PastedCell readFlag(const QString& text)
{
    static const QStringList yes{u"yes"_s, u"true"_s, u"1"_s, u"x"_s};
    static const QStringList no{u"no"_s, u"false"_s, u"0"_s};
    if (yes.contains(text, Qt::CaseInsensitive)) return good(text, true);
    if (no.contains(text, Qt::CaseInsensitive)) return good(text, false);
    return bad(text, PastedValue::tr("“%1” is neither yes nor no").arg(text));
}

PastedCell readAny(const Project& project, const Field& field, const QString& text, const QString& unit,
                   const QLocale& locale)
{
    if (text.isEmpty()) return {};
    switch (field.kind) {
    case Kind::Line: return good(text, text.simplified());
    case Kind::Lines: return good(text, parts(text));
    case Kind::Prose: return good(text, Prose::fromText(text).paragraphs);
    case Kind::Real:
    case Kind::Whole: return readNumberCell(field, text, unit, locale);
    case Kind::Flag: return readFlag(text);
    case Kind::Choice:
    case Kind::Choices: return readChoices(field, text);
    case Kind::Reference:
    case Kind::References: return readReferences(project, field, text);
    case Kind::Date:
        if (const auto read = readDate(text, locale)) return good(text, QVariant::fromValue(read->value));
        else return bad(text, read.error());
    default: return {.text = text, .value = {}, .fault = {}};
    }
}

/// Exactly, not as rounded as on a page.
QString spelledOut(const Project& project, const Field& field, const QVariant& value, const QString& unit)
{
    switch (field.kind) {
    case Kind::Real: return plainNumber(value.toDouble()) + (unit.isEmpty() ? QString() : QChar(0x00A0) + unit);
    case Kind::Whole: return plainNumber(value.toDouble());
    case Kind::Flag: return value.toBool() ? PastedValue::tr("Yes") : PastedValue::tr("No");
    case Kind::Line: return value.toString();
    case Kind::Prose: return {}; // as it was pasted
    default: return displayText(project, field, value);
    }
}

} // namespace

PastedCell readCell(const Project& project, const Field& field, const QString& text, const QString& unit,
                    const QLocale& locale)
{
    PastedCell cell = readAny(project, field, text, unit, locale);
    if (cell.value.isValid() && cell.fault.isEmpty()) cell.understood = spelledOut(project, field, cell.value, unit);
    return cell;
}

} // namespace items
