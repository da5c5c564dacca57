// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonreader.h"

#include <QSet>

#include <charconv>

namespace store {

using namespace story;

QString JsonReader::quoted(const QString& text)
{
    constexpr qsizetype shown = 40;
    return u'"' + (text.size() > shown ? text.first(shown) + QChar(0x2026) : text) + u'"';
}

QString JsonReader::described(yyjson_val* value)
{
    if (yyjson_is_str(value)) return quoted(textOf(value));
    if (yyjson_is_raw(value)) return QString::fromLatin1(rawOf(value));
    if (yyjson_is_bool(value)) return yyjson_is_true(value) ? QStringLiteral("true") : QStringLiteral("false");
    if (yyjson_is_null(value)) return QStringLiteral("null");
    return yyjson_is_arr(value) ? tr("a list") : tr("an object");
}

QString JsonReader::readText(yyjson_val* value)
{
    if (!yyjson_is_str(value)) {
        expected(tr("text"), value);
        return {};
    }
    if (qsizetype(yyjson_get_len(value)) > largestText)
        fault(tr("is longer than %1 MB").arg(largestText / 1024 / 1024));
    return textOf(value);
}

std::optional<double> JsonReader::readReal(yyjson_val* value)
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

std::optional<int> JsonReader::wholeOf(yyjson_val* value)
{
    const std::string_view raw = yyjson_is_raw(value) ? rawOf(value) : std::string_view();
    int number = 0;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
    const bool isWhole = !raw.empty() && error == std::errc() && end == raw.data() + raw.size();
    return isWhole ? std::optional(number) : std::nullopt;
}

std::optional<int> JsonReader::readWhole(yyjson_val* value)
{
    const auto number = wholeOf(value);
    if (!number) expected(tr("a whole number"), value);
    return number;
}

int JsonReader::readChoice(const QMetaEnum& choices, yyjson_val* value)
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
void JsonReader::checkNested(yyjson_val* value, int depth)
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
void JsonReader::at(yyjson_val* value)
{
    const char* place = yyjson_is_str(value) ? yyjson_get_str(value)
        : yyjson_is_raw(value)               ? yyjson_get_raw(value)
                                             : nullptr;
    if (place && !m_isMigrated) m_offset = place - m_buffer.constData();
}

void JsonReader::fault(const QString& what, Error::Kind kind)
{
    constexpr qsizetype most = 100; // nobody reads more, and each counts the lines above it
    if (m_errors.size() == most) return;
    const int line = m_bytes.isEmpty() || m_isMigrated ? 0 : int(m_bytes.left(m_offset).count('\n')) + 1;
    m_errors.append({kind, m_file, line, m_path.join(u'.'), what});
}

void JsonReader::expected(const QString& kind, yyjson_val* value)
{
    fault(tr("expected %1, found %2").arg(kind, described(value)));
}

} // namespace store
