// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proseclaims.h"

#include "figures.h"
#include "knownvalues.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr double aboutAsMuch = 0.05;
constexpr auto ignoringCase = QRegularExpression::CaseInsensitiveOption;

enum class Behind { Own, Percent, Nothing, Other };

/// What stands behind a number, seen from a metric.
Behind behind(QStringView text, const Metric& metric)
{
    static const QRegularExpression percent(u"^\\s*(?:%|percent\\b|per cent\\b)(?!\\s*(?:points?|pp)\\b)"_s,
                                            ignoringCase);
    static const QRegularExpression end(
        u"^\\s*(?:$|[.,;:!)\\]–—]|(?:and|after|before|in|on|for|with|from|to|but|while|when|by|against|as|again|since)\\b)"_s,
        ignoringCase);
    if (percent.matchView(text).hasMatch()) return metric.unit == "%"_L1 ? Behind::Own : Behind::Percent;
    if (!metric.unit.isEmpty()) {
        const QStringView rest = text.trimmed();
        const bool hasUnit = rest.startsWith(metric.unit)
            && (rest.size() == metric.unit.size() || !rest[metric.unit.size()].isLetterOrNumber());
        if (hasUnit) return Behind::Own;
    }
    return end.matchView(text).hasMatch() ? Behind::Nothing : Behind::Other;
}

/// A number beside a metric's name: "recall rose to about 94 %".
struct Claim
{
    WrittenNumber number;
    Behind unit = Behind::Other;
    QString text; ///< as it is written, with a unit that is the metric's
    bool isAbout = false;
    qsizetype end = 0; ///< in the sentence, behind the number
};

QString withUnit(const QString& number, Behind unit, const Metric& metric)
{
    const QString shown = unit == Behind::Own ? metric.unit : unit == Behind::Percent ? u"%"_s : QString();
    return shown.isEmpty() ? number : number + u'\u00A0' + shown;
}

/// `end` is where `after` begins in the sentence.
std::optional<Claim> claimFrom(const QString& number, QStringView after, const Metric& metric, bool isAbout,
                               qsizetype end)
{
    const auto written = WrittenNumber::fromText(number);
    if (!written) return {};
    const Behind unit = behind(after, metric);
    return Claim{*written, unit, withUnit(number, unit, metric), isAbout, end};
}

/// The numbers that are said of a metric right behind its name.
QList<Claim> claimsBehind(const QString& sentence, const MetricMention& mention, const Metric& metric)
{
    static const QString about = u"(about|around|roughly|nearly|almost|some|ca\\.?|circa|approximately|~|≈)?\\s*"_s;
    static const QRegularExpression first(u"^((?:\\s+(?:of|is|was|are|were|now|still|then|already|finally|only|just|at|"
                                          u"to|reached|reaches|hits?|stands|stood|"
                                          u"stayed|remained|remains|rose|rises|fell|falls|dropped|climbed|increased|"
                                          u"improved|worsened|went|grew|decreased|"
                                          u"declined|moved|jumped|from|ended))*)\\s*[:=≈(]?\\s*"_s
                                              + about + u"("_s + writtenNumberPattern() + u")"_s,
                                          ignoringCase);
    static const QRegularExpression second(u"^\\s*(?:%|\\p{L}+)?\\s*(?:to|→|->)\\s+"_s + about + u"("_s
                                               + writtenNumberPattern() + u")"_s,
                                           ignoringCase);
    const QString rest = sentence.sliced(mention.end);
    const auto match = first.match(rest);
    if (!match.hasMatch()) return {};
    const QStringView after = QStringView(rest).sliced(match.capturedEnd());
    const qsizetype end = mention.end + match.capturedEnd();
    auto claim = claimFrom(match.captured(3), after, metric, match.hasCaptured(2) && match.capturedLength(2) > 0, end);
    if (!claim) return {};
    const bool isPrecision = match.captured(1).endsWith(u"at"_s, Qt::CaseInsensitive); // "precision at 10"
    if (isPrecision && claim->unit == Behind::Nothing) return {};
    const auto to = match.captured(1).contains(u"from"_s, Qt::CaseInsensitive) ? second.matchView(after)
                                                                               : QRegularExpressionMatch();
    if (!to.hasMatch()) return {*claim};
    const auto other = claimFrom(to.captured(2), after.sliced(to.capturedEnd()), metric, to.capturedLength(1) > 0,
                                 end + to.capturedEnd());
    if (!other) return {*claim};
    claim->unit = other->unit; // "from 90 to 94 %"
    claim->text = withUnit(match.captured(3), other->unit, metric);
    claim->end = other->end;
    return {*claim, *other};
}

/// "94 % recall", but not "a 4 % recall gain".
std::optional<Claim> claimBefore(const QString& sentence, const MetricMention& mention, const Metric& metric)
{
    static const QRegularExpression number(u"(?:^|[\\s(])(about\\s+|around\\s+|nearly\\s+|almost\\s+|~)?("_s
                                               + writtenNumberPattern() + u")(\\s*(?:%|percent|per cent)\\s+)$"_s,
                                           ignoringCase);
    static const QRegularExpression grown(u"^\\s+(?:gains?|improvements?|increase|rise|lift|drop|decrease|reduction|"
                                          u"decline|loss|change|points?|better|worse|"
                                          u"higher|lower)\\b"_s,
                                          ignoringCase);
    const auto match = number.match(sentence.first(mention.start));
    if (!match.hasMatch() || grown.match(sentence.sliced(mention.end)).hasMatch()) return {};
    return claimFrom(match.captured(2), match.capturedView(3), metric, match.capturedLength(1) > 0, mention.end);
}

/// Whether the claim is of the metric's own scale, and not of another unit or of nothing sayable.
bool isComparable(const Claim& claim, const Metric& metric)
{
    switch (claim.unit) {
    case Behind::Own: return true;
    case Behind::Percent: return metric.unit.isEmpty();
    case Behind::Nothing: return metric.unit.isEmpty() || metric.unit == "%"_L1;
    case Behind::Other: return false;
    }
    return false;
}

bool isKnown(const Claim& claim, const Metric& metric, const QList<double>& values)
{
    const double tolerance = claim.isAbout ? aboutAsMuch : 0;
    const bool isFree = metric.unit.isEmpty() || metric.unit == "%"_L1; // 0.94 for 94 %, and 94 % for 0.94
    return std::ranges::any_of(values, [&](double value) {
        return claim.number.canMean(value, tolerance)
            || (isFree
                && (claim.number.canMean(value / 100, tolerance) || claim.number.canMean(value * 100, tolerance)));
    });
}

double nearest(const QList<double>& values, double to)
{
    return *std::ranges::min_element(values, {}, [&](double value) { return std::abs(value - to); });
}

/// By metric: what is known of it does not change from sentence to sentence.
using Known = QHash<QString, KnownValues>;

void checkNumbers(const Project& project, const Statement& statement, Known& allKnown, QList<Finding>& findings)
{
    for (const MetricMention& mention : metricMentions(statement.sentence, project.metrics)) {
        if (mention.isQualified) continue;
        const Metric& metric = *project.metric(Reference{mention.metricId});
        QList<Claim> claims = claimsBehind(statement.sentence, mention, metric);
        if (const auto claim = claimBefore(statement.sentence, mention, metric)) claims.append(*claim);
        if (claims.isEmpty()) continue;
        if (!allKnown.contains(metric.id)) allKnown.insert(metric.id, knownValues(project, metric.id));
        const KnownValues known = allKnown.value(metric.id);
        if (known.measured.isEmpty()) continue;
        for (const Claim& claim : claims)
            if (isComparable(claim, metric) && !isKnown(claim, metric, known.measured + known.named)
                && !isOfAPart(statement.sentence, mention, claim.end))
                findings.append(
                    {u"prose-number-differs"_s,
                     statement.path,
                     {metric.name, claim.text, quantity(nearest(known.measured, claim.number.value()), metric)}});
    }
}

/// "by 5 %", "rose 5 points", "a 5 % gain in"
struct SaidChange
{
    QString number;
    bool isPoints = false;
    qsizetype end = 0; ///< in the sentence
};

QList<SaidChange> saidChanges(const QString& sentence)
{
    static const QString number = u"("_s + writtenNumberPattern() + u")\\s*"_s;
    static const QString unit =
        u"(%|percentage points?|percent\\b|per cent\\b|pp\\b|points?\\b)(?!\\s*(?:points?|pp)\\b)"_s;
    static const QRegularExpression change(
        u"\\b(?:by|improved|increased|rose|gained|grew|fell|dropped|lost|decreased|declined)\\s+(?:about |around |roughly )?"_s
            + number + unit + u"|(?:^|[\\s(+])"_s + number + unit
            + u"\\s+(?:improvement|increase|gain|rise|lift|drop|decrease|reduction|decline|loss|better|worse|higher|lower)\\b"_s,
        ignoringCase);
    QList<SaidChange> found;
    for (auto it = change.globalMatch(sentence); it.hasNext();) {
        const auto match = it.next();
        const int at = match.capturedLength(1) > 0 ? 1 : 3;
        const QString unitSaid = match.captured(at + 1);
        found.append(
            {match.captured(at), unitSaid.contains(u'p') && !unitSaid.endsWith("cent"_L1), match.capturedEnd()});
    }
    return found;
}

bool canMean(const QString& number, const QList<double>& values)
{
    const auto written = WrittenNumber::fromText(number);
    return written && std::ranges::any_of(values, [&](double value) { return value != 0 && written->canMean(value); });
}

void checkChanges(const Project& project, const Statement& statement, QList<Finding>& findings)
{
    const QList<MetricMention> mentions = metricMentions(statement.sentence, project.metrics);
    if (mentions.size() != 1 || mentions.first().isQualified) return; // of two it is not known which is meant
    const Metric& metric = *project.metric(Reference{mentions.first().metricId});
    if (metric.unit != "%"_L1) return;
    for (const auto& [number, isPoints, end] : saidChanges(statement.sentence)) {
        const qsizetype last = std::max(end, mentions.first().end); // "a 5 % gain in recall on Mondays"
        if (isOfAPart(statement.sentence, mentions.first(), last)) continue;
        const KnownChanges known = knownChanges(project, metric.id, statement.cycleId);
        const bool arePoints = canMean(number, known.points);
        const bool isRelative = canMean(number, known.relative);
        if (!isPoints && arePoints && !isRelative)
            findings.append({u"prose-percent-for-points"_s, statement.path, {metric.name, number}});
        if (isPoints && isRelative && !arePoints)
            findings.append({u"prose-points-for-percent"_s, statement.path, {metric.name, number}});
    }
}

} // namespace

QList<Finding> numberClaims(const Project& project, const QList<Statement>& statements)
{
    QList<Finding> findings;
    Known known;
    for (const Statement& statement : statements)
        checkNumbers(project, statement, known, findings);
    return findings;
}

QList<Finding> changeClaims(const Project& project, const QList<Statement>& statements)
{
    QList<Finding> findings;
    for (const Statement& statement : statements)
        checkChanges(project, statement, findings);
    return findings;
}

} // namespace analysis
