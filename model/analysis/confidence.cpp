// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confidence.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr double z95 = 1.959963984540054; ///< of the normal distribution, 2.5 % beyond it on each side

struct CertaintyWords
{
    Q_DECLARE_TR_FUNCTIONS(Certainty)
};

/// How much of the metric's unit is the whole.
double whole(const Metric& metric) { return metric.unit == "%"_L1 ? 100 : 1; }

constexpr auto ofAnyAlphabet =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// "Recall", "Share of visits", "Opt-out rate": each observation is in it or not.
bool isCounted(const QString& name)
{
    static const QRegularExpression counted(
        u"\\b(?:rates?|shares?|fraction|proportion|recall|precision|accuracy|sensitivity|specificity|hits?|conversions?"
        u"|"
        u"CTR|CVR|TPR|FPR|TNR|FNR|click-?throughs?|caught|retention|churn|adoption|opt-?outs?|exact match|"
        u"false (?:positives?|negatives?|alarms?)|anteil|(?:klick|fehler|treffer|abbruch|konversions|erfolgs)rate|"
        u"\\p{L}+quote)\\b"_s,
        ofAnyAlphabet);
    return counted.match(name).hasMatch();
}

/// What has another variance than a count: scores, losses and errors, shares of money, time or load.
bool isAveraged(const Metric& metric)
{
    static const QRegularExpression averaged(
        u"\\b(?:AUC|AUROC|ROC|PR[- ]?AUC|F[-_ "
        u"]?\\d*|mAP|NDCG|MRR|IoU|R2|MCC|BLEU|ROUGE|correlation|kappa|Gini|MAPE|WAPE|"
        u"sMAPE|scores?|calibration|ECE|brier|loss|entropy|deviation|errors?(?! rate\\b)|(?:word|character|token) "
        u"error|"
        u"average|mean|median|balanced|macro|weighted|forecast|change|growth|load|utili[sz]ation|usage|latency|costs?|"
        u"revenue|spend|sales|market|wallet|price|value|volume|time|energy|memory|budget|"
        u"(?:learning|frame|sampl(?:e|ing)|refresh|exchange|interest|discount|burn|bit|heart) rate|at (?:k|\\d+))\\b|R²|@"_s,
        ofAnyAlphabet);
    const Family family = metric.family;
    return family == Family::Calibration || family == Family::Latency || family == Family::Cost
        || averaged.match(metric.name).hasMatch();
}

std::optional<Interval> fromCount(const Metric& metric, double value, Integer n)
{
    if (!n || !isShare(metric, value)) return {};
    const auto share = shareInterval(value / whole(metric), *n);
    if (!share) return {};
    return Interval{share->low * whole(metric), share->high * whole(metric)};
}

} // namespace

std::optional<Interval> shareInterval(double share, double n)
{
    if (!(n > 0) || !(share >= 0 && share <= 1)) return {};
    const double z2 = z95 * z95;
    const double middle = 2 * n * share + z2;
    const double reach = z95 * std::sqrt(z2 + 4 * n * share * (1 - share));
    const double scale = 2 * (n + z2);
    return Interval{std::max(0.0, (middle - reach) / scale), std::min(1.0, (middle + reach) / scale)};
}

Interval differenceInterval(double a, const Interval& ofA, double b, const Interval& ofB)
{
    const double difference = b - a;
    return {difference - std::hypot(b - ofB.low, ofA.high - a), difference + std::hypot(ofB.high - b, a - ofA.low)};
}

bool isShare(const Metric& metric, double value)
{
    if (metric.unit != "%"_L1 && !metric.unit.isEmpty()) return false;
    return value >= 0 && value <= whole(metric) && !isAveraged(metric) && isCounted(metric.name);
}

std::optional<Interval> intervalOf(const Metric& metric, const Measurement& measurement)
{
    if (!measurement.value) return {};
    if (measurement.low && measurement.high) return Interval{*measurement.low, *measurement.high};
    return fromCount(metric, *measurement.value, measurement.n);
}

Confidence confidence(const Metric& metric, const Measurement& before, const Measurement& after)
{
    Confidence found{.before = intervalOf(metric, before), .after = intervalOf(metric, after)};
    if (!found.before || !found.after) return found;
    found.difference = differenceInterval(*before.value, *found.before, *after.value, *found.after);
    const bool areApart = found.before->high < found.after->low || found.after->high < found.before->low;
    const bool hasZero = found.difference->low <= 0 && found.difference->high >= 0;
    found.certainty = areApart ? Certainty::Apart : hasZero ? Certainty::MayBeChance : Certainty::Differs;
    return found;
}

QString text(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Unknown: return CertaintyWords::tr("nobody knows how sure: neither interval nor n is given");
    case Certainty::Apart: return CertaintyWords::tr("the intervals do not overlap");
    case Certainty::Differs: return CertaintyWords::tr("the intervals overlap, yet the difference is more than chance");
    case Certainty::MayBeChance: return CertaintyWords::tr("the intervals overlap, and the difference may be chance");
    }
    return {};
}

std::optional<Interval> differenceInterval(const Metric& metric, const Observation& observation)
{
    if (observation.differenceLow && observation.differenceHigh)
        return Interval{*observation.differenceLow, *observation.differenceHigh};
    if (!observation.control || !observation.treatment) return {};
    const auto control = fromCount(metric, *observation.control, observation.controlN);
    const auto treatment = fromCount(metric, *observation.treatment, observation.treatmentN);
    if (!control || !treatment) return {};
    return differenceInterval(*observation.control, *control, *observation.treatment, *treatment);
}

} // namespace analysis
