// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typedvalues.h"

#include <QHash>
#include <QSet>

namespace items {

using namespace Qt::StringLiterals;

namespace {

enum class Dimension { Time, Memory, Share, Points };

struct KnownUnit
{
    Dimension dimension;
    double size; ///< in seconds, bytes, percent, percentage points
};

/// The spellings in small letters.
const QHash<QString, KnownUnit>& knownUnits()
{
    using enum Dimension;
    static const QHash<QString, KnownUnit> units{
        {u"ns"_s, {Time, 1e-9}},
        {u"us"_s, {Time, 1e-6}},
        {u"µs"_s, {Time, 1e-6}},
        {u"ms"_s, {Time, 1e-3}},
        {u"millisecond"_s, {Time, 1e-3}},
        {u"milliseconds"_s, {Time, 1e-3}},
        {u"s"_s, {Time, 1}},
        {u"sec"_s, {Time, 1}},
        {u"second"_s, {Time, 1}},
        {u"seconds"_s, {Time, 1}},
        {u"min"_s, {Time, 60}},
        {u"minute"_s, {Time, 60}},
        {u"minutes"_s, {Time, 60}},
        {u"h"_s, {Time, 3600}},
        {u"hour"_s, {Time, 3600}},
        {u"hours"_s, {Time, 3600}},
        {u"d"_s, {Time, 86400}},
        {u"day"_s, {Time, 86400}},
        {u"days"_s, {Time, 86400}},
        {u"week"_s, {Time, 604800}},
        {u"weeks"_s, {Time, 604800}},
        {u"byte"_s, {Memory, 1}},
        {u"bytes"_s, {Memory, 1}},
        {u"kb"_s, {Memory, 1e3}},
        {u"mb"_s, {Memory, 1e6}},
        {u"gb"_s, {Memory, 1e9}},
        {u"tb"_s, {Memory, 1e12}},
        {u"kib"_s, {Memory, 1024}},
        {u"mib"_s, {Memory, 1048576}},
        {u"gib"_s, {Memory, 1073741824}},
        {u"%"_s, {Share, 1}},
        {u"percent"_s, {Share, 1}},
        {u"per cent"_s, {Share, 1}},
        {u"pp"_s, {Points, 1}}, // never per cent, which a change may be as well
        {u"ppt"_s, {Points, 1}},
        {u"pts"_s, {Points, 1}},
        {u"point"_s, {Points, 1}},
        {u"points"_s, {Points, 1}},
        {u"percentage point"_s, {Points, 1}},
        {u"percentage points"_s, {Points, 1}},
        {u"% points"_s, {Points, 1}},
    };
    return units;
}

/// One spelling for all: signs of money by their code, capital letters that mean a number by its name. U+03BC and U+00B5
/// look the same, and both are typed for "micro".
QString spelled(const QString& unit)
{
    static const QHash<QString, QString> signs{{u"€"_s, u"eur"_s},      {u"$"_s, u"usd"_s},     {u"£"_s, u"gbp"_s},
                                               {u"¥"_s, u"jpy"_s},      {u"M"_s, u"million"_s}, {u"k"_s, u"thousand"_s},
                                               {u"K"_s, u"thousand"_s}, {u"bn"_s, u"billion"_s}};
    const QString plain = unit.simplified();
    return signs.value(plain, plain.toLower().replace(QChar(0x03BC), QChar(0x00B5)));
}

} // namespace

bool isMoney(const QString& unit)
{
    static const QSet<QString> money{u"eur"_s, u"usd"_s, u"gbp"_s, u"jpy"_s, u"chf"_s, u"cad"_s, u"aud"_s, u"cny"_s,
                                     u"inr"_s, u"sek"_s, u"nok"_s, u"dkk"_s, u"pln"_s, u"czk"_s, u"brl"_s, u"krw"_s};
    return money.contains(spelled(unit));
}

bool isSameUnit(const QString& a, const QString& b)
{
    if (spelled(a) == spelled(b)) return true;
    const auto factor = unitFactor(a, b);
    return factor && *factor == 1;
}

std::optional<double> unitFactor(const QString& from, const QString& to)
{
    const auto& units = knownUnits();
    const auto a = units.constFind(spelled(from));
    const auto b = units.constFind(spelled(to));
    if (a == units.cend() || b == units.cend() || a->dimension != b->dimension) return {};
    return a->size / b->size;
}

} // namespace items
