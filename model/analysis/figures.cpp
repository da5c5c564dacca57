// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include "dates.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar noBreakSpace(0x00A0);
constexpr QChar thinSpace(0x202F);

constexpr double manyDigits = 1e15; // from here on a number would be mostly zeros
constexpr double fewDigits = 1e-5;

const QLocale& english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

/// "1.2 × 10¹⁵", "10⁻⁹"; empty where the number has no power of ten.
QString scientific(double size)
{
    const QString text = QString::number(size, 'g', 6);
    const qsizetype e = text.indexOf(u'e');
    if (e < 0) return {};
    const QString power = powerOfTen(text.mid(e + 1).toInt());
    const QString digits = text.first(e);
    return digits == "1"_L1 ? power : digits + thinSpace + u'×' + thinSpace + power;
}

QString grouped(QString digits)
{
    qsizetype whole = digits.indexOf(u'.');
    if (whole < 0) whole = digits.size();
    if (whole > 4)
        for (qsizetype at = whole - 3; at > 0; at -= 3)
            digits.insert(at, thinSpace);
    return digits;
}

} // namespace

QString powerOfTen(int exponent)
{
    constexpr QStringView raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString power = QStringLiteral("10");
    for (const QChar digit : QString::number(exponent))
        power += digit == u'-' ? u'⁻' : raised[digit.digitValue()];
    return power;
}

QString number(double value, Integer decimals)
{
    const double size = std::abs(value);
    constexpr int mostDecimals = 10; // those of a double that are its own
    const bool isUsual = size == 0 || ((decimals || size >= fewDigits) && size < manyDigits);
    QString text = isUsual ? QString() : scientific(size);
    if (text.isEmpty())
        text = grouped(decimals ? QString::number(size, 'f', std::clamp(*decimals, 0, mostDecimals))
                                : QString::number(size, 'f', QLocale::FloatingPointShortest));
    const bool isZero = std::ranges::none_of(text, [](QChar c) { return c >= u'1' && c <= u'9'; });
    return std::signbit(value) && !isZero ? minusSign + text : text;
}

int decimalsOf(const QList<double>& values)
{
    int most = 0;
    for (const double value : values) {
        const QString digits = QString::number(value, 'f', QLocale::FloatingPointShortest);
        const qsizetype point = digits.indexOf(u'.');
        if (point >= 0) most = std::max(most, int(digits.size() - point - 1));
    }
    return most;
}

double rounded(double value, int decimals)
{
    const double scale = std::pow(10, decimals);
    const double scaled = std::round(value * scale) / scale;
    return std::isfinite(scaled) ? scaled : value;
}

QString quantity(double value, const QString& unit, Integer decimals)
{
    return unit.isEmpty() ? number(value, decimals) : number(value, decimals) + noBreakSpace + unit;
}

QString quantity(double value, const Metric& metric) { return quantity(value, metric.unit, metric.decimals); }

QString date(const Date& date) { return dateIn(english(), date); }

QString period(const Date& from, const Date& to) { return periodIn(english(), from, to); }

ChangeKind quotedKind(const Metric& metric)
{
    if (metric.change != ChangeKind::Unset) return metric.change;
    return metric.unit == QStringLiteral("%") ? ChangeKind::PercentagePoints : ChangeKind::Relative;
}

ChangeKind quotedKind(const Effect& effect, const Metric& metric)
{
    return effect.kind == ChangeKind::Unset ? quotedKind(metric) : effect.kind;
}

std::optional<Change> change(const Metric& metric, double from, double to)
{
    constexpr double leftOver = 1e-12; // of what was subtracted: computing leaves it, and it is no change
    Change change = changeOf(metric, 0, quotedKind(metric));
    const bool isSame = std::abs(to - from) <= leftOver * std::max(std::abs(from), std::abs(to));
    const double moved = isSame ? 0 : to - from;
    if (change.kind == ChangeKind::Relative) {
        if (from == 0) return {};
        change.value = 100 * moved / std::abs(from);
    } else {
        change.value = moved;
    }
    if (!std::isfinite(change.value)) return {};
    change.isBetter = metric.direction == Direction::HigherIsBetter
        ? moved > 0
        : metric.direction == Direction::LowerIsBetter && moved < 0;
    return change;
}

Change changeOf(const Metric& metric, double value, ChangeKind kind)
{
    Change change{.value = value, .kind = kind};
    if (metric.unit != QStringLiteral("%")) change.unit = metric.unit;
    return change;
}

namespace {

double toDigits(double value, int digits) { return QString::number(value, 'g', digits).toDouble(); }

QString sizeText(double size)
{
    constexpr double tiny = 0.005; // "0.00" with two decimals
    if (size >= manyDigits) return number(toDigits(size, 3));
    if (size >= 1) return number(size, size >= 100 ? 0 : 1);
    if (size >= tiny || size == 0) return number(size, 2);
    return size >= fewDigits ? number(size, -int(std::floor(std::log10(size)))) : number(toDigits(size, 2));
}

} // namespace

QString text(const Change& change)
{
    const QString digits = sizeText(std::abs(change.value));
    const QString sign = change.value < 0 ? QString(minusSign) : QStringLiteral("+");
    const QString unit = change.kind == ChangeKind::Relative ? QStringLiteral("%") : change.unit;
    if (change.kind == ChangeKind::Unset || unit.isEmpty()) return sign + digits;
    return sign + digits + noBreakSpace + unit;
}

const Measurement* measurement(const QList<Measurement>& measurements, const QString& metricId, const QString& segment)
{
    const auto found = std::ranges::find_if(measurements, [&](const Measurement& m) {
        return m.metric.id == metricId && m.segment == segment && m.value;
    });
    return found == measurements.end() ? nullptr : &*found;
}

Number baselineValue(const Project& project, const QString& metricId, const QString& segment)
{
    const Measurement* found = measurement(project.baseline.measurements, metricId, segment);
    return found ? found->value : Number();
}

bool isKept(const Cycle& cycle) { return cycle.decision == Decision::Shipped || cycle.decision == Decision::Unset; }

Number latestValue(const Project& project, const QString& metricId, const QString& segment)
{
    Number latest;
    for (const Cycle& cycle : project.cycles)
        if (const Measurement* found = isKept(cycle) ? measurement(cycle.measurements, metricId, segment) : nullptr)
            latest = found->value;
    return latest;
}

bool holds(double value, Comparison comparison, double limit)
{
    switch (comparison) {
    case Comparison::Unset: return true;
    case Comparison::Below: return value < limit;
    case Comparison::AtMost: return value <= limit;
    case Comparison::AtLeast: return value >= limit;
    case Comparison::Above: return value > limit;
    }
    return true;
}

} // namespace analysis
