// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastereader.h"

#include "typedvalues.h"

#include <QRegularExpression>

#include <algorithm>

/// What the columns of a paste are, by their headings or by hand.
namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// A heading without its unit: "p95 latency (ms)" and "p95 latency, ms" are "p95 latency" and "ms".
std::pair<QString, QString> nameAndUnit(const QString& heading)
{
    static const QRegularExpression unit(u"^(.*?)\\s*(?:\\(([^)]*)\\)|\\[([^\\]]*)\\]|,\\s*([^,]*))$"_s);
    const auto match = unit.match(heading);
    if (!match.hasMatch() || match.captured(1).isEmpty()) return {heading, {}};
    const QString named = match.captured(2) + match.captured(3) + match.captured(4);
    return {match.captured(1), named.trimmed()};
}

bool isName(const QString& a, const QString& b) { return !b.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0; }

/// Other words that headings have for a field.
QStringList otherNames(const Field& field)
{
    static const QHash<QString, QStringList> names{
        {u"low"_s, {u"low"_s, u"lower"_s, u"ci low"_s, u"ci lower"_s, u"min"_s}},
        {u"high"_s, {u"high"_s, u"upper"_s, u"ci high"_s, u"ci upper"_s, u"max"_s}},
        {u"n"_s, {u"count"_s, u"samples"_s, u"sample size"_s}},
        {u"value"_s, {u"mean"_s, u"score"_s, u"result"_s}},
        {u"date"_s, {u"day"_s, u"time"_s, u"month"_s, u"week"_s}},
        {u"segment"_s, {u"slice"_s}},
    };
    return names.value(field.name());
}

bool isCalled(const Field& field, const QString& name)
{
    return isName(name, field.title()) || isName(name, QString::fromLatin1(field.label)) || isName(name, field.name())
        || otherNames(field).contains(name, Qt::CaseInsensitive);
}

} // namespace

FieldPath PasteReader::fieldCalled(const QString& name) const
{
    for (const Field& field : m_type.fields)
        if (canBePasted(field) && isCalled(field, name)) return FieldPath().field(field.name());
    return {};
}

QString PasteReader::metricCalled(const QString& name) const
{
    if (!m_type.field(u"measurements") && !isMeasurement(m_type)) return {};
    for (const Metric& metric : m_project.metrics)
        if (isName(name, metric.name) || isName(name, metric.id)) return metric.id;
    return {};
}

PastedColumn PasteReader::columnFor(const QString& heading) const
{
    const auto [name, unit] = nameAndUnit(heading);
    for (const QString& called : {heading, name}) {
        const FieldPath field = fieldCalled(called);
        const QString metric = field.isEmpty() ? metricCalled(called) : QString();
        if (field.isEmpty() && metric.isEmpty()) continue;
        return {.heading = heading,
                .target = {.field = field, .metricId = metric},
                .unit = called == heading ? QString() : unit};
    }
    return {.heading = heading, .target = {}, .unit = {}};
}

/// Headings name something, and none of them is a value; unless it is decided by hand.
bool PasteReader::readHeadings(const QStringList& row)
{
    const auto decided = m_into.choices.hasHeadings;
    if (decided == false) return false;
    QList<PastedColumn> columns;
    for (const QString& cell : row) {
        const bool isValue = readNumber(cell, m_into.locale) || readDate(cell, m_into.locale);
        if (!decided && !cell.isEmpty() && isValue) return false;
        columns.append(columnFor(cell));
    }
    if (!decided && std::ranges::none_of(columns, &PastedColumn::isUsed)) return false;
    m_paste.columns = columns;
    return true;
}

void PasteReader::takeChoices()
{
    decide(m_paste.columns, m_into.choices);
    for (const auto& [at, target] : m_into.choices.columns) {
        if (at >= m_paste.columns.size()) continue;
        PastedColumn& column = m_paste.columns[at];
        if (m_findsByName) column.unit = nameAndUnit(column.heading).second;
        else column.heading = target.name;
    }
}

} // namespace items
