// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtennumber.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace Qt::StringLiterals;

namespace {

bool isAlmost(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

} // namespace

QString writtenNumberPattern() { return u"[-+\u2212]?\\d+(?:[.,\u00A0\u2009\u202F]\\d+)*"_s; }

std::optional<WrittenNumber> WrittenNumber::fromText(const QString& text)
{
    QString plain = text;
    plain.replace(QChar(0x2212), u'-');
    for (char16_t space : {u'\u00A0', u'\u2009', u'\u202F'})
        plain.remove(QChar(space));
    WrittenNumber number;
    const auto read = [&](const QString& digits) {
        bool isNumber = false;
        const double value = digits.toDouble(&isNumber);
        const qsizetype point = digits.indexOf(u'.');
        if (isNumber) number.m_readings.append({value, point < 0 ? 0 : int(digits.size() - point - 1)});
    };
    static const QRegularExpression grouped(u"^[-+]?\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*(?:[.,]\\d+)?$"_s);
    if (const auto match = grouped.match(plain); match.hasMatch()) {
        QString digits = plain;
        digits.remove(match.captured(1));
        read(digits.replace(u',', u'.'));
    }
    read(QString(plain).replace(u',', u'.'));
    return number.m_readings.isEmpty() ? std::nullopt : std::optional(number);
}

WrittenNumber WrittenNumber::fromValue(double value)
{
    WrittenNumber number;
    const QString digits = QString::number(value, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = digits.indexOf(u'.');
    number.m_readings.append({value, point < 0 ? 0 : int(digits.size() - point - 1)});
    return number;
}

bool WrittenNumber::canMean(double value, double tolerance) const
{
    return std::ranges::any_of(m_readings, [&](const Reading& reading) {
        const double scale = std::pow(10, reading.decimals);
        const double scaled = value * scale;
        return isAlmost(reading.value * scale, std::round(scaled))
            || isAlmost(reading.value * scale, std::trunc(scaled))
            || std::abs(reading.value - value) <= tolerance * std::abs(value);
    });
}

} // namespace analysis
