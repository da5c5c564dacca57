// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typedfault.h"
#include "typedvalues.h"

#include "analysis/figures.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Fault noNumber(const QString& text)
{
    return Fault(TypedValue::tr("“%1” is not a number: write it like 31.4").arg(text));
}

/// In European digits, with a plain minus, and one kind of blank.
QString inAscii(const QString& text)
{
    QString plain;
    for (QChar c : text.trimmed()) {
        if (c.isDigit()) plain += QChar(u'0' + c.digitValue());
        else if (c == QChar(0x2212)) plain += u'-';
        else if (c == QChar(0x066B)) plain += u'.';
        else if (c.isSpace() || c == QChar(0x066C)) plain += u' ';
        else plain += c;
    }
    return plain;
}

/// Three figures a group, and one to three before them, from the left end up to the decimal sign.
bool areGroups(const QString& whole, QChar sign)
{
    const QStringList groups = whole.split(sign);
    if (groups.first().isEmpty() || groups.first().size() > 3 || groups.first().startsWith(u'0')) return false;
    return std::all_of(groups.cbegin() + 1, groups.cend(), [](const QString& group) { return group.size() == 3; });
}

/// The figures with a point, or none, and nothing else. What can be read in two ways is refused.
std::expected<QString, QString> withPoint(QString figures, const QLocale& locale)
{
    const QString typed = figures;
    const auto refused = [&] { return noNumber(typed); };
    const QString sign = figures.startsWith(u'-') ? u"-"_s : QString();
    if (figures.startsWith(u'-') || figures.startsWith(u'+')) figures.remove(0, 1);
    const qsizetype points = figures.count(u'.');
    const qsizetype commas = figures.count(u',');
    QChar decimal = u'.';
    if (points && commas) decimal = figures.lastIndexOf(u'.') > figures.lastIndexOf(u',') ? u'.' : u',';
    else if (points + commas > 1) decimal = QChar(); // they divide groups
    else if (commas) decimal = u',';

    const bool isLikeGroup = points + commas == 1 && areGroups(figures, decimal);
    const bool pointGroups = decimal == u'.' && locale.groupSeparator() == "."_L1;
    const bool commaGroups = decimal == u',' && locale.decimalPoint() != ","_L1;
    if (isLikeGroup && (pointGroups || commaGroups)) {
        const QString decimals = sign + QString(figures).replace(decimal, locale.decimalPoint());
        return Fault(TypedValue::tr("“%1” may be %2 or %3: write one of these")
                         .arg(typed, sign + QString(figures).remove(decimal), decimals));
    }
    const qsizetype at = decimal.isNull() ? -1 : figures.lastIndexOf(decimal);
    QString whole = at < 0 ? figures : figures.first(at);
    const QString part = at < 0 ? QString() : figures.sliced(at + 1);
    for (char16_t group : {u'.', u',', u' ', u'\'', u'\u2019'}) {
        if (!whole.contains(group)) continue;
        if (!areGroups(whole, group)) return refused();
        whole.remove(group);
    }
    static const QRegularExpression onlyFigures(u"^[0-9]*$"_s);
    if ((whole.isEmpty() && part.isEmpty()) || !onlyFigures.match(whole).hasMatch()
        || !onlyFigures.match(part).hasMatch())
        return refused();
    return sign + (whole.isEmpty() ? u"0"_s : whole) + (part.isEmpty() ? QString() : u'.' + part);
}

struct Parts
{
    QString figures;
    QString exponent;
    QString rest; ///< magnitude and unit
};

std::optional<Parts> split(const QString& text)
{
    static const QRegularExpression number(
        u"^([-+]? ?[0-9.,'\\x{2019} ]*[0-9][.,]?)([eE][-+]?[0-9]{1,3})?(?![0-9])\\s*(.*)$"_s);
    // A sign of money before the number is a unit as well.
    static const QRegularExpression money(u"^([$\\x{20AC}\\x{00A3}\\x{00A5}])\\s*(.+)$"_s);
    const auto before = money.match(text);
    const auto match = number.match(before.hasMatch() ? before.captured(2) : text);
    if (!match.hasMatch()) return {};
    QString figures = match.captured(1);
    if (figures.size() > 1 && figures[1] == u' ' && !figures[0].isDigit()) figures.remove(1, 1);
    return Parts{figures, match.captured(2), match.captured(3) + before.captured(1)};
}

/// "k", "M" and "bn" multiply, unless the field counts in them; of money, which nobody counts in thousandths, "m" as well.
double takeMagnitude(QString& rest, const QString& unit)
{
    if (rest.isEmpty() || (!unit.isEmpty() && (isSameUnit(rest, unit) || unitFactor(rest, unit)))) return 1;
    static const QRegularExpression magnitude(u"^(k|K|M|bn|B)(?![a-zA-Z])\\s*"_s);
    static const QRegularExpression ofMoney(u"^(k|K|m|M|mn|b|B|bn)(?![a-zA-Z])\\s*"_s);
    const auto inMoney = ofMoney.match(rest);
    const QString behind = inMoney.hasMatch() ? rest.sliced(inMoney.capturedLength()) : QString();
    const bool isOfMoney = inMoney.hasMatch() && (behind.isEmpty() ? isMoney(unit) : isMoney(behind));
    const auto match = isOfMoney ? inMoney : magnitude.match(rest);
    if (!match.hasMatch()) return 1;
    rest.remove(0, match.capturedLength());
    const QString name = match.captured(1).toLower();
    return name.startsWith(u'm') ? 1e6 : name == "k"_L1 ? 1e3 : 1e9;
}

/// Without the last bits, which multiplying leaves behind: 0.07 s are 70 ms.
double rounded(double value) { return QString::number(value, 'g', 14).toDouble(); }

/// What the typed unit multiplies the value by.
std::expected<double, QString> unitScale(const QString& typed, const QString& text, double value,
                                         const NumberWanted& wanted)
{
    if (typed.isEmpty() || isSameUnit(typed, wanted.unit)) return 1;
    if (wanted.unit.isEmpty()) {
        if (wanted.takesUnit) return 1;
        if (typed == "%"_L1)
            return Fault(TypedValue::tr("“%1” may be %2 or %3: write one of these")
                             .arg(text, plainNumber(value), plainNumber(rounded(value / 100))));
        return Fault(TypedValue::tr("“%1” has a unit, and here is none: write %2").arg(text, plainNumber(value)));
    }
    if (const auto factor = unitFactor(typed, wanted.unit)) return *factor;
    return Fault(TypedValue::tr("“%1” is not in %2").arg(text, wanted.unit));
}

/// "pp" or "%" where the unit typed says of which kind a change is, and empty where it does not. What may mean both is
/// refused.
std::expected<QString, QString> kindTyped(const QString& typed, const QString& text, double value,
                                          const NumberWanted& wanted)
{
    const bool isInPercent = isSameUnit(wanted.unit, u"%"_s);
    if (!wanted.takesKind || typed.isEmpty()) return QString();
    if (isSameUnit(typed, u"pp"_s)) return wanted.unit.isEmpty() || isInPercent ? u"pp"_s : QString();
    if (!isSameUnit(typed, u"%"_s)) return QString();
    if (!isInPercent) return u"%"_s;
    return Fault(
        TypedValue::tr("“%1” may be points or a part of what it was: write %2 pp, or choose the kind of change "
                       "first")
            .arg(text, plainNumber(value)));
}

bool isUnit(const QString& text)
{
    static const QRegularExpression unit(u"^[^0-9.,'-][^0-9]{0,30}$"_s);
    return text.isEmpty() || unit.match(text).hasMatch();
}

QString sentence(double value, const QString& unit)
{
    return TypedValue::tr("Understood as %1").arg(analysis::quantity(value, unit));
}

} // namespace

QString plainNumber(double value)
{
    const double size = std::abs(value);
    const bool isUsual = size == 0 || (size >= 1e-5 && size < 1e15);
    return QString::number(value, isUsual ? 'f' : 'g', QLocale::FloatingPointShortest);
}

QString plainNumber(const Number& value) { return value ? plainNumber(*value) : QString(); }

std::expected<Understood<Number>, QString> readNumber(const QString& text, const QLocale& locale,
                                                      const NumberWanted& wanted)
{
    const QString typed = inAscii(text);
    if (typed.isEmpty()) return Understood<Number>{};
    const QString quoted = text.trimmed();
    auto parts = split(typed);
    if (!parts) return noNumber(quoted);
    const auto figures = withPoint(parts->figures.trimmed(), locale);
    if (!figures) return Fault(figures.error());
    const double magnitude = takeMagnitude(parts->rest, wanted.unit);
    if (!isUnit(parts->rest)) return noNumber(quoted);
    const double number = QLocale::c().toDouble(*figures + parts->exponent) * magnitude;
    const auto kind = kindTyped(parts->rest, quoted, rounded(number), wanted);
    if (!kind) return Fault(kind.error());
    if (!kind->isEmpty() && std::isfinite(number)) return Understood<Number>{number, sentence(number, *kind), *kind};
    const auto scale = unitScale(parts->rest, quoted, rounded(number), wanted);
    if (!scale) return Fault(scale.error());
    const double value = magnitude == 1 && *scale == 1 ? number : rounded(number * *scale);
    if (!std::isfinite(value)) return noNumber(quoted);
    if (wanted.isWhole && (value != std::floor(value) || std::abs(value) > std::numeric_limits<int>::max()))
        return Fault(TypedValue::tr("“%1” is not a whole number").arg(quoted));
    const QString unit = wanted.takesUnit && wanted.unit.isEmpty() ? parts->rest : QString();
    const bool isPlain = typed == plainNumber(value) || *figures == typed;
    return Understood<Number>{value, isPlain ? QString() : sentence(value, wanted.unit + unit), unit};
}

} // namespace items
