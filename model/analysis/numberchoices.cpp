// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boundnumbers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct BoundNumbers
{
    Q_DECLARE_TR_FUNCTIONS(BoundNumbers)
};

/// Ids are free text in a file that was written by hand; what would close the reference cannot be referred to.
bool canBeNamed(const QString& id) { return !id.contains(u'{') && !id.contains(u'}') && !id.contains(u'`'); }

void addChoice(QList<NumberChoice>& choices, const Project& project, const Metric& metric, const QString& name,
               const QString& label)
{
    const auto number = boundNumber(project, name);
    if (!number) return;
    NumberChoice choice{label, *number, metric.name, metric.unit, {}};
    if (const QVariant value = number->cell.isEmpty() ? QVariant() : fieldValue(project, number->cell); value.isValid())
        choice.value = value.toDouble();
    choices.append(choice);
}

QString cycleLabel(const Metric& metric, qsizetype index, const Cycle& cycle)
{
    const QString label = BoundNumbers::tr("%1 after cycle %2").arg(metric.name).arg(index + 1);
    return cycle.title.isEmpty() ? label : label + u", "_s + cycle.title;
}

/// A number as people type it; nothing in it says which of its signs is the decimal one.
QList<double> readings(const QString& typed)
{
    static constexpr std::array<char16_t, 4> spaces{u' ', u'\u00A0', u'\u2009', u'\u202F'};
    QString plain = typed;
    plain.replace(QChar(0x2212), u'-');
    for (char16_t space : spaces)
        plain.remove(QChar(space));
    QList<double> values;
    for (const QString& text : {QString(plain).remove(u','), QString(plain).replace(u',', u'.')}) {
        bool ok = false;
        const double value = text.toDouble(&ok);
        if (ok && !values.contains(value)) values.append(value);
    }
    return values;
}

/// Equal to the cell, or to what is shown of it.
bool isValueOf(double typed, const NumberChoice& choice)
{
    if (!choice.value) return false;
    if (std::abs(typed - *choice.value) <= 1e-9 * std::max(1.0, std::abs(typed))) return true;
    QString shown = choice.number.text;
    if (!choice.unit.isEmpty()) shown.chop(choice.unit.size() + 1);
    return readings(shown).contains(typed);
}

/// How far the typed unit reaches behind the number; -1 where another unit, or a word grown to it, stands there.
qsizetype unitLength(QStringView behind, const QString& unit)
{
    const qsizetype space =
        !behind.isEmpty() && (behind[0] == u' ' || behind[0] == u'\u00A0' || behind[0] == u'\u202F');
    QStringList spellings{unit};
    if (unit == u"%") spellings += {u"percent"_s, u"per cent"_s};
    for (const QString& spelling : std::as_const(spellings)) {
        const QStringView rest = behind.sliced(space);
        if (spelling.isEmpty() || !rest.startsWith(spelling)) continue;
        const bool ends = rest.size() == spelling.size() || !rest[spelling.size()].isLetterOrNumber();
        if (ends) return space + spelling.size();
    }
    return 0;
}

/// The unit that was typed, if it looks like one: it must not be that of another metric.
bool hasOtherUnit(QStringView behind)
{
    static const QRegularExpression other(
        u"^[ \u00A0\u202F]?(%|‰|pp\\b|°|€|\\$|(ms|s|min|h|kB|MB|GB|TB|EUR|USD|k|M|percent)\\b)"_s);
    return other.matchView(behind).hasMatch();
}

bool isPlainCount(const QString& typed, double value)
{
    const bool isWhole = value == std::floor(value) && !typed.contains(u'.') && !typed.contains(u',');
    const bool isYear = value >= 1900 && value < 2100 && typed.size() == 4;
    return isWhole && (std::abs(value) < 100 || isYear);
}

struct Typed
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString text;
};

/// The numbers of a paragraph that stand alone: no versions, dates, times, names, and none in code, links or references.
QList<Typed> typedNumbers(QStringView paragraph)
{
    static const QRegularExpression number(
        u"(?<![\\p{L}\\p{N}_.,:/#@\\-])[-\u2212]?\\d+(?:[,\u00A0\u2009\u202F]\\d{3})*(?:[.,]\\d+)?(?![\\d_/:@]|[.,]\\d|-[\\d\\p{L}])"_s);
    static const QRegularExpression literal(u"`[^`]*`|\\{\\{.*?\\}\\}|\\]\\([^)]*\\)|\\b\\w+://\\S+"_s);
    QString text = paragraph.toString();
    for (auto it = literal.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'_'));
    }
    QList<Typed> found;
    for (auto it = number.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append({match.capturedStart(), match.capturedLength(), match.captured()});
    }
    return found;
}

} // namespace

QList<NumberChoice> numberChoices(const Project& project)
{
    QList<NumberChoice> choices;
    for (const Metric& metric : project.metrics) {
        if (!canBeNamed(metric.id)) continue;
        addChoice(choices, project, metric, metric.id + u".baseline"_s,
                  BoundNumbers::tr("%1, baseline").arg(metric.name));
        for (qsizetype i = 0; i < project.cycles.size(); ++i)
            if (const Cycle& cycle = project.cycles[i]; canBeNamed(cycle.id))
                addChoice(choices, project, metric, metric.id + u'@' + cycle.id, cycleLabel(metric, i, cycle));
        addChoice(choices, project, metric, metric.id + u".delta"_s,
                  BoundNumbers::tr("%1, change from the baseline").arg(metric.name));
        addChoice(choices, project, metric, metric.id + u".relative"_s,
                  BoundNumbers::tr("%1, relative change from the baseline").arg(metric.name));
    }
    if (const auto count = boundNumber(project, u"cycles.count"_s))
        choices.append({BoundNumbers::tr("Number of cycles"), *count, {}, {}, {}});
    return choices;
}

bool haveSameNumbers(const Project& project, const Project& other)
{
    const auto same = [](const Cycle& a, const Cycle& b) {
        return a.id == b.id && a.title == b.title && a.decision == b.decision && a.measurements == b.measurements;
    };
    return project.metrics == other.metrics && project.baseline.measurements == other.baseline.measurements
        && (project.cycles.constData() == other.cycles.constData()
            || std::ranges::equal(project.cycles, other.cycles, same));
}

QList<NumberChoice> numbersMatching(const QList<NumberChoice>& choices, const QString& typed)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<NumberChoice> matching;
    for (const NumberChoice& choice : choices) {
        const QString known = choice.label + u' ' + choice.number.reference;
        const auto has = [&](const QString& word) { return known.contains(word, Qt::CaseInsensitive); };
        if (std::ranges::all_of(words, has)) matching.append(choice);
    }
    std::ranges::stable_partition(matching, [&](const NumberChoice& choice) {
        return words.isEmpty() || choice.label.startsWith(words.first(), Qt::CaseInsensitive);
    });
    return matching;
}

QList<BindingOffer> bindingOffers(QStringView paragraph, const QList<NumberChoice>& choices, const FieldPath& owner)
{
    QList<BindingOffer> offers;
    for (const Typed& typed : typedNumbers(paragraph)) {
        const QStringView behind = paragraph.sliced(typed.start + typed.length);
        BindingOffer offer{typed.start, typed.length, {}};
        for (double value : readings(typed.text)) {
            for (const NumberChoice& choice : choices) {
                const qsizetype unit = unitLength(behind, choice.unit);
                const bool isBare = unit == 0 && (isPlainCount(typed.text, value) || hasOtherUnit(behind));
                const bool isGrown = unit == 0 && !behind.isEmpty() && behind[0].isLetterOrNumber();
                if (isBare || isGrown || !isValueOf(value, choice)) continue;
                offer.choices.append(choice);
                offer.length = std::max(offer.length, typed.length + unit);
            }
        }
        const QString text = paragraph.toString();
        std::ranges::stable_partition(offer.choices, [&](const NumberChoice& choice) {
            return !choice.metric.isEmpty() && text.contains(choice.metric, Qt::CaseInsensitive);
        });
        std::ranges::stable_partition(offer.choices, [&](const NumberChoice& choice) {
            return !owner.isEmpty() && choice.number.cell.startsWith(owner);
        });
        if (!offer.choices.isEmpty()) offers.append(offer);
    }
    return offers;
}

} // namespace analysis
