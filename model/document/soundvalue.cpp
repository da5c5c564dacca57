// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soundvalue.h"

#include "story/values.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace document {

using story::Point;
using story::Series;

namespace {

bool isFinite(double number) { return std::isfinite(number); }

bool isSound(const Series& series)
{
    const auto isWhole = [](const Point& p) { return !p.date.isNull() && isFinite(p.value); };
    const auto comesLater = [](const Point& a, const Point& b) { return a.date.first() < b.date.first(); };
    return std::ranges::all_of(series, isWhole)
        && std::ranges::adjacent_find(series, std::not_fn(comesLater)) == series.end();
}

} // namespace

QString wellFormed(const QString& text) { return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8()); }

std::optional<QVariant> soundValue(const QVariant& value)
{
    const auto onlyIf = [&](bool isGood) { return isGood ? std::optional(value) : std::nullopt; };
    if (value.typeId() == QMetaType::Double) return onlyIf(isFinite(value.toDouble()));
    if (value.typeId() == qMetaTypeId<QList<double>>())
        return onlyIf(std::ranges::all_of(value.value<QList<double>>(), isFinite));
    if (value.typeId() == qMetaTypeId<Series>()) return onlyIf(isSound(value.value<Series>()));
    if (value.typeId() == QMetaType::QString) return wellFormed(value.toString());
    if (value.typeId() != QMetaType::QStringList) return value;
    QStringList texts = value.toStringList();
    std::ranges::transform(texts, texts.begin(), wellFormed);
    return texts;
}

} // namespace document
